// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/Deeds.h"

#include "shared/protocol/Messages.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/Painters.h"

#include <QCoreApplication>

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostFieldsNamed = 2;

const HistoryEntry::Change *changeOf(const HistoryEntry &entry, std::string_view field)
{
    const auto found =
        std::find_if(entry.changes.begin(), entry.changes.end(),
                     [field](const HistoryEntry::Change &change) { return change.field == toString(field); });
    return found == entry.changes.end() ? nullptr : &*found;
}

QString glyphOf(const HistoryEntry &entry)
{
    if (const ActInfo *act = findAct(entry.act))
        return toString(act->icon);
    if (entry.act == u"created")
        return u"plus"_s;
    if (entry.act == u"archived")
        return u"archive"_s;
    return entry.act == u"restored" || entry.act == u"undo" ? u"undo"_s : u"pencil"_s;
}

} // namespace

Deeds::Deeds(Gateway &gateway, const Schema &schema, std::vector<DeedSpec> specs, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
    , m_schema(schema)
    , m_specs(std::move(specs))
{}

void Deeds::follow(const std::vector<QUuid> &records, const std::vector<qint64> &versions)
{
    QHash<QUuid, Known> kept;
    std::vector<std::size_t> unknown;
    for (std::size_t at = 0; at < records.size(); ++at) {
        Known known = m_known.value(records[at]);
        if (std::exchange(known.version, versions[at]) != versions[at])
            unknown.push_back(at);
        kept.insert(records[at], known);
    }
    m_known = kept;
    for (const std::size_t at : unknown)
        ask(records[at], versions[at]);
}

void Deeds::ask(const QUuid &record, qint64 version)
{
    History question;
    question.entity = m_schema.name();
    question.id = record;
    question.limit = 1;
    m_gateway.request(question, this, [this, record, version](const Result<HistoryPage> &answer) {
        const auto known = m_known.find(record);
        if (known == m_known.end() || known->version != version) // a newer question is under way
            return;
        if (!answer)
            known->version = 0; // asked again with the next reading
        else if (!answer->entries.empty())
            known->last = answer->entries.front();
        Q_EMIT told(record);
    });
}

Deed Deeds::of(const QUuid &record) const
{
    const auto known = m_known.constFind(record);
    if (known == m_known.constEnd() || !known->last)
        return {};
    const HistoryEntry &entry = *known->last;
    //: author of what the program does by itself
    const QString who = entry.user.isEmpty() ? tr("Régie") : entry.user;
    return {wordsOf(entry, who), glyphOf(entry), toneOf(entry)};
}

QString Deeds::wordsOf(const HistoryEntry &entry, const QString &who) const
{
    for (const DeedSpec &spec : m_specs) {
        const HistoryEntry::Change *change = spec.field.empty() ? nullptr : changeOf(entry, spec.field);
        if (toString(spec.act) != entry.act || (!spec.field.empty() && change == nullptr))
            continue;
        const QString words = workspaceText(spec.text);
        return change == nullptr ? words.arg(who) : words.arg(who, change->afterLabel);
    }
    if (const ActInfo *act = findAct(entry.act))
        return u"%1 · %2"_s.arg(who, QCoreApplication::translate(act->context, act->label));
    if (entry.act == u"created")
        return tr("%1 created it").arg(who);
    if (entry.act == u"archived")
        return tr("%1 archived it").arg(who);
    if (entry.act == u"restored")
        return tr("%1 took it back").arg(who);
    return changeWords(entry, who);
}

QString Deeds::changeWords(const HistoryEntry &entry, const QString &who) const
{
    QStringList names;
    for (const HistoryEntry::Change &change : entry.changes) {
        if (const Field *field = m_schema.find(change.field))
            names += formats::withinSentence(m_schema.label(*field));
    }
    if (names.empty() || names.size() > static_cast<qsizetype>(mostFieldsNamed))
        return tr("%1 changed %Ln fields", nullptr, static_cast<int>(entry.changes.size())).arg(who);
    //: a person, fields: "Karim Benali changed: priority and deadline"
    return tr("%1 changed: %2").arg(who, formats::list(names));
}

Tone Deeds::toneOf(const HistoryEntry &entry) const
{
    const HistoryEntry::Change *change = changeOf(entry, m_schema.stateField);
    const auto *state = change == nullptr ? nullptr : std::get_if<QString>(&change->after);
    return state == nullptr ? Tone::Neutral : stateChip(m_schema, *state).tone;
}

} // namespace regie
