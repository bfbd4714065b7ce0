// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The keys stay on the page when what had them goes.
#include "app/import/ImportAssistant.h"
#include "app/import/ImportDesk.h"
#include "app/pages/ListPage.h"
#include "app/shell/Sidebar.h"
#include "app/shell/StatusLine.h"
#include "shared/domain/Catalogue.h"
#include "tests/app/scenario/Seat.h"
#include "ui/models/QueryModel.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/activity/ActivityPanel.h"
#include "ui/widgets/files/FileNote.h"
#include "ui/widgets/files/FileRow.h"
#include "ui/widgets/files/FilesView.h"
#include "ui/widgets/list/ListView.h"
#include "ui/widgets/list/RecordList.h"
#include "ui/widgets/record/RecordPage.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QFile>
#include <QMenu>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

QWidget *focusOf(MainWindow &window)
{
    window.activateWindow();
    CHECK(QTest::qWaitForWindowActive(&window));
    return QApplication::focusWidget();
}

bool isIn(const QWidget &around, const QWidget *widget)
{
    return widget != nullptr && (widget == &around || around.isAncestorOf(widget));
}

ListPage &openClients(Seat &seat)
{
    auto *list = qobject_cast<ListPage *>(seat.window().pages().visit(Place::list(u"parties"_s)));
    REQUIRE(list != nullptr);
    REQUIRE(seat.settle());
    REQUIRE(waitFor([&] { return list->records().loadedCount() > 0; }));
    return *list;
}

} // namespace

TEST_CASE("who answers that a file is a new version has the keys at that file", "[focus]")
{
    const RunningServer server;
    const QTemporaryDir folder;
    Seat seat(server.port());
    seat.logIn(emailsOf(server, u"support"_s).value(0));
    seat.find(openTicket(seat).reference);
    ActivityPanel &panel = *seat.record().page().activity();
    REQUIRE(waitFor([&] { return panel.files() != nullptr && panel.files()->feed().isRead(); }));
    FilesView &files = *panel.files();
    const auto bring = [&](const QByteArray &content) {
        QFile file(folder.filePath(u"Plan.txt"_s));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        files.addFiles({file.fileName()});
    };
    const auto rowWithKeys = [&] { return qobject_cast<FileRow *>(focusOf(seat.window())); };
    bring("un");
    REQUIRE(waitFor([&] { return files.feed().files().size() == 1; }));
    auto &question = *files.findChild<FileQuestion *>();

    bring("deux");
    seat.click(question.versionButton());
    CHECK(isIn(files, focusOf(seat.window())));
    CHECK(waitFor([&] { return rowWithKeys() != nullptr && rowWithKeys()->file().revision == 2; }));

    bring("trois");
    seat.click(question.secondButton());
    CHECK(isIn(files, focusOf(seat.window())));
    CHECK(waitFor([&] { return rowWithKeys() != nullptr && rowWithKeys()->file().revision == 1; }));

    seat.click(seat.field(u"title"));
    bring("quatre");
    seat.click(question.dropButton());
    CHECK(focusOf(seat.window()) == seat.field(u"title"));
}

TEST_CASE("Escape leads from an import back to the list it was opened over", "[focus]")
{
    const RunningServer server(30);
    Seat seat(server.port());
    seat.logIn(emailsOf(server, u"adv"_s).value(0));
    ListPage &list = openClients(seat);
    seat.click(list.list().view());
    const Schema &party = *findSchema(u"party");
    const auto leave = [&] {
        ImportAssistant *assistant = seat.window().imports().find(party);
        REQUIRE(assistant != nullptr);
        REQUIRE(waitFor([&] { return isIn(*assistant, QApplication::focusWidget()); }));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        CHECK(assistant->isHidden());
        CHECK(focusOf(seat.window()) == list.list().view());
    };

    Q_EMIT list.importWanted({});
    leave();

    seat.press(QKeySequence(u"Ctrl+K"_s));
    seat.type(u'>' + importText(party));
    seat.press(QKeySequence(Qt::Key_Return));
    leave();

    // By the menus, whose bar goes while the import is in front.
    seat.press(QKeySequence(Qt::Key_F10));
    REQUIRE(waitFor([] { return QApplication::activePopupWidget() != nullptr; }));
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    for (QAction *action : menu->actions()) {
        if (action->text() == importText(party))
            menu->setActiveAction(action);
    }
    seat.press(QKeySequence(Qt::Key_Return));
    leave();

    // Whoever reads the rows anew meanwhile takes the keys from nobody.
    Q_EMIT list.importWanted({});
    list.list().model().reload();
    REQUIRE(seat.settle());
    leave();
}

TEST_CASE("a part of the page that goes leaves the keys where they were before", "[focus]")
{
    const RunningServer server(30);
    Seat seat(server.port());
    seat.logIn(emailsOf(server, u"adv"_s).value(0));
    ListPage &list = openClients(seat);
    ListView *rows = list.list().view();
    const auto passing = [&] {
        seat.click(rows);
        auto *button = new QPushButton(u"passing"_s, &list);
        button->setGeometry(20, 20, 80, 30);
        button->show();
        seat.click(button);
        REQUIRE(QApplication::focusWidget() == button);
        return std::unique_ptr<QPushButton>(button);
    };
    const auto hidden = passing();
    hidden->hide();
    CHECK(QApplication::focusWidget() == rows);

    const auto disabled = passing();
    disabled->setEnabled(false);
    CHECK(QApplication::focusWidget() == rows);

    passing().reset();
    CHECK(waitFor([&] { return QApplication::focusWidget() == rows; }));

    // While another window is in front.
    for (const bool isDeleted : {true, false}) {
        auto gone = passing();
        QWidget other;
        other.show();
        other.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&other));
        gone->hide();
        if (isDeleted)
            gone.reset();
        other.hide();
        CHECK(focusOf(seat.window()) == rows);
    }

    // With all that was there before: the page as a whole knows what to do.
    const auto last = passing();
    rows->setEnabled(false);
    last->hide();
    REQUIRE(QApplication::focusWidget() != nullptr);
    CHECK_FALSE(isIn(seat.window().sidebar(), QApplication::focusWidget()));
}
