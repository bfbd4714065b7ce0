// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/access/LoginThrottle.h"

#include "server/access/Passwords.h"
#include "tests/support/StringMakers.h"

using namespace regie;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Clock {
    LoginThrottle::Clock::time_point now{};
    void pass(std::chrono::seconds time) { now += time; }
};

QHostAddress address(int network, int host = 1)
{
    return QHostAddress(u"10.%1.%2.%3"_s.arg(network / 256).arg(network % 256).arg(host));
}

LoginThrottle make(Clock &clock, LoginThrottle::Limits limits = {})
{
    password::prepare();
    return LoginThrottle(limits, [&clock] { return clock.now; });
}

} // namespace

TEST_CASE("Failures of one account from one network wait longer each time, up to a quarter of an hour", "[throttle]")
{
    Clock clock;
    LoginThrottle throttle = make(clock, {.accountBurst = 1e6});
    std::vector<qint64> waits;
    for (int failure = 0; failure < 16; ++failure) {
        while (true) {
            const auto wait = throttle.admit(u"a@example.org"_s, address(1)).wait;
            if (wait == 0s)
                break;
            if (waits.size() < static_cast<std::size_t>(failure))
                waits.push_back(wait.count());
            clock.pass(wait);
        }
        throttle.failed(u"A@Example.org"_s, address(1, failure + 1)); // the same account, the same network
    }
    // Three go free, then 1, 2, 4 … 512, 900, 900.
    REQUIRE(waits.size() >= 12);
    CHECK(waits[0] == 1);
    CHECK(waits[1] == 2);
    CHECK(waits[9] == 512);
    CHECK(waits[10] == 900);
    CHECK(waits[11] == 900);
}

TEST_CASE("A success forgets the failures, and nobody else's count", "[throttle]")
{
    Clock clock;
    LoginThrottle throttle = make(clock);
    for (int failure = 0; failure < 4; ++failure)
        throttle.failed(u"a@example.org"_s, address(1));
    CHECK(throttle.admit(u"a@example.org"_s, address(1)).wait > 0s);
    CHECK(throttle.admit(u"a@example.org"_s, address(2)).wait == 0s);
    CHECK(throttle.admit(u"b@example.org"_s, address(1)).wait == 0s);
    throttle.succeeded(u"a@example.org"_s, address(1));
    CHECK(throttle.admit(u"a@example.org"_s, address(1)).wait == 0s);
}

TEST_CASE("Ten thousand guesses from two hundred networks get a hundred tries an hour, and the owner is not locked out",
          "[throttle]")
{
    Clock clock;
    LoginThrottle throttle = make(clock);
    const QString owner = u"owner@example.org"_s;
    REQUIRE(throttle.admit(owner, address(500)).wait == 0s);
    throttle.succeeded(owner, address(500)); // where the owner usually is
    int tried = 0;
    int ownerRefused = 0;
    for (int guess = 0; guess < 10'000; ++guess) {
        clock.now += 360ms; // an hour altogether
        if (throttle.admit(owner, address(guess % 200)).wait == 0s) {
            ++tried;
            throttle.failed(owner, address(guess % 200));
        }
        if (guess % 1000 != 999)
            continue;
        const LoginAdmission admission = throttle.admit(owner, address(500));
        if (admission.wait == 0s)
            throttle.succeeded(owner, address(500), admission);
        else
            ++ownerRefused;
    }
    CHECK(tried <= 100);
    CHECK(tried >= 20);
    CHECK(ownerRefused == 0);
}

TEST_CASE("One network and all together have their share", "[throttle]")
{
    Clock clock;
    LoginThrottle throttle = make(clock);
    int admitted = 0;
    for (int name = 0; name < 1000; ++name)
        admitted += throttle.admit(QString::number(name), address(1, name % 250)).wait == 0s ? 1 : 0;
    CHECK(admitted == 60);
    CHECK(throttle.admit(u"elsewhere"_s, address(2)).wait == 0s);
    clock.pass(60s);
    CHECK(throttle.admit(u"again"_s, address(1)).wait == 0s);
    int everywhere = 0;
    for (int network = 10; network < 3000; ++network)
        everywhere += throttle.admit(QString::number(network), address(network)).wait == 0s ? 1 : 0;
    CHECK(everywhere <= 300);
}

