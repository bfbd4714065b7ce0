// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Contacts of a client, typed into where they stand, by keys and mouse, against a server.
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
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

const QKeySequence save(Qt::CTRL | Qt::Key_S);

// The contacts of the client that is shown, once they were read.
LineGrid &contacts(Seat &seat)
{
    RecordPage &page = seat.record().page();
    RelatedRecords *related = page.related();
    const auto relations = RelatedRecords::relationsOf(*findSchema(u"party"), seat.connection());
    for (std::size_t at = 0; at < relations.size(); ++at) {
        if (relations[at].schema->entity == "contact")
            related->showTab(static_cast<int>(at));
    }
    LineGrid *grid = related->shownLines();
    if (grid == nullptr || !waitFor([&] { return grid->model().isLoaded(); }))
        throw std::runtime_error("the contacts are not shown");
    return *grid;
}

void clickCell(Seat &seat, LineGrid &grid, int row, QStringView key)
{
    const QModelIndex cell = grid.model().index(row, grid.model().columnOf(key));
    grid.view()->scrollTo(cell);
    seat.press(QKeySequence(Qt::Key_Shift)); // the window comes to the front
    QTest::mouseClick(grid.view()->viewport(), Qt::LeftButton, {}, grid.view()->visualRect(cell).center());
}

QStringList names(LineGrid &grid)
{
    QStringList all;
    for (int row = 0; row < grid.model().rowCount(); ++row)
        all.append(grid.model().index(row, grid.model().columnOf(u"last_name")).data().toString());
    return all;
}

} // namespace

TEST_CASE(
    "contacts of a client are typed in place, saved with the client, seen by the colleague and taken back at once")
{
    const RunningServer server;
    const QStringList agents = emailsOf(server, u"support"_s);
    Seat claire(server.port());
    claire.logIn(
        emailsOf(server, u"admin"_s).value(0)); // who may put contacts away, and so take back that they were made
    Query anyParty;
    anyParty.entity = u"contact"_s;
    anyParty.columns = {u"party.name"_s, u"party_id"_s};
    const RowSet rows = claire.fetch(anyParty);
    const QUuid party = std::get<QUuid>(rows.columns[1].values.front());
    const Place place = Place::record(u"party"_s, party);
    claire.window().openPlace(place, OpenIn::NewTab);
    REQUIRE(claire.settle());
    LineGrid &mine = contacts(claire);
    const QStringList before = names(mine);
    REQUIRE_FALSE(before.isEmpty());

    Seat sofia(server.port());
    sofia.logIn(agents[0]);
    sofia.window().openPlace(place, OpenIn::NewTab);
    REQUIRE(sofia.settle());
    LineGrid &theirs = contacts(sofia);

    // The first one is called otherwise, and a further one comes after it.
    clickCell(claire, mine, 0, u"last_name");
    REQUIRE(mine.view()->editing()->editor());
    claire.type(u"Lovelace"_s);
    claire.press(QKeySequence(Qt::Key_Escape));
    claire.press(QKeySequence(Qt::Key_Insert));
    REQUIRE(waitFor([&] { return mine.view()->editing()->editor() != nullptr; }));
    CHECK(mine.view()->editing()->editor()->field().key == "first_name");
    claire.type(u"Grace"_s);
    claire.press(QKeySequence(Qt::Key_Tab));
    REQUIRE(waitFor([&] {
        const FieldEditor *editor = mine.view()->editing()->editor();
        return editor != nullptr && editor->field().key == "last_name";
    }));
    claire.type(u"Hopper"_s);
    CHECK(claire.record().hasDraft());
    CHECK(names(theirs) == before);

    claire.press(save);
    REQUIRE(waitFor([&] { return !claire.record().hasDraft(); }));
    CHECK(names(mine).contains(u"Hopper"_s));
    CHECK(waitFor([&] { return names(theirs).contains(u"Hopper"_s) && names(theirs).contains(u"Lovelace"_s); }));

    claire.press(QKeySequence(Qt::Key_Escape));
    claire.press(QKeySequence(Qt::CTRL | Qt::Key_Z)); // one save, one step
    CHECK(waitFor([&] { return names(theirs) == before; }));
    CHECK(waitFor([&] { return names(mine) == before; }));
}

TEST_CASE("what the server alone can know of a line stands at its cell, and the head is not saved either")
{
    const RunningServer server;
    Seat claire(server.port());
    claire.logIn(emailsOf(server, u"support"_s).value(0));
    Query taken;
    taken.entity = u"contact"_s;
    taken.columns = {u"email"_s, u"party_id"_s};
    taken.filter = Filter::condition(u"email"_s, Operator::NotEmpty);
    const RowSet rows = claire.fetch(taken);
    const QString email = std::get<QString>(rows.columns[0].values.front());
    claire.window().openPlace(Place::record(u"party"_s, std::get<QUuid>(rows.columns[1].values.front())),
                              OpenIn::NewTab);
    REQUIRE(claire.settle());
    LineGrid &grid = contacts(claire);
    claire.retype(u"website", u"www.montfort.example"_s);
    grid.view()->setFocus();
    claire.press(QKeySequence(Qt::Key_Insert));
    claire.type(u"Double"_s);
    const int row = grid.view()->currentIndex().row();
    clickCell(claire, grid, row, u"last_name");
    claire.type(u"Emploi"_s);
    clickCell(claire, grid, row, u"email");
    claire.type(email);
    claire.press(save);
    const QModelIndex cell = grid.model().index(row, grid.model().columnOf(u"email"));
    REQUIRE(waitFor([&] { return !cell.data(LineModel::ProblemRole).toString().isEmpty(); }));
    CHECK(claire.record().hasDraft());
    CHECK(claire.textOf(u"website") == u"www.montfort.example");
    claire.press(QKeySequence(Qt::CTRL | Qt::Key_A));
    claire.type(u"x."_s + email);
    claire.press(save);
    CHECK(waitFor([&] { return !claire.record().hasDraft(); }));
}
