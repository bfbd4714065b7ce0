// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Style.h"

#include <QStyleOption>

// The pieces Style is made of, one file per family of widgets; nobody else includes this.
namespace regie::parts {

struct Ground {
    QPainter &painter;
    const Theme &theme;
    const QWidget *widget; // may be null
};

// StyleButtons.cpp
void drawPushButtonPanel(const Ground &ground, const QStyleOptionButton &option);
void drawPushButtonLabel(const Ground &ground, const QStyleOptionButton &option);
[[nodiscard]] QSize pushButtonSize(const QStyleOptionButton &option, const QWidget *widget);
void drawToolButtonPanel(const Ground &ground, const QStyleOption &option);
void drawCheckIndicator(const Ground &ground, const QStyleOption &option);
void drawRadioIndicator(const Ground &ground, const QStyleOption &option);
void drawFocusFrame(const Ground &ground, const QStyleOption &option);
[[nodiscard]] int focusMargin(const QWidget *target);

// StyleFields.cpp
void drawFieldFrame(const Ground &ground, const QStyleOption &option);
void drawComboBox(const Ground &ground, const QStyleOptionComboBox &option);
void drawSpinBox(const Ground &ground, const QStyleOptionSpinBox &option);
[[nodiscard]] QRect spinBoxPart(const QStyleOptionSpinBox &option, QStyle::SubControl part);
[[nodiscard]] QRect comboBoxPart(const QStyleOptionComboBox &option, QStyle::SubControl part);

// StyleViews.cpp
void drawItemGround(const Ground &ground, const QStyleOptionViewItem &option);
void drawHeaderSection(const Ground &ground, const QStyleOptionHeader &option);
void drawBranch(const Ground &ground, const QStyleOption &option);
void drawScrollBar(const Ground &ground, const QStyleOptionSlider &option);
[[nodiscard]] QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part);
void drawTab(const Ground &ground, const QStyleOptionTab &option);
void drawTabLabel(const Ground &ground, const QStyleOptionTab &option);

// StyleMenus.cpp
void drawMenuItem(const Ground &ground, const QStyleOptionMenuItem &option);
[[nodiscard]] QSize menuItemSize(const QStyleOptionMenuItem &option, const QSize &contents);
void drawMenuBarItem(const Ground &ground, const QStyleOptionMenuItem &option);
void drawProgressGroove(const Ground &ground, const QStyleOption &option);
void drawProgressBar(const Ground &ground, const QStyleOptionProgressBar &option);
void drawTip(const Ground &ground, const QStyleOption &option, double radius);

} // namespace regie::parts
