// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Icons.h"
#include "ui/theme/Painting.h"
#include "ui/theme/StyleParts.h"
#include "ui/theme/Typography.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QFocusFrame>
#include <QPainter>

#include <cmath>

namespace regie::parts {

namespace {

constexpr int buttonPadding = 11;
constexpr int paddingSmall = 8;
constexpr int iconGap = 6;
constexpr int hintGap = 8;
constexpr int ringGap = 1;
constexpr int ringWidth = 2;

struct ButtonColours {
    QColor fill;
    QColor border;
    Colour ink = Colour::Text;
    Colour hint = Colour::Text3;
};

ButtonColours coloursOf(ButtonKind kind, QStyle::State state, const Theme &theme)
{
    const bool enabled = state.testFlag(QStyle::State_Enabled);
    const bool pressed = enabled && state.testFlag(QStyle::State_Sunken);
    const bool hovered = enabled && state.testFlag(QStyle::State_MouseOver);
    const bool on = state.testFlag(QStyle::State_On);
    const auto pick = [&](Colour rest, Colour over, Colour down) { return pressed ? down : hovered ? over : rest; };
    if (!enabled) {
        const QColor border = kind == ButtonKind::Flat ? QColor() : theme[Colour::Line2];
        return {kind == ButtonKind::Inverse ? theme[Colour::Inverse2] : QColor(), border, Colour::Disabled,
                Colour::Disabled};
    }
    switch (kind) {
    case ButtonKind::Primary:
        return {theme[pick(Colour::Accent, Colour::AccentHover, Colour::AccentPress)],
                {},
                Colour::OnAccent,
                Colour::OnAccent};
    case ButtonKind::Inverse:
        return {
            theme[pick(Colour::Inverse2, Colour::Text3, Colour::Inverse2)], {}, Colour::OnInverse, Colour::OnInverse2};
    case ButtonKind::Flat:
        if (on)
            return {theme[Colour::Current], theme.highContrast ? theme[Colour::Accent] : QColor(), Colour::AccentText,
                    Colour::AccentText};
        return {pressed   ? theme[Colour::Press]
                : hovered ? theme[Colour::Hover]
                          : QColor(),
                {},
                Colour::Text2,
                Colour::Text3};
    case ButtonKind::Outlined:
        break;
    }
    if (on)
        return {theme[Colour::Current], theme[Colour::Line2], Colour::AccentText, Colour::AccentText};
    return {theme[pick(Colour::Surface, Colour::Hover, Colour::Press)], theme[Colour::Line2], Colour::Text,
            Colour::Text3};
}

ButtonKind kindOf(const QStyleOptionButton &option, const QWidget *widget)
{
    const ButtonKind kind = buttonKindOf(widget);
    return kind == ButtonKind::Outlined && option.features.testFlag(QStyleOptionButton::Flat) ? ButtonKind::Flat : kind;
}

// What stands in a button, measured once for its size and once for its drawing.
struct ButtonContents {
    QFont font = textFont(TextRole::Medium);
    QFont hintFont = textFont(TextRole::Caption);
    QString hint;
    int text = 0;
    int hintWidth = 0;
    int icon = 0;
    bool chevron = false;

    ButtonContents(const QStyleOptionButton &option, const QWidget *widget)
        : hint(keyHintOf(widget))
    {
        const ControlSize size = controlSizeOf(widget);
        if (size == ControlSize::Small)
            font = textFont(TextRole::SecondaryMedium);
        const int flags = Qt::TextShowMnemonic;
        text = option.text.isEmpty() ? 0 : QFontMetrics(font).size(flags, option.text).width();
        hintWidth = hint.isEmpty() ? 0 : QFontMetrics(hintFont).horizontalAdvance(hint);
        icon = option.icon.isNull() ? 0 : option.iconSize.width();
        chevron = option.features.testFlag(QStyleOptionButton::HasMenu);
    }

