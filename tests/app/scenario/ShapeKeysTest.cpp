// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Presses every key that the sheet names for a list that is shown as a board, a calendar or a chart.
#include "app/pages/ListPage.h"
#include "tests/app/scenario/Seat.h"
#include "ui/models/QueryModel.h"
#include "ui/widgets/board/BoardLane.h"
#include "ui/widgets/board/BoardView.h"
#include "ui/widgets/board/CardDrag.h"
#include "ui/widgets/board/CardList.h"
#include "ui/widgets/calendar/CalendarView.h"
#include "ui/widgets/calendar/HourGrid.h"
#include "ui/widgets/chart/ChartCanvas.h"
#include "ui/widgets/chart/ChartView.h"
#include "ui/widgets/list/FilterRow.h"
#include "ui/widgets/list/Presentations.h"
#include "ui/widgets/list/RecordList.h"

#include <catch2/catch.hpp>

#include <QScrollBar>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

QStringList keysNamed(const ShortcutRow &row)
{
    return QString::fromUtf8(row.keys.data(), static_cast<qsizetype>(row.keys.size())).split(u' ');
}

class ShapeTrial {
public:
    explicit ShapeTrial(Seat &seat)
        : m_seat(seat)
    {
        m_page = qobject_cast<ListPage *>(seat.window().pages().visit(Place::list(u"tickets"_s, u"all"_s)));
        REQUIRE(m_page != nullptr);
        REQUIRE(seat.settle());
    }

    void tryRow(const ShortcutRow &row)
    {
        for (const QString &key : keysNamed(row)) {
            INFO(key.toStdString());
            if (row.zone == Zone::Boards)
                tryBoard(key);
            else if (row.zone == Zone::Calendars)
                tryCalendar(key);
            else if (row.zone == Zone::Charts)
                tryChart(key);
        }
    }

private:
    template <class View>
    View &turnTo(Presentation shape)
    {
        m_page->list().clearFilters();
        m_page->list().presentations()->show(shape);
        auto *view = qobject_cast<View *>(m_page->list().presentations()->rows());
        REQUIRE(view != nullptr);
        REQUIRE(waitFor([&] { return !view->isLoading(); }));
        REQUIRE(m_seat.settle());
        m_page->takeFocus();
        return *view;
    }
    void press(const QString &key)
    {
        if (key.size() == 1 && !key[0].isLetterOrNumber())
            m_seat.type(key);
        else
            m_seat.press(QKeySequence(key, QKeySequence::PortableText));
    }

    void tryBoard(const QString &key)
    {
        BoardView &board = turnTo<BoardView>(Presentation::Kanban);
        std::vector<BoardLane *> filled; // with two cards or more
        for (BoardLane *lane : board.lanes()) {
            if (lane->cards()->cards().loadedCount() > 1)
                filled.push_back(lane);
        }
        REQUIRE(filled.size() > 1);
        BoardLane *lane = key == "Left"_L1 ? filled.back() : filled.front();
        lane->cards()->setFocus();
        lane->cards()->setCurrentRow(key == "Up"_L1 ? 1 : 0);
        const QUuid before = board.currentRecord();
        if (key == "+"_L1)
            press(u"-"_s);
        press(key);
        if (key == "-"_L1 || key == "+"_L1) {
            CHECK(lane->isFolded() == (key == "-"_L1));
            if (lane->isFolded())
                press(u"+"_s);
        } else if (key == "Space"_L1) {
            CHECK(board.drag().isCarrying());
            press(u"Esc"_s);
            CHECK_FALSE(board.drag().isCarrying());
        } else {
            CHECK(board.currentRecord() != before);
        }
    }

