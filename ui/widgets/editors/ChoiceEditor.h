// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/editors/FieldEditor.h"

class QAction;
class QCheckBox;
class QComboBox;
class QLineEdit;
class QStackedWidget;

namespace regie {

// One of a closed list: glyph and word, as chips show them elsewhere.
class ChoiceEditor final : public FieldEditor {
    Q_OBJECT

public:
    ChoiceEditor(const Field &field, const ChoiceSet &choices, QWidget *parent);

    [[nodiscard]] Value value() const override;
    void setValue(const Value &value, const QString &label = {}) override;
    void setReadOnly(bool readOnly) override;
    [[nodiscard]] QComboBox *combo() const { return m_combo; }

protected:
    void retranslate() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void showReadOnly();

    const ChoiceSet &m_choices;
    QStackedWidget *m_stack;
    QComboBox *m_combo;
    QLineEdit *m_plain; // a combo box cannot be read-only and still be copied from
    QAction *m_glyph;
};

// Yes or no.
class FlagEditor final : public FieldEditor {
    Q_OBJECT

public:
    FlagEditor(const Field &field, QWidget *parent);

    [[nodiscard]] Value value() const override;
    void setValue(const Value &value, const QString &label = {}) override;
    void setReadOnly(bool readOnly) override;

protected:
    void retranslate() override;

private:
    QCheckBox *m_box;
};

} // namespace regie
