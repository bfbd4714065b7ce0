// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/import/Mapping.h"
#include "shared/domain/Catalogue.h"
#include "tests/support/StringMakers.h"

using namespace regie;
using namespace regie::importing;
using namespace Qt::StringLiterals;

namespace {

class SomeFrench : public QTranslator {
public:
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        static const QHash<QString, QString> words{{u"Contact/Last name"_s, u"Nom de famille"_s},
                                                   {u"Contact/First name"_s, u"Prénom"_s},
                                                   {u"Contact/E-mail"_s, u"Courriel"_s},
                                                   {u"Contact/Party"_s, u"Société"_s}};
        return words.value(QString::fromLatin1(context) + u'/' + QString::fromUtf8(source));
    }
    bool isEmpty() const override { return false; }
};

Mapping mappingOf(const char *entity, std::vector<QString> headers, const QByteArray &given = "{}",
                  const QString &key = {}, const Rights &rights = Rights::ofSystem())
{
    return makeMapping({.schema = findSchema(QString::fromLatin1(entity)),
                        .headers = std::move(headers),
                        .given = readMapping(given),
                        .key = key},
                       Labels({std::make_shared<SomeFrench>()}), rights);
}

QStringList described(const Mapping &mapping)
{
    QStringList lines;
    for (const Rule &rule : mapping.rules)
        lines += u"%1=%2%3"_s.arg(rule.column)
                     .arg(toString(rule.field->key), rule.by.isEmpty() ? QString() : u'.' + rule.by);
    return lines;
}

QString refusalOf(const char *entity, std::vector<QString> headers, const QByteArray &given = "{}",
                  const QString &key = {}, const Rights &rights = Rights::ofSystem())
{
    try {
        static_cast<void>(mappingOf(entity, std::move(headers), given, key, rights));
    } catch (const ImportError &error) {
        return error.code();
    }
    return u"(accepted)"_s;
}

} // namespace

TEST_CASE("Columns are known by labels and keys in both languages", "[import]")
{
    const Mapping mapping = mappingOf("contact", {u"Prénom"_s, u"NOM DE FAMILLE"_s, u"e-mail"_s, u"Société"_s,
                                                  u"job_title"_s, u"Remarque du vendeur"_s});
    CHECK(described(mapping) ==
          QStringList{u"0=first_name"_s, u"1=last_name"_s, u"2=email"_s, u"3=party_id"_s, u"4=job_title"_s});
    CHECK(mapping.ignored == QStringList{u"Remarque du vendeur"_s});
    CHECK(mapping.key == -1);
}

TEST_CASE("The server carries the French labels itself", "[import]")
{
    const Mapping mapping = makeMapping(
        {.schema = findSchema(u"contact"_s), .headers = {u"Prénom"_s, u"Nom"_s, u"party"_s}, .given = {}, .key = {}},
        Labels(), Rights::ofSystem());
    CHECK(described(mapping) == QStringList{u"0=first_name"_s, u"1=last_name"_s, u"2=party_id"_s});
}

TEST_CASE("A field goes by what people usually call its like, unless another one bears that name", "[import]")
{
    CHECK(described(mappingOf("party", {u"name"_s, u"Mél"_s, u"Tél."_s, u"Site web"_s, u"N° SIRET"_s})) ==
          QStringList{u"0=name"_s, u"1=email"_s, u"2=phone"_s, u"3=website"_s, u"4=siret"_s});
    // Of two telephones the first, and none twice.
    CHECK(described(mappingOf("contact",
                              {u"Téléphone"_s, u"mobile"_s, u"ADRESSE ÉLECTRONIQUE"_s, u"last_name"_s, u"party"_s})) ==
          QStringList{u"0=phone"_s, u"1=mobile"_s, u"2=email"_s, u"3=last_name"_s, u"4=party_id"_s});
    CHECK(described(mappingOf("contact", {u"E-mail"_s, u"Mél"_s, u"last_name"_s, u"Société courriel"_s})) ==
          QStringList{u"0=email"_s, u"2=last_name"_s, u"3=party_id.email"_s});
    // «Site» is a reference of a ticket, and the address of a company's pages nowhere in it.
    CHECK(described(mappingOf("ticket", {u"Site"_s, u"title"_s, u"client"_s, u"domain"_s})).contains(u"0=site_id"_s));
}

