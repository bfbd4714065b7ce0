// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Lines whose program ends before the server has answered, or before anything but lines was typed.
#include "shared/domain/Catalogue.h"
#include "tests/app/scenario/Seat.h"
#include "ui/models/lines/LineModel.h"
#include "ui/widgets/editors/FieldEditor.h"
#include "ui/widgets/lines/LineEditing.h"
#include "ui/widgets/lines/LineGrid.h"
#include "ui/widgets/lines/LineView.h"
#include "ui/widgets/record/ConflictTable.h"
#include "ui/widgets/record/RecordPage.h"
#include "ui/widgets/record/RelatedRecords.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QDirIterator>
#include <QProcess>
#include <QTest>
#include <QThread>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

const QKeySequence save(Qt::CTRL | Qt::Key_S);

// The contacts of the client that is shown, once they were read.
LineGrid &contactsOf(Seat &seat)
{
    RecordPage &page = seat.record().page();
    const auto relations = RelatedRecords::relationsOf(*findSchema(u"party"), seat.connection());
    for (std::size_t at = 0; at < relations.size(); ++at) {
        if (relations[at].schema->entity == "contact")
            page.related()->showTab(static_cast<int>(at));
    }
    LineGrid *grid = page.related()->shownLines();
    if (grid == nullptr || !waitFor([&] { return grid->model().isLoaded(); }))
        throw std::runtime_error("the contacts are not shown");
    return *grid;
}

void typeInto(Seat &seat, const LineGrid &grid, QStringView key, const QString &text)
{
    REQUIRE(waitFor([&] {
        const FieldEditor *editor = grid.view()->editing()->editor();
        return editor != nullptr && toString(editor->field().key) == key &&
               editor->isAncestorOf(QApplication::focusWidget());
    }));
    seat.type(text);
}

void addContact(Seat &seat, const QString &first, const QString &last)
{
    LineGrid &grid = contactsOf(seat);
    grid.view()->setFocus();
    seat.press(QKeySequence(Qt::Key_Insert));
    typeInto(seat, grid, u"first_name", first);
    seat.press(QKeySequence(Qt::Key_Tab));
    typeInto(seat, grid, u"last_name", last);
}

QStringList lastNames(LineGrid &grid)
{
    QStringList names;
    for (int row = 0; row < grid.model().rowCount(); ++row)
        names.append(grid.model().index(row, grid.model().columnOf(u"last_name")).data().toString());
    return names;
}

QString victimsFolder()
{
    return QString::fromUtf8(qgetenv("REGIE_TEST_FOLDER"));
}

// Whether that text lies in a draft of this program's folder.
bool isKept(const QByteArray &text)
{
    QDirIterator files(victimsFolder(), {u"*.draft"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text))
            return true;
    }
    return false;
}

qint64 countContacts(Seat &seat, const QString &last)
{
    Query query;
    query.entity = u"contact"_s;
    query.filter = Filter::condition(u"last_name"_s, Operator::Is, {last});
    return static_cast<qint64>(seat.fetch(query).ids.size());
}

QUuid anyClient(Seat &seat)
{
    Query query;
    query.entity = u"contact"_s;
    query.columns = {u"party_id"_s};
    query.limit = 1;
    return std::get<QUuid>(seat.fetch(query).columns.front().values.front());
}

qint64 countClients(Seat &seat, const QString &name)
{
    Query query;
    query.entity = u"party"_s;
    query.filter = Filter::condition(u"name"_s, Operator::Is, {name});
    return static_cast<qint64>(seat.fetch(query).ids.size());
}

QString websiteOf(Seat &seat, const QUuid &client)
{
    Query query;
    query.entity = u"party"_s;
    query.columns = {u"website"_s};
    query.filter = Filter::condition(u"id"_s, Operator::Is, {client});
    const RowSet rows = seat.fetch(query);
    const auto *text = std::get_if<QString>(&rows.columns.front().values.front());
    return text ? *text : QString();
}

