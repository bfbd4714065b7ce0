// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/log/LogWriter.h"

#include "server/log/Log.h"
#include "tests/support/StringMakers.h"

#include <QList>

#include <condition_variable>
#include <mutex>
#include <semaphore>

using namespace regie;
using namespace std::chrono_literals;

namespace {

// A reader who may stop.
class Reader {
public:
    ~Reader() { resume(); }

    [[nodiscard]] LogWriter::Sink sink()
    {
        return [content = m_content](const QByteArray &bytes) {
            std::unique_lock lock(content->mutex);
            content->changed.wait(lock, [&content] { return !content->isStopped; });
            content->bytes += bytes;
        };
    }
    void stop() { set(true); }
    void resume() { set(false); }
    [[nodiscard]] QByteArrayList lines() const
    {
        const std::scoped_lock lock(m_content->mutex);
        QByteArrayList lines = m_content->bytes.split('\n');
        lines.removeLast();
        return lines;
    }

private:
    struct Content {
        std::mutex mutex;
        std::condition_variable changed;
        QByteArray bytes;
        bool isStopped = false;
    };
    void set(bool isStopped)
    {
        {
            const std::scoped_lock lock(m_content->mutex);
            m_content->isStopped = isStopped;
        }
        m_content->changed.notify_all();
    }
    std::shared_ptr<Content> m_content = std::make_shared<Content>(); // a writer may outlive its test
};

QByteArray lostLine(qint64 lines)
{
    return "lost " + QByteArray::number(lines) + '\n';
}

QByteArray numbered(int number)
{
    return QByteArray::number(number) + '\n';
}

} // namespace

TEST_CASE("Lines of several threads come out whole, each thread's in order", "[log]")
{
    Reader reader;
    LogWriter writer(reader.sink(), &lostLine, {.lines = 100'000});
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 4; ++thread) {
        threads.emplace_back([&writer, thread] {
            for (int line = 0; line < 5'000; ++line)
                writer.add(numbered(thread * 10'000 + line));
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    REQUIRE(writer.flush(10s));
    CHECK(writer.pending() == 0);
    std::array<int, 4> next{};
    for (const QByteArray &line : reader.lines()) {
        const auto thread = static_cast<std::size_t>(line.toInt() / 10'000);
        REQUIRE(line.toInt() % 10'000 == next[thread]);
        ++next[thread];
    }
    CHECK(next == std::array<int, 4>{5'000, 5'000, 5'000, 5'000});
}

TEST_CASE("A reader who stops makes nobody wait, and is told how much it missed", "[log]")
{
    Reader reader;
    LogWriter writer(reader.sink(), &lostLine, {.lines = 100});
    reader.stop();
    const auto begin = std::chrono::steady_clock::now();
    for (int line = 0; line < 50'000; ++line)
        writer.add(numbered(line));
    CHECK(std::chrono::steady_clock::now() - begin < 2s);
    CHECK(writer.pending() == 100);
    CHECK_FALSE(writer.flush(50ms));
    reader.resume();
    REQUIRE(writer.flush(10s));
    writer.add("after\n");
    REQUIRE(writer.flush(10s));
    const QByteArrayList lines = reader.lines();
    REQUIRE(lines.size() == 102);
    CHECK(lines[99] == "99");
    CHECK(lines[100] == "lost 49900");
    CHECK(lines[101] == "after");
}

TEST_CASE("Lost lines are told of without anybody asking", "[log]")
{
    Reader reader;
    LogWriter writer(reader.sink(), &lostLine, {.lines = 100});
    reader.stop();
    for (int line = 0; line < 150; ++line)
        writer.add(numbered(line));
    reader.resume();
    for (int waited = 0; waited < 1'000 && !reader.lines().contains("lost 50"); ++waited)
        std::this_thread::sleep_for(5ms);
    CHECK(reader.lines().last() == "lost 50");
}

TEST_CASE("A reader who is always too slow is told of many lost lines in one", "[log]")
{
    struct Slow {
        std::counting_semaphore<> writes{0};
        std::atomic<int> told = 0;
    };
    const auto slow = std::make_shared<Slow>();
    LogWriter writer(
        [slow](const QByteArray &bytes) {
            slow->writes.acquire();
            slow->told += bytes.contains("lost") ? 1 : 0;
        },
        &lostLine, {.lines = 20});
    const QByteArray line = QByteArray(60'000, 'x') + '\n'; // one at a time
    for (int round = 0; round < 100; ++round) {
        writer.add(line);
        writer.add(line);
        if (round >= 20)
            slow->writes.release();
        std::this_thread::sleep_for(1ms);
    }
    slow->writes.release(1'000);
    REQUIRE(writer.flush(10s));
    CHECK(slow->told >= 3);
    CHECK(slow->told <= 15);
}

TEST_CASE("What waits is weighed too", "[log]")
{
    Reader reader;
    LogWriter writer(reader.sink(), &lostLine, {.lines = 100, .bytes = 10'000});
    reader.stop();
    for (int line = 0; line < 20; ++line)
        writer.add(QByteArray(999, 'x') + '\n');
    CHECK(writer.pending() == 10);
    reader.resume();
    REQUIRE(writer.flush(10s));
    CHECK(reader.lines().size() == 11);
    CHECK(reader.lines().last() == "lost 10");
}

TEST_CASE("A writer whose reader never comes back does not keep the program", "[log]")
{
    Reader reader;
    const auto begin = std::chrono::steady_clock::now();
    {
        LogWriter writer(reader.sink(), &lostLine);
        reader.stop();
        for (int line = 0; line < 100; ++line)
            writer.add(numbered(line));
        CHECK_FALSE(writer.flush(100ms));
    }
    CHECK(std::chrono::steady_clock::now() - begin < 5s);
}

TEST_CASE("The line about lost lines says what to do", "[log]")
{
    CHECK(lostLines(7).contains("warning"));
    CHECK(lostLines(7).endsWith("lines=7\n"));
}
