// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/DemoData.h"
#include "tests/support/ModelTester.h"
#include "tests/support/StringMakers.h"

#include "shared/domain/Catalogue.h"
#include "ui/models/CalendarMove.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/board/DropNote.h"
#include "ui/widgets/calendar/CalendarGrid.h"
#include "ui/widgets/calendar/CalendarView.h"
#include "ui/widgets/calendar/HourGrid.h"
#include "ui/widgets/list/FilterRow.h"
#include "ui/widgets/list/Presentations.h"
#include "ui/widgets/list/PreviewPane.h"
#include "ui/widgets/list/RecordList.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace regie;
using namespace Qt::StringLiterals;

namespace {

const QDate wednesday(2026, 11, 18); // what the clock of these tests says

Moment at(QDate day, int hour, int minute = 0)
{
    return Moment::fromDateTime(QDateTime(day, QTime(hour, minute)));
}

struct Fixture {
    explicit Fixture(const QString &entity = u"ticket"_s, const CalendarOptions &options = {})
        : gateway([] { return QDateTime(wednesday, QTime(10, 42)); })
        , data(fillWithDemoData(gateway, 0))
        , m_entity(entity)
        , m_options(options)
    {}
    QUuid ticket(const QString &title, const Value &deadline, const QString &status = u"new"_s)
    {
        return gateway.add(u"ticket"_s, {{u"title"_s, title},
                                         {u"description"_s, title},
                                         {u"status"_s, status},
                                         {u"priority"_s, u"normal"_s},
                                         {u"domain_id"_s, data.domains.front()},
                                         {u"client_id"_s, data.parties.front()},
                                         {u"deadline"_s, deadline}});
    }
    // What was added before is there.
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
        settle();
        surface().setFocus();
        return calendar();
    }
    void settle()
    {
        REQUIRE(QTest::qWaitFor([&] { return !calendar().isLoading() && surface().isVisible(); }));
        QTest::qWait(20);
    }
    [[nodiscard]] CalendarView &calendar()
    {
        auto *view = qobject_cast<CalendarView *>(list->presentations()->rows());
        REQUIRE(view != nullptr);
        return *view;
    }
    [[nodiscard]] CalendarGrid &grid() { return calendar().grid(); }
    [[nodiscard]] CalendarSurface &surface() { return calendar().surface(); }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&surface(), static_cast<Qt::Key>(key), modifiers);
    }
    [[nodiscard]] const CalendarLayout::Block &blockOf(const QUuid &id)
    {
        const int row = calendar().model().rowOf(id);
        for (const CalendarLayout::Block &block : grid().places().blocks) {
            if (block.entry == row)
                return block;
        }
        FAIL("the entry is not drawn");
        return grid().places().blocks.front();
    }
    [[nodiscard]] Value stored(const QUuid &id, const QString &field) const
    {
        return gateway.stored(m_entity, id).record.value(field);
    }
    void send(QEvent::Type type, const QPoint &point, Qt::MouseButtons held)
    {
        QMouseEvent event(type, QPointF(point), QPointF(grid().mapToGlobal(point)),
                          type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton, held, {});
        QApplication::sendEvent(&grid(), &event);
    }

    FakeGateway gateway;
    DemoData data;
    std::unique_ptr<RecordList> list;
    QString m_entity;
    CalendarOptions m_options;
};

} // namespace

TEST_CASE("Periods are whole weeks that begin on Monday", "[calendar]")
{
    CHECK(periodAround(CalendarSpan::Day, wednesday) == CalendarPeriod{wednesday, wednesday});
    CHECK(periodAround(CalendarSpan::Week, wednesday) == CalendarPeriod{QDate(2026, 11, 16), QDate(2026, 11, 22)});
    CHECK(periodAround(CalendarSpan::Week, QDate(2026, 11, 22)).first == QDate(2026, 11, 16));
    CHECK(periodAround(CalendarSpan::Month, wednesday) == CalendarPeriod{QDate(2026, 10, 26), QDate(2026, 12, 6)});
    CHECK(periodStep(CalendarSpan::Month, QDate(2026, 1, 31), 1) == QDate(2026, 2, 28));
    CHECK(periodTitle(CalendarSpan::Week, wednesday) == u"16 – 22 November 2026");
    CHECK(periodTitle(CalendarSpan::Week, QDate(2026, 12, 31)) == u"28 December 2026 – 3 January 2027");
    CHECK(weekTitle(wednesday) == u"W47");
    CHECK(weekTitle(QDate(2027, 1, 1)) == u"W53"); // ISO
}

