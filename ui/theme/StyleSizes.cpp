// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/StyleParts.h"

#include <QAbstractItemView>
#include <QFocusFrame>

namespace regie {

namespace {

QRect headerArrow(const QStyleOption &option)
{
    const QRect &rect = option.rect;
    const QRect arrow(rect.right() - metrics::inside - metrics::iconChip, rect.top(), metrics::iconChip, rect.height());
    return QStyle::visualRect(option.direction, rect, arrow);
}

} // namespace

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (element) {
    case SE_PushButtonContents:
        return option->rect.adjusted(11, 0, -11, 0);
    case SE_LineEditContents: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth == 0)
            return option->rect;
        return option->rect.adjusted(6, 1, -6, -1); // QLineEdit keeps two more pixels on each side
    }
    case SE_ItemViewItemFocusRect:
        return option->rect; // the whole cell, not its text
    case SE_HeaderArrow:
        return headerArrow(*option);
    case SE_HeaderLabel: {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        const bool sorted = header && header->sortIndicator != QStyleOptionHeader::None;
        return visualRect(option->direction, option->rect,
                          option->rect.adjusted(metrics::between, 0, sorted ? -24 : -metrics::between, 0));
    }
    case SE_ProgressBarGroove:
    case SE_ProgressBarContents:
        return option->rect;
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                              const QWidget *widget) const
{
    switch (type) {
    case CT_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return parts::pushButtonSize(*button, widget);
        break;
    case CT_LineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth == 0)
            return contents;
        return {contents.width() + 16, controlHeight(widget)};
    }
    case CT_ComboBox:
        return {contents.width() + 40, controlHeight(widget)};
    case CT_SpinBox:
        return {contents.width() + 36, controlHeight(widget)};
    case CT_ToolButton: {
        const int side = controlHeight(widget);
        return QSize(contents.width() + 12, contents.height() + 8).expandedTo({side, side});
    }
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return parts::menuItemSize(*item, contents);
        break;
    case CT_MenuBarItem:
        return contents + QSize(16, 8);
    case CT_HeaderSection: {
        const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return {size.width() + metrics::inside, std::max(size.height(), metrics::headerRow(option->fontMetrics))};
    }
    case CT_ItemViewItem: {
        const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return {size.width(), std::max(size.height(), rowHeightOf(widget))};
    }
    case CT_TabBarTab:
        return {contents.width() + 4, std::max(contents.height(), metrics::viewTabs)};
    case CT_ProgressBar:
        return {std::max(contents.width(), 60), 4};
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, contents, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ButtonDefaultIndicator:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarBaseOverlap:
    case PM_MenuVMargin:
    case PM_MenuHMargin:
        return 0;
    case PM_MenuPanelWidth:
        return 5; // a border and four pixels inside
    case PM_MenuDesktopFrameWidth:
        return 0;
    case PM_SubMenuOverlap:
        return 0;
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
    case PM_ToolBarIconSize:
        return metrics::icon;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return metrics::checkBox;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return metrics::between;
    case PM_ScrollBarExtent:
        return 10;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
        return 0;
    case PM_SplitterWidth:
        return 5;
    case PM_DefaultFrameWidth:
        return 1;
    case PM_HeaderMargin:
        return 6;
    case PM_HeaderMarkSize:
        return metrics::iconChip;
    case PM_HeaderDefaultSectionSizeVertical:
        return rowHeightOf(widget);
    case PM_TabBarTabHSpace:
        return 24;
    case PM_TabBarTabVSpace:
        return 16;
    case PM_ToolTipLabelFrameWidth:
        return 7;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return metrics::between;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return metrics::panels;
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        if (qobject_cast<const QAbstractItemView *>(widget))
            return metrics::between - 1; // the side margin of text in a cell
        // QFocusFrame asks without naming itself; its option does.
        if (const auto *frame = qobject_cast<const QFocusFrame *>(option ? option->styleObject : nullptr))
            return parts::focusMargin(frame->widget());
        break;
    default:
        break;
    }
    return QProxyStyle::pixelMetric(metric, option, widget);
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ComboBox_Popup:
    case SH_ScrollBar_Transient:
    case SH_FocusFrame_Mask:
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration:
    case SH_Menu_FlashTriggeredItem:
    case SH_Menu_FadeOutOnHide:
        return 0;
    case SH_FocusFrame_AboveWidget:
    case SH_ItemView_ShowDecorationSelected:
    case SH_MenuBar_AltKeyNavigation:
    case SH_ComboBox_ListMouseTracking:
    case SH_ScrollBar_MiddleClickAbsolutePosition:
        return 1;
    case SH_ToolTip_WakeUpDelay:
        return 500;
    case SH_Header_ArrowAlignment:
        return Qt::AlignRight | Qt::AlignVCenter;
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    case SH_Table_GridLineColor:
        return static_cast<int>(m_theme[Colour::RowLine].rgb());
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

} // namespace regie
