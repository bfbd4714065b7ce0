// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of somebody, exported and erased over the wire: who may, what comes, what is refused, what is written
// down. What is found and how it goes is ErasureTest's.
#include "server/formats/ZipArchive.h"
#include "tests/server/authorization/ServedWorld.h"

#include <catch2/catch.hpp>

#include <QCryptographicHash>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::tests;

namespace {

const QString done = u"(done)"_s;

struct Office : ServedWorld {
    QUuid contact = SampleWorld::id(u"contact 2"_s);

    Office()
    {
        world().superuser().executeScript(
            "update contact set first_name = 'Philomène', last_name = 'Quatrebarbes', notes = 'Aime le thé' "
            "where id = sample_id('contact 2');"
            "insert into comment (subject_entity, subject_id, body) values ('contact', sample_id('contact 2'), "
            "'Souvent absente')");
    }
    void grant(const QByteArray &role, const QByteArray &permission)
    {
        world().superuser().executeScript(
            "insert into role_permission (role_id, permission_id, scope) select role.id, permission.id, 'all' from "
            "role, permission where role.key = '" +
            role + "' and permission.key = '" + permission + '\'');
    }
    QCborMap of(const QString &entity, const QUuid &id) const
    {
        return {{u"entity"_s, entity}, {u"record_id"_s, raw(id)}};
    }
    QCborMap erasing(const QString &name) const
    {
        QCborMap body = of(u"contact"_s, contact);
        body.insert(u"name"_s, name);
        return body;
    }
    QCborMap exporting(const QUuid &id) const
    {
        QCborMap body = of(u"contact"_s, contact);
        body.insert(u"id"_s, raw(id));
        return body;
    }
    static QCborMap part(const QUuid &id, qint64 offset = 0) { return {{u"id"_s, raw(id)}, {u"offset"_s, offset}}; }
    qint64 lines(const QString &act)
    {
        return world().number("select count(*) from activity_log where act = $1 and entity = 'contact' and "
                              "record_id = $2 and user_id = $3",
                              {act, contact, SampleWorld::id(u"user admin"_s)});
    }
};

QByteArray wholeOf(RawClient &client, const QUuid &id, qint64 size)
{
    QByteArray content;
    while (content.size() < size) {
        const QByteArray more =
            client.ask(u"person.part"_s, Office::part(id, content.size())).body.value(u"content"_s).toByteArray();
        REQUIRE_FALSE(more.isEmpty());
        content += more;
    }
    return content;
}

// "emptied contact 1", in no order.
QSet<QString> linesOf(const QCborMap &plan)
{
    QSet<QString> lines;
    for (const QCborValue &value : plan.value(u"lines"_s).toArray()) {
        const QCborMap line = value.toMap();
        lines.insert(line.value(u"fate"_s).toString() + u' ' + line.value(u"entity"_s).toString() + u' ' +
                     QString::number(line.value(u"count"_s).toInteger()));
    }
    return lines;
}

} // namespace

TEST_CASE("What is known of somebody is exported, previewed and erased by whoever has the right alone",
          "[privacy][rights][matrix]")
{
    Office office;
    for (const QString &user : SampleWorld::users()) {
        INFO(user.toStdString());
        RawClient &client = office.client(user);
        const bool may = user == u"admin"_s;
        const auto expect = [&](const QString &type, const QCborMap &body, const QString &otherwise) {
            INFO(type.toStdString());
            CHECK(client.ask(type, body).code == (may ? otherwise : u"permission.denied"_s));
        };
        expect(u"person.preview"_s, office.of(u"contact"_s, office.contact), done);
        expect(u"person.erase"_s, office.erasing(u"Somebody else"_s), u"invalid"_s);
        expect(u"person.export"_s, office.exporting(newUuid()), done);
        expect(u"person.part"_s, Office::part(newUuid()), u"person.export_ended"_s);
    }
    CHECK(office.world().text("select full_name from contact where id = $1", {office.contact}) ==
          u"Philomène Quatrebarbes"_s);
}

TEST_CASE("An export is made once, comes in parts to whoever had it made, and is kept for an hour", "[privacy]")
{
    Office office;
    office.grant("manager", "person.export");
    RawClient &admin = office.client(u"admin"_s);
    const QUuid id = newUuid();
    const RawClient::Answer made = admin.ask(u"person.export"_s, office.exporting(id));
    REQUIRE(made.isDone());
    CHECK(office.lines(u"person.export"_s) == 1);
    const QByteArray content = wholeOf(admin, id, made.body.value(u"size"_s).toInteger());
    CHECK(QCryptographicHash::hash(content, QCryptographicHash::Sha256) == made.body.value(u"sha256"_s).toByteArray());
    ZipArchive zip(content, 10'000'000);
    const QString json = QString::fromUtf8(zip.whole("donnees.json"));
    for (const QString &planted : {u"Quatrebarbes"_s, u"Aime le thé"_s, u"Souvent absente"_s})
        CHECK(json.contains(planted));
    CHECK(made.body.value(u"records"_s).toInteger() >= 2);
    CHECK(admin.ask(u"person.export"_s, office.exporting(id)).code == u"record.exists"_s);

    // Not even to who could have it made himself.
    CHECK(office.client(u"manager"_s).ask(u"person.part"_s, Office::part(id)).code == u"person.export_ended"_s);
    office.world().superuser().execute("select prune_person_exports()");
    CHECK(admin.ask(u"person.part"_s, Office::part(id)).isDone());
    office.world().superuser().execute("update person_export set created_at = now() - interval '61 minutes'");
    CHECK(office.world().connection().execute("select prune_person_exports()").integer(0, 0) == 1);
    CHECK(admin.ask(u"person.part"_s, Office::part(id)).code == u"person.export_ended"_s);
    CHECK(office.world().number("select count(*) from person_export_part") == 0);
}

