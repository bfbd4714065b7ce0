// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is most urgent: who is to do it, and how long there is left.
#include "app/pages/Glance.h"
#include "shared/domain/Catalogue.h"
#include "tests/support/DemoData.h"
#include "tests/support/StringMakers.h"
#include "ui/models/TimeLeft.h"
#include "ui/theme/Style.h"

#include <catch2/catch.hpp>

#include <QImage>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regie;

namespace {

constexpr qint64 minute = 60'000'000;
const Moment noon = Moment::fromDateTime(QDateTime({2026, 11, 18}, {12, 0}, Qt::UTC));

Moment after(Moment moment, qint64 minutes)
{
    return Moment::fromMicroseconds(moment.microseconds() + minutes * minute);
}

QString plain(QString words)
{
    return words.replace(QChar(0x00a0), u' ');
}

TimeLeft leftIn(qint64 minutes, qint64 since = 0)
{
    return timeLeft(after(noon, since), after(noon, minutes), noon);
}

struct Worklist {
    Worklist()
        : data(fillWithDemoData(gateway, 3))
        , now(Moment::now())
    {
        const auto set = [this](int at, qint64 minutes, const Value &person) {
            gateway.change(u"ticket"_s, data.tickets[static_cast<std::size_t>(at)],
                           {{u"deadline"_s, after(now, minutes)}, {u"technician_id"_s, person}});
        };
        set(0, 300, data.users[0]);
        set(1, -35, data.users[1]);
        set(2, 78, {});
    }
    GlanceModel::Question question()
    {
        return {.filter = [] { return Filter(); },
                .sort = {{u"deadline"_s, Qt::AscendingOrder}},
                .when = u"deadline"_s,
                .work = {.beginning = u"created_at"_s, .person = u"technician_id"_s, .mark = u"priority"_s},
                .now = [this] { return now; }};
    }

    FakeGateway gateway;
    DemoData data;
    Moment now;
};

QString leftAt(const GlanceModel &model, int row)
{
    return plain(model.index(row).data(GlanceModel::TimeLeftRole).value<TimeLeft>().words);
}

int redDots(const QImage &picture, const QRect &place, const QColor &red)
{
    int dots = 0;
    for (int y = place.top(); y <= place.bottom(); ++y) {
        for (int x = place.left(); x <= place.right(); ++x)
            dots += picture.pixelColor(x, y) == red ? 1 : 0;
    }
    return dots;
}

} // namespace

TEST_CASE("the time left is said in minutes, hours and days, and how much of it has gone")
{
    CHECK(plain(leftIn(35).words) == u"35 min");
    CHECK(plain(leftIn(78).words) == u"1 h 18");
    CHECK(plain(leftIn(120).words) == u"2 h");
    CHECK(plain(leftIn(24 * 60 - 1).words) == u"23 h 59");
    CHECK(plain(leftIn(24 * 60).words) == u"1 d");
    CHECK(plain(leftIn(71 * 60).words) == u"2 d");
    CHECK(plain(leftIn(-35, -100).words) == u"Overdue 35 min");
    CHECK(plain(leftIn(-220, -300).words) == u"Overdue 3 h 40");
    CHECK(plain(leftIn(0, -10).words) == u"Overdue 1 min");
    CHECK(leftIn(60, -60).gone == Approx(0.5));
    CHECK(leftIn(60, -60).tone == Tone::Neutral);
    CHECK(leftIn(60, -60).glyph.isEmpty());
    CHECK(leftIn(60, -180).tone == Tone::Amber);
    CHECK(leftIn(60, -180).glyph == u"clock");
    CHECK(leftIn(-1, -180).tone == Tone::Red);
    CHECK(leftIn(-1, -180).gone == 1);
    CHECK(leftIn(60, 90).gone == 1); // a deadline before its beginning
}

TEST_CASE("work is sorted by the time left, which goes on by the clock without being read again")
{
    Worklist work;
    GlanceModel model(work.gateway, *findSchema(u"ticket"), work.question());
    REQUIRE(QTest::qWaitFor([&] { return model.isLoaded(); }));
    REQUIRE(model.rowCount() == 3);
    CHECK(model.recordAt(0) == work.data.tickets[1]);
    CHECK(model.recordAt(1) == work.data.tickets[2]);
    CHECK(leftAt(model, 0) == u"Overdue 35 min");
    CHECK(leftAt(model, 1) == u"1 h 18");
    CHECK(leftAt(model, 2) == u"5 h");
    CHECK(model.index(1).data(GlanceModel::PersonWordsRole).toString() == u"To assign");
    CHECK_FALSE(model.index(0).data(GlanceModel::PersonRole).toString().isEmpty());
    CHECK(model.index(0).data(Qt::AccessibleTextRole).toString().contains(u"Overdue"));
    CHECK_FALSE(model.index(0).data(GlanceModel::MarkRole).value<ChipLook>().glyph.isEmpty());

    const int asked = work.gateway.requestCount(u"fetch"_s);
    QSignalSpy told(&model, &QAbstractItemModel::dataChanged);
    work.now = after(work.now, 19);
    model.tick();
    CHECK(told.count() == 1);
    CHECK(leftAt(model, 1) == u"59 min");
    CHECK(leftAt(model, 0) == u"Overdue 54 min");
    CHECK(work.gateway.requestCount(u"fetch"_s) == asked);
}

TEST_CASE("work whose question looks at the clock is asked anew with each minute")
{
    Worklist work;
    GlanceModel::Question question = work.question();
    question.filter = [&work] { return Filter::condition(u"deadline"_s, Operator::Less, {after(work.now, 240)}); };
    GlanceModel model(work.gateway, *findSchema(u"ticket"), question);
    REQUIRE(QTest::qWaitFor([&] { return model.isLoaded(); }));
    CHECK(model.rowCount() == 2);
    work.now = after(work.now, 61);
    model.tick();
    CHECK(QTest::qWaitFor([&] { return model.rowCount() == 3; }));
}

TEST_CASE("what this session may not see of work is neither asked for nor shown")
{
    Worklist work;
    work.gateway.addRule({.entity = u"ticket"_s, .field = u"technician_id"_s, .access = FieldAccess::Hidden});
    GlanceModel model(work.gateway, *findSchema(u"ticket"), work.question());
    REQUIRE(QTest::qWaitFor([&] { return model.isLoaded(); }));
    CHECK_FALSE(model.index(0).data(GlanceModel::PersonRole).isValid());
    CHECK(leftAt(model, 0) == u"Overdue 35 min");
}

TEST_CASE("a row of work draws its bar as far as the time has gone, and a click opens it")
{
    Worklist work;
    Glance glance(work.gateway, *findSchema(u"ticket"), work.question());
    glance.resize(640, 300);
    glance.show();
    REQUIRE(QTest::qWaitFor([&] { return glance.model().isLoaded(); }));
    auto *list = glance.findChild<QListView *>();
    const QImage picture = list->viewport()->grab().toImage();
    const QColor red = themeOf(&glance)[Tone::Red].solid;
    const QRect late = list->visualRect(glance.model().index(0));
    const QRect later = list->visualRect(glance.model().index(2));
    const auto rightEnd = [](QRect row) { return row.adjusted(row.width() - 140, 0, 0, 0); };
    CHECK(redDots(picture, rightEnd(late), red) > 100 * 2); // the whole of the track
    CHECK(redDots(picture, rightEnd(later), red) == 0);
    QSignalSpy opened(&glance, &Glance::openWanted);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(glance.model().index(1)).center());
    REQUIRE(opened.count() == 1);
    CHECK(opened.front()[1].toUuid() == work.data.tickets[2]);
}
