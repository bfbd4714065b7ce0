// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/RunningServer.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <map>

#include <sys/stat.h>

namespace regie::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 120'000; // milliseconds

QString place()
{
    const QString memory = u"/dev/shm"_s;
    return QFileInfo(memory).isWritable() ? memory : QDir::tempPath();
}

void letThrough(const QTemporaryDir &folder)
{
    chmod(QFile::encodeName(folder.path()).constData(), 0711); // PostgreSQL's own user must get through
}

void run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(patience) || process.exitCode() != 0)
        throw std::runtime_error("no demonstration database: " + process.readAll().toStdString());
}

// The data of that program with so many tickets, made once for all cases: a copy takes a tenth of the time. Gone with
// the program of tests.
const QTemporaryDir &prepared(const QString &program, int tickets)
{
    static std::map<std::pair<QString, int>, QTemporaryDir> folders;
    const auto [found, isNew] = folders.try_emplace({program, tickets}, place() + "/regie-prepared-XXXXXX"_L1);
    if (isNew) {
        letThrough(found->second);
        run(program, {u"demo"_s, u"--data"_s, found->second.path(), u"--tickets"_s, QString::number(tickets)});
    }
    return found->second;
}

} // namespace

RunningServer::RunningServer(int tickets, const QString &program)
    : m_program(QCoreApplication::applicationDirPath() + u'/' + program)
    , m_folder(place() + "/regie-client-XXXXXX"_L1)
{
    letThrough(m_folder);
    // With owners and times, which PostgreSQL looks at.
    run(u"cp"_s, {u"-a"_s, prepared(m_program, tickets).path() + "/."_L1, m_folder.path()});
    start();
}

RunningServer::~RunningServer()
{
    if (m_process == nullptr)
        return;
    m_process->terminate();
    if (!m_process->waitForFinished(patience))
        m_process->kill();
}

void RunningServer::start()
{
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::MergedChannels);
    m_process->start(m_program,
                     {u"serve"_s, u"--data"_s, m_folder.path(), u"--listen"_s, u"127.0.0.1:%1"_s.arg(m_port)});
    static const QRegularExpression listening(u"listening .*port=(\\d+)"_s);
    QString said;
    QRegularExpressionMatch match;
    while (!(match = listening.match(said)).hasMatch()) {
        if (!m_process->waitForReadyRead(patience))
            throw std::runtime_error("the server did not start: " + said.toStdString());
        said += QString::fromUtf8(m_process->readAll());
    }
    m_port = match.captured(1).toUShort();
    m_process->closeReadChannel(QProcess::StandardOutput); // nobody reads on: it must not wait for us
}

void RunningServer::kill()
{
    m_process->kill();
    m_process->waitForFinished(patience);
    m_process.reset();
}

void RunningServer::stop()
{
    m_process->terminate();
    if (!m_process->waitForFinished(patience))
        throw std::runtime_error("the server does not stop");
    m_process.reset();
}

QString RunningServer::password()
{
    return u"une citadelle bien tenue"_s;
}

} // namespace regie::test
