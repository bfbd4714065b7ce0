// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/StyleParts.h"

#include "ui/theme/Compositing.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Typography.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QFocusFrame>
#include <QHeaderView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTabBar>
#include <QTextDocument>
#include <QTextEdit>
#include <QToolButton>
#include <QTreeView>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *kindProperty = "regieButtonKind";
constexpr const char *sizeProperty = "regieControlSize";
constexpr const char *stateProperty = "regieFieldState";
constexpr const char *hintProperty = "regieKeyHint";
constexpr const char *frameProperty = "regieFieldFrame";

template <typename Enum>
Enum read(const QWidget *widget, const char *property)
{
    return widget ? static_cast<Enum>(widget->property(property).toInt()) : Enum{};
}

template <typename Enum>
void write(QWidget *widget, const char *property, Enum value)
{
    if (read<Enum>(widget, property) == value)
        return;
    widget->setProperty(property, static_cast<int>(value));
    widget->updateGeometry();
    widget->update();
}

const Style *styleOf(const QWidget *widget)
{
    const QStyle *style = widget ? widget->style() : QApplication::style();
    return qobject_cast<const Style *>(style);
}

bool isTextArea(const QWidget *widget)
{
    return qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget);
}

bool wantsHover(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget) ||
           qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QScrollBar *>(widget) ||
           qobject_cast<const QTabBar *>(widget) || isTextArea(widget) || widget->inherits("QLineEdit") ||
           widget->inherits("QHeaderView");
}

bool isInComboPopup(const QWidget *widget)
{
    return widget && widget->window()->inherits("QComboBoxPrivateContainer");
}

// A popup with round corners has to paint its own window.
bool isRoundPopup(const QWidget *widget)
{
    return qobject_cast<const QMenu *>(widget) || widget->inherits("QTipLabel");
}

} // namespace

void setButtonKind(QWidget *widget, ButtonKind kind)
{
    write(widget, kindProperty, kind);
}
void setControlSize(QWidget *widget, ControlSize size)
{
    write(widget, sizeProperty, size);
}
void setFieldState(QWidget *widget, FieldState state)
{
    write(widget, stateProperty, state);
}
ButtonKind buttonKindOf(const QWidget *widget)
{
    return read<ButtonKind>(widget, kindProperty);
}
ControlSize controlSizeOf(const QWidget *widget)
{
    return read<ControlSize>(widget, sizeProperty);
}
FieldState fieldStateOf(const QWidget *widget)
{
    return read<FieldState>(widget, stateProperty);
}

void setKeyHint(QWidget *widget, const QString &keys)
{
    if (keyHintOf(widget) == keys)
        return;
    widget->setProperty(hintProperty, keys);
    QEvent wider(QEvent::StyleChange); // buttons remember how large they wanted to be
    QCoreApplication::sendEvent(widget, &wider);
    widget->updateGeometry();
    widget->update();
}

QString keyHintOf(const QWidget *widget)
{
    return widget ? widget->property(hintProperty).toString() : QString();
}

void setFieldFrame(QWidget *widget)
{
    widget->setProperty(frameProperty, true);
}

bool isFieldFrame(const QWidget *widget)
{
    return widget && widget->property(frameProperty).toBool();
}

int controlHeight(const QWidget *widget)
{
    const QFontMetrics font(textFont(TextRole::Body));
    switch (controlSizeOf(widget)) {
    case ControlSize::Small:
        return metrics::controlSmall(font);
    case ControlSize::Large:
        return metrics::controlLarge(font);
    case ControlSize::Normal:
        break;
    }
    return metrics::control(font);
}

const Theme &themeOf(const QWidget *widget)
{
    const Style *style = styleOf(widget);
    return style ? style->theme() : lightTheme();
}

const Theme &applicationTheme()
{
    return themeOf(nullptr);
}

Density densityOf(const QWidget *widget)
{
    const Style *style = styleOf(widget);
    return style ? style->density() : Density::Compact;
}

int rowHeightOf(const QWidget *widget)
{
    return metrics::row(QFontMetrics(textFont(TextRole::Body)), densityOf(widget));
}

Style::Style()
    : QProxyStyle(u"Fusion"_s)
    , m_theme(lightTheme())
{}

