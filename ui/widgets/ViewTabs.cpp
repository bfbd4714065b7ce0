// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ViewTabs.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/ScrollButtons.h"

#include <QPainter>

#include <cmath>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int counterGap = 6;
constexpr int tabGlyphGap = 4;
constexpr int underline = 2;

TextRole counterRole(const ViewTabs::Counter &counter)
{
    return counter.tone == Tone::Neutral ? TextRole::Secondary : TextRole::SecondaryStrong;
}

} // namespace

ViewTabs::ViewTabs(const QString &name, QWidget *parent)
    : QTabBar(parent)
{
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(true);
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(name);
    setAttribute(Qt::WA_Hover);
    nameScrollButtons(this);
    connect(this, &QTabBar::tabMoved, this, &ViewTabs::moveCounter);
}

int ViewTabs::addView(const QString &title)
{
    return addView(title, Counter{});
}

int ViewTabs::addView(const QString &title, const Counter &counter)
{
    const int index = addTab(title);
    setCounter(index, counter);
    return index;
}

void ViewTabs::setCounter(int index, const Counter &counter)
{
    m_counters[index] = counter;
    setTabText(index, tabText(index)); // lays the tabs out again
    speak();
    update();
}

void ViewTabs::speak()
{
    for (int index = 0; index < count(); ++index) {
        const QString counter = m_counters.value(index).text;
        setAccessibleTabName(index, counter.isEmpty() ? tabText(index) : u"%1, %2"_s.arg(tabText(index), counter));
    }
}

void ViewTabs::tabLayoutChange()
{
    QTabBar::tabLayoutChange();
    setFocusPolicy(count() > 0 ? Qt::TabFocus : Qt::NoFocus);
    speak(); // a title may be another one
}

void ViewTabs::tabInserted(int index)
{
    m_counters.insert(index, Counter{});
    QTabBar::tabInserted(index);
}

void ViewTabs::tabRemoved(int index)
{
    m_counters.removeAt(index);
    QTabBar::tabRemoved(index);
}

void ViewTabs::moveCounter(int from, int to)
{
    m_counters.move(from, to);
}

int ViewTabs::counterWidth(const Counter &counter) const
{
    if (counter.text.isEmpty())
        return 0;
    const int glyph = counter.glyph.isEmpty() ? 0 : metrics::iconCaption + tabGlyphGap;
    return counterGap + glyph + textWidth(counterRole(counter), counter.text);
}

QSize ViewTabs::tabSizeHint(int index) const
{
    const int counter = index < m_counters.size() ? counterWidth(m_counters.at(index)) : 0;
    const QFontMetrics font(textFont(TextRole::Medium));
    return {textWidth(TextRole::Medium, tabText(index)) + counter + 2 * halfGap,
            std::max(metrics::viewTabs, font.lineSpacing() + 16)};
}

void ViewTabs::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    for (int i = 0; i < count(); ++i)
        paintTab(painter, i);
}

void ViewTabs::paintTab(QPainter &painter, int index) const
{
    const Theme &theme = themeOf(this);
    const QRect rect = tabRect(index).adjusted(halfGap, 0, -halfGap, 0);
    const bool selected = index == currentIndex();
    const bool hovered = tabRect(index).contains(mapFromGlobal(QCursor::pos())) && underMouse();
    if (selected || hovered)
        painter.fillRect(QRect(rect.left(), rect.bottom() - underline + 1, rect.width(), underline),
                         theme[selected ? Colour::Accent : Colour::Line2]);
    if (selected && hasFocus())
        paintFocusRing(painter, rect.adjusted(-6, 4, 6, -5), metrics::radiusControl, theme);
    const Colour ink = !isTabEnabled(index) ? Colour::Disabled : selected ? Colour::AccentText : Colour::Text2;
    painter.setFont(textFont(TextRole::Medium));
    painter.setPen(theme[ink]);
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, tabText(index));
    const Counter &counter = m_counters.at(index);
    if (counter.text.isEmpty())
        return;
    const QColor &counterInk = counter.tone == Tone::Neutral ? theme[Colour::Text3] : theme[counter.tone].text;
    painter.setFont(textFont(counterRole(counter)));
    painter.setPen(counterInk);
    painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter, counter.text);
    const int left = rect.right() + 1 - counterWidth(counter) + counterGap;
    paintIcon(painter, QRect(left, rect.top(), metrics::iconCaption, rect.height()), counter.glyph,
              metrics::iconCaption, counterInk, theme[Colour::Surface]);
}

} // namespace regie
