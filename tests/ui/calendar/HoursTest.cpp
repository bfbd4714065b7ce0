// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A day and a week of a calendar with their hours.
#include "tests/support/DemoData.h"
#include "tests/support/StringMakers.h"

#include "shared/domain/Catalogue.h"
#include "ui/widgets/board/DropNote.h"
#include "ui/widgets/calendar/CalendarGrid.h"
#include "ui/widgets/calendar/CalendarView.h"
#include "ui/widgets/calendar/HourGrid.h"
#include "ui/widgets/list/Presentations.h"
#include "ui/widgets/list/RecordList.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace regie;
using namespace Qt::StringLiterals;

namespace {

const QDate wednesday(2026, 11, 18);

Moment at(QDate day, int hour, int minute = 0)
{
    return Moment::fromDateTime(QDateTime(day, QTime(hour, minute)));
}

struct Fixture {
    explicit Fixture(const QString &entity = u"ticket"_s, const CalendarOptions &options = {{}, {}, CalendarSpan::Week})
        : gateway([] { return QDateTime(wednesday, QTime(10, 42)); })
        , data(fillWithDemoData(gateway, 0))
        , m_entity(entity)
        , m_options(options)
    {}
    QUuid ticket(const QString &title, const Value &deadline)
    {
        return gateway.add(u"ticket"_s, {{u"title"_s, title},
                                         {u"description"_s, title},
                                         {u"status"_s, u"new"_s},
                                         {u"priority"_s, u"normal"_s},
                                         {u"domain_id"_s, data.domains.front()},
                                         {u"client_id"_s, data.parties.front()},
                                         {u"deadline"_s, deadline}});
    }
    // A record with a beginning and an end at hours, of which the end is set by hand.
    QUuid notice(const QString &title, const Value &begin, const Value &end)
    {
        return gateway.add(u"notification"_s, {{u"title"_s, title},
                                               {u"kind"_s, u"note"_s},
                                               {u"user_id"_s, data.users.front()},
                                               {u"created_at"_s, begin},
                                               {u"read_at"_s, end}});
    }
    CalendarView &open()
    {
        list = std::make_unique<RecordList>(gateway, *findSchema(m_entity));
        ViewDefinition view;
        view.presentation.shown = Presentation::Calendar;
        view.presentation.calendar = m_options;
        list->arrange(view);
        list->resize(1300, 800);
        list->setPreviewShown(false);
        list->show();
        list->activateWindow();
        REQUIRE(QTest::qWaitFor([&] { return !calendar().isLoading() && hours().isVisible(); }));
        QTest::qWait(20);
        hours().setFocus();
        return calendar();
    }
    [[nodiscard]] CalendarView &calendar()
    {
        auto *view = qobject_cast<CalendarView *>(list->presentations()->rows());
        REQUIRE(view != nullptr);
        return *view;
    }
    [[nodiscard]] HourGrid &hours() { return calendar().hours(); }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&hours(), static_cast<Qt::Key>(key), modifiers);
    }
    [[nodiscard]] QRect rectOf(const QUuid &id)
    {
        const HourLayout &layout = hours().hours();
        const int row = calendar().model().rowOf(id);
        REQUIRE(row >= 0);
        const CalendarEntry &entry = calendar().model().entries()[static_cast<std::size_t>(row)];
        for (const HourLayout::Block &block : layout.blocks) {
            if (block.day == entry.first && block.span.begin == entry.minuteOfDay())
                return block.rect;
        }
        FAIL("the entry is not drawn");
        return {};
    }
    [[nodiscard]] Value stored(const QUuid &id, const QString &field) const
    {
        return gateway.stored(m_entity, id).record.value(field);
    }
    void send(QEvent::Type type, const QPoint &point, Qt::MouseButtons held, Qt::KeyboardModifiers modifiers = {})
    {
        QMouseEvent event(type, QPointF(point), QPointF(hours().mapToGlobal(point)),
                          type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton, held, modifiers);
        QApplication::sendEvent(&hours(), &event);
    }
    void drag(const QPoint &from, const QPoint &to, Qt::KeyboardModifiers modifiers = {})
    {
        send(QEvent::MouseButtonPress, from, Qt::LeftButton);
        send(QEvent::MouseMove, from + QPoint(0, 12), Qt::LeftButton, modifiers);
        send(QEvent::MouseMove, to, Qt::LeftButton, modifiers);
    }
    void release() { send(QEvent::MouseButtonRelease, QPoint(5, 5), Qt::NoButton); }

    FakeGateway gateway;
    DemoData data;
    std::unique_ptr<RecordList> list;
    QString m_entity;
    CalendarOptions m_options;
};

} // namespace

