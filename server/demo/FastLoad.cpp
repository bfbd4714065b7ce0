// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/FastLoad.h"

namespace regie::demo {

namespace {

QStringList tableNames()
{
    QStringList names;
    for (const QByteArray &table : filledTables())
        names += QString::fromLatin1(table);
    return names;
}

// COPY serves no table whose owner is held by row-level security too.
QByteArray forcing(Connection &connection, const QByteArray &table, const char *change)
{
    return connection
                   .execute("select relrowsecurity from pg_class where oid = to_regclass($1)",
                            {Parameter::utf8('"' + table + '"')})
                   .flag(0, 0)
               ? QByteArray(", ") + change
               : QByteArray();
}

void alterEach(Connection &connection, const char *change, const char *guard)
{
    for (const QByteArray &table : filledTables()) {
        if (table != "record_history")
            connection.executeScript("alter table \"" + table + "\" " + change + forcing(connection, table, guard));
    }
}

} // namespace

const std::vector<QByteArray> &filledTables()
{
    static const std::vector<QByteArray> tables{
        "user",          "user_profile", "user_role",          "party",        "contact",   "party_address", "ticket",
        "ticket_domain", "comment",      "equipment_category", "notification", "equipment", "record_history"};
    return tables;
}

void suspendTriggers(Connection &connection)
{
    alterEach(connection, "disable trigger user", "no force row level security");
}

void resumeTriggers(Connection &connection)
{
    alterEach(connection, "enable trigger user", "force row level security");
}

Secondary dropSecondary(Connection &connection)
{
    Secondary secondary;
    const Rows keys = connection.execute(
        "select format('alter table %s add constraint %I %s', k.conrelid::regclass, k.conname, "
        "pg_get_constraintdef(k.oid)), format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname) "
        "from pg_constraint k join pg_class t on t.oid = k.conrelid "
        "where k.contype = 'f' and t.relnamespace = 'public'::regnamespace and t.relname = any ($1) "
        "and k.conparentid = 0 order by k.conname",
        {tableNames()});
    // An index of a partitioned table carries those of its partitions with it, but its definition says «only».
    const Rows indices = connection.execute(
        "select replace(pg_get_indexdef(i.indexrelid), ' ON ONLY ', ' ON '), format('drop index %s', "
        "i.indexrelid::regclass) "
        "from pg_index i join pg_class t on t.oid = i.indrelid join pg_class c on c.oid = i.indexrelid "
        "where t.relnamespace = 'public'::regnamespace and t.relname = any ($1) and not i.indisprimary "
        "and not exists (select from pg_constraint k where k.conindid = i.indexrelid) order by "
        "pg_relation_size(t.oid), "
        "c.relname",
        {tableNames()});
    for (int row = 0; row < keys.size(); ++row) {
        secondary.foreignKeys.push_back(keys.text(row, 0).toUtf8());
        connection.executeScript(keys.text(row, 1).toUtf8());
    }
    for (int row = 0; row < indices.size(); ++row) {
        secondary.indices.push_back(indices.text(row, 0).toUtf8());
        connection.executeScript(indices.text(row, 1).toUtf8());
    }
    return secondary;
}

} // namespace regie::demo
