// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is done with many rows of a RecordList at once, or with the current one: edited, archived, acted on by letter.
#include "shared/protocol/Messages.h"
#include "shared/schema/CodeTexts.h"
#include "ui/models/Gateway.h"
#include "ui/models/ListRows.h"
#include "ui/models/RecordsById.h"
#include "ui/widgets/list/BulkActs.h"
#include "ui/widgets/list/BulkBar.h"
#include "ui/widgets/list/BulkComment.h"
#include "ui/widgets/list/BulkEditor.h"
#include "ui/widgets/list/ListView.h"
#include "ui/widgets/list/PreviewPane.h"
#include "ui/widgets/list/RecordList.h"

namespace regie {

using namespace Qt::StringLiterals;

namespace {

QString calledAt(const ListRows &rows, int row)
{
    QString label;
    const Schema &schema = rows.schema();
    for (std::size_t at = 0; row >= 0 && label.isEmpty() && at < rows.columns().size(); ++at) {
        const ListColumn &column = rows.columns()[at];
        const bool names = column.field->key == schema.referenceField || column.field->key == schema.labelField;
        if (column.isOwn() && names)
            label = rows.index(row, static_cast<int>(at) + 1).data().toString();
    }
    return label;
}

} // namespace

// Of the checked rows those that are far away are not kept in memory: they are read again before anything is done.
void RecordList::withChosen(const std::function<void(Chosen)> &then)
{
    std::vector<QUuid> ids(m_model->checked().begin(), m_model->checked().end());
    if (ids.empty() && !m_view->currentRecord().isNull())
        ids = {m_view->currentRecord()};
    Chosen chosen;
    std::vector<QUuid> missing;
    for (const QUuid &id : ids) {
        if (const qint64 version = m_rows->versionOf(id); version > 0)
            chosen.push_back({id, version, calledAt(*m_rows, m_rows->rowOf(id)), {}});
        else
            missing.push_back(id);
    }
    if (missing.empty()) {
        if (!chosen.empty())
            then(std::move(chosen));
        return;
    }
    auto *reading = new RecordsById(m_gateway, m_schema, std::move(missing), this);
    connect(reading, &RecordsById::failed, this, &RecordList::refused);
    connect(reading, &RecordsById::finished, this, [this, reading, chosen = std::move(chosen), then]() mutable {
        chosen.insert(chosen.end(), reading->found().begin(), reading->found().end());
        if (reading->lost() > 0)
            Q_EMIT refused(
                tr("%Ln checked record(s) are not there any more and stay as they are.", nullptr, reading->lost()));
        if (!chosen.empty())
            then(std::move(chosen));
    });
    reading->start();
}

void RecordList::editMany(const QString &field)
{
    if (!m_gateway.may(m_schema.name() + u".update"_s))
        return;
    withChosen([this, field](Chosen records) {
        auto *editor = new BulkEditor(m_gateway, m_schema, std::move(records), this);
        if (!field.isEmpty())
            editor->chooseField(field);
        m_bulk->isVisible() ? editor->popUpAbove(m_bulk) : editor->popUpWithin(m_view);
    });
}

void RecordList::archiveChosen()
{
    if (!m_schema.has(Feature::Archivable) || !m_gateway.may(m_schema.name() + u".archive"_s))
        return;
    withChosen([this](const Chosen &records) {
        const Gateway::Grouped together(m_gateway, newUuid());
        for (const BulkRun::Item &record : records) {
            const Archive message{m_schema.name(), record.id, record.version, true};
            m_gateway.request(message, this, [this](const Result<Posted> &answer) {
                if (!answer)
                    Q_EMIT refused(describe(answer.error()));
            });
        }
        m_model->uncheckAll();
    });
}

// Assign, plan, status, priority, tag, comment: whatever of these the entity has.
void RecordList::takeLetter(QChar letter)
{
    const QUuid current = m_view->currentRecord();
    const bool hasChecked = !m_model->checked().isEmpty();
    if (m_dress == Dress::Embedded || (current.isNull() && !hasChecked))
        return;
    const auto actOnChecked = [this](const QString &wanted) {
        withChosen([this, wanted](Chosen records) {
            auto *acts = new BulkActs(m_gateway, m_schema, std::move(records), wanted, this);
            connect(acts, &BulkActs::failed, this, &RecordList::refused);
            acts->showAbove(m_bulk);
        });
    };
    if (letter == u's' && hasChecked)
        actOnChecked({});
    else if (letter == u's' && m_preview)
        m_preview->startNextAct();
    else if (letter == u'y' && m_schema.find(u"priority"))
        editMany(u"priority"_s);
    else if (letter == u'e' && !tagsField(m_schema).isEmpty())
        editMany(tagsField(m_schema));
    else if (letter == u'c' && hasChecked && mayComment(m_schema, m_gateway))
        withChosen([this](Chosen records) {
            (new BulkComment(m_gateway, m_schema, std::move(records), this))->popUpAbove(m_bulk);
        });
    else if (letter == u'c' && !hasChecked && mayComment(m_schema, m_gateway) && !(m_preview && m_preview->comment()))
        Q_EMIT openRequested(m_schema.name(), current); // its page has the composer too
    else if (letter == u'a' || letter == u'p') {
        const ActInfo *act = actOf(m_schema, letter == u'a' ? u"assign"_s : u"plan"_s, m_gateway);
        if (act && hasChecked)
            actOnChecked(toString(act->name));
        else if (act)
            Q_EMIT actRequested(m_schema.name(), current, toString(act->name));
    }
}

} // namespace regie
