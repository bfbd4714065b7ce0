// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Imports that do not go straight to their end.
#include "app/import/ImportColumns.h"
#include "app/import/ImportDesk.h"
#include "app/import/ImportFaultList.h"
#include "app/import/ImportOptions.h"
#include "app/shell/UndoDesk.h"
#include "shared/domain/Catalogue.h"
#include "tests/app/import/Cable.h"
#include "tests/app/import/ImportHand.h"
#include "tests/support/StringMakers.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Notices.h"

#include <QComboBox>
#include <QTableWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

TEST_CASE("An import that is stopped half way keeps nothing", "[import]")
{
    const RunningServer server(30);
    Desk desk(server, emailsOf(server, u"adv"_s).value(0));
    ImportHand hand(desk);
    ImportSession &session = hand.assistant().session();
    REQUIRE(hand.bring(manyClients(20'000, "Nouveau")));
    REQUIRE(hand.waitUntilRunnable());
    hand.press(hand.assistant().runButton());
    REQUIRE(waitFor([&] { return session.progress().rows > 0; }));
    CHECK(hand.assistant().runButton()->isHidden());
    hand.picture(u"import-running"_s);
    hand.press(hand.assistant().stopButton());
    CHECK_FALSE(hand.assistant().stopButton()->isEnabled());
    REQUIRE(hand.waitForEnd());
    CHECK(session.progress().stage == ImportStage::Cancelled);
    CHECK(hand.said().contains(u"nothing was kept"_s));
    CHECK(hand.assistant().runButton()->isEnabled());
    CHECK(hand.partiesNamed(u"Nouveau"_s) == 0);
    hand.picture(u"import-stopped"_s);
}

TEST_CASE("Taking an import back that is stopped half way leaves it in, and says so", "[import]")
{
    const RunningServer server(30);
    Desk desk(server, emailsOf(server, u"adv"_s).value(0));
    ImportHand hand(desk);
    ImportSession &session = hand.assistant().session();
    REQUIRE(hand.bring(manyClients(2'000, "Nouveau")));
    REQUIRE(hand.waitUntilRunnable());
    hand.press(hand.assistant().runButton());
    REQUIRE(hand.waitForEnd());
    const qint64 page = hand.partiesNamed(u"Nouveau"_s); // as many as one answer holds
    REQUIRE(page > 0);
    hand.press(hand.assistant().revertButton());
    REQUIRE(waitFor([&] { return session.isRevert() && session.isRunning() && session.progress().created > 0; }));
    hand.press(hand.assistant().stopButton());
    REQUIRE(hand.waitForEnd());
    REQUIRE(session.progress().stage == ImportStage::Cancelled);
    CHECK(hand.said().contains(u"nothing was taken back"_s));
    CHECK(hand.said().contains(u"The import is in as before."_s));
    CHECK(hand.partiesNamed(u"Nouveau"_s) == page);
    hand.press(hand.assistant().revertButton());
    REQUIRE(hand.waitForEnd());
    CHECK(hand.partiesNamed(u"Nouveau"_s) == 0);
}

TEST_CASE("A run goes on while the line is lost, and shows its end on return", "[import]")
{
    const RunningServer server(30);
    Cable cable(server.port());
    Desk desk(cable.port(), emailsOf(server, u"adv"_s).value(0));
    ImportHand hand(desk);
    ImportSession &session = hand.assistant().session();
    REQUIRE(hand.bring(manyClients(1'500, "Nouveau")));
    REQUIRE(hand.waitUntilRunnable());
    hand.press(hand.assistant().runButton());
    REQUIRE(waitFor([&] { return session.progress().rows > 0; }));
    cable.cut();
    REQUIRE(waitFor([&] { return desk.connection().state() == LinkState::Offline; }));
    REQUIRE(waitFor([&] { return !hand.assistant().stopButton()->isEnabled(); }));
    CHECK(session.isRunning());
    hand.picture(u"import-offline"_s);
    cable.mend();
    desk.connection().retryNow();
    REQUIRE(hand.waitForEnd());
    CHECK(session.progress().isKept);
    CHECK(session.progress().created == 1'500);
    CHECK(hand.assistant().revertButton()->isEnabled());
}

TEST_CASE("A run is found again by the next life of the program, and can still be taken back", "[import]")
{
    const RunningServer server(30);
    Desk desk(server, emailsOf(server, u"adv"_s).value(0));
    const QTemporaryDir folder;
    Preferences remembered(folder.path());
    const Schema &schema = *findSchema(u"party"_s);
    ImportHand hand(desk); // for its file
    {
        QWidget window;
        ImportDesk before(desk.connection(), remembered, &window);
        ImportAssistant &assistant = *before.open(schema, hand.write(manyClients(300, "Nouveau")));
        REQUIRE(waitFor([&] { return assistant.runButton()->isEnabled(); }));
        hand.press(assistant.runButton());
        REQUIRE(waitFor([&] { return assistant.session().progress().rows > 0; }));
    }
    QWidget window;
    ImportDesk after(desk.connection(), remembered, &window);
    QString told;
    QObject::connect(&after, &ImportDesk::told, &window, [&](const Toast::Words &sentence) { told = sentence(); });
    REQUIRE(waitFor([&] { return !told.isEmpty(); }, 120'000)); // nobody looks, and it is said
    CHECK(told.contains(u"The import is done."_s));
    CHECK(hand.partiesNamed(u"Nouveau"_s) == 300);
    ImportAssistant &assistant = *after.open(schema);
    hand.press(assistant.revertButton());
    REQUIRE(waitFor([&] { return !assistant.session().isRunning(); }, 120'000));
    CHECK(hand.partiesNamed(u"Nouveau"_s) == 0);
}

TEST_CASE("What was changed since stays, is named, and the rest can be taken back", "[import]")
{
    const RunningServer server(30);
    Desk desk(server, emailsOf(server, u"adv"_s).value(0));
    ImportHand hand(desk);
    ImportAssistant &assistant = hand.assistant();
    REQUIRE(hand.bring("Nom;Type;Notes\nNouveau Un;Entreprise;\nNouveau Deux;Entreprise;\n"));
    hand.press(assistant.runButton());
    REQUIRE(hand.waitForEnd());
    const auto bringAgain = [&] {
        REQUIRE(hand.bring("Nom;Notes\nNouveau Un;Repris\nNouveau Deux;Repris\n"));
        QComboBox *keys = assistant.options().keyChoice();
        keys->setCurrentIndex(keys->findData(u"name"_s));
        Q_EMIT keys->activated(keys->currentIndex());
        REQUIRE(hand.waitUntilRunnable());
        hand.press(assistant.runButton());
        REQUIRE(hand.waitForEnd());
    };
    bringAgain();
    REQUIRE(assistant.session().progress().updated == 2);

    Query query;
    query.entity = u"party"_s;
    query.columns = {u"name"_s};
    query.filter = Filter::condition(u"name"_s, Operator::Is, {u"Nouveau Deux"_s});
    const QUuid second = desk.fetch(query).ids.front();
    std::optional<Result<Snapshot>> now;
    desk.connection().request(Read{u"party"_s, second}, &desk.connection(),
                              [&](const Result<Snapshot> &answer) { now = answer; });
    REQUIRE(waitFor([&] { return now.has_value(); }));
    std::optional<Result<Posted>> saved;
    desk.connection().request(Save{u"party"_s, second, (*now)->stored.version, {{u"notes"_s, u"Vu avec elle"_s}}},
                              &desk.connection(), [&](const Result<Posted> &answer) { saved = answer; });
    REQUIRE(waitFor([&] { return saved.has_value(); }));
    REQUIRE(saved->has_value());

    hand.press(assistant.revertButton());
    REQUIRE(hand.waitForEnd());
    CHECK(hand.said().contains(u"Nothing was taken back"_s));
    REQUIRE(hand.faults().rowCount() == 1);
    CHECK(hand.faults().item(0, 0)->text() == u"Nouveau Deux"_s);
    hand.picture(u"import-revert-refused"_s);
    CHECK(assistant.revertButton()->text() == u"Undo as far as it goes"_s);
    hand.press(assistant.revertButton());
    REQUIRE(hand.waitForEnd());
    CHECK(assistant.session().progress().isKept);
    CHECK(assistant.session().progress().created == 1);
    CHECK(assistant.session().canRevert()); // the other one may be let go yet
    hand.picture(u"import-revert-part"_s);

    bringAgain(); // one is as the file says, the other is put back
    CHECK(hand.said().contains(u"The import is done."_s));
}

TEST_CASE("Wide files, long names and thousands of faults are shown", "[import]")
{
    const RunningServer server(30);
    Desk desk(server, emailsOf(server, u"adv"_s).value(0));
    ImportHand hand(desk);
    ImportAssistant &assistant = hand.assistant();
    QByteArray csv = "Nom;SIREN";
    for (int column = 0; column < 198; ++column)
        csv += ";Colonne inconnue " + QByteArray::number(column);
    for (int row = 0; row < 400; ++row)
        csv += "\nNouveau " + QByteArray::number(row) + ';' + (row % 2 == 0 ? "812345677" : "") + QByteArray(198, ';');
    const QString name = u"Extraction complète de l’ancien logiciel de gestion "_s + QString(140, u'x') + u".csv"_s;
    assistant.bring(hand.write(csv, name));
    REQUIRE(waitFor([&] { return hand.table().columnCount() == 200; }));
    CHECK(assistant.minimumSizeHint().width() < 1080); // neither widens the window
    hand.choose(5, u"notes"_s);
    CHECK(assistant.columns().choice(5)->currentData().toString() == u"notes"_s);
    hand.press(assistant.trialButton());
    REQUIRE(hand.waitForEnd());
    CHECK(assistant.session().progress().errors >= 200);
    CHECK(hand.faults().rowCount() == assistant.session().progress().errors);
    hand.picture(u"import-wide"_s);
}

TEST_CASE("What is no file, or an empty one, is said and tried again", "[import]")
{
    const RunningServer server(30);
    Desk desk(server, emailsOf(server, u"adv"_s).value(0));
    ImportHand hand(desk);
    const QString path = hand.write({});
    hand.assistant().bring(path);
    hand.picture(u"import-empty-file"_s);
    CHECK_FALSE(hand.assistant().runButton()->isEnabled());
    CHECK(hand.write("Nom;Type\nNouveau;Entreprise\n") == path);
    hand.assistant().setFocus();
    QTest::keyClick(&hand.assistant(), Qt::Key_F5);
    CHECK(hand.waitUntilRunnable());
}

TEST_CASE("The import that was the last thing done is the first to be undone, and no step stays of it", "[import]")
{
    const RunningServer server(30);
    Desk desk(server, emailsOf(server, u"adv"_s).value(0));
    ImportHand hand(desk);
    UndoStack &steps = desk.window().undoDesk().stack();
    const auto bringIn = [&](const QByteArray &name) {
        REQUIRE(hand.bring(manyClients(12, name)));
        REQUIRE(hand.waitUntilRunnable());
        hand.press(hand.assistant().runButton());
        REQUIRE(hand.waitForEnd());
        REQUIRE(steps.next(UndoStack::Way::Undo));
        CHECK(steps.next(UndoStack::Way::Undo)->text() == importText(*findSchema(u"party"_s)));
    };
    bringIn("Premier");
    bringIn("Second");
    CHECK(hand.partiesNamed(u"Second"_s) == 12);
    hand.assistant().close();
    desk.window().undoDesk().undo(nullptr); // what Ctrl+Z does
    REQUIRE(waitFor([&] { return hand.partiesNamed(u"Second"_s) == 0; }));
    REQUIRE(waitFor([&] { return !hand.assistant().session().isRunning(); }));
    CHECK(hand.partiesNamed(u"Premier"_s) == 12);
    desk.window().undoDesk().undo(nullptr);
    REQUIRE(waitFor([&] { return hand.partiesNamed(u"Premier"_s) == 0; }));
    CHECK_FALSE(steps.next(UndoStack::Way::Undo));

    REQUIRE(waitFor([&] { return !hand.assistant().session().isRunning(); }));
    hand.assistant().show();
    bringIn("Troisieme");
    hand.press(hand.assistant().revertButton()); // in the assistant: the step goes with it
    REQUIRE(hand.waitForEnd());
    CHECK_FALSE(steps.next(UndoStack::Way::Undo));
}
