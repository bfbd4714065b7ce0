// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop turns dark in the evening: windows that are open follow, and come back in the morning.
#include "app/pages/ListPage.h"
#include "app/shell/PageWindow.h"
#include "app/shell/PageWindows.h"
#include "tests/app/scenario/Shapes.h"
#include "ui/theme/SystemAppearance.h"
#include "ui/theme/ThemeManager.h"

#ifdef REGIE_HAS_DBUS
#include <QDBusVariant>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

// What the desktop's portal sends to whoever listens.
void tellPortal(ThemeManager &themes, const QString &key, uint value)
{
    auto *system = themes.findChild<SystemAppearance *>();
    REQUIRE(system != nullptr);
    REQUIRE(QMetaObject::invokeMethod(system, "readPortalSetting", Q_ARG(QString, u"org.freedesktop.appearance"_s),
                                      Q_ARG(QString, key), Q_ARG(QDBusVariant, QDBusVariant(QVariant(value)))));
}

// How light a whole window is to the eye, from 0 to 255.
int lightness(QWidget &window)
{
    const QImage picture = window.grab().toImage().scaled(64, 64, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    qint64 sum = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            sum += qGray(picture.pixel(x, y));
    }
    return static_cast<int>(sum / (64 * 64));
}

} // namespace

TEST_CASE("windows that are open follow the colours of the desktop, and back, but where somebody chose others")
{
    const RunningServer server(60);
    Seat claire(server.port());
    claire.logIn(emailsOf(server, u"support"_s).value(0));
    ListPage &page = openTickets(claire);
    page.takeFocus();
    claire.press(QKeySequence(Qt::Key_Return)); // a record beside it
    REQUIRE(claire.settle());
    claire.press(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D)); // in a window of its own
    REQUIRE(claire.window().windows().all().size() == 1);
    ThemeManager &themes = claire.application().themes();
    REQUIRE(themes.appearance() == Appearance::System);
    const std::vector<QWidget *> windows{&claire.window(), claire.window().windows().all().front()};
    const auto areAll = [&](bool dark) {
        return std::all_of(windows.begin(), windows.end(), [dark](QWidget *window) {
            return dark ? lightness(*window) < 70 : lightness(*window) > 200;
        });
    };
    CHECK(areAll(false));
    tellPortal(themes, u"color-scheme"_s, 1);
    CHECK(areAll(true));
    tellPortal(themes, u"contrast"_s, 1);
    CHECK(themes.theme().highContrast);
    CHECK(areAll(true));
    tellPortal(themes, u"contrast"_s, 0);
    tellPortal(themes, u"color-scheme"_s, 2);
    CHECK_FALSE(themes.theme().highContrast);
    CHECK(areAll(false));
    // Whoever chose for himself is asked no more.
    themes.setAppearance(Appearance::Light);
    tellPortal(themes, u"color-scheme"_s, 1);
    CHECK(areAll(false));
    themes.setAppearance(Appearance::System);
    CHECK(areAll(true));
    tellPortal(themes, u"color-scheme"_s, 0);
    CHECK(areAll(false));
}

#endif
