// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/editors/FieldEditor.h"
#include "ui/widgets/editors/TypedInput.h"

class QLineEdit;

namespace regie {

// One line that is read while it is typed and written out properly when it is left: texts, numbers, dates.
class TypedEditor : public FieldEditor {
    Q_OBJECT

public:
    TypedEditor(const Field &field, QWidget *parent);

    [[nodiscard]] Value value() const override;
    void setValue(const Value &value, const QString &label = {}) override;
    [[nodiscard]] QString problem() const override { return m_input.problem; }
    void setReadOnly(bool readOnly) override;
    [[nodiscard]] QLineEdit *line() const { return m_line; }

protected:
    [[nodiscard]] virtual typed::Input read(const QString &text) const = 0;
    [[nodiscard]] virtual QString print(const Value &value) const = 0;
    void retranslate() override;
    // As if it had been typed.
    void enter(const Value &value);
    void readTyped();
    // Is what stands there the field's own writing, rather than a text being typed?
    [[nodiscard]] bool isWrittenOut() const;

private:
    void leave();

    QLineEdit *m_line;
    typed::Input m_input;
};

// Plain texts and those with a format: addresses, phone numbers, SIREN…
class TextEditor final : public TypedEditor {
    Q_OBJECT

public:
    TextEditor(const Field &field, const kinds::Text &kind, QWidget *parent);

protected:
    [[nodiscard]] typed::Input read(const QString &text) const override;
    [[nodiscard]] QString print(const Value &value) const override;

private:
    kinds::Text m_kind;
};

// Integers, quantities, hours, money and percentages.
class NumberEditor final : public TypedEditor {
    Q_OBJECT

public:
    NumberEditor(const Field &field, QWidget *parent);

protected:
    [[nodiscard]] typed::Input read(const QString &text) const override;
    [[nodiscard]] QString print(const Value &value) const override;
};

} // namespace regie
