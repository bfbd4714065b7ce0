// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/Envelope.h"
#include "shared/protocol/Messages.h"
#include "shared/protocol/Refusals.h"
#include "tools/protocol_doc/Diagnostic.h"
#include "tools/protocol_doc/Document.h"

namespace regie {

using namespace Qt::StringLiterals;

namespace {

const QUuid request(u"0193411e-7a00-7000-8000-0000000000a1"_s);
const QUuid ticket(u"0193411e-7a00-7000-8000-000000000001"_s);
const QUuid technician(u"0193411e-7a00-7000-8000-000000000002"_s);
const QUuid party(u"0193411e-7a00-7000-8000-000000000003"_s);
const QUuid contact(u"0193411e-7a00-7000-8000-000000000004"_s);
const QUuid address(u"0193411e-7a00-7000-8000-000000000005"_s);
const Moment noon = Moment::fromMicroseconds(1'795'003'200'000'000); // 2026-11-18T12:00:00Z

QString block(const QByteArray &cbor)
{
    return u"```\n"_s + diagnostic(cbor) + u"\n```"_s;
}

template <class Message>
QString requestOf(const Message &message)
{
    return block(seal(Message::name, request, encode(message)));
}

template <class Reply>
QString replyOf(const Reply &reply)
{
    return block(seal(envelope::reply, request, encode(reply)));
}

QString refusalOf(const Refusal &refusal)
{
    WireWriter wire;
    writeRefusal(wire, refusal);
    return block(seal(envelope::refusal, request, wire.result()));
}

Query list()
{
    Query query;
    query.entity = u"ticket"_s;
    query.columns = {u"reference"_s, u"title"_s, u"client.name"_s, u"deadline"_s, u"estimated_hours"_s};
    query.filter =
        Filter::all({Filter::condition(u"status"_s, Operator::NoneOf, {u"closed"_s, u"cancelled"_s}),
                     Filter::any({Filter::condition(u"priority"_s, Operator::AtLeast, {u"high"_s}),
                                  Filter::condition(u"deadline"_s, Operator::Less, {noon})}),
                     Filter::negation(Filter::condition(u"client.name"_s, Operator::Contains, {u"elec"_s}))});
    query.sort = {{u"deadline"_s, Qt::AscendingOrder}};
    query.limit = 2;
    return query;
}

RowSet page()
{
    RowSet rows;
    rows.ids = {ticket, technician};
    rows.versions = {4, 1};
    rows.columns = {{u"reference"_s, kinds::Text{}, {u"TK-2026-00042"_s, u"TK-2026-00043"_s}},
                    {u"title"_s, kinds::Text{}, {u"Chaudière en panne"_s, u"Fuite au plafond"_s}},
                    {u"client.name"_s, kinds::Text{}, {u"Thermélec"_s, u"Hôtel du Parc"_s}},
                    {u"deadline"_s, kinds::Moment{}, {noon, {}}},
                    {u"estimated_hours"_s, kinds::Quantity{}, {qint64{15'000}, {}}}};
    rows.next = QByteArray::fromHex("01a5");
    return rows;
}

Query totals()
{
    Query query;
    query.entity = u"ticket"_s;
    query.groupBy = {u"status"_s};
    query.aggregates = {{Measure::Count, {}}, {Measure::Sum, u"estimated_hours"_s}};
    return query;
}

RowSet totalRows()
{
    RowSet rows;
    rows.columns = {{u"status"_s, kinds::Choice{}, {u"new"_s, u"in_progress"_s}},
                    {u"count"_s, kinds::Integer{}, {qint64{12}, qint64{5}}},
                    {u"sum(estimated_hours)"_s, kinds::Quantity{}, {qint64{185'000}, qint64{72'500}}}};
    return rows;
}

Refusal invalidSave()
{
    return {.code = u"invalid"_s,
            .entity = u"ticket"_s,
            .field = {},
            .args = {},
            .issues = {{u"required"_s, u"client_id"_s, {}}, {u"too_long"_s, u"title"_s, {{u"max"_s, qint64{200}}}}},
            .conflicts = {}};
}

Refusal conflict()
{
    return {.code = u"conflict"_s,
            .entity = u"ticket"_s,
            .field = {},
            .args = {},
            .issues = {},
            .conflicts = {{u"title"_s, u"Chaudière"_s, u"Chaudière en panne"_s, u"Panne de chaudière"_s}}};
}

SaveAll document()
{
    return {
        .saves = {{.entity = u"party"_s, .id = party, .version = 7, .changes = {{u"website"_s, u"www.montfort.fr"_s}}},
                  {.entity = u"contact"_s,
                   .id = contact,
                   .version = 0,
                   .changes = {{u"party_id"_s, party}, {u"last_name"_s, u"Montfort"_s}}}},
        .archives = {{.entity = u"party_address"_s, .id = address, .version = 2}}};
}

Refusal refusedLine()
{
    Refusal line{.code = u"invalid"_s,
                 .entity = u"contact"_s,
                 .field = {},
                 .args = {},
                 .issues = {{.code = u"invalid_email"_s, .field = u"email"_s, .args = {}}},
                 .conflicts = {},
                 .record = contact};
    return {.code = u"records.refused"_s,
            .entity = {},
            .field = {},
            .args = {},
            .issues = {},
            .conflicts = {},
            .record = {},
            .parts = {line}};
}

} // namespace

QHash<QString, QString> protocolExamples()
{
    const AssignTicket assign{.id = TicketId(ticket), .version = 4, .technician = UserId(technician)};
    const Posted posted{{{u"ticket"_s, ticket, 5}}};
    return {
        {u"example_hello"_s, requestOf(Hello{.client = u"python example"_s})},
        {u"example_welcome"_s, replyOf(Welcome{.version = u"0.1.0"_s, .company = u"Thermélec"_s, .demoAccounts = {}})},
        {u"example_login"_s, requestOf(Login{.email = u"lea@example.com"_s, .password = u"…"_s})},
        {u"example_fetch"_s, requestOf(Fetch{list()})},
        {u"example_rows"_s, replyOf(page())},
        {u"example_totals"_s, requestOf(Fetch{totals()})},
        {u"example_total_rows"_s, replyOf(totalRows())},
        {u"example_save"_s, requestOf(Save{.entity = u"ticket"_s,
                                           .id = ticket,
                                           .version = 3,
                                           .changes = {{u"title"_s, u"Panne de chaudière"_s}, {u"deadline"_s, {}}}})},
        {u"example_posted"_s, replyOf(posted)},
        {u"example_save_all"_s, requestOf(document())},
        {u"example_records_refused"_s, refusalOf(refusedLine())},
        {u"example_invalid"_s, refusalOf(invalidSave())},
        {u"example_conflict"_s, refusalOf(conflict())},
        {u"example_act"_s, requestOf(assign)},
        {u"example_changed"_s,
         block(seal(Changed::name, {}, encode(Changed{{{u"ticket"_s, ticket, 5, ChangeType::Update}}})))}};
}

} // namespace regie
