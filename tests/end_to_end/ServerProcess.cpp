// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/end_to_end/ServerProcess.h"

#include "server/storage/EmbeddedPostgres.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <sys/stat.h>

namespace regie::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000; // ms

QString place()
{
    const QString memory = u"/dev/shm"_s;
    return QFileInfo(memory).isWritable() ? memory : QDir::tempPath();
}

} // namespace

ServerProcess::ServerProcess()
    : m_folder(place() + "/regie-end-to-end-XXXXXX"_L1)
{
    chmod(QFile::encodeName(m_folder.path()).constData(), 0711); // PostgreSQL's own user must get through
}

ServerProcess::~ServerProcess()
{
    if (m_process.state() != QProcess::NotRunning)
        static_cast<void>(terminate());
}

QString ServerProcess::program()
{
    return QCoreApplication::applicationDirPath() + "/regie-server"_L1;
}

void ServerProcess::start()
{
    // A file and not a pipe: what a pipe that nobody reads has no room for is lost.
    const QString log = folder() + "/server.log"_L1;
    QFile::remove(log);
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setStandardErrorFile(log);
    m_process.start(program(), {u"serve"_s, u"--data"_s, folder(), u"--listen"_s, u"127.0.0.1:%1"_s.arg(m_port)});
    static const QRegularExpression listening(u"listening .*port=(\\d+)"_s);
    QDeadlineTimer deadline(patience);
    for (;;) {
        QFile file(log);
        const QString said = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
        if (const QRegularExpressionMatch match = listening.match(said); match.hasMatch()) {
            m_port = match.captured(1).toUShort();
            return;
        }
        if (m_process.state() == QProcess::NotRunning || deadline.hasExpired())
            throw std::runtime_error("the server did not start: " + said.toStdString());
        m_process.waitForFinished(20);
    }
}

void ServerProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished(patience);
}

int ServerProcess::terminate()
{
    m_process.terminate();
    return m_process.waitForFinished(patience) && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode()
                                                                                                 : -1;
}

int ServerProcess::run(const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program(), arguments + QStringList{u"--data"_s, folder()});
    process.write(input);
    process.closeWriteChannel();
    return process.waitForFinished(patience) ? process.exitCode() : -1;
}

QString ServerProcess::say(const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program(), arguments + QStringList{u"--data"_s, folder()});
    process.write(input);
    process.closeWriteChannel();
    m_lastCode = process.waitForFinished(patience) ? process.exitCode() : -1;
    return QString::fromUtf8(process.readAll());
}

ConnectionSettings ServerProcess::database()
{
    EmbeddedPostgres postgres(folder());
    if (!postgres.attach())
        throw std::runtime_error("the server's database does not answer");
    ConnectionSettings settings = postgres.administrator();
    settings.database = u"regie"_s;
    return settings;
}

} // namespace regie::tests
