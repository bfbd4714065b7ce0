// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privacy/Erasure.h"
#include "server/access/Passwords.h"
#include "server/formats/ZipArchive.h"
#include "server/net/Maintenance.h"
#include "server/privacy/Needles.h"
#include "server/privacy/PersonArchive.h"
#include "server/privacy/Retention.h"
#include "shared/domain/Catalogue.h"
#include "tests/server/SampleWorld.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::tests;

namespace {

// A contact with a name of its own, on a ticket whose texts speak of her, with
// a comment, a file and a past.
struct Company : SampleWorld {
    QUuid contact = id(u"contact 2"_s);
    QUuid ticket = id(u"ticket 2"_s);

    Company()
    {
        superuser().executeScript("select set_config('regie.bulk', '', false);"
                                  "update contact set first_name = 'Philomène', last_name = "
                                  "'Quatrebarbes', email = 'phq@planted.fr', phone = "
                                  "'04 78 11 22 33', notes = 'Quatrebarbes aime le thé' where id = "
                                  "sample_id('contact 2');"
                                  "update contact set job_title = 'Gérante' where id = "
                                  "sample_id('contact 2');"
                                  "update ticket set title = 'Panne chez Philomène Quatrebarbes' where "
                                  "id = sample_id('ticket 2');"
                                  "set session_replication_role = replica;"
                                  "update ticket set contact_id = sample_id('contact 2'), status = "
                                  "'closed', ended_at = now() where id = "
                                  "sample_id('ticket 2');"
                                  "set session_replication_role = origin;"
                                  "insert into comment (subject_entity, subject_id, body) values "
                                  "('ticket', sample_id('ticket 2'), 'Rappeler QUATREBARBES au 04 78 11 "
                                  "22 33'),"
                                  "('contact', sample_id('contact 2'), 'Elle est souvent absente');"
                                  "insert into file_chunk (content_id, number, bytes) values "
                                  "(sample_id('cv'), 0, 'curriculum de Philomène');"
                                  "insert into file_content (id, sha256, size) select content_id, "
                                  "encode(sha256(bytes), 'hex'), "
                                  "octet_length(bytes) from file_chunk where content_id = "
                                  "sample_id('cv');"
                                  "insert into attachment (id, subject_entity, subject_id, name, "
                                  "media_type, size, sha256) select sample_id('her "
                                  "file'), 'contact', sample_id('contact 2'), 'CV Quatrebarbes.txt', "
                                  "'text/plain', size, sha256 from "
                                  "file_content where id = sample_id('cv')");
    }
    // Wherever a word of hers still stands.
    QStringList places()
    {
        QStringList found;
        const Rows tables = superuser().execute("select quote_ident(relname) from pg_class where relkind in ('r', 'p') "
                                                "and relnamespace = 'public'::regnamespace and not relispartition");
        for (int table = 0; table < tables.size(); ++table) {
            const QString name = tables.text(table, 0);
            if (name == u"file_chunk"_s)
                continue;
            if (number("select count(*) from " + name.toUtf8() +
                       " t where t::text ~* 'quatrebarbes|philomène|phq@planted|11 "
                       "22 33|souvent absente|aime le thé'") > 0)
                found.append(name);
        }
        if (number("select count(*) from file_chunk where convert_from(bytes, "
                   "'UTF8') ~ 'curriculum'") > 0)
            found.append(u"file_chunk"_s);
        return found;
    }
    void run(const Schema &schema, const QUuid &person)
    {
        Transaction transaction(connection(), {.act = "person.erase"});
        Erasure(connection(), schema, person).run();
        transaction.commit();
    }
};

const Schema &schema(const QString &name)
{
    return *findSchema(name);
}

} // namespace