TEST_CASE("A week of moments shows its hours, from where people begin to work", "[calendar]")
{
    Fixture fixture;
    const QUuid morning = fixture.ticket(u"Matin"_s, at(wednesday, 9));
    const QUuid beside = fixture.ticket(u"À côté"_s, at(wednesday, 9, 10));
    const QUuid night = fixture.ticket(u"Nuit"_s, at(wednesday.addDays(1), 2));
    CalendarView &calendar = fixture.open();
    CHECK_FALSE(calendar.grid().isVisible());
    const HourGrid &hours = fixture.hours();
    const QRect seen = hours.hoursArea();
    CHECK(hours.hours().columns.size() == 7);
    CHECK(seen.contains(fixture.rectOf(morning)));
    CHECK_FALSE(seen.intersects(fixture.rectOf(night)));
    CHECK_FALSE(fixture.rectOf(morning).intersects(fixture.rectOf(beside)));
    CHECK(fixture.rectOf(beside).left() > fixture.rectOf(morning).right());
    CHECK(hours.hours().scale.at(9 * 60) == fixture.rectOf(morning).top());
    // The keys bring what is out of sight.
    fixture.press(Qt::Key_Down);
    CHECK(calendar.currentRecord() == morning);
    fixture.press(Qt::Key_Down);
    CHECK(calendar.currentRecord() == beside);
    fixture.press(Qt::Key_Right);
    CHECK(calendar.currentRecord() == night);
    CHECK(hours.hoursArea().contains(fixture.rectOf(night)));
    // A month has no hours; the place of the keys goes along.
    QTest::keyClicks(&fixture.hours(), u"-"_s);
    CHECK(QTest::qWaitFor([&] { return calendar.grid().isVisible(); }));
    CHECK_FALSE(calendar.hours().isVisible());
    CHECK(calendar.grid().hasFocus());
    CHECK(calendar.currentRecord() == night);
    CHECK(calendar.grid().currentDay() == wednesday.addDays(1));
}

TEST_CASE("Keys carry an entry to another hour in quarters, and to another day", "[calendar]")
{
    Fixture fixture;
    const QUuid id = fixture.ticket(u"Purger"_s, at(wednesday, 14, 7));
    CalendarView &calendar = fixture.open();
    fixture.press(Qt::Key_Down);
    fixture.press(Qt::Key_Space);
    REQUIRE(fixture.hours().isCarrying());
    fixture.press(Qt::Key_Down);
    fixture.press(Qt::Key_Down);
    CHECK(fixture.hours().note()->verdict() == DropNote::Verdict::Possible);
    CHECK(fixture.hours().note()->sentence().contains(u"14:30"_s));
    fixture.press(Qt::Key_Up, Qt::ShiftModifier); // five minutes
    CHECK(fixture.hours().note()->sentence().contains(u"14:25"_s));
    fixture.press(Qt::Key_Right);
    CHECK(fixture.hours().target() == wednesday.addDays(1));
    CHECK(fixture.stored(id, u"deadline"_s) == Value(at(wednesday, 14, 7))); // nothing happens before
    fixture.press(Qt::Key_Return);
    CHECK(
        QTest::qWaitFor([&] { return fixture.stored(id, u"deadline"_s) == Value(at(wednesday.addDays(1), 14, 25)); }));
    REQUIRE(fixture.gateway.saves().size() == 1);
    CHECK(fixture.gateway.saves().back().changes.size() == 1);
    CHECK(QTest::qWaitFor([&] { return fixture.hours().currentDay() == wednesday.addDays(1); }));
    CHECK(calendar.currentRecord() == id);
    // Through midnight, and back with Escape.
    REQUIRE(QTest::qWaitFor([&] { return calendar.model().entries().front().first == wednesday.addDays(1); }));
    fixture.press(Qt::Key_Space);
    for (int quarter = 0; quarter < 60; ++quarter)
        fixture.press(Qt::Key_Up);
    CHECK(fixture.hours().target() == wednesday);
    fixture.press(Qt::Key_Escape);
    CHECK_FALSE(fixture.hours().isCarrying());
    // Beyond the week that is shown, the next one comes along.
    fixture.press(Qt::Key_Space);
    fixture.press(Qt::Key_PageDown);
    CHECK(calendar.title() == u"23 – 29 November 2026");
    fixture.press(Qt::Key_Escape);
    QTest::qWait(30);
    CHECK(fixture.gateway.saves().size() == 1);
}

