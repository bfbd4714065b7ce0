// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/GlobalSearch.h"
#include "tests/server/SampleWorld.h"

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

QUuid addParty(SampleWorld &world, const QString &name, const QString &phone = {}, const QString &siren = {})
{
    const QUuid id = newUuid();
    world.superuser().execute("insert into party (id, name, kind, is_client, status, phone, siren) "
                              "values ($1, $2, 'company', true, 'active', $3, $4)",
                              {id, name, phone, siren});
    return id;
}

QUuid addContact(SampleWorld &world, const QString &first, const QString &last, const QString &mobile = {},
                 const QString &email = {})
{
    const QUuid id = newUuid();
    world.superuser().execute("insert into contact (id, party_id, first_name, last_name, mobile, email) "
                              "values ($1, (select id from party order by id limit 1), $2, $3, $4, $5)",
                              {id, first, last, mobile, email});
    return id;
}

SearchResults search(SampleWorld &world, const Caller &caller, const QString &text, const QStringList &entities = {},
                     qint64 limit = 10)
{
    Store store(world.connection(), caller);
    return store.search({.text = text, .entities = entities, .limit = limit},
                        {.entity = std::chrono::seconds(10), .total = std::chrono::seconds(60)});
}

std::vector<SearchHit> hits(const SearchResults &results, const QString &entity)
{
    for (const SearchGroup &group : results.groups)
        if (group.entity == entity)
            return group.hits;
    return {};
}

QStringList ranked(const std::vector<SearchHit> &hits)
{
    QStringList lines;
    for (const SearchHit &hit : hits)
        lines += toString(matchRankName(hit.rank)) + u' ' + hit.label;
    return lines;
}

bool finds(SampleWorld &world, const Caller &caller, const QString &text, const QUuid &id)
{
    for (const SearchGroup &group : search(world, caller, text).groups)
        for (const SearchHit &hit : group.hits)
            if (hit.id == id)
                return true;
    return false;
}

Caller withRights(SampleWorld &world, std::vector<Grant> grants, std::vector<FieldRule> rules)
{
    Caller caller = world.caller(u"technician"_s);
    caller.rights =
        std::make_shared<const Rights>(std::vector<QString>{u"custom"_s}, std::move(grants), std::move(rules));
    return caller;
}

} // namespace

TEST_CASE("What is just this comes before what begins so, has the word, or is spelt nearly so; then the newest",
          "[search]")
{
    SampleWorld world;
    const Caller admin = world.caller(u"admin"_s);
    addParty(world, u"Ferblanterie Montfaucon & Fils"_s);
    addParty(world, u"Montfaucon Dépannage"_s);
    addParty(world, u"Les Amis de Montfaucon"_s);
    addParty(world, u"Mountfaucon"_s);
    addParty(world, u"Montfaucon"_s);
    CHECK(ranked(hits(search(world, admin, u"montfaucon"_s), u"party"_s)) ==
          QStringList{u"exact Montfaucon"_s, u"prefix Montfaucon Dépannage"_s, u"word Les Amis de Montfaucon"_s,
                      u"word Ferblanterie Montfaucon & Fils"_s});
    CHECK(ranked(hits(search(world, admin, u"mountfaucno"_s), u"party"_s)).value(0) == u"fuzzy Mountfaucon"_s);
    CHECK(ranked(hits(search(world, admin, u"montfaucon"_s, {}, 2), u"party"_s)) ==
          QStringList{u"exact Montfaucon"_s, u"prefix Montfaucon Dépannage"_s});
    CHECK(ranked(hits(search(world, admin, u"fils montfau"_s), u"party"_s)) ==
          QStringList{u"word Ferblanterie Montfaucon & Fils"_s});
}