    [[nodiscard]] int width() const
    {
        int sum = text + icon + (icon && text ? iconGap : 0);
        if (hintWidth)
            sum += hintGap + hintWidth;
        return chevron ? sum + iconGap + metrics::iconChip : sum;
    }
};

QIcon::Mode modeOf(const QStyleOption &option)
{
    return option.state.testFlag(QStyle::State_Enabled) ? QIcon::Normal : QIcon::Disabled;
}

// An icon takes the ink of its button when it is one of ours, and stays as it is otherwise.
void drawButtonIcon(const Ground &ground, const QStyleOptionButton &option, const QRect &rect,
                    const ButtonColours &colours)
{
    const QString name = option.icon.name();
    if (name.isEmpty()) {
        option.icon.paint(&ground.painter, rect, Qt::AlignCenter, modeOf(option));
        return;
    }
    const QColor &paper = colours.fill.isValid() ? colours.fill : ground.theme[Colour::Surface];
    paintIcon(ground.painter, rect, name, rect.width(), ground.theme[colours.ink], paper);
}

} // namespace

void drawPushButtonPanel(const Ground &ground, const QStyleOptionButton &option)
{
    const ButtonColours colours = coloursOf(kindOf(option, ground.widget), option.state, ground.theme);
    paintFrame(ground.painter, option.rect, {colours.fill, colours.border, metrics::radiusControl, 1, Qt::SolidLine});
}

void drawPushButtonLabel(const Ground &ground, const QStyleOptionButton &option)
{
    const ButtonContents contents(option, ground.widget);
    const ButtonColours colours = coloursOf(kindOf(option, ground.widget), option.state, ground.theme);
    QPainter &painter = ground.painter;
    const QRect &rect = option.rect;
    painter.save();
    int x = rect.left() + std::max(0, (rect.width() - contents.width()) / 2);
    if (contents.icon) {
        const QRect place(x, rect.top() + (rect.height() - contents.icon) / 2, contents.icon, contents.icon);
        drawButtonIcon(ground, option, place, colours);
        x += contents.icon + iconGap;
    }
    painter.setPen(ground.theme[colours.ink]);
    painter.setFont(contents.font);
    painter.drawText(QRect(x, rect.top(), std::min(contents.text, rect.right() - x + 1), rect.height()),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic, option.text);
    x += contents.text;
    if (contents.hintWidth) {
        painter.setPen(ground.theme[colours.hint]);
        painter.setFont(contents.hintFont);
        painter.drawText(QRect(x + hintGap, rect.top(), contents.hintWidth, rect.height()), Qt::AlignCenter,
                         contents.hint);
        x += hintGap + contents.hintWidth;
    }
    if (contents.chevron)
        paintIcon(painter, QRect(x + iconGap, rect.top(), metrics::iconChip, rect.height()), u"cdown",
                  metrics::iconChip, ground.theme[colours.ink], {});
    painter.restore();
}

QSize pushButtonSize(const QStyleOptionButton &option, const QWidget *widget)
{
    const ButtonContents contents(option, widget);
    const int height = controlHeight(widget);
    const int side = controlSizeOf(widget) == ControlSize::Small ? paddingSmall : buttonPadding;
    if (contents.text == 0 && contents.hintWidth == 0 && !contents.chevron)
        return {std::max(height, contents.icon + 2 * paddingSmall), height};
    return {contents.width() + 2 * side, height};
}

void drawToolButtonPanel(const Ground &ground, const QStyleOption &option)
{
    const ButtonKind kind = buttonKindOf(ground.widget) == ButtonKind::Inverse ? ButtonKind::Inverse : ButtonKind::Flat;
    const ButtonColours colours = coloursOf(kind, option.state, ground.theme);
    paintFrame(ground.painter, option.rect, {colours.fill, colours.border, metrics::radiusControl, 1, Qt::SolidLine});
}

void drawCheckIndicator(const Ground &ground, const QStyleOption &option)
{
    const QStyle::State state = option.state;
    const CheckMark mark = state.testFlag(QStyle::State_NoChange) ? CheckMark::Partly
                           : state.testFlag(QStyle::State_On)     ? CheckMark::On
                                                                  : CheckMark::Off;
    const ControlLook look{state.testFlag(QStyle::State_Enabled), state.testFlag(QStyle::State_MouseOver),
                           state.testFlag(QStyle::State_Sunken)};
    paintCheckBox(ground.painter, option.rect, mark, look, ground.theme);
}

void drawRadioIndicator(const Ground &ground, const QStyleOption &option)
{
    const QStyle::State state = option.state;
    const ControlLook look{state.testFlag(QStyle::State_Enabled), state.testFlag(QStyle::State_MouseOver),
                           state.testFlag(QStyle::State_Sunken)};
    paintRadioButton(ground.painter, option.rect, state.testFlag(QStyle::State_On), look, ground.theme);
}

int focusMargin(const QWidget *target)
{
    if (!target)
        return 0;
    if (const QWidget *parent = target->parentWidget())
        if (qobject_cast<const QAbstractItemView *>(parent->parentWidget()))
            return 0; // an editor in a cell
    return qobject_cast<const QAbstractButton *>(target) ? ringGap + ringWidth : ringGap;
}

void drawFocusFrame(const Ground &ground, const QStyleOption &option)
{
    const auto *frame = qobject_cast<const QFocusFrame *>(ground.widget);
    const int margin = focusMargin(frame ? frame->widget() : nullptr);
    paintFocusRing(ground.painter, option.rect, metrics::radiusControl + margin, ground.theme);
}

} // namespace regie::parts
