// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/record/RecordForm.h"

#include "shared/domain/Catalogue.h"
#include "shared/schema/CodeTexts.h"
#include "ui/models/ListColumn.h"
#include "ui/models/Narrowing.h"
#include "ui/models/Presence.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/editors/EditorFactory.h"
#include "ui/widgets/editors/RefEditor.h"
#include "ui/widgets/editors/TagsEditor.h"
#include "ui/widgets/record/FormLayout.h"

#include <QApplication>
#include <QEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

RecordForm::RecordForm(OpenRecord &record, Gateway &gateway, QWidget *parent)
    : QWidget(parent)
    , m_record(record)
    , m_gateway(gateway)
{
    const Schema &schema = record.schema();
    std::vector<FieldRow *> rows;
    for (const Field &field : schema.fields) {
        // The state moves by acts and stands in the stepper; the reference is the page's name.
        const bool isElsewhere =
            (!schema.transitions.empty() && field.key == schema.stateField) || field.key == schema.referenceField;
        if (hasEditor(field) && !isElsewhere && !record.isHidden(toString(field.key)))
            addRow(field, rows);
    }
    m_layout = new FormLayout(schema, rows, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_layout);
    retranslate();
    showAll();
    connect(&record, &OpenRecord::issuesChanged, this, &RecordForm::showIssues);
    connect(&record, &OpenRecord::stateChanged, this, &RecordForm::showLocks);
    connect(&record, &OpenRecord::saved, this, &RecordForm::settleTyping);
    connect(&record, &OpenRecord::editsChanged, this, &RecordForm::tellTyping);
    for (const auto changed : {&OpenRecord::savingChanged, &OpenRecord::editsChanged, &OpenRecord::stateChanged})
        connect(&record, changed, this, &RecordForm::showToSend);
    connect(qApp, &QApplication::focusChanged, this, &RecordForm::tellTyping);
    connect(&gateway, &Gateway::peoplePresent, this, &RecordForm::showColleagues);
    showColleagues(gateway.present(record.schema().name(), record.id()));
    connect(&record, &OpenRecord::fieldsChanged, this, [this](const QStringList &keys) {
        for (const QString &key : keys) {
            if (FieldEditor *changed = editor(key)) {
                showField(*changed);
                changed->tint();
            }
        }
    });
}

void RecordForm::addRow(const Field &field, std::vector<FieldRow *> &rows)
{
    FieldEditor *made = makeEditor(field, m_gateway, this);
    const bool isRequired =
        field.is(FieldFlag::Required) && field.isWritable() && !std::holds_alternative<kinds::Flag>(field.kind);
    rows.push_back(new FieldRow(made, isRequired, this));
    connect(made, &FieldEditor::edited, this, [this, made] { takeTyped(*made); });
    connect(made, &FieldEditor::openRequested, this, &RecordForm::openRequested);
    if (auto *reference = qobject_cast<RefEditor *>(made))
        reference->setNarrowing([this, &field] {
            return narrowing(m_record.schema(), field, [this](const QString &key) { return m_record.value(key); });
        });
}

FieldEditor *RecordForm::editor(QStringView key) const
{
    for (const FieldRow *row : m_layout->readingOrder()) {
        if (key == toString(row->editor()->field().key))
            return row->editor();
    }
    return nullptr;
}

std::vector<FieldEditor *> RecordForm::editors() const
{
    std::vector<FieldEditor *> all;
    for (const FieldRow *row : m_layout->readingOrder())
        all.push_back(row->editor());
    return all;
}

void RecordForm::takeTyped(FieldEditor &editor)
{
    m_record.edit(toString(editor.field().key), editor.value(), editor.label());
    editor.setIssues({});
}

// What is saved is no longer being typed: from here on, undoing means the save.
void RecordForm::settleTyping()
{
    for (FieldEditor *shown : editors()) {
        if (m_record.isEdited(toString(shown->field().key)))
            continue;
        for (QLineEdit *line : shown->findChildren<QLineEdit *>())
            line->setModified(false);
        for (QPlainTextEdit *text : shown->findChildren<QPlainTextEdit *>())
            text->document()->setModified(false);
    }
}