TEST_CASE("Who is known logs in although a neighbour, or everybody, guesses", "[throttle]")
{
    Clock clock;
    LoginThrottle throttle = make(clock);
    const QString known = u"known@example.org"_s;
    REQUIRE(throttle.admit(known, address(1, 7)).wait == 0s);
    throttle.succeeded(known, address(1, 7));
    for (int guess = 0; guess < 100; ++guess)
        static_cast<void>(throttle.admit(QString::number(guess), address(1, 66)).wait);
    CHECK(throttle.admit(u"unknown@example.org"_s, address(1, 8)).wait > 0s);
    CHECK(throttle.admit(known, address(1, 9)).wait == 0s); // the same network
    for (int network = 10; network < 1000; ++network)
        static_cast<void>(throttle.admit(QString::number(network), address(network)).wait);
    CHECK(throttle.admit(u"unknown@example.org"_s, address(2)).wait > 0s);
    const LoginAdmission spared = throttle.admit(known, address(1, 7));
    CHECK(spared.wait == 0s);
    CHECK(spared.others == throttle.admit(u"unknown@example.org"_s, address(1, 8)).wait);
    // Known or not, the wrong password counts.
    for (int failure = 0; failure < 4; ++failure)
        throttle.failed(known, address(1, 7), spared);
    CHECK(throttle.admit(known, address(1, 7)).wait > 0s);
}

TEST_CASE("Whoever guesses is told the same of somebody who is known as of somebody who is not", "[throttle]")
{
    const auto told = [](bool isKnown) {
        Clock clock;
        LoginThrottle throttle = make(clock);
        const QString person = u"person@example.org"_s;
        if (isKnown)
            throttle.succeeded(person, address(1), throttle.admit(person, address(1)));
        QStringList seen;
        const auto guess = [&](const QString &email) {
            const LoginAdmission admission = throttle.admit(email, address(1));
            if (admission.wait == 0s)
                throttle.failed(email, address(1), admission);
            const auto wait = std::max(admission.wait, admission.others); // as it is answered
            seen += QString::number(wait.count());
        };
        guess(person); // takes from the network's share what anybody's does
        for (int name = 0; name < 70; ++name)
            guess(QString::number(name));
        for (int second = 0; second < 100; ++second) { // while others leave nothing of it
            clock.pass(1s);
            guess(u"other %1"_s.arg(second));
            guess(person);
        }
        clock.pass(2s); // and once there is a share again
        for (int again = 0; again < 4; ++again)
            guess(person);
        return seen;
    };
    CHECK(told(true) == told(false));
}

TEST_CASE("Who logs in again and again earns no guesses for others", "[throttle]")
{
    Clock clock;
    LoginThrottle throttle = make(clock);
    const QString own = u"own@example.org"_s;
    int guesses = 0;
    for (int round = 0; round < 1'000; ++round) {
        const LoginAdmission admission = throttle.admit(own, address(1));
        REQUIRE(admission.wait == 0s);
        throttle.succeeded(own, address(1), admission);
        guesses += throttle.admit(QString::number(round), address(1)).wait == 0s ? 1 : 0;
    }
    CHECK(guesses == 60);
}

