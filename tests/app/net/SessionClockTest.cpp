// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/SessionClock.h"

#include "tests/support/FakeGateway.h"

#include <catch2/catch.hpp>

using namespace regie;
using namespace std::chrono_literals;

namespace {

// A session of half an hour's idleness and twelve hours, and a clock that a test moves.
struct Day {
    Day() { gateway.setSessionTimes(1800, 12 * 3600); }

    void pass(std::chrono::seconds time)
    {
        now += time;
        clock.look();
    }
    void work(std::chrono::seconds time) // somebody is there all the while
    {
        for (const auto end = now + time; now < end;) {
            clock.noteSomebody();
            pass(1min);
        }
    }

    FakeGateway gateway;
    SessionClock::Clock::time_point now = SessionClock::Clock::now();
    SessionClock clock{gateway, [this] { return now; }};
};

} // namespace

TEST_CASE("an idle session is said to end two minutes before, and goes on when somebody comes back")
{
    Day day;
    CHECK_FALSE(day.clock.isEndingSoon());
    day.pass(27min);
    CHECK_FALSE(day.clock.isEndingSoon());
    day.pass(1min);
    CHECK(day.clock.isEndingSoon());
    CHECK(day.clock.left() == 2min);
    day.clock.noteSomebody();
    CHECK_FALSE(day.clock.isEndingSoon());
    CHECK(day.clock.left() == 30min);
}

TEST_CASE("a long day is said to end ten minutes before, whoever is there")
{
    Day day;
    day.work(11h + 49min);
    CHECK_FALSE(day.clock.isEndingSoon());
    day.work(1min);
    CHECK(day.clock.isEndingSoon());
    day.clock.noteSomebody();
    CHECK(day.clock.isEndingSoon());
    CHECK(day.clock.left() == 10min);
    day.work(20min);
    CHECK(day.clock.left() == 0min);
}

TEST_CASE("what is left is told anew by the server, and of nobody nothing is told")
{
    Day day;
    day.work(11h + 55min);
    REQUIRE(day.clock.isEndingSoon());
    day.gateway.setLink(LinkState::LoginNeeded);
    CHECK_FALSE(day.clock.isEndingSoon());
    CHECK(day.clock.left() < 0s);
    day.gateway.setLink(LinkState::Online);
    day.gateway.setSessionTimes(1800, 12 * 3600); // logged in again
    CHECK_FALSE(day.clock.isEndingSoon());
    CHECK(day.clock.left() == 30min);
}

TEST_CASE("a role that ends idle sessions sooner counts at once, from when somebody was there last")
{
    Day day;
    day.pass(7min);
    REQUIRE_FALSE(day.clock.isEndingSoon());
    day.gateway.setSessionTimes(600, 11 * 3600); // rights are said again
    CHECK(day.clock.left() == 3min);
    day.pass(1min);
    CHECK(day.clock.isEndingSoon());
    day.clock.noteSomebody();
    CHECK(day.clock.left() == 10min);
}

TEST_CASE("that somebody was there is told once each time")
{
    Day day;
    CHECK(day.clock.takePresence());
    CHECK_FALSE(day.clock.takePresence());
    day.clock.noteSomebody();
    CHECK(day.clock.takePresence());
    CHECK_FALSE(day.clock.takePresence());
}
