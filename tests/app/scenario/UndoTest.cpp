// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Taking back and doing again, by keys, on the real server.
#include "app/shell/StatusLine.h"
#include "app/shell/UndoDesk.h"
#include "tests/app/scenario/Seat.h"
#include "ui/models/OpenRecord.h"
#include "ui/widgets/Notices.h"
#include "ui/widgets/record/RecordPage.h"

#include <catch2/catch.hpp>

#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

const QKeySequence undo(Qt::CTRL | Qt::Key_Z);
const QKeySequence redo(Qt::CTRL | Qt::Key_Y);
const QKeySequence redoToo(Qt::CTRL | Qt::SHIFT | Qt::Key_Z);
const QKeySequence save(Qt::CTRL | Qt::Key_S);

// For whoever looks at it with REGIE_PICTURES set to a folder.
void keepPicture(Seat &seat, const QString &name)
{
    const QString folder = qEnvironmentVariable("REGIE_PICTURES");
    if (!folder.isEmpty())
        seat.window().grab().save(folder + u'/' + name);
}

struct Office {
    RunningServer server;
    QStringList agents = emailsOf(server, u"support"_s);
};

UndoStack &stackOf(Seat &seat)
{
    return seat.window().undoDesk().stack();
}

QString statusText(Seat &seat)
{
    const auto *line = seat.window().findChild<StatusLine *>();
    for (const QPushButton *button : line->findChildren<QPushButton *>()) {
        if (button->isVisible())
            return button->text();
    }
    return {};
}

void openRecord(Seat &seat, const KnownTicket &ticket)
{
    seat.window().openPlace(Place::record(u"ticket"_s, ticket.id), OpenIn::NewTab);
    REQUIRE(seat.settle());
    static_cast<void>(seat.record());
}

void saveByKeys(Seat &seat)
{
    OpenRecord &record = seat.record().page().record();
    seat.press(save);
    REQUIRE(waitFor([&] { return record.saving() == OpenRecord::Saving::Saved; }));
    REQUIRE(waitFor([&] {
        const UndoStack::Step *step = stackOf(seat).next(UndoStack::Way::Undo);
        return step && !step->text().isEmpty();
    }));
}

} // namespace

TEST_CASE("what is being typed is taken back first, then what was saved, and both again")
{
    Office office;
    Seat claire(office.server.port());
    claire.logIn(office.agents[0]);
    const KnownTicket ticket = openTicket(claire);
    openRecord(claire, ticket);
    const QString longer = ticket.title + u" encore"_s;
    const auto stored = [&] { return storedText(claire, ticket.id, u"title"_s); };

    claire.click(claire.field(u"title"));
    claire.press(QKeySequence(Qt::Key_End));
    claire.type(u" encore"_s);
    claire.press(undo);
    CHECK(claire.textOf(u"title") == ticket.title);
    CHECK(stackOf(claire).next(UndoStack::Way::Undo) == nullptr);
    for (const QKeySequence &keys : {redo, redoToo}) {
        claire.press(keys);
        CHECK(claire.textOf(u"title") == longer);
        if (keys == redo)
            claire.press(undo);
    }

    saveByKeys(claire);
    REQUIRE(stored() == longer);
    CHECK(toastText(claire).startsWith(u"Title of %1: "_s.arg(ticket.reference)));
    keepPicture(claire, u"undo.png"_s);
    CHECK(statusText(claire).startsWith(u"Undo “Title of %1"_s.arg(ticket.reference)));
    claire.application().language().use(u"fr"_s); // what stands there is said again
    CHECK(waitFor([&] { return toastText(claire).startsWith(u"Titre de %1"_s.arg(ticket.reference)); }));
    claire.application().language().use(u"en"_s);

    // The focus is still in the field, but nothing is being typed any more.
    REQUIRE(claire.field(u"title")->hasFocus());
    claire.press(undo);
    CHECK(waitFor([&] { return stored() == ticket.title; }));
    CHECK(waitFor([&] { return claire.textOf(u"title") == ticket.title; }));
    CHECK(toastText(claire).startsWith(u"Undone: "_s));
    claire.press(redo);
    CHECK(waitFor([&] { return stored() == longer; }));
    claire.press(undo);
    CHECK(waitFor([&] { return stored() == ticket.title; }));
    claire.press(redoToo);
    CHECK(waitFor([&] { return stored() == longer; }));
}

