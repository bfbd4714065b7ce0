// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/import/ImportRun.h"
#include "tests/support/StringMakers.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace regie;
using namespace regie::importing;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

const ImportOptions dryRun{.isDryRun = true, .landing = Landing::Together};
QByteArray fileOf(const QString &name)
{
    QDir folder(QCoreApplication::applicationDirPath()); // somewhere below the sources
    while (!folder.exists(u"docs/examples/import"_s) && folder.cdUp()) {
    }
    QFile file(folder.filePath(u"docs/examples/import/"_s + name));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

const ImportOptions singly{.isDryRun = false, .landing = Landing::Singly};

} // namespace

TEST_CASE("Rows become records, with their references and their history", "[import]")
{
    ImportBench bench;
    const ImportRun run = bench.run({.entity = "contact",
                                     .csv = "Party;First name;Last name;E-mail;Mobile;Main contact\n"
                                            "Cave Montfort;Agnès;Montfort;a.montfort@cave.example;06 39 98 00 01;Oui\n"
                                            "Cave Monfort;;x;;;\n"
                                            "Imprimerie Delmas;=1+1;\"Dupont; fils\";;;non\n"});
    CHECK(run.refusal == QString());
    CHECK(run.codes() == QStringList{u"3 Party import.reference_unknown"_s});
    CHECK_FALSE(run.result.isKept);
    CHECK(bench.count("select from contact where last_name in ('Montfort', 'x') and first_name = 'Agnès'") == 0);

    const ImportRun second =
        bench.run({.entity = "contact",
                   .csv = "Party;First name;Last name;E-mail;Mobile;Main contact\n"
                          "Cave Montfort;Agnès;Montfort;a.montfort@cave.example;06 39 98 00 01;Oui\n"
                          "Imprimerie Delmas;=1+1;\"Dupont; fils\";;;non\n"});
    CHECK(second.codes() == QStringList());
    CHECK(second.result.isKept);
    CHECK(second.result.created == 2);
    CHECK(bench.text(
              "select c.first_name || ' ' || c.mobile || ' ' || p.name || ' ' || c.is_primary || ' ' || u.last_name "
              "from contact c join party p on p.id = c.party_id join \"user\" u on u.id = c.created_by where "
              "c.email = 'a.montfort@cave.example'") == u"Agnès 06 39 98 00 01 Cave Montfort true Fontaine"_s);
    CHECK(bench.text("select first_name from contact where last_name = 'Dupont; fils'") == u"=1+1"_s);
    CHECK(bench.count("select from record_history where action = 'import' and entity = 'contact'") == 2);
    CHECK(bench.count("select distinct request_id from record_history where action = 'import'") == 1);
    CHECK(bench.count("select from activity_log where act = 'import'") == 1);
}

TEST_CASE("Every faulty cell of a line is told at once", "[import]")
{
    ImportBench bench;
    const ImportRun run = bench.run({.entity = "party",
                                     .csv = "name,kind,is_client,siren,vat_number,email,phone,payment_days,surplus\n"
                                            "Bonne,Entreprise,oui,,,,,30,\n"
                                            ",fantôme,peut-être,812345677,FR99,a@,abc,400,,encore\n"
                                            "Autre,company,oui,,,,,12.5,\n"});
    CHECK(run.codes() == QStringList{u"3 10 import.surplus_cell"_s, u"3 kind unknown_choice"_s,
                                     u"3 is_client import.not_yes_or_no"_s, u"3 siren invalid_siren"_s,
                                     u"3 vat_number invalid_vat_number"_s, u"3 email invalid_email"_s,
                                     u"3 phone invalid_phone"_s, u"3 payment_days above_maximum"_s,
                                     u"3 name required"_s, u"4 payment_days import.not_whole"_s});
    CHECK(run.result.faultyRows == 2);
    CHECK(run.result.errors == 10);
    CHECK(run.errors.at(3).value == u"812345677"_s);
    for (const CellError &error : run.errors)
        CHECK_FALSE(error.text.isEmpty());
}

