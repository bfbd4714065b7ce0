// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/KeySheet.h"

#include "app/shell/Shortcuts.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/TextSpace.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/SayLive.h"

#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>

namespace regie {

namespace {

constexpr int capsWidth = 118; // more of them take a second line
constexpr int sheetWidth = 1320;
constexpr int boxHeight = 640;

void addTitle(QGridLayout *grid, int &line, Zone zone, QWidget *parent)
{
    QLabel *title = makeLabel(zoneTitle(zone), TextRole::Strong, Colour::Text, parent);
    title->setContentsMargins(0, line == 0 ? 0 : 14, 0, 2);
    grid->addWidget(title, line++, 0, 1, 2);
}

void addRow(QGridLayout *grid, int line, const ShortcutRow &row, QWidget *parent)
{
    auto *caps = new QWidget(parent);
    auto *capsLayout = new FlowLayout(caps, metrics::inside);
    capsLayout->setContentsMargins(0, 3, 12, 3);
    for (const QString &keys : row.displayAll())
        capsLayout->addWidget(new KeyCap(keys, caps));
    caps->setFixedWidth(textSpace(capsWidth));
    grid->addWidget(caps, line, 0, Qt::AlignTop);
    QLabel *text = makeLabel(shortcutText(row.text), TextRole::Body, Colour::Text2, parent);
    text->setWordWrap(true);
    text->setContentsMargins(0, 2, 0, 2);
    grid->addWidget(text, line, 1, Qt::AlignTop);
}

} // namespace

KeySheet::KeySheet(QWidget *window)
    : Veil(window)
{
    auto *layout = new QVBoxLayout(box());
    layout->setContentsMargins(2, 2, 2, 2);
    auto *scroll = new QScrollArea(box());
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    layout->addWidget(scroll);
    setFocusPolicy(Qt::StrongFocus);
    sayLive(this, [this] {
        if (isVisible())
            fill();
    });
}

// Made anew each time: the language may have changed.
void KeySheet::fill()
{
    auto *content = new QWidget(box());
    auto *columns = new QHBoxLayout(content);
    columns->setContentsMargins(24, 18, 24, 18);
    columns->setSpacing(36);
    const auto addColumn = [&](std::initializer_list<Zone> zones) {
        auto *grid = new QGridLayout;
        grid->setVerticalSpacing(0);
        int line = 0;
        for (const Zone zone : zones) {
            addTitle(grid, line, zone, content);
            for (const ShortcutRow &row : shortcuts()) {
                if (row.zone == zone)
                    addRow(grid, line++, row, content);
            }
        }
        grid->setRowStretch(line, 1);
        grid->setColumnStretch(1, 1);
        columns->addLayout(grid, zones.size() > 1 ? 4 : 3);
    };
    constexpr double largeText = 1.4; // three columns of it are wider than a window
    if (currentTextScale() > largeText) {
        addColumn({Zone::Everywhere, Zone::Home, Zone::Charts, Zone::Typing});
        addColumn({Zone::Lists, Zone::Records, Zone::Lines, Zone::Boards, Zone::Calendars, Zone::Rights});
    } else {
        addColumn({Zone::Everywhere, Zone::Home, Zone::Charts});
        addColumn({Zone::Lists, Zone::Records, Zone::Rights});
        addColumn({Zone::Lines, Zone::Boards, Zone::Calendars, Zone::Typing});
    }
    box()->findChild<QScrollArea *>()->setWidget(content);
    content->setAutoFillBackground(false); // which the area switches on
    m_content = content;
}

void KeySheet::popUp()
{
    fill();
    open();
    setFocus(Qt::ShortcutFocusReason);
}

void KeySheet::fit()
{
    const int wide = qMin(sheetWidth, width() - 32);
    const int wanted = m_content == nullptr ? boxHeight : m_content->sizeHint().height() + 6;
    const int high = qMin(wanted, height() - 64);
    box()->setGeometry((width() - wide) / 2, qMax(32, (height() - high) / 2), wide, high);
}

} // namespace regie
