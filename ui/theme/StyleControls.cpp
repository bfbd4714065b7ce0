// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Icons.h"
#include "ui/theme/Painting.h"
#include "ui/theme/StyleParts.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QFocusFrame>
#include <QFrame>
#include <QPainter>

namespace regie {

namespace {

void drawShapedFrame(const parts::Ground &ground, const QStyleOptionFrame &option)
{
    const QRect &rect = option.rect;
    const QColor &line = ground.theme[Colour::Line];
    if (option.frameShape == QFrame::HLine)
        ground.painter.fillRect(QRect(rect.left(), rect.center().y(), rect.width(), 1), line);
    else
        ground.painter.fillRect(QRect(rect.center().x(), rect.top(), 1, rect.height()), line);
}

} // namespace

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    const parts::Ground ground{*painter, m_theme, widget};
    switch (element) {
    case CE_PushButtonBevel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return parts::drawPushButtonPanel(ground, *button);
        break;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return parts::drawPushButtonLabel(ground, *button);
        break;
    case CE_Header:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            return drawHeader(*header, painter, widget);
        break;
    case CE_HeaderSection:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            return parts::drawHeaderSection(ground, *header);
        break;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader plain = *header;
            plain.state.setFlag(State_On, false); // Fusion sets the header of the current column in bold
            return QProxyStyle::drawControl(element, &plain, painter, widget);
        }
        break;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, m_theme[Colour::Alt]);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          m_theme[Colour::Line]);
        return;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            return parts::drawTab(ground, *tab);
        break;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            QStyleOptionTab label = *tab; // beside the close button
            if (!tab->leftButtonSize.isEmpty() || !tab->rightButtonSize.isEmpty())
                label.rect = subElementRect(SE_TabBarTabText, tab, widget);
            return parts::drawTabLabel(ground, label);
        }
        break;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return parts::drawMenuItem(ground, *item);
        break;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return parts::drawMenuBarItem(ground, *item);
        break;
    case CE_MenuBarEmptyArea:
    case CE_ToolBar:
        painter->fillRect(option->rect, m_theme[Colour::Window]);
        return;
    case CE_MenuEmptyArea:
        return;
    case CE_ScrollBarAddLine:
    case CE_ScrollBarSubLine:
        return;
    case CE_ProgressBarGroove:
        return parts::drawProgressGroove(ground, *option);
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            return parts::drawProgressBar(ground, *bar);
        break;
    case CE_Splitter: {
        const QPoint middle = option->rect.center();
        const bool upright = option->state.testFlag(State_Horizontal);
        const QColor &line = m_theme[option->state.testFlag(State_MouseOver) ? Colour::Field : Colour::Line];
        painter->fillRect(upright ? QRect(middle.x(), option->rect.top(), 1, option->rect.height())
                                  : QRect(option->rect.left(), middle.y(), option->rect.width(), 1),
                          line);
        return;
    }
    case CE_FocusFrame:
        return parts::drawFocusFrame(ground, *option);
    case CE_ShapedFrame:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && (frame->frameShape == QFrame::HLine || frame->frameShape == QFrame::VLine))
            return drawShapedFrame(ground, *frame);
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    const parts::Ground ground{*painter, m_theme, widget};
    if (control == CC_ComboBox) {
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option))
            return parts::drawComboBox(ground, *combo);
    } else if (control == CC_SpinBox) {
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option))
            return parts::drawSpinBox(ground, *spin);
    } else if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return parts::drawScrollBar(ground, *bar);
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const
{
    QRect rect;
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option); combo && control == CC_ComboBox) {
        if (part != SC_ComboBoxListBoxPopup)
            rect = parts::comboBoxPart(*combo, part);
    } else if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
               spin && control == CC_SpinBox) {
        rect = parts::spinBoxPart(*spin, part);
    } else if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
               bar && control == CC_ScrollBar) {
        rect = parts::scrollBarPart(*bar, part);
    } else {
        return QProxyStyle::subControlRect(control, option, part, widget);
    }
    if (rect.isNull() && control == CC_ComboBox)
        return QProxyStyle::subControlRect(control, option, part, widget);
    return visualRect(option->direction, option->rect, rect);
}

// Written out because Fusion places the arrow by its own rectangle, over the title.
void Style::drawHeader(const QStyleOptionHeader &option, QPainter *painter, const QWidget *widget) const
{
    drawControl(CE_HeaderSection, &option, painter, widget);
    QStyleOptionHeader label = option;
    label.rect = subElementRect(SE_HeaderLabel, &option, widget);
    drawControl(CE_HeaderLabel, &label, painter, widget);
    if (option.sortIndicator == QStyleOptionHeader::None)
        return;
    QStyleOptionHeader arrow = option;
    arrow.rect = subElementRect(SE_HeaderArrow, &option, widget);
    drawPrimitive(PE_IndicatorHeaderArrow, &arrow, painter, widget);
}

} // namespace regie
