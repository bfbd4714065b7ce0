// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Letters twice as large: nothing is cut, nothing lies on its neighbour, nothing stands outside the window.
#include "app/account/AccountSheet.h"
#include "app/palette/Palette.h"
#include "app/tour/Faults.h"
#include "tests/app/scenario/Walk.h"

#include <catch2/catch.hpp>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

constexpr QSize smallScreen(1280, 680); // less the bars of its desktop

void keepPicture(const QWidget &window, QString name)
{
    const QString folder = qEnvironmentVariable("REGIE_PICTURES");
    if (!folder.isEmpty())
        const_cast<QWidget &>(window).grab().save(folder + u"/large-"_s + name.replace(u' ', u'-') + u".png"_s);
}

class LargeLetters {
public:
    LargeLetters() { Desk::themes().setTextScale(2); }
    ~LargeLetters() { Desk::themes().setTextScale(1); }
    Q_DISABLE_COPY_MOVE(LargeLetters)
};

} // namespace

TEST_CASE("every page has room for letters twice as large", "[large][walk]")
{
    const RunningServer server;
    const LargeLetters letters;
    QStringList faults;
    const auto look = [&faults](const QWidget &window, const QString &name) {
        constexpr int patience = 1000; // what was just read is laid out a little later
        static_cast<void>(waitFor([&window] { return layoutFaults(&window).isEmpty(); }, patience));
        keepPicture(window, name);
        for (const QString &fault : layoutFaults(&window))
            faults.append(name + u": "_s + fault);
        if (const QSize least = window.minimumSizeHint();
            least.width() > smallScreen.width() || least.height() > smallScreen.height())
            faults.append(u"%1: needs %2 × %3"_s.arg(name).arg(least.width()).arg(least.height()));
    };
    Walk(server).visitEverybody([&](Desk &desk, const QString &name) {
        MainWindow &window = desk.window();
        look(window, name);
        if (!name.endsWith(u"support home"_s))
            return;
        window.run(Command::Palette);
        window.palette().setQuestion(u"mo"_s);
        CHECK(waitFor([&] { return !window.palette().isSearching(); }));
        look(window, name + u" palette"_s);
        window.palette().close();
        window.accountSheet().popUp();
        look(window, name + u" account"_s);
        window.accountSheet().close();
    });
    INFO(faults.join(u'\n').toStdString());
    CHECK(faults.isEmpty());
}

TEST_CASE("letters become larger, and smaller again, around pages that are open", "[large]")
{
    const RunningServer server;
    Desk desk(server, emailsOf(server, u"support"_s).front());
    MainWindow &window = desk.window();
    const QSize before = window.size();
    PageWalk walk(
        window, desk.connection(), [](const QString &, const QString &what) { return what != "view"_L1; },
        [&](const QString &name) {
            INFO(name.toStdString());
            CHECK(desk.settle());
            {
                const LargeLetters letters;
                CHECK(desk.settle());
                constexpr int patience = 1000; // it is laid out a little later
                static_cast<void>(waitFor([&window] { return layoutFaults(&window).isEmpty(); }, patience));
                INFO(layoutFaults(&window).join(u'\n').toStdString());
                CHECK(layoutFaults(&window).isEmpty());
            }
            CHECK(desk.settle());
            CHECK(window.size() == before);
        });
    walk.visitAll();
    {
        const LargeLetters letters;
        window.setWorkspace(window.workspace());
        CHECK(desk.settle());
    }
    CHECK(desk.settle());
}
