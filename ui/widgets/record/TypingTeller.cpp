// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/record/TypingTeller.h"

#include "ui/models/lines/LineModel.h"
#include "ui/widgets/activity/Composer.h"
#include "ui/widgets/lines/LineEditing.h"
#include "ui/widgets/lines/LineGrid.h"
#include "ui/widgets/lines/LineView.h"

#include <QApplication>
#include <QPointer>

namespace regie {

using namespace Qt::StringLiterals;

void TypingTeller::setField(const QString &field)
{
    m_field = field;
    tell();
}

void TypingTeller::watch(LineGrid &lines)
{
    const LineEditing *editing = lines.view()->editing();
    connect(editing, &LineEditing::typed, this, [this, &lines](const QUuid &line, const QString &field) {
        m_cell = {field, lines.model().schema().name(), line};
        tell();
    });
    connect(editing, &LineEditing::closed, this, [this] {
        m_cell = {};
        tell();
    });
}

void TypingTeller::watch(Composer &composer)
{
    const auto look = [this, of = QPointer(&composer)] {
        const bool isWriting = of && of->text()->hasFocus() && !of->text()->content().trimmed().isEmpty();
        m_comment = isWriting ? Typing{u"body"_s, u"comment"_s, {}, !of->isInternal()} : Typing();
        tell();
    };
    connect(composer.text(), &QPlainTextEdit::textChanged, this, look);
    connect(&composer, &Composer::readerChanged, this, look);
    connect(qApp, &QApplication::focusChanged, this, look);
}

void TypingTeller::settle()
{
    m_cell = {};
    tell();
}

void TypingTeller::tell()
{
    const Typing typing = !m_comment.field.isEmpty() ? m_comment : !m_cell.field.isEmpty() ? m_cell : Typing{m_field};
    if (std::exchange(m_told, typing) != typing)
        Q_EMIT changed(typing);
}

} // namespace regie