// A program in a process of its own that does what the named case does, until it is killed.
class Victim {
public:
    Victim(const RunningServer &server, const QTemporaryDir &folder, const QString &email, const QString &what)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"REGIE_TEST_PORT"_s, QString::number(server.port()));
        environment.insert(u"REGIE_TEST_FOLDER"_s, folder.path());
        environment.insert(u"REGIE_TEST_EMAIL"_s, email);
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationFilePath(), {what});
    }
    void waitUntilItSays(const QByteArray &word)
    {
        while (!m_said.contains(word)) {
            REQUIRE(m_process.waitForReadyRead(120'000));
            m_said += m_process.readAllStandardOutput();
            INFO(m_said.toStdString());
            REQUIRE(m_process.state() == QProcess::Running);
        }
    }
    void kill()
    {
        m_process.kill();
        REQUIRE(m_process.waitForFinished(20'000));
    }

private:
    QProcess m_process;
    QByteArray m_said;
};

void say(const char *word)
{
    std::puts(word);
    std::fflush(stdout);
}

Seat &victimsSeat()
{
    static Seat seat(QString::fromUtf8(qgetenv("REGIE_TEST_PORT")).toUShort(), victimsFolder());
    seat.logIn(QString::fromUtf8(qgetenv("REGIE_TEST_EMAIL")));
    return seat;
}

// In a tab that the next program opens again.
void openTab(Seat &seat, const QString &folder, const Place &place)
{
    seat.window().openPlace(place, OpenIn::NewTab);
    REQUIRE(seat.settle());
    const Preferences preferences(folder);
    const QUuid user = seat.connection().session().user;
    REQUIRE(
        waitFor([&] { return preferences.window(user).value(u"tabs"_s).toStringList().contains(place.toString()); }));
}

// The server has done what is saved and has said so; this program comes no further than to know that bytes came.
void stopBeforeTheAnswerIsRead(Seat &seat)
{
    QObject::connect(&seat.connection(), &Gateway::written, &seat.connection(), [] {
        say("done");
        QThread::sleep(600);
    });
    seat.press(save);
    QTest::qWait(600'000);
}

} // namespace

// Run in processes of their own by the cases below, which kill them.
TEST_CASE("somebody saves lines while the server is away until killed", "[.victim]")
{
    Seat &seat = victimsSeat();
    openTab(seat, victimsFolder(), Place::record(u"party"_s, anyClient(seat)));
    seat.retype(u"website", u"lignes.example"_s);
    addContact(seat, u"Ada"_s, u"Gardée"_s);
    say("typed");
    REQUIRE(waitFor([&] { return seat.connection().state() == LinkState::Offline; }, 120'000));
    seat.press(save);
    REQUIRE(seat.record().page().record().saving() == OpenRecord::Saving::WaitingForServer);
    say("saved");
    QTest::qWait(600'000);
}

TEST_CASE("somebody saves lines and is killed before the answer is read", "[.victim]")
{
    Seat &seat = victimsSeat();
    openTab(seat, victimsFolder(), Place::record(u"party"_s, anyClient(seat)));
    addContact(seat, u"Ada"_s, u"Faite"_s);
    stopBeforeTheAnswerIsRead(seat);
}

TEST_CASE("somebody saves a new client with its lines and is killed before the answer is read", "[.victim]")
{
    Seat &seat = victimsSeat();
    openTab(seat, victimsFolder(), Place::newRecord(u"party"_s, newUuid()));
    seat.retype(u"name", u"Maison Nouvelle"_s);
    addContact(seat, u"Ada"_s, u"Neuve"_s);
    stopBeforeTheAnswerIsRead(seat);
}

TEST_CASE("somebody types nothing but lines of a new client until killed", "[.victim]")
{
    Seat &seat = victimsSeat();
    openTab(seat, victimsFolder(), Place::newRecord(u"party"_s, newUuid()));
    addContact(seat, u"Grace"_s, u"Seule"_s);
    REQUIRE(waitFor([] { return isKept("Seule"); }));
    say("typed");
    QTest::qWait(600'000);
}

TEST_CASE("a killed program's save of a record with its lines is sent by the next one, once")
{
    RunningServer server;
    const QString email = emailsOf(server, u"admin"_s).value(0);
    const QTemporaryDir folder;
    Victim victim(server, folder, email, u"somebody saves lines while the server is away until killed"_s);
    victim.waitUntilItSays("typed");
    server.kill();
    victim.waitUntilItSays("saved");
    victim.kill();
    server.start();

    Seat seat(server.port(), folder.path());
    seat.logIn(email);
    CHECK(waitFor([&] { return countContacts(seat, u"Gardée"_s) == 1; }));
    const QUuid client = seat.record().place().id;
    CHECK(websiteOf(seat, client) == u"lignes.example");
    CHECK(waitFor([&] { return !seat.record().hasDraft() && !seat.record().page().record().isUnderWay(); }));
    CHECK(lastNames(contactsOf(seat)).count(u"Gardée"_s) == 1);
    CHECK(countContacts(seat, u"Gardée"_s) == 1);
    CHECK_FALSE(seat.record().page().conflictTable()->isVisible());
}

TEST_CASE("lines that were saved when the program was killed before it knew are there once")
{
    RunningServer server;
    const QString email = emailsOf(server, u"admin"_s).value(0);
    const QTemporaryDir folder;
    const bool isNew = GENERATE(false, true);
    const QString last = isNew ? u"Neuve"_s : u"Faite"_s;
    Victim victim(server, folder, email,
                  isNew ? u"somebody saves a new client with its lines and is killed before the answer is read"_s
                        : u"somebody saves lines and is killed before the answer is read"_s);
    victim.waitUntilItSays("done");
    victim.kill();

    Seat seat(server.port(), folder.path());
    seat.logIn(email);
    REQUIRE(waitFor([&] { return !seat.record().hasDraft() && !seat.record().page().record().isUnderWay(); }));
    CHECK(countContacts(seat, last) == 1);
    CHECK(countClients(seat, u"Maison Nouvelle"_s) == (isNew ? 1 : 0));
    CHECK(waitFor([&] { return lastNames(contactsOf(seat)).count(last) == 1; }));
    CHECK_FALSE(seat.record().page().conflictTable()->isVisible());
    CHECK_FALSE(seat.record().page().record().isNew());
}

TEST_CASE("a save with lines that may have been done when the program ended is done once")
{
    RunningServer server;
    const QString email = emailsOf(server, u"admin"_s).value(0);
    const QTemporaryDir folder;
    QUuid client;
    bool isClosed = false;
    {
        Seat seat(server.port(), folder.path());
        seat.logIn(email);
        client = anyClient(seat);
        openTab(seat, folder.path(), Place::record(u"party"_s, client));
        addContact(seat, u"Ada"_s, u"Peut-être"_s);
        seat.press(save);
        server.kill(); // whether it was done before, nobody here knows
        seat.type(u" bis"_s);
        REQUIRE(waitFor([&] { return seat.connection().state() == LinkState::Offline; }));
        SECTION("with its page open") {}
        SECTION("with its page closed")
        {
            seat.press(QKeySequence(u"Ctrl+W"_s));
            isClosed = true;
        }
    }
    server.start();
    Seat seat(server.port(), folder.path());
    seat.logIn(email);
    CHECK(waitFor([&] { return countContacts(seat, u"Peut-être"_s) == 1; }));
    if (isClosed)
        seat.window().openPlace(Place::record(u"party"_s, client), OpenIn::NewTab);
    REQUIRE(seat.settle());
    REQUIRE(waitFor([&] { return !seat.record().page().record().isUnderWay(); }));
    // What was typed after the save is a draft over it, not another line and no dispute.
    LineGrid &grid = contactsOf(seat);
    CHECK(lastNames(grid).count(u"Peut-être bis"_s) == 1);
    CHECK(lastNames(grid).count(u"Peut-être"_s) == 0);
    CHECK_FALSE(seat.record().page().conflictTable()->isVisible());
    seat.press(save);
    CHECK(waitFor([&] { return countContacts(seat, u"Peut-être bis"_s) == 1; }));
    CHECK(countContacts(seat, u"Peut-être"_s) == 0);
}

TEST_CASE("a new record of which only lines were typed is offered again after the program was killed")
{
    RunningServer server;
    const QString email = emailsOf(server, u"admin"_s).value(0);
    const QTemporaryDir folder;
    Victim victim(server, folder, email, u"somebody types nothing but lines of a new client until killed"_s);
    victim.waitUntilItSays("typed");
    victim.kill();

    Seat seat(server.port(), folder.path());
    seat.logIn(email);
    REQUIRE(seat.record().place().type == Place::Type::NewRecord);
    LineGrid &grid = contactsOf(seat);
    CHECK(lastNames(grid) == QStringList{u"Seule"_s});
    CHECK(seat.record().hasDraft());
}
