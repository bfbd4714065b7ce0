// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/ImportColumns.h"
#include "app/import/ImportDesk.h"
#include "app/import/ImportFaultList.h"
#include "app/import/ImportOptions.h"
#include "app/import/ImportSource.h"
#include "app/import/ImportVerdict.h"
#include "shared/domain/Catalogue.h"
#include "tests/app/import/ImportHand.h"
#include "tests/support/StringMakers.h"
#include "ui/models/QueryModel.h"
#include "ui/widgets/Buttons.h"

#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QInputDialog>
#include <QMimeData>
#include <QTableWidget>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

TEST_CASE("A file is understood, tried, brought in and taken back", "[import]")
{
    const RunningServer server(30);
    Desk desk(server, emailsOf(server, u"adv"_s).value(0));
    ImportHand hand(desk);
    ImportAssistant &assistant = hand.assistant();
    CHECK_FALSE(assistant.runButton()->isEnabled());
    hand.picture(u"import-empty"_s);
    REQUIRE(hand.bring("Nom;Type;Courriel de contact;telephonne\n"
                       "Nouveau Un;Entreprise;un@nouveau.example;0478000001\n"
                       "Nouveau Deux;Entreprise;deux@nouveau.example;0478000002\n"));
    REQUIRE(hand.waitUntilRunnable());
    CHECK(hand.table().rowCount() == 2);
    CHECK(hand.table().item(0, 0)->text() == u"Nouveau Un"_s);
    CHECK(assistant.columns().choice(0)->currentData().toString() == u"name"_s);
    CHECK(assistant.columns().choice(3)->currentData().toString() == QString());
    CHECK(hand.said().contains(u"telephonne"_s));
    CHECK(assistant.source().separator() == u";"_s);
    CHECK(assistant.source().encoding() == u"utf-8"_s);
    hand.picture(u"import-question"_s);

    // Another field for a column: the server is asked again with what the person says, and the hand stays where it is.
    hand.table().setCurrentCell(1, 2);
    hand.choose(3, u"phone"_s);
    REQUIRE(waitFor([&] { return !hand.said().contains(u"telephonne"_s); }));
    CHECK(assistant.columns().choice(3)->currentData().toString() == u"phone"_s);
    CHECK(hand.table().currentRow() == 1);
    CHECK(hand.table().currentColumn() == 2);
    hand.picture(u"import-columns"_s);

    hand.press(assistant.trialButton());
    REQUIRE(hand.waitForEnd());
    CHECK(assistant.session().progress().created == 2);
    CHECK(hand.partiesNamed(u"Nouveau"_s) == 0);
    CHECK(assistant.revertButton()->isHidden());
    hand.picture(u"import-tried"_s);
    const auto listed = [&] { return hand.page().records().loadedCount() + hand.page().records().pendingCount(); };
    const int before = listed();
    hand.press(assistant.runButton());
    REQUIRE(hand.waitForEnd());
    CHECK(assistant.session().progress().isKept);
    CHECK(hand.partiesNamed(u"Nouveau"_s) == 2);
    CHECK(waitFor([&] { return listed() == before + 2; })); // the list follows by itself
    CHECK_FALSE(assistant.runButton()->isEnabled());        // once more would double them
    hand.picture(u"import-done"_s);
    hand.press(assistant.revertButton());
    REQUIRE(hand.waitForEnd());
    CHECK(hand.partiesNamed(u"Nouveau"_s) == 0);
    CHECK(assistant.revertButton()->isHidden());
    CHECK(assistant.runButton()->isEnabled());
    hand.picture(u"import-undone"_s);
}

TEST_CASE("A heading that is nearly a field's name is taken for it at one press, and needed fields go by their names",
          "[import]")
{
    const RunningServer server(30);
    Desk desk(server, emailsOf(server, u"adv"_s).value(0));
    ImportHand hand(desk);
    REQUIRE(hand.bring("Namme;Type\nNouveau Un;Entreprise\n"));
    REQUIRE(waitFor([&] { return !hand.said().trimmed().isEmpty(); }));
    const QString label = findSchema(u"party")->label(*findSchema(u"party")->find(u"name"));
    CHECK(hand.said().contains(label));
    CHECK_FALSE(hand.assistant().runButton()->isEnabled());
    const auto offered = [&] {
        const QList<Button *> buttons = hand.assistant().findChild<ImportVerdict *>()->findChildren<Button *>();
        return buttons.isEmpty() ? nullptr : buttons.front();
    };
    REQUIRE(offered());
    CHECK(offered()->text().contains(label));
    hand.picture(u"import-suggestion"_s);
    offered()->setFocus();
    QTest::keyClick(offered(), Qt::Key_Return);
    REQUIRE(hand.waitUntilRunnable());
    CHECK(hand.assistant().columns().choice(0)->currentData().toString() == u"name"_s);
    CHECK(offered() == nullptr);
}

