// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/list/BulkEditor.h"

#include "ui/models/ListColumn.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/editors/EditorFactory.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

BulkEditor::BulkEditor(Gateway &gateway, const Schema &schema, std::vector<BulkRun::Item> records, QWidget *parent)
    : BulkPopup(parent)
    , m_gateway(gateway)
    , m_schema(schema)
    , m_records(std::move(records))
    , m_save(new BulkSave(gateway, schema, this))
    , m_fields(new QComboBox(this))
{
    build();
    connect(m_fields, &QComboBox::activated, this, [this] { chooseField(m_fields->currentData().toString()); });
    follow(*m_save);
}

void BulkEditor::build()
{
    setAccessibleName(tr("Edit many"));
    //: Title of a popup
    rows()->insertWidget(0, makeLabel(tr("Edit %Ln record(s)", nullptr, static_cast<int>(m_records.size())),
                                      TextRole::Strong, Colour::Text, this));
    rows()->insertWidget(1, m_fields);
    word()->setText(tr("Apply"));
    word()->setEnabled(false);
    m_fields->setAccessibleName(tr("Field to change"));
    m_fields->addItem(tr("Field…"), QString());
    for (const Field &field : m_schema.fields) {
        if (hasEditor(field) && isEditable(m_schema, field, m_gateway))
            m_fields->addItem(m_schema.label(field), toString(field.key));
    }
}

void BulkEditor::chooseField(const QString &key)
{
    const int index = m_fields->findData(key);
    if (index <= 0)
        return;
    m_fields->setCurrentIndex(index);
    m_key = key;
    showEditor();
    askForPreview();
}

void BulkEditor::showEditor()
{
    delete m_editor;
    m_editor = makeEditor(*m_schema.find(m_key), m_gateway, this);
    m_editor->setName(m_fields->currentText());
    rows()->insertWidget(2, m_editor);
    tabThrough({m_fields, m_editor});
    connect(m_editor, &FieldEditor::edited, this, &BulkEditor::askForPreview);
    fit();
    m_editor->focusField();
}

void BulkEditor::takeFocus()
{
    if (m_editor)
        m_editor->focusField();
    else
        m_fields->setFocus();
}

QString BulkEditor::preview() const
{
    return words()->text();
}

void BulkEditor::askForPreview()
{
    const bool isValue = m_editor->problem().isEmpty();
    word()->setEnabled(isValue && !(isEmpty(m_editor->value()) && m_editor->field().is(FieldFlag::Required)));
    ++m_question;
    m_before.clear();
    countFrom(0);
}

// From what: the server counts what stands in the field now, of as many records at a time as one question may name.
void BulkEditor::countFrom(std::size_t first)
{
    const std::optional<ListColumn> column = columnOf(m_schema, m_key, m_gateway);
    const bool isCountable = column && !std::holds_alternative<kinds::Note>(column->kind) &&
                             !std::holds_alternative<kinds::Tags>(column->kind);
    if (first >= m_records.size() || !isCountable)
        return showPreview();
    const std::size_t end = std::min<std::size_t>(m_records.size(), first + Query::maxLimit);
    std::vector<Value> ids;
    for (std::size_t index = first; index < end; ++index)
        ids.emplace_back(m_records[index].id);
    Query query;
    query.entity = m_schema.name();
    query.filter = Filter::condition(u"id"_s, Operator::AnyOf, std::move(ids));
    query.aggregates = {Aggregate{}};
    query.groupBy = {column->path};
    m_gateway.request(Fetch{query}, this, [this, end, question = m_question](const Result<RowSet> &rows) {
        if (!rows || question != m_question)
            return;
        for (std::size_t row = 0; row < rows->size(); ++row) {
            const auto *count = std::get_if<qint64>(&rows->columns[1].values[row]);
            addBefore(rows->columns[0].values[row], count ? *count : 0);
        }
        countFrom(end);
    });
}

void BulkEditor::addBefore(const Value &value, qint64 count)
{
    const auto known = std::ranges::find(m_before, value, &std::pair<Value, qint64>::first);
    if (known == m_before.end())
        m_before.emplace_back(value, count);
    else
        known->second += count;
}

void BulkEditor::showPreview()
{
    constexpr qsizetype mostShown = 4;
    const Field &field = m_editor->field();
    const auto said = [&](const Value &value, const QString &label) {
        return isEmpty(value) ? tr("empty") : formats::value(field.kind, value, label);
    };
    QStringList before;
    for (const auto &[value, count] : m_before) {
        const auto *label = std::get_if<QString>(&value);
        before.append(u"%L1 × %2"_s.arg(count).arg(said(value, label ? *label : QString())));
    }
    const QString more = before.size() > mostShown ? u"…"_s : QString();
    const QString after = said(m_editor->value(), m_editor->label());
    words()->setText(before.isEmpty() ? tr("All of them become: %1").arg(after)
                                      : tr("%1 become: %2").arg(before.mid(0, mostShown).join(u", "_s) + more, after));
    fit();
}

void BulkEditor::offer(const QString &sentence)
{
    m_fields->hide();
    words()->setText(sentence);
    word()->setEnabled(true);
}

void BulkEditor::apply()
{
    if (!word()->isEnabled())
        return;
    word()->setEnabled(false);
    if (m_editor) {
        for (BulkRun::Item &record : m_records)
            record.changes = {{m_key, m_editor->value()}};
        m_editor->setReadOnly(true);
    }
    m_fields->setEnabled(false);
    m_save->start(m_records);
}

QString BulkEditor::outcome(int done) const
{
    return tr("%Ln changed", nullptr, done);
}

} // namespace regie
