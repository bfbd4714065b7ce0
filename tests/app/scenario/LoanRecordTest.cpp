// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The page of a record that no code names: made, written with its lines, shared, disputed, taken back, never lost.
#include "tests/app/scenario/Loans.h"
#include "tests/app/scenario/Mouse.h"
#include "ui/files/FileFeed.h"
#include "ui/models/CommentFeed.h"
#include "ui/models/lines/LineModel.h"
#include "ui/widgets/activity/ActivityPanel.h"
#include "ui/widgets/activity/Composer.h"
#include "ui/widgets/activity/HistoryView.h"
#include "ui/widgets/editors/FieldEditor.h"
#include "ui/widgets/files/FilesView.h"
#include "ui/widgets/lines/LineEditing.h"
#include "ui/widgets/lines/LineGrid.h"
#include "ui/widgets/lines/LineView.h"
#include "ui/widgets/record/ConflictTable.h"
#include "ui/widgets/record/RecordForm.h"
#include "ui/widgets/record/RecordPage.h"
#include "ui/widgets/record/RelatedRecords.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

const QKeySequence save(Qt::CTRL | Qt::Key_S);
const QKeySequence act(Qt::CTRL | Qt::Key_Return);
const QKeySequence undo(Qt::CTRL | Qt::Key_Z);

LineGrid &accessories(Seat &seat)
{
    RecordPage &page = seat.record().page();
    REQUIRE(waitFor([&] { return page.related() != nullptr && page.related()->shownLines() != nullptr; }));
    LineGrid &grid = *page.related()->shownLines();
    REQUIRE(waitFor([&] { return grid.model().isLoaded(); }));
    return grid;
}

QStringList names(LineGrid &grid)
{
    QStringList all;
    for (int row = 0; row < grid.model().rowCount(); ++row)
        all.append(grid.model().index(row, grid.model().columnOf(u"title")).data().toString());
    return all;
}

QString amount(LineGrid &grid, int row)
{
    return grid.model().index(row, grid.model().columnOf(u"amount")).data().toString();
}

QPlainTextEdit *composer(Seat &seat)
{
    return seat.record().page().activity()->composer()->text();
}

QString wanted(const char *name)
{
    return QString::fromUtf8(qgetenv(name));
}

} // namespace

TEST_CASE("a loan is made by keys with its accessories, and a colleague sees all of it come", "[loans]")
{
    LoanOffice office;
    REQUIRE(office.agents.size() >= 2);
    Seat claire(office.server.port());
    claire.logIn(office.agents[0]);
    openLoans(claire);
    claire.press(QKeySequence(u"Ctrl+N"_s));
    REQUIRE(claire.settle());
    REQUIRE(claire.record().place().type == Place::Type::NewRecord);
    claire.type(u"Carotteuse"_s);
    CHECK(claire.textOf(u"title") == u"Carotteuse");
    claire.press(save);
    REQUIRE(waitFor([&] { return loansCalled(claire, u"Carotteuse"_s).size() == 1; }));
    REQUIRE(waitFor([&] { return claire.record().place().type == Place::Type::Record; }));
    REQUIRE(claire.settle());
    const QUuid loan = claire.record().place().id;
    CHECK(std::get<QString>(stored(claire, loan, u"reference"_s)).startsWith(u"LO-"_s));

    Seat sofia(office.server.port());
    sofia.logIn(office.agents[1]);
    openLoan(sofia, loan);
    LineGrid &theirs = accessories(sofia);

    // Two lines by keys: Tab on the last cell begins the next one. The amount stands there while one types.
    LineGrid &mine = accessories(claire);
    mine.view()->setFocus();
    claire.press(QKeySequence(Qt::Key_Insert));
    REQUIRE(waitFor([&] { return mine.view()->editing()->editor() != nullptr; }));
    const auto isAt = [&mine](std::string_view key) {
        return waitFor([&] {
            const FieldEditor *editor = mine.view()->editing()->editor();
            return editor != nullptr && editor->field().key == key;
        });
    };
    REQUIRE(isAt("title"));
    for (const auto &[key, text] : {std::pair("title", u"Couronne"_s), {"quantity", u"3"_s}, {"price", u"19,90"_s}}) {
        REQUIRE(isAt(key));
        claire.type(text);
        claire.press(QKeySequence(Qt::Key_Tab));
    }
    REQUIRE(waitFor([&] { return mine.model().rowCount() >= 2; }));
    REQUIRE(isAt("title"));
    CHECK(amount(mine, 0).contains(u"59"_s));
    claire.type(u"Rallonge"_s);
    claire.press(save);
    REQUIRE(waitFor([&] { return !claire.record().hasDraft(); }));
    CHECK(waitFor([&] { return names(theirs).contains(u"Couronne"_s) && names(theirs).contains(u"Rallonge"_s); }));
    CHECK(amount(theirs, 0).contains(u"59"_s));

    // Said, and seen.
    claire.click(composer(claire));
    claire.type(u"Remise jeudi"_s);
    claire.press(act);
    const auto said = [](Seat &seat) {
        QStringList words;
        for (const QLabel *label : seat.record().page().activity()->findChildren<QLabel *>())
            words.append(label->text());
        return words.join(u'|');
    };
    CHECK(waitFor([&] { return said(sofia).contains(u"Remise jeudi"_s); }));

    // A file, dropped.
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"Contrat.txt"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("Prêt de matériel");
    file.close();
    REQUIRE(drop(claire.record().page().activity(), {file.fileName()}));
    CHECK(waitFor([&] { return sofia.record().page().activity()->files()->feed().files().size() == 1; }));

    // What was changed stands with before and after.
    claire.retype(u"title", u"Carotteuse à eau"_s);
    claire.press(save);
    CHECK(waitFor([&] { return sofia.textOf(u"title") == u"Carotteuse à eau"; }));
    CHECK(waitFor([&] {
        const auto &history = sofia.record().page().activity()->history();
        return std::any_of(history.begin(), history.end(), [](const HistoryEntry &entry) {
            return std::any_of(entry.changes.begin(), entry.changes.end(), [](const HistoryEntry::Change &change) {
                return change.field == u"title" && change.before == Value(u"Carotteuse"_s) &&
                       change.after == Value(u"Carotteuse à eau"_s);
            });
        });
    }));
}

