// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/PostgresCluster.h"

#include "server/ServerText.h"
#include "server/storage/DataFolder.h"
#include "server/storage/DatabaseRoles.h"
#include "server/storage/SetupError.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QThread>

#include <chrono>
#include <set>

namespace regie {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int initdbPatience = 300'000; // ms; slow disks
constexpr auto immediateShutdownPatience = 15s;

bool waitUntilGone(qint64 pid, const QString &folder, std::chrono::milliseconds patience)
{
    const auto end = std::chrono::steady_clock::now() + patience;
    while (platform::isPostgresIn(pid, folder)) {
        if (std::chrono::steady_clock::now() > end)
            return false;
        QThread::msleep(20);
    }
    return true;
}

QString tail(const QString &path, qint64 most)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    file.seek(std::max<qint64>(0, file.size() - most));
    return QString::fromUtf8(file.readAll()).trimmed();
}

} // namespace

PostgresCluster::PostgresCluster(QString folder, platform::Account account, Durability durability)
    : m_folder(std::move(folder))
    , m_data(m_folder + "/postgres"_L1)
    , m_sockets(m_folder + "/socket"_L1)
    , m_account(std::move(account))
    , m_durability(durability)
{
    const qsizetype socketName = QByteArray("/.s.PGSQL.").size() + qsizetype(qstrlen(port));
    if (QFile::encodeName(m_sockets).size() + socketName > platform::longestSocketPath())
        m_sockets = platform::shortSocketFolder(m_folder, m_account);
}

bool PostgresCluster::exists() const
{
    return datafolder::hasDatabase(m_folder);
}

void PostgresCluster::create(const PostgresInstallation &installation)
{
    if (!platform::canEnter(m_account, m_folder))
        throw SetupError(
            ServerText::tr("PostgreSQL runs as the user %1, who may not enter %2. Choose another data folder, or allow "
                           "it with chmod o+x on each folder above.")
                .arg(m_account.name, m_folder));
    const QString unfinished = m_data + ".new"_L1;
    if (QFileInfo::exists(unfinished) && !QDir(unfinished).removeRecursively())
        throw SetupError(ServerText::tr("The rest of an interrupted first start can't be removed: %1").arg(unfinished));
    if (!platform::makePrivateFolder(unfinished, m_account))
        throw SetupError(
            ServerText::tr("The database folder %1 can't be made. Check the rights on %2.").arg(unfinished, m_folder));

    QStringList arguments{u"--pgdata"_s,         unfinished,
                          u"--username"_s,       QString::fromLatin1(administrator),
                          u"--encoding=UTF8"_s,  u"--locale=C.UTF-8"_s,
                          u"--data-checksums"_s, u"--auth=peer"_s,
                          u"--no-instructions"_s};
    if (m_durability == Durability::ForTests)
        arguments += u"--no-sync"_s;
    QProcess initdb;
    initdb.setChildProcessModifier(platform::childPreparation(m_account));
    initdb.setProcessChannelMode(QProcess::MergedChannels);
    initdb.setWorkingDirectory(u"/"_s);
    initdb.start(installation.programs + "/initdb"_L1, arguments);
    if (!initdb.waitForFinished(initdbPatience) || initdb.exitStatus() != QProcess::NormalExit ||
        initdb.exitCode() != 0)
        throw SetupError(ServerText::tr("PostgreSQL could not make its database in %1: %2")
                             .arg(unfinished, QString::fromUtf8(initdb.readAll()).right(2000).trimmed()));

    QFile main(unfinished + "/postgresql.conf"_L1);
    if (!main.open(QIODevice::Append) || main.write("\ninclude 'regie.conf'\n") < 0)
        throw SetupError(ServerText::tr("%1 can't be written: %2").arg(main.fileName(), main.errorString()));
    main.close();
    if (!platform::writePrivateFile(unfinished + "/regie.conf"_L1, configuration(), m_account) ||
        !QDir().rename(unfinished, m_data))
        throw SetupError(ServerText::tr("The new database in %1 can't be put in place. Check the rights on %2.")
                             .arg(unfinished, m_folder));
}

