// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/Catalogue.h"
#include "server/storage/SearchCompiler.h"

#include "server/storage/Values.h"
#include "shared/protocol/Messages.h"
#include "shared/schema/CodeTexts.h"
#include "tests/support/Database.h"
#include "tests/support/StringMakers.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <map>
#include <set>

// Whether what the program declares is what the database holds: every entity is walked, so a new one gets its tests
// here.
using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

// One database for all cases: nothing here writes.
Connection &connection()
{
    static std::unique_ptr<Database> database;
    static std::unique_ptr<Connection> session;
    if (!session) {
        database = std::make_unique<Database>();
        session = std::make_unique<Connection>(database->administrator());
        qAddPostRoutine([] {
            session.reset();
            database.reset();
        });
    }
    return *session;
}

struct ColumnFact {
    QString type; // as format_type prints it
    bool isRequired = false;
    bool isGenerated = false;
    bool hasDefault = false;
};

std::map<QString, ColumnFact> columnsOf(const Schema &schema)
{
    const Rows rows = connection().execute(
        "select attname::text, format_type(atttypid, atttypmod), attnotnull, attgenerated <> '', atthasdef "
        "from pg_attribute where attrelid = to_regclass(quote_ident($1)) and attnum > 0 and not attisdropped",
        {schema.name()});
    std::map<QString, ColumnFact> columns;
    for (int row = 0; row < rows.size(); ++row)
        columns[rows.text(row, 0)] = {rows.text(row, 1), rows.flag(row, 2), rows.flag(row, 3), rows.flag(row, 4)};
    return columns;
}

// Name → definition of the table's constraints and unique indices.
std::map<QString, QString> constraintsOf(const Schema &schema)
{
    const Rows rows =
        connection().execute("select conname::text, pg_get_constraintdef(oid) from pg_constraint where conrelid = "
                             "to_regclass(quote_ident($1)) "
                             "and contype <> 't' union all select c.relname::text, pg_get_indexdef(c.oid) from "
                             "pg_index i join pg_class c on c.oid = i.indexrelid "
                             "where i.indrelid = to_regclass(quote_ident($1)) and i.indisunique and not i.indisprimary "
                             "and not exists (select from pg_constraint k where k.conindid = c.oid)",
                             {schema.name()});
    std::map<QString, QString> constraints;
    for (int row = 0; row < rows.size(); ++row)
        constraints[rows.text(row, 0)] = rows.text(row, 1);
    return constraints;
}

QString sqlTypeName(const Field &field)
{
    if (const auto *quantity = std::get_if<kinds::Quantity>(&field.kind))
        return quantity->decimals == 4 ? u"numeric(14,4)"_s : u"numeric(9,%1)"_s.arg(quantity->decimals);
    if (std::holds_alternative<kinds::Percent>(field.kind))
        return u"numeric(7,2)"_s;
    switch (sqlTypeOf(field.kind)) {
    case SqlType::Text:
        return u"text"_s;
    case SqlType::Integer:
        return u"integer"_s;
    case SqlType::Numeric:
        return u"numeric(14,2)"_s;
    case SqlType::Day:
        return u"date"_s;
    case SqlType::TimeOfDay:
        return u"time without time zone"_s;
    case SqlType::Moment:
        return u"timestamp with time zone"_s;
    case SqlType::Flag:
        return u"boolean"_s;
    case SqlType::Uuid:
        return u"uuid"_s;
    case SqlType::Texts:
        return u"text[]"_s;
    case SqlType::Json:
        return u"jsonb"_s;
    case SqlType::Bytes:
        return u"bytea"_s;
    default:
        return u"?"_s;
    }
}

// The keys between quotes of a check constraint: 'low'::text, 'normal'::text…
std::set<QString> quotedWords(const QString &definition)
{
    std::set<QString> words;
    static const QRegularExpression quoted(u"'([^']*)'::text"_s);
    for (auto match = quoted.globalMatch(definition); match.hasNext();)
        words.insert(match.next().captured(1));
    return words;
}

