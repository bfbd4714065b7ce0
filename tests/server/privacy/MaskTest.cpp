// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privacy/MaskedCopy.h"
#include "server/storage/SqlBuilder.h"
#include "shared/domain/Catalogue.h"
#include "shared/domain/PersonalData.h"
#include "shared/domain/parties/Party.h"
#include "shared/schema/TextFormats.h"
#include "tests/server/SampleWorld.h"

#include <catch2/catch.hpp>

#include <QSet>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::tests;

namespace {

const QByteArray key(32, 'k');

// What somebody may have typed: a name, a telephone, an address. The first that the column takes stands in it.
QStringList canariesFor(const QString &type, const Field *field, Personal what, int number)
{
    if (type == u"jsonb"_s)
        return {
            uR"({"z%1@zquorx.fr": ["Zquorx%1 Kanar", 33698765432], "De Zquorx%1": {"note": "Chez Zquorx%1"}})"_s.arg(
                number)};
    if (type == u"text[]"_s)
        return {u"{Zquorx%1 Kanar,z%1@zquorx.fr,0698765432}"_s.arg(number)};
    if (what == Personal::Place && field != nullptr)
        return {u"z%1@zquorx.fr 0698765432"_s.arg(number), u"0698765432"_s};
    return {u"Zquorx%1 K 0698765432 z@zquorx.fr"_s.arg(number),
            u"zquorx%1@zquorx.fr"_s.arg(number),
            u"Zquorx%1 0698765432"_s.arg(number),
            u"0698765432"_s,
            u"698765432"_s,
            u"69876543200012"_s};
}

bool isTaken(Connection &connection, const QByteArray &table, const QByteArray &column, const QByteArray &type,
             const QString &canary)
{
    try {
        return connection
                   .execute("update " + table + " set " + column + " = $1::" + type +
                                " where ctid = (select ctid from " + table + " order by ctid limit 1)",
                            {canary})
                   .affected() == 1;
    } catch (const DbError &) {
        return false; // another form, then
    }
}

struct Planted {
    int columns = 0;
    QStringList refused; // of copied entities, beside choices
};

// In the first row of every table, in every column that may hold words but what the database writes by itself.
Planted plant(SampleWorld &world)
{
    Planted planted;
    world.superuser().executeScript(
        "set session_replication_role = replica; insert into faq (question, answer) values ('?', '?')");
    const Rows columns = world.superuser().execute(
        "select c.relname::text, a.attname::text, format_type(a.atttypid, null) from pg_attribute a "
        "join pg_class c on c.oid = a.attrelid where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' "
        "and not c.relispartition and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' "
        "and a.atttypid in ('text'::regtype, 'jsonb'::regtype, 'text[]'::regtype) order by 1, 2");
    for (int row = 0; row < columns.size(); ++row) {
        const Schema *schema = findSchema(columns.text(row, 0));
        const Field *field = schema == nullptr ? nullptr : schema->find(columns.text(row, 1));
        if (field != nullptr && (field->is(FieldFlag::Generated) || isKind<kinds::Choice>(*field)))
            continue;
        const QByteArray table = quotedName(columns.text(row, 0).toStdString());
        const QByteArray column = quotedName(columns.text(row, 1).toStdString());
        const Personal what = field == nullptr ? Personal::None : personalOf(*schema, *field);
        const QStringList canaries = canariesFor(columns.text(row, 2), field, what, row);
        const bool isPlanted = std::ranges::any_of(canaries, [&](const QString &canary) {
            return isTaken(world.superuser(), table, column, columns.text(row, 2).toUtf8(), canary);
        });
        planted.columns += isPlanted ? 1 : 0;
        if (!isPlanted && field != nullptr)
            planted.refused.append(columns.text(row, 0) + u'.' + columns.text(row, 1));
    }
    world.superuser().executeScript("set session_replication_role = origin");
    return planted;
}

// Every row of every table, as PostgreSQL writes it.
QString everythingIn(Connection &connection)
{
    QString all;
    const Rows tables = connection.execute("select quote_ident(relname) from pg_class where relkind in ('r', 'p') and "
                                           "relnamespace = 'public'::regnamespace and not relispartition");
    for (int table = 0; table < tables.size(); ++table) {
        const Rows content = connection.execute("select coalesce(string_agg(t::text, E'\\n'), '') from " +
                                                tables.text(table, 0).toUtf8() + " t");
        all += content.text(0, 0) + u'\n';
    }
    return all;
}

struct Copy {
    explicit Copy(SampleWorld &world, const QByteArray &with = key)
        : connection(database.administrator())
    {
        Connection source(world.database().administrator());
        const Masker masker(with);
        copied = MaskedCopy(source, connection, masker).run();
    }
    QString text(const QByteArray &sql) { return connection.execute(sql).text(0, 0); }

    Database database;
    Connection connection;
    std::vector<MaskedCopy::Copied> copied;
};

} // namespace