TEST_CASE("A reference may say what it is named by", "[import]")
{
    CHECK(described(mappingOf("ticket", {u"title"_s, u"Client SIREN"_s, u"domain.name"_s})) ==
          QStringList{u"0=title"_s, u"1=client_id.siren"_s, u"2=domain_id.name"_s});
    CHECK(described(mappingOf("ticket", {u"Objet"_s, u"Donneur d’ordre"_s, u"domain"_s},
                              R"({"columns": {"Objet": "title", "Donneur d’ordre": "client.name"}})")) ==
          QStringList{u"0=title"_s, u"1=client_id.name"_s, u"2=domain_id"_s});
}

TEST_CASE("A mapping gives constants, words and the key", "[import]")
{
    const Mapping mapping = mappingOf("contact", {u"Nom"_s, u"Mail"_s, u"Principal"_s, u"Divers"_s}, R"({
        "entity": "contact",
        "columns": {"Nom": "last_name", "Mail": "email",
                    "Principal": {"field": "is_primary", "values": {"P": "oui", "S": "non"}}, "Divers": null},
        "constants": {"party": {"value": "Cave Montfort", "by": "name"}, "notes": "Repris en novembre"},
        "key": "email", "empty": "clear"})");
    CHECK(mapping.rules.size() == 5);
    REQUIRE(mapping.ruleOf(u"party_id"_s));
    CHECK(mapping.ruleOf(u"party_id"_s)->constant == u"Cave Montfort"_s);
    CHECK(mapping.ruleOf(u"party_id"_s)->by == u"name"_s);
    CHECK(mapping.ruleOf(u"is_primary"_s)->words.value(u"p"_s) == u"oui"_s);
    CHECK(toString(mapping.rules.at(static_cast<std::size_t>(mapping.key)).field->key) == u"email"_s);
    CHECK(mapping.emptyCell == EmptyCell::Clear);
    CHECK(mapping.ignored == QStringList{u"Divers"_s});
}

TEST_CASE("What nobody may write is left alone, unless it is asked for or is the key", "[import]")
{
    const Mapping guessed =
        mappingOf("ticket", {u"reference"_s, u"title"_s, u"status"_s, u"ended_at"_s, u"client"_s, u"domain"_s});
    CHECK(described(guessed) == QStringList{u"1=title"_s, u"4=client_id"_s, u"5=domain_id"_s});
    CHECK(guessed.ignored == QStringList{u"reference"_s, u"status"_s, u"ended_at"_s});
    const Mapping keyed = mappingOf("ticket", {u"reference"_s, u"title"_s}, "{}", u"reference"_s);
    CHECK(described(keyed) == QStringList{u"0=reference"_s, u"1=title"_s});
    CHECK(refusalOf("ticket", {u"s"_s}, R"({"columns": {"s": "status"}})") == u"mapping.field_denied"_s);
    CHECK(refusalOf("user", {u"p"_s}, R"({"columns": {"p": "password_hash"}})") == u"mapping.field_denied"_s);

    const Rights some({u"test"_s}, {{u"party.read"_s, Scope::All}, {u"party.create"_s, Scope::All}},
                      {{u"party"_s, u"notes"_s, FieldAccess::ReadOnly}});
    CHECK(refusalOf("party", {u"n"_s}, R"({"columns": {"n": "notes"}})", {}, some) == u"mapping.field_denied"_s);
}

