// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/palette/Palette.h"
#include "app/palette/PaletteModel.h"
#include "tests/app/scenario/Desk.h"

#include <catch2/catch.hpp>

#include <QLineEdit>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

Palette &popUp(Desk &desk)
{
    desk.window().activateWindow();
    if (!QTest::qWaitForWindowActive(&desk.window()))
        throw std::runtime_error("the window does not become active");
    QTest::keyClick(&desk.window(), Qt::Key_K, Qt::ControlModifier);
    return desk.window().palette();
}

QLineEdit &box(Palette &palette)
{
    return *palette.findChild<QLineEdit *>();
}

bool settles(Palette &palette)
{
    return waitFor([&palette] { return !palette.isSearching(); });
}

std::vector<PaletteEntry> recordsIn(const Palette &palette)
{
    std::vector<PaletteEntry> entries;
    for (int row = 0; row < palette.model().rowCount(); ++row)
        if (!palette.model().at(row).entity.isEmpty())
            entries.push_back(palette.model().at(row));
    return entries;
}

struct Sought {
    QUuid id;
    QString reference;
    QString client;
    QUuid clientId;
};

Sought anyTicket(Desk &desk)
{
    Query query;
    query.entity = u"ticket"_s;
    query.columns = {u"reference"_s, u"client.name"_s, u"client_id"_s};
    query.sort = {{u"reference"_s, Qt::DescendingOrder}};
    query.limit = 1;
    const RowSet rows = desk.fetch(query);
    return {rows.ids.at(0), std::get<QString>(rows.columns[0].values[0]), std::get<QString>(rows.columns[1].values[0]),
            std::get<QUuid>(rows.columns[2].values[0])};
}

} // namespace

TEST_CASE("a name, a number or a misspelt name typed into the palette opens its record by keys alone")
{
    const RunningServer server(60);
    Desk desk(server, emailsOf(server, u"support"_s).value(0));
    const Sought sought = anyTicket(desk);
    PageArea &pages = desk.window().pages();

    Palette &palette = popUp(desk);
    REQUIRE(palette.isVisible());
    QTest::keyClicks(&box(palette), sought.reference.section(u'-', -1).remove(QRegularExpression(u"^0+"_s)));
    REQUIRE(settles(palette));
    REQUIRE_FALSE(recordsIn(palette).empty());
    CHECK(recordsIn(palette).front().place == Place::record(u"ticket"_s, sought.id));
    QTest::keyClick(&box(palette), Qt::Key_Return);
    CHECK_FALSE(palette.isVisible());
    CHECK(pages.current()->place() == Place::record(u"ticket"_s, sought.id));
    REQUIRE(desk.settle());

    // A slip in the longest word of the client's name.
    QStringList words = folded(sought.client).split(QRegularExpression(u"[^a-z]+"_s), Qt::SkipEmptyParts);
    std::sort(words.begin(), words.end(),
              [](const QString &left, const QString &right) { return left.size() > right.size(); });
    QString word = words.value(0);
    REQUIRE(word.size() >= 5);
    word.remove(word.size() / 2, 1);
    static_cast<void>(popUp(desk));
    QTest::keyClicks(&box(palette), u"ref "_s + sought.reference.toLower());
    REQUIRE(settles(palette));
    CHECK(recordsIn(palette).size() == 1);
    box(palette).clear();
    QTest::keyClicks(&box(palette), folded(sought.client));
    REQUIRE(settles(palette));
    REQUIRE_FALSE(recordsIn(palette).empty());
    CHECK(folded(recordsIn(palette).front().title) == folded(sought.client));
    box(palette).clear();
    QTest::keyClicks(&box(palette), word);
    REQUIRE(settles(palette));
    CHECK_FALSE(recordsIn(palette).empty());
    QTest::keyClick(&box(palette), Qt::Key_Escape);
}

TEST_CASE("what stands behind the first few of a kind is one choice away")
{
    const RunningServer server(60);
    Desk desk(server, emailsOf(server, u"support"_s).value(0));
    Palette &palette = popUp(desk);
    const auto hits = [&palette] {
        const std::vector<PaletteEntry> all = recordsIn(palette);
        return std::count_if(all.begin(), all.end(), [](const PaletteEntry &entry) { return !entry.isMore; });
    };
    QTest::keyClicks(&box(palette), u"#TK-2026"_s);
    REQUIRE(settles(palette));
    REQUIRE(hits() == 5);
    REQUIRE(recordsIn(palette).back().isMore);
    CHECK(palette.model().hasMore());

    for (int step = 0; step < 5; ++step) // from the first to the line behind the fifth
        QTest::keyClick(&box(palette), Qt::Key_Down);
    QTest::keyClick(&box(palette), Qt::Key_Return);
    CHECK(palette.isVisible());
    REQUIRE(settles(palette));
    CHECK(hits() > 5);
    CHECK(hits() == static_cast<std::ptrdiff_t>(recordsIn(palette).size())); // of this kind alone, to the last
    CHECK_FALSE(palette.model().hasMore());

    QTest::keyClick(&box(palette), Qt::Key_Backspace); // other letters are another question
    REQUIRE(settles(palette));
    CHECK(hits() == 5);
}

TEST_CASE("letters that come faster than answers leave nothing under Return that lacks them")
{
    const RunningServer server(60);
    Desk desk(server, emailsOf(server, u"support"_s).value(0));
    const Sought sought = anyTicket(desk);
    Palette &palette = popUp(desk);
    QTest::keyClicks(&box(palette), folded(sought.client));
    REQUIRE(settles(palette));
    REQUIRE_FALSE(recordsIn(palette).empty());
    QTest::keyClicks(&box(palette), u" qqq"_s);
    CHECK(recordsIn(palette).empty());        // what was found for other words is gone at once
    for (int round = 0; round < 5; ++round) { // questions that overtake one another: the last one is answered
        QTest::keyClicks(&box(palette), u"x"_s);
        QTest::qWait(130);
    }
    box(palette).clear();
    QTest::keyClicks(&box(palette), sought.reference);
    REQUIRE(settles(palette));
    REQUIRE(recordsIn(palette).size() == 1);
    CHECK(recordsIn(palette).front().place.id == sought.id);
}

TEST_CASE("without the server the palette still finds pages, actions and what was open lately")
{
    RunningServer server(60);
    Desk desk(server, emailsOf(server, u"support"_s).value(0));
    const Sought sought = anyTicket(desk);
    static_cast<void>(desk.window().pages().open(Place::record(u"party"_s, sought.clientId), OpenIn::NewTab));
    REQUIRE(desk.settle());
    server.kill();
    REQUIRE(waitFor([&desk] { return desk.connection().state() == LinkState::Offline; }));
    Palette &palette = popUp(desk);
    REQUIRE(recordsIn(palette).size() == 1); // without a question: the recent ones
    QTest::keyClicks(&box(palette), folded(sought.client));
    REQUIRE(settles(palette));
    REQUIRE(recordsIn(palette).size() == 1);
    CHECK(recordsIn(palette).front().place == Place::record(u"party"_s, sought.clientId));
    box(palette).clear();
    QTest::keyClicks(&box(palette), u"tick"_s);
    REQUIRE(settles(palette));
    CHECK(palette.model().rowCount() > 1);
    QTest::keyClick(&box(palette), Qt::Key_Escape);
}