TEST_CASE("Nobody makes the throttle forget by asking for many names", "[throttle]")
{
    Clock clock;
    LoginThrottle throttle = make(clock, {.remembered = 1'000});
    const QString victim = u"victim@example.org"_s;
    const QString known = u"known@example.org"_s;
    REQUIRE(throttle.admit(known, address(9)).wait == 0s);
    throttle.succeeded(known, address(9));
    while (throttle.admit(victim, address(1)).wait == 0s)
        throttle.failed(victim, address(1));
    for (int failure = 0; failure < 12; ++failure)
        throttle.failed(victim, address(1));
    REQUIRE(throttle.admit(victim, address(1)).wait > 10min);
    for (int guess = 0; guess < 50; ++guess)
        static_cast<void>(throttle.admit(known, address(guess % 10 + 100)).wait);
    REQUIRE(throttle.admit(known, address(200)).wait > 0s);

    int admitted = 0;
    for (int name = 0; name < 20'000; ++name)
        admitted += throttle.admit(QString::number(name), address(1)).wait == 0s ? 1 : 0;
    for (int network = 0; network < 5'000; ++network)
        admitted += throttle.admit(QString::number(network), address(1'000 + network)).wait == 0s ? 1 : 0;
    CHECK(admitted < 1'000); // what was refused is not remembered
    clock.pass(60s);
    CHECK(throttle.admit(victim, address(1)).wait > 10min);
    CHECK(throttle.admit(known, address(201)).wait == 0s); // one token in 45 seconds
    CHECK(throttle.admit(known, address(202)).wait > 0s);
    CHECK(throttle.admit(known, address(9)).wait == 0s);
}

TEST_CASE("Many guesses at once are no more than the same ones after each other", "[throttle]")
{
    Clock clock;
    LoginThrottle throttle = make(clock);
    const QString known = u"known@example.org"_s;
    const bool isKnown = GENERATE(true, false);
    if (isKnown) {
        REQUIRE(throttle.admit(known, address(1)).wait == 0s);
        throttle.succeeded(known, address(1));
    }
    const auto admitted = [&] {
        int count = 0;
        for (int guess = 0; guess < 100; ++guess)
            count += throttle.admit(known, address(1, guess)).wait == 0s ? 1 : 0;
        return count;
    };
    CHECK(admitted() == 3);
    clock.pass(1s);
    CHECK(admitted() == 1); // although none of the first has ended
    for (int guess = 0; guess < 4; ++guess)
        throttle.failed(known, address(1));
    CHECK(throttle.admit(known, address(1)).wait == 2s);

    // Nobody looked at these passwords: a server that was busy keeps nobody waiting longer.
    clock.pass(2s);
    CHECK(admitted() == 1);
    throttle.abandoned(known, address(1));
    CHECK(throttle.admit(known, address(1)).wait == 2s);
    clock.pass(2s);
    CHECK(admitted() == 1);
    throttle.succeeded(known, address(1));
    CHECK(admitted() == 3);
    for (int end = 0; end < 5; ++end) // more than began, as of a pair that was forgotten meanwhile
        throttle.abandoned(known, address(1));
    CHECK(admitted() == 3);
}

TEST_CASE("Every spelling of an address counts as the same account", "[throttle]")
{
    Clock clock;
    LoginThrottle throttle = make(clock);
    for (const QString &spelling : {u"claire@example.org"_s, u"CLAIRE@example.org"_s, u"CLAİRE@EXAMPLE.ORG"_s})
        throttle.failed(spelling, address(1));
    CHECK(throttle.admit(u" claire@Example.org"_s, address(1)).wait > 0s);
    CHECK(throttle.admit(u"clara@example.org"_s, address(1)).wait == 0s);
}

TEST_CASE("A network is the 24 bits of IPv4, also within IPv6, and 64 of IPv6", "[throttle]")
{
    const auto network = [](const QString &text) { return LoginThrottle::networkOf(QHostAddress(text)); };
    CHECK(network(u"192.0.2.1"_s) == network(u"192.0.2.254"_s));
    CHECK(network(u"192.0.2.1"_s) != network(u"192.0.3.1"_s));
    CHECK(network(u"::ffff:192.0.2.1"_s) == network(u"192.0.2.9"_s));
    CHECK(network(u"2001:db8::1"_s) == network(u"2001:db8::ffff:1"_s));
    CHECK(network(u"2001:db8::1"_s) != network(u"2001:db8:0:1::1"_s));
}

TEST_CASE("A million invented names take no more room than the limit", "[throttle]")
{
    RecentMap<int> map(100);
    for (int name = 0; name < 10'000; ++name) {
        map.at(QByteArray::number(name)) = name;
        map.at("kept") = -1; // used all the time
    }
    CHECK(map.size() == 100);
    CHECK(map.at("kept") == -1);
    CHECK(map.at("9999") == 9'999);
    CHECK(map.at("1") == 0); // forgotten, made anew
}
