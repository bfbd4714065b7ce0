// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/palette/RecordSearch.h"

#include "shared/domain/Catalogue.h"
#include "shared/schema/CodeTexts.h"

namespace regie {

using namespace Qt::StringLiterals;

namespace {

// Empty: all of them.
QStringList entitiesOf(PaletteScope scope)
{
    QStringList entities;
    if (scope == PaletteScope::People)
        entities = {u"contact"_s, u"user"_s};
    for (const Schema *schema : catalogue()) {
        if (scope == PaletteScope::References && !schema->referenceField.empty())
            entities += schema->name();
    }
    return entities;
}

// Why it was found, unless its name and number say so themselves.
QString reasonOf(const Schema &schema, const SearchHit &hit)
{
    const Field *field = schema.find(hit.field);
    if (field == nullptr || hit.snippet.isEmpty() || field->key == schema.labelField ||
        field->key == schema.referenceField || hit.label.contains(hit.snippet, Qt::CaseInsensitive))
        return {};
    //: %1 is the label of a field, %2 the part of its content that was looked for
    return RecordSearch::tr("%1: %2").arg(schema.label(*field), hit.snippet);
}

PaletteEntry entryOf(const Schema &schema, const SearchHit &hit)
{
    QStringList details{hit.detail, reasonOf(schema, hit)};
    details.removeAll(QString());
    PaletteEntry entry;
    entry.glyph = toString(schema.icon);
    entry.title = hit.label;
    entry.detail = details.join(u" · "_s);
    entry.trailing = hit.reference;
    if (!schema.stateField.empty())
        entry.chip = stateChip(schema, hit.state);
    entry.entity = schema.name();
    entry.place = Place::record(schema.name(), hit.id);
    entry.rank = static_cast<int>(MatchRank::Fuzzy) - static_cast<int>(hit.rank);
    return entry;
}

PaletteEntry moreOf(const Schema &schema)
{
    PaletteEntry entry;
    entry.glyph = u"search"_s;
    //: %1 is a kind of records, in the plural
    entry.title = RecordSearch::tr("More of these: %1").arg(schema.pluralLabel());
    entry.entity = schema.name();
    entry.isMore = true;
    return entry;
}

} // namespace

RecordSearch::RecordSearch(Gateway &gateway, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleMilliseconds);
    connect(&m_settle, &QTimer::timeout, this, &RecordSearch::start);
    connect(&gateway, &Gateway::stateChanged, this, [this](LinkState state) {
        if (isWorthAsking() && state == LinkState::Online && !m_problem.isEmpty())
            start(); // what could not be asked without a connection
    });
}

bool RecordSearch::isWorthAsking() const
{
    return m_question.text.size() >= 2 && m_question.scope != PaletteScope::Commands;
}

void RecordSearch::ask(const PaletteQuestion &question)
{
    m_question = question;
    m_wide.clear();
    m_isOutdated = m_isAsking;
    if (!isWorthAsking()) {
        m_settle.stop();
        m_found.clear();
        m_problem.clear();
        m_isPartial = false;
        Q_EMIT foundChanged();
        return;
    }
    m_settle.start();
}

void RecordSearch::widen(const QString &entity)
{
    m_wide = entity;
    m_isOutdated = m_isAsking;
    start();
}

void RecordSearch::start()
{
    if (m_isAsking)
        return; // asked when the answer on its way has come
    if (m_gateway.state() != LinkState::Online) {
        m_found.clear();
        m_problem = tr("Not connected: pages, actions and the records you opened lately are found all the same.");
        Q_EMIT foundChanged();
        return;
    }
    m_watch.start();
    m_isAsking = true;
    m_isOutdated = false;
    const Search search{.text = m_question.text.left(longest),
                        .entities = isWide() ? QStringList{m_wide} : entitiesOf(m_question.scope),
                        .limit = isWide() ? ofOneEntity : perEntity + 1}; // one more tells that there are more
    m_gateway.request(search, this, [this](const Result<SearchResults> &results) { receive(results); });
}

void RecordSearch::receive(const Result<SearchResults> &results)
{
    m_isAsking = false;
    if (m_isOutdated) {
        m_isOutdated = false;
        if (!m_settle.isActive() && isWorthAsking())
            start();
        return;
    }
    m_milliseconds = static_cast<int>(m_watch.elapsed());
    m_found.clear();
    m_isPartial = false;
    m_problem = results ? QString() : describe(results.error());
    for (const SearchGroup &group : results ? results->groups : std::vector<SearchGroup>()) {
        const Schema *schema = findSchema(group.entity);
        m_isPartial = m_isPartial || group.partial;
        if (schema == nullptr)
            continue;
        const auto shown = std::min(group.hits.size(), static_cast<std::size_t>(isWide() ? ofOneEntity : perEntity));
        for (std::size_t index = 0; index < shown; ++index)
            m_found.push_back(entryOf(*schema, group.hits[index]));
        if (shown < group.hits.size())
            m_found.push_back(moreOf(*schema));
    }
    Q_EMIT foundChanged();
}

} // namespace regie