TEST_CASE("Accents, case, signs and letters that changed places don't hide a name", "[search]")
{
    SampleWorld world;
    const Caller admin = world.caller(u"admin"_s);
    const QUuid party = addParty(world, u"Électricité Générale Saint-Éloi"_s);
    const QUuid work = addParty(world, u"L’Œuvre du Bœuf"_s);
    const QUuid contact = addContact(world, u"Amélie"_s, u"Quivière"_s, {}, u"amelie.quiviere@example.org"_s);
    for (const QString &typed :
         {u"electricite generale saint eloi"_s, u"ÉLECTRICITÉ"_s, u"saint-eloi"_s, u"generale elec"_s,
          u"  électricité   général "_s, u"E\u0301lectricite\u0301"_s, u"electrictié generale"_s}) {
        INFO(typed.toStdString());
        CHECK(finds(world, admin, typed, party));
    }
    CHECK(finds(world, admin, u"oeuvre boeuf"_s, work));
    for (const QString &typed : {u"amelie quiviere"_s, u"Quivière"_s, u"quiveire"_s, u"Kuiviere"_s,
                                 u"quivière amélie"_s, u"amelie.quiviere@example.org"_s, u"AMELIE.QUIV"_s}) {
        INFO(typed.toStdString());
        CHECK(finds(world, admin, typed, contact));
    }
    CHECK_FALSE(finds(world, admin, u"xuiveirf"_s, contact));
    CHECK(ranked(hits(search(world, admin, u"Amélie Quivière"_s), u"contact"_s)) ==
          QStringList{u"exact Amélie Quivière"_s});
    CHECK(ranked(hits(search(world, admin, u"amelie q"_s), u"contact"_s)).value(0) == u"prefix Amélie Quivière"_s);
}

TEST_CASE("A telephone is found in whatever format it was written or is typed", "[search]")
{
    SampleWorld world;
    const Caller admin = world.caller(u"admin"_s);
    int seed = 0;
    for (const QString &written : {u"+33 6 98 76 54 32"_s, u"06 98 76 54 32"_s, u"0698765432"_s, u"06.98.76.54.32"_s,
                                   u"+33 (0)6 98 76 54 32"_s, u"0033698765432"_s}) {
        const QUuid contact = addContact(world, u"Tel"_s, u"Nr%1"_s.arg(seed++), written);
        for (const QString &typed : {u"+33 6 98 76 54 32"_s, u"06 98 76 54 32"_s, u"0698765432"_s, u"06-98-76-54-32"_s,
                                     u"33698765432"_s, u"0033 6 98 76 54 32"_s, u"+33 (0)6 98"_s, u"069876"_s,
                                     u"06\u00a098\u00a076"_s, u"tel 06 98 76 54 32"_s}) {
            INFO(written.toStdString() << " by " << typed.toStdString());
            CHECK(finds(world, admin, typed, contact));
        }
        world.superuser().execute("delete from contact where id = $1", {contact});
    }
    const QUuid abroad = addContact(world, u"Tel"_s, u"Belge"_s, u"+32 475 12 34 56"_s);
    CHECK(finds(world, admin, u"0475 12 34 56"_s, abroad));
    CHECK(finds(world, admin, u"+32475123456"_s, abroad));
    CHECK_FALSE(finds(world, admin, u"06 98 76 54 33"_s, abroad));
    const auto found = hits(search(world, admin, u"0475 12 34"_s), u"contact"_s);
    REQUIRE(found.size() == 1);
    CHECK(found.front().field == u"mobile"_s);
    CHECK(found.front().snippet == u"+32 475 12 34 56"_s);
    const QUuid firm = addParty(world, u"Siren"_s, {}, u"812345676"_s);
    CHECK(finds(world, admin, u"812 345 676"_s, firm));
}

TEST_CASE("A number alone is a reference first", "[search]")
{
    SampleWorld world;
    const Caller admin = world.caller(u"admin"_s);
    const QString reference =
        world.text("select reference from ticket where archived_at is null order by reference limit 1");
    const QUuid ticket = world.ids("select id from ticket where reference = $1", {reference}).front();
    const QString number = QString::number(reference.section(u'-', -1).toInt());
    for (const QString &typed : {reference, reference.toLower(), number, QString(reference).remove(u'-'),
                                 u"t-"_s + reference.section(u'-', 1, 1) + u"-0"_s + reference.section(u'-', -1)}) {
        INFO(typed.toStdString());
        const auto found = hits(search(world, admin, typed), u"ticket"_s);
        REQUIRE_FALSE(found.empty());
        CHECK(found.front().id == ticket);
        CHECK(found.front().rank == MatchRank::Exact);
        CHECK(found.front().field == u"reference"_s);
        CHECK(found.front().reference == reference);
    }
}