TEST_CASE("Entries stand on the days of the first date that people write", "[calendar]")
{
    Fixture fixture;
    const QUuid today = fixture.ticket(u"Aujourd’hui"_s, at(wednesday, 14));
    const QUuid early = fixture.ticket(u"Tôt"_s, at(wednesday, 8, 30));
    const QUuid last = fixture.ticket(u"Dernière minute"_s, at(QDate(2026, 12, 6), 23, 59));
    const QUuid beyond = fixture.ticket(u"Trop tard"_s, at(QDate(2026, 12, 7), 0));
    fixture.ticket(u"Sans date"_s, {});
    CalendarModel &model = fixture.open().model();
    const ModelTester<CalendarModel> tester(model);
    REQUIRE(model.start());
    CHECK(model.start()->path == u"deadline");
    CHECK_FALSE(model.end());
    REQUIRE(model.rowCount() == 3);
    CHECK(model.rowOf(early) == 0); // in the order of the clock
    CHECK(model.rowOf(today) == 1);
    CHECK(model.rowOf(last) == 2);
    CHECK(model.rowOf(beyond) == -1);
    CHECK(model.countOn(wednesday) == 2);
    CHECK(model.entries()[0].at == QTime(8, 30));
    CHECK(fixture.calendar().title() == u"November 2026");
    // What has no day is counted, and its rows are one click away.
    CHECK(QTest::qWaitFor([&] { return model.undated() == 1; }));
    CHECK(fixture.calendar().undatedButton().text() == u"1 without a date");
    fixture.calendar().undatedButton().click();
    CHECK(fixture.list->presentations()->shown() == Presentation::Table);
    CHECK(fixture.list->filterRow()->filter() == Filter::condition(u"deadline"_s, Operator::Empty));
}

TEST_CASE("Keys go from entry to entry, day to day and period to period", "[calendar]")
{
    Fixture fixture;
    const QUuid first = fixture.ticket(u"Un"_s, at(wednesday, 9));
    const QUuid second = fixture.ticket(u"Deux"_s, at(wednesday, 11));
    const QUuid tomorrow = fixture.ticket(u"Trois"_s, at(wednesday.addDays(1), 11));
    const QUuid nextWeek = fixture.ticket(u"Quatre"_s, at(wednesday.addDays(7), 11));
    CalendarView &calendar = fixture.open();
    QSignalSpy opened(fixture.list.get(), &RecordList::openRequested);
    CHECK(fixture.grid().currentDay() == wednesday);
    fixture.press(Qt::Key_Down);
    CHECK(calendar.currentRecord() == first);
    fixture.press(Qt::Key_Down);
    CHECK(calendar.currentRecord() == second);
    fixture.press(Qt::Key_Right);
    CHECK(calendar.currentRecord() == tomorrow);
    fixture.press(Qt::Key_Left);
    fixture.press(Qt::Key_Down);
    fixture.press(Qt::Key_Down);
    CHECK(calendar.currentRecord() == nextWeek);
    CHECK(QTest::qWaitFor([&] { return fixture.list->preview()->shown() == nextWeek; }));
    fixture.press(Qt::Key_Return);
    REQUIRE(opened.count() == 1);
    CHECK(opened.front().at(1).toUuid() == nextWeek);
    fixture.press(Qt::Key_PageDown);
    CHECK(calendar.title() == u"December 2026");
    fixture.press(Qt::Key_PageUp);
    fixture.press(Qt::Key_PageUp);
    CHECK(calendar.title() == u"October 2026");
    fixture.press(Qt::Key_T);
    CHECK(calendar.title() == u"November 2026");
    CHECK(fixture.grid().currentDay() == wednesday);
    // Closer and farther; the span is part of the view.
    QTest::keyClicks(&fixture.surface(), u"+"_s);
    CHECK(calendar.title() == u"16 – 22 November 2026");
    CHECK(fixture.list->arrangement().presentation.calendar.span == CalendarSpan::Week);
    QTest::keyClicks(&fixture.surface(), u"+"_s);
    CHECK(calendar.model().period().days() == 1);
    QTest::keyClicks(&fixture.surface(), u"-"_s);
    fixture.press(Qt::Key_Right, Qt::ControlModifier);
    CHECK(calendar.title() == u"23 – 29 November 2026");
    // Beyond the last day that is shown the next ones come.
    fixture.press(Qt::Key_End);
    fixture.press(Qt::Key_Right);
    CHECK(fixture.surface().currentDay() == QDate(2026, 11, 30));
    CHECK(calendar.title() == u"30 November – 6 December 2026");
}

