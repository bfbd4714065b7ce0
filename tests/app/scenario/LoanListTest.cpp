// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The list of an entity that no code names, worked with by keys and mouse: arranged, filtered, kept, changed, taken
// along.
#include "app/export/ExportNotice.h"
#include "app/export/Exporter.h"
#include "app/import/ImportAssistant.h"
#include "app/import/ImportColumns.h"
#include "app/import/ImportDesk.h"
#include "app/pages/ViewMenu.h"
#include "app/shell/NavItem.h"
#include "app/shell/Sidebar.h"
#include "tests/app/scenario/Loans.h"
#include "tests/support/Typing.h"
#include "ui/models/ListRows.h"
#include "ui/models/QueryModel.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/ViewTabs.h"
#include "ui/widgets/editors/FieldEditor.h"
#include "ui/widgets/list/BulkBar.h"
#include "ui/widgets/list/BulkEditor.h"
#include "ui/widgets/list/CellEditing.h"
#include "ui/widgets/list/ListTools.h"
#include "ui/widgets/list/ListView.h"
#include "ui/widgets/list/PreviewPane.h"
#include "ui/widgets/list/RecordList.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

const QKeySequence enter(Qt::Key_Return);

struct Lent {
    QUuid drill, lift, pump, ladder;
};

Lent lendFour(Seat &seat)
{
    return {lend(seat, u"Perceuse"_s,
                 {{u"stage"_s, u"lent"_s}, {u"deposit"_s, qint64{15'000}}, {u"ends"_s, QDate(2026, 11, 10)}}),
            lend(seat, u"Nacelle"_s,
                 {{u"stage"_s, u"lent"_s}, {u"deposit"_s, qint64{200'000}}, {u"ends"_s, QDate(2026, 12, 24)}}),
            lend(seat, u"Pompe"_s, {{u"stage"_s, u"asked"_s}, {u"deposit"_s, qint64{5'000}}}),
            lend(seat, u"Échelle"_s,
                 {{u"stage"_s, u"returned"_s}, {u"deposit"_s, qint64{5'000}}, {u"ends"_s, QDate(2026, 10, 1)}})};
}

QString countOfLine(Seat &seat, const QString &name)
{
    for (const NavItem *item : seat.window().sidebar().findChildren<NavItem *>()) {
        if (item->text() == name)
            return item->accessibleDescription();
    }
    return {};
}

} // namespace

TEST_CASE("loans, which no code names, are ordered, grouped, filtered and kept as a view that colleagues open",
          "[loans]")
{
    LoanOffice office;
    REQUIRE(office.agents.size() >= 2);
    Seat claire(office.server.port());
    claire.logIn(office.agents[0]);
    const Lent lent = lendFour(claire);
    ListPage &page = openLoans(claire);
    CHECK(page.title() == u"Loans");
    CHECK(column(page, u"title"_s).size() == 4);
    CHECK(page.list().view()->shownPaths().contains(u"borrower.name"_s));

    // By one column, by a further one, and the other way round.
    clickTitle(claire, page, u"deposit"_s);
    clickTitle(claire, page, u"title"_s, Qt::ShiftModifier);
    CHECK(column(page, u"title"_s) == QStringList{u"Échelle"_s, u"Pompe"_s, u"Perceuse"_s, u"Nacelle"_s});
    clickTitle(claire, page, u"deposit"_s); // by this one alone
    clickTitle(claire, page, u"deposit"_s);
    CHECK(column(page, u"title"_s).first() == u"Nacelle");

    // In groups, with what they make together.
    pressButton(claire, *page.list().findChild<ListTools *>(), u"Groups: none"_s);
    choose(claire, {u"Stage"_s});
    ListRows &rows = page.list().rows();
    REQUIRE(waitFor([&] { return rows.groupAt(0) != nullptr && column(page, u"title"_s).size() == 4; }));
    REQUIRE(rows.groupAt(0)->value == Value(u"asked"_s));
    const int lentGroup = 2;
    REQUIRE(rows.groupAt(lentGroup) != nullptr);
    CHECK(rows.groupTitle(*rows.groupAt(lentGroup)) == u"Lent");
    CHECK(rows.groupAt(lentGroup)->count == 2);
    CHECK(rows.groupAt(lentGroup)->sums.value(u"deposit"_s) == Value(qint64{215'000}));
    page.takeFocus();
    goTo(page, lent.drill, u"title"_s);
    CHECK(waitFor([&] { return page.list().preview()->shown() == lent.drill; })); // the preview follows

    // Typed, with a value of the choice by its word and a day.
    claire.type(u"/stage:lent ends:<2026-12-01"_s);
    claire.press(enter);
    REQUIRE(waitFor([&] { return page.records().total() == 1; }));
    CHECK(waitFor([&] { return column(page, u"title"_s) == QStringList{u"Perceuse"_s}; }));
    CHECK(page.isModified());

    // Kept under a name, shared, pinned.
    pressButton(claire, page, u"Save as…"_s);
    auto *name = page.findChild<NamePopup *>();
    REQUIRE(name != nullptr);
    typeText(name->edit(), u"À rendre"_s);
    QTest::keyClick(name->edit(), Qt::Key_Return);
    REQUIRE(waitFor([&] { return page.tabs().tabText(page.tabs().currentIndex()) == u"À rendre"; }));
    pressButton(claire, page, u"This view"_s);
    choose(claire, {u"Pin in the sidebar"_s});
    REQUIRE(waitFor([&] { return !countOfLine(claire, u"À rendre"_s).isEmpty(); }));
    CHECK(waitFor([&] { return countOfLine(claire, u"À rendre"_s).contains(u'1'); }));
    pressButton(claire, page, u"This view"_s);
    choose(claire, {u"Share with"_s, u"Support"_s});

    Seat sofia(office.server.port());
    sofia.logIn(office.agents[1]);
    ListPage &theirs = openLoans(sofia);
    const auto tab = [&] {
        for (int at = 0; at < theirs.tabs().count(); ++at) {
            if (theirs.tabs().tabText(at) == u"À rendre")
                return at;
        }
        return -1;
    };
    REQUIRE(waitFor([&] { return tab() >= 0; }));
    QTest::mouseClick(&theirs.tabs(), Qt::LeftButton, {}, theirs.tabs().tabRect(tab()).center());
    REQUIRE(waitFor([&] { return theirs.records().total() == 1 && theirs.list().rows().isGrouped(); }));
    REQUIRE(waitFor([&] { return column(theirs, u"title"_s) == QStringList{u"Perceuse"_s}; }));

    // What she changes moves the counter of the other, and the cell where it is looked at.
    change(sofia, lent.lift, {{u"ends"_s, QDate(2026, 11, 20)}});
    CHECK(waitFor([&] { return countOfLine(claire, u"À rendre"_s).contains(u'2'); }));
    CHECK(waitFor([&] { return page.records().total() == 2; }));
    change(sofia, lent.drill, {{u"title"_s, u"Perceuse à percussion"_s}});
    REQUIRE(waitFor([&] { return column(page, u"title"_s).contains(u"Perceuse à percussion"_s); }));
    const QModelIndex cell = rows.index(rows.rowOf(lent.drill), columnOf(page, u"title"_s));
    CHECK(cell.data(QueryModel::ChangedAtRole).toLongLong() > 0);
    CHECK(page.list().view()->currentRecord() == lent.drill);
}

TEST_CASE("loans are changed in their cells, many at once, and from a spreadsheet", "[loans]")
{
    LoanOffice office;
    Seat claire(office.server.port());
    claire.logIn(office.agents.value(0));
    const Lent lent = lendFour(claire);
    ListPage &page = openLoans(claire);
    clickTitle(claire, page, u"title"_s); // Échelle, Nacelle, Perceuse, Pompe
    REQUIRE(column(page, u"title"_s).first() == u"Échelle");

    // One cell.
    goTo(page, lent.drill, u"deposit"_s);
    claire.press(QKeySequence(Qt::Key_F2));
    REQUIRE(waitFor([&] { return page.list().cells()->editor() != nullptr; }));
    claire.type(u"99,90"_s);
    claire.press(enter);
    CHECK(waitFor([&] { return stored(claire, lent.drill, u"deposit"_s) == Value(qint64{9'990}); }));
    CHECK(page.list().view()->currentRecord() == lent.pump); // and down
    claire.press(QKeySequence(Qt::Key_Escape));

    // Many, by the bar over them.
    goTo(page, lent.lift, u"title"_s);
    claire.press(QKeySequence(Qt::SHIFT | Qt::Key_Down));
    REQUIRE(page.records().checked().size() == 2);
    pressButton(claire, *page.list().findChild<BulkBar *>(), u"Edit…"_s);
    auto *bulk = page.list().findChild<BulkEditor *>();
    REQUIRE(bulk != nullptr);
    claire.press(QKeySequence(Qt::Key_Down)); // the fields
    while (bulk->fields()->currentData().toString() != u"machines" &&
           bulk->fields()->currentIndex() + 1 < bulk->fields()->count())
        QTest::keyClick(bulk->fields(), Qt::Key_Down);
    REQUIRE(bulk->fields()->currentData().toString() == u"machines");
    REQUIRE(bulk->editor() != nullptr);
    bulk->editor()->focusField();
    QTest::keyClicks(bulk->editor()->inner(), u"3"_s);
    CHECK(waitFor([&] { return bulk->preview().contains(u"2 × empty"_s) && bulk->preview().contains(u'3'); }));
    CHECK(stored(claire, lent.lift, u"machines"_s) == Value());
    pressButton(claire, *bulk, u"Apply"_s);
    CHECK(waitFor([&] { return stored(claire, lent.lift, u"machines"_s) == Value(qint64{3}); }));
    CHECK(waitFor([&] { return stored(claire, lent.drill, u"machines"_s) == Value(qint64{3}); }));
    CHECK(stored(claire, lent.pump, u"machines"_s) == Value());
    claire.press(QKeySequence(Qt::CTRL | Qt::Key_Z)); // both, as one step
    CHECK(waitFor([&] { return stored(claire, lent.lift, u"machines"_s) == Value(); }));
    CHECK(waitFor([&] { return stored(claire, lent.drill, u"machines"_s) == Value(); }));
    page.list().model().uncheckAll();

    // What the rules of the declaration refuse is told row by row.
    goTo(page, lent.ladder, u"ends"_s);
    QApplication::clipboard()->setText(u"01/10/2026\n02/10/2026\n"_s);
    change(claire, lent.lift, {{u"begins"_s, QDate(2026, 12, 1)}});
    claire.press(QKeySequence(QKeySequence::Paste));
    REQUIRE(waitFor([&] { return page.list().findChild<BulkEditor *>() != nullptr; }));
    bulk = page.list().findChild<BulkEditor *>();
    pressButton(claire, *bulk, u"Apply"_s);
    REQUIRE(waitFor([&] { return bulk->refused()->count() == 1; }));
    CHECK(bulk->refused()->item(0)->text().contains(u"A loan cannot end before it begins"_s));
    bulk->close();
    CHECK(stored(claire, lent.lift, u"ends"_s) == Value(QDate(2026, 12, 24)));

    // Rows leave as a table and go to a spreadsheet as they are.
    goTo(page, lent.drill, u"title"_s);
    claire.press(QKeySequence(QKeySequence::Copy));
    CHECK(QApplication::clipboard()->text().contains(u"Perceuse"_s));
    CHECK(QApplication::clipboard()->text().contains(u'\t'));
}

TEST_CASE("a table of loans pasted beside the cells becomes loans by the import, and goes again", "[loans]")
{
    LoanOffice office;
    Seat claire(office.server.port());
    claire.logIn(office.agents.value(0));
    ListPage &page = openLoans(claire);
    REQUIRE(page.records().total() == 0);
    QApplication::clipboard()->setText(u"Machine\tCourriel\tTél.\tDeposit\tEnds\tRemarque du vendeur\n"
                                       "Meuleuse\tune@atelier.example\t04 78 00 41 12\t1 200,50\t24/12/2026\trien\n"
                                       "Cloueur\tdeux@atelier.example\t\t80\t\t\n"_s);
    page.takeFocus();
    claire.press(QKeySequence(QKeySequence::Paste));
    ImportAssistant *assistant = claire.window().imports().find(tests::testLoan());
    REQUIRE(assistant != nullptr);
    REQUIRE(assistant->isVisible());
    REQUIRE(waitFor([&] { return assistant->runButton()->isEnabled(); }));
    const auto fieldOf = [&](int at) { return assistant->columns().choice(at)->currentData().toString(); };
    CHECK(QStringList{fieldOf(0), fieldOf(1), fieldOf(2), fieldOf(3), fieldOf(4), fieldOf(5)} ==
          QStringList{u"title"_s, u"email"_s, u"phone"_s, u"deposit"_s, u"ends"_s, QString()});
    QTest::mouseClick(assistant->runButton(), Qt::LeftButton);
    REQUIRE(waitFor([&] { return !assistant->session().isRunning() && assistant->session().progress().isKept; }));
    const std::vector<QUuid> grinders = loansCalled(claire, u"Meuleuse"_s);
    REQUIRE(grinders.size() == 1);
    CHECK(stored(claire, grinders.front(), u"deposit"_s) == Value(qint64{120'050}));
    CHECK(stored(claire, grinders.front(), u"email"_s) == Value(u"une@atelier.example"_s));
    CHECK(waitFor([&] { return page.records().rowCount() + page.records().pendingCount() == 2; }));
    QTest::mouseClick(assistant->revertButton(), Qt::LeftButton);
    REQUIRE(waitFor([&] { return !assistant->session().isRunning() && assistant->revertButton()->isHidden(); }));
    CHECK(loansCalled(claire, u"Meuleuse"_s).empty());
    assistant->close();

    // Under titles of its own a table is records also where a cell is current.
    const QUuid kept = lend(claire, u"Gardée"_s);
    page.list().model().reload();
    goTo(page, kept, u"deposit"_s);
    claire.press(QKeySequence(QKeySequence::Paste));
    CHECK(waitFor([&] { return assistant->isVisible(); }));
    CHECK(page.list().findChild<BulkEditor *>() == nullptr);
    assistant->close();
}

TEST_CASE("what is on the screen of loans leaves as a file of each kind", "[loans]")
{
    LoanOffice office;
    Seat claire(office.server.port());
    claire.logIn(office.agents.value(0));
    static_cast<void>(lendFour(claire));
    ListPage &page = openLoans(claire);
    page.takeFocus();
    claire.type(u"/stage:lent"_s);
    claire.press(enter);
    REQUIRE(waitFor([&] { return page.records().total() == 2; }));
    claire.press(enter);
    const QTemporaryDir folder;
    std::size_t exports = 0;
    for (const auto &[name, beginning] :
         {std::pair(u"prêts.csv"_s, QByteArray()), {u"prêts.xlsx"_s, "PK"}, {u"prêts.pdf"_s, "%PDF"}}) {
        INFO(name.toStdString());
        claire.window().run(Command::Export);
        auto *dialog = claire.window().findChild<QFileDialog *>();
        REQUIRE(dialog != nullptr);
        Q_EMIT dialog->fileSelected(folder.filePath(name)); // the dialog itself is the system's
        dialog->reject();
        const auto &notices = claire.window().exporter().notices();
        REQUIRE(notices.size() == ++exports);
        REQUIRE(waitFor([&] { return notices.back() && !notices.back()->openButton()->isHidden(); }));
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        CHECK(file.readAll().startsWith(beginning));
        REQUIRE(waitFor([&] { return claire.window().findChild<QFileDialog *>() == nullptr; }));
    }
    QFile csv(folder.filePath(u"prêts.csv"_s));
    REQUIRE(csv.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(csv.readAll());
    CHECK(text.contains(u"Perceuse"_s));
    CHECK(text.contains(u"Nacelle"_s));
    CHECK_FALSE(text.contains(u"Pompe"_s)); // filtered away
}
