// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/DemoData.h"
#include "tests/support/ModelTester.h"
#include "tests/support/StringMakers.h"

#include "shared/domain/Catalogue.h"
#include "ui/models/ListRows.h"
#include "ui/widgets/list/ListView.h"
#include "ui/widgets/list/RecordList.h"

#include <catch2/catch.hpp>

#include <QTest>

using namespace regie;
using namespace Qt::StringLiterals;

namespace {

struct Fixture {
    Fixture(int tickets, const std::vector<QString> &groups)
        : data(fillWithDemoData(gateway, tickets))
        , list(gateway, *findSchema(u"ticket"))
    {
        ViewDefinition view;
        view.groups = groups;
        view.columns = {{u"reference"_s}, {u"title"_s}, {u"priority"_s}, {u"estimated_hours"_s}};
        list.arrange(view);
        list.resize(1200, 700);
        list.show();
        list.activateWindow();
        REQUIRE(QTest::qWaitFor([&] { return list.rows().rowCount() > 0 && list.model().total() >= 0; }));
        settle();
        list.view()->setFocus();
    }
    // Whatever is visible has been read.
    void settle() const
    {
        REQUIRE(QTest::qWaitFor([&] {
            for (int row = 0; row < std::min(list.rows().rowCount(), 20); ++row) {
                if (list.rows().index(row, 1).data(QueryModel::LoadingRole).toBool())
                    return false;
            }
            return true;
        }));
        QTest::qWait(20);
    }
    // "title count" of each group there is to see.
    [[nodiscard]] QStringList titles() const
    {
        QStringList titles;
        for (int row = 0; row < list.rows().rowCount(); ++row) {
            if (const ListGroup *group = list.rows().groupAt(row))
                titles.append(
                    u"%1%2 %3"_s.arg(QString(group->level, u'>'), list.rows().groupTitle(*group)).arg(group->count));
        }
        return titles;
    }
    [[nodiscard]] int rowOfGroup(const QString &title) const
    {
        for (int row = 0; row < list.rows().rowCount(); ++row) {
            const ListGroup *group = list.rows().groupAt(row);
            if (group && list.rows().groupTitle(*group) == title)
                return row;
        }
        return -1;
    }
    void goTo(int row) const { list.view()->setCurrentIndex(list.rows().index(row, 1)); }
    void press(Qt::Key key) const { QTest::keyClick(list.view(), key); }

    FakeGateway gateway;
    DemoData data;
    RecordList list;
    ModelTester<ListRows> tester{list.rows()};
};

} // namespace

TEST_CASE("Groups carry their count and their sums, and hold exactly their records")
{
    Fixture fixture(40, {u"priority"_s});
    const ListRows &rows = fixture.list.rows();
    qint64 counted = 0;
    for (int row = 0; row < rows.rowCount(); ++row) {
        const ListGroup *group = rows.groupAt(row);
        if (!group)
            continue;
        counted += group->count;
        // Below it stand as many rows as it says, all of its value.
        qint64 sum = 0;
        for (int inner = 1; inner <= group->count; ++inner) {
            const QUuid id = rows.recordAt(row + inner);
            if (id.isNull())
                continue; // not near the eye yet
            const Record &record = fixture.gateway.stored(u"ticket"_s, id).record;
            CHECK(record.value(u"priority") == group->value);
        }
        for (const QUuid &id : fixture.data.tickets) {
            const Record &record = fixture.gateway.stored(u"ticket"_s, id).record;
            const auto *hours = std::get_if<qint64>(&record.value(u"estimated_hours"));
            if (record.value(u"priority") == group->value && hours)
                sum += *hours;
        }
        CHECK(group->sums.value(u"estimated_hours"_s) == Value(sum));
        CHECK(rows.groupAt(row + static_cast<int>(group->count)) == nullptr);
    }
    CHECK(counted == 40);
    CHECK(rows.rowCount() == 40 + fixture.titles().size());
}

