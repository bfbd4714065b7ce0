// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/list/FilterCondition.h"

#include <QWidget>

class QCheckBox;
class QVBoxLayout;

namespace regie {

class FieldEditor;
class Gateway;
class RefEditor;

// Builds one condition as the kind asks: boxes for choices, a search for references, two ends for days and numbers, a
// text to contain.
class ConditionEditor final : public QWidget {
    Q_OBJECT

public:
    ConditionEditor(const Schema &schema, const FilterCondition &condition, Gateway &gateway, QWidget *parent);

    // Without values when nothing was asked for yet.
    [[nodiscard]] FilterCondition condition() const;
    [[nodiscard]] bool isComplete() const;
    void focusFirst();

Q_SIGNALS:
    void changed();

private:
    void addChoices(const ChoiceSet &choices);
    void addFlag();
    void addReference();
    void addEnds();
    void addText();
    void addEmptiness();
    void addBox(const QString &text, const Value &value, const QString &label, bool checked);
    [[nodiscard]] FilterCondition anyOf() const;

    struct Box {
        QCheckBox *box;
        Value value;
        QString label;
    };

    const Schema &m_schema;
    FilterCondition m_initial;
    Gateway &m_gateway;
    QVBoxLayout *m_layout;
    std::vector<Box> m_boxes;
    RefEditor *m_reference = nullptr;
    FieldEditor *m_from = nullptr;
    FieldEditor *m_to = nullptr;
    FieldEditor *m_text = nullptr;
    QCheckBox *m_empty = nullptr;
};

} // namespace regie
