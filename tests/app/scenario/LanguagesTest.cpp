// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A language chosen while pages are open says all that a fresh start in it would say.
#include "app/account/AccountSheet.h"
#include "app/shell/KeySheet.h"
#include "app/shell/Sidebar.h"
#include "app/shell/StatusLine.h"
#include "app/shell/TabStrip.h"
#include "tests/app/scenario/Seat.h"
#include "tests/app/scenario/Texts.h"

#include <catch2/catch.hpp>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

void compare(const QStringList &fresh, const QStringList &changed, const QString &page)
{
    QStringList faults;
    for (const QString &text : missingTexts(changed, fresh))
        faults.append(u"said: "_s + text);
    for (const QString &text : missingTexts(fresh, changed))
        faults.append(u"not said: "_s + text);
    INFO(page.toStdString() << ":\n" << faults.join(u'\n').toStdString());
    CHECK(faults.isEmpty());
}

// What is made once and stays, whatever page is shown.
QStringList frameOf(Seat &seat)
{
    MainWindow &window = seat.window();
    CHECK(seat.settle());
    QTest::qWait(60);
    QStringList texts = textsOf(window.sidebar()) + textsOf(*window.findChild<TabStrip *>()) +
                        textsOf(*window.findChild<StatusLine *>());
    window.keySheet().popUp();
    QTest::qWait(60);
    texts += textsOf(window.keySheet());
    window.keySheet().close();
    window.accountSheet().popUp();
    QTest::qWait(60);
    texts += textsOf(window.accountSheet());
    window.accountSheet().close();
    texts.sort();
    return texts;
}

} // namespace

TEST_CASE("what surrounds the pages changes its language with them", "[language]")
{
    const RunningServer server;
    const QTemporaryDir folder;
    const QString email = emailsOf(server, u"support"_s).value(0);
    QStringList changed;
    {
        Seat seat(server.port(), folder.path(), u"en"_s);
        seat.logIn(email);
        seat.application().language().use(u"fr"_s);
        changed = frameOf(seat);
    }
    Seat seat(server.port(), folder.path(), u"fr"_s);
    seat.logIn(email);
    compare(frameOf(seat), changed, u"frame"_s);
    seat.application().language().use(u"en"_s);
}

TEST_CASE("a ticket that is open changes its language with all it says", "[language]")
{
    const RunningServer server;
    const QTemporaryDir folder;
    Seat seat(server.port(), folder.path(), u"fr"_s);
    seat.application().language().use(u"en"_s); // servers are recognised in English
    seat.logIn(emailsOf(server, u"support"_s).value(0));
    seat.application().language().use(u"fr"_s);
    const KnownTicket known = openTicket(seat);
    const auto open = [&] {
        seat.window().pages().closeAll();
        static_cast<void>(seat.window().pages().open(Place::record(u"ticket"_s, known.id), OpenIn::NewTab));
        CHECK(seat.settle());
        QTest::qWait(300);
        CHECK(seat.settle());
    };
    open();
    seat.application().language().use(u"en"_s);
    CHECK(seat.settle());
    QTest::qWait(300);
    const QStringList changed = textsOf(*seat.window().pages().current());
    open();
    compare(textsOf(*seat.window().pages().current()), changed, u"ticket"_s);
    CHECK(changed.filter(u"Note interne"_s).isEmpty());
    CHECK_FALSE(changed.filter(u"Internal note"_s).isEmpty());
}