TEST_CASE("A masked copy holds as many records, and not one word of anybody", "[privacy]")
{
    SampleWorld world;
    const Planted planted = plant(world);
    CHECK(planted.refused == QStringList{u"party_address.country"_s}); // two letters
    REQUIRE(planted.columns > 50);
    REQUIRE(everythingIn(world.superuser()).contains(u"zquorx"_s, Qt::CaseInsensitive));
    Copy copy(world);
    const QString all = everythingIn(copy.connection);
    for (const QString &original : {u"zquorx"_s, u"69876543"_s, u"Mot caché"_s, u"Secret note"_s, u"@example.com"_s,
                                    u"Description 50%"_s, u"Éclair"_s, u"+33 1 00 00 00 00"_s, u"732829320"_s,
                                    u"Private 3"_s, u"contenu"_s, u"Reçu 3"_s, u"rue des Éclairs"_s}) {
        INFO(original.toStdString());
        CHECK_FALSE(all.contains(original, Qt::CaseInsensitive));
    }
    for (const MaskedCopy::Copied &entry : copy.copied) {
        INFO(entry.entity.toStdString());
        const QByteArray count = "select count(*) from " + quotedName(entry.entity.toStdString());
        CHECK(entry.records == world.number(count));
        if (entry.entity == u"setting") // what is no setting of the program's stays behind
            continue;
        CHECK(copy.connection.execute(count).integer(0, 0) == entry.records);
    }
    for (const char *left : {"record_history", "activity_log", "login_attempt", "user_session", "notification",
                             "request_log", "change", "secret_key"}) {
        INFO(left);
        CHECK(copy.connection.execute(QByteArray("select count(*) from ") + left).integer(0, 0) == 0);
    }
    CHECK(copy.text("select count(*)::text from \"user\" where password_hash is not null") == u"0"_s);
}

TEST_CASE("What is masked keeps its form, and the same becomes the same", "[privacy]")
{
    SampleWorld world;
    Copy copy(world);
    const Schema &party = schemaOf<Party>();
    const Rows rows = copy.connection.execute("select siren, email, name from party");
    int numbers = 0;
    for (int row = 0; row < rows.size(); ++row) {
        if (!rows.isNull(row, 0)) {
            CHECK(checkFormat(kinds::TextFormat::Siren, rows.text(row, 0)).isEmpty());
            ++numbers;
        }
        CHECK(checkFormat(kinds::TextFormat::Email, rows.text(row, 1)).isEmpty());
        CHECK(rows.text(row, 2).size() <= std::get<kinds::Text>(party.find(u"name")->kind).max);
    }
    CHECK(numbers == 5);
    // What the program itself brings is called the same everywhere; what the company made is not, and goes on
    // differing.
    CHECK(copy.text("select name from role where key = 'admin'") ==
          world.text("select name from role where key = 'admin'"));
    CHECK(copy.text("select count(distinct name)::text from equipment_category where name not in ('Chaudière', "
                    "'Pompe')") == u"2"_s);
    CHECK(copy.text("select count(distinct serial_number)::text from equipment") ==
          world.text("select count(distinct serial_number)::text from equipment"));
    CHECK(copy.text("select city from party_address order by id limit 1") ==
          world.text("select city from party_address order by id limit 1"));
    CHECK(copy.text("select count(distinct last_name)::text from \"user\"") == u"1"_s); // all are called Martin
    CHECK(copy.text("select count(*)::text from ticket where title ~ '^[a-zA-Zéèà ''0-9]+$'") == u"120"_s);
    // Rows still refer to each other, also to the text that stands for all files.
    CHECK(copy.text("select count(*)::text from ticket t join party p on p.id = t.client_id") == u"120"_s);
    CHECK(copy.text("select count(*)::text from attachment a join file_content f using (sha256, size)") == u"160"_s);

    Copy same(world);
    Copy other(world, QByteArray(32, 'o'));
    const QByteArray names =
        "select string_agg(email || first_name || coalesce(phone, ''), ' ' order by id) from \"user\"";
    CHECK(same.text(names) == copy.text(names));
    CHECK(other.text(names) != copy.text(names));
}

TEST_CASE("Words are as long as they were, and numbers of one company go on belonging together", "[privacy]")
{
    const Masker masker(key);
    const Schema &party = schemaOf<Party>();
    const Field &notes = *party.find(u"notes");
    const QString original =
        u"Rappeler M. Étienne Dupont\nau 06 12 34 56 78, IBAN FR76 3000 6000 0112 3456 7890 189."_s;
    const QString masked = masker.masked(Personal::Text, notes, original);
    CHECK(masked.size() == original.size());
    CHECK(masked.indexOf(u'\n') == original.indexOf(u'\n'));
    for (const QString &part : {u"Étienne"_s, u"Dupont"_s, u"12 34 56"_s, u"3000 6000"_s})
        CHECK_FALSE(masked.contains(part));
    CHECK(masker.masked(Personal::Text, notes, original) == masked);

    const auto number = [&](QStringView field, const QString &content) {
        return masker.masked(Personal::Number, *party.find(field), content);
    };
    const QString siren = number(u"siren", u"732829320"_s);
    CHECK(number(u"siret", u"73282932000074"_s).startsWith(siren));
    CHECK(number(u"vat_number", u"FR44732829320"_s).endsWith(siren));
    CHECK(checkFormat(kinds::TextFormat::Siret, number(u"siret", u"73282932000074"_s)).isEmpty());
    CHECK(checkFormat(kinds::TextFormat::VatNumber, number(u"vat_number", u"FR44732829320"_s)).isEmpty());
}
