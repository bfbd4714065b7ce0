// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/editors/TypedEditor.h"

#include "ui/theme/Icons.h"
#include "ui/widgets/Formats.h"

#include <QLineEdit>

namespace regie {

using namespace Qt::StringLiterals;

TypedEditor::TypedEditor(const Field &field, QWidget *parent)
    : FieldEditor(field, parent)
    , m_line(new QLineEdit(this))
{
    setInner(m_line);
    connect(m_line, &QLineEdit::textEdited, this, &TypedEditor::readTyped);
    connect(m_line, &QLineEdit::editingFinished, this, &TypedEditor::leave);
}

Value TypedEditor::value() const
{
    return m_input.isValid() ? m_input.value : Value(m_line->text());
}

void TypedEditor::setValue(const Value &value, const QString &)
{
    // A draft may hold what was typed and not understood.
    const auto *typedText = std::get_if<QString>(&value);
    const bool isText = std::holds_alternative<kinds::Text>(field().kind);
    m_input = typedText && !isText ? read(*typedText) : typed::Input{value, {}};
    m_line->setText(m_input.isValid() ? print(m_input.value) : *typedText);
    m_line->setCursorPosition(0);
    showProblem(!m_input.isValid());
}

void TypedEditor::setReadOnly(bool readOnly)
{
    FieldEditor::setReadOnly(readOnly);
    m_line->setReadOnly(readOnly);
}

void TypedEditor::retranslate()
{
    if (m_input.isValid())
        m_line->setText(print(m_input.value));
}

void TypedEditor::enter(const Value &value)
{
    m_input = {value, {}};
    m_line->setText(print(value));
    showProblem(false);
    Q_EMIT edited();
}

bool TypedEditor::isWrittenOut() const
{
    return m_input.isValid() && (m_line->text().isEmpty() || m_line->text() == print(m_input.value));
}

void TypedEditor::readTyped()
{
    m_input = read(m_line->text());
    if (m_input.isValid())
        showProblem(false); // a complaint goes as soon as it is answered, and comes only on leaving
    Q_EMIT edited();
}

void TypedEditor::leave()
{
    if (m_line->isReadOnly())
        return;
    if (m_input.isValid() && m_line->text() != print(m_input.value))
        m_line->setText(print(m_input.value));
    showProblemSoon();
}

TextEditor::TextEditor(const Field &field, const kinds::Text &kind, QWidget *parent)
    : TypedEditor(field, parent)
    , m_kind(kind)
{
    line()->setMaxLength(kind.max + 20); // room for the spaces of a pasted number; the check says what is too long
    const auto lead = [this](QStringView name) {
        line()->addAction(icon(name, Colour::Text3), QLineEdit::LeadingPosition);
    };
    switch (kind.format) {
    case kinds::TextFormat::Email:
        line()->setInputMethodHints(Qt::ImhEmailCharactersOnly);
        lead(u"mail");
        break;
    case kinds::TextFormat::Phone:
        line()->setInputMethodHints(Qt::ImhDialableCharactersOnly);
        lead(u"phone");
        break;
    case kinds::TextFormat::WebAddress:
        lead(u"globe");
        break;
    case kinds::TextFormat::Plain:
    case kinds::TextFormat::Name:
    case kinds::TextFormat::PostalCode:
    case kinds::TextFormat::Siren:
    case kinds::TextFormat::Siret:
    case kinds::TextFormat::VatNumber:
        break;
    }
}

typed::Input TextEditor::read(const QString &text) const
{
    const QString plain = typed::text(m_kind.format, text);
    return {plain.isEmpty() ? Value() : Value(plain), {}};
}

QString TextEditor::print(const Value &value) const
{
    return formats::value(m_kind, value);
}

NumberEditor::NumberEditor(const Field &field, QWidget *parent)
    : TypedEditor(field, parent)
{
    line()->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    const auto *quantity = std::get_if<kinds::Quantity>(&field.kind);
    if (quantity && quantity->unit == kinds::QuantityUnit::Hours) {
        line()->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        line()->addAction(icon(u"timer", Colour::Text3), QLineEdit::LeadingPosition);
    }
}

typed::Input NumberEditor::read(const QString &text) const
{
    const auto *quantity = std::get_if<kinds::Quantity>(&field().kind);
    if (quantity && quantity->unit == kinds::QuantityUnit::Hours)
        return typed::hours(text, quantity->decimals);
    return typed::number(text, kindDecimals(field().kind));
}

QString NumberEditor::print(const Value &value) const
{
    return formats::value(field().kind, value);
}

} // namespace regie