TEST_CASE("What only the database knows is told beside the cell too", "[import]")
{
    ImportBench bench;
    const QString taken = bench.text("select email from contact where email is not null limit 1");
    const QByteArray csv = "party;last_name;email\nCave Montfort;Un;un@neuf.example\nCave Montfort;Deux;" +
                           taken.toUtf8() +
                           "\nCave Montfort;Trois;UN@neuf.example\nCave Montfort;Quatre;quatre@neuf.example\n";
    const QStringList expected{u"3 email contact.email_taken"_s, u"4 email contact.email_taken"_s};
    const qint64 before = bench.count("select from contact");

    const ImportRun together = bench.run({.entity = "contact", .csv = csv});
    CHECK(together.codes() == expected);
    CHECK_FALSE(together.result.isKept);
    CHECK(bench.count("select from contact") == before);
    CHECK(bench.count("select from record_history where action = 'import'") == 0);

    const ImportRun one = bench.run({.entity = "contact", .csv = csv, .options = singly});
    CHECK(one.codes() == expected);
    CHECK(one.result.isKept);
    CHECK(one.result.created == 2);
    CHECK(bench.count("select from contact") == before + 2);
}

TEST_CASE("A ticket's file names technicians by the same rule as a form or an act", "[import]")
{
    ImportBench bench;
    const auto technician = [&bench](const QByteArray &roles) {
        return bench
            .text("select email from \"user\" u join user_role l on l.user_id = u.id join role r on r.id = "
                  "l.role_id where r.key in (" +
                  roles + ") limit 1")
            .toUtf8();
    };
    const ImportRun run = bench.run({.entity = "ticket",
                                     .csv = "title;client;domain;technician.email\nUn;Cave Montfort;Chauffage;" +
                                            technician("'technician'") + "\nDeux;Cave Montfort;Chauffage;" +
                                            technician("'compta'") + '\n',
                                     .options = singly});
    CHECK(run.codes() == QStringList{u"3 technician.email ticket.technician_not_assignable"_s});
    CHECK(run.result.created == 1);
}

TEST_CASE("A file's texts are found and kept in the one form that texts have", "[import]")
{
    ImportBench bench;
    bench.administrator().execute("update party set name = 'Café Montfort' where name = 'Cave Montfort'");
    const ImportRun run = bench.run({.entity = "contact",
                                     .csv = "party;last_name;notes;email\nCafé Montfort ;Léa ;\" un\r\ndeux "
                                            "\";l@neuf.example\nCafé Montfort;Lé\ta;;m@neuf.example\n",
                                     .key = u"email"_s,
                                     .options = singly});
    CHECK(run.codes() == QStringList{u"4 last_name control_character"_s});
    CHECK(bench.text("select last_name || '|' || notes from contact where email = 'l@neuf.example'") ==
          u"Léa|un\ndeux"_s);
}

TEST_CASE("A trial says what would happen and changes nothing", "[import]")
{
    ImportBench bench;
    const qint64 before = bench.count("select from party");
    const ImportRun run =
        bench.run({.entity = "party", .csv = "name,kind\nUn,company\nDeux,individual\n", .options = dryRun});
    CHECK(run.result.created == 2);
    CHECK_FALSE(run.result.isKept);
    CHECK(bench.count("select from party") == before);
    CHECK(bench.count("select from activity_log where act = 'import'") == 0);
}

TEST_CASE("Records are updated by their key", "[import]")
{
    ImportBench bench;
    const QString siren = bench.text("select siren from party where name = 'Cave Montfort'");
    const QString spaced = siren.left(3) + u' ' + siren.mid(3, 3) + u' ' + siren.mid(6);
    const QByteArray csv = "siren;name;kind;industry;phone\n" + spaced.toUtf8() +
                           ";Cave Montfort et fils;Company;Vins;\n;Sans clé;company;;\n" + siren.toUtf8() +
                           ";Encore;company;;\n812345677;Toute neuve;company;;\n";
    const QString phone = bench.text("select phone from party where name = 'Cave Montfort'");
    const ImportRun run = bench.run({.entity = "party", .csv = csv, .key = u"siren"_s, .options = singly});
    CHECK(run.codes() ==
          QStringList{u"3 siren import.key_empty"_s, u"4 siren import.key_repeated"_s, u"5 siren invalid_siren"_s});
    CHECK(run.result.updated == 1);
    CHECK(bench.text("select name || ' ' || industry || ' ' || version from party where siren = '" + siren.toUtf8() +
                     "'") == u"Cave Montfort et fils Vins 2"_s);
    CHECK(bench.text("select phone from party where siren = '" + siren.toUtf8() + "'") == phone); // empty cells keep

    const ImportRun again = bench.run({.entity = "party",
                                       .csv = "siren,name,phone\n" + siren.toUtf8() + ",Cave Montfort et fils,\n",
                                       .mapping = R"({"key": "siren", "empty": "clear"})"});
    CHECK(again.codes() == QStringList());
    CHECK(again.result.updated == 1);
    CHECK(bench.count("select from party where siren = '" + siren.toUtf8() + "' and phone is null") == 1);

    const ImportRun same = bench.run(
        {.entity = "party", .csv = "siren,name\n" + siren.toUtf8() + ",Cave Montfort et fils\n", .key = u"siren"_s});
    CHECK(same.result.unchanged == 1);
}

