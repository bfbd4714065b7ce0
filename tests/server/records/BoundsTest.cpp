// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What docs/protocol.md says of numbers out of their range, versions that never were, and comments.
#include "tests/server/net/TestServer.h"
#include "tests/support/StringMakers.h"

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

template <class Message>
QString problems(WireClient &client, const Message &message)
{
    const auto reply = client.request(message);
    if (reply)
        return u"(done)"_s;
    QStringList told{reply.error().code};
    for (const Issue &issue : reply.error().issues)
        told += issue.field + u' ' + issue.code + u' ' + printValue(issue.args.value(u"min"_s)) +
                printValue(issue.args.value(u"max"_s));
    for (const FieldConflict &conflict : reply.error().conflicts)
        told += conflict.field + u' ' + printValue(conflict.theirs);
    return told.join(u", "_s);
}

QString lastReason(WireClient &client)
{
    const std::optional<Envelope> last = client.event(Closing::name);
    REQUIRE(last);
    const Result<Closing> closing = decode<Closing>(last->body);
    REQUIRE(closing);
    return printValue(closing->refusal.args.value(u"reason"_s));
}

} // namespace

TEST_CASE("A limit or a place out of range is refused beside its key, by every message that reads rows", "[protocol]")
{
    ServedDatabase served;
    const std::unique_ptr<WireClient> client = served.client();
    REQUIRE(client->outcome(newDomain(u"Chauffage"_s)) == u"(done)"_s);
    Fetch fetch = listOf(u"ticket_domain"_s, u"name"_s);
    for (const auto &[limit, told] : {std::pair{0, u"invalid, limit below_minimum 1"_s},
                                      {-1, u"invalid, limit below_minimum 1"_s},
                                      {501, u"invalid, limit above_maximum 500"_s},
                                      {1, u"(done)"_s},
                                      {500, u"(done)"_s}}) {
        INFO(limit);
        fetch.query.limit = limit;
        CHECK(problems(*client, fetch) == told);
        CHECK(problems(*client, Export{newUuid(), ExportFormat::Csv, fetch.query}) == told);
        if (limit != 500) // of a search 50 at most
            CHECK((problems(*client, Search{.text = u"chauffage"_s, .entities = {}, .limit = limit}) == u"(done)"_s) ==
                  (told == u"(done)"_s));
    }
    Fetch totals = fetch;
    totals.query.columns.clear();
    totals.query.aggregates = {Aggregate{}};
    totals.query.limit = 0;
    CHECK(problems(*client, totals) == u"invalid, limit below_minimum 1"_s);
    fetch.query.skip = -5;
    CHECK(problems(*client, fetch) == u"invalid, skip below_minimum 0"_s);
    fetch.query.skip = 0;
    fetch.query.search = QString(200, u'a');
    CHECK(problems(*client, fetch) != u"wire.malformed"_s);
    fetch.query.search += u'a';
    CHECK(problems(*client, fetch) == u"wire.malformed"_s);
}

TEST_CASE("A frame of length zero is told for what it is", "[protocol]")
{
    ServedDatabase served;
    WireClient silent(served.server().port());
    silent.sendBytes(QByteArray(4, '\0'));
    CHECK(lastReason(silent) == u"a frame of length zero holds no message"_s);
    WireClient loud(served.server().port());
    loud.sendBytes(QByteArray(4, '\x7f'));
    CHECK(lastReason(loud) == u"the frame is too long"_s);
}

TEST_CASE("A version above the stored one is a conflict of every field that would change", "[protocol]")
{
    ServedDatabase served;
    const std::unique_ptr<WireClient> client = served.client();
    const Save created = newDomain(u"Chauffage"_s);
    REQUIRE(client->outcome(created) == u"(done)"_s);
    for (const qint64 version : {qint64{2}, qint64{999}, qint64{-1}}) {
        INFO(version);
        Save change{
            .entity = created.entity, .id = created.id, .version = version, .changes = {{u"name"_s, u"Froid"_s}}};
        CHECK(problems(*client, change) == u"conflict, name Chauffage"_s);
        change.changes = {{u"name"_s, u"Chauffage"_s}};
        CHECK(problems(*client, change) == u"(done)"_s); // nobody's wish is lost
        CHECK(problems(*client, Archive{created.entity, created.id, version == -1 ? 7 : version, true}) ==
              u"conflict"_s);
    }
    CHECK(served.number("select version from ticket_domain where name = 'Chauffage'") == 1);
}

TEST_CASE("Who may not read internal comments says that his own are public; archived records can be spoken of",
          "[protocol]")
{
    ServedDatabase served;
    served.addUser(u"paul"_s, {u"support"_s});
    served.sql().execute("delete from role_permission using role, permission where role.id = role_id and "
                         "permission.id = permission_id and role.key = 'support' and permission.key = "
                         "'comment.read_internal'");
    const std::unique_ptr<WireClient> admin = served.client();
    const std::unique_ptr<WireClient> paul = served.client(u"paul"_s);
    const QUuid party = newUuid();
    REQUIRE(problems(*admin, Save{u"party"_s, party, 0, {{u"name"_s, u"Thermélec"_s}}}) == u"(done)"_s);
    const auto comment = [&](std::optional<QString> visibility) {
        Save save{u"comment"_s,
                  newUuid(),
                  0,
                  {{u"subject_entity"_s, u"party"_s}, {u"subject_id"_s, party}, {u"body"_s, u"Rappeler"_s}}};
        if (visibility)
            save.changes.insert(u"visibility"_s, *visibility);
        return save;
    };
    CHECK(problems(*paul, comment({})) == u"permission.denied"_s);
    CHECK(problems(*paul, comment(u"internal"_s)) == u"permission.denied"_s);
    CHECK(problems(*paul, comment(u"public"_s)) == u"(done)"_s);
    REQUIRE(problems(*admin, Archive{u"party"_s, party, 1, true}) == u"(done)"_s);
    const Save said = comment(u"public"_s);
    CHECK(problems(*paul, said) == u"(done)"_s);
    CHECK(problems(*paul, Save{u"comment"_s, said.id, 1, {{u"body"_s, u"Rappeler lundi"_s}}}) == u"(done)"_s);
    CHECK(problems(*paul, Archive{u"comment"_s, said.id, 2, true}) == u"(done)"_s);
    CHECK(problems(*admin, Save{u"party"_s, party, 2, {{u"name"_s, u"X"_s}}}) == u"record.archived"_s);
}