TEST_CASE("What is wrong is listed cell by cell, and each leads to its cell", "[import]")
{
    const RunningServer server(30);
    Desk desk(server, emailsOf(server, u"adv"_s).value(0));
    ImportHand hand(desk);
    QByteArray csv = "Nom;Type;SIREN\n";
    for (int row = 0; row < 120; ++row)
        csv += "Nouveau " + QByteArray::number(row) + ";Entreprise;" + (row == 100 ? "812345677" : "") + '\n';
    REQUIRE(hand.bring(csv + "Sans genre;fantôme;\n"));
    REQUIRE(hand.waitUntilRunnable());
    hand.press(hand.assistant().runButton());
    REQUIRE(hand.waitForEnd());
    REQUIRE(hand.assistant().faults().isVisible());
    CHECK_FALSE(hand.assistant().session().progress().isKept);
    CHECK(hand.partiesNamed(u"Nouveau"_s) == 0);
    REQUIRE(hand.faults().rowCount() == 2);
    CHECK(hand.faults().item(0, 0)->text() == u"102"_s);
    CHECK(hand.faults().item(0, 1)->text() == u"SIREN"_s);
    CHECK(hand.faults().item(0, 2)->text() == u"812345677"_s);

    // Far below what is shown: the lines around it are fetched, and the cell says what is wrong with it.
    QTableWidget &faults = hand.faults();
    QTest::mouseClick(faults.viewport(), Qt::LeftButton, {}, faults.visualItemRect(faults.item(0, 1)).center());
    REQUIRE(waitFor([&] {
        const QTableWidgetItem *current = hand.table().currentItem();
        return current && current->text() == u"812345677"_s;
    }));
    CHECK(hand.table().currentItem()->toolTip() == faults.item(0, 3)->text());
    CHECK(hand.table().item(0, 2)->toolTip() != faults.item(0, 3)->text());
    hand.picture(u"import-faults"_s);

    CHECK(hand.assistant().faults().text().contains(u"102\tSIREN\t812345677\t"_s));
    const QString saved = hand.write({}, u"errors.csv"_s);
    CHECK(hand.assistant().faults().save(saved));
    QFile file(saved);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll().contains("102;SIREN;812345677;"));

    // What was wrong with one meaning of the columns says nothing of another.
    hand.choose(2, {});
    CHECK(hand.assistant().faults().isHidden());
    CHECK(hand.table().currentItem()->toolTip() == u"812345677"_s);
}

TEST_CASE("Columns are kept under a name, and hold by themselves for the next such file", "[import]")
{
    const RunningServer server(30);
    Desk desk(server, emailsOf(server, u"adv"_s).value(0));
    ImportHand hand(desk);
    ImportAssistant &assistant = hand.assistant();
    const QByteArray csv = "Raison;Sorte;Numéro\nNouveau;Entreprise;812345678\n";
    REQUIRE(hand.bring(csv));
    CHECK_FALSE(assistant.runButton()->isEnabled()); // nobody knows what the columns are
    hand.picture(u"import-problem"_s);
    hand.choose(0, u"name"_s);
    hand.choose(1, u"kind"_s);
    hand.choose(2, u"siren"_s);
    REQUIRE(hand.waitUntilRunnable());
    QComboBox *keys = assistant.options().keyChoice();
    keys->setCurrentIndex(keys->findData(u"siren"_s));
    Q_EMIT keys->activated(keys->currentIndex());
    Q_EMIT assistant.source().keepWanted();
    auto *dialog = assistant.findChild<QInputDialog *>();
    REQUIRE(dialog != nullptr);
    dialog->setTextValue(u"Ancien logiciel"_s);
    dialog->accept();
    REQUIRE(waitFor([&] { return assistant.source().mappingName() == u"Ancien logiciel"_s; }));

    REQUIRE(hand.bring("Autre;Sorte\nNouveau;Entreprise\n")); // other columns: it is not meant
    REQUIRE(desk.settle());
    CHECK(assistant.source().mappingName() == QString());
    CHECK(assistant.options().key() == QString());
    REQUIRE(hand.bring(csv));
    REQUIRE(waitFor([&] { return assistant.source().mappingName() == u"Ancien logiciel"_s; }));
    REQUIRE(hand.waitUntilRunnable());
    CHECK(assistant.columns().choice(0)->currentData().toString() == u"name"_s);
    CHECK(assistant.options().key() == u"siren"_s);
    hand.picture(u"import-kept"_s);

    Q_EMIT assistant.source().forgetWanted(u"Ancien logiciel"_s);
    CHECK(waitFor([&] { return assistant.source().mappings().empty(); }));
}