TEST_CASE("A hidden field is not felt in a search, and a scope holds", "[search][secrecy]")
{
    SampleWorld world;
    const QUuid party = addParty(world, u"Charpentes Xylophane"_s, u"04 72 33 44 55"_s, u"812345676"_s);
    const std::vector<Grant> grants{{u"party.read"_s, Scope::All}, {u"contact.read"_s, Scope::All}};
    const Caller whole = withRights(world, grants, {});
    const QUuid contact = addContact(world, u"Zéphyrine"_s, u"Xylander"_s);
    for (const auto &[field, typed] :
         {std::pair(u"phone"_s, u"04 72 33 44 55"_s), std::pair(u"siren"_s, u"812 345 676"_s),
          std::pair(u"name"_s, u"xylophane"_s), std::pair(u"name"_s, u"charpentes xylophnae"_s)}) {
        INFO(field.toStdString() << " " << typed.toStdString());
        CHECK(finds(world, whole, typed, party));
        const Caller blind = withRights(world, grants, {{u"party"_s, field, FieldAccess::Hidden}});
        CHECK_FALSE(finds(world, blind, typed, party));
        CHECK(search(world, blind, typed).groups.empty());
    }
    // What is found by a visible field tells nothing of the hidden one.
    const Caller nameless = withRights(world, grants, {{u"party"_s, u"name"_s, FieldAccess::Hidden}});
    const auto found = hits(search(world, nameless, u"812345676"_s), u"party"_s);
    REQUIRE(found.size() == 1);
    CHECK(found.front().label.isEmpty());
    CHECK(found.front().snippet == u"812345676"_s);
    CHECK(finds(world, whole, u"xylandre"_s, contact));
    const Caller labelless = withRights(
        world, grants,
        {{u"contact"_s, u"full_name"_s, FieldAccess::Hidden}, {u"contact"_s, u"last_name"_s, FieldAccess::Hidden}});
    CHECK_FALSE(finds(world, labelless, u"xylander"_s, contact));
    CHECK_FALSE(finds(world, labelless, u"xylandre"_s, contact));
    CHECK_FALSE(finds(world, labelless, u"zephyrine xylander"_s, contact));
    CHECK(finds(world, labelless, u"zephyrine"_s, contact));

    const Caller own = withRights(world, {{u"ticket.read"_s, Scope::Own}}, {});
    const QUuid mine =
        world.ids("select id from ticket where technician_id = $1 and archived_at is null limit 1", {own.user}).front();
    const QUuid other =
        world
            .ids("select id from ticket where technician_id is distinct from $1 and archived_at is null "
                 "limit 1",
                 {own.user})
            .front();
    const auto referenceOf = [&](const QUuid &id) {
        return world.text("select reference from ticket where id = $1", {id});
    };
    CHECK(finds(world, own, referenceOf(mine), mine));
    CHECK_FALSE(finds(world, own, referenceOf(other), other));
    CHECK_FALSE(finds(world, own, u"Xylophane"_s, party));
    CHECK(search(world, withRights(world, {}, {}), u"xylophane"_s).groups.empty());
}

TEST_CASE("Two databases that differ only in hidden fields answer searches alike", "[search][secrecy]")
{
    SampleWorld first;
    SampleWorld second;
    second.superuser().execute(
        "update party set siren = '542065479' where id = (select id from party where siren is null "
        "order by id limit 1)");
    second.superuser().execute("update party set phone = '06 11 22 33 44'");
    const std::vector<Grant> grants{{u"party.read"_s, Scope::All}};
    const std::vector<FieldRule> rules{{u"party"_s, u"siren"_s, FieldAccess::Hidden},
                                       {u"party"_s, u"phone"_s, FieldAccess::Hidden}};
    const Caller caller = withRights(first, grants, rules);
    const Caller whole = withRights(second, grants, {});
    for (const QString &typed :
         {u"542065479"_s, u"542 065"_s, u"0611223344"_s, u"06"_s, u"06 11"_s, u"+33 6 11"_s, u"a"_s, u"nom"_s}) {
        INFO(typed.toStdString());
        CHECK((encode(search(first, caller, typed)) == encode(search(second, caller, typed))));
    }
    CHECK_FALSE(search(second, whole, u"0611223344"_s).groups.empty());
}