TEST_CASE("Left folds a group and right unfolds it; the others stay where they are")
{
    Fixture fixture(40, {u"priority"_s});
    ListRows &rows = fixture.list.rows();
    const int whole = rows.rowCount();
    const int second = fixture.rowOfGroup(u"Normal"_s);
    REQUIRE(second >= 0);
    const auto count = static_cast<int>(rows.groupAt(second)->count);
    REQUIRE(count > 2);
    fixture.goTo(second + 2);
    fixture.press(Qt::Key_Left); // to the group
    CHECK(fixture.list.view()->currentIndex().row() == second);
    fixture.press(Qt::Key_Left); // folded
    CHECK(rows.rowCount() == whole - count);
    CHECK(fixture.list.view()->currentIndex().row() == second);
    fixture.press(Qt::Key_Right);
    CHECK(rows.rowCount() == whole);
    fixture.press(Qt::Key_Right); // into it
    CHECK(fixture.list.view()->currentIndex().row() == second + 1);
    const QRect place = fixture.list.view()->visualRect(rows.index(second, 1));
    QTest::mouseClick(fixture.list.view()->viewport(), Qt::LeftButton, {}, place.center());
    CHECK(rows.rowCount() == whole - count);
}

TEST_CASE("Columns of a grouped list are as wide as what stands in its rows")
{
    Fixture fixture(40, {u"status"_s});
    const ListView &view = *fixture.list.view();
    QStyleOptionViewItem option;
    option.initFrom(&view);
    for (int row = 0; row < 15; ++row) {
        if (fixture.list.rows().groupAt(row))
            continue;
        const QModelIndex reference = fixture.list.rows().index(row, 1);
        CHECK(view.itemDelegate()->sizeHint(option, reference).width() <= view.columnWidth(1));
    }
}

TEST_CASE("Groups within groups, by a reference and by the week of a day")
{
    Fixture fixture(40, {u"client.name"_s, u"deadline:week"_s});
    ListRows &rows = fixture.list.rows();
    REQUIRE(rows.groupAt(0));
    CHECK(rows.groupAt(0)->level == 0);
    CHECK_FALSE(rows.groupAt(0)->id.isNull());
    REQUIRE(rows.groupAt(1));
    CHECK(rows.groupAt(1)->level == 1);
    qint64 inner = 0;
    qint64 outer = 0;
    for (int row = 0; row < rows.rowCount(); ++row) {
        if (const ListGroup *group = rows.groupAt(row))
            (group->level == 0 ? outer : inner) += group->count;
    }
    CHECK(outer == 40);
    CHECK(inner == 40);
    const int whole = rows.rowCount();
    rows.setOpen(0, false);
    CHECK(rows.rowCount() < whole);
    REQUIRE(rows.groupAt(1));
    CHECK(rows.groupAt(1)->level == 0);
    rows.setOpen(0, true);
    CHECK(rows.rowCount() == whole);
}

TEST_CASE("Counts of groups follow what others change, and the current record stays current")
{
    Fixture fixture(40, {u"priority"_s});
    ListRows &rows = fixture.list.rows();
    const int critical = fixture.rowOfGroup(u"Critical"_s);
    const qint64 before = rows.groupAt(critical)->count;
    QUuid moved;
    for (const QUuid &id : fixture.data.tickets) {
        if (fixture.gateway.stored(u"ticket"_s, id).record.text(u"priority") == u"low")
            moved = id;
    }
    const QUuid current = rows.recordAt(1);
    fixture.list.view()->setCurrentRecord(current);
    fixture.gateway.change(u"ticket"_s, moved, {{u"priority"_s, u"critical"_s}});
    CHECK(QTest::qWaitFor([&] {
        const int row = fixture.rowOfGroup(u"Critical"_s);
        return row >= 0 && rows.groupAt(row)->count == before + 1;
    }));
    CHECK(fixture.list.view()->currentRecord() == current);
    CHECK(fixture.tester.inserted > 0);
}