TEST_CASE("Whatever is known of somebody is handed out, with the files", "[privacy]")
{
    Company company;
    QTemporaryDir folder;
    const QString path = folder.filePath(u"everything.zip"_s);
    const PersonArchive::Written written =
        PersonArchive(company.connection(), schema(u"contact"_s), company.contact).write(path);
    CHECK(written.files >= 1);
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    ZipArchive zip(file.readAll(), 10'000'000);
    const QString json = QString::fromUtf8(zip.whole("donnees.json"));
    for (const QString &planted :
         {u"Quatrebarbes"_s, u"phq@planted.fr"_s, u"04 78 11 22 33"_s, u"aime le thé"_s, u"souvent absente"_s,
          u"Panne chez Philomène Quatrebarbes"_s, u"CV Quatrebarbes.txt"_s, u"Gérante"_s}) {
        INFO(planted.toStdString());
        CHECK(json.contains(planted));
    }
    CHECK(zip.whole("LISEZMOI.txt").contains("donnees.json"));
    bool hasFile = false;
    for (int number = 1; number <= written.files; ++number)
        hasFile = hasFile || zip.whole("fichiers/" + QByteArray::number(number) + "-CV Quatrebarbes.txt") ==
                                 QByteArray("curriculum de Philomène");
    CHECK(hasFile);
    CHECK_THROWS(
        PersonArchive(company.connection(), schema(u"contact"_s), company.contact).write(path)); // never over one
}

TEST_CASE("What colleagues keep among themselves is counted for whom it names, and handed out when asked for",
          "[privacy]")
{
    Company company;
    company.superuser().executeScript("insert into comment (subject_entity, subject_id, visibility, body) values "
                                      "('ticket', sample_id('ticket 2'), 'public', 'Nous arrivons demain')");
    const qint64 internal = company.number("select count(*) from comment where visibility = 'internal' and "
                                           "(subject_entity = 'ticket' and subject_id in (select id from ticket where "
                                           "contact_id = sample_id('contact 2')))");
    REQUIRE(internal > 0);
    QTemporaryDir folder;
    const auto handedOut = [&](PersonArchive::Internal what, const QString &name) {
        const QString path = folder.filePath(name);
        static_cast<void>(PersonArchive(company.connection(), schema(u"contact"_s), company.contact, what).write(path));
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        ZipArchive zip(file.readAll(), 10'000'000);
        return std::pair(QString::fromUtf8(zip.whole("donnees.json")), QString::fromUtf8(zip.whole("LISEZMOI.txt")));
    };
    const auto [usual, told] = handedOut(PersonArchive::Internal::LeftOut, u"usual.zip"_s);
    CHECK_FALSE(usual.contains(u"Rappeler QUATREBARBES"_s));
    CHECK(usual.contains(u"Nous arrivons demain"_s));
    CHECK(usual.contains(u"souvent absente"_s)); // of herself, and hers to know
    CHECK(told.contains(u"not handed out: %1."_s.arg(internal)));
    const auto [whole, nothing] = handedOut(PersonArchive::Internal::Given, u"whole.zip"_s);
    CHECK(whole.contains(u"Rappeler QUATREBARBES"_s));
    CHECK_FALSE(nothing.contains(u"not handed out"_s));
}

TEST_CASE("Only what calls somebody goes from a text, not what its letters stand in", "[privacy]")
{
    SampleWorld world;
    const auto redacted = [&world](const std::vector<Called> &calledBy, const QString &text) {
        return world.text("select redacted_text($1, $2)", {text, needlesOf(calledBy)});
    };
    const auto named = [&redacted](const QString &name, const QString &text) {
        return redacted({{Personal::FamilyName, name}, {Personal::FullName, u"Al "_s + name}}, text);
    };
    CHECK(named(u"Port"_s, u"Rapport important : M. Port signale que la porte du support reste ouverte au port"_s) ==
          u"Rapport important : M. […] signale que la porte du support reste ouverte au port"_s);
    CHECK(named(u"Port"_s, u"PORT, al port et Al Port : transport"_s) == u"[…], […] et […] : transport"_s);
    CHECK(named(u"PETIT"_s, u"Un petit souci chez Petit, appétit compris (PETIT)"_s) ==
          u"Un petit souci chez […], appétit compris ([…])"_s);
    CHECK(named(u"roy"_s, u"Leroy et Roy; roy, royal"_s) == u"Leroy et […]; roy, royal"_s);
    CHECK(named(u"Béïd"_s, u"BEID, Beid, Béïd; béïd"_s) == u"[…], […], […]; béïd"_s);
    CHECK(redacted({{Personal::PartyName, u"Air"_s}}, u"Air appelle: l'air circule mal, réparation AIR, Airbus"_s) ==
          u"[…] appelle: l'air circule mal, réparation […], Airbus"_s);
    CHECK(redacted({{Personal::FamilyName, u"L'Œuvre (x)"_s}}, u"L’Œuvre\u00a0(x), loeuvre"_s) == u"[…], loeuvre"_s);
    CHECK(redacted({{Personal::FullName, u"Port"_s}, {Personal::FamilyName, u"Port"_s}}, u"port Port"_s) ==
          u"port […]"_s);
    CHECK(redacted({{Personal::Email, u"al@port.fr"_s}}, u"AL@port.fr, dal@port.fr, al@port.from"_s) ==
          u"[…], dal@port.fr, al@port.from"_s);
    CHECK(redacted({{Personal::FamilyName, u"Li"_s}}, u"Li"_s) == u"Li"_s); // too short to be told from a word
}

