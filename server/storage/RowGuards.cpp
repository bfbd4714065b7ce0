// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/RowGuards.h"

#include "server/storage/DatabaseRoles.h"
#include "server/storage/Privileges.h"
#include "server/storage/Transaction.h"

#include <QCryptographicHash>
#include <QSet>

#include <algorithm>

namespace regie::rowguards {

using namespace Qt::StringLiterals;

namespace {

// Who looks through which of the two policies of a table.
struct Onlookers {
    QByteArrayList guarded;
    QByteArrayList unguarded;
};

QByteArray quotedRole(const QByteArray &role)
{
    return '"' + QByteArray(role).replace('"', "\"\"") + '"';
}

QByteArray named(const QByteArrayList &roles)
{
    QByteArrayList quoted;
    for (const QByteArray &role : roles)
        quoted += quotedRole(role);
    return quoted.join(", ");
}

bool exists(Connection &connection, const QByteArray &role)
{
    return !connection.execute("select from pg_roles where rolname = $1", {Parameter::utf8(role)}).isEmpty();
}

Onlookers onlookers(Connection &connection)
{
    Onlookers all;
    const Rows owner =
        connection.execute("select r.rolname::text from pg_class c join pg_roles r on r.oid = c.relowner "
                           "where c.oid = to_regclass('public.schema_migration')");
    if (!owner.isEmpty())
        all.unguarded += owner.text(0, 0).toUtf8();
    for (const QByteArray &application : privileges::applicationRoles(connection)) {
        const DatabaseRoles roles = DatabaseRoles::ofApplication(application);
        all.guarded += roles.guarded();
        all.unguarded += application;
        for (const QByteArray &other : {roles.reader(), roles.auditor()}) {
            if (exists(connection, other))
                all.unguarded += other;
        }
    }
    for (QByteArrayList *list : {&all.guarded, &all.unguarded})
        std::sort(list->begin(), list->end());
    return all;
}

// What PostgreSQL keeps of a condition is written otherwise than it was given; so the policy's comment says which
// declaration it was made of, and what PostgreSQL made of it then.
QByteArray fingerprint(const QByteArray &condition)
{
    return QCryptographicHash::hash(condition, QCryptographicHash::Sha256).toHex().left(16);
}

QString policyLine(const QByteArray &table, const QByteArray &name, const QByteArray &command,
                   const QByteArrayList &roles, const QByteArray &madeOf)
{
    return QString::fromUtf8(table + " policy " + name + " for " + command + " to " + roles.join(", ") + " of " +
                             madeOf);
}

QString tableLine(const QByteArray &table)
{
    return QString::fromUtf8(table + " row security, forced");
}

QString memberLine(const QByteArray &application)
{
    return QString::fromUtf8(application + " may become " + DatabaseRoles::ofApplication(application).guarded());
}

QSet<QString> wanted(Connection &connection)
{
    const Onlookers all = onlookers(connection);
    QSet<QString> lines;
    for (const QByteArray &application : privileges::applicationRoles(connection))
        lines += memberLine(application);
    for (const Policy &policy : declared()) {
        if (connection.execute("select to_regclass($1) is null", {Parameter::utf8("public.\"" + policy.table + '"')})
                .flag(0, 0))
            continue; // not there yet, in a database of an earlier version
        lines += tableLine(policy.table);
        lines += policyLine(policy.table, "guarded", "r", all.guarded, fingerprint(policy.condition));
        lines += policyLine(policy.table, "unguarded", "*", all.unguarded, fingerprint("true"));
    }
    return lines;
}

constexpr QByteArrayView policies = R"(
    select c.relname::text, p.polname::text, p.polcmd::text || case when p.polpermissive then '' else ' restricting' end,
           array_to_string(array(select r.rolname::text from pg_roles r where r.oid = any (p.polroles)
                                 order by r.rolname collate "C"), ', ') || case when 0 = any (p.polroles) then ', public' else '' end,
           md5(coalesce(pg_get_expr(p.polqual, p.polrelid), '') || ' ' || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '')),
           coalesce(obj_description(p.oid, 'pg_policy'), ''), p.oid::bigint
    from pg_policy p join pg_class c on c.oid = p.polrelid where c.relnamespace = 'public'::regnamespace order by 1, 2)";

