// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/Migrator.h"

#include "server/ServerText.h"
#include "server/storage/DatabaseRoles.h"
#include "server/storage/DbError.h"
#include "server/storage/Privileges.h"
#include "server/storage/RowGuards.h"
#include "server/storage/SetupError.h"
#include "server/storage/Transaction.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLoggingCategory>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(migrations, "regie.database.migration")

constexpr qint64 lockKey = 0x7265'6769'6501; // one for every server of a database; the number means nothing

QByteArray content(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw SetupError(ServerText::tr("This program is incomplete: %1 is missing. Install it again.").arg(path));
    return file.readAll();
}

// Held by the session: released also when the server dies. Waits without limit for another server's migrations.
class MigrationLock {
public:
    explicit MigrationLock(Connection &connection)
        : m_connection(connection)
    {
        setTimeouts("0", "0");
        m_connection.execute("select pg_advisory_lock($1)", {lockKey});
        setTimeouts("0", "60s");
    }
    ~MigrationLock()
    {
        try {
            if (m_connection.isLost())
                return;
            m_connection.execute("select pg_advisory_unlock($1)", {lockKey});
            const ConnectionSettings &settings = m_connection.settings();
            setTimeouts(QByteArray::number(static_cast<qint64>(settings.statementTimeout.count())),
                        QByteArray::number(static_cast<qint64>(settings.lockTimeout.count())));
        } catch (const std::exception &error) {
            qCWarning(migrations, "%s", error.what());
        }
    }
    Q_DISABLE_COPY_MOVE(MigrationLock)

private:
    void setTimeouts(const QByteArray &statement, const QByteArray &lock)
    {
        m_connection.execute("select set_config('statement_timeout', $1, false), set_config('lock_timeout', $2, false)",
                             {Parameter::utf8(statement), Parameter::utf8(lock)});
    }

    Connection &m_connection;
};

} // namespace

struct Migrator::Applied {
    int number = 0;
    QString name;
    QByteArray checksum;
};

QByteArray Migration::checksum() const
{
    return QCryptographicHash::hash(up, QCryptographicHash::Sha256);
}

std::vector<Migration> embeddedMigrations()
{
    std::vector<Migration> found;
    const QDir folder(u":/sql"_s);
    for (const QString &file : folder.entryList({u"*.up.sql"_s}, QDir::Files, QDir::Name)) {
        Migration migration;
        migration.name = file.chopped(7);
        migration.number = migration.name.section(u'_', 0, 0).toInt();
        migration.up = content(folder.filePath(file));
        migration.down = content(folder.filePath(migration.name + ".down.sql"_L1));
        found.push_back(std::move(migration));
        if (found.back().number != static_cast<int>(found.size()))
            throw SetupError(ServerText::tr("This program is incomplete: migration %1 is missing. Install it again.")
                                 .arg(found.size()));
    }
    return found;
}

Migrator::Migrator(Connection &connection, QString applicationRole, std::vector<Migration> migrations)
    : m_connection(connection)
    , m_applicationRole(std::move(applicationRole))
    , m_migrations(std::move(migrations))
{}

QString Migrator::grantAdvice(const QString &role)
{
    return ServerText::tr("The role %1 may not read the database's tables. Run, as the role that owns them: "
                          "regie-server migrate --database … --application-role %1")
        .arg(role);
}

std::vector<Migrator::Applied> Migrator::applied()
{
    std::vector<Applied> list;
    if (m_connection.execute("select to_regclass('schema_migration') is null").flag(0, 0))
        return list;
    const Rows role =
        m_connection.execute("select current_user::text, has_table_privilege('schema_migration', 'select')");
    if (!role.flag(0, 1))
        throw SetupError(grantAdvice(role.text(0, 0)));
    const Rows rows = m_connection.execute("select number, name, checksum from schema_migration order by number");
    for (int row = 0; row < rows.size(); ++row)
        list.push_back({static_cast<int>(rows.integer(row, 0)), rows.text(row, 1), rows.bytes(row, 2)});
    return list;
}