TEST_CASE("Somebody is erased over the wire by their name alone, and the logs do not keep it", "[privacy]")
{
    Office office;
    RawClient &admin = office.client(u"admin"_s);
    const QUuid exported = newUuid();
    REQUIRE(admin.ask(u"person.export"_s, office.exporting(exported)).isDone());
    const RawClient::Answer plan = admin.ask(u"person.preview"_s, office.of(u"contact"_s, office.contact));
    CHECK(linesOf(plan.body).contains(u"emptied contact 1"_s));
    CHECK(linesOf(plan.body).contains(u"emptied comment 1"_s));
    CHECK(office.lines(u"person.preview"_s) == 1);

    const QString before = office.rowOf(u"contact"_s, office.contact);
    CHECK(admin.ask(u"person.erase"_s, office.erasing(u"Philomène"_s)).code == u"invalid"_s);
    CHECK(office.rowOf(u"contact"_s, office.contact) == before);
    CHECK(office.lines(u"person.erase"_s) == 0);

    const QUuid request = newUuid();
    const QCborMap erasing = office.erasing(u" Philomène  Quatrebarbes"_s);
    REQUIRE(admin.ask(u"person.erase"_s, erasing, request).isDone());
    CHECK(office.world().text("select full_name from contact where id = $1 and archived_at is not null",
                              {office.contact}) == u"[…]"_s);
    CHECK(office.lines(u"person.erase"_s) == 1);
    CHECK(admin.ask(u"person.erase"_s, erasing, request).isDone()); // the answer that was lost
    CHECK(office.lines(u"person.erase"_s) == 1);
    for (const char *table : {"request_log", "activity_log", "record_history", "comment", "contact", "person_export"}) {
        INFO(table);
        CHECK(office.world().number(QByteArray("select count(*) from ") + table +
                                    " t where t::text ~* 'quatrebarbes|souvent absente|aime le'") == 0);
    }
    CHECK(admin.ask(u"person.part"_s, Office::part(exported)).code == u"person.export_ended"_s);
}

TEST_CASE("What stands for nobody, is out of reach or has work open is neither exported nor erased", "[privacy]")
{
    Office office;
    office.grant("partner", "person.erase");
    RawClient &admin = office.client(u"admin"_s);
    const auto previewed = [&office](RawClient &client, const QString &entity, const QUuid &id) {
        return client.ask(u"person.preview"_s, office.of(entity, id)).code;
    };
    CHECK(previewed(admin, u"ticket"_s, SampleWorld::id(u"ticket 2"_s)) == u"record.unknown"_s);
    CHECK(previewed(admin, u"unheard_of"_s, office.contact) == u"query.unknown_entity"_s);
    CHECK(previewed(admin, u"contact"_s, newUuid()) == u"record.unknown"_s);
    CHECK(previewed(admin, u"user"_s, SampleWorld::id(u"user manager"_s)) == u"erasure.account_open"_s);
    CHECK(previewed(admin, u"party"_s, SampleWorld::id(u"party 2"_s)) == u"erasure.open_work"_s);

    // The right lets nobody at people he doesn't see.
    RawClient &partner = office.client(u"partner"_s);
    QSet<QString> outcomes;
    for (const QUuid &id : office.world().ids("select id from contact")) {
        const QString read = partner.ask(u"read"_s, {{u"entity"_s, u"contact"_s}, {u"id"_s, raw(id)}}).code;
        QCborMap erasing = office.of(u"contact"_s, id);
        erasing.insert(u"name"_s, u"Somebody else"_s);
        CHECK(previewed(partner, u"contact"_s, id) == read);
        CHECK(partner.ask(u"person.erase"_s, erasing).code == (read == done ? u"invalid"_s : read));
        outcomes.insert(read);
    }
    CHECK(outcomes == QSet<QString>{done, u"record.unknown"_s});
}

TEST_CASE("What a law keeps is told with its day before anything is erased", "[privacy]")
{
    Office office;
    office.world().superuser().executeScript(
        "set session_replication_role = replica; update ticket set status = 'closed', ended_at = now() - interval "
        "'1 year' where client_id = sample_id('party 2'); set session_replication_role = origin");
    const QUuid party = SampleWorld::id(u"party 2"_s);
    const RawClient::Answer plan = office.client(u"admin"_s).ask(u"person.preview"_s, office.of(u"party"_s, party));
    REQUIRE(plan.isDone());
    int kept = 0;
    for (const QCborValue &value : plan.body.value(u"lines"_s).toArray()) {
        const QCborMap line = value.toMap();
        CHECK(line.value(u"fate"_s).toString() != u"redacted"_s); // texts may say the name as long as it is kept
        if (line.value(u"fate"_s).toString() != u"kept"_s)
            continue;
        ++kept;
        CHECK(QDate::fromString(line.value(u"until"_s).toString(), Qt::ISODate) > QDate::currentDate().addDays(1400));
        CHECK(line.value(u"law"_s).toString().contains(u"2224"_s));
        if (line.value(u"entity"_s).toString() == u"party"_s)
            CHECK(line.value(u"fields"_s).toArray().contains(u"party.name"_s));
    }
    CHECK(kept >= 2);
    CHECK(office.world().number("select count(*) from erasure_due") == 0);
}