void RecordForm::tellTyping()
{
    QString typing;
    for (const FieldEditor *shown : editors()) {
        const QString key = toString(shown->field().key);
        if (m_record.isEdited(key) && shown->isAncestorOf(QApplication::focusWidget()))
            typing = key;
    }
    if (std::exchange(m_typing, typing) != typing)
        Q_EMIT typingIn(typing);
}

void RecordForm::showToSend()
{
    for (FieldEditor *shown : editors())
        shown->setToSend(m_record.isToSend(toString(shown->field().key)));
}

void RecordForm::showColleagues(const Present &present)
{
    if (present.entity != m_record.schema().name() || present.record != m_record.id())
        return;
    for (FieldEditor *shown : editors())
        shown->setColleague(formats::list(namesOf(present, {toString(shown->field().key)})));
}

void RecordForm::showAll()
{
    for (FieldEditor *shown : editors())
        showField(*shown);
    showLocks();
    showIssues();
    showToSend();
}

void RecordForm::showField(FieldEditor &editor)
{
    const QString key = toString(editor.field().key);
    editor.setValue(m_record.value(key), m_record.label(key));
    if (qobject_cast<SubjectEditor *>(&editor))
        readSubject(editor);
}

void RecordForm::readSubject(FieldEditor &editor)
{
    const QString entityField = toString(std::get<kinds::Subject>(editor.field().kind).entityField);
    const Value named = m_record.value(entityField);
    const auto *entity = std::get_if<QString>(&named);
    const Schema *schema = entity ? findSchema(*entity) : nullptr;
    const Value id = m_record.value(toString(editor.field().key));
    if (!schema || isEmpty(id))
        return;
    static_cast<SubjectEditor &>(editor).setSubjectEntity(*entity);
    const Field *label = schema->find(toString(schema->labelField));
    Query query;
    query.entity = *entity;
    query.columns = {columnPath(*schema, *label)};
    query.filter = Filter::condition(u"id"_s, Operator::Is, {id});
    m_gateway.request(Fetch{query}, &editor, [&editor, id](const Result<RowSet> &rows) {
        if (!rows || rows->size() == 0 || rows->columns.empty())
            return;
        if (const auto *text = std::get_if<QString>(&rows->columns.front().values.front()))
            editor.setValue(id, *text);
    });
}

void RecordForm::showLocks()
{
    for (FieldRow *row : m_layout->readingOrder())
        row->setReadOnly(!m_record.isWritable(row->editor()->field()));
}

void RecordForm::showIssues()
{
    for (FieldEditor *shown : editors()) {
        QStringList sentences;
        for (const Issue &issue : m_record.issues()) {
            // An editor that did not understand what was typed says so better than the check of its type.
            const bool isSaidBetter = issue.code == u"wrong_type" && !shown->problem().isEmpty();
            if (issue.field == toString(shown->field().key))
                sentences.append(isSaidBetter ? shown->problem() : describe(issue, &m_record.schema()));
        }
        shown->setIssues(sentences);
    }
}

int RecordForm::issueCount() const
{
    const std::vector<FieldEditor *> all = editors();
    return static_cast<int>(
        std::count_if(all.begin(), all.end(), [](const FieldEditor *one) { return one->hasIssues(); }));
}

void RecordForm::focusFirst()
{
    for (FieldEditor *shown : editors()) {
        if (!shown->isReadOnly()) {
            shown->focusField();
            return;
        }
    }
}

bool RecordForm::focusIssue(int direction)
{
    const std::vector<FieldEditor *> all = editors();
    const int count = static_cast<int>(all.size());
    int from = direction > 0 ? -1 : count;
    for (int at = 0; at < count; ++at) {
        if (all[static_cast<std::size_t>(at)]->isAncestorOf(QApplication::focusWidget()))
            from = at;
    }
    for (int step = 1; step <= count; ++step) {
        FieldEditor *candidate = all[static_cast<std::size_t>(((from + direction * step) % count + count) % count)];
        if (candidate->hasIssues()) {
            candidate->focusField();
            return true;
        }
    }
    return false;
}

void RecordForm::retranslate()
{
    for (FieldRow *row : m_layout->readingOrder())
        row->setLabel(m_record.schema().label(row->editor()->field()));
    showIssues();
}

void RecordForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_layout)
        retranslate();
}

} // namespace regie
