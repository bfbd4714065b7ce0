// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody needs who works without a mouse, or without seeing the screen, on every page.
#include "tests/app/scenario/Walk.h"
#include "ui/theme/Theme.h"

#include <catch2/catch.hpp>

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QTest>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

QString spokenName(QWidget &widget)
{
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(&widget);
    return spoken == nullptr ? QString() : spoken->text(QAccessible::Name).trimmed();
}

QString called(QWidget &widget)
{
    const QString kind = QLatin1StringView(widget.metaObject()->className());
    const QString name = spokenName(widget);
    const QWidget *parent = widget.parentWidget();
    return name.isEmpty()
               ? u"%1 in %2"_s.arg(kind, parent ? QLatin1StringView(parent->metaObject()->className()) : "nothing"_L1)
               : u"%1 «%2»"_s.arg(kind, name);
}

// Lists have keys of their own for what is in them.
bool isInView(const QWidget &widget)
{
    for (const QWidget *around = widget.parentWidget(); around != nullptr; around = around->parentWidget()) {
        if (qobject_cast<const QAbstractItemView *>(around) != nullptr)
            return true;
    }
    return false;
}

// What Tab should come to.
std::vector<QWidget *> stopsOf(QWidget &window)
{
    std::vector<QWidget *> stops;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        const bool takesTab = (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->focusProxy() == nullptr;
        if (takesTab && widget->isVisible() && widget->isEnabled() && !isInView(*widget))
            stops.push_back(widget);
    }
    return stops;
}

// Where something of the colour of the focus stands in the one and not in the other.
int accentsGone(const QImage &focused, const QImage &left, const QRgb accent)
{
    int gone = 0;
    for (int y = 0; y < focused.height(); ++y) {
        for (int x = 0; x < focused.width(); ++x)
            gone += focused.pixel(x, y) == accent && !(left.valid(x, y) && left.pixel(x, y) == accent) ? 1 : 0;
    }
    return gone;
}

constexpr int stillness = 150; // milliseconds

class TabWalk {
public:
    explicit TabWalk(MainWindow &window)
        : m_window(window)
    {}

    [[nodiscard]] QStringList faults()
    {
        m_window.activateWindow();
        CHECK(QTest::qWaitForWindowActive(&m_window));
        if (QApplication::focusWidget() == nullptr)
            m_window.setFocus();
        step();
        const QString first = called(*QApplication::focusWidget());
        const std::size_t most = 3 * stopsOf(m_window).size() + 20;
        bool isRound = false;
        for (std::size_t at = 0; at < most && !isRound && !m_stuck; ++at) {
            QWidget *widget = QApplication::focusWidget();
            if (widget == nullptr) {
                m_faults.append(u"Tab leads nowhere"_s);
                return m_faults;
            }
            m_seen.insert(widget);
            m_names.insert(called(*widget)); // what is read anew meanwhile is another one
            leave(*widget);
            isRound = QApplication::focusWidget() != nullptr && called(*QApplication::focusWidget()) == first;
        }
        if (!isRound)
            m_faults.append(u"Tab does not come round"_s);
        for (QWidget *widget : stopsOf(m_window)) {
            if (spokenName(*widget).isEmpty())
                m_faults.append(called(*widget) + u" has no name"_s);
            if (m_seen.count(widget) == 0 && m_names.count(called(*widget)) == 0)
                m_faults.append(called(*widget) + u" is not reached"_s);
        }
        return m_faults;
    }

private:
    static void step()
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCoreApplication::processEvents();
    }

    // With a look at what shows the focus: it is there, and gone afterwards.
    void leave(QWidget &widget)
    {
        constexpr int around = 10;     // the frame of a field stands outside of what is typed in
        constexpr int leastFrame = 12; // pixels of the colour
        QWidget *scene = widget.window();
        const QString name = called(widget);
        const QPointer<QWidget> still = &widget;
        const QPoint at = widget.mapTo(scene, QPoint());
        const QRect place = QRect(at, widget.size()).adjusted(-around, -around, around, around);
        const auto picture = [&] {
            return scene->grab(place & scene->rect()).toImage().convertToFormat(QImage::Format_RGB32);
        };
        const QImage focused = picture();
        step();
        if (still == QApplication::focusWidget()) {
            m_faults.append(name + u" keeps Tab"_s);
            m_stuck = true;
            return;
        }
        // What went along with a scrolled area may have left its frame to the next one in the same place.
        const bool hasMoved = !still || still->mapTo(scene, QPoint()) != at;
        const QRgb accent = Desk::themes().theme()[Colour::Accent].rgb();
        if (accentsGone(focused, hasMoved ? QImage() : picture(), accent) < leastFrame)
            m_faults.append(name + u" does not show that it has the focus"_s);
    }

    MainWindow &m_window;
    std::set<const QWidget *> m_seen;
    std::set<QString> m_names;
    QStringList m_faults;
    bool m_stuck = false;
};

} // namespace

TEST_CASE("every control of every page has a name, shows its focus, and is reached with Tab", "[accessibility][walk]")
{
    QApplication::setCursorFlashTime(0);
    const RunningServer server;
    QStringList faults;
    Walk(server).visitEverybody([&](Desk &desk, const QString &name) {
        QTest::qWait(stillness); // what was arranged is kept, and comes back
        CHECK(desk.settle());
        for (const QString &fault : TabWalk(desk.window()).faults())
            faults.append(name + u": "_s + fault);
    });
    INFO(faults.join(u'\n').toStdString());
    CHECK(faults.isEmpty());
}
