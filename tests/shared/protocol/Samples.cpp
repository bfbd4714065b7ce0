// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/protocol/Samples.h"

#include "shared/domain/Catalogue.h"

namespace regie::samples {

using namespace Qt::StringLiterals;

namespace {

QUuid idOf(int seed)
{
    return {0x0192f0a0, 0x1234, 0x7abc, 0x8d, 0xef, 1, 2, 3, 4, 5, static_cast<uchar>(seed)};
}

struct Content {
    int seed;
    Value operator()(const kinds::Text &kind) const { return u"Texte é %1"_s.arg(seed).left(kind.max); }
    Value operator()(const kinds::Note &) const { return u"Une note\nde %1 lignes"_s.arg(seed); }
    Value operator()(const kinds::Integer &kind) const { return kind.min + seed; }
    Value operator()(const kinds::Quantity &) const { return qint64{12'345} * seed; }
    Value operator()(const kinds::Money &) const { return qint64{9'999} * seed; }
    Value operator()(const kinds::Percent &) const { return qint64{550}; }
    Value operator()(const kinds::Day &) const { return QDate(2026, 11, 18).addDays(seed); }
    Value operator()(const kinds::TimeOfDay &) const { return QTime(9, seed % 60); }
    Value operator()(const kinds::Moment &) const { return Moment::fromMicroseconds(1'795'000'000'123'456 + seed); }
    Value operator()(const kinds::Flag &) const { return seed % 2 == 1; }
    Value operator()(const kinds::Choice &kind) const
    {
        const std::span<const ChoiceRow> rows = kind.choices->rows;
        return toString(rows[static_cast<std::size_t>(seed) % rows.size()].key);
    }
    Value operator()(const kinds::Ref &) const { return idOf(seed); }
    Value operator()(const kinds::Identity &) const { return idOf(seed); }
    Value operator()(const kinds::Subject &) const { return idOf(seed); }
    Value operator()(const kinds::Lines &) const { return {}; }
    Value operator()(const kinds::Tags &) const { return QStringList{u"gaz"_s, u"froid %1"_s.arg(seed)}; }
    Value operator()(const kinds::Json &) const { return u"{\"a\":[%1,null]}"_s.arg(seed); }
    Value operator()(const kinds::Binary &kind) const { return QByteArray(kind.max, static_cast<char>(seed)); }
};

const Moment someTime = Moment::fromMicroseconds(1'795'000'000'654'321);

} // namespace

Value valueOf(const Kind &kind, int seed)
{
    return std::visit(Content{seed}, kind);
}

Record filled(Fields fields, int seed)
{
    Record record(fields);
    for (std::size_t index = 0; index < fields.size(); ++index)
        record.setAt(index, valueOf(fields[index].kind, seed));
    return record;
}

Filter filter()
{
    return Filter::all({Filter::any({Filter::condition(u"status"_s, Operator::AnyOf, {u"new"_s, u"assigned"_s}),
                                     Filter::condition(u"deadline"_s, Operator::Between, {someTime, someTime}),
                                     Filter::condition(u"contact_id"_s, Operator::Empty)}),
                        Filter::negation(Filter::condition(u"client.name"_s, Operator::Contains, {u"élec"_s})),
                        Filter::condition(u"estimated_hours"_s, Operator::AtLeast, {qint64{15'000}}),
                        Filter::condition(u"client.languages"_s, Operator::HasTag, {u"fr"_s}),
                        Filter::condition(u"technician_id"_s, Operator::Is, {idOf(7)})});
}

Query query()
{
    Query query;
    query.entity = u"ticket"_s;
    query.columns = {u"reference"_s, u"title"_s, u"client.name"_s, u"technician_id"_s, u"created_by.display_name"_s};
    query.filter = filter();
    query.search = u"chaudière"_s;
    query.sort = {{u"priority"_s, Qt::DescendingOrder}, {u"created_at"_s, Qt::AscendingOrder}};
    query.limit = 50;
    query.after = QByteArray("\x01\x02next", 6);
    query.archived = Archived::With;
    query.groupBy = {u"status"_s};
    query.aggregates = {{Measure::Count, {}}, {Measure::Sum, u"estimated_hours"_s}};
    return query;
}

Refusal refusal()
{
    return {.code = u"invalid"_s,
            .entity = u"ticket"_s,
            .field = u"title"_s,
            .args = {{u"number"_s, qint64{-5}},
                     {u"text"_s, u"é"_s},
                     {u"flag"_s, true},
                     {u"id"_s, idOf(1)},
                     {u"day"_s, QDate(2026, 1, 2)},
                     {u"time"_s, QTime(8, 30)},
                     {u"moment"_s, someTime},
                     {u"list"_s, QStringList{u"a"_s, u"b"_s}},
                     {u"bytes"_s, QByteArray("\0x", 2)},
                     {u"empty"_s, {}}},
            .issues = {{u"required"_s, u"title"_s, {}}, {u"too_long"_s, u"notes"_s, {{u"max"_s, qint64{200}}}}},
            .conflicts = {{u"title"_s, u"before"_s, u"theirs"_s, {}}, {u"deadline"_s, {}, someTime, someTime}}};
}

template <>
Fetch of<Fetch>()
{
    return {query()};
}

namespace {

Query rowQuery()
{
    Query rows = query();
    rows.aggregates.clear();
    rows.groupBy.clear();
    return rows;
}

} // namespace

template <>
Export of<Export>()
{
    return {idOf(8), ExportFormat::Xlsx, rowQuery()};
}

template <>
ExportPage of<ExportPage>()
{
    return {idOf(8), rowQuery()};
}

template <>
UploadPart of<UploadPart>()
{
    return {.id = idOf(9),
            .offset = files::chunk,
            .content = QByteArray("\0\xff"
                                  "part",
                                  6)};
}

template <>
FilePart of<FilePart>()
{
    return {.size = 1'000,
            .content = QByteArray("\0\xff"
                                  "part",
                                  6)};
}

template <>
ImportPart of<ImportPart>()
{
    return {.id = idOf(1),
            .offset = 262'144,
            .content = QByteArray("\0\xff"
                                  "part",
                                  6)};
}

template <>
ImportPreview of<ImportPreview>()
{
    ImportPreview preview;
    preview.separator = u";"_s;
    preview.encoding = u"utf-8"_s;
    preview.columns = {{u"Nom"_s, u"name"_s, {}}, {u"Prioritee"_s, {}, u"priority"_s}};
    preview.lines = {{2, {u"Cave Montfort"_s, {}}}, {3, {}}};
    preview.problem = refusal();
    return preview;
}

template <>
ImportFaults of<ImportFaults>()
{
    return {.faults = {{.number = 1, .line = 12, .column = u"SIREN"_s, .value = u"8123"_s, .refusal = refusal()}}};
}

template <>
ImportMappings of<ImportMappings>()
{
    return {.mappings = {{u"Ancien logiciel"_s, u"{\"key\":\"siren\"}"_s}}};
}

template <>
Save of<Save>()
{
    Save save{.entity = u"user_profile"_s, .id = idOf(1), .version = 3, .changes = {}};
    const Schema &schema = *findSchema(save.entity);
    for (std::size_t index = 1; index < schema.fields.size(); ++index)
        save.changes.insert(toString(schema.fields[index].key), valueOf(schema.fields[index].kind, 2));
    save.changes.insert(u"city"_s, {});
    return save;
}

template <>
SaveAll of<SaveAll>()
{
    return {.saves = {of<Save>(),
                      {.entity = u"contact"_s, .id = idOf(2), .version = 0, .changes = {{u"last_name"_s, u"É"_s}}}},
            .archives = {{.entity = u"contact"_s, .id = idOf(3), .version = 4, .archived = false}, {}}};
}

template <>
Subscribe of<Subscribe>()
{
    return {{u"ticket"_s, u"notification"_s}};
}

template <>
Welcome of<Welcome>()
{
    return {.major = 1,
            .minor = 2,
            .version = u"0.1.0"_s,
            .company = u"Thermélec"_s,
            .demoAccounts = {{u"support"_s, u"Léa Martin"_s, u"lea@example.com"_s, u"demo"_s}, {}}};
}

template <>
AccessCode of<AccessCode>()
{
    return {.code = u"7K2M-0000-ABCD-EFGH-JKMN-PQRS"_s, .expires = someTime, .isInvitation = true};
}

template <>
SessionInfo of<SessionInfo>()
{
    return {
        .token = QByteArray(32, 't'),
        .user = idOf(1),
        .party = idOf(2),
        .displayName = u"Léa Martin"_s,
        .email = u"lea@example.com"_s,
        .locale = u"fr_FR"_s,
        .theme = u"dark"_s,
        .keptToken = QByteArray(48, 'k'),
        .idle = 1'800,
        .remaining = 43'200,
        .mustEnrol = true,
        .roles = {u"support"_s, u"technician"_s},
        .grants = {{u"ticket.read"_s, Scope::All}, {u"ticket.update"_s, Scope::Own}, {u"party.read"_s, Scope::Partner}},
        .fieldRules = {{u"party"_s, u"siren"_s, FieldAccess::Hidden}, {u"party"_s, u"name"_s, FieldAccess::ReadOnly}}};
}

template <>
Done of<Done>()
{
    return {};
}

template <>
RowSet of<RowSet>()
{
    RowSet rows;
    rows.ids = {idOf(1), idOf(2), idOf(3)};
    rows.versions = {1, 2, 300};
    for (const Field &field : findSchema(u"ticket")->fields)
        rows.columns.push_back({toString(field.key), field.kind, {valueOf(field.kind, 1), {}, valueOf(field.kind, 3)}});
    rows.next = "next page";
    return rows;
}

template <>
Snapshot of<Snapshot>()
{
    Snapshot snapshot;
    snapshot.entity = u"ticket"_s;
    snapshot.stored = {.id = idOf(1),
                       .version = 4,
                       .record = filled(findSchema(u"ticket")->fields, 1),
                       .createdAt = someTime,
                       .createdBy = idOf(2),
                       .updatedAt = someTime,
                       .updatedBy = idOf(3),
                       .archivedAt = {}};
    snapshot.labels = {{u"client_id"_s, u"Thermélec"_s}, {u"created_by"_s, u"Léa Martin"_s}};
    snapshot.hidden = {u"solution"_s};
    return snapshot;
}

template <>
Posted of<Posted>()
{
    return {{{u"ticket"_s, idOf(1), 5}, {u"comment"_s, idOf(2), 1}}};
}

template <>
HistoryPage of<HistoryPage>()
{
    return {.entity = u"ticket"_s,
            .entries = {{someTime,
                         u"Léa Martin"_s,
                         u"ticket.assign"_s,
                         {{u"status"_s, u"qualified"_s, u"assigned"_s, {}, {}},
                          {u"technician_id"_s, {}, idOf(9), {}, u"Karim"_s}}},
                        {someTime, {}, u"created"_s, {}}},
            .next = 4};
}

template <>
StepReport of<StepReport>()
{
    return {.records = {{.id = idOf(1), .label = u"TK-2026-00042"_s, .history = of<HistoryPage>()}}, .count = 3};
}

template <>
Explanation of<Explanation>()
{
    return {.reading = Explanation::Reading::OutOfReach,
            .status = u"active"_s,
            .isArchived = true,
            .scope = Scope::Own,
            .roles = {u"technician"_s},
            .needed = Scope::All,
            .showing = {u"support"_s, u"admin"_s},
            .changes = true,
            .changing = Scope::Team,
            .changers = {u"technician"_s},
            .kept = {{.field = u"title"_s, .access = FieldAccess::ReadOnly, .roles = {u"technician"_s}}}};
}

template <>
SearchResults of<SearchResults>()
{
    SearchHit hit{.id = idOf(1),
                  .rank = MatchRank::Exact,
                  .label = u"Chaudière à l’arrêt"_s,
                  .reference = u"TK-2026-00042"_s,
                  .state = u"new"_s,
                  .detail = u"Cave Montfort"_s,
                  .field = u"reference"_s,
                  .snippet = u"TK-2026-00042"_s};
    SearchResults results{{{u"ticket"_s, {hit}, true}, {u"party"_s, {}, true}}};
    for (const MatchRank rank : {MatchRank::Prefix, MatchRank::Word, MatchRank::Fuzzy}) {
        hit.rank = rank;
        results.groups.front().hits.push_back(hit);
    }
    return results;
}

template <>
Present of<Present>()
{
    return {.entity = u"ticket"_s,
            .record = idOf(1),
            .people = {{idOf(2), u"Karim Benali"_s, u"title"_s},
                       {idOf(3), u"Léa Martin"_s, {}},
                       {idOf(4), u"Inès Roy"_s, {}, u"comment"_s, u"body"_s, {}},
                       {idOf(5), u"Hugo Petit"_s, {}, u"contact"_s, u"notes"_s, idOf(6)}},
            .count = 4};
}

template <>
Changed of<Changed>()
{
    return {{{u"ticket"_s, idOf(1), 2, ChangeType::Insert},
             {u"ticket"_s, idOf(2), 3, ChangeType::Update},
             {u"party"_s, idOf(3), 4, ChangeType::Delete}}};
}

template <>
Resync of<Resync>()
{
    return {};
}

template <>
SessionChanged of<SessionChanged>()
{
    return {of<SessionInfo>()};
}

template <>
Closing of<Closing>()
{
    return {refusal()};
}

} // namespace regie::samples