TEST_CASE("An e-mail address is found whatever its capitals, as key and as reference", "[import]")
{
    ImportBench bench;
    REQUIRE(bench.run({.entity = "party", .csv = "name,kind,email\nMajuscule,company,Accueil.Nord@Example.ORG\n"})
                .result.isKept);
    const ImportRun keyed =
        bench.run({.entity = "party", .csv = "email,industry\naccueil.NORD@example.org,Bois\n", .key = u"email"_s});
    CHECK(keyed.codes() == QStringList());
    CHECK(keyed.result.updated == 1);
    CHECK(bench.text("select industry from party where name = 'Majuscule'") == u"Bois"_s);
    const ImportRun named =
        bench.run({.entity = "contact", .csv = "party,last_name\nACCUEIL.nord@example.org,Martin\n"});
    CHECK(named.codes() == QStringList());
}

TEST_CASE("A key or a name that several records have is refused", "[import]")
{
    ImportBench bench;
    REQUIRE(bench.run({.entity = "party", .csv = "name,kind\nDouble,company\nDouble,company\n"}).result.isKept);
    const ImportRun keyed = bench.run({.entity = "party", .csv = "name,industry\nDouble,Bois\n", .key = u"name"_s});
    CHECK(keyed.codes() == QStringList{u"2 name import.key_ambiguous"_s});
    const ImportRun named = bench.run({.entity = "contact", .csv = "party,last_name\nDouble,Martin\n"});
    CHECK(named.codes() == QStringList{u"2 party import.reference_ambiguous"_s});
}

TEST_CASE("Tickets are found by reference and named by what people know", "[import]")
{
    ImportBench bench;
    const Rows ticket = bench.administrator().execute(
        "select t.reference, p.siren, c.email from ticket t join party p on p.id = t.client_id join contact c on c.id "
        "= "
        "t.contact_id where p.siren is not null and c.email is not null and t.status = 'closed' limit 1");
    const QByteArray reference = ticket.text(0, 0).toUtf8();
    const ImportRun run = bench.run(
        {.entity = "ticket",
         .csv = "reference,title,priority,estimated_hours,status\n" + reference + ",Titre corrigé,Low,3 h 30,new\n",
         .key = u"reference"_s});
    CHECK(run.codes() == QStringList());
    CHECK(bench.text("select title || ' ' || priority || ' ' || estimated_hours || ' ' || status from ticket where "
                     "reference = '" +
                     reference + "'") == u"Titre corrigé low 3.5000 closed"_s);

    const ImportRun made =
        bench.run({.entity = "ticket",
                   .csv = "Objet;Domaine;Client;Interlocuteur;Pour le;Prio\nPanne de froid;Froid commercial;" +
                          ticket.text(0, 1).toUtf8() + ';' + ticket.text(0, 2).toUtf8() +
                          ";18/12/2026 10:30;U\nSans domaine;Rien de tel;000;;18/13/2026;N\n",
                   .mapping = R"({"columns": {"Objet": "title", "Domaine": "domain.name", "Client":
                                          "client.siren", "Interlocuteur": "contact.email", "Pour le": "deadline", "Prio":
                                          {"field": "priority", "values": {"U": "critical", "N": "normal"}}}})",
                   .options = singly});
    CHECK(made.codes() == QStringList{u"3 Domaine import.reference_unknown"_s, u"3 Client import.reference_unknown"_s,
                                      u"3 Pour le import.not_a_moment"_s});
    CHECK(bench.text("select t.priority || ' ' || t.status || ' ' || (t.deadline at time zone 'UTC')::text || ' ' || "
                     "(t.reference like 'TK-%') from ticket t where title = 'Panne de froid'") ==
          u"critical new 2026-12-18 09:30:00 true"_s);
}

