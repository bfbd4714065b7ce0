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

LoginThrottle::Seconds LoginThrottle::waitOf(const Tries &tries) const
{
    const int guesses = tries.failures + tries.underway;
    if (guesses < m_limits.freeFailures)
        return Seconds(0);
    const int doublings = std::min(guesses - m_limits.freeFailures, 20);
    const Seconds wait = std::min(m_limits.firstWait * (1 << doublings), m_limits.longestWait);
    const auto left = tries.latest + wait - m_now();
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
// nothing while they are refused, would make this forget whom it slows down. Known or not, the same is asked of the
// buckets and taken from them.
LoginThrottle::Admission LoginThrottle::admit(const QString &email, const QHostAddress &address)
{
    const QByteArray networkName = networkOf(address);
    const QByteArray accountName = keyOf(email, {});
    const QByteArray pairName = keyOf(email, networkName);
    Bucket account = bucketOf(m_accounts, accountName);
    Bucket network = bucketOf(m_networks, networkName);
    Seconds others = refill(account, m_limits.accountBurst, m_limits.accountRate);
    others = std::max(others, refill(network, m_limits.networkBurst, m_limits.networkRate));
    others = std::max(others, refill(m_everybody, m_limits.globalBurst, m_limits.globalRate));
    Admission admission{.others = std::min(others, m_limits.longestWait)};
    Pair *const pair = m_pairs.find(pairName);
    const Seconds own = pair ? waitOf(pair->of(admission)) : Seconds(0);
    if (others > Seconds(0)) {
        if (pair && pair->isKnown && own == Seconds(0))
            begin(pair->spared);
        else
            admission.wait = admission.others;
        return admission;
    }
    admission.wait = own;
    if (own > Seconds(0))
        return admission;
    account.tokens -= 1;
    network.tokens -= 1;
    m_everybody.tokens -= 1;
    m_accounts.at(accountName) = account;
    m_networks.at(networkName) = network;
    begin(m_pairs.at(pairName).counted);
    return admission;
}

void LoginThrottle::begin(Tries &tries)
{
    ++tries.underway;
    tries.latest = m_now();
}

LoginThrottle::Pair &LoginThrottle::end(const QString &email, const QByteArray &networkName, const Admission &admission)
{
    Pair &pair = m_pairs.at(keyOf(email, networkName));
    Tries &tries = pair.of(admission);
    tries.underway = std::max(0, tries.underway - 1); // it may have been forgotten meanwhile
    return pair;
}

void LoginThrottle::failed(const QString &email, const QHostAddress &address, const Admission &admission)
{
    Tries &tries = end(email, networkOf(address), admission).of(admission);
    ++tries.failures;
    tries.latest = m_now();
}

void LoginThrottle::abandoned(const QString &email, const QHostAddress &address, const Admission &admission)
{
    end(email, networkOf(address), admission);
}

void LoginThrottle::succeeded(const QString &email, const QHostAddress &address, const Admission &admission)
{
    const QByteArray networkName = networkOf(address);
    Pair &pair = end(email, networkName, admission);
    pair.counted.failures = 0;
    pair.spared.failures = 0;
    pair.isKnown = true;
    if (admission.others > Seconds(0))
        return; // it took no tokens, and must give none to whoever guesses
    // Guesses are what the buckets count; an honest login gives its token back.
    const auto giveBack = [](Bucket &bucket, double burst) { bucket.tokens = std::min(burst, bucket.tokens + 1); };
    giveBack(m_accounts.at(keyOf(email, {})), m_limits.accountBurst);
    giveBack(m_networks.at(networkName), m_limits.networkBurst);
    giveBack(m_everybody, m_limits.globalBurst);
}

} // namespace regie
