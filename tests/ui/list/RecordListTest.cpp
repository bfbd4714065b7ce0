// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/DemoData.h"
#include "tests/support/StringMakers.h"
#include "tests/support/Typing.h"

#include "shared/domain/Catalogue.h"
#include "ui/models/QueryModel.h"
#include "ui/widgets/SearchBox.h"
#include "ui/widgets/list/ConditionEditor.h"
#include "ui/widgets/list/FilterPopup.h"
#include "ui/widgets/list/FilterRow.h"
#include "ui/widgets/list/ListHeader.h"
#include "ui/widgets/list/ListView.h"
#include "ui/widgets/list/PreviewPane.h"
#include "ui/widgets/list/RecordList.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace regie;
using namespace Qt::StringLiterals;

namespace {

struct Fixture {
    explicit Fixture(int tickets)
        : data(fillWithDemoData(gateway, tickets))
    {
        QSettings().clear();
        list = std::make_unique<RecordList>(gateway, *findSchema(u"ticket"));
        list->model().setSortKeys({SortKey{u"reference"_s}});
        list->resize(1200, 700);
        list->show();
        list->activateWindow();
        view = list->view();
        REQUIRE(QTest::qWaitFor([&] { return list->model().loadedCount() > 0 && list->model().total() >= 0; }));
        QTest::qWait(20);
        view->setFocus();
        view->setCurrentRecord(list->model().recordAt(0));
    }
    [[nodiscard]] int row() const { return view->currentIndex().row(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(view, key, modifiers);
    }
    [[nodiscard]] bool isReady() const
    {
        return QTest::qWaitFor([&] { return list->model().state() == QueryModel::State::Ready; });
    }

    FakeGateway gateway;
    DemoData data;
    std::unique_ptr<RecordList> list;
    ListView *view = nullptr;
};

} // namespace

TEST_CASE("End goes to the last of 10,000 rows, and Home back")
{
    Fixture fixture(10'000);
    QSignalSpy current(fixture.view, &ListView::currentRecordChanged);
    fixture.press(Qt::Key_End);
    CHECK(fixture.row() == 9'999);
    REQUIRE(QTest::qWaitFor([&] { return !fixture.view->currentRecord().isNull(); }));
    CHECK(fixture.list->model().loadedCount() < 1'000); // not all the way
    CHECK(fixture.view->currentRecord() == fixture.data.tickets.back());
    CHECK(current.back().front().toUuid() == fixture.data.tickets.back()); // told once it was there
    fixture.press(Qt::Key_Home);
    CHECK(fixture.row() == 0);
}

TEST_CASE("Telephone numbers and their like are shown whole, however narrow the list")
{
    Fixture fixture(3);
    for (const QUuid &party : fixture.data.parties)
        fixture.gateway.change(u"party"_s, party,
                               {{u"phone"_s, u"0478004112"_s},
                                {u"siret"_s, u"81234567600018"_s},
                                {u"email"_s, u"direction.generale@cave-montfort.example.org"_s}});
    RecordList parties(fixture.gateway, *findSchema(u"party"));
    ViewDefinition wide;
    wide.columns = {{u"name"_s}, {u"industry"_s}, {u"email"_s}, {u"phone"_s}, {u"siret"_s}, {u"website"_s}};
    parties.arrange(wide);
    parties.resize(480, 500);
    parties.setPreviewShown(false);
    parties.show();
    REQUIRE(QTest::qWaitFor([&] { return parties.model().loadedCount() > 0; }));
    QTest::qWait(20);
    const auto shownAndNeeded = [&](const QString &path) {
        const ListColumns &columns = parties.model().columns();
        const auto column =
            std::find_if(columns.begin(), columns.end(), [&](const auto &one) { return one.path == path; });
        const int section = static_cast<int>(column - columns.begin()) + 1;
        QStyleOptionViewItem option;
        option.font = parties.view()->font();
        const QModelIndex cell = parties.view()->model()->index(0, section);
        return std::pair(parties.view()->header()->sectionSize(section),
                         parties.view()->itemDelegate()->sizeHint(option, cell).width());
    };
    for (const QString &path : {u"phone"_s, u"siret"_s}) {
        INFO(path.toStdString());
        const auto [shown, needed] = shownAndNeeded(path);
        CHECK(shown >= needed);
    }
    const auto [shown, needed] = shownAndNeeded(u"email"_s); // words give way, and there is too little room
    CHECK(shown < needed);
}

TEST_CASE("A list wider than its window opens at its left, and moves sideways for the cell somebody goes to alone")
{
    Fixture fixture(40);
    for (std::size_t at = 1; at < fixture.view->model()->columnCount() - std::size_t{1}; ++at)
        fixture.view->header()->resizeSection(static_cast<int>(at), 400);
    const QScrollBar &sideways = *fixture.view->horizontalScrollBar();
    REQUIRE(QTest::qWaitFor([&] { return sideways.maximum() > 400; }));
    const int last = fixture.view->model()->columnCount() - 1;
    fixture.view->setCurrentIndex(fixture.view->model()->index(3, last));
    CHECK(sideways.value() == 0);
    fixture.view->setCurrentRecord(fixture.list->model().recordAt(39));
    CHECK(fixture.row() == 39);
    CHECK(fixture.view->rowAt(fixture.view->viewport()->height() - 4) == 39);
    CHECK(sideways.value() == 0);
    fixture.view->showCell(fixture.view->model()->index(3, last));
    CHECK(sideways.value() == sideways.maximum());
    fixture.press(Qt::Key_Home);
    CHECK(sideways.value() == sideways.maximum()); // nor back
}

TEST_CASE("A list whose window has the button to create gets none of its own with a new session")
{
    Fixture fixture(3);
    RecordList page(fixture.gateway, *findSchema(u"ticket"), RecordList::Dress::Page);
    page.show();
    const auto offers = [&page] {
        const auto buttons = page.findChildren<QPushButton *>();
        return std::any_of(buttons.begin(), buttons.end(),
                           [](const QPushButton *button) { return button->isVisible() && button->text() == u"New"; });
    };
    CHECK(offers());
    page.hideCreate();
    Q_EMIT fixture.gateway.sessionChanged();
    CHECK_FALSE(offers());
}

TEST_CASE("The keys of a list do what the contract says")
{
    Fixture fixture(300);
    QSignalSpy opened(fixture.list.get(), &RecordList::openRequested);
    QSignalSpy openedInTab(fixture.list.get(), &RecordList::openInNewTabRequested);
    const QueryModel &model = fixture.list->model();
    fixture.press(Qt::Key_Down);
    fixture.press(Qt::Key_Down);
    fixture.press(Qt::Key_Up);
    CHECK(fixture.row() == 1);
    fixture.press(Qt::Key_PageDown);
    const int afterPage = fixture.row();
    CHECK(afterPage > 10);
    fixture.press(Qt::Key_PageUp);
    CHECK(fixture.row() == 1);

    fixture.press(Qt::Key_Return);
    fixture.press(Qt::Key_Return, Qt::ShiftModifier);
    REQUIRE(opened.size() == 1);
    CHECK(opened.front().back().toUuid() == model.recordAt(1));
    CHECK(openedInTab.size() == 1);

    fixture.press(Qt::Key_Space);
    CHECK(model.checked() == QSet<QUuid>{model.recordAt(1)});
    fixture.press(Qt::Key_Down, Qt::ShiftModifier);
    CHECK(model.checked().size() == 2);
    fixture.press(Qt::Key_Escape);
    CHECK(model.checked().isEmpty());
    fixture.press(Qt::Key_A, Qt::ControlModifier);
    CHECK(QTest::qWaitFor([&] { return model.checked().size() == 300; }));
    fixture.press(Qt::Key_Escape);

    typeText(fixture.view, u"/"_s);
    CHECK(QApplication::focusWidget() == fixture.list->filterRow()->searchBox()->edit());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    CHECK(QApplication::focusWidget() == fixture.view);
    fixture.press(Qt::Key_F, Qt::ControlModifier);
    CHECK(QApplication::focusWidget() == fixture.list->filterRow()->searchBox()->edit());
}

TEST_CASE("Ctrl+C copies the checked rows as a table with exact values")
{
    Fixture fixture(10);
    fixture.press(Qt::Key_Space);
    fixture.press(Qt::Key_Down);
    fixture.press(Qt::Key_Space);
    fixture.press(Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].startsWith(u"Reference\tTitle"));
    CHECK(lines[1].startsWith(u"TK-2026-00001\tGroupe froid"));
    CHECK_FALSE(lines[1].contains(u"ago"));
}

TEST_CASE("Selection, current row and scroll hold under 200 changes of others")
{
    Fixture fixture(400);
    QueryModel &model = fixture.list->model();
    for (int step = 0; step < 60; ++step)
        fixture.press(Qt::Key_Down);
    fixture.press(Qt::Key_Space);
    QTest::qWait(50);
    const QUuid current = fixture.view->currentRecord();
    const QSet<QUuid> checked = model.checked();
    const int scroll = fixture.view->verticalScrollBar()->value();
    REQUIRE(scroll > 0);
    const QUuid top = model.recordAt(fixture.view->rowAt(0));
    for (int change = 0; change < 200; ++change) {
        const QUuid id = fixture.data.tickets[static_cast<std::size_t>(change * 2)];
        if (change % 40 == 7)
            fixture.gateway.announce(u"ticket"_s, fixture.gateway.add(u"ticket"_s, {{u"title"_s, u"Neuf"_s}}),
                                     ChangeType::Insert);
        fixture.gateway.change(u"ticket"_s, id, {{u"title"_s, u"Changé %1"_s.arg(change)}});
        if (change % 20 == 0)
            QTest::qWait(30);
    }
    REQUIRE(QTest::qWaitFor([&] {
        const int row = model.rowOf(fixture.data.tickets[60]);
        return model.index(row, 2).data().toString().startsWith(u"Changé");
    }));
    QTest::qWait(300);
    CHECK(fixture.view->currentRecord() == current);
    CHECK(fixture.row() == 60);
    CHECK(model.checked() == checked);
    CHECK(fixture.view->verticalScrollBar()->value() == scroll);
    CHECK(model.recordAt(fixture.view->rowAt(0)) == top);
}

TEST_CASE("Reading everything again keeps the current record and the height it stands at")
{
    Fixture fixture(300);
    for (int step = 0; step < 50; ++step)
        fixture.press(Qt::Key_Down);
    QTest::qWait(50);
    const QUuid current = fixture.view->currentRecord();
    const int height = fixture.view->rowViewportPosition(fixture.row());
    const int width = fixture.view->header()->sectionSize(3);
    QTest::keyClick(fixture.view, Qt::Key_F5);
    QTest::qWait(50);
    REQUIRE(fixture.isReady());
    CHECK(fixture.view->currentRecord() == current);
    CHECK(fixture.view->rowViewportPosition(fixture.row()) == height);
    CHECK(fixture.view->header()->sectionSize(3) == width);
}

TEST_CASE("The preview follows behind the arrows and never takes the focus")
{
    Fixture fixture(30);
    for (int step = 0; step < 5; ++step)
        fixture.press(Qt::Key_Down);
    const int before = fixture.gateway.requestCount(u"read"_s);
    REQUIRE(QTest::qWaitFor([&] { return fixture.list->preview()->shown() == fixture.view->currentRecord(); }));
    QTest::qWait(50);
    CHECK(fixture.gateway.requestCount(u"read"_s) - before == 1); // not one for each row on the way
    CHECK(QApplication::focusWidget() == fixture.view);
}

TEST_CASE("A click on a title sorts, again turns round, and typing in the filter searches")
{
    Fixture fixture(30);
    ListHeader *header = fixture.view->header();
    const QPoint title(header->sectionViewportPosition(2) + 20, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, title);
    CHECK(fixture.list->model().sortKeys() == std::vector<SortKey>{SortKey{u"title"_s}});
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, title);
    CHECK(fixture.list->model().sortKeys() == std::vector<SortKey>{SortKey{u"title"_s, Qt::DescendingOrder}});
    header->sortBy(1, true);
    CHECK(fixture.list->model().sortKeys().size() == 2);

    typeText(fixture.list->filterRow()->searchBox()->edit(), u"onduleur"_s);
    REQUIRE(QTest::qWaitFor([&] { return fixture.list->model().total() == 3; }));
    QTest::keyClick(fixture.view, Qt::Key_Escape, Qt::ShiftModifier);
    CHECK(QTest::qWaitFor([&] { return fixture.list->model().total() == 30; }));
}

TEST_CASE("A condition is built from the keyboard and stands as a chip")
{
    Fixture fixture(30);
    FilterRow *row = fixture.list->filterRow();
    row->addCondition();
    REQUIRE(row->popup());
    row->popup()->chooseField();
    QListWidget *fields = row->popup()->fieldList();
    fields->setCurrentItem(fields->findItems(u"Priority"_s, Qt::MatchExactly).front());
    Q_EMIT fields->itemClicked(fields->currentItem());
    REQUIRE(row->popup()->conditionEditor());
    for (QCheckBox *box : row->popup()->conditionEditor()->findChildren<QCheckBox *>()) {
        if (box->text() == u"Critical")
            box->click();
    }
    row->popup()->apply();
    REQUIRE(row->conditions().size() == 1);
    CHECK(row->conditions().front().words() == u"Critical");
    CHECK(QTest::qWaitFor([&] { return fixture.list->model().total() == 5; }));
}

TEST_CASE("An empty list says why, and a failed one how to go on")
{
    Fixture fixture(5);
    typeText(fixture.list->filterRow()->searchBox()->edit(), u"introuvable"_s);
    REQUIRE(QTest::qWaitFor([&] { return fixture.list->model().state() == QueryModel::State::Empty; }));
    CHECK_FALSE(fixture.view->isVisible());
    fixture.list->clearFilters();
    REQUIRE(QTest::qWaitFor([&] { return fixture.view->isVisible(); }));
    fixture.gateway.failNext(u"fetch"_s, Refusal{u"database.timeout"_s, {}, {}, {}, {}, {}});
    fixture.list->model().reload();
    REQUIRE(QTest::qWaitFor([&] { return !fixture.view->isVisible(); }));
    QTest::keyClick(fixture.list.get(), Qt::Key_F5);
    CHECK(QTest::qWaitFor([&] { return fixture.view->isVisible(); }));
}
