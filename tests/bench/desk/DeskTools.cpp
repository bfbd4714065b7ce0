// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/desk/DeskTools.h"

#include "ui/models/ListRows.h"
#include "ui/widgets/list/ListView.h"
#include "ui/widgets/list/RecordList.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QFile>

#include <ctime>
#include <unistd.h>

namespace regie::bench {

using namespace Qt::StringLiterals;

bool waitFor(const std::function<bool()> &condition, int milliseconds)
{
    QElapsedTimer clock;
    clock.start();
    while (!condition() && clock.elapsed() < milliseconds) {
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        // Outside a loop of its own Qt would keep every page that was closed.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return condition();
}

void pass(int milliseconds)
{
    static_cast<void>(waitFor([] { return false; }, milliseconds));
}

void demand(bool condition, const char *what)
{
    if (!condition)
        throw std::runtime_error(what);
}

double memoryMegabytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * 4096 / 1e6;
}

std::string loadAverage()
{
    QFile file(u"/proc/loadavg"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(0).toStdString() : "unknown";
}

double processAge()
{
    QFile file(u"/proc/self/stat"_s);
    timespec now{};
    if (!file.open(QIODevice::ReadOnly) || clock_gettime(CLOCK_BOOTTIME, &now) != 0)
        return 0;
    // The name of the program may hold anything; what follows its parenthesis is numbers.
    const QByteArray numbers = file.readAll();
    const double ticks = numbers.mid(numbers.lastIndexOf(')') + 2).split(' ').value(19).toDouble();
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6 - ticks * 1e3 / double(sysconf(_SC_CLK_TCK));
}

DemoAccount accountOf(const Connection &connection, const QString &role)
{
    for (const DemoAccount &account : connection.welcome().demoAccounts) {
        if (account.role == role)
            return account;
    }
    throw std::runtime_error("the server offers no demonstration account of that role");
}

void enter(Connection &connection, const ServerAddress &server)
{
    QObject::connect(&connection, &Connection::certificateUnknown, &connection, &Connection::trust,
                     Qt::QueuedConnection);
    connection.open(server);
    demand(waitFor([&] { return connection.state() == LinkState::LoginNeeded; }), "the server does not answer");
    const DemoAccount account = accountOf(connection, u"support"_s);
    connection.login(account.email, account.password);
    demand(waitFor([&] { return connection.state() == LinkState::Online; }), "cannot log in");
}

bool isVisibleRead(const RecordList &list)
{
    const ListView &view = *list.view();
    const int last = view.rowAt(view.viewport()->height() - 2);
    const int bottom = last < 0 ? list.rows().rowCount() - 1 : last;
    return !list.rows().recordAt(view.rowAt(1)).isNull() && !list.rows().recordAt(bottom).isNull();
}

} // namespace regie::bench