std::vector<Migrator::Applied> Migrator::verified()
{
    std::vector<Applied> list = applied();
    if (list.size() > m_migrations.size())
        throw SetupError(
            ServerText::tr("The database was migrated by a newer program (to %1; this one knows %2). Install the newer "
                           "version of the server, or restore a backup made before the upgrade.")
                .arg(list.back().name, m_migrations.empty() ? ServerText::tr("nothing") : m_migrations.back().name));
    for (std::size_t i = 0; i < list.size(); ++i) {
        const Migration &known = m_migrations[i];
        if (list[i].number != known.number || list[i].checksum != known.checksum())
            throw SetupError(
                ServerText::tr("The database was made with another version of migration %1. Start the program that "
                               "made it, or restore a backup; nothing was changed.")
                    .arg(list[i].name));
    }
    return list;
}

int Migrator::current()
{
    return static_cast<int>(applied().size());
}

void Migrator::run(const Migration &migration, bool isUp)
{
    qCInfo(migrations, "%s %s", isUp ? "applying" : "undoing", qUtf8Printable(migration.name));
    try {
        Transaction transaction(m_connection, {.statementTimeout = std::chrono::milliseconds(0)});
        m_connection.executeScript(isUp ? migration.up : migration.down);
        if (isUp)
            m_connection.execute(
                "insert into schema_migration (number, name, checksum, program) values ($1, $2, $3, $4)",
                {migration.number, migration.name, Parameter::bytes(migration.checksum()),
                 Parameter::utf8(REGIE_VERSION)});
        else
            m_connection.execute("delete from schema_migration where number = $1", {migration.number});
        // Servers at work look at once whether the database still is theirs.
        m_connection.execute("select pg_notify($1, '')", {QString::fromLatin1(schemaChannel)});
        transaction.commit();
    } catch (const DbError &error) {
        throw SetupError(ServerText::tr("Migration %1 failed and left nothing behind: %2")
                             .arg(migration.name, QString::fromUtf8(error.what())));
    }
}

int Migrator::up()
{
    const MigrationLock lock(m_connection);
    m_connection.executeScript("create table if not exists schema_migration (number integer primary key, "
                               "name text not null, checksum bytea not null, program text not null, "
                               "applied_at timestamptz not null default now())");
    const std::size_t done = verified().size();
    if (done < m_migrations.size())
        rowguards::lift(m_connection);
    for (std::size_t i = done; i < m_migrations.size(); ++i)
        run(m_migrations[i], true);
    grant();
    return static_cast<int>(m_migrations.size() - done);
}

int Migrator::downTo(int number)
{
    const MigrationLock lock(m_connection);
    const std::size_t done = verified().size();
    const auto kept = static_cast<std::size_t>(std::max(number, 0));
    if (done > kept)
        rowguards::lift(m_connection);
    for (std::size_t i = done; i > kept; --i)
        run(m_migrations[i - 1], false);
    return static_cast<int>(done - std::min(done, kept));
}

void Migrator::grant()
{
    // Before 0024 the database itself knew what to grant.
    if (m_connection.execute("select to_regprocedure('grant_application(name)') is not null").flag(0, 0)) {
        if (!m_applicationRole.isEmpty())
            m_connection.execute("select grant_application($1)", {Parameter::utf8(m_applicationRole.toUtf8())});
        return;
    }
    QByteArrayList applications = privileges::applicationRoles(m_connection);
    if (!m_applicationRole.isEmpty() && !applications.contains(m_applicationRole.toUtf8()))
        applications += m_applicationRole.toUtf8();
    const auto grantTo = [this](privileges::Part part, const QByteArray &role) {
        const bool exists =
            !m_connection.execute("select from pg_roles where rolname = $1", {Parameter::utf8(role)}).isEmpty();
        if (exists && !privileges::differences(m_connection, part, role).isEmpty())
            privileges::grant(m_connection, part, role);
    };
    for (const QByteArray &application : applications) {
        const DatabaseRoles beside = DatabaseRoles::ofApplication(application);
        grantTo(privileges::Part::Application, application);
        grantTo(privileges::Part::Guarded, beside.guarded());
        grantTo(privileges::Part::Reader, beside.reader());
        grantTo(privileges::Part::Auditor, beside.auditor());
    }
    if (rowguards::canRaise(m_connection) && !rowguards::differences(m_connection).isEmpty())
        rowguards::raise(m_connection);
}

} // namespace regie
