// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/Presence.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

#include <QTest>

#include <map>

using namespace Qt::StringLiterals;
using namespace regie;

namespace {

// Keeps what each slot said last.
class Listener final : public Gateway {
public:
    [[nodiscard]] LinkState state() const override { return LinkState::Online; }
    [[nodiscard]] const SessionInfo &session() const override { return m_session; }
    [[nodiscard]] int latency() const override { return 0; }
    [[nodiscard]] Moment offlineSince() const override { return {}; }
    [[nodiscard]] int waitingWrites() const override { return 0; }
    void follow(const QString &, QObject *) override {}
    void tell(const Present &present) { setPresent(present); }

    int messages = 0;
    std::map<qint64, Look> said;

    [[nodiscard]] bool isSaid(const Presence::Place &place) const
    {
        return std::count_if(said.begin(), said.end(), [&](const auto &slot) {
                   return slot.second.entity == place.entity && slot.second.record == place.record;
               }) == 1;
    }

protected:
    void send(std::string_view, const QByteArray &body, QObject *, Answer) override
    {
        const auto look = decode<Look>(body);
        REQUIRE(look);
        said[look->slot] = *look;
        ++messages;
    }

private:
    SessionInfo m_session;
};

std::vector<Presence::Place> someRecords(std::size_t count)
{
    std::vector<Presence::Place> places(count);
    for (Presence::Place &place : places)
        place = {u"ticket"_s, newUuid()};
    return places;
}

} // namespace

TEST_CASE("Each open place is told once, and told again only when it changes", "[presence]")
{
    Listener gateway;
    Presence presence(gateway);
    std::vector<Presence::Place> open = someRecords(3);
    open.push_back(open.front()); // in a tab and in a window
    open.push_back({});           // a home page
    presence.look(open);
    REQUIRE(QTest::qWaitFor([&] { return gateway.messages == 3; }));
    CHECK(std::all_of(open.begin(), open.begin() + 3, [&](const auto &place) { return gateway.isSaid(place); }));

    std::swap(open[0], open[2]); // another tab comes to the front
    presence.look(open);
    presence.type(open[1], {u"last_name"_s, u"contact"_s, open[0].record});
    REQUIRE(QTest::qWaitFor([&] { return gateway.messages > 3; }));
    CHECK(gateway.messages == 4);
    const auto typed = std::find_if(gateway.said.begin(), gateway.said.end(),
                                    [](const auto &slot) { return !slot.second.part.isEmpty(); });
    REQUIRE(typed != gateway.said.end());
    CHECK(typed->second.record == open[1].record);
    CHECK(typed->second.partField == u"last_name"_s);
    CHECK(typed->second.field.isEmpty()); // programs before 1.6 would take it for the record's

    const Present company{u"ticket"_s, open[1].record, {{newUuid(), u"Léa Martin"_s, u"title"_s}}, 1};
    gateway.tell(company);
    CHECK(namesOf(gateway.present(u"ticket"_s, open[1].record)) == QStringList{u"Léa Martin"_s});
    CHECK(gateway.present(u"ticket"_s, open[0].record).people.empty());
    presence.look({open[0]});
    REQUIRE(QTest::qWaitFor([&] { return gateway.messages == 6; }));
    CHECK_FALSE(gateway.isSaid(open[1]));
    CHECK(gateway.present(u"ticket"_s, open[1].record).people.empty()); // it would only grow old
}

TEST_CASE("Of more places than the server takes those in front are told", "[presence]")
{
    Listener gateway;
    Presence presence(gateway);
    constexpr auto most = static_cast<std::size_t>(Look::mostSlots);
    std::vector<Presence::Place> open = someRecords(most + 4);
    presence.look(open);
    REQUIRE(QTest::qWaitFor([&] { return gateway.messages == static_cast<int>(most); }));
    CHECK(gateway.isSaid(open[most - 1]));
    CHECK_FALSE(gateway.isSaid(open[most]));
    std::rotate(open.begin(), open.end() - 1, open.end());
    presence.look(open);
    REQUIRE(QTest::qWaitFor([&] { return gateway.messages == static_cast<int>(most) + 1; }));
    CHECK(gateway.isSaid(open.front()));
    CHECK_FALSE(gateway.isSaid(open[most]));
}