TEST_CASE("The mouse carries an entry to another hour; what may not be changed says so before", "[calendar]")
{
    Fixture fixture;
    const QUuid id = fixture.ticket(u"Purger"_s, at(wednesday, 14));
    fixture.open();
    const HourGrid &hours = fixture.hours();
    const QRect from = fixture.rectOf(id);
    const int quarter = hours.hours().scale.perHour / 4;
    const int day = hours.hours().columns.front().rect.width();
    fixture.drag(from.center(), from.center() + QPoint(-day, -5 * quarter + 2)); // nearly an hour and a quarter up
    CHECK(hours.isCarrying());
    CHECK(hours.target() == wednesday.addDays(-1));
    CHECK(hours.note()->sentence().contains(u"12:45"_s));
    fixture.release();
    const Value moved(at(wednesday.addDays(-1), 12, 45));
    CHECK(QTest::qWaitFor([&] { return fixture.stored(id, u"deadline"_s) == moved; }));
    REQUIRE(QTest::qWaitFor([&] { return fixture.rectOf(id).left() < from.left(); }));

    QSignalSpy refused(fixture.list.get(), &RecordList::refused);
    fixture.gateway.addRule({u"ticket"_s, u"deadline"_s, FieldAccess::ReadOnly});
    const QPoint again = fixture.rectOf(id).center();
    fixture.drag(again, again + QPoint(0, 4 * quarter));
    CHECK(hours.note()->verdict() == DropNote::Verdict::Denied);
    fixture.release();
    CHECK(refused.count() == 1);
    QTest::qWait(30);
    CHECK(fixture.stored(id, u"deadline"_s) == moved);
}

TEST_CASE("The end of an entry is drawn and carried by itself", "[calendar]")
{
    Fixture fixture(u"notification"_s, {u"created_at"_s, u"read_at"_s, CalendarSpan::Day});
    const QUuid id = fixture.notice(u"Réunion"_s, at(wednesday, 9), at(wednesday, 11));
    CalendarView &calendar = fixture.open();
    HourGrid &hours = fixture.hours();
    REQUIRE(calendar.model().rowCount() == 1);
    CHECK(calendar.model().entries().front().minutes == 120);
    const QRect rect = fixture.rectOf(id);
    CHECK(rect.height() == 2 * hours.hours().scale.perHour - 1);
    QStringList refusals;
    QObject::connect(&hours, &CalendarSurface::refused, [&](const QString &sentence) { refusals.append(sentence); });
    // By its lower edge; where it begins stays.
    const QPoint end(rect.center().x(), rect.bottom() - 2);
    fixture.drag(end, end + QPoint(0, hours.hours().scale.perHour * 3 / 2));
    CHECK(hours.isCarrying());
    CHECK(hours.note()->sentence().contains(u"12:30"_s));
    fixture.release();
    CHECK(QTest::qWaitFor([&] { return fixture.stored(id, u"read_at"_s) == Value(at(wednesday, 12, 30)); }));
    CHECK(refusals == QStringList());
    CHECK(fixture.gateway.stored(u"notification"_s, id).createdAt == at(wednesday, 9));
    // By keys, never before its beginning.
    REQUIRE(QTest::qWaitFor([&] { return calendar.model().entries().front().minutes == 210; }));
    fixture.press(Qt::Key_Down);
    fixture.press(Qt::Key_Space);
    for (int quarter = 0; quarter < 20; ++quarter)
        fixture.press(Qt::Key_Up, Qt::ControlModifier);
    CHECK(hours.note()->sentence().contains(u"9:15"_s));
    fixture.press(Qt::Key_Return);
    CHECK(QTest::qWaitFor([&] { return fixture.stored(id, u"read_at"_s) == Value(at(wednesday, 9, 15)); }));
    // Where it begins is nothing that people write: as a whole it stays.
    REQUIRE(QTest::qWaitFor([&] { return calendar.model().entries().front().minutes == 15; }));
    fixture.press(Qt::Key_Space);
    fixture.press(Qt::Key_Down);
    CHECK(hours.note()->verdict() == DropNote::Verdict::Denied);
    fixture.press(Qt::Key_Escape);
}