QString referenceName(const Schema &schema, const Field &field)
{
    QString key = toString(field.key);
    if (key.endsWith(u"_id"_s))
        key.chop(3);
    return schema.name() + u'.' + key + u"_unknown"_s;
}

template <class Check>
void forEachField(Check check)
{
    for (const Schema *schema : catalogue()) {
        for (const Field &field : schema->fields) {
            INFO(schema->entity << "." << field.key);
            check(*schema, field);
        }
    }
}

} // namespace

TEST_CASE("Every entity is a table of the same columns, and no table of records is without its entity", "[catalogue]")
{
    for (const Schema *schema : catalogue()) {
        std::map<QString, ColumnFact> columns = columnsOf(*schema);
        INFO(schema->entity);
        REQUIRE_FALSE(columns.empty());
        for (const Field &field : schema->fields) {
            INFO(field.key);
            const auto column = columns.find(toString(field.key));
            REQUIRE((column != columns.end()) == field.isStored());
            if (column == columns.end())
                continue;
            CHECK(column->second.type == sqlTypeName(field));
            columns.erase(column);
        }
        for (const Field &field : systemFields()) {
            INFO(field.key);
            const auto column = columns.find(toString(field.key));
            REQUIRE(column != columns.end());
            CHECK(column->second.type == sqlTypeName(field));
            columns.erase(column);
        }
        columns.erase(u"search_text"_s);
        columns.erase(u"search_vector"_s);
        if (schema->entity == "user")
            columns.erase(u"session_epoch"_s); // the machinery's
        if (schema->entity == "user_session")
            columns.erase(u"proven_at"_s); // likewise
        if (schema->entity == "activity_log")
            columns.erase(u"request_id"_s); // which line of the server's log it belongs to
        for (const auto &left : columns)
            FAIL_CHECK("not declared: " << left.first.toStdString());
    }
    const Rows entities = connection().execute("select name from entity order by name");
    QStringList inDatabase;
    for (int row = 0; row < entities.size(); ++row)
        inDatabase += entities.text(row, 0);
    QStringList declared;
    for (const Schema *schema : catalogue())
        declared += schema->name();
    declared.sort();
    CHECK(inDatabase == declared);
}

TEST_CASE("What is required may not be null, and what the database computes is generated there", "[catalogue]")
{
    forEachField([](const Schema &schema, const Field &field) {
        const std::map<QString, ColumnFact> columns = columnsOf(schema);
        const ColumnFact &column = columns.at(toString(field.key));
        const bool isGivenByTrigger = field.key == schema.referenceField;
        if (field.key != "id" && !field.is(FieldFlag::Generated))
            CHECK(column.isRequired == field.is(FieldFlag::Required));
        if (column.isGenerated)
            CHECK(field.is(FieldFlag::Generated));
        if (isGivenByTrigger)
            CHECK(column.isRequired);
    });
}

TEST_CASE("Lengths and choices are the same in the declarations and in the checks", "[catalogue]")
{
    forEachField([](const Schema &schema, const Field &field) {
        const std::map<QString, ColumnFact> columns = columnsOf(schema);
        const std::map<QString, QString> constraints = constraintsOf(schema);
        const QString name = schema.name() + u'.' + toString(field.key);
        const auto *text = std::get_if<kinds::Text>(&field.kind);
        const auto *note = std::get_if<kinds::Note>(&field.kind);
        if ((text || note) && !field.is(FieldFlag::Secret) && !columns.at(toString(field.key)).isGenerated) {
            const auto length = constraints.find(name + u"_length"_s);
            REQUIRE(length != constraints.end());
            static const QRegularExpression bound(u"char_length\\(\\w+\\) <= (\\d+)"_s);
            CHECK(bound.match(length->second).captured(1).toInt() == (text ? text->max : note->max));
            if (field.is(FieldFlag::Required))
                // Blank is as good as empty.
                CHECK((length->second.contains(u"\\S"_s) || constraints.contains(name + u"_format"_s)));
        }
        if (const auto *choice = std::get_if<kinds::Choice>(&field.kind)) {
            const auto check = constraints.find(name + u"_choice"_s);
            REQUIRE(check != constraints.end());
            std::set<QString> keys;
            for (const ChoiceRow &row : choice->choices->rows)
                keys.insert(toString(row.key));
            CHECK(quotedWords(check->second) == keys);
        }
    });
}