    void tryCalendar(const QString &key)
    {
        CalendarView &calendar = turnTo<CalendarView>(Presentation::Calendar);
        ViewPresentation shown;
        shown.shown = Presentation::Calendar;
        shown.calendar = {u"deadline"_s, {}, CalendarSpan::Week};
        calendar.apply(shown);
        calendar.model().showDay(someDeadline());
        REQUIRE(waitFor([&] { return !calendar.isLoading() && calendar.hours().isVisible(); }));
        m_page->takeFocus();
        calendar.surface().setCurrentDay(calendar.model().period().first.addDays(2));
        const QDate before = calendar.surface().currentDay();
        const QString title = calendar.title();
        if (key == "Space"_L1 || key.startsWith("Ctrl+"_L1) || key == "Return"_L1 || key == "Up"_L1 || key == "Down"_L1)
            goToEntry(calendar);
        const QUuid record = calendar.currentRecord();
        if (key.startsWith("Ctrl+"_L1)) {
            press(u"Space"_s);
            const MinuteSpan whole = calendar.hours().carried();
            press(key);
            CHECK(calendar.hours().carried().begin == whole.begin);
            CHECK(calendar.hours().carried().end != whole.end);
            press(u"Esc"_s);
        } else if (key == "Space"_L1) {
            press(key);
            CHECK(calendar.surface().isCarrying());
            press(u"Esc"_s);
        } else if (key == "Return"_L1) {
            press(key);
            REQUIRE(m_seat.settle());
            CHECK(m_seat.record().place() == Place::record(u"ticket"_s, record));
            m_seat.press(QKeySequence(u"Alt+Left"_s));
            REQUIRE(m_seat.settle());
        } else if (key == "Up"_L1 || key == "Down"_L1) {
            const int hour = calendar.hours().scrollBar()->value();
            press(key);
            CHECK((calendar.currentRecord() != record || calendar.hours().scrollBar()->value() != hour));
        } else if (key == "T"_L1) {
            press(u"PgDown"_s);
            press(key);
            CHECK(calendar.surface().currentDay() == QDate::currentDate());
        } else {
            press(key);
            CHECK((calendar.surface().currentDay() != before || calendar.title() != title));
        }
    }

    [[nodiscard]] QDate someDeadline()
    {
        Query query;
        query.entity = u"ticket"_s;
        query.columns = {u"deadline"_s};
        query.filter = Filter::condition(u"deadline"_s, Operator::NotEmpty);
        query.limit = 1;
        const RowSet rows = m_seat.fetch(query);
        REQUIRE(rows.size() == 1);
        return std::get<Moment>(rows.columns.front().values.front()).toDateTime().toLocalTime().date();
    }

    static void goToEntry(CalendarView &calendar)
    {
        const auto &entries = calendar.model().entries();
        const auto timed = std::find_if(entries.begin(), entries.end(), [&](const CalendarEntry &entry) {
            return entry.isTimed() && calendar.model().period().contains(entry.first);
        });
        REQUIRE(timed != entries.end());
        calendar.surface().setCurrentDay(timed->first);
        calendar.surface().setCurrentRecord(timed->id);
    }

    void tryChart(const QString &key)
    {
        ChartView &chart = turnTo<ChartView>(Presentation::Chart);
        REQUIRE(waitFor([&] { return chart.model().rowCount() > 2; }));
        chart.canvas().setFocus();
        chart.canvas().setCurrent(1);
        press(key);
        if (key == "Ctrl+T"_L1) {
            CHECK(chart.table().hasFocus());
        } else if (key == "Return"_L1) {
            CHECK(m_page->list().presentations()->shown() == Presentation::Table);
            CHECK_FALSE(m_page->list().filterRow()->filter().isEverything());
        } else {
            CHECK(chart.canvas().current() != 1);
        }
    }

    Seat &m_seat;
    ListPage *m_page = nullptr;
};

} // namespace

TEST_CASE("every key that the sheet names for boards, calendars and charts does what it says")
{
    const RunningServer server(120);
    Seat seat(server.port());
    seat.logIn(emailsOf(server, u"support"_s).value(0));
    ShapeTrial trial(seat);
    int tried = 0;
    for (const ShortcutRow &row : shortcuts()) {
        INFO(row.keys << ": " << row.text);
        trial.tryRow(row);
        tried += row.zone == Zone::Boards || row.zone == Zone::Calendars || row.zone == Zone::Charts ? 1 : 0;
    }
    CHECK(tried >= 12);
}