TEST_CASE("An entry is carried to another day by keys and keeps its hour", "[calendar]")
{
    Fixture fixture;
    const QUuid id = fixture.ticket(u"Purger"_s, at(wednesday, 14, 15));
    CalendarView &calendar = fixture.open();
    fixture.press(Qt::Key_Down);
    fixture.press(Qt::Key_Space);
    REQUIRE(fixture.grid().isCarrying());
    fixture.press(Qt::Key_Down);
    fixture.press(Qt::Key_Right);
    CHECK(fixture.grid().target() == wednesday.addDays(8));
    CHECK(fixture.grid().note()->verdict() == DropNote::Verdict::Possible);
    CHECK(fixture.grid().note()->sentence().contains(u"26"_s));
    CHECK(fixture.stored(id, u"deadline"_s) == Value(at(wednesday, 14, 15))); // nothing happens before
    fixture.press(Qt::Key_Return);
    CHECK_FALSE(fixture.grid().isCarrying());
    CHECK(
        QTest::qWaitFor([&] { return fixture.stored(id, u"deadline"_s) == Value(at(wednesday.addDays(8), 14, 15)); }));
    REQUIRE_FALSE(fixture.gateway.saves().empty());
    CHECK(fixture.gateway.saves().back().changes.size() == 1); // nothing else is touched
    // It stays current where it is now, marked for a moment.
    CHECK(QTest::qWaitFor([&] {
        const int row = calendar.model().rowOf(id);
        return row >= 0 && calendar.model().entries()[static_cast<std::size_t>(row)].first == wednesday.addDays(8);
    }));
    CHECK(calendar.currentRecord() == id);
    CHECK(fixture.grid().currentDay() == wednesday.addDays(8));
    CHECK(calendar.model().index(calendar.model().rowOf(id)).data(CalendarModel::MarkedRole).toBool());
    fixture.press(Qt::Key_Space);
    fixture.press(Qt::Key_PageDown); // the next month comes along
    CHECK(calendar.title() == u"December 2026");
    fixture.press(Qt::Key_Escape);
    CHECK_FALSE(fixture.grid().isCarrying());
    QTest::qWait(50);
    CHECK(fixture.stored(id, u"deadline"_s) == Value(at(wednesday.addDays(8), 14, 15)));
}

TEST_CASE("The mouse carries an entry to another day; what may not be changed says so before", "[calendar]")
{
    Fixture fixture;
    const QUuid id = fixture.ticket(u"Purger"_s, at(wednesday, 14, 15));
    fixture.open();
    QSignalSpy refused(fixture.list.get(), &RecordList::refused);
    const auto drag = [&](int days) {
        const QPoint start = fixture.blockOf(id).rect.center();
        const QPoint end = fixture.grid().places().cellOf(wednesday.addDays(days))->rect.center();
        fixture.send(QEvent::MouseButtonPress, start, Qt::LeftButton);
        for (const QPoint &point : {start + QPoint(20, 6), (start + end) / 2, end})
            fixture.send(QEvent::MouseMove, point, Qt::LeftButton);
    };
    drag(2);
    CHECK(fixture.grid().isCarrying());
    CHECK(fixture.grid().target() == wednesday.addDays(2));
    fixture.send(QEvent::MouseButtonRelease, QPoint(5, 5), Qt::NoButton);
    CHECK(
        QTest::qWaitFor([&] { return fixture.stored(id, u"deadline"_s) == Value(at(wednesday.addDays(2), 14, 15)); }));
    REQUIRE(QTest::qWaitFor([&] { return fixture.blockOf(id).first == wednesday.addDays(2); }));

    fixture.gateway.addRule({u"ticket"_s, u"deadline"_s, FieldAccess::ReadOnly});
    drag(-1);
    CHECK(fixture.grid().note()->verdict() == DropNote::Verdict::Denied);
    CHECK(fixture.grid().note()->sentence() == u"You may not change Deadline");
    fixture.send(QEvent::MouseButtonRelease, QPoint(5, 5), Qt::NoButton);
    CHECK(refused.count() == 1);
    QTest::qWait(50);
    CHECK(fixture.stored(id, u"deadline"_s) == Value(at(wednesday.addDays(2), 14, 15)));
    // A double click opens.
    QSignalSpy opened(fixture.list.get(), &RecordList::openRequested);
    QTest::mouseDClick(&fixture.grid(), Qt::LeftButton, {}, fixture.blockOf(id).rect.center());
    CHECK(opened.count() == 1);
}

