// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account/CodeField.h"

#include "shared/protocol/SecondFactorMessages.h"
#include "ui/theme/Style.h"

#include <QFont>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype digitCount = 6;

} // namespace

CodeField::CodeField(QWidget *parent)
    : QLineEdit(parent)
{
    setControlSize(this, ControlSize::Large);
    setMaxLength(longestCode);
    setTakes(Takes::Digits);
    connect(this, &QLineEdit::textEdited, this, &CodeField::tidy);
    connect(this, &QLineEdit::returnPressed, this, [this] {
        if (!text().isEmpty())
            Q_EMIT completed();
    });
}

void CodeField::setTakes(Takes takes)
{
    m_takes = takes;
    const bool isDigits = takes == Takes::Digits;
    setInputMethodHints((isDigits ? Qt::ImhDigitsOnly : Qt::ImhNoPredictiveText) | Qt::ImhSensitiveData);
    setPlaceholderText(isDigits ? u"000000"_s : u"0-XXXX-XXXX-XXXX-XXXX"_s);
    clear();
}

void CodeField::begin()
{
    clear();
    setFieldState(this, FieldState::Rest);
    setAccessibleDescription({});
    setFocus(Qt::OtherFocusReason);
}

void CodeField::beginAgain(const QString &told)
{
    setFieldState(this, FieldState::Error);
    setAccessibleDescription(told);
    setFocus(Qt::OtherFocusReason);
    selectAll();
}

void CodeField::tidy(const QString &text)
{
    setFieldState(this, FieldState::Rest);
    if (m_takes != Takes::Digits)
        return;
    QString digits;
    for (const QChar sign : text) {
        if (sign >= u'0' && sign <= u'9' && digits.size() < digitCount)
            digits += sign;
    }
    if (digits != text)
        setText(digits);
    if (digits.size() == digitCount)
        Q_EMIT completed();
}

} // namespace regie
