// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody asks what is known of them, and then that it goes: from their page, by keys, on the real server.
#include "app/privacy/ErasureSheet.h"
#include "app/privacy/PersonExportSheet.h"
#include "tests/app/scenario/Seat.h"
#include "tests/ui/export/Unzip.h"
#include "ui/theme/ThemeManager.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/record/RecordPage.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QFileDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QMenu>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

const QKeySequence enter(Qt::Key_Return);

// For whoever looks at it with REGIE_PICTURES set to a folder.
void keepPictures(QWidget &window, const QString &name)
{
    const QString folder = qEnvironmentVariable("REGIE_PICTURES");
    if (folder.isEmpty())
        return;
    window.grab().save(folder + u'/' + name + u".png"_s);
    ThemeManager &themes = Desk::themes();
    themes.setAppearance(Appearance::Dark);
    window.grab().save(folder + u'/' + name + u"-dark.png"_s);
    themes.setAppearance(Appearance::Light);
}

QUuid firstOf(Seat &seat, const QString &entity)
{
    Query query;
    query.entity = entity;
    query.limit = 1;
    return seat.fetch(query).ids.at(0);
}

QUuid contactOf(Seat &seat)
{
    return make(seat, u"contact"_s,
                {{u"party_id"_s, firstOf(seat, u"party"_s)},
                 {u"first_name"_s, u"Philomène"_s},
                 {u"last_name"_s, u"Quatrebarbes"_s},
                 {u"notes"_s, u"Aime le thé"_s}});
}

void open(Seat &seat, const QString &entity, const QUuid &id)
{
    seat.window().openPlace(Place::record(entity, id), OpenIn::NewTab);
    REQUIRE(seat.settle());
}

bool hasRoom(ErasureSheet &sheet)
{
    const QWidget *content = sheet.eraseButton().parentWidget();
    return content->width() <= content->parentWidget()->width();
}

QMenu &moreMenu(Seat &seat)
{
    const QList<IconButton *> buttons = seat.record().page().findChildren<IconButton *>();
    const auto more = std::find_if(buttons.begin(), buttons.end(), [](const IconButton *button) {
        return button->isVisible() && button->accessibleName() == u"More";
    });
    REQUIRE(more != buttons.end());
    seat.click(*more);
    REQUIRE(waitFor([] { return qobject_cast<QMenu *>(QApplication::activePopupWidget()) != nullptr; }));
    return *qobject_cast<QMenu *>(QApplication::activePopupWidget());
}

bool offers(Seat &seat, const QString &entry)
{
    QMenu &menu = moreMenu(seat);
    const QList<QAction *> actions = menu.actions();
    const bool isThere =
        std::any_of(actions.begin(), actions.end(), [&](const QAction *action) { return action->text() == entry; });
    seat.press(QKeySequence(Qt::Key_Escape));
    return isThere;
}

void choose(Seat &seat, const QString &entry)
{
    QMenu &menu = moreMenu(seat);
    const qsizetype most = menu.actions().size();
    for (qsizetype step = 0; step <= most && (!menu.activeAction() || menu.activeAction()->text() != entry); ++step)
        seat.press(QKeySequence(Qt::Key_Down));
    REQUIRE(menu.activeAction() != nullptr);
    REQUIRE(menu.activeAction()->text() == entry);
    seat.press(enter);
}

} // namespace