TEST_CASE("Entries of several days go through them, and move with both ends", "[calendar]")
{
    Fixture fixture(u"equipment"_s, {u"purchase_date"_s, u"warranty_end_date"_s, CalendarSpan::Month});
    const QUuid category =
        fixture.gateway.stored(u"equipment"_s, fixture.data.equipment.front()).record.uuid(u"category_id");
    const QUuid id = fixture.gateway.add(u"equipment"_s, {{u"name"_s, u"Groupe"_s},
                                                          {u"category_id"_s, category},
                                                          {u"status"_s, u"in_service"_s},
                                                          {u"purchase_date"_s, QDate(2026, 11, 13)},
                                                          {u"warranty_end_date"_s, QDate(2026, 11, 17)}});
    const QUuid through = fixture.gateway.add(u"equipment"_s, {{u"name"_s, u"Toujours"_s},
                                                               {u"purchase_date"_s, QDate(2026, 1, 1)},
                                                               {u"warranty_end_date"_s, QDate(2027, 1, 1)}});
    fixture.gateway.add(
        u"equipment"_s,
        {{u"name"_s, u"Fini"_s}, {u"purchase_date"_s, QDate(2026, 1, 1)}, {u"warranty_end_date"_s, QDate(2026, 2, 1)}});
    CalendarView &calendar = fixture.open();
    CHECK(calendar.model().rowCount() == 2);
    CHECK(calendar.model().rowOf(through) >= 0);
    std::vector<CalendarLayout::Block> parts; // one in each of the two weeks
    for (const CalendarLayout::Block &block : fixture.grid().places().blocks) {
        if (block.entry == calendar.model().rowOf(id))
            parts.push_back(block);
    }
    REQUIRE(parts.size() == 2);
    CHECK(parts[0].first == QDate(2026, 11, 13));
    CHECK(parts[0].last == QDate(2026, 11, 15));
    CHECK(parts[0].begins);
    CHECK_FALSE(parts[0].ends);
    CHECK(parts[1].last == QDate(2026, 11, 17));
    // Taken at its second part, it moves by the days between.
    const QPoint start = parts[1].rect.center();
    const QDate grabbed = fixture.grid().places().cellAt(start)->day;
    const QPoint end = fixture.grid().places().cellOf(grabbed.addDays(3))->rect.center();
    fixture.send(QEvent::MouseButtonPress, start, Qt::LeftButton);
    fixture.send(QEvent::MouseMove, start + QPoint(30, 0), Qt::LeftButton);
    fixture.send(QEvent::MouseMove, end, Qt::LeftButton);
    fixture.send(QEvent::MouseButtonRelease, end, Qt::NoButton);
    CHECK(QTest::qWaitFor([&] { return fixture.stored(id, u"purchase_date"_s) == Value(QDate(2026, 11, 16)); }));
    CHECK(fixture.stored(id, u"warranty_end_date"_s) == Value(QDate(2026, 11, 20)));
}

TEST_CASE("A day that is full counts the rest, and opens whole", "[calendar]")
{
    Fixture fixture;
    for (int number = 0; number < 30; ++number)
        fixture.ticket(u"Ticket %1"_s.arg(number), at(wednesday, 8, number));
    CalendarView &calendar = fixture.open();
    const CalendarLayout::Cell *cell = fixture.grid().places().cellOf(wednesday);
    REQUIRE(cell != nullptr);
    CHECK(cell->blocks.size() >= 2);
    CHECK(cell->hidden == 30 - static_cast<qint64>(cell->blocks.size()));
    CHECK(cell->rect.contains(cell->more));
    QTest::mouseClick(&fixture.grid(), Qt::LeftButton, {}, cell->more.center());
    fixture.settle();
    CHECK(calendar.model().span() == CalendarSpan::Day);
    CHECK(calendar.model().day() == wednesday);
    // A whole day that does not fit either goes on in the table.
    HourGrid &hours = calendar.hours();
    REQUIRE(hours.isVisible());
    REQUIRE(hours.hours().mores.size() == 1);
    CHECK(hours.hours().mores.front().hidden + static_cast<int>(hours.hours().blocks.size()) == 30);
    QTest::mouseClick(&hours, Qt::LeftButton, {}, hours.hours().mores.front().rect.center());
    CHECK(fixture.list->presentations()->shown() == Presentation::Table);
    CHECK(fixture.list->filterRow()->filter() == Filter::condition(u"deadline"_s, Operator::Is, {wednesday}));
}