TEST_CASE("A mapping that does not fit is refused", "[import]")
{
    CHECK(refusalOf("party", {u"a"_s}) == u"mapping.nothing"_s);
    CHECK(refusalOf("party", {u"name"_s}, R"({"colums": {}})") == u"mapping.unknown_word"_s);
    CHECK(refusalOf("party", {u"name"_s}, R"({"columns": {"Nom": "name"}})") == u"mapping.unknown_column"_s);
    CHECK(refusalOf("party", {u"x"_s, u"x"_s}, R"({"columns": {"x": "name"}})") == u"mapping.repeated_column"_s);
    CHECK(refusalOf("party", {u"x"_s}, R"({"columns": {"x": "nom"}})") == u"mapping.unknown_field"_s);
    CHECK(refusalOf("party", {u"x"_s, u"y"_s}, R"({"columns": {"x": "name", "y": "name"}})") ==
          u"mapping.repeated_field"_s);
    CHECK(refusalOf("party", {u"x"_s}, R"({"columns": {"x": "name.siren"}})") == u"mapping.not_a_reference"_s);
    CHECK(refusalOf("ticket", {u"x"_s}, R"({"columns": {"x": "client.nom"}})") == u"mapping.unknown_field"_s);
    CHECK(refusalOf("party", {u"name"_s}, R"({"entity": "ticket"})") == u"mapping.other_entity"_s);
    CHECK(refusalOf("party", {u"name"_s}, R"({"empty": "maybe"})") == u"mapping.wrong_shape"_s);
    CHECK(refusalOf("party", {u"name"_s}, R"({"columns": {"name": 3}})") == u"mapping.wrong_shape"_s);
    for (const QByteArray &given :
         {QByteArray(R"({"columns": []})"), QByteArray(R"({"columns": null})"), QByteArray(R"({"constants": "x"})"),
          QByteArray(R"({"key": 3})"), QByteArray(R"({"entity": {}})"), QByteArray(R"({"empty": true})"),
          QByteArray(R"({"columns": {"name": {"field": 3}}})"),
          QByteArray(R"({"columns": {"name": {"field": "name", "by": []}}})"),
          QByteArray(R"({"columns": {"name": {"field": "name", "values": "x"}}})"),
          QByteArray(R"({"columns": {"name": {"field": "name", "values": {"P": 1}}}})")}) {
        INFO(given.constData());
        CHECK(refusalOf("party", {u"name"_s}, given) == u"mapping.wrong_shape"_s);
    }
    CHECK(refusalOf("party", {u"name"_s}, "{}", u"siren"_s) == u"mapping.key_without_column"_s);
    CHECK(refusalOf("party", {u"name"_s}, "[1]") == u"mapping.no_object"_s);
    CHECK(refusalOf("party", {u"name"_s}, "[]") == u"mapping.no_object"_s);
    CHECK(refusalOf("party", {u"name"_s}, "{") == u"mapping.unreadable"_s);
}

TEST_CASE("A heading that is nearly right is asked about", "[import]")
{
    const auto asked = [](const char *entity, std::vector<QString> headers) {
        const Mapping mapping = makeMapping(
            {.schema = findSchema(QString::fromLatin1(entity)), .headers = std::move(headers), .given = {}, .key = {}},
            Labels(), Rights::ofSystem());
        QStringList lines;
        for (const Mapping::Misspelt &misspelt : mapping.misspelt)
            lines += misspelt.header + u'=' + toString(misspelt.field->key);
        return lines;
    };
    CHECK(asked("ticket", {u"Title"_s, u"Client"_s, u"Domaine"_s, u"Prioritee"_s, u"Divers"_s}) ==
          QStringList{u"Prioritee=priority"_s});
    CHECK(asked("party", {u"Name"_s, u"telephonne"_s, u"Adress"_s}) == QStringList{u"telephonne=phone"_s});
    CHECK(asked("party", {u"Name"_s, u"Phone"_s, u"telephonne"_s}) == QStringList()); // that field has its column
    CHECK(asked("ticket", {u"Title"_s, u"Client"_s, u"Domaine"_s, u"Satus"_s}) == QStringList()); // nobody writes it
}

TEST_CASE("A field that no new record goes without needs a column", "[import]")
{
    CHECK(refusalOf("contact", {u"Prénom"_s, u"e-mail"_s}) == u"mapping.required_missing"_s);
    CHECK(refusalOf("contact", {u"e-mail"_s, u"notes"_s}, "{}", u"email"_s) == u"(accepted)"_s); // it may exist
    CHECK(refusalOf("contact", {u"last_name"_s},
                    R"({"constants": {"party": {"value": "Cave Montfort", "by": "name"}}})") == u"(accepted)"_s);
    CHECK(refusalOf("contact", {u"Société"_s, u"Nom de famile"_s}) == u"mapping.required_misspelt"_s);
}