TEST_CASE("whoever holds the key down takes back words, not what was saved before")
{
    Office office;
    Seat claire(office.server.port());
    claire.logIn(office.agents[0]);
    const KnownTicket ticket = openTicket(claire);
    openRecord(claire, ticket);
    const auto told = [&] { return storedText(claire, ticket.id, u"description"_s); };
    const QString before = told();
    claire.record().page().record().edit(u"description"_s, u"Sous le toit"_s);
    saveByKeys(claire);
    REQUIRE(told() == u"Sous le toit"_s);
    claire.click(claire.field(u"title"));
    claire.press(QKeySequence(Qt::Key_End));
    claire.type(u" x"_s);
    for (int times = 0; times < 4; ++times)
        claire.press(undo);
    CHECK(claire.textOf(u"title") == ticket.title);
    REQUIRE(claire.settle());
    CHECK(told() == u"Sous le toit"_s);

    // Another key ends it.
    claire.press(QKeySequence(Qt::Key_Home));
    claire.press(undo);
    CHECK(waitFor([&] { return told() == before; }));
}

TEST_CASE("what was chosen on a page and not saved goes before what was saved")
{
    Office office;
    Seat claire(office.server.port());
    claire.logIn(office.agents[0]);
    const KnownTicket ticket = openTicket(claire);
    openRecord(claire, ticket);
    OpenRecord &record = claire.record().page().record();
    record.edit(u"title"_s, u"Saved"_s);
    saveByKeys(claire);
    record.edit(u"description"_s, u"Not saved"_s);
    record.edit(u"emergency_level"_s, u"danger"_s);
    claire.record().page().setFocus();
    claire.press(undo);
    CHECK_FALSE(record.isEdited(u"emergency_level"_s));
    CHECK(record.isEdited(u"description"_s));
    claire.press(undo);
    CHECK_FALSE(record.hasEdits());
    CHECK(storedText(claire, ticket.id, u"title"_s) == u"Saved"_s);
    claire.press(undo);
    CHECK(waitFor([&] { return storedText(claire, ticket.id, u"title"_s) == ticket.title; }));
}

TEST_CASE("what a colleague changed since stays, and the toast says who it was")
{
    Office office;
    REQUIRE(office.agents.size() >= 2);
    Seat claire(office.server.port());
    claire.logIn(office.agents[0]);
    Seat sofia(office.server.port());
    sofia.logIn(office.agents[1]);
    const KnownTicket ticket = openTicket(claire);
    openRecord(claire, ticket);
    claire.retype(u"title", u"Mine"_s);
    saveByKeys(claire);
    change(sofia, u"ticket"_s, ticket.id, {{u"title"_s, u"Hers"_s}});
    const QString who = sofia.connection().session().displayName;
    REQUIRE_FALSE(who.isEmpty());

    claire.press(undo);
    CHECK(waitFor([&] { return toastText(claire).startsWith(u"Not undone: "_s); }));
    CHECK(toastText(claire).contains(who));
    CHECK(storedText(claire, ticket.id, u"title"_s) == u"Hers"_s);
    CHECK(stackOf(claire).next(UndoStack::Way::Undo)->wasRefused);
    CHECK(statusText(claire).isEmpty());
    change(sofia, u"ticket"_s, ticket.id, {{u"title"_s, u"Mine"_s}}); // she thinks better of it
    claire.press(undo);
    CHECK(waitFor([&] { return storedText(claire, ticket.id, u"title"_s) == ticket.title; }));
}

