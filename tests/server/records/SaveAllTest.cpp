// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/UndoMessages.h"
#include "tests/server/net/TestServer.h"
#include "tests/support/StringMakers.h"

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

// A party of two contacts and what claire, who may do anything, saves of it.
class Desk {
public:
    Desk()
    {
        served.addUser(u"claire"_s, {u"admin"_s});
        served.sql().execute("insert into party (id, name, kind, is_client) values ($1, 'Montfort', 'company', true)",
                             {party});
        for (const auto &[id, name] : {std::pair{first, u"Un"_s}, std::pair{second, u"Deux"_s}})
            served.sql().execute("insert into contact (id, party_id, last_name) values ($1, $2, $3)",
                                 {id, party, name});
    }
    [[nodiscard]] static Save contact(const QUuid &id, qint64 version, const Changes &changes)
    {
        return {.entity = u"contact"_s, .id = id, .version = version, .changes = changes};
    }
    [[nodiscard]] Save head(const QString &website) const
    {
        return {.entity = u"party"_s, .id = party, .version = 1, .changes = {{u"website"_s, website}}};
    }
    [[nodiscard]] Save added(const Changes &changes) const
    {
        Changes all = changes;
        all.insert(u"party_id"_s, party);
        return contact(third, 0, all);
    }
    [[nodiscard]] QString names()
    {
        return served.text(
            "select string_agg(full_name, ', ' order by full_name) from contact where archived_at is null");
    }
    [[nodiscard]] QString website() { return served.text("select coalesce(website, '') from party"); }

    ServedDatabase served;
    const QUuid party = newUuid();
    const QUuid first = newUuid();
    const QUuid second = newUuid();
    const QUuid third = newUuid();
};

} // namespace

TEST_CASE("A record and its lines are saved, made and put away in one step", "[save_all]")
{
    Desk desk;
    const auto claire = desk.served.client(u"claire"_s);
    const QUuid request = newUuid();
    const SaveAll message{.saves = {desk.head(u"www.montfort.fr"_s),
                                    Desk::contact(desk.first, 1, {{u"first_name"_s, u"Ada"_s}}),
                                    desk.added({{u"last_name"_s, u"Trois"_s}})},
                          .archives = {{.entity = u"contact"_s, .id = desk.second, .version = 1}}};
    const Result<Posted> posted = claire->request(message, request);
    REQUIRE(posted);
    REQUIRE(posted->records.size() == 4);
    CHECK(posted->records[0].id == desk.party);
    CHECK(posted->records[1].version == 2);
    CHECK(posted->records[2].id == desk.third);
    CHECK(posted->records[3].id == desk.second);
    CHECK(desk.names() == u"Ada Un, Trois"_s);
    CHECK(desk.website() == u"www.montfort.fr"_s);

    // Once, however often it is sent; and taken back as one step.
    CHECK(claire->outcome(message, request) == u"(done)"_s);
    CHECK(desk.served.number("select version from party") == 2);
    CHECK(claire->outcome(Undo{request}) == u"(done)"_s);
    CHECK(desk.names() == u"Deux, Un"_s);
    CHECK(desk.website().isEmpty());
}

