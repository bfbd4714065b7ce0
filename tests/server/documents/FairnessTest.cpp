// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/documents/Uploading.h"
#include "tests/server/net/TestServer.h"
#include "tests/support/StringMakers.h"

#include <QElapsedTimer>
#include <QThread>

#include <algorithm>
#include <atomic>

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

struct Times {
    double median = 0; // milliseconds
    double late = 0;   // of the 99th in a hundred
};

Times readTimes(WireClient &client, int count)
{
    std::vector<double> times;
    for (int index = 0; index < count; ++index) {
        QElapsedTimer timer;
        timer.start();
        REQUIRE(client.outcome(listOf(u"ticket_domain"_s, u"name"_s)) == u"(done)"_s);
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    return {times[times.size() / 2], times[times.size() * 99 / 100]};
}

} // namespace

// What the clock says depends on the machine and is only told; that reads are answered between any two parts decides.
TEST_CASE("While 25 MB go up, others' reads are answered in between", "[files][fairness]")
{
    ServedDatabase served;
    const QUuid party =
        served.sql().execute("insert into party (name, kind) values ('Cave', 'company') returning id").uuid(0, 0);
    served.addUser(u"lea"_s, {u"admin"_s});
    const std::unique_ptr<WireClient> reader = served.client(u"lea"_s);
    const Times quiet = readTimes(*reader, 300);

    std::atomic<bool> isUp = false;
    QString outcome;
    qint64 milliseconds = 0;
    std::unique_ptr<QThread> uploader(QThread::create([&] {
        const std::unique_ptr<WireClient> client = served.client();
        const QByteArray content = noise(25 * 1024 * 1024);
        const BeginUpload upload = uploadOf(content, u"party"_s, party);
        QElapsedTimer timer;
        timer.start();
        outcome = sendAll(*client, upload, content);
        milliseconds = timer.elapsed();
        isUp = true;
    }));
    uploader->start();
    int reads = 0;
    std::vector<Times> busy;
    while (!isUp) {
        busy.push_back(readTimes(*reader, 20));
        reads += 20;
    }
    uploader->wait();
    CHECK(outcome == u"(done)"_s);
    CHECK(reads > 100); // as many as there were parts: the reader was never kept waiting for the whole
    double median = 0;
    double worst = 0;
    for (const Times &times : busy) {
        median += times.median / static_cast<double>(busy.size());
        worst = std::max(worst, times.late);
    }
    WARN("25 MB up in " << milliseconds << " ms; reads: quiet p50 " << quiet.median << " ms, p99 " << quiet.late
                        << " ms; meanwhile p50 " << median << " ms, worst " << worst << " ms, " << reads << " of them");
}