TEST_CASE("behind a step that is refused nothing is taken back unasked")
{
    Office office;
    REQUIRE(office.agents.size() >= 2);
    Seat claire(office.server.port());
    claire.logIn(office.agents[0]);
    Seat sofia(office.server.port());
    sofia.logIn(office.agents[1]);
    const KnownTicket ticket = openTicket(claire);
    openRecord(claire, ticket);
    OpenRecord &record = claire.record().page().record();
    record.edit(u"description"_s, u"The step before"_s);
    saveByKeys(claire);
    const QString before = stackOf(claire).next(UndoStack::Way::Undo)->text();
    record.edit(u"title"_s, u"Mine"_s);
    saveByKeys(claire);
    REQUIRE(waitFor([&] { return stackOf(claire).next(UndoStack::Way::Undo)->text() != before; }));
    const QString refused = stackOf(claire).next(UndoStack::Way::Undo)->text();
    change(sofia, u"ticket"_s, ticket.id, {{u"title"_s, u"Hers"_s}});
    claire.record().page().setFocus();
    int outcomes = 0;
    QObject::connect(&stackOf(claire), &UndoStack::finished, &claire.window(), [&outcomes] { ++outcomes; });
    const auto description = [&] { return storedText(claire, ticket.id, u"description"_s); };
    const auto pressUndo = [&] {
        const int sofar = outcomes;
        claire.press(undo);
        REQUIRE(waitFor([&] { return outcomes > sofar; }));
    };

    for (int time = 0; time < 3; ++time) // faster than an answer
        claire.press(undo);
    REQUIRE(waitFor([&] { return outcomes > 0 && !stackOf(claire).isBusy(); }));
    CHECK(outcomes == 1);
    CHECK(toastText(claire).startsWith(u"Not undone: "_s));
    CHECK(description() == u"The step before");

    pressUndo(); // tried again, and asked
    CHECK(toastText(claire) == u"Undo “%1” instead? “%2” is refused again."_s.arg(before, refused));
    keepPicture(claire, u"undo-instead.png"_s);
    CHECK(statusText(claire).isEmpty());
    CHECK(description() == u"The step before");

    SECTION("asked for again, the step behind it goes")
    {
        pressUndo();
        CHECK(waitFor([&] { return description() != u"The step before"; }));
        CHECK(storedText(claire, ticket.id, u"title"_s) == u"Hers");
        CHECK(toastText(claire) == u"Undone: %1"_s.arg(before));
    }
    SECTION("by the mouse as well")
    {
        claire.clickIn(*claire.window().undoDesk().toast(), u"Undo"_s);
        CHECK(waitFor([&] { return description() != u"The step before"; }));
    }
    SECTION("not once the question is seen no more")
    {
        Q_EMIT claire.window().undoDesk().toast()->expired();
        REQUIRE(waitFor([&] { return claire.window().undoDesk().toast() == nullptr; }));
        pressUndo();
        CHECK(description() == u"The step before");
        CHECK(toastText(claire).startsWith(u"Undo “"_s)); // it is asked again
    }
    SECTION("not once something else was done")
    {
        change(claire, u"ticket"_s, ticket.id, {{u"emergency_level"_s, u"danger"_s}});
        REQUIRE(waitFor(
            [&] { return toastText(claire).contains(ticket.reference) && !toastText(claire).startsWith(u"Undo"_s); }));
        pressUndo(); // that
        CHECK(toastText(claire).startsWith(u"Undone: "_s));
        pressUndo(); // the refused one, again
        CHECK(toastText(claire).startsWith(u"Undo “"_s));
        CHECK(description() == u"The step before");
    }
}

TEST_CASE("a step asked for while the server is away is undone when it is back")
{
    Office office;
    Seat claire(office.server.port());
    claire.logIn(office.agents[0]);
    const KnownTicket ticket = openTicket(claire);
    openRecord(claire, ticket);
    const int before = countChanges(claire, ticket.id, u"title"_s, ticket.title);
    claire.retype(u"title", u"Too hasty"_s);
    saveByKeys(claire);
    office.server.kill();
    REQUIRE(waitFor([&] { return claire.connection().state() == LinkState::Offline; }));
    claire.press(undo);
    office.server.start();
    claire.connection().retryNow();
    REQUIRE(waitFor([&] { return claire.connection().state() == LinkState::Online; }, 60'000));
    CHECK(waitFor([&] { return storedText(claire, ticket.id, u"title"_s) == ticket.title; }));
    CHECK(countChanges(claire, ticket.id, u"title"_s, ticket.title) == before + 1);
}