void Style::polish(QPalette &palette)
{
    palette = paletteOf(m_theme);
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (wantsHover(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (isRoundPopup(widget)) {
        widget->setWindowFlags(widget->windowFlags() | Qt::FramelessWindowHint | Qt::NoDropShadowWindowHint);
        widget->setAttribute(Qt::WA_TranslucentBackground, isComposited());
    }
    if (qobject_cast<QHeaderView *>(widget)) {
        setTextRole(widget, TextRole::Secondary);
        setInk(widget, Colour::Text2);
    }
    if (qobject_cast<QTabBar *>(widget))
        setTextRole(widget, TextRole::Medium); // the font its tabs are measured with
    if (qobject_cast<QToolButton *>(widget) && qobject_cast<QTabBar *>(widget->parentWidget()))
        widget->setAutoFillBackground(true); // its arrows lie over the tabs that have no room
    if (auto *view = qobject_cast<QAbstractItemView *>(widget))
        view->viewport()->setAttribute(Qt::WA_Hover);
    if (auto *edit = qobject_cast<QTextEdit *>(widget))
        edit->document()->setDocumentMargin(6);
    if (auto *edit = qobject_cast<QPlainTextEdit *>(widget))
        edit->document()->setDocumentMargin(6);
    if (isTextArea(widget)) // the frame paints the ground, with round corners
        static_cast<QAbstractScrollArea *>(widget)->viewport()->setAutoFillBackground(false);
}

QIcon Style::standardIcon(StandardPixmap wanted, const QStyleOption *option, const QWidget *widget) const
{
    switch (wanted) {
    case SP_ArrowLeft:
    case SP_ArrowBack:
        return icon(u"cleft");
    case SP_ArrowRight:
    case SP_ArrowForward:
        return icon(u"cright");
    case SP_ArrowUp:
        return icon(u"cup");
    case SP_ArrowDown:
        return icon(u"cdown");
    case SP_LineEditClearButton:
    case SP_DialogCloseButton:
    case SP_TitleBarCloseButton:
        return icon(u"x");
    case SP_MessageBoxInformation:
        return icon(u"info", Tone::Blue);
    case SP_MessageBoxQuestion:
        return icon(u"help", Tone::Blue);
    case SP_MessageBoxWarning:
        return icon(u"alert", Tone::Amber);
    case SP_MessageBoxCritical:
        return icon(u"alert", Tone::Red);
    default:
        return QProxyStyle::standardIcon(wanted, option, widget);
    }
}

void Style::unpolish(QWidget *widget)
{
    if (wantsHover(widget))
        widget->setAttribute(Qt::WA_Hover, false);
    QProxyStyle::unpolish(widget);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    const parts::Ground ground{*painter, m_theme, widget};
    switch (element) {
    case PE_PanelButtonCommand:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return parts::drawPushButtonPanel(ground, *button);
        break;
    case PE_PanelButtonTool:
        return parts::drawToolButtonPanel(ground, *option);
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return parts::drawCheckIndicator(ground, *option);
    case PE_IndicatorRadioButton:
        return parts::drawRadioIndicator(ground, *option);
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            parts::drawFieldFrame(ground, *option);
        return;
    case PE_FrameLineEdit:
        return parts::drawFieldFrame(ground, *option);
    case PE_IndicatorButtonDropDown:
        return;
    case PE_PanelItemViewRow: // only trees have something beside their cells
        if (const auto *row = qstyleoption_cast<const QStyleOptionViewItem *>(option);
            row && qobject_cast<const QTreeView *>(widget))
            parts::drawItemGround(ground, *row);
        return;
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option))
            return parts::drawItemGround(ground, *item);
        break;
    case PE_FrameFocusRect: // elsewhere FocusRing draws outside of the control
        if (qobject_cast<const QAbstractItemView *>(widget) && !isInComboPopup(widget) &&
            option->state.testFlag(State_KeyboardFocusChange))
            paintFocusRing(*painter, option->rect, metrics::radiusKey, m_theme);
        return;
    case PE_IndicatorBranch:
        return parts::drawBranch(ground, *option);
    case PE_PanelMenu:
    case PE_FrameMenu:
        return paintFrame(*painter, option->rect,
                          {element == PE_PanelMenu ? m_theme[Colour::Surface] : QColor(), m_theme[Colour::Field],
                           popupRadius(widget, metrics::radiusPanel), 1, Qt::SolidLine});
    case PE_PanelTipLabel:
        return parts::drawTip(ground, *option, popupRadius(widget, metrics::radiusControl));
    case PE_Frame:
    case PE_FrameGroupBox:
    case PE_FrameTabWidget:
    case PE_FrameWindow:
        if (isFieldFrame(widget) || isTextArea(widget))
            return parts::drawFieldFrame(ground, *option);
        if (isInComboPopup(widget)) // its list has square corners
            return paintFrame(*painter, option->rect, {{}, m_theme[Colour::Field], 0, 1, Qt::SolidLine});
        return paintFrame(*painter, option->rect,
                          {{}, m_theme[Colour::Line], metrics::radiusControl, 1, Qt::SolidLine});
    case PE_FrameStatusBarItem:
    case PE_IndicatorTabTear:
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          m_theme[Colour::Line]);
        return;
    case PE_IndicatorTabClose:
        paintIcon(*painter, option->rect, u"x", metrics::iconChip,
                  m_theme[option->state.testFlag(State_MouseOver) ? Colour::Text : Colour::Text3],
                  m_theme[Colour::Surface]);
        return;
    case PE_IndicatorHeaderArrow:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            paintIcon(*painter, option->rect, header->sortIndicator == QStyleOptionHeader::SortUp ? u"cdown" : u"cup",
                      metrics::iconChip, m_theme[Colour::Text2], m_theme[Colour::Alt]);
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight: {
        const QStringView name = element == PE_IndicatorArrowDown   ? u"cdown"
                                 : element == PE_IndicatorArrowUp   ? u"cup"
                                 : element == PE_IndicatorArrowLeft ? u"cleft"
                                                                    : u"cright";
        const bool enabled = option->state.testFlag(State_Enabled);
        return paintIcon(*painter, option->rect, name, metrics::iconChip,
                         m_theme[enabled ? Colour::Text2 : Colour::Disabled], m_theme[Colour::Surface]);
    }
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

} // namespace regie
