// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/access/RecentMap.h"

#include <QByteArray>
#include <QHostAddress>
#include <QString>

#include <chrono>
#include <functional>

namespace regie {

// Whether an attempt may be tried.
struct LoginAdmission {
    std::chrono::seconds wait{0};   // before it may; zero: it may
    std::chrono::seconds others{0}; // what everybody is told to wait who is not known there; zero when nobody is
};

// Slows guessing down without letting anybody lock somebody else out. In bounded memory: the least recently used entry
// makes room. Belongs to one thread.
//  - one account from one network: a few free failures, then a wait that doubles from 1 s to 15 min
//  - one account from everywhere, one network, and everybody together: a bucket each, of guesses. When one is empty an
//    account is let through all the same from a network where its owner has logged in before; lest that tell who
//    exists, a failure is then to be answered as if it had not been let through (LoginAdmission)
class LoginThrottle {
public:
    using Clock = std::chrono::steady_clock;
    using Seconds = std::chrono::seconds;

    struct Limits {
        int freeFailures = 3;
        Seconds firstWait{1};
        Seconds longestWait{15 * 60};
        double accountBurst = 20; // attempts, refilled at the rate below per second
        double accountRate = 80.0 / 3600;
        double networkBurst = 60;
        double networkRate = 1;
        double globalBurst = 300;
        double globalRate = 20;
        std::size_t remembered = 20'000; // pairs, accounts and networks, each
    };

    explicit LoginThrottle(
        Limits limits, std::function<Clock::time_point()> now = [] { return Clock::now(); });
    LoginThrottle()
        : LoginThrottle(Limits{})
    {}

    using Admission = LoginAdmission;
    // Who may try counts as a failure until the attempt ends, so that many at once are no more than one after the
    // other. It must then end, by one of the three below, whether anybody still waits for the answer or not.
    [[nodiscard]] Admission admit(const QString &email, const QHostAddress &address);
    void failed(const QString &email, const QHostAddress &address, const Admission &admission = {});
    void succeeded(const QString &email, const QHostAddress &address, const Admission &admission = {});
    // Nobody came to look at the password.
    void abandoned(const QString &email, const QHostAddress &address, const Admission &admission = {});

    // The /24 of an IPv4 address, the /64 of an IPv6 one: what one person can be anywhere in.
    [[nodiscard]] static QByteArray networkOf(const QHostAddress &address);

private:
    struct Tries {
        int failures = 0;
        int underway = 0;         // admitted and not ended
        Clock::time_point latest; // failure or beginning
    };
    struct Pair {
        Tries counted;        // by the buckets too
        Tries spared;         // let through past them: apart, since nobody may see by the others that there were any
        bool isKnown = false; // has succeeded before
        [[nodiscard]] Tries &of(const Admission &admission) { return admission.others.count() > 0 ? spared : counted; }
    };
    struct Bucket {
        double tokens = 0;
        Clock::time_point filled;
        bool isNew = true;
    };
    [[nodiscard]] Seconds waitOf(const Tries &tries) const;
    void begin(Tries &tries);
    Pair &end(const QString &email, const QByteArray &networkName, const Admission &admission);
    // A full one when the name is new.
    [[nodiscard]] static Bucket bucketOf(RecentMap<Bucket> &buckets, const QByteArray &name);
    // How long until a token is there.
    [[nodiscard]] Seconds refill(Bucket &bucket, double burst, double rate) const;

    Limits m_limits;
    std::function<Clock::time_point()> m_now;
    QByteArray m_salt; // nobody can choose names that collide
    RecentMap<Pair> m_pairs;
    RecentMap<Bucket> m_accounts;
    RecentMap<Bucket> m_networks;
    Bucket m_everybody;

    [[nodiscard]] QByteArray keyOf(const QString &email, const QByteArray &network) const;
};

} // namespace regie