TEST_CASE("What cannot be saved keeps all the rest from being saved, and is named", "[save_all]")
{
    Desk desk;
    const auto claire = desk.served.client(u"claire"_s);
    SaveAll message{.saves = {desk.head(u"www.montfort.fr"_s)}, .archives = {}};
    std::vector<QUuid> expected;
    QStringList codes;
    SECTION("faults of several records at once")
    {
        message.saves.push_back(Desk::contact(desk.first, 1, {{u"email"_s, u"nowhere"_s}}));
        message.saves.push_back(desk.added({{u"phone"_s, u"call me"_s}}));
        expected = {desk.first, desk.third};
        codes = {u"invalid"_s, u"invalid"_s};
    }
    SECTION("a field that somebody else changed")
    {
        REQUIRE(claire->request(Desk::contact(desk.first, 1, {{u"email"_s, u"a@example.org"_s}})));
        message.saves.push_back(Desk::contact(desk.first, 1, {{u"email"_s, u"b@example.org"_s}}));
        message.archives.push_back({.entity = u"contact"_s, .id = desk.first, .version = 1});
        expected = {desk.first, desk.first};
        codes = {u"conflict"_s, u"conflict"_s};
    }
    SECTION("what only the database sees")
    {
        REQUIRE(claire->request(Desk::contact(desk.first, 1, {{u"email"_s, u"a@example.org"_s}})));
        message.saves.push_back(desk.added({{u"last_name"_s, u"Trois"_s}, {u"email"_s, u"A@example.org"_s}}));
        expected = {desk.third};
        codes = {u"invalid"_s};
    }
    SECTION("a record that is not there")
    {
        message.archives.push_back({.entity = u"contact"_s, .id = desk.third, .version = 1});
        expected = {desk.third};
        codes = {u"record.unknown"_s};
    }
    const Result<Posted> refused = claire->request(message);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == u"records.refused");
    REQUIRE(refused.error().parts.size() == expected.size());
    for (std::size_t at = 0; at < expected.size(); ++at) {
        CHECK(refused.error().parts[at].record == expected[at]);
        CHECK(refused.error().parts[at].entity == u"contact");
        CHECK(refused.error().parts[at].code == codes[static_cast<qsizetype>(at)]);
    }
    CHECK(desk.names() == u"Deux, Un"_s);
    CHECK(desk.website().isEmpty());
}

TEST_CASE("Lines of a head that is refused are not accused of it", "[save_all]")
{
    Desk desk;
    const auto claire = desk.served.client(u"claire"_s);
    const QUuid party = newUuid();
    const SaveAll message{
        .saves = {{.entity = u"party"_s, .id = party, .version = 0, .changes = {{u"kind"_s, u"company"_s}}},
                  Desk::contact(desk.third, 0, {{u"party_id"_s, party}, {u"last_name"_s, u"Trois"_s}})},
        .archives = {}};
    const Result<Posted> refused = claire->request(message);
    REQUIRE_FALSE(refused);
    REQUIRE(refused.error().parts.size() == 1);
    CHECK(refused.error().parts.front().record == party);
}

TEST_CASE("Rights are asked for each of several records", "[save_all]")
{
    Desk desk;
    desk.served.addUser(u"karim"_s, {u"technician"_s});
    const auto karim = desk.served.client(u"karim"_s);
    const Result<Posted> refused =
        karim->request(SaveAll{.saves = {desk.added({{u"last_name"_s, u"Trois"_s}})}, .archives = {}});
    REQUIRE_FALSE(refused);
    REQUIRE(refused.error().parts.size() == 1);
    CHECK(refused.error().parts.front().code == u"permission.denied");
    CHECK(desk.names() == u"Deux, Un"_s);
}

TEST_CASE("Five hundred lines go in one request", "[save_all]")
{
    Desk desk;
    const auto claire = desk.served.client(u"claire"_s);
    SaveAll message;
    for (int line = 0; line < 500; ++line) {
        const QString number = QString::number(line);
        message.saves.push_back(Desk::contact(newUuid(), 0,
                                              {{u"party_id"_s, desk.party},
                                               {u"first_name"_s, u"Ligne"_s},
                                               {u"last_name"_s, number},
                                               {u"email"_s, number + u"@example.org"_s},
                                               {u"phone"_s, u"0478000000"_s},
                                               {u"mobile"_s, u"0678000000"_s},
                                               {u"job_title"_s, u"Gardien"_s},
                                               {u"is_primary"_s, false}}));
    }
    const Result<Posted> posted = claire->request(message);
    REQUIRE(posted);
    CHECK(posted->records.size() == 500);
    CHECK(desk.served.number("select count(*) from contact") == 502);
}
