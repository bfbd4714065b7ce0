// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/list/ConditionEditor.h"

#include "shared/domain/Catalogue.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/editors/EditorFactory.h"
#include "ui/widgets/editors/RefEditor.h"
#include "ui/widgets/editors/TypedEditor.h"

#include <QCheckBox>
#include <QLabel>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

// A filter may always be left empty, whatever the field itself asks for.
const Field &anyText()
{
    static const Field field{"contains", "", kinds::Text{}, {}, nullptr, nullptr};
    return field;
}

} // namespace

ConditionEditor::ConditionEditor(const Schema &schema, const FilterCondition &condition, Gateway &gateway,
                                 QWidget *parent)
    : QWidget(parent)
    , m_schema(schema)
    , m_initial(condition)
    , m_gateway(gateway)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(6);
    const Kind &kind = condition.field->kind;
    if (const auto *choice = std::get_if<kinds::Choice>(&kind))
        addChoices(*choice->choices);
    else if (std::holds_alternative<kinds::Flag>(kind))
        addFlag();
    else if (std::holds_alternative<kinds::Ref>(kind))
        addReference();
    else if (std::holds_alternative<kinds::Text>(kind) || std::holds_alternative<kinds::Note>(kind) ||
             std::holds_alternative<kinds::Tags>(kind))
        addText();
    else
        addEnds();
    if (!condition.field->is(FieldFlag::Required) && !std::holds_alternative<kinds::Flag>(kind))
        addEmptiness();
}

void ConditionEditor::addBox(const QString &text, const Value &value, const QString &label, bool checked)
{
    auto *box = new QCheckBox(text, this);
    box->setChecked(checked);
    m_layout->insertWidget(static_cast<int>(m_boxes.size()), box);
    m_boxes.push_back({box, value, label});
    connect(box, &QCheckBox::toggled, this, &ConditionEditor::changed);
}

void ConditionEditor::addChoices(const ChoiceSet &choices)
{
    for (const ChoiceRow &row : choices.rows) {
        const Value key = toString(row.key);
        const bool checked = std::find(m_initial.values.begin(), m_initial.values.end(), key) != m_initial.values.end();
        addBox(choices.label(toString(row.key)), key, {}, checked);
        if (!row.glyph.empty())
            m_boxes.back().box->setIcon(row.tone == Tone::Neutral ? icon(toString(row.glyph))
                                                                  : icon(toString(row.glyph), row.tone));
    }
}

void ConditionEditor::addFlag()
{
    const auto has = [&](bool wanted) {
        return std::find(m_initial.values.begin(), m_initial.values.end(), Value(wanted)) != m_initial.values.end();
    };
    addBox(tr("Yes"), true, {}, has(true));
    addBox(tr("No"), false, {}, has(false));
}

void ConditionEditor::addReference()
{
    const auto &kind = std::get<kinds::Ref>(m_initial.field->kind);
    for (std::size_t at = 0; at < m_initial.values.size(); ++at) {
        const QString label = m_initial.labels.value(static_cast<qsizetype>(at));
        addBox(label, m_initial.values[at], label, true);
    }
    if (kind.entity == "user" && !m_gateway.session().user.isNull() && m_initial.values.empty())
        addBox(tr("Me"), m_gateway.session().user, m_gateway.session().displayName, false);
    m_reference = new RefEditor(*m_initial.field, *findSchema(toString(kind.entity)), m_gateway, this);
    m_reference->setName(tr("Add %1").arg(m_schema.label(*m_initial.field)));
    m_layout->addWidget(m_reference);
    // Each record found becomes a box, and the search starts anew.
    connect(m_reference, &FieldEditor::edited, this, [this] {
        const Value chosen = m_reference->value();
        if (!std::holds_alternative<QUuid>(chosen))
            return;
        addBox(m_reference->label(), chosen, m_reference->label(), true);
        m_reference->setValue({});
        Q_EMIT changed();
    });
}

void ConditionEditor::addText()
{
    m_text = new TextEditor(anyText(), kinds::Text{}, this);
    m_text->setName(tr("Contains"));
    if (!m_initial.values.empty())
        m_text->setValue(m_initial.values.front());
    m_layout->addWidget(m_text);
    connect(m_text, &FieldEditor::edited, this, &ConditionEditor::changed);
}

void ConditionEditor::addEnds()
{
    const auto add = [this](const QString &name, const Value &value) {
        auto *label = new QLabel(name, this);
        setTextRole(label, TextRole::Secondary);
        setInk(label, Colour::Text2);
        FieldEditor *editor = makeEditor(*m_initial.field, m_gateway, this);
        editor->setName(name);
        editor->setValue(value);
        label->setBuddy(editor);
        m_layout->addWidget(label);
        m_layout->addWidget(editor);
        connect(editor, &FieldEditor::edited, this, &ConditionEditor::changed);
        return editor;
    };
    const bool hasFrom = m_initial.op == Operator::AtLeast || m_initial.op == Operator::Between;
    const bool hasTo = m_initial.op == Operator::AtMost || m_initial.op == Operator::Between;
    m_from = add(tr("From"), hasFrom && !m_initial.values.empty() ? m_initial.values.front() : Value());
    m_to = add(tr("To"), hasTo && !m_initial.values.empty() ? m_initial.values.back() : Value());
}

void ConditionEditor::addEmptiness()
{
    m_empty = new QCheckBox(tr("Is empty"), this);
    m_empty->setChecked(m_initial.op == Operator::Empty);
    m_layout->addWidget(m_empty);
    connect(m_empty, &QCheckBox::toggled, this, &ConditionEditor::changed);
}

FilterCondition ConditionEditor::anyOf() const
{
    FilterCondition condition{m_initial.field, Operator::AnyOf, {}, {}};
    for (const Box &box : m_boxes) {
        if (!box.box->isChecked())
            continue;
        condition.values.push_back(box.value);
        condition.labels.append(box.label);
    }
    return condition;
}

FilterCondition ConditionEditor::condition() const
{
    const Field *field = m_initial.field;
    if (m_empty && m_empty->isChecked())
        return {field, Operator::Empty, {}, {}};
    if (m_text) {
        const Value text = m_text->value();
        const bool isTags = std::holds_alternative<kinds::Tags>(field->kind);
        return {field,
                isTags ? Operator::HasTag : Operator::Contains,
                isEmpty(text) ? std::vector<Value>() : std::vector<Value>{text},
                {}};
    }
    if (m_from) {
        const Value from = m_from->problem().isEmpty() ? m_from->value() : Value();
        const Value to = m_to->problem().isEmpty() ? m_to->value() : Value();
        if (isEmpty(from) && isEmpty(to))
            return {field, Operator::Between, {}, {}};
        if (isEmpty(to))
            return {field, Operator::AtLeast, {from}, {}};
        if (isEmpty(from))
            return {field, Operator::AtMost, {to}, {}};
        return {field, Operator::Between, {from, to}, {}};
    }
    return anyOf();
}

bool ConditionEditor::isComplete() const
{
    const FilterCondition built = condition();
    return built.op == Operator::Empty || !built.values.empty();
}

void ConditionEditor::focusFirst()
{
    if (m_from)
        m_from->focusField();
    else if (m_text)
        m_text->focusField();
    else if (m_reference)
        m_reference->focusField();
    else if (!m_boxes.empty())
        m_boxes.front().box->setFocus();
}

} // namespace regie
