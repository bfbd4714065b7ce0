// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/DatabaseMaking.h"

#include "server/ServerText.h"
#include "server/storage/Migrator.h"
#include "server/storage/SetupError.h"

namespace regie {

using namespace Qt::StringLiterals;

namespace {

bool createUnlessThere(Connection &cluster, const DatabaseRoles &roles, const QString &name)
{
    const QByteArray quoted = '"' + name.toUtf8().replace('"', "\"\"") + '"';
    const bool isNew = cluster.execute("select from pg_database where datname = $1", {name}).isEmpty();
    if (isNew)
        cluster.executeScript("create database " + quoted + " owner " + roles.owner() +
                              " template template0 encoding 'UTF8'");
    else
        cluster.executeScript("alter database " + quoted + " owner to " + roles.owner());
    return isNew;
}

} // namespace

void demandSuperuser(Connection &connection, const QString &why)
{
    const Rows role = connection.execute("select rolsuper, rolname::text from pg_roles where rolname = current_user");
    if (!role.flag(0, 0))
        throw SetupError(ServerText::tr("The role %1 is no superuser and can't %2. Name one with user=… in "
                                        "--database; nothing was changed.")
                             .arg(role.text(0, 1), why));
}

MadeDatabase makeDatabase(ConnectionSettings superuser, const QString &name, const DatabaseRoles &roles)
{
    superuser.database = u"postgres"_s;
    MadeDatabase made;
    {
        Connection cluster(superuser);
        made.isNew = createUnlessThere(cluster, roles, name);
    }
    superuser.database = name;
    {
        Connection connection(superuser);
        roles.handOver(connection);
    }
    superuser.options += (superuser.options.isEmpty() ? QString() : u" "_s) + u"options="_s +
                         connectionValue(u"-c role="_s + QString::fromUtf8(roles.owner()));
    Connection owner(superuser);
    made.applied = Migrator(owner, QString::fromUtf8(roles.application())).up();
    return made;
}

} // namespace regie