TEST_CASE("Of too many entries each day reads its first ones and counts the rest", "[calendar]")
{
    Fixture fixture;
    std::vector<QUuid> tickets;
    for (int number = 0; number < 1'200; ++number)
        tickets.push_back(
            fixture.ticket(u"Ticket %1"_s.arg(number), at(wednesday.addDays(number % 3), 8, number % 60)));
    CalendarModel &model = fixture.open().model();
    CHECK(model.countOn(wednesday) == 400);
    CHECK(model.countOn(wednesday.addDays(2)) == 400);
    CHECK(model.countOn(wednesday.addDays(3)) == 0);
    CHECK(model.rowCount() == 3 * CalendarModel::pageOfDay);
    const ModelTester<CalendarModel> tester(model);
    fixture.gateway.change(u"ticket"_s, tickets[0], {{u"deadline"_s, at(wednesday.addDays(1), 0, 1)}});
    CHECK(QTest::qWaitFor([&] { return model.countOn(wednesday.addDays(1)) == 401; }));
    CHECK(model.countOn(wednesday) == 399);
    const auto moved = [&] {
        const int row = model.rowOf(tickets[0]);
        return row >= 0 && model.entries()[static_cast<std::size_t>(row)].first == wednesday.addDays(1);
    };
    CHECK(QTest::qWaitFor(moved));
    CHECK(model.index(model.rowOf(tickets[0])).data(CalendarModel::MarkedRole).toBool());
}

TEST_CASE("Entries come, go and change by themselves, and the place of the keys stays", "[calendar]")
{
    Fixture fixture;
    const QUuid kept = fixture.ticket(u"Gardé"_s, at(wednesday, 9));
    const QUuid moved = fixture.ticket(u"Déplacé"_s, at(wednesday, 11));
    CalendarView &calendar = fixture.open();
    CalendarModel &model = calendar.model();
    const ModelTester<CalendarModel> tester(model);
    fixture.press(Qt::Key_Down);
    REQUIRE(calendar.currentRecord() == kept);
    fixture.gateway.change(u"ticket"_s, moved, {{u"deadline"_s, at(wednesday.addDays(3), 11)}});
    CHECK(QTest::qWaitFor([&] { return model.countOn(wednesday.addDays(3)) == 1; }));
    CHECK(model.index(model.rowOf(moved)).data(CalendarModel::MarkedRole).toBool());
    CHECK_FALSE(model.index(model.rowOf(kept)).data(CalendarModel::MarkedRole).toBool());
    CHECK(QTest::qWaitFor([&] { return !model.index(model.rowOf(moved)).data(CalendarModel::MarkedRole).toBool(); }));
    CHECK(calendar.currentRecord() == kept);
    CHECK(fixture.grid().currentDay() == wednesday);
    fixture.gateway.change(u"ticket"_s, moved, {{u"deadline"_s, at(wednesday.addDays(300), 11)}});
    CHECK(QTest::qWaitFor([&] { return model.rowOf(moved) < 0; }));
    const QUuid born = fixture.ticket(u"Né"_s, at(wednesday, 7));
    fixture.gateway.announce(u"ticket"_s, born, ChangeType::Insert);
    CHECK(QTest::qWaitFor([&] { return model.rowOf(born) == 0; }));
    CHECK(tester.inserted + tester.removed + tester.changed + tester.reset > 0);
    // Filter and words are those of the list.
    ViewDefinition view = fixture.list->arrangement();
    view.filter = Filter::condition(u"title"_s, Operator::Is, {u"Né"_s});
    fixture.list->arrange(view);
    CHECK(QTest::qWaitFor([&] { return model.rowCount() == 1 && model.rowOf(born) == 0; }));
    // A failure says so and can be tried again.
    fixture.gateway.failNext(u"fetch"_s, Refusal{u"server.busy"_s, {}, {}, {}, {}, {}});
    model.reload();
    CHECK(QTest::qWaitFor([&] { return !calendar.problem().isEmpty(); }));
    model.reload();
    CHECK(QTest::qWaitFor([&] { return calendar.problem().isEmpty(); }));
}

TEST_CASE("Every entity with a date can be a calendar, though none is named anywhere", "[calendar]")
{
    FakeGateway gateway;
    int calendars = 0;
    for (const Schema *schema : catalogue()) {
        if (calendarFields(*schema, gateway).empty() || !gateway.may(schema->name() + u".read"_s))
            continue;
        INFO(schema->name().toStdString());
        RecordList list(gateway, *schema);
        list.resize(1000, 600);
        list.show();
        CHECK(list.presentations()->isOffered(Presentation::Calendar));
        list.presentations()->show(Presentation::Calendar);
        auto *calendar = qobject_cast<CalendarView *>(list.presentations()->rows());
        REQUIRE(calendar != nullptr);
        REQUIRE(calendar->model().start());
        CHECK(QTest::qWaitFor([&] { return !calendar->isLoading(); }));
        CHECK(calendar->problem().isEmpty());
        ++calendars;
    }
    CHECK(calendars >= 10);
}
