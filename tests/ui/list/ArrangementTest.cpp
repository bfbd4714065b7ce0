// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/DemoData.h"
#include "tests/support/StringMakers.h"
#include "tests/support/Typing.h"

#include "shared/domain/Catalogue.h"
#include "ui/models/QueryModel.h"
#include "ui/models/SavedViews.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/SearchBox.h"
#include "ui/widgets/editors/SuggestionPopup.h"
#include "ui/widgets/list/ColumnChooser.h"
#include "ui/widgets/list/FilterField.h"
#include "ui/widgets/list/FilterRow.h"
#include "ui/widgets/list/ListHeader.h"
#include "ui/widgets/list/ListView.h"
#include "ui/widgets/list/RecordList.h"

#include <catch2/catch.hpp>

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace regie;
using namespace Qt::StringLiterals;

namespace {

struct Fixture {
    explicit Fixture(int tickets, int width = 1400)
        : data(fillWithDemoData(gateway, tickets))
        , list(gateway, *findSchema(u"ticket"))
    {
        gateway.setUser(data.users[0]);
        list.arrange({});
        list.setPreviewShown(false);
        list.resize(width, 700);
        list.show();
        list.activateWindow();
        REQUIRE(QTest::qWaitFor([&] { return list.model().loadedCount() > 0 && list.model().total() >= 0; }));
        QTest::qWait(20);
    }
    [[nodiscard]] int section(const QString &path) const
    {
        const ListColumns &columns = list.model().columns();
        for (std::size_t at = 0; at < columns.size(); ++at) {
            if (columns[at].path == path)
                return static_cast<int>(at) + 1;
        }
        return -1;
    }
    [[nodiscard]] int width(const QString &path) const { return list.view()->header()->sectionSize(section(path)); }
    [[nodiscard]] int wholeWidth() const { return list.view()->header()->length(); }
    [[nodiscard]] bool settled() const
    {
        QTest::qWait(10);
        return QTest::qWaitFor([&] { return list.model().state() == QueryModel::State::Ready; });
    }
    [[nodiscard]] ColumnChooser *openChooser()
    {
        for (auto *button : list.findChildren<IconButton *>()) {
            if (button->toolTip() == u"Columns")
                QTest::mouseClick(button, Qt::LeftButton);
        }
        return list.findChild<ColumnChooser *>();
    }
    // Draws the right edge of a column with the mouse.
    void drawEdge(const QString &path, int by)
    {
        ListHeader *header = list.view()->header();
        const int edge = header->sectionViewportPosition(section(path)) + header->sectionSize(section(path)) - 1;
        QWidget *target = header->viewport();
        const int middle = header->height() / 2;
        QTest::mouseMove(target, QPoint(edge, middle));
        QTest::mousePress(target, Qt::LeftButton, {}, QPoint(edge, middle));
        QMouseEvent move(QEvent::MouseMove, QPointF(edge + by, middle), target->mapToGlobal(QPointF(edge + by, middle)),
                         Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(target, &move);
        QTest::mouseRelease(target, Qt::LeftButton, {}, QPoint(edge + by, middle));
    }
    void type(const QString &text)
    {
        list.filterRow()->focusSearch();
        list.filterRow()->field()->edit()->clear();
        typeText(list.filterRow()->field()->edit(), text);
        QTest::qWait(260); // the pause after which it is understood
    }

    FakeGateway gateway;
    DemoData data;
    RecordList list;
};

} // namespace

TEST_CASE("Columns fill the width, and nothing is cut while there is room")
{
    Fixture fixture(40, 2400);
    const ListView &view = *fixture.list.view();
    CHECK(fixture.wholeWidth() == view.viewport()->width());
    for (int section = 1; section < fixture.list.model().columnCount(); ++section) {
        INFO(section);
        for (int row = 0; row < 20; ++row) {
            const QModelIndex index = view.model()->index(row, section);
            QStyleOptionViewItem option;
            option.initFrom(&view);
            CHECK(view.itemDelegate()->sizeHint(option, index).width() <= view.header()->sectionSize(section));
        }
    }
    // Too little room: numbers and states keep what they need, names give.
    const int status = fixture.width(u"status"_s);
    fixture.list.resize(1000, 700);
    QTest::qWait(20);
    CHECK(fixture.width(u"status"_s) == status);
    CHECK(fixture.width(u"client.name"_s) < 200);
}

TEST_CASE("What another view shows is not cut, though the columns were measured on the first one")
{
    FakeGateway gateway;
    const Moment soon = Moment::fromDateTime(QDateTime::currentDateTime().addDays(90));
    const Moment longAgo = Moment::fromDateTime(QDateTime::currentDateTime().addDays(-90));
    const auto add = [&](const QString &reference, const QString &status, Moment deadline) {
        gateway.add(u"ticket"_s, {{u"reference"_s, reference},
                                  {u"title"_s, u"Chaudière"_s},
                                  {u"status"_s, status},
                                  {u"deadline"_s, deadline}});
    };
    add(u"T1"_s, u"new"_s, soon);
    add(u"TK-2026-0123456"_s, u"waiting_client"_s, longAgo);
    RecordList list(gateway, *findSchema(u"ticket"));
    const auto show = [&](const QString &status) {
        list.setFixedFilter(Filter::condition(u"status"_s, Operator::Is, {status}));
        REQUIRE(QTest::qWaitFor(
            [&] { return list.model().loadedCount() == 1 && list.model().valueAt(0, u"status"_s) == Value(status); }));
        QTest::qWait(20);
    };
    list.setPreviewShown(false);
    list.resize(500, 400);
    list.show();
    show(u"new"_s);
    const ListView &view = *list.view();
    const auto section = [&](const QString &path) {
        const ListColumns &columns = list.model().columns();
        const auto column =
            std::find_if(columns.begin(), columns.end(), [&](const auto &one) { return one.path == path; });
        REQUIRE(column != columns.end());
        return static_cast<int>(column - columns.begin()) + 1;
    };
    const int status = view.header()->sectionSize(section(u"status"_s));
    show(u"waiting_client"_s);
    for (const QString &path : {u"reference"_s, u"status"_s, u"deadline"_s}) {
        INFO(path.toStdString());
        QStyleOptionViewItem option;
        option.initFrom(&view);
        const QModelIndex index = view.model()->index(0, section(path));
        CHECK(view.itemDelegate()->sizeHint(option, index).width() <= view.header()->sectionSize(section(path)));
    }
    CHECK(view.header()->sectionSize(section(u"status"_s)) == status); // nothing moved that could be known before
}

TEST_CASE("A moment that was just now is told in more words later, and not cut then")
{
    FakeGateway gateway;
    gateway.add(u"ticket"_s, {{u"reference"_s, u"T1"_s}, {u"title"_s, u"Chaudière"_s}});
    RecordList list(gateway, *findSchema(u"ticket"));
    ViewDefinition shown;
    shown.columns = {{u"reference"_s}, {u"title"_s}, {u"ended_at"_s}};
    list.arrange(shown);
    list.setPreviewShown(false);
    list.resize(420, 400);
    list.show();
    REQUIRE(QTest::qWaitFor([&] { return list.model().loadedCount() == 1; }));
    QTest::qWait(20);
    const Moment then = Moment::fromDateTime(QDateTime::currentDateTime().addSecs(-86'340));
    const int words = QFontMetrics(textFont(TextRole::Body)).horizontalAdvance(formats::relative(then, Moment::now()));
    CHECK(list.view()->header()->sectionSize(3) > words);
}

TEST_CASE("A width drawn by hand stays, also when the window becomes another, until a double click")
{
    Fixture fixture(40);
    const int before = fixture.width(u"client.name"_s);
    QSignalSpy arranged(&fixture.list, &RecordList::arranged);
    fixture.drawEdge(u"client.name"_s, 57);
    CHECK(fixture.width(u"client.name"_s) == before + 57);
    CHECK_FALSE(arranged.isEmpty());
    CHECK(fixture.wholeWidth() == fixture.list.view()->viewport()->width()); // the label gave it
    fixture.list.resize(1700, 700);
    QTest::qWait(20);
    CHECK(fixture.width(u"client.name"_s) == before + 57);

    // Another list arranged the same way looks the same.
    const ViewDefinition kept = fixture.list.arrangement();
    Fixture other(40, 1700);
    other.list.arrange(kept);
    REQUIRE(other.settled());
    CHECK(other.width(u"client.name"_s) == before + 57);
    Q_EMIT fixture.list.view()->header()->sectionHandleDoubleClicked(fixture.section(u"client.name"_s));
    CHECK(fixture.list.arrangement().columns.empty());
}

TEST_CASE("Columns are chosen from the entity and the records it refers to")
{
    Fixture fixture(30);
    ColumnChooser *chooser = fixture.openChooser();
    REQUIRE(chooser);
    typeText(chooser->search(), u"client mail"_s);
    QTest::keyClick(chooser->search(), Qt::Key_Return);
    CHECK(fixture.list.view()->shownPaths().back() == u"client.email");
    REQUIRE(fixture.settled());
    const int section = fixture.section(u"client.email"_s);
    CHECK(fixture.list.model().headerData(section, Qt::Horizontal, Qt::DisplayRole) == u"Client › E-mail"_s);
    // What is shown is not offered again, until it is not shown any more.
    const auto isOffered = [chooser](const QString &title) {
        for (QTreeWidgetItemIterator item(chooser->tree(), QTreeWidgetItemIterator::NotHidden); *item; ++item) {
            if ((*item)->toolTip(0) == title)
                return true;
        }
        return false;
    };
    CHECK_FALSE(isOffered(u"Client › E-mail"_s));
    chooser->search()->clear();
    CHECK_FALSE(isOffered(u"Title"_s));
    CHECK(isOffered(u"Solution"_s));
    // The keyboard moves it to the front, and the list follows.
    QListWidget *shown = chooser->list();
    shown->setFocus();
    shown->setCurrentRow(shown->count() - 1);
    for (int step = shown->count() - 1; step > 0; --step)
        QTest::keyClick(shown, Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(fixture.list.view()->shownPaths().front() == u"client.email");
    shown->item(0)->setCheckState(Qt::Unchecked);
    CHECK_FALSE(fixture.list.view()->shownPaths().contains(u"client.email"_s));
    CHECK(isOffered(u"Client › E-mail"_s));
    chooser->close();
}

TEST_CASE("Fields that are hidden from the session are no columns, near or far")
{
    FakeGateway gateway;
    static_cast<void>(fillWithDemoData(gateway, 5));
    gateway.addRule({u"party"_s, u"email"_s, FieldAccess::Hidden});
    gateway.addRule({u"ticket"_s, u"deadline"_s, FieldAccess::Hidden});
    gateway.grant(u"equipment.read"_s, Scope::None);
    const Schema &ticket = *findSchema(u"ticket");
    CHECK_FALSE(columnOf(ticket, u"client.email"_s, gateway));
    CHECK_FALSE(columnOf(ticket, u"deadline"_s, gateway));
    CHECK_FALSE(columnOf(ticket, u"equipment.serial_number"_s, gateway));
    CHECK(columnOf(ticket, u"client.sales_contact.email"_s, gateway));
    CHECK_FALSE(columnOf(ticket, u"client.sales_contact.party.email"_s, gateway)); // three steps are too far
    CHECK_FALSE(isUsable(ticket, u"client.email"_s, gateway));
    CHECK(isUsable(ticket, u"client.sales_contact_id"_s, gateway));
}

TEST_CASE("Shift and a click sorts by a further column, turns it, and takes it out; ranks are told")
{
    Fixture fixture(30);
    ListHeader *header = fixture.list.view()->header();
    const auto click = [&](const QString &path, Qt::KeyboardModifiers modifiers) {
        QTest::mouseClick(header->viewport(), Qt::LeftButton, modifiers,
                          QPoint(header->sectionViewportPosition(fixture.section(path)) + 12, header->height() / 2));
    };
    click(u"priority"_s, {});
    header->sortBy(fixture.section(u"title"_s), true);
    CHECK(fixture.list.model().sortKeys() == std::vector<SortKey>{{u"priority"_s}, {u"title"_s}});
    CHECK(header->rankOf(fixture.section(u"priority"_s)) == 1);
    CHECK(header->rankOf(fixture.section(u"title"_s)) == 2);
    CHECK(header->rankOf(fixture.section(u"status"_s)) == 0);
    header->sortBy(fixture.section(u"title"_s), true);
    CHECK(fixture.list.model().sortKeys().back().order == Qt::DescendingOrder);
    header->sortBy(fixture.section(u"title"_s), true);
    CHECK(fixture.list.model().sortKeys() == std::vector<SortKey>{{u"priority"_s}});
    CHECK(fixture.list.arrangement().sort == std::vector<SortKey>{{u"priority"_s}});
}

TEST_CASE("Rows become higher and lower again, for this list alone")
{
    Fixture fixture(30);
    const int before = fixture.list.view()->rowHeight(0);
    const auto press = [&] {
        for (auto *button : fixture.list.findChildren<IconButton *>()) {
            if (button->toolTip().startsWith(u"Row height"))
                QTest::mouseClick(button, Qt::LeftButton);
        }
    };
    press();
    CHECK(fixture.list.view()->rowHeight(0) > before);
    CHECK(fixture.list.arrangement().density == u"comfortable");
    press();
    CHECK(fixture.list.view()->rowHeight(0) == before);
}

TEST_CASE("A typed filter holds while it is typed, becomes chips, and text again")
{
    Fixture fixture(30);
    FilterRow *row = fixture.list.filterRow();
    fixture.type(u"priority:critical onduleur"_s);
    REQUIRE(fixture.settled());
    const Filter critical = Filter::condition(u"priority"_s, Operator::Is, {u"critical"_s});
    CHECK(fixture.list.model().filter() == critical);
    CHECK(fixture.list.model().search() == u"onduleur");
    CHECK(row->parts().empty());
    QTest::keyClick(row->field()->edit(), Qt::Key_Return);
    CHECK(row->parts() == std::vector<Filter>{critical});
    CHECK(row->field()->text() == u"onduleur");
    CHECK(row->conditions().front().words() == u"Critical");
    CHECK(fixture.list.model().filter() == critical);
    row->field()->edit()->clear();
    QTest::qWait(260);
    QTest::keyClick(row->field()->edit(), Qt::Key_Backspace);
    CHECK(row->parts().empty());
    CHECK(row->field()->text() == u"priority:critical");
    CHECK(fixture.list.model().filter() == critical);
}

TEST_CASE("Alternatives stand in one chip, which is edited as text")
{
    Fixture fixture(30);
    FilterRow *row = fixture.list.filterRow();
    fixture.type(u"priority:critical OR status:new"_s);
    QTest::keyClick(row->field()->edit(), Qt::Key_Return);
    REQUIRE(row->parts().size() == 1);
    const auto chips = row->findChildren<FilterChip *>();
    REQUIRE(chips.size() == 1);
    QTest::mouseClick(chips.front(), Qt::LeftButton, {}, QPoint(10, 10));
    CHECK(row->field()->text() == u"priority:critical OR status:new");
    CHECK(row->field()->edit()->hasFocus());
    CHECK(row->parts().empty());
}

TEST_CASE("A mistake is told below the line and mended with one key")
{
    Fixture fixture(30);
    FilterRow *row = fixture.list.filterRow();
    fixture.type(u"prioritty:critical "_s);
    CHECK(row->issueLine()->isVisible());
    CHECK(row->issueLine()->text().contains(u"priority"));
    QTest::keyClick(row->field()->edit(), Qt::Key_Return); // stays until it is right
    CHECK(row->parts().empty());
    QTest::keyClick(row->field()->edit(), Qt::Key_Tab);
    CHECK(row->field()->text() == u"priority:critical ");
    CHECK_FALSE(row->issueLine()->isVisible());
    CHECK(row->field()->edit()->hasFocus());
}

TEST_CASE("Names, values and records are completed while they are typed")
{
    Fixture fixture(30);
    FilterField *field = fixture.list.filterRow()->field();
    fixture.type(u"prio"_s);
    REQUIRE(field->popup()->isVisible());
    QTest::keyClick(field->edit(), Qt::Key_Tab);
    CHECK(field->text() == u"priority:");
    typeText(field->edit(), u"cri"_s);
    QTest::keyClick(field->edit(), Qt::Key_Down);
    QTest::keyClick(field->edit(), Qt::Key_Return);
    CHECK(field->text() == u"priority:critical ");
    typeText(field->edit(), u"client:cave"_s);
    REQUIRE(QTest::qWaitFor([&] { return field->popup()->isVisible() && field->popup()->suggestionCount() > 0; }));
    QTest::keyClick(field->edit(), Qt::Key_Tab);
    QTest::keyClick(field->edit(), Qt::Key_Return);
    REQUIRE(fixture.list.filterRow()->parts().size() == 2);
    CHECK(fixture.list.filterRow()->parts()[1].path == u"client_id");
    CHECK_FALSE(field->popup()->isVisible());
}

TEST_CASE("Views are kept on the server: made, changed, shared, restored, and live")
{
    FakeGateway gateway;
    const DemoData data = fillWithDemoData(gateway, 5);
    gateway.setUser(data.users[0]);
    SavedViews views(gateway);
    REQUIRE(QTest::qWaitFor([&] { return views.isLoaded(); }));
    ViewDefinition definition;
    definition.filter = Filter::condition(u"priority"_s, Operator::Is, {u"critical"_s});
    const QUuid id = newUuid();
    std::optional<bool> done;
    const auto then = [&](const Result<Posted> &answer) { done = bool(answer); };
    views.create(u"ticket"_s, u"Critiques"_s, definition, id, then);
    REQUIRE(QTest::qWaitFor([&] { return done.has_value(); }));
    REQUIRE(views.viewsOf(u"ticket"_s).size() == 1);
    CHECK(views.definitionOf(views.viewsOf(u"ticket"_s).front()) == definition);
    views.setDefault(id, true, then);
    views.change(id, {{u"pinned"_s, true}}, then);
    REQUIRE(QTest::qWaitFor([&] { return views.pinned().size() == 1 && views.defaultOf(u"ticket"_s); }));

    // On another machine of the same person, live.
    SavedViews elsewhere(gateway);
    REQUIRE(QTest::qWaitFor([&] { return elsewhere.viewsOf(u"ticket"_s).size() == 1; }));
    gateway.change(u"saved_view"_s, id, {{u"name"_s, u"Très critiques"_s}});
    CHECK(QTest::qWaitFor([&] { return elsewhere.viewsOf(u"ticket"_s).front().name == u"Très critiques"; }));

    // What this session may no longer see makes the view unusable rather than wider.
    gateway.addRule({u"ticket"_s, u"priority"_s, FieldAccess::Hidden});
    CHECK(views.viewsOf(u"ticket"_s).empty());
}

TEST_CASE("How a list was left is found again, saved once after a burst of changes")
{
    FakeGateway gateway;
    const DemoData data = fillWithDemoData(gateway, 5);
    gateway.setUser(data.users[0]);
    {
        SavedViews views(gateway);
        REQUIRE(QTest::qWaitFor([&] { return views.isLoaded(); }));
        for (int width = 100; width < 110; ++width) {
            ViewDefinition layout;
            layout.columns = {{u"title"_s, width}};
            views.keepLayout(u"ticket"_s, u"open"_s, layout);
        }
        CHECK(views.layout(u"ticket"_s, u"open"_s)->columns.front().width == 109);
        views.flush();
        REQUIRE(QTest::qWaitFor([&] { return gateway.count(u"saved_view"_s) == 1; }));
        CHECK(gateway.saves().size() == 1);
    }
    SavedViews again(gateway);
    REQUIRE(QTest::qWaitFor([&] { return again.isLoaded(); }));
    REQUIRE(again.layout(u"ticket"_s, u"open"_s));
    CHECK(again.layout(u"ticket"_s, u"open"_s)->columns.front().width == 109);
    CHECK(again.viewsOf(u"ticket"_s).empty()); // a layout is no view
}