TEST_CASE("A telephone goes from a text in whatever form it stands", "[privacy]")
{
    SampleWorld world;
    const auto redacted = [&world](const QString &recorded, const QString &text) {
        return world.text("select redacted_text($1, $2)", {text, needlesOf({{Personal::Phone, recorded}})});
    };
    for (const QString &recorded : {u"0612345678"_s, u"06.12.34.56.78 (bureau)"_s, u"+33 (0)6 12 34 56 78"_s,
                                    u"0033612345678"_s, u"04 78 11 22 33 / 06 12 34 56 78"_s}) {
        INFO(recorded.toStdString());
        CHECK(redacted(recorded, u"au 06.12.34.56.78, +33 6 12 34 56 78, 0033612345678, (06-12-34-56-78), "
                                 u"06\u00a012\u202f34 56 78, +33 (0)6 12345678 et 33612345678."_s) ==
              u"au […], […], […], ([…]), […], […] et […]."_s);
        CHECK(redacted(recorded, u"10612345678, 06123456789, 06 12 34 56"_s) ==
              u"10612345678, 06123456789, 06 12 34 56"_s);
    }
    CHECK(redacted(u"+41 22 123 45 67"_s, u"0041221234567 et +41.22.123.45.67"_s) == u"[…] et […]"_s);
    CHECK(redacted(u"3949"_s, u"3949"_s) == u"3949"_s);
}

TEST_CASE("Somebody erased stands nowhere any more, not in texts, the history, "
          "the search, nor files",
          "[privacy]")
{
    Company company;
    REQUIRE(company.places().contains(u"record_history"_s));
    REQUIRE(company.places().contains(u"file_chunk"_s));
    company.run(schema(u"contact"_s), company.contact);
    CHECK(company.places() == QStringList());
    // What the company did stays, and is whole.
    CHECK(company.text("select title from ticket where id = $1", {company.ticket}) == u"Panne chez […]"_s);
    CHECK(company.text("select body from comment where subject_id = $1 and body "
                       "like 'Rappeler%'",
                       {company.ticket}) == u"Rappeler […] au […]"_s);
    CHECK(company.text("select full_name from contact where id = $1", {company.contact}) == u"[…]"_s);
    CHECK(company.number("select count(*) from contact where id = $1 and "
                         "archived_at is not null",
                         {company.contact}) == 1);
    CHECK(company.number("select count(*) from ticket where contact_id = $1", {company.contact}) == 1);
    CHECK(company.number("select size::bigint from attachment where id = $1", {SampleWorld::id(u"her file"_s)}) == 0);
    company.run(schema(u"contact"_s), company.contact); // once more does no harm
}

TEST_CASE("What a law asks to keep stays until its day, and goes then", "[privacy]")
{
    Company company;
    const QUuid party = SampleWorld::id(u"party 2"_s);
    const Schema &parties = schema(u"party"_s);
    CHECK(refusalOfAction([&] { company.run(parties, party); }).code == u"erasure.open_work"_s);
    company.superuser().executeScript("set session_replication_role = replica; update ticket set status = "
                                      "'closed', "
                                      "ended_at = now() - interval '1 year' where client_id = sample_id('party "
                                      "2'); set "
                                      "session_replication_role = origin");
    company.run(parties, party);
    CHECK(company.text("select name from party where id = $1", {party}) == u"eclair"_s);
    CHECK(company.text("select coalesce(email, '') from party where id = $1", {party}).isEmpty());
    CHECK(company.number("select count(*) from erasure_due where record_id = $1 "
                         "and due > current_date + 1400",
                         {party}) == 1);

    company.superuser().executeScript("set session_replication_role = replica; update ticket set ended_at = "
                                      "now() - "
                                      "interval '6 years' where client_id = sample_id('party 2'); update "
                                      "erasure_due set "
                                      "due = current_date; set session_replication_role = origin");
    CHECK(retention::completeErasures(company.connection()) == 1);
    CHECK(company.text("select name from party where id = $1", {party}) == u"[…]"_s);
}