TEST_CASE("A group of many thousands is read as it comes near the eye")
{
    Fixture fixture(6'000, {u"priority"_s});
    ListRows &rows = fixture.list.rows();
    const int last = rows.rowCount() - 1;
    CHECK(rows.recordAt(last).isNull());
    CHECK(fixture.gateway.requestCount(u"fetch"_s) < 20);
    fixture.goTo(last);
    fixture.list.view()->scrollTo(rows.index(last, 1));
    CHECK(QTest::qWaitFor([&] { return !rows.recordAt(last).isNull(); }, 20'000));
    CHECK(fixture.list.view()->currentIndex().row() == last);
}

TEST_CASE("Check marks are the list's own, in groups and out of them")
{
    Fixture fixture(30, {u"priority"_s});
    ListRows &rows = fixture.list.rows();
    const QUuid id = rows.recordAt(1);
    fixture.goTo(1);
    fixture.press(Qt::Key_Space);
    CHECK(fixture.list.model().checked() == QSet<QUuid>{id});
    CHECK(rows.index(1, 1).data(QueryModel::CheckedRole).toBool());
    CHECK(fixture.tester.changed > 0);
    rows.setGroups({});
    CHECK(fixture.tester.reset > 0);
    fixture.settle();
    CHECK(rows.index(rows.rowOf(id), 1).data(QueryModel::CheckedRole).toBool());
    CHECK(rows.versionOf(id) == fixture.gateway.stored(u"ticket"_s, id).version);
}

TEST_CASE("A list without groups is its source, whatever comes, goes and changes")
{
    Fixture fixture(50, {});
    ListRows &rows = fixture.list.rows();
    QueryModel &source = fixture.list.model();
    source.setSortKeys({SortKey{u"reference"_s}});
    source.setFilter(Filter::condition(u"status"_s, Operator::IsNot, {u"cancelled"_s}));
    REQUIRE(QTest::qWaitFor([&] { return rows.recordAt(40) == fixture.data.tickets[40]; }));
    fixture.gateway.change(u"ticket"_s, rows.recordAt(3), {{u"title"_s, u"Autre titre"_s}});
    REQUIRE(QTest::qWaitFor([&] { return fixture.tester.changed > 0; }));
    fixture.gateway.change(u"ticket"_s, rows.recordAt(40), {{u"status"_s, u"cancelled"_s}});
    REQUIRE(QTest::qWaitFor([&] {
        source.setVisibleRows(0, 10); // whatever the view told meanwhile
        return rows.rowCount() == 49;
    }));
    const QUuid fresh = fixture.gateway.add(u"ticket"_s, {{u"title"_s, u"Neuf"_s}});
    fixture.gateway.announce(u"ticket"_s, fresh, ChangeType::Insert);
    REQUIRE(QTest::qWaitFor([&] { return source.pendingCount() == 1; }));
    source.showPending();
    REQUIRE(QTest::qWaitFor([&] { return rows.rowOf(fresh) >= 0; }));
    CHECK(fixture.tester.removed > 0);
    CHECK(fixture.tester.inserted > 0);
    ViewDefinition narrower;
    narrower.columns = {{u"reference"_s}, {u"status"_s}};
    fixture.list.arrange(narrower);
    CHECK(fixture.tester.reset > 0);
    CHECK(rows.columnCount() == 3);
}

TEST_CASE("More groups than come at once are said to be there, and shown when somebody asks")
{
    FakeGateway gateway;
    const DemoData data = fillWithDemoData(gateway, 60);
    gateway.setPageGroups(3);
    RecordList list(gateway, *findSchema(u"ticket"));
    const auto titles = [&list](int level) {
        QStringList found;
        for (int row = 0; row < list.rows().rowCount(); ++row) {
            const ListGroup *group = list.rows().groupAt(row);
            if (group && group->level == level)
                found.append(list.rows().groupTitle(*group));
        }
        return found;
    };
    ViewDefinition view;
    SECTION("one level")
    {
        view.groups = {u"client.name"_s};
        list.arrange(view);
        list.resize(1200, 700);
        list.show();
        list.activateWindow();
        REQUIRE(QTest::qWaitFor([&] { return titles(0).size() == 4; }));
        CHECK(titles(0).last() == u"Show further groups");
        int moreRow = list.rows().rowCount() - 1;
        REQUIRE(list.rows().groupAt(moreRow)->isMore);
        list.view()->setFocus();
        list.view()->setCurrentIndex(list.rows().index(moreRow, 1));
        QTest::keyClick(list.view(), Qt::Key_Return);
        REQUIRE(QTest::qWaitFor([&] { return titles(0).size() >= 6; }));
        while (titles(0).contains(u"Show further groups")) {
            const qsizetype before = titles(0).size();
            list.rows().setOpen(list.rows().rowCount() - 1, true);
            REQUIRE(QTest::qWaitFor(
                [&] { return titles(0).size() != before || !titles(0).contains(u"Show further groups"); }));
        }
        CHECK(titles(0).size() == static_cast<qsizetype>(data.parties.size()));
        CHECK_FALSE(titles(0).contains(u"Show further groups"));
    }
    SECTION("two levels: nothing of a group is missing without a word")
    {
        gateway.setPageGroups(4);
        view.groups = {u"priority"_s, u"status"_s};
        list.arrange(view);
        list.show();
        REQUIRE(QTest::qWaitFor([&] { return titles(1).size() == 4; }));
        CHECK(titles(0).last() == u"Show further groups");
        CHECK(titles(0).size() == 2); // none without its inner groups
        list.rows().setOpen(list.rows().rowCount() - 1, true);
        CHECK(QTest::qWaitFor([&] { return titles(1).size() == 8; }));
    }
}

TEST_CASE("Groups by nearness say what presses, in the order of time")
{
    const QDateTime now(QDate(2026, 11, 18), QTime(10, 42)); // a Wednesday
    FakeGateway gateway([&now] { return now; });
    const auto add = [&](const QString &title, const QString &status, std::optional<qint64> minutes) {
        Changes values{{u"title"_s, title}, {u"status"_s, status}};
        if (minutes)
            values.insert(u"deadline"_s, Moment::fromDateTime(now.addSecs(60 * *minutes)));
        return gateway.add(u"ticket"_s, values);
    };
    constexpr qint64 day = 24 * 60;
    add(u"sans"_s, u"new"_s, {});
    add(u"plus tard"_s, u"new"_s, 9 * day);
    add(u"vendredi"_s, u"new"_s, 2 * day);
    add(u"demain"_s, u"new"_s, day);
    add(u"ce soir"_s, u"new"_s, 500);
    add(u"tout à l’heure"_s, u"new"_s, -35);
    add(u"hier"_s, u"new"_s, -day);
    RecordList list(gateway, *findSchema(u"ticket"));
    ViewDefinition view;
    view.groups = {u"deadline:due"_s};
    view.columns = {{u"title"_s}};
    list.arrange(view);
    list.resize(900, 600);
    list.show();
    const auto titles = [&list] {
        QStringList shown;
        for (int row = 0; row < list.rows().rowCount(); ++row) {
            if (const ListGroup *group = list.rows().groupAt(row))
                shown.append(u"%1 %2"_s.arg(list.rows().groupTitle(*group)).arg(group->count));
        }
        return shown;
    };
    const QStringList all{u"Past 2"_s,  u"Today 1"_s,           u"Tomorrow 1"_s, u"Later this week 1"_s,
                          u"Later 1"_s, u"Without deadline 1"_s};
    static_cast<void>(QTest::qWaitFor([&] { return titles() == all; }));
    REQUIRE(titles() == all);
    CHECK(list.rows().groupMark(*list.rows().groupAt(0)).tone == Tone::Neutral);
    // Among what goes on alone, what is past is late.
    list.setFixedFilter(Filter::condition(u"status"_s, Operator::Is, {u"new"_s}));
    REQUIRE(QTest::qWaitFor([&] { return titles().value(0) == u"Late 2"_s; }));
    CHECK(list.rows().groupMark(*list.rows().groupAt(0)).tone == Tone::Red);
    REQUIRE(QTest::qWaitFor([&] { return !list.rows().recordAt(1).isNull() && !list.rows().recordAt(2).isNull(); }));
    const QUuid first = list.rows().recordAt(1);
    const QUuid second = list.rows().recordAt(2);
    const auto titleOf = [&](const QUuid &id) { return gateway.stored(u"ticket"_s, id).record.text(u"title"_s); };
    CHECK(QStringList{titleOf(first), titleOf(second)}.contains(u"hier"_s));
    CHECK(QStringList{titleOf(first), titleOf(second)}.contains(u"tout à l’heure"_s));
}
