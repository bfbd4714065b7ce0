// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/Privileges.h"

#include "server/storage/Connection.h"
#include "server/storage/SqlBuilder.h"
#include "shared/domain/Catalogue.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace regie::privileges {

using namespace Qt::StringLiterals;

namespace {

constexpr Grants look = Right::Select;
constexpr Grants add = look | Right::Insert; // and never take back or write over
constexpr Grants work = add | Right::Update;
constexpr Grants everything = work | Right::Delete;

// The server's own tables. What people must be able to trust afterwards is only ever added to.
struct Own {
    const char *name;
    Grants grants;
};
constexpr std::array ownTables{
    Own{"record_history", add},
    Own{"change", add},
    Own{"request_log", add}, // its answer by answer_request() alone
    Own{"entity", look},
    Own{"state_transition", look},
    Own{"number_series", look},
    Own{"schema_migration", look},
    Own{"regie_record", {}},
    Own{"file_content", add},
    Own{"file_chunk", add | Right::Delete},
    Own{"file_upload", everything},
    Own{"import_file", everything},
    Own{"import_part", add},
    Own{"import_run", everything},
    Own{"import_fault", add},
    Own{"import_mapping", everything},
    Own{"access_code", everything},
    Own{"kept_login", work},
    Own{"activity_seal", add},
    Own{"activity_unsealed", add | Right::Delete},
    Own{"secret_key", add | Right::Delete},
    Own{"erasure_due", everything},
    Own{"person_export", everything},
    Own{"person_export_part", add},
    Own{"second_factor", everything},
    Own{"recovery_code", add | Right::Delete},
};

// Records that the program writes though nobody makes them with a form.
constexpr std::array writtenByProgram{std::string_view("activity_log"),  std::string_view("attachment"),
                                      std::string_view("login_attempt"), std::string_view("notification"),
                                      std::string_view("setting"),       std::string_view("user_session")};
// Everything else is archived.
constexpr std::array deleted{std::string_view("user_role")};

// Secret fields, and what the server must do with them: nothing but this.
struct Secret {
    std::string_view entity;
    const char *column;
    Grants grants;
};
constexpr std::array secretColumns{Secret{"user", "password_hash", work}, Secret{"user_session", "token_hash", work}};

// What happens between people and the program, and is none of the company's figures.
constexpr std::array notForReaders{std::string_view("activity_log"), std::string_view("login_attempt"),
                                   std::string_view("notification"), std::string_view("preference"),
                                   std::string_view("saved_view"),   std::string_view("user_session")};
constexpr std::array forAuditors{std::string_view("activity_log"),    std::string_view("login_attempt"),
                                 std::string_view("permission"),      std::string_view("role"),
                                 std::string_view("role_field_rule"), std::string_view("role_permission"),
                                 std::string_view("setting"),         std::string_view("user"),
                                 std::string_view("user_role"),       std::string_view("user_session")};

constexpr std::array ownForAuditors{std::string_view("record_history"), std::string_view("activity_seal"),
                                    std::string_view("activity_unsealed")};

constexpr std::array definers{
    "next_reference(text)",        "ensure_partitions(integer)",  "prune_changes(interval)",
    "prune_requests(interval)",    "answer_request(uuid, bytea)", "redact_history(text, uuid[], text[], text[])",
    "destroy_orphaned_contents()", "outlived(text, timestamptz)", "remove_outlived(text, timestamptz, integer)"};

struct RightName {
    Right right;
    const char *name;
};
constexpr std::array rightNames{RightName{Right::Select, "SELECT"}, RightName{Right::Insert, "INSERT"},
                                RightName{Right::Update, "UPDATE"}, RightName{Right::Delete, "DELETE"}};

QByteArray bytes(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

QByteArray quoted(const QByteArray &name)
{
    return quotedName(std::string_view(name.constData(), static_cast<std::size_t>(name.size())));
}

template <class List>
bool contains(const List &list, std::string_view name)
{
    return std::find(list.begin(), list.end(), name) != list.end();
}

Grants ofRecords(const Schema &schema, Part part)
{
    if (part == Part::Guarded)
        return look;
    if (part == Part::Reader)
        return contains(notForReaders, schema.entity) ? Grants() : look;
    if (part == Part::Auditor)
        return contains(forAuditors, schema.entity) ? look : Grants();
    Grants grants = look;
    grants.setFlag(Right::Insert, schema.has(Feature::Creatable) || contains(writtenByProgram, schema.entity));
    grants.setFlag(Right::Update, schema.isChangeable() || schema.has(Feature::Archivable));
    grants.setFlag(Right::Delete, contains(deleted, schema.entity));
    return grants;
}

std::vector<SecretColumn> secretsOf(const Schema &schema, Part part)
{
    std::vector<SecretColumn> columns;
    for (const Field &field : schema.fields) {
        if (!field.flags.testFlag(FieldFlag::Secret))
            continue;
        SecretColumn column{.name = bytes(field.key), .grants = {}};
        for (const Secret &secret : secretColumns) {
            if (part == Part::Application && secret.entity == schema.entity && column.name == secret.column)
                column.grants = secret.grants;
        }
        columns.push_back(std::move(column));
    }
    return columns;
}

// The rows that no month was prepared for are counted by regie-server check.
QByteArray defaultPartitionOf(const QByteArray &table)
{
    return table + "_default";
}

bool isPartitioned(const QByteArray &table)
{
    return table == "record_history" || table == "change" || table == "activity_log";
}

QByteArrayList columnsOf(Connection &connection, const QByteArray &table)
{
    const Rows rows = connection.execute("select attname::text from pg_attribute where attrelid = to_regclass($1) "
                                         "and attnum > 0 and not attisdropped order by attnum",
                                         {Parameter::utf8("public." + quoted(table))});
    QByteArrayList columns;
    for (int row = 0; row < rows.size(); ++row)
        columns += rows.text(row, 0).toUtf8();
    return columns;
}

Grants grantsOf(const Table &table, const QByteArray &column)
{
    for (const SecretColumn &secret : table.secrets) {
        if (secret.name == column)
            return secret.grants;
    }
    return table.grants;
}

// "SELECT (a, b), INSERT (a)"
QByteArray columnGrants(const Table &table, const QByteArrayList &columns)
{
    QByteArrayList clauses;
    for (const RightName &right : rightNames) {
        if (right.right == Right::Delete)
            continue;
        QByteArrayList granted;
        for (const QByteArray &column : columns) {
            if (grantsOf(table, column).testFlag(right.right))
                granted += quoted(column);
        }
        if (!granted.isEmpty())
            clauses += QByteArray(right.name) + " (" + granted.join(", ") + ')';
    }
    if (table.grants.testFlag(Right::Delete))
        clauses += "DELETE";
    return clauses.join(", ");
}

QByteArray tableGrants(const Table &table)
{
    QByteArrayList clauses;
    for (const RightName &right : rightNames) {
        if (table.grants.testFlag(right.right))
            clauses += right.name;
    }
    return clauses.join(", ");
}

QByteArray quotedRole(const QByteArray &role)
{
    return '"' + QByteArray(role).replace('"', "\"\"") + '"';
}

QSet<QString> wanted(Connection &connection, Part part)
{
    QSet<QString> lines;
    for (const Table &table : declared(part)) {
        const QByteArrayList columns = columnsOf(connection, table.name);
        if (columns.isEmpty()) // not there yet, in a database of an earlier version
            continue;
        for (const RightName &right : rightNames) {
            const bool isByColumn = !table.secrets.empty() && right.right != Right::Delete;
            if (!isByColumn && table.grants.testFlag(right.right))
                lines += QString::fromUtf8(table.name + ' ' + right.name);
            for (const QByteArray &column : isByColumn ? columns : QByteArrayList()) {
                if (grantsOf(table, column).testFlag(right.right))
                    lines += QString::fromUtf8(table.name + '.' + column + ' ' + right.name);
            }
        }
    }
    return lines;
}

QSet<QString> actual(Connection &connection, Part part, const QByteArray &role)
{
    QStringList byColumn;
    for (const Table &table : declared(part)) {
        if (!table.secrets.empty())
            byColumn += QString::fromUtf8(table.name);
    }
    const Rows rows = connection.execute(
        "select c.relname || ' ' || wanted.name from pg_class c "
        "cross join unnest('{SELECT,INSERT,UPDATE,DELETE,TRUNCATE,REFERENCES,TRIGGER}'::text[]) as wanted (name) "
        "where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f') "
        "and has_table_privilege($1::name, c.oid, wanted.name) "
        // Where columns have rights of their own, and wherever one was given without its table.
        "union select c.relname || '.' || a.attname || ' ' || wanted.name from pg_class c "
        "join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped "
        "cross join unnest('{SELECT,INSERT,UPDATE,REFERENCES}'::text[]) as wanted (name) "
        "where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f') "
        "and has_column_privilege($1::name, c.oid, a.attnum, wanted.name) "
        "and (c.relname = any ($2) or not has_table_privilege($1::name, c.oid, wanted.name)) "
        "union select 'schema CREATE' where has_schema_privilege($1::name, 'public', 'CREATE')",
        {Parameter::utf8(role), byColumn});
    QSet<QString> lines;
    for (int row = 0; row < rows.size(); ++row)
        lines += rows.text(row, 0);
    return lines;
}

} // namespace

std::vector<Table> declared(Part part)
{
    std::vector<Table> tables;
    for (const Schema *schema : catalogue())
        tables.push_back({bytes(schema->entity), ofRecords(*schema, part), secretsOf(*schema, part)});
    for (const Own &own : ownTables) {
        const bool isForAll =
            part != Part::Guarded && qstrcmp(own.name, "schema_migration") == 0; // which version it is
        const bool isForAuditors = part == Part::Auditor && contains(ownForAuditors, own.name);
        const Grants others = isForAll || isForAuditors ? look : Grants();
        tables.push_back({own.name, part == Part::Application ? own.grants : others});
    }
    const std::size_t count = tables.size();
    for (std::size_t i = 0; part == Part::Application && i < count; ++i) {
        if (isPartitioned(tables[i].name))
            tables.push_back({defaultPartitionOf(tables[i].name), look});
    }
    return tables;
}

void grant(Connection &owner, Part part, const QByteArray &role)
{
    const QByteArray grantee = quotedRole(role);
    QByteArray sql = "revoke all on all tables in schema public from " + grantee +
                     "; revoke all on all sequences in schema public from " + grantee +
                     "; revoke create on schema public from " + grantee + "; grant usage on schema public to " +
                     grantee + ';';
    for (const Table &table : declared(part)) {
        const QByteArrayList columns = columnsOf(owner, table.name);
        const QByteArray rights = table.secrets.empty() ? tableGrants(table) : columnGrants(table, columns);
        if (!columns.isEmpty() && !rights.isEmpty())
            sql += "grant " + rights + " on public." + quoted(table.name) + " to " + grantee + ';';
    }
    if (part == Part::Application) {
        // Those that a column counts by; the numbers of documents come from next_reference().
        const Rows counters = owner.execute(
            "select s.oid::regclass::text from pg_class s join pg_depend d on d.objid = s.oid and d.deptype = 'a' "
            "and d.classid = 'pg_class'::regclass where s.relkind = 'S' and s.relnamespace = 'public'::regnamespace");
        for (int row = 0; row < counters.size(); ++row)
            sql += "grant usage on sequence " + counters.text(row, 0).toUtf8() + " to " + grantee + ';';
        for (const char *function : definers) {
            const Rows found = owner.execute("select to_regprocedure($1) is not null", {Parameter::utf8(function)});
            if (found.flag(0, 0))
                sql += QByteArray("grant execute on function ") + function + " to " + grantee + ';';
        }
    }
    owner.executeScript(sql);
}

QStringList differences(Connection &connection, Part part, const QByteArray &role)
{
    const QSet<QString> should = wanted(connection, part);
    const QSet<QString> does = actual(connection, part, role);
    QStringList lines;
    for (const QString &line : does - should)
        lines += u"+ "_s + line;
    for (const QString &line : should - does)
        lines += u"- "_s + line;
    lines.sort();
    return lines;
}

QByteArrayList applicationRoles(Connection &connection)
{
    const Rows rows =
        connection.execute("select distinct r.rolname::text from pg_class c cross join aclexplode(c.relacl) a "
                           "join pg_roles r on r.oid = a.grantee where c.oid = to_regclass('public.request_log') "
                           "and a.privilege_type = 'INSERT' and a.grantee <> c.relowner order by 1");
    QByteArrayList roles;
    for (int row = 0; row < rows.size(); ++row)
        roles += rows.text(row, 0).toUtf8();
    return roles;
}

} // namespace regie::privileges
