// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/WorkerPool.h"

#include "server/net/Origin.h"
#include "server/storage/QueryCache.h"
#include "tests/support/Database.h"
#include "tests/support/StringMakers.h"

#include <future>

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Turns = TurnQueue<int>;

// One job that holds its worker until it is let go.
class Gate {
public:
    [[nodiscard]] WorkerPool::Job job()
    {
        return [this](Worker &) {
            m_begun.set_value();
            m_open.get_future().wait();
        };
    }
    void waitUntilReached() { m_begun.get_future().wait(); }
    void open() { m_open.set_value(); }

private:
    std::promise<void> m_begun;
    std::promise<void> m_open;
};

void ignore() {}

} // namespace

TEST_CASE("Owners take turns, each in its own order", "[workers]")
{
    Turns turns({.waiting = 100, .waitingPerOwner = 50, .runningPerOwner = 100});
    const QUuid flood = newUuid();
    const QUuid other = newUuid();
    for (int index = 0; index < 50; ++index)
        REQUIRE(turns.add(flood, index));
    CHECK_FALSE(turns.add(flood, 50));
    REQUIRE(turns.add(other, 100));
    REQUIRE(turns.add(other, 101));
    std::vector<int> order;
    while (turns.hasNext())
        order.push_back(turns.take().content);
    REQUIRE(order.size() == 52);
    CHECK(std::vector<int>(order.begin(), order.begin() + 5) == std::vector<int>{0, 100, 1, 101, 2});
    CHECK(order.back() == 49);
    CHECK(turns.isEmpty());
}

TEST_CASE("All together wait up to the limit, and an owner runs so many at once", "[workers]")
{
    Turns turns({.waiting = 3, .waitingPerOwner = 2, .runningPerOwner = 1});
    const QUuid one = newUuid();
    const QUuid two = newUuid();
    CHECK(turns.add(one, 1));
    CHECK(turns.add(one, 2));
    CHECK(turns.add(two, 3));
    CHECK_FALSE(turns.add(newUuid(), 4));
    CHECK(turns.take().content == 1);
    CHECK(turns.take().content == 3);
    CHECK_FALSE(turns.hasNext()); // the other of the first one waits for it
    CHECK_FALSE(turns.isEmpty());
    CHECK_FALSE(turns.finished(two));
    CHECK(turns.finished(one));
    CHECK(turns.take().content == 2);
    CHECK(turns.isEmpty());
    CHECK_FALSE(turns.finished(one));
    CHECK(turns.add(one, 5)); // nothing is left of what was
    CHECK(turns.take().content == 5);
}

TEST_CASE("A thousand owners with work cost no more a step than ten", "[workers]")
{
    const auto nanosecondsPerStep = [](int owners) {
        Turns turns({.waiting = 1'000'000, .waitingPerOwner = 50, .runningPerOwner = 1});
        std::vector<QUuid> ids;
        for (int index = 0; index < owners; ++index)
            ids.push_back(newUuid());
        for (const QUuid &id : ids) {
            for (int index = 0; index < 50; ++index)
                REQUIRE(turns.add(id, index));
        }
        const auto begin = std::chrono::steady_clock::now();
        int steps = 0;
        for (; turns.hasNext(); ++steps)
            turns.finished(turns.take().owner);
        return std::chrono::duration<double, std::nano>(std::chrono::steady_clock::now() - begin).count() / steps;
    };
    nanosecondsPerStep(10);
    CHECK(nanosecondsPerStep(2'000) < 50 * nanosecondsPerStep(20));
}

TEST_CASE("A flood of one owner delays another by a job or so", "[workers]")
{
    const Database database;
    WorkerPool pool(database.application(), {.threads = 1, .queued = 1'000, .queuedPerOwner = 500});
    const QUuid flood = newUuid();
    std::atomic<int> done = 0;
    for (int index = 0; index < 400; ++index) {
        REQUIRE(pool.submit(
                    flood, [&done](Worker &) { std::this_thread::sleep_for(2ms), ++done; }, ignore) ==
                WorkerPool::Accepted::Yes);
    }
    while (done == 0) // the connection is opened first
        std::this_thread::sleep_for(1ms);
    std::promise<int> reached;
    const int before = done;
    REQUIRE(pool.submit(
                newUuid(), [&](Worker &) { reached.set_value(done); }, ignore) == WorkerPool::Accepted::Yes);
    CHECK(reached.get_future().get() - before <= 3);
    pool.stop();
    CHECK(done == 400);
}

TEST_CASE("What waits for its owner's turn is still done when the pool stops, and every thread ends", "[workers]")
{
    const Database database;
    WorkerPool pool(database.application(), {.threads = 3, .queued = 10, .queuedPerOwner = 10});
    const QUuid owner = newUuid();
    std::array<Gate, 2> gates; // as many as one owner may have running
    for (Gate &gate : gates) {
        REQUIRE(pool.submit(owner, gate.job(), ignore) == WorkerPool::Accepted::Yes);
        gate.waitUntilReached();
    }
    std::atomic<bool> isDone = false;
    REQUIRE(pool.submit(
                owner, [&isDone](Worker &) { isDone = true; }, ignore) == WorkerPool::Accepted::Yes);
    std::future<void> stopped = std::async(std::launch::async, [&pool] { pool.stop(); });
    std::this_thread::sleep_for(100ms);
    for (Gate &gate : gates)
        gate.open();
    CHECK(stopped.wait_for(10s) == std::future_status::ready);
    CHECK(isDone);
}

TEST_CASE("Workers with a connection work although others get none", "[workers]")
{
    const Database database;
    Connection administrator(database.administrator());
    administrator.execute("alter database \"" + database.application().database.toUtf8() + "\" connection limit 2");
    WorkerPool pool(database.application(), {.threads = 4, .queued = 100, .queuedPerOwner = 100});
    std::this_thread::sleep_for(500ms); // the others wait for their next attempt
    for (int index = 0; index < 50; ++index) {
        std::promise<void> reached;
        REQUIRE(pool.submit(
                    newUuid(), [&reached](Worker &) { reached.set_value(); }, ignore) == WorkerPool::Accepted::Yes);
        REQUIRE(reached.get_future().wait_for(300ms) == std::future_status::ready);
        std::this_thread::sleep_for(5ms);
    }
}

TEST_CASE("Strangers are counted by address, and of IPv6 by its network", "[workers]")
{
    const auto origin = [](const char *text) { return originOf(QHostAddress(QString::fromLatin1(text))); };
    CHECK(origin("192.0.2.1") == origin("192.0.2.1"));
    CHECK(origin("192.0.2.1") != origin("192.0.2.2"));
    CHECK(origin("::ffff:192.0.2.1") == origin("192.0.2.1"));
    CHECK(origin("2001:db8::1") == origin("2001:db8::ffff:1"));
    CHECK(origin("2001:db8::1") != origin("2001:db8:0:1::1"));
    CHECK(origin("127.0.0.1").variant() != newUuid().variant());
}
