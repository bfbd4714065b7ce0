// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/desk/Colleague.h"

#include <iostream>

namespace regie::bench {

using namespace Qt::StringLiterals;

Colleague::Colleague(const BenchClient::Address &address, const QByteArray &token, std::vector<QUuid> tickets,
                     int perSecond)
    : m_thread([=, this] {
        try {
            work(address, token, tickets, perSecond);
        } catch (const std::exception &error) {
            std::cerr << "a colleague stopped: " << error.what() << std::endl;
        }
    })
{}

Colleague::~Colleague()
{
    m_isDone = true;
    m_thread.join();
}

void Colleague::work(const BenchClient::Address &address, const QByteArray &token, const std::vector<QUuid> &tickets,
                     int perSecond)
{
    BenchClient client(address, token);
    QHash<QUuid, qint64> versions;
    for (const QUuid &ticket : tickets)
        versions.insert(ticket, client.request(Read{u"ticket"_s, ticket}).stored.version);
    const auto begin = std::chrono::steady_clock::now();
    const QString priorities[] = {u"low"_s, u"high"_s};
    for (int change = 0; !m_isDone; ++change) {
        std::this_thread::sleep_until(begin + std::chrono::microseconds(1'000'000LL * change / perSecond));
        const auto index = static_cast<std::size_t>(change);
        const QUuid &ticket = tickets[index % tickets.size()];
        const Save save{.entity = u"ticket"_s,
                        .id = ticket,
                        .version = versions.value(ticket),
                        .changes = {{u"priority"_s, priorities[index / tickets.size() % 2]}}};
        versions.insert(ticket, client.request(save).records.front().version);
        ++m_changes;
    }
}

} // namespace regie::bench
