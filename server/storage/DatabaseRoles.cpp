// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/DatabaseRoles.h"

#include "server/storage/DbError.h"
#include "server/storage/Transaction.h"

#include <QLoggingCategory>

#include <algorithm>

namespace regie {

namespace {

Q_LOGGING_CATEGORY(roleLog, "regie.database.roles")

constexpr qint64 doorLock = 0x7265'6769'6502; // one for every process of a cluster; the number means nothing

// Names of roles are letters of ours, see isPrefix().
QByteArray made(const QByteArray &role, const QByteArray &attributes)
{
    return "do $$ begin if not exists (select from pg_roles where rolname = '" + role + "') then create role \"" +
           role + "\"; end if; end $$; alter role \"" + role + "\" nosuperuser nocreatedb nocreaterole " + attributes +
           ';';
}

// What ALTER … OWNER names: tables with their indices and counters, views, functions, types. What belongs to an
// extension stays with it.
constexpr QByteArrayView strangers = R"(
    select format('alter %s %s owner to %%I', case c.relkind when 'S' then 'sequence' when 'v' then 'view'
                  when 'm' then 'materialized view' else 'table' end, c.oid::regclass)
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'S', 'v', 'm')
      and c.relowner <> (select oid from pg_roles where rolname = $1)
      and not exists (select from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass
                      and (d.deptype = 'e' or d.deptype in ('a', 'i') and c.relkind = 'S'))
    union all
    select format('alter %s %s owner to %%I', case p.prokind when 'p' then 'procedure' when 'a' then 'aggregate'
                  else 'function' end, p.oid::regprocedure)
    from pg_proc p where p.pronamespace = 'public'::regnamespace
      and p.proowner <> (select oid from pg_roles where rolname = $1)
      and not exists (select from pg_depend d where d.objid = p.oid and d.classid = 'pg_proc'::regclass
                      and d.deptype = 'e'))";

} // namespace

bool DatabaseRoles::isPrefix(const QByteArray &prefix)
{
    constexpr qsizetype longest = 40; // PostgreSQL cuts names at 63 bytes
    const auto isPlain = [](char sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9') || sign == '_';
    };
    return !prefix.isEmpty() && prefix.size() <= longest && std::all_of(prefix.begin(), prefix.end(), isPlain);
}

DatabaseRoles DatabaseRoles::ofApplication(const QByteArray &application)
{
    return DatabaseRoles(application.endsWith("_app") ? application.chopped(4) : application);
}

void DatabaseRoles::make(Connection &superuser) const
{
    Transaction transaction(superuser);
    superuser.executeScript(
        made(owner(), "nologin inherit noreplication nobypassrls") +
        made(migrate(), "inherit noreplication nobypassrls") +
        // Whoever migrates makes everything as the owner.
        "grant \"" + owner() + "\" to \"" + migrate() + "\"; alter role \"" + migrate() + "\" set role = '" + owner() +
        "';" + made(guarded(), "nologin inherit noreplication nobypassrls") +
        // It becomes the other for a statement; what binds that one doesn't bind it meanwhile.
        made(application(), "login noinherit noreplication nobypassrls") + "grant \"" + guarded() + "\" to \"" +
        application() + "\";" + made(reader(), "login inherit noreplication nobypassrls") +
        made(auditor(), "login inherit noreplication nobypassrls") +
        // A dump that leaves out what a rule hides would be no backup.
        made(backup(), "login inherit replication bypassrls") + "grant pg_read_all_data to \"" + backup() + "\";");
    transaction.commit();
}

void DatabaseRoles::handOver(Connection &superuser) const
{
    Transaction transaction(superuser);
    const Rows rows = superuser.execute(strangers, {Parameter::utf8(owner())});
    QByteArray sql;
    for (int row = 0; row < rows.size(); ++row)
        sql += rows.text(row, 0).toUtf8().replace("%I", '"' + owner() + '"') + ';';
    if (!sql.isEmpty())
        superuser.executeScript(sql);
    transaction.commit();
}

UpgradeDoor::UpgradeDoor(const ConnectionSettings &superuser, const DatabaseRoles &roles)
    : m_superuser(superuser)
    , m_role(roles.migrate())
{
    m_superuser.execute("select pg_advisory_lock_shared($1)", {doorLock});
    m_superuser.executeScript("alter role \"" + m_role + "\" login");
}

UpgradeDoor::~UpgradeDoor()
{
    try {
        m_superuser.execute("select pg_advisory_unlock_shared($1)", {doorLock});
        if (m_superuser.execute("select pg_try_advisory_lock($1)", {doorLock}).flag(0, 0))
            m_superuser.executeScript("alter role \"" + m_role + "\" nologin");
    } catch (const std::exception &error) {
        // The next start closes it.
        qCWarning(roleLog, "%s", error.what());
    }
}

} // namespace regie
