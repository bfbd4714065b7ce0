// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Presses every key that the sheet names for the lines of a record and for the home page.
#include "app/pages/HomePage.h"
#include "app/pages/Tile.h"
#include "shared/domain/Catalogue.h"
#include "tests/app/scenario/Seat.h"
#include "ui/models/lines/LineModel.h"
#include "ui/widgets/editors/FieldEditor.h"
#include "ui/widgets/lines/LineEditing.h"
#include "ui/widgets/lines/LineGrid.h"
#include "ui/widgets/lines/LineView.h"
#include "ui/widgets/record/RecordPage.h"
#include "ui/widgets/record/RelatedRecords.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QClipboard>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

LineGrid &openContacts(Seat &seat)
{
    Query query;
    query.entity = u"contact"_s;
    query.columns = {u"party_id"_s};
    query.limit = 1;
    const QUuid client = std::get<QUuid>(seat.fetch(query).columns.front().values.front());
    seat.window().openPlace(Place::record(u"party"_s, client), OpenIn::NewTab);
    if (!seat.settle())
        throw std::runtime_error("the client does not open");
    RecordPage &page = seat.record().page();
    const auto relations = RelatedRecords::relationsOf(*findSchema(u"party"), seat.connection());
    for (std::size_t at = 0; at < relations.size(); ++at) {
        if (relations[at].schema->entity == "contact")
            page.related()->showTab(static_cast<int>(at));
    }
    LineGrid *grid = page.related()->shownLines();
    if (grid == nullptr || !waitFor([&] { return grid->model().isLoaded() && grid->model().rowCount() > 0; }))
        throw std::runtime_error("the contacts are not shown");
    return *grid;
}

// What each key of the sheet must do, beginning at the first name of the first line.
void tryLineKey(Seat &seat, LineGrid &grid, const QKeySequence &keys)
{
    LineModel &model = grid.model();
    LineView &view = *grid.view();
    const auto isEditing = [&view] { return view.editing()->editor() != nullptr; };
    const auto go = [&](QStringView key) {
        view.editing()->close();
        view.setFocus();
        view.setCurrentIndex(model.index(0, model.columnOf(key)));
    };
    const int rows = model.rowCount();
    go(u"first_name");
    QApplication::clipboard()->setText(u"Collée"_s);
    if (keys == QKeySequence(u"Shift+Tab"_s))
        go(u"last_name");
    if (keys == QKeySequence(u"Return"_s)) { // a cell that is being typed into, and one below it
        seat.press(QKeySequence(Qt::Key_Insert));
        go(u"first_name");
        seat.press(QKeySequence(Qt::Key_F2));
        REQUIRE(isEditing());
    }
    const QModelIndex before = view.currentIndex();
    const std::size_t tabs = seat.window().pages().shownPages().size();
    const bool isBack = keys == QKeySequence(u"Shift+Tab"_s); // which keyboards say in their own way
    seat.press(isBack ? QKeySequence(Qt::SHIFT | Qt::Key_Backtab) : keys);
    QCoreApplication::processEvents();
    if (keys == QKeySequence(u"Tab"_s)) {
        CHECK(waitFor([&] { return isEditing() && view.currentIndex().column() == before.column() + 1; }));
    } else if (keys == QKeySequence(u"Shift+Tab"_s)) {
        CHECK(waitFor([&] { return isEditing() && view.currentIndex().column() < before.column(); }));
    } else if (keys == QKeySequence(u"Return"_s)) {
        CHECK(
            waitFor([&] { return view.currentIndex().row() == 1 && view.currentIndex().column() == before.column(); }));
    } else if (keys == QKeySequence(u"F2"_s)) {
        CHECK(isEditing());
    } else if (keys == QKeySequence(u"Ins"_s)) {
        CHECK(model.rowCount() == rows + 1);
    } else if (keys == QKeySequence(u"Ctrl+Del"_s)) {
        CHECK(model.rowCount() == rows - 1);
    } else if (keys == QKeySequence(u"Ctrl+D"_s)) {
        CHECK(model.rowCount() == rows + 1);
        const int column = model.columnOf(u"last_name");
        CHECK(model.index(1, column).data() == model.index(0, column).data());
    } else if (keys == QKeySequence(u"Ctrl+V"_s)) {
        CHECK(waitFor([&] { return before.data().toString() == u"Collée"; }));
    } else if (keys == QKeySequence(u"Ctrl+Shift+Return"_s)) {
        REQUIRE(seat.settle());
        CHECK(seat.record().entity() == u"contact");
        seat.press(seat.window().pages().shownPages().size() > tabs ? QKeySequence(u"Ctrl+W"_s)
                                                                    : QKeySequence(u"Alt+Left"_s));
    } else if (keys == QKeySequence(u"Ctrl+Up"_s) || keys == QKeySequence(u"Ctrl+Down"_s)) {
        CHECK_FALSE(model.isOrdered()); // contacts have no order of their own; LineGridTest moves lines that have
        CHECK(view.currentIndex() == before);
    } else {
        FAIL("no test presses this key of lines");
    }
    view.editing()->close();
    seat.record().page().record().discardEdits();
    REQUIRE(waitFor([&] { return model.rowCount() == rows; }));
}

} // namespace

TEST_CASE("every key that the sheet names for lines does what it says")
{
    const RunningServer server;
    Seat seat(server.port());
    seat.logIn(emailsOf(server, u"admin"_s).value(0));
    LineGrid &grid = openContacts(seat);
    int pressed = 0;
    for (const ShortcutRow &row : shortcuts()) {
        if (row.zone != Zone::Lines)
            continue;
        for (const QKeySequence &keys : row.sequences()) {
            INFO(keys.toString().toStdString());
            tryLineKey(seat, grid, keys);
            ++pressed;
        }
    }
    CHECK(pressed >= 11);
}

TEST_CASE("every key that the sheet names for the home page does what it says")
{
    const RunningServer server;
    Seat seat(server.port());
    seat.logIn(emailsOf(server, u"support"_s).value(0));
    auto *home = qobject_cast<HomePage *>(seat.window().pages().current());
    REQUIRE(home != nullptr);
    const auto tiles = [home] {
        std::vector<Tile *> shown;
        for (Tile *tile : home->findChildren<Tile *>()) {
            if (tile->isVisible())
                shown.push_back(tile);
        }
        std::sort(shown.begin(), shown.end(), [](const Tile *left, const Tile *right) {
            return std::pair(left->y(), left->x()) < std::pair(right->y(), right->x());
        });
        return shown;
    };
    REQUIRE(waitFor([&] { return tiles().size() > 2; }));
    for (const ShortcutRow &row : shortcuts()) {
        if (row.zone != Zone::Home)
            continue;
        for (const QKeySequence &keys : row.sequences()) {
            INFO(keys.toString().toStdString());
            const std::vector<Tile *> before = tiles();
            before[1]->setFocus();
            seat.press(keys);
            if (keys == QKeySequence(u"Ctrl+Shift+Left"_s))
                CHECK(waitFor([&] { return tiles().size() == before.size() && tiles()[0] == before[1]; }));
            else if (keys == QKeySequence(u"Ctrl+Shift+Right"_s))
                CHECK(waitFor([&] { return tiles().size() == before.size() && tiles()[2] == before[1]; }));
            else if (keys == QKeySequence(u"Del"_s))
                CHECK(waitFor([&] { return tiles().size() == before.size() - 1; }));
            else
                FAIL("no test presses this key of the home page");
        }
    }
}