TEST_CASE("References are foreign keys to the entity they name, and indexed", "[catalogue]")
{
    forEachField([](const Schema &schema, const Field &field) {
        const auto *reference = std::get_if<kinds::Ref>(&field.kind);
        if (!reference)
            return;
        const std::map<QString, QString> constraints = constraintsOf(schema);
        const auto key = constraints.find(referenceName(schema, field));
        REQUIRE(key != constraints.end());
        const QString target = reference->entity == "user" ? u"\"user\""_s : toString(reference->entity);
        CHECK(key->second.startsWith(u"FOREIGN KEY (%1) REFERENCES %2(id)"_s.arg(toString(field.key), target)));
        CHECK(connection()
                  .execute(
                      "select exists (select from pg_index i join pg_attribute a on a.attrelid = i.indrelid "
                      "and a.attnum = i.indkey[0] where i.indrelid = to_regclass(quote_ident($1)) and a.attname = $2)",
                      {schema.name(), toString(field.key)})
                  .flag(0, 0));
    });
}

TEST_CASE("Every constraint's name is a code of its entity, and has a text", "[catalogue]")
{
    for (const Schema *schema : catalogue()) {
        for (const auto &[name, definition] : constraintsOf(*schema)) {
            if (name.endsWith(u"_pkey"_s))
                continue;
            INFO(name.toStdString() << " " << definition.toStdString());
            CHECK(name.startsWith(schema->name() + u'.'));
            CHECK(findText(name).text != nullptr);
        }
    }
    // Those that triggers raise.
    const Rows raised = connection().execute(
        "select distinct (regexp_matches(prosrc, 'refuse\\(''([a-z_]+\\.[a-z_]+)''', 'g'))[1] from pg_proc "
        "where pronamespace = 'public'::regnamespace");
    REQUIRE(raised.size() > 2);
    for (int row = 0; row < raised.size(); ++row) {
        // Those of the machinery reach nobody but the log.
        if (!findSchema(raised.text(row, 0).section(u'.', 0, 0)))
            continue;
        INFO(raised.text(row, 0).toStdString());
        CHECK(findText(raised.text(row, 0)).text != nullptr);
    }
}

TEST_CASE("The transitions of the schema are those of the database", "[catalogue]")
{
    const Rows rows = connection().execute(
        "select entity || ': ' || from_state || ' → ' || to_state from state_transition order by 1");
    QStringList inDatabase;
    for (int row = 0; row < rows.size(); ++row)
        inDatabase += rows.text(row, 0);
    QStringList declared;
    for (const Schema *schema : catalogue()) {
        for (const Transition &transition : schema->transitions)
            declared += schema->name() + u": "_s + toString(transition.from) + u" → "_s + toString(transition.to);
        CHECK(schema->stateField.empty() == schema->transitions.empty());
    }
    declared.sort();
    inDatabase.sort();
    CHECK(inDatabase == declared);
    CHECK(inDatabase.removeDuplicates() == 0);
}

namespace {

QString expressionOf(const Schema &schema, const QString &column)
{
    const Rows rows = connection().execute(
        "select pg_get_expr(d.adbin, d.adrelid) from pg_attribute a join pg_attrdef d on d.adrelid = "
        "a.attrelid and d.adnum = a.attnum where a.attrelid = to_regclass(quote_ident($1)) "
        "and a.attname = $2",
        {schema.name(), column});
    return rows.isEmpty() ? QString() : rows.text(0, 0);
}

QStringList matchesOf(const QRegularExpression &pattern, const QString &text)
{
    QStringList found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found += match.next().captured(1);
    found.sort();
    return found;
}

} // namespace