TEST_CASE("The keyboard alone imports a file", "[import]")
{
    const RunningServer server(30);
    Desk desk(server, emailsOf(server, u"adv"_s).value(0));
    ImportHand hand(desk);
    ImportAssistant &assistant = hand.assistant();
    QApplication::setActiveWindow(&assistant);
    const QString path = hand.write("Raison;Sorte;SIREN\nNouveau;Entreprise;812345677\n");
    const auto isAtChoose = [] {
        const auto *button = qobject_cast<Button *>(QApplication::focusWidget());
        return button != nullptr && button->text() == u"Choose a file…"_s;
    };
    for (int tab = 0; tab < 5 && !isAtChoose(); ++tab)
        QTest::keyClick(&assistant, Qt::Key_Tab);
    REQUIRE(isAtChoose());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    auto *dialog = assistant.findChild<QFileDialog *>();
    REQUIRE(dialog != nullptr);
    Q_EMIT dialog->fileSelected(path); // the dialog itself is the system's
    dialog->reject();
    REQUIRE(waitFor([&] { return assistant.focusWidget() == &hand.table(); })); // the columns are what comes next
    QApplication::setActiveWindow(&assistant);

    // Off screen, no window becomes active again when a popup goes.
    const auto key = [&](Qt::Key code, Qt::KeyboardModifiers modifiers = {}) {
        QWidget *popup = QApplication::activePopupWidget();
        QWidget *window = popup ? popup : &assistant;
        QTest::keyClick(window->focusWidget() ? window->focusWidget() : window, code, modifiers);
    };
    const auto take = [&](const QString &field) {
        key(Qt::Key_F4);
        QComboBox *choice = assistant.columns().choice(hand.table().currentColumn());
        for (int row = choice->findData(field); row > 0; --row)
            key(Qt::Key_Down);
        key(Qt::Key_Return);
        return desk.settle();
    };
    REQUIRE(take(u"name"_s));
    CHECK(assistant.focusWidget() == &hand.table());
    key(Qt::Key_Right);
    REQUIRE(take(u"kind"_s));
    REQUIRE(hand.waitUntilRunnable());
    key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(hand.waitForEnd());
    REQUIRE(hand.faults().rowCount() == 1);
    key(Qt::Key_F8);
    CHECK(hand.table().currentItem()->text() == u"812345677"_s);
    key(Qt::Key_Escape);
    CHECK(assistant.isHidden());
    CHECK(desk.window().imports().open(assistant.session().schema())->faults().isVisible()); // as it was left
}

TEST_CASE("A file of rows dropped on a list is brought to the assistant, and no other", "[import]")
{
    const RunningServer server(30);
    const auto isTaken = [](ListPage &list, const QString &path) {
        QMimeData carried;
        carried.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter({40, 40}, Qt::CopyAction, &carried, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&list, &enter);
        QDropEvent drop({40, 40}, Qt::CopyAction, &carried, Qt::LeftButton, {});
        return enter.isAccepted() && QCoreApplication::sendEvent(&list, &drop) && drop.isAccepted();
    };
    Desk desk(server, emailsOf(server, u"adv"_s).value(0));
    ImportHand hand(desk);
    hand.assistant().close();
    CHECK_FALSE(isTaken(hand.page(), hand.write("GIF89a", u"photo.gif"_s)));
    CHECK(hand.assistant().isHidden());
    CHECK(isTaken(hand.page(), hand.write("Nom;Type\nNouveau;Entreprise\n")));
    CHECK(hand.assistant().isVisible());
    CHECK(hand.waitUntilRunnable());

    Desk reader(server, emailsOf(server, u"technician"_s).value(0));
    auto *list = qobject_cast<ListPage *>(reader.window().pages().visit(Place::list(u"tickets"_s)));
    REQUIRE(list != nullptr);
    CHECK_FALSE(isTaken(*list, hand.write("Nom;Type\nNouveau;Entreprise\n")));
}

TEST_CASE("Whoever may not import is not offered to", "[import]")
{
    const RunningServer server(30);
    Desk desk(server, emailsOf(server, u"technician"_s).value(0));
    CHECK(importable(desk.connection()).empty());
}