TEST_CASE("Rights are those of the person who brings the file", "[import]")
{
    ImportBench bench;
    const QString technician = u"karim.benali@vauban-services.example"_s;
    CHECK(bench.run({.entity = "party", .csv = "name,kind\nUn,company\n"}, technician).refusal != QString());
    CHECK(bench.count("select from party where name = 'Un'") == 0);
    // Claire may not archive or write users.
    CHECK(bench.run({.entity = "user", .csv = "email,first_name,last_name\na@b.example,A,B\n"}).refusal != QString());
}

TEST_CASE("A broken file tells what came before the break, and keeps nothing", "[import]")
{
    ImportBench bench;
    const ImportRun run = bench.run({.entity = "party", .csv = "name,kind\nUn,company\nDeux,rien\n\"Trois,company\n"});
    CHECK(run.codes() == QStringList{u"3 kind unknown_choice"_s, u"4  csv.unclosed_quote"_s});
    CHECK(run.result.isBroken);
    CHECK_FALSE(run.result.isKept);
    CHECK(bench.count("select from party where name = 'Un'") == 0);
    CHECK(bench.run({.entity = "party", .csv = ""}).refusal == u"import.no_header"_s);
}

TEST_CASE("Twenty thousand rows tell their three hundred faults and nothing else", "[import]")
{
    ImportBench bench;
    const Rows clients = bench.administrator().execute("select name from party where is_client order by name");
    QByteArray csv("Société;Prénom;Nom;Courriel;Mobile;Principal\r\n");
    QStringList expected;
    constexpr int rows = 20'000;
    for (int row = 0; row < rows; ++row) {
        const qint64 line = row + 2;
        QByteArray party = clients.text(row % clients.size(), 0).toUtf8();
        QByteArray email = "personne" + QByteArray::number(row) + "@import.example";
        QByteArray isPrimary = row % 3 == 0 ? "Oui" : "Non";
        QByteArray name = "Nom" + QByteArray::number(row);
        if (row % 200 == 17) {
            party = "Inconnue " + QByteArray::number(row);
            expected += u"%1 Société import.reference_unknown"_s.arg(line);
        }
        if (row % 400 == 123) {
            name = "";
            expected += u"%1 Nom required"_s.arg(line);
        }
        if (row % 200 == 90) {
            email = "pas une adresse";
            expected += u"%1 Courriel invalid_email"_s.arg(line);
        }
        if (row % 400 == 17) { // the second fault of its line
            isPrimary = "parfois";
            expected += u"%1 Principal import.not_yes_or_no"_s.arg(line);
        }
        csv += party + ";Prénom;" + name + ';' + email + ";06 39 98 00 00;" + isPrimary + "\r\n";
    }
    REQUIRE(expected.size() == 300);
    const QByteArray mapping = R"({"columns": {"Société": "party.name", "Prénom": "first_name", "Nom": "last_name",
                                   "Courriel": "email", "Mobile": "mobile", "Principal": "is_primary"}})";
    const qint64 before = bench.count("select from contact");
    const ImportRun together = bench.run({.entity = "contact", .csv = csv, .mapping = mapping});
    CHECK(together.codes() == expected);
    CHECK(together.result.rows == rows);
    CHECK(together.result.faultyRows == 250);
    CHECK(bench.count("select from contact") == before);
}

TEST_CASE("The examples of the documentation work", "[import]")
{
    ImportBench bench;
    for (const char *name : {"clients", "contacts", "tickets"}) {
        INFO(name);
        const QByteArray file = fileOf(QString::fromLatin1(name) + u".csv"_s);
        const QByteArray mapping = fileOf(QString::fromLatin1(name) + u".json"_s);
        const QByteArray entity = QJsonDocument::fromJson(mapping).object()[u"entity"_s].toString().toLatin1();
        const ImportRun run = bench.run({.entity = entity, .csv = file, .mapping = mapping});
        CHECK(run.refusal == QString());
        CHECK(run.codes() == QStringList());
        CHECK(run.result.created == 2);
    }
}

