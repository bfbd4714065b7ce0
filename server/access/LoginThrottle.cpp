// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/access/LoginThrottle.h"

#include "server/access/Email.h"
#include "server/access/Passwords.h"

#include <QCryptographicHash>

#include <algorithm>
#include <cmath>
#include <utility>

namespace regie {

namespace {

constexpr qsizetype keyBytes = 16;

} // namespace

LoginThrottle::LoginThrottle(Limits limits, std::function<Clock::time_point()> now)
    : m_limits(limits)
    , m_now(std::move(now))
    , m_salt(password::randomBytes(keyBytes))
    , m_pairs(limits.remembered)
    , m_accounts(limits.remembered)
    , m_networks(limits.remembered)
{}

QByteArray LoginThrottle::networkOf(const QHostAddress &address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4); // also of ::ffff:192.0.2.1
    if (isIpv4)
        return QByteArray::number(ipv4 >> 8, 16);
    const Q_IPV6ADDR ipv6 = address.toIPv6Address();
    return QByteArray(reinterpret_cast<const char *>(ipv6.c), 8);
}

QByteArray LoginThrottle::keyOf(const QString &email, const QByteArray &network) const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(m_salt);
    hash.addData(emailKey(email).toUtf8());
    hash.addData(QByteArray(1, '\0') + network);
    return hash.result().left(keyBytes);
}

LoginThrottle::Seconds LoginThrottle::waitOf(const Pair &pair) const
{
    const int guesses = pair.failures + pair.underway;
    if (guesses < m_limits.freeFailures)
        return Seconds(0);
    const int doublings = std::min(guesses - m_limits.freeFailures, 20);
    const Seconds wait = std::min(m_limits.firstWait * (1 << doublings), m_limits.longestWait);
    const auto left = pair.latest + wait - m_now();
    return std::max(Seconds(0), std::chrono::ceil<Seconds>(left));
}

LoginThrottle::Bucket LoginThrottle::bucketOf(RecentMap<Bucket> &buckets, const QByteArray &name)
{
    const Bucket *const known = buckets.find(name);
    return known ? *known : Bucket();
}

LoginThrottle::Seconds LoginThrottle::refill(Bucket &bucket, double burst, double rate) const
{
    const Clock::time_point now = m_now();
    if (bucket.isNew) {
        bucket = {.tokens = burst, .filled = now, .isNew = false};
    } else {
        const double passed = std::chrono::duration<double>(now - bucket.filled).count();
        bucket.tokens = std::min(burst, bucket.tokens + passed * rate);
        bucket.filled = now;
    }
    if (bucket.tokens >= 1)
        return Seconds(0);
    return Seconds(static_cast<Seconds::rep>(std::ceil((1 - bucket.tokens) / rate)));
}

// Only what is admitted is remembered, and that has a bounded rate: otherwise whoever asks for many names, which costs
// nothing while they are refused, would make this forget whom it slows down.
LoginThrottle::Seconds LoginThrottle::admit(const QString &email, const QHostAddress &address)
{
    const QByteArray networkName = networkOf(address);
    const QByteArray pairName = keyOf(email, networkName);
    const Pair *const pair = m_pairs.find(pairName);
    Seconds wait = pair ? waitOf(*pair) : Seconds(0);
    if (pair && pair->isKnown) {
        if (wait == Seconds(0))
            begin(pairName);
        return wait;
    }
    const QByteArray accountName = keyOf(email, {});
    Bucket account = bucketOf(m_accounts, accountName);
    Bucket network = bucketOf(m_networks, networkName);
    wait = std::max(wait, refill(account, m_limits.accountBurst, m_limits.accountRate));
    wait = std::max(wait, refill(network, m_limits.networkBurst, m_limits.networkRate));
    wait = std::max(wait, refill(m_everybody, m_limits.globalBurst, m_limits.globalRate));
    if (wait > Seconds(0))
        return std::min(wait, m_limits.longestWait);
    account.tokens -= 1;
    network.tokens -= 1;
    m_everybody.tokens -= 1;
    m_accounts.at(accountName) = account;
    m_networks.at(networkName) = network;
    begin(pairName);
    return Seconds(0);
}

void LoginThrottle::begin(const QByteArray &pairName)
{
    Pair &pair = m_pairs.at(pairName);
    ++pair.underway;
    pair.latest = m_now();
}

LoginThrottle::Pair &LoginThrottle::end(const QString &email, const QByteArray &networkName)
{
    Pair &pair = m_pairs.at(keyOf(email, networkName));
    pair.underway = std::max(0, pair.underway - 1); // it may have been forgotten meanwhile
    return pair;
}

void LoginThrottle::failed(const QString &email, const QHostAddress &address)
{
    Pair &pair = end(email, networkOf(address));
    ++pair.failures;
    pair.latest = m_now();
}

void LoginThrottle::abandoned(const QString &email, const QHostAddress &address)
{
    end(email, networkOf(address));
}

void LoginThrottle::succeeded(const QString &email, const QHostAddress &address)
{
    const QByteArray networkName = networkOf(address);
    Pair &pair = end(email, networkName);
    pair.failures = 0;
    if (std::exchange(pair.isKnown, true))
        return; // it took no tokens, and must give none to whoever guesses
    // Guesses are what the buckets count; an honest login gives its token back.
    Bucket &network = m_networks.at(networkName);
    network.tokens = std::min(m_limits.networkBurst, network.tokens + 1);
    m_everybody.tokens = std::min(m_limits.globalBurst, m_everybody.tokens + 1);
}

} // namespace regie