TEST_CASE("Whatever is typed is text", "[search][hostile]")
{
    SampleWorld world;
    const Caller admin = world.caller(u"admin"_s);
    const QUuid percent = addParty(world, u"100 % Propre_Net"_s);
    for (const QString &typed : {u"%"_s,
                                 u"_"_s,
                                 u"%%%%"_s,
                                 u"'"_s,
                                 u"''; drop table party; --"_s,
                                 u"\\"_s,
                                 u"a\\"_s,
                                 u"'a':* & 'b'"_s,
                                 u"!a"_s,
                                 u"a | b"_s,
                                 u"(((("_s,
                                 u":*"_s,
                                 u"<->"_s,
                                 u"$1"_s,
                                 u"{a,b}"_s,
                                 u"\"a\""_s,
                                 u"％＿"_s,
                                 u"NULL"_s,
                                 u"+"_s,
                                 u"0"_s,
                                 u"00"_s,
                                 u"()"_s,
                                 u"\u202e"_s,
                                 u"𝔘𝔫𝔦"_s,
                                 u"日本"_s,
                                 QString(200, u'x'),
                                 u"a b c d e f g h i j k l m n"_s,
                                 QString(200, u'\u00e9'),
                                 u"é'é"_s,
                                 u"1e9"_s,
                                 u"12:30"_s,
                                 u"a:b"_s,
                                 u"\t"_s}) {
        INFO(typed.toStdString());
        for (const SearchGroup &group : search(world, admin, typed).groups) {
            CHECK_FALSE(group.partial);
            CHECK(group.hits.size() <= 10);
        }
    }
    CHECK(search(world, admin, u"%"_s).groups.empty());
    CHECK(search(world, admin, u"_"_s).groups.empty());
    CHECK(finds(world, admin, u"100 % propre"_s, percent));
    CHECK_FALSE(finds(world, admin, u"1%re"_s, percent));
    CHECK(refusalOfAction([&] { static_cast<void>(search(world, admin, u"x"_s, {u"pg_user"_s})); }).code ==
          u"query.unknown_entity"_s);
    // A word longer than a lexeme may be is still a note.
    const QUuid ticket = world.ids("select id from ticket limit 1").front();
    world.superuser().execute("update ticket set description = repeat('é', 9000) || ' fin' where id = $1", {ticket});
}

TEST_CASE("One slow entity doesn't hold the others, and says that it is not complete", "[search]")
{
    SampleWorld world;
    const Caller admin = world.caller(u"admin"_s);
    addParty(world, u"Verrou"_s);
    world.superuser().execute("update equipment set name = 'Verrou' where id = (select id from equipment where "
                              "archived_at is null limit 1)");
    Store store(world.connection(), admin);
    const Search wanted{.text = u"verrou"_s, .entities = {u"party"_s, u"equipment"_s}, .limit = 1};
    world.superuser().execute("begin");
    world.superuser().execute("lock table equipment in access exclusive mode");
    const SearchResults results =
        store.search(wanted, {.entity = std::chrono::milliseconds(80), .total = std::chrono::seconds(20)});
    world.superuser().execute("rollback");
    REQUIRE(results.groups.size() == 2);
    CHECK_FALSE(results.groups[0].partial);
    CHECK(results.groups[0].hits.size() == 1);
    CHECK(results.groups[1].partial);
    CHECK(results.groups[1].hits.empty());
    const SearchResults late =
        store.search(wanted, {.entity = std::chrono::milliseconds(80), .total = std::chrono::milliseconds(0)});
    REQUIRE(late.groups.size() == 2);
    CHECK((late.groups[0].partial && late.groups[1].partial));
    CHECK(store.search(wanted, {}).groups.size() == 2); // the connection is as before
}
