// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What has its hours: carried over days and hours by the mouse, and drawn longer by its foot.
#include "tests/app/scenario/Loans.h"
#include "tests/app/scenario/Shapes.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/calendar/CalendarView.h"
#include "ui/widgets/calendar/HourGrid.h"

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

const QString handover = u"test_loan_handover"_s;

Moment at(QDate day, int hour, int minute = 0)
{
    return Moment::fromDateTime(QDateTime(day, QTime(hour, minute)));
}

// A week or a day, by its button.
void show(Seat &seat, CalendarView &calendar, const QString &span, QDate day)
{
    pressButton(seat, calendar.spans(), span);
    calendar.model().showDay(day);
    REQUIRE(waitFor([&] { return !calendar.isLoading() && calendar.hours().isVisible(); }));
    REQUIRE(seat.settle());
}

QRect blockOf(CalendarView &calendar, const QUuid &id)
{
    const int row = calendar.model().rowOf(id);
    REQUIRE(row >= 0);
    const CalendarEntry &entry = calendar.model().entries()[static_cast<std::size_t>(row)];
    for (const HourLayout::Block &block : calendar.hours().hours().blocks) {
        if (block.day == entry.first && block.span.begin == entry.minuteOfDay())
            return block.rect;
    }
    throw std::runtime_error("the entry is not drawn");
}

} // namespace

TEST_CASE("what has hours goes to another hour and day with the mouse, and is drawn longer by its foot", "[loans]")
{
    LoanOffice office;
    REQUIRE(office.agents.size() >= 2);
    Seat claire(office.server.port());
    claire.logIn(office.agents[0]);
    const QDate monday = QDate::currentDate().addDays(1 - QDate::currentDate().dayOfWeek());
    const QUuid loan = lend(claire, u"Nacelle"_s);
    const QUuid visit = make(claire, handover,
                             {{u"title"_s, u"Remise des clés"_s},
                              {u"loan_id"_s, loan},
                              {u"starts_at"_s, at(monday.addDays(1), 10)},
                              {u"ends_at"_s, at(monday.addDays(1), 11)}});
    const auto starts = [&] { return stored(claire, handover, visit, u"starts_at"_s); };
    const auto ends = [&] { return stored(claire, handover, visit, u"ends_at"_s); };
    Seat sofia(office.server.port());
    sofia.logIn(office.agents[1]);
    CalendarView &theirs = turnTo<CalendarView>(sofia, openList(sofia, u"Handovers"_s), Presentation::Calendar);
    CalendarView &calendar = turnTo<CalendarView>(claire, openList(claire, u"Handovers"_s), Presentation::Calendar);
    REQUIRE(calendar.model().end()); // its hours were found in the declaration
    CHECK(calendar.model().end()->path == u"ends_at");

    // In the week: two days on and an hour and a half later, with both ends.
    show(claire, calendar, u"Week"_s, monday);
    HourGrid &hours = calendar.hours();
    const int hour = hours.hours().scale.perHour;
    const int day = hours.hours().columns[1].rect.left() - hours.hours().columns[0].rect.left();
    const QPoint middle = blockOf(calendar, visit).center();
    drag(&hours, middle, &hours, middle + QPoint(2 * day, hour * 3 / 2));
    CHECK(waitFor([&] { return starts() == Value(at(monday.addDays(3), 11, 30)); }));
    CHECK(ends() == Value(at(monday.addDays(3), 12, 30)));
    CHECK(waitFor([&] {
        const int row = theirs.model().rowOf(visit);
        return row >= 0 && theirs.model().entries()[static_cast<std::size_t>(row)].first == monday.addDays(3);
    }));

    // In the day: by its foot, which moves the end alone.
    show(claire, calendar, u"Day"_s, monday.addDays(3));
    REQUIRE(waitFor([&] { return calendar.model().rowOf(visit) >= 0; }));
    QRect block = blockOf(calendar, visit);
    const QPoint foot(block.center().x(), block.bottom() - 2);
    drag(&hours, foot, &hours, foot + QPoint(0, hour * 3 / 4));
    CHECK(waitFor([&] { return ends() == Value(at(monday.addDays(3), 13, 15)); }));
    CHECK(starts() == Value(at(monday.addDays(3), 11, 30)));
    REQUIRE(waitFor([&] { return blockOf(calendar, visit).height() > block.height() + hour / 2; }));
    // To another hour of the same day, and both steps taken back.
    block = blockOf(calendar, visit);
    drag(&hours, block.center(), &hours, block.center() - QPoint(0, 2 * hour));
    CHECK(waitFor([&] { return starts() == Value(at(monday.addDays(3), 9, 30)); }));
    CHECK(ends() == Value(at(monday.addDays(3), 11, 15)));
    REQUIRE(waitFor([&] { return toastText(claire).contains(u"Remise des clés"_s); }));
    claire.press(QKeySequence(Qt::CTRL | Qt::Key_Z));
    CHECK(waitFor([&] { return starts() == Value(at(monday.addDays(3), 11, 30)); }));
    claire.press(QKeySequence(Qt::CTRL | Qt::Key_Z));
    CHECK(waitFor([&] { return ends() == Value(at(monday.addDays(3), 12, 30)); }));
    CHECK(waitFor([&] { return blockOf(calendar, visit).height() < hour + 4; }));

    // What was signed says so when it is dropped, and stays.
    change(sofia, handover, visit, {{u"is_signed"_s, true}});
    REQUIRE(claire.settle());
    block = blockOf(calendar, visit);
    drag(&hours, block.center(), &hours, block.center() + QPoint(0, hour));
    CHECK(waitFor([&] { return saidBy(claire).contains(u"What was signed stays as it was signed."_s); }));
    CHECK(starts() == Value(at(monday.addDays(3), 11, 30)));
}