TEST_CASE("two people at one loan keep their words, settle what they dispute, and take back", "[loans]")
{
    LoanOffice office;
    REQUIRE(office.agents.size() >= 2);
    Seat claire(office.server.port());
    claire.logIn(office.agents[0]);
    Seat sofia(office.server.port());
    sofia.logIn(office.agents[1]);
    const QUuid loan = lend(claire, u"Nacelle"_s, {{u"begins"_s, QDate(2026, 12, 1)}});
    openLoan(claire, loan);
    openLoan(sofia, loan);

    // Different fields merge without a word.
    claire.click(claire.field(u"remarks"));
    claire.type(u"Rendre propre"_s);
    sofia.retype(u"phone", u"04 78 00 41 12"_s);
    sofia.press(save);
    CHECK(waitFor([&] { return claire.textOf(u"phone").remove(u'\u00A0').remove(u' ') == u"0478004112"; }));
    CHECK(claire.textOf(u"remarks") == u"Rendre propre");
    claire.press(save);
    CHECK(waitFor([&] { return stored(claire, loan, u"remarks"_s) == Value(u"Rendre propre"_s); }));

    // The same one is laid side by side.
    sofia.retype(u"title", u"Nacelle 12 m"_s);
    claire.retype(u"title", u"Nacelle 16 m"_s);
    claire.press(save);
    ConflictTable *table = sofia.record().page().conflictTable();
    REQUIRE(waitFor([&] { return table->isVisible(); }));
    CHECK(sofia.textOf(u"title") == u"Nacelle 12 m");
    table->focusFirst();
    sofia.press(QKeySequence(Qt::Key_Left)); // theirs
    sofia.press(save);
    CHECK(waitFor([&] { return sofia.textOf(u"title") == u"Nacelle 16 m" && !table->isVisible(); }));

    // The rule of the declaration stands at its field, before and at the server.
    claire.retype(u"ends", u"01/11/2026"_s);
    claire.press(save);
    const FieldEditor *ends = claire.record().page().form()->editor(u"ends");
    CHECK(waitFor([&] { return ends->issues().join(u' ').contains(u"A loan cannot end before it begins"_s); }));
    CHECK(stored(claire, loan, u"ends"_s) == Value());
    claire.retype(u"ends", u"24/12/2026"_s);
    claire.press(save);
    CHECK(waitFor([&] { return stored(claire, loan, u"ends"_s) == Value(QDate(2026, 12, 24)); }));
    REQUIRE(waitFor([&] { return !claire.record().hasDraft(); }));

    // Undone as a change of its own; the other window follows.
    claire.press(undo);
    CHECK(waitFor([&] { return stored(claire, loan, u"ends"_s) == Value(); }));
    CHECK(waitFor([&] { return sofia.record().page().record().stored().record.value(u"ends"_s) == Value(); }));
}

// Run in a process of its own by the case below, which kills it.
TEST_CASE("somebody lends until killed", "[.victim]")
{
    const tests::LoanCatalogue catalogue;
    Seat seat(wanted("REGIE_TEST_PORT").toUShort(), wanted("REGIE_TEST_FOLDER"));
    seat.logIn(wanted("REGIE_TEST_EMAIL"));
    openLoan(seat, QUuid(wanted("REGIE_TEST_LOAN")));
    seat.retype(u"remarks", u"Manque le bras, à"_s);
    seat.click(composer(seat));
    seat.type(u"Le client dit que"_s);
    QTest::qWait(700); // drafts are kept 300 ms after the last key
    std::puts("typed");
    std::fflush(stdout);
    QTest::qWait(600'000);
}

TEST_CASE("what was being written about a loan is there again after a kill", "[loans]")
{
    LoanOffice office;
    const QTemporaryDir folder;
    QUuid loan;
    {
        Seat scout(office.server.port());
        scout.logIn(office.agents.value(0));
        loan = lend(scout, u"Nacelle"_s);
    }
    QProcess victim;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"REGIE_TEST_PORT"_s, QString::number(office.server.port()));
    environment.insert(u"REGIE_TEST_FOLDER"_s, folder.path());
    environment.insert(u"REGIE_TEST_EMAIL"_s, office.agents.value(0));
    environment.insert(u"REGIE_TEST_LOAN"_s, loan.toString());
    victim.setProcessEnvironment(environment);
    victim.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    victim.start(QCoreApplication::applicationFilePath(), {u"somebody lends until killed"_s});
    QByteArray told;
    while (!told.contains("typed")) {
        REQUIRE(victim.waitForReadyRead(120'000));
        told += victim.readAllStandardOutput();
        INFO(told.toStdString());
        REQUIRE(victim.state() == QProcess::Running);
    }
    victim.kill();
    REQUIRE(victim.waitForFinished(20'000));

    Seat seat(office.server.port(), folder.path());
    seat.logIn(office.agents.value(0));
    REQUIRE(seat.record().place() == Place::record(u"test_loan"_s, loan));
    CHECK(seat.textOf(u"remarks") == u"Manque le bras, à");
    CHECK(composer(seat)->toPlainText() == u"Le client dit que");
    seat.press(save);
    CHECK(waitFor([&] { return stored(seat, loan, u"remarks"_s) == Value(u"Manque le bras, à"_s); }));
}
