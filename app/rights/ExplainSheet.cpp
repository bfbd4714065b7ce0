// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/rights/ExplainSheet.h"

#include "shared/domain/Catalogue.h"
#include "shared/domain/identity/User.h"
#include "shared/schema/CodeTexts.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/editors/RefEditor.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

Field referenceTo(const Schema &schema)
{
    return {.key = "record_id", .label = "", .kind = kinds::Ref{schema.entity}, .flags = {}, .get = {}, .set = {}};
}

QUuid chosen(const RefEditor *editor)
{
    const Value value = editor == nullptr ? Value() : editor->value();
    const auto *id = std::get_if<QUuid>(&value);
    return id == nullptr ? QUuid() : *id;
}

} // namespace

ExplainSheet &ExplainSheet::of(Gateway &gateway, QWidget *window)
{
    auto *known = window->findChild<ExplainSheet *>(QString(), Qt::FindDirectChildrenOnly);
    return known != nullptr ? *known : *new ExplainSheet(gateway, window);
}

bool ExplainSheet::isOffered(const Gateway &gateway)
{
    return gateway.may(toString(Explain::permission)) && gateway.may(u"user.read");
}

QString ExplainSheet::offer()
{
    return tr("Who sees this, and why…");
}

ExplainSheet::ExplainSheet(Gateway &gateway, QWidget *window)
    : SettingsSheet(window)
    , m_gateway(gateway)
    , m_note(makeLabel({}, TextRole::Body, Colour::Text2, content()))
    , m_personLabel(makeLabel({}, TextRole::Medium, Colour::Text, content()))
    , m_recordLabel(makeLabel({}, TextRole::Medium, Colour::Text, content()))
    , m_kind(new QComboBox(content()))
    , m_answer(makeLabel({}, TextRole::Strong, Colour::Text, content()))
    , m_reasons(makeLabel({}, TextRole::Body, Colour::Text, content()))
{
    m_fields.push_back(referenceTo(schemaOf<User>()));
    m_person = new RefEditor(m_fields.back(), schemaOf<User>(), gateway, content());
    for (QLabel *label : {m_note, m_answer, m_reasons}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    for (QWidget *widget : std::initializer_list<QWidget *>{m_note, m_personLabel, m_person, m_recordLabel, m_kind})
        body()->addWidget(widget);
    body()->addSpacing(6);
    body()->addWidget(m_answer);
    body()->addWidget(m_reasons);
    body()->addStretch(1);
    connect(m_person, &RefEditor::edited, this, &ExplainSheet::ask);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ExplainSheet::chooseKind);
}

void ExplainSheet::popUp(const About &about)
{
    setTitle(tr("Who sees this, and why"));
    m_note->setText(tr("The server answers by the rules that decide when the person asks. The question stands in the "
                       "journal."));
    m_personLabel->setText(tr("Person"));
    m_person->setName(m_personLabel->text());
    m_recordLabel->setText(tr("Record"));
    m_kind->setAccessibleName(tr("Kind of record"));
    m_person->setValue(about.person.isNull() ? Value() : Value(about.person), about.personLabel);
    {
        const QSignalBlocker quiet(m_kind);
        m_kind->clear();
        for (const Schema *schema : catalogue()) {
            if (m_gateway.may(schema->name() + u".read"_s))
                m_kind->addItem(schema->pluralLabel(), schema->name());
        }
        m_kind->setCurrentIndex(qMax(0, m_kind->findData(about.entity.isEmpty() ? u"ticket"_s : about.entity)));
    }
    chooseKind(m_kind->currentIndex());
    if (m_record != nullptr)
        m_record->setValue(about.record.isNull() ? Value() : Value(about.record), about.recordLabel);
    readRoles();
    ask();
    openAtFirst();
    RefEditor *first = about.person.isNull() ? m_person : m_record;
    first->focusField();
}

void ExplainSheet::chooseKind(int index)
{
    const Schema *schema = findSchema(m_kind->itemData(index).toString());
    if (schema == nullptr)
        return;
    delete m_record;
    m_fields.push_back(referenceTo(*schema));
    m_record = new RefEditor(m_fields.back(), *schema, m_gateway, content());
    m_record->setName(schema->singularLabel());
    body()->insertWidget(body()->indexOf(m_kind) + 1, m_record);
    m_record->show();
    connect(m_record, &RefEditor::edited, this, &ExplainSheet::ask);
    ask();
}

void ExplainSheet::readRoles()
{
    Query query;
    query.entity = u"role"_s;
    query.columns = {u"key"_s, u"name"_s};
    query.archived = Archived::With;
    query.limit = Query::maxLimit;
    m_gateway.request(Fetch{query}, this, [this](const Result<RowSet> &rows) {
        for (std::size_t row = 0; rows && row < rows->ids.size(); ++row) {
            const auto *key = std::get_if<QString>(&rows->columns.at(0).values.at(row));
            const auto *name = std::get_if<QString>(&rows->columns.at(1).values.at(row));
            if (key != nullptr && name != nullptr)
                m_roleNames.insert(*key, *name);
        }
    });
}

// Answers come in the order of the questions, so the names of the roles are there by then.
void ExplainSheet::ask()
{
    const Explain question{
        .user = UserId(chosen(m_person)), .recordEntity = m_kind->currentData().toString(), .record = chosen(m_record)};
    const int number = ++m_question;
    m_isAsking = false;
    tell({});
    if (question.user.isNull() || question.record.isNull())
        return;
    m_isAsking = true;
    m_gateway.request(question, this, [this, question, number](const Result<Explanation> &told) {
        if (number != m_question)
            return;
        m_isAsking = false;
        if (!told)
            return tell({.answer = describe(told.error()), .reasons = {}});
        const Schema &schema = *findSchema(question.recordEntity);
        tell(explainWords(*told, schema, m_person->label(), m_roleNames));
    });
}

void ExplainSheet::tell(const ExplainWords &words)
{
    m_told = words;
    m_answer->setText(words.answer);
    m_reasons->setText(words.reasons.join(u'\n'));
    m_answer->setVisible(!words.answer.isEmpty());
    m_reasons->setVisible(!words.reasons.isEmpty());
    refit();
}

} // namespace regie