TEST_CASE("what is known of somebody is exported from their page, then erased once the name is typed")
{
    const RunningServer server(30);
    Seat admin(server.port());
    admin.logIn(emailsOf(server, u"admin"_s).first());
    const QUuid contact = contactOf(admin);
    open(admin, u"contact"_s, contact);

    choose(admin, personmenu::exportOffer());
    PersonExportSheet &exporting = PersonExportSheet::of(admin.connection(), &admin.window());
    REQUIRE(waitFor([&] { return admin.window().focusWidget() == &exporting.chooseButton(); }));
    keepPictures(admin.window(), u"person-export"_s);
    admin.press(enter);
    QFileDialog *dialog = nullptr;
    REQUIRE(waitFor([&] { return (dialog = exporting.findChild<QFileDialog *>()) != nullptr; }));
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"données.zip"_s);
    Q_EMIT dialog->fileSelected(path); // the dialog itself is the system's
    dialog->reject();
    REQUIRE(waitFor([&] { return exporting.folderButton().isVisible(); }));
    keepPictures(admin.window(), u"person-export-done"_s);
    CHECK(exporting.text().contains(u"données.zip"_s));
    const QHash<QString, QByteArray> parts = unzipped(path);
    const QJsonObject content = QJsonDocument::fromJson(parts.value(u"donnees.json"_s)).object();
    CHECK(content.value(u"personne"_s).toString() == u"Philomène Quatrebarbes"_s);
    CHECK(parts.value(u"donnees.json"_s).contains("Aime le thé"));
    CHECK_FALSE(parts.value(u"LISEZMOI.txt"_s).isEmpty());
    CHECK_FALSE(QFile::permissions(path) & (QFileDevice::ReadGroup | QFileDevice::ReadOther));
    admin.press(QKeySequence(Qt::Key_Escape));
    REQUIRE_FALSE(exporting.isVisible());

    choose(admin, personmenu::erasureOffer());
    ErasureSheet &sheet = ErasureSheet::of(admin.connection(), &admin.window());
    REQUIRE(waitFor([&] { return admin.window().focusWidget() == &sheet.nameField(); }));
    CHECK(sheet.plan().contains(u"Contacts (1)"_s));
    CHECK_FALSE(sheet.eraseButton().isEnabled());
    CHECK(hasRoom(sheet));
    keepPictures(admin.window(), u"person-erase"_s);
    admin.type(u"Philomène"_s);
    admin.press(enter); // not the whole name: nothing happens
    CHECK_FALSE(sheet.eraseButton().isEnabled());
    admin.type(u" Quatrebarbes"_s);
    CHECK(sheet.eraseButton().isEnabled());
    admin.press(enter);
    REQUIRE(waitFor([&] { return sheet.isDone(); }));
    keepPictures(admin.window(), u"person-erase-done"_s);
    admin.press(enter);
    REQUIRE(waitFor([&] { return !sheet.isVisible(); }));
    CHECK(stored(admin, u"contact"_s, contact, u"full_name"_s) == Value(u"[…]"_s));
    CHECK(isEmpty(stored(admin, u"contact"_s, contact, u"notes"_s)));
    CHECK(waitFor([&] { return admin.record().title() == u"[…]"_s; })); // the page follows
}

TEST_CASE("what a law keeps and what stands in the way are told before, and only to whoever may erase")
{
    const RunningServer server(60);
    Seat admin(server.port());
    admin.logIn(emailsOf(server, u"admin"_s).first());
    ErasureSheet &sheet = ErasureSheet::of(admin.connection(), &admin.window());
    open(admin, u"user"_s, admin.connection().session().user);
    choose(admin, personmenu::erasureOffer());
    REQUIRE(waitFor([&] { return !sheet.problem().isEmpty(); }));
    CHECK_FALSE(sheet.nameField().isVisible());
    CHECK_FALSE(sheet.eraseButton().isVisible());
    keepPictures(admin.window(), u"person-erase-refused"_s);
    admin.press(enter);
    CHECK_FALSE(sheet.isVisible());

    // A client whose tickets have all ended.
    Query unfinished;
    unfinished.entity = u"ticket"_s;
    unfinished.columns = {u"client_id"_s};
    unfinished.filter = Filter::condition(u"ended_at"_s, Operator::Empty);
    unfinished.archived = Archived::With;
    unfinished.limit = Query::maxLimit;
    Query ended = unfinished;
    ended.filter = Filter::condition(u"ended_at"_s, Operator::NotEmpty);
    const std::vector<Value> busy = admin.fetch(unfinished).columns.at(0).values;
    std::vector<Value> quiet = admin.fetch(ended).columns.at(0).values;
    std::erase_if(quiet,
                  [&](const Value &client) { return std::find(busy.begin(), busy.end(), client) != busy.end(); });
    REQUIRE_FALSE(quiet.empty());
    const QUuid party = std::get<QUuid>(quiet.front());
    open(admin, u"party"_s, party);
    choose(admin, personmenu::erasureOffer());
    REQUIRE(waitFor([&] { return admin.window().focusWidget() == &sheet.nameField(); }));
    CHECK(sheet.plan().contains(u"2224"_s));
    CHECK(sheet.problem().isEmpty());
    CHECK(hasRoom(sheet));
    keepPictures(admin.window(), u"person-erase-law"_s);
    admin.press(QKeySequence(Qt::Key_Escape));
    open(admin, u"ticket"_s, firstOf(admin, u"ticket"_s));
    CHECK_FALSE(offers(admin, personmenu::erasureOffer()));

    Seat agent(server.port());
    agent.logIn(emailsOf(server, u"support"_s).first());
    open(agent, u"party"_s, party);
    CHECK_FALSE(offers(agent, personmenu::erasureOffer()));
    CHECK_FALSE(offers(agent, personmenu::exportOffer()));
}