TEST_CASE("An import is taken back as a whole: updates by their old values, new records into the archive", "[import]")
{
    ImportBench bench;
    const QString who = bench.text("select u.email from \"user\" u join user_role l on l.user_id = u.id join role r on "
                                   "r.id = l.role_id where r.key = 'adv' order by u.email limit 1");
    const QByteArray notes = "select coalesce(notes, '') from party where name = 'Cave Montfort'";
    const QString before = bench.text(notes);
    const ImportRun run = bench.run({.entity = "party",
                                     .csv = "name,is_client,notes\n"
                                            "Cave Montfort,oui,Repris du tableur\n"
                                            "Toute nouvelle,oui,Repris du tableur\n",
                                     .key = u"name"_s},
                                    who);
    REQUIRE(run.codes() == QStringList());
    REQUIRE(run.result.created == 1);
    REQUIRE(run.result.updated == 1);
    const QByteArray inUse = "select from party where name = 'Toute nouvelle' and archived_at is null";

    CHECK(bench.revert(newUuid(), {}, who).refusal == u"undo.unknown"_s);

    SECTION("a trial, then for good, then nothing is left")
    {
        const ImportBench::Reverted trial = bench.revert(run.result.request, dryRun, who);
        CHECK(trial.result.reverted == 2);
        CHECK_FALSE(trial.result.isKept);
        CHECK(bench.text(notes) == u"Repris du tableur"_s);

        const ImportBench::Reverted reverted = bench.revert(run.result.request, {}, who);
        CHECK(reverted.refusal == QString());
        CHECK(reverted.refused == QStringList());
        CHECK(reverted.result.records == 2);
        CHECK(reverted.result.reverted == 2);
        CHECK(reverted.result.isKept);
        CHECK(bench.text(notes) == before);
        CHECK(bench.count(inUse) == 0);
        CHECK(bench.count("select from activity_log where act = 'import.revert'") == 1);

        const ImportBench::Reverted again = bench.revert(run.result.request, {}, who);
        CHECK(again.result.reverted == 0);
        CHECK(again.result.untouched == 2);
    }
    SECTION("what somebody changed since holds everything up, unless told to go as far as it goes")
    {
        bench.administrator().execute("update party set notes = 'Vu avec lui' where name = 'Cave Montfort'");
        const ImportBench::Reverted refused = bench.revert(run.result.request, {}, who);
        CHECK_FALSE(refused.result.isKept);
        CHECK(refused.result.refused == 1);
        REQUIRE(refused.refused.size() == 1);
        CHECK(refused.refused.front().startsWith(u"Cave Montfort: "_s));
        CHECK(bench.count(inUse) == 1);

        const ImportBench::Reverted partly = bench.revert(run.result.request, singly, who);
        CHECK(partly.result.isKept);
        CHECK(partly.result.reverted == 1);
        CHECK(bench.text(notes) == u"Vu avec lui"_s);
        CHECK(bench.count(inUse) == 0);
    }
}

TEST_CASE("Who may create but not archive takes their own import back", "[import]")
{
    ImportBench bench;
    const auto ofRole = [&bench](const QByteArray &role) {
        return bench.text("select u.email from \"user\" u join user_role l on l.user_id = u.id join role r on "
                          "r.id = l.role_id where r.key = '" +
                          role + "' order by u.email limit 1");
    };
    const ImportRun run =
        bench.run({.entity = "contact", .csv = "last_name,party\nInconnu,Cave Montfort\nEssai,Cave Montfort\n"},
                  ofRole("support"));
    REQUIRE(run.codes() == QStringList());
    REQUIRE(run.result.created == 2);
    const QByteArray inUse = "select from contact where last_name in ('Inconnu', 'Essai') and archived_at is null";
    SECTION("whole")
    {
        CHECK(bench.revert(run.result.request, {}, ofRole("support")).result.isKept);
        CHECK(bench.count(inUse) == 0);
    }
    SECTION("but what a colleague has worked with since stays")
    {
        bench.administrator().execute("update contact set job_title = 'Gérant' where last_name = 'Essai'");
        const ImportBench::Reverted refused = bench.revert(run.result.request, {}, ofRole("support"));
        CHECK_FALSE(refused.result.isKept);
        REQUIRE(refused.refused.size() == 1);
        CHECK(bench.count(inUse) == 2);
    }
}