TEST_CASE("Searchable fields are exactly what the search columns are made of", "[catalogue]")
{
    // One that isn't declared could be searched by who may not see it.
    static const QRegularExpression column(u"COALESCE\\((\\w+),"_s);
    static const QRegularExpression term(u"search_terms\\(('\\w+'::text, '\\w+'::text, \\w+)\\)"_s);
    for (const Schema *schema : catalogue()) {
        QStringList declared;
        QStringList terms;
        QSet<QByteArray> tags;
        for (const Field &field : schema->fields) {
            if (!field.is(FieldFlag::Searchable) || targetOf(field))
                continue;
            const auto *text = std::get_if<kinds::Text>(&field.kind);
            const bool isPhone = text && text->format == kinds::TextFormat::Phone;
            const QString kind = isPhone                               ? u"phone"_s
                                 : field.key == schema->referenceField ? u"reference"_s
                                                                       : u"words"_s;
            declared += toString(field.key);
            const QByteArray tag = searchTag(field.key);
            tags.insert(tag);
            terms += u"'%1'::text, '%2'::text, %3"_s.arg(QString::fromLatin1(tag), kind, toString(field.key));
        }
        declared.sort();
        terms.sort();
        INFO(schema->entity);
        CHECK(tags.size() == declared.size()); // two fields of one tag would be one field to the index
        CHECK(matchesOf(column, expressionOf(*schema, u"search_text"_s)) == declared);
        CHECK(matchesOf(term, expressionOf(*schema, u"search_vector"_s)) == terms);
    }
}

TEST_CASE("History is kept where it is shown, and never of secret fields", "[catalogue]")
{
    for (const Schema *schema : catalogue()) {
        const Rows rows = connection().execute("select pg_get_triggerdef(oid) from pg_trigger where tgrelid = "
                                               "to_regclass(quote_ident($1)) and tgname = 'history'",
                                               {schema->name()});
        INFO(schema->entity);
        if (schema->has(Feature::History)) // without it, saves would take every older version for a conflict
            CHECK_FALSE(rows.isEmpty());
        for (const Field &field : schema->fields) {
            INFO(field.key);
            if (!rows.isEmpty() && field.is(FieldFlag::Secret))
                CHECK(rows.text(0, 0).contains(toString(field.key)));
        }
    }
}

TEST_CASE("Rules of roles name fields that exist", "[catalogue]")
{
    const Rows rows = connection().execute("select distinct entity, field from role_field_rule");
    for (int row = 0; row < rows.size(); ++row) {
        INFO(rows.text(row, 0).toStdString() << "." << rows.text(row, 1).toStdString());
        const Schema *schema = findSchema(rows.text(row, 0));
        REQUIRE(schema != nullptr);
        CHECK(schema->find(rows.text(row, 1)) != nullptr);
    }
}

TEST_CASE("Scope rows name fields and entities that exist, and party columns where they say so", "[catalogue]")
{
    for (const Schema *schema : catalogue()) {
        for (const ScopeRow &row : schema->scopes) {
            INFO(schema->entity << " " << row.field << " " << row.entity);
            const Schema *other = findSchema(toString(row.entity));
            if (row.who == ScopeRow::Who::Related) {
                REQUIRE(other != nullptr);
                const Field *pointer = other->find(toString(row.field));
                REQUIRE(pointer != nullptr);
                CHECK(std::get<kinds::Ref>(pointer->kind).entity == schema->entity);
            } else {
                CHECK(schema->find(toString(row.field)) != nullptr);
                CHECK((row.who == ScopeRow::Who::Holder) == (other != nullptr));
            }
        }
    }
}