QSet<QString> actual(Connection &connection)
{
    QSet<QString> lines;
    for (const QByteArray &application : privileges::applicationRoles(connection)) {
        const Rows member = connection.execute("select from pg_auth_members m join pg_roles r on r.oid = m.roleid "
                                               "where m.member = $1::regrole and r.rolname = $2",
                                               {Parameter::utf8(quotedRole(application)),
                                                Parameter::utf8(DatabaseRoles::ofApplication(application).guarded())});
        if (!member.isEmpty())
            lines += memberLine(application);
    }
    const Rows tables =
        connection.execute("select relname::text, relforcerowsecurity from pg_class where relrowsecurity "
                           "and relnamespace = 'public'::regnamespace");
    for (int row = 0; row < tables.size(); ++row) {
        const QByteArray table = tables.text(row, 0).toUtf8();
        lines += tables.flag(row, 1) ? tableLine(table) : QString::fromUtf8(table + " row security");
    }
    const Rows found = connection.execute(policies);
    for (int row = 0; row < found.size(); ++row) {
        const QByteArrayList comment = found.text(row, 5).toUtf8().split(' ');
        const bool isAsMade = comment.size() == 2 && comment.back() == found.text(row, 4).toUtf8();
        lines += policyLine(found.text(row, 0).toUtf8(), found.text(row, 1).toUtf8(), found.text(row, 2).toUtf8(),
                            {found.text(row, 3).toUtf8()}, isAsMade ? comment.front() : QByteArray("something else"));
    }
    return lines;
}

void liftWithin(Connection &owner)
{
    QByteArray sql;
    const Rows found = owner.execute(policies);
    for (int row = 0; row < found.size(); ++row)
        sql += "drop policy " + quotedRole(found.text(row, 1).toUtf8()) + " on public." +
               quotedRole(found.text(row, 0).toUtf8()) + ';';
    const Rows tables =
        owner.execute("select relname::text from pg_class where (relrowsecurity or relforcerowsecurity) "
                      "and relnamespace = 'public'::regnamespace");
    for (int row = 0; row < tables.size(); ++row)
        sql += "alter table public." + quotedRole(tables.text(row, 0).toUtf8()) +
               " no force row level security, disable row level security;";
    if (!sql.isEmpty())
        owner.executeScript(sql);
}

} // namespace

bool canRaise(Connection &owner)
{
    const QByteArrayList guarded = onlookers(owner).guarded;
    return !guarded.isEmpty() &&
           std::all_of(guarded.begin(), guarded.end(), [&](const QByteArray &role) { return exists(owner, role); });
}

void raise(Connection &owner)
{
    const Onlookers all = onlookers(owner);
    QByteArray sql;
    for (const Policy &policy : declared()) {
        const QByteArray table = "public." + quotedRole(policy.table);
        sql += "alter table " + table + " enable row level security, force row level security;" +
               "create policy guarded on " + table + " for select to " + named(all.guarded) + " using (" +
               policy.condition + ");" + "create policy unguarded on " + table + " to " + named(all.unguarded) +
               " using (true);";
    }
    Transaction transaction(owner);
    liftWithin(owner);
    owner.executeScript(sql);
    QByteArray comments;
    const Rows made = owner.execute(policies);
    for (int row = 0; row < made.size(); ++row) {
        const QByteArray table = made.text(row, 0).toUtf8();
        const QByteArray name = made.text(row, 1).toUtf8();
        const auto policy =
            std::find_if(declared().begin(), declared().end(), [&](const Policy &one) { return one.table == table; });
        comments += "comment on policy " + name + " on public." + quotedRole(table) + " is '" +
                    fingerprint(name == "guarded" ? policy->condition : QByteArray("true")) + ' ' +
                    made.text(row, 4).toUtf8() + "';";
    }
    owner.executeScript(comments);
    transaction.commit();
}

void lift(Connection &owner)
{
    Transaction transaction(owner);
    liftWithin(owner);
    transaction.commit();
}

QStringList differences(Connection &connection)
{
    const QSet<QString> should = wanted(connection);
    const QSet<QString> does = actual(connection);
    QStringList lines;
    for (const QString &line : does - should)
        lines += u"+ "_s + line;
    for (const QString &line : should - does)
        lines += u"- "_s + line;
    lines.sort();
    return lines;
}

} // namespace regie::rowguards
