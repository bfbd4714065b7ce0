// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Database.h"

#include "server/storage/DbError.h"
#include "server/storage/Migrator.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <sys/stat.h>

namespace regie::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr auto templateName = "regie_template";

QByteArray ofTemplate(const QString &name, const char *source)
{
    // Copying files beats writing every page to the log when nothing is synced.
    return "create database " + name.toUtf8() + " owner " + DatabaseRoles().owner() + " template " + source +
           " encoding 'UTF8' strategy file_copy";
}

// Memory where the system offers it: ten times as fast as a disk at copying databases.
QString placeForClusters()
{
    const QString memory = u"/dev/shm"_s;
    return QFileInfo(memory).isWritable() ? memory : QDir::tempPath();
}

// What programs of tests left that were killed.
void removeAbandoned(const QDir &place)
{
    for (const QFileInfo &folder : place.entryInfoList({u"regie-tests-*"_s}, QDir::Dirs)) {
        const platform::LockAttempt attempt = platform::lockFile(folder.filePath() + "/server.lock"_L1);
        if (attempt.lock && folder.lastModified().secsTo(QDateTime::currentDateTime()) > 60)
            QDir(folder.filePath()).removeRecursively();
    }
}

ConnectionSettings in(ConnectionSettings settings, const QString &database)
{
    settings.database = database;
    return settings;
}

void makeTemplate(Cluster &cluster)
{
    const QString name = QString::fromLatin1(templateName);
    cluster.administrator().executeScript(ofTemplate(name, "template0"));
    Connection connection(in(cluster.postgres().owner(), name));
    Migrator(connection, QString::fromLatin1(PostgresCluster::application)).up();
}

} // namespace

ClusterFolder::ClusterFolder()
    : m_folder(placeForClusters() + "/regie-tests-XXXXXX"_L1)
{
    chmod(QFile::encodeName(m_folder.path()).constData(), 0711);
}

Cluster::Cluster()
{
    removeAbandoned(QDir(placeForClusters()));
    m_postgres = std::make_unique<EmbeddedPostgres>(m_folder.path(), Durability::ForTests);
    m_postgres->start();
    m_door = m_postgres->upgradeDoor();
    m_administrator = std::make_unique<Connection>(m_postgres->administrator());
    makeTemplate(*this);
    qAddPostRoutine(&Cluster::shutDown);
}

std::unique_ptr<Cluster> &Cluster::instance()
{
    static std::unique_ptr<Cluster> cluster;
    return cluster;
}

Cluster &Cluster::shared()
{
    if (!instance())
        instance().reset(new Cluster);
    return *instance();
}

void Cluster::shutDown()
{
    instance().reset();
}

Database::Database(Content content)
{
    static int count = 0;
    m_name = u"test_"_s + QString::number(++count);
    Cluster::shared().administrator().executeScript(
        ofTemplate(m_name, content == Content::Migrated ? templateName : "template0"));
}

Database::~Database()
{
    try {
        Cluster::shared().administrator().executeScript("drop database " + m_name.toUtf8() + " with (force)");
    } catch (const DbError &error) {
        qWarning("%s", error.what());
    }
}

ConnectionSettings Database::application() const
{
    return in(Cluster::shared().postgres().application(), m_name);
}

ConnectionSettings Database::owner() const
{
    return in(Cluster::shared().postgres().owner(), m_name);
}

ConnectionSettings Database::administrator() const
{
    return in(Cluster::shared().postgres().administrator(), m_name);
}

Rows sql(Connection &connection, QByteArrayView text, std::initializer_list<Parameter> parameters)
{
    return connection.execute(text, parameters);
}

QString refusalOf(Connection &connection, QByteArrayView text, std::initializer_list<Parameter> parameters)
{
    try {
        connection.execute(text, parameters);
        return u"(accepted)"_s;
    } catch (const DbError &error) {
        return error.constraint().isEmpty() ? QString::fromUtf8(error.what()) : error.constraint();
    }
}

} // namespace regie::tests
