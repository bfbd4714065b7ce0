// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/support/Ticket.h"
#include "tests/support/StringMakers.h"

#include <QSet>

#include <thread>

using namespace regie;

namespace {

constexpr int manyIds = 1'000'000;

quint64 milliseconds(const QUuid &id)
{
    return (quint64{id.data1} << 16) | id.data2;
}

} // namespace

TEST_CASE("An id is a UUID of version 7 and of this moment")
{
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    const QUuid id = newUuid();
    const qint64 after = QDateTime::currentMSecsSinceEpoch();
    CHECK((id.data3 >> 12) == 7);
    CHECK((id.data4[0] & 0xc0) == 0x80);
    // The counter may run a little ahead of the clock when ids are made in a rush.
    CHECK(static_cast<qint64>(milliseconds(id)) >= before);
    CHECK(static_cast<qint64>(milliseconds(id)) <= after + 1000);
}

TEST_CASE("A million ids are all different and never go backwards")
{
    std::vector<QByteArray> ids;
    ids.reserve(manyIds);
    for (int count = 0; count < manyIds; ++count)
        ids.push_back(newUuid().toRfc4122());
    CHECK(std::is_sorted(ids.begin(), ids.end()));
    CHECK(std::adjacent_find(ids.begin(), ids.end()) == ids.end());
}

TEST_CASE("Threads never make the same id")
{
    constexpr int perThread = 20'000;
    std::array<std::vector<QUuid>, 4> made;
    {
        std::vector<std::jthread> threads;
        for (std::vector<QUuid> &ids : made) {
            threads.emplace_back([&ids] {
                for (int count = 0; count < perThread; ++count)
                    ids.push_back(newUuid());
            });
        }
    }
    QSet<QUuid> all;
    for (const std::vector<QUuid> &ids : made)
        all.unite(QSet<QUuid>(ids.begin(), ids.end()));
    CHECK(all.size() == perThread * 4);
}

TEST_CASE("Ids of two entities are different types")
{
    STATIC_REQUIRE_FALSE(std::is_convertible_v<TicketId, UserId>);
    STATIC_REQUIRE_FALSE(std::is_convertible_v<QUuid, TicketId>);
    const auto id = newId<Ticket>();
    CHECK(TicketId(id.uuid()) == id);
    CHECK(TicketId().isNull());
}