TEST_CASE("Records are found whatever the capitals, accents and spaces of their names", "[import]")
{
    ImportBench bench;
    const ImportRun run = bench.run({.entity = "ticket",
                                     .csv = "title;client;domain\nUn;cave  montfort;CHAUFFAGE\n"
                                            "Deux;CAVÉ\xc2\xa0MONTFORT;chauffage\nTrois;Cave Monfort;Chauffage\n",
                                     .options = singly});
    CHECK(run.codes() == QStringList{u"4 client import.reference_unknown"_s}); // a missing letter is no spelling
    CHECK(run.result.created == 2);
    CHECK(bench.count("select from ticket t join party p on p.id = t.client_id where t.title in ('Un', 'Deux') and "
                      "p.name = 'Cave Montfort'") == 2);
}

TEST_CASE("Signs without width say nothing of a name, in the file or in the record", "[import]")
{
    ImportBench bench;
    bench.administrator().execute("insert into party (name, kind) values (U&'Ha\\200BdŽi\\00ADc\\FEFF', 'company')");
    QByteArray csv = "party;last_name\nHadžic;Un\n";
    for (const char16_t sign : u"\u200B\u200C\u200D\u2060\uFEFF\u200E\u200F\u00AD") {
        if (sign != 0)
            csv += u"Cave%1 Montfort;Deux\n"_s.arg(QChar(sign)).toUtf8();
    }
    const ImportRun run = bench.run({.entity = "contact", .csv = csv, .options = singly});
    CHECK(run.codes() == QStringList());
    CHECK(run.result.created == 9);
}

TEST_CASE("A name that thousands share takes nothing from the others", "[import]")
{
    ImportBench bench;
    bench.administrator().execute("insert into party (name, kind) select 'Très Commun', 'company' from "
                                  "generate_series(1, 5100)");
    bench.administrator().execute("insert into party (name, kind) values ('Zone NORD', 'company'), "
                                  "('ZONE Nord', 'company')");
    const ImportRun run =
        bench.run({.entity = "contact", .csv = "party;last_name\ntres commun;Un\nzone nord;Deux\n", .options = singly});
    CHECK(run.codes() == QStringList{u"2 party import.reference_ambiguous"_s, u"3 party import.reference_alike"_s});
}

TEST_CASE("The exact spelling wins, and several alike are named", "[import]")
{
    ImportBench bench;
    bench.administrator().execute(
        "insert into party (name, kind) values ('CAVE MONTFORT', 'company'), ('Cavé Montfort', 'company'), "
        "('Delmas & Fils', 'company'), ('Delmas & Fils', 'company')");
    const ImportRun run =
        bench.run({.entity = "contact",
                   .csv = "party;last_name\nCave Montfort;Un\ncave montfort;Deux\ndelmas & fils;Trois\n",
                   .options = singly});
    CHECK(run.codes() == QStringList{u"3 party import.reference_alike"_s, u"4 party import.reference_ambiguous"_s});
    CHECK(bench.count("select from contact c join party p on p.id = c.party_id where c.last_name = 'Un' and "
                      "p.name = 'Cave Montfort'") == 1);
    REQUIRE_FALSE(run.errors.empty());
    for (const char *name : {"Cave Montfort", "CAVE MONTFORT", "Cavé Montfort"})
        CHECK(run.errors.front().text.contains(QString::fromUtf8(name)));
}

TEST_CASE("What is out of one's sight is found by no spelling", "[import]")
{
    ImportBench bench;
    const QString stranger = bench.text("select email from \"user\" u join user_role l on l.user_id = u.id join role r "
                                        "on r.id = l.role_id where r.key = 'technician_external' limit 1");
    bench.administrator().execute("insert into role_permission (role_id, permission_id, scope) select r.id, p.id, "
                                  "'all' from role r, permission p where r.key = 'technician_external' and p.key = "
                                  "'ticket.create' on conflict do nothing");
    bench.administrator().execute("insert into party (name, kind) values ('Maison Nulle Part', 'individual')");
    const ImportJob job{.entity = "ticket", .csv = "title;client;domain\nUn;maison nulle part;chauffage\n"};
    CHECK(bench.run(job).codes() == QStringList());
    CHECK(bench.run(job, stranger).codes() == QStringList{u"2 client import.reference_unknown"_s});
}