TEST_CASE("Whose erasure is refused on its day waits, and holds up nobody else", "[privacy]")
{
    Company company;
    const QUuid party = SampleWorld::id(u"party 2"_s); // with a ticket that is open
    company.superuser().execute("insert into erasure_due (entity, record_id, due) values ('party', $1, current_date - "
                                "2), ('contact', $2, current_date - 1)",
                                {party, company.contact});
    CHECK(retention::erasuresOverdue(company.connection()) == 2);
    SECTION("the due ones")
    {
        CHECK(retention::completeErasures(company.connection()) == 1);
        CHECK(retention::completeErasures(company.connection()) == 0);
    }
    SECTION("in what a server does by itself every hour")
    {
        password::prepare();
        company.superuser().executeScript("drop function prune_changes(interval)");
        company.superuser().execute(
            "update \"user\" set password_hash = $1 where id = sample_id('user admin')",
            {Parameter::utf8(password::hash(u"standing open"_s, {.passes = 1, .memory = 8192}))});
        const Secrets secrets(KeyRing::make(QDate(2026, 11, 22)));
        maintain(company.connection(), secrets);
        CHECK(Secrets::isClosed(
            company.text("select password_hash from \"user\" where id = sample_id('user admin')").toUtf8()));
    }
    CHECK(company.text("select full_name from contact where id = $1", {company.contact}) == u"[…]"_s);
    CHECK(company.text("select name from party where id = $1", {party}) == u"eclair"_s);
    CHECK(company.number("select count(*) from erasure_due where record_id = $1", {party}) == 1);
    CHECK(retention::erasuresOverdue(company.connection()) == 1);
}

TEST_CASE("An account goes only when it is closed, and takes its sessions along", "[privacy]")
{
    Company company;
    const QUuid user = SampleWorld::id(u"user manager"_s);
    CHECK(refusalOfAction([&] { company.run(schema(u"user"_s), user); }).code == u"erasure.account_open"_s);
    company.superuser().execute("update \"user\" set status = 'inactive' where id = $1", {user});
    company.superuser().execute("insert into second_factor (user_id, seed) values ($1, 'seed')", {user});
    company.superuser().execute("insert into recovery_code (user_id, number, hash) values ($1, 0, 'hash')", {user});
    company.run(schema(u"user"_s), user);
    CHECK(company.number("select (select count(*) from second_factor) + (select count(*) from recovery_code)") == 0);
    CHECK(company.text("select display_name from \"user\" where id = $1", {user}) == u"[…] […]"_s);
    CHECK(company.number("select count(*) from \"user\" where id = $1 and "
                         "password_hash is not null",
                         {user}) == 0);
    CHECK(company.number("select count(*) from user_session where user_id = $1 "
                         "and revoked_at is null",
                         {user}) == 0);
    CHECK(company.number("select count(*) from user_profile where user_id = $1 "
                         "and (city is not null or birth_date is not "
                         "null)",
                         {user}) == 0);
}

TEST_CASE("The history is redacted only where the record itself says nothing more", "[privacy]")
{
    Company company;
    CHECK(refusalOf(company.connection(), "select redact_history('contact', array[sample_id('contact 2')], "
                                          "'{last_name}')") == u"erasure.not_erased"_s);
    CHECK(refusalOf(company.connection(), "select redact_history('ticket', array[sample_id('ticket "
                                          "2')], '{title}', "
                                          "'{Quatrebarbes}')") == u"erasure.not_erased"_s);
    CHECK_THROWS_AS(company.connection().execute("update record_history set new_values = '{}'"), DbError);
}