TEST_CASE("What goes through whole days stands above the hours", "[calendar]")
{
    Fixture fixture(u"notification"_s, {u"created_at"_s, u"read_at"_s, CalendarSpan::Week});
    const QUuid through = fixture.notice(u"Salon"_s, at(wednesday.addDays(-1), 9), at(wednesday.addDays(1), 17));
    const QUuid night = fixture.notice(u"Nuit"_s, at(wednesday, 22), at(wednesday.addDays(1), 4));
    CalendarView &calendar = fixture.open();
    const HourGrid &hours = fixture.hours();
    REQUIRE(hours.band().blocks.size() == 1);
    CHECK(hours.band().blocks.front().first == wednesday.addDays(-1));
    CHECK(hours.band().blocks.front().last == wednesday.addDays(1));
    CHECK(hours.band().blocks.front().rect.bottom() < hours.hoursArea().top());
    CHECK(hours.hours().blocks.size() == 2); // both sides of midnight
    fixture.press(Qt::Key_Down);
    CHECK(calendar.currentRecord() == through);
    fixture.press(Qt::Key_Down);
    CHECK(calendar.currentRecord() == night);
}

TEST_CASE("Days without hours stay lines in cells", "[calendar]")
{
    Fixture fixture(u"equipment"_s, {u"purchase_date"_s, {}, CalendarSpan::Week});
    RecordList list(fixture.gateway, *findSchema(u"equipment"));
    ViewDefinition view;
    view.presentation.shown = Presentation::Calendar;
    view.presentation.calendar = fixture.m_options;
    list.arrange(view);
    list.resize(1000, 600);
    list.show();
    auto *calendar = qobject_cast<CalendarView *>(list.presentations()->rows());
    REQUIRE(calendar != nullptr);
    CHECK(QTest::qWaitFor([&] { return !calendar->isLoading() && calendar->grid().isVisible(); }));
    CHECK_FALSE(calendar->hours().isVisible());
}

TEST_CASE("Entries come, go and move at their hours by themselves", "[calendar]")
{
    Fixture fixture;
    const QUuid id = fixture.ticket(u"Purger"_s, at(wednesday, 14));
    CalendarView &calendar = fixture.open();
    const int before = fixture.rectOf(id).top();
    const int scrolled = fixture.hours().scrollBar()->value();
    fixture.gateway.change(u"ticket"_s, id, {{u"deadline"_s, at(wednesday, 15)}});
    CHECK(QTest::qWaitFor([&] { return fixture.rectOf(id).top() == before + fixture.hours().hours().scale.perHour; }));
    CHECK(fixture.hours().scrollBar()->value() == scrolled); // nothing jumps
    const QUuid born = fixture.ticket(u"Né"_s, at(wednesday, 8));
    fixture.gateway.announce(u"ticket"_s, born, ChangeType::Insert);
    CHECK(QTest::qWaitFor([&] { return calendar.model().rowOf(born) == 0; }));
    CHECK(fixture.hours().hours().blocks.size() == 2);
}