QByteArray PostgresCluster::configuration() const
{
    QByteArray text = R"(# Written once, when the database was made; yours to tune.
max_connections = 50
shared_buffers = 256MB
effective_cache_size = 1GB
work_mem = 8MB
maintenance_work_mem = 128MB
random_page_cost = 1.1
min_wal_size = 256MB
max_wal_size = 1GB
checkpoint_completion_target = 0.9
wal_compression = on
fsync = on
synchronous_commit = on
full_page_writes = on
timezone = 'UTC'
lc_messages = 'C'
password_encryption = 'scram-sha-256'
logging_collector = on
log_directory = 'log'
log_filename = 'postgresql-%a.log'
log_rotation_age = 1d
log_rotation_size = 0
log_truncate_on_rotation = on
log_timezone = 'UTC'
log_line_prefix = '%m [%p] %q%u@%d '
log_lock_waits = on
log_min_duration_statement = 1s
# People's data has no place in a log.
log_parameter_max_length = 0
log_parameter_max_length_on_error = 0
)";
    if (m_durability == Durability::ForTests)
        text += "# For tests.\nfsync = off\nfull_page_writes = off\nlogging_collector = off\nshared_buffers = 64MB\n"
                "autovacuum = off\n";
    return text;
}

// Peer authentication: whoever the operating system says runs the server, and nobody else, is let in.
QByteArray PostgresCluster::identities() const
{
    QByteArray text = "# Written at each start of the server.\n";
    const DatabaseRoles roles;
    for (const QString &person : std::set<QString>{platform::currentAccount().name, m_account.name})
        for (const QByteArray &role : QByteArrayList{administrator, roles.migrate()} + roles.thatLogIn())
            text += "regie \"" + person.toUtf8() + "\" " + role + '\n';
    return text;
}

void PostgresCluster::write(const QString &name, const QByteArray &content) const
{
    if (!platform::writePrivateFile(m_data + u'/' + name, content, m_account))
        throw SetupError(
            ServerText::tr("%1 can't be written. Check the rights on the data folder.").arg(m_data + u'/' + name));
}

void PostgresCluster::prepare()
{
    write(u"pg_hba.conf"_s,
          "# Written at each start of the server: local, and by identity only.\nlocal all all peer map=regie\n"
          "local replication all peer map=regie\n");
    write(u"pg_ident.conf"_s, identities());
    if (!platform::makePrivateFolder(m_sockets, m_account))
        throw SetupError(ServerText::tr("The folder %1 must be private to the user %2. Remove it, then start again.")
                             .arg(m_sockets, m_account.name));
}

QStringList PostgresCluster::arguments() const
{
    // A list of folders to PostgreSQL, hence the quotes.
    const QString sockets = u"unix_socket_directories=\""_s + m_sockets + u'"';
    return {u"-D"_s, m_data,
            u"-c"_s, u"listen_addresses="_s,
            u"-c"_s, sockets,
            u"-c"_s, u"unix_socket_permissions=0700"_s,
            u"-c"_s, u"port="_s + QString::fromLatin1(port)};
}

qint64 PostgresCluster::recordedPid() const
{
    QFile file(m_data + "/postmaster.pid"_L1);
    return file.open(QIODevice::ReadOnly) ? file.readLine().trimmed().toLongLong() : 0;
}

void PostgresCluster::endOrphan()
{
    const qint64 pid = recordedPid();
    if (pid == 0)
        return;
    if (platform::isPostgresIn(pid, m_data)) {
        platform::send(pid, platform::Signal::FastShutdown);
        if (!waitUntilGone(pid, m_data, fastShutdownPatience)) {
            platform::send(pid, platform::Signal::ImmediateShutdown);
            if (!waitUntilGone(pid, m_data, immediateShutdownPatience))
                throw SetupError(
                    ServerText::tr(
                        "An earlier PostgreSQL (process %1) still works in %2 and does not stop. End it, then "
                        "start again.")
                        .arg(pid)
                        .arg(m_data));
        }
    }
    // Left by one that was killed; its number may since have become somebody else's, which PostgreSQL takes for its
    // own.
    QFile::remove(m_data + "/postmaster.pid"_L1);
}

QString PostgresCluster::lastWords() const
{
    QString words = tail(outputFile(), 1500);
    const QFileInfoList logs = QDir(m_data + "/log"_L1).entryInfoList({u"*.log"_s}, QDir::Files, QDir::Time);
    if (!logs.isEmpty() && logs.front().lastModified() >= QFileInfo(outputFile()).lastModified())
        words += u'\n' + tail(logs.front().filePath(), 1500);
    return words.trimmed();
}

} // namespace regie
