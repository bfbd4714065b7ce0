// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Icons.h"
#include "ui/theme/Painting.h"
#include "ui/theme/StyleParts.h"

#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace regie::parts {

namespace {

constexpr int arrowColumn = 26;
constexpr int spinColumn = 20;

bool isReadOnly(const Ground &ground, const QStyleOption &option)
{
    if (option.state.testFlag(QStyle::State_ReadOnly))
        return true;
    const auto *edit = qobject_cast<const QLineEdit *>(ground.widget);
    if (edit)
        return edit->isReadOnly();
    if (const auto *text = qobject_cast<const QTextEdit *>(ground.widget))
        return text->isReadOnly();
    const auto *plain = qobject_cast<const QPlainTextEdit *>(ground.widget);
    return plain && plain->isReadOnly();
}

QRect rightColumn(const QRect &rect, int width)
{
    return {rect.right() - width + 1, rect.top(), width, rect.height()};
}

} // namespace

void drawFieldFrame(const Ground &ground, const QStyleOption &option)
{
    const Theme &theme = ground.theme;
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    FrameLook look{theme[Colour::Surface], theme[Colour::Line2], metrics::radiusControl, 1, Qt::SolidLine};
    const FieldState state = fieldStateOf(ground.widget);
    if (state == FieldState::Error) {
        look.border = theme[Tone::Red].solid;
        look.width = 2;
    } else if (state == FieldState::Colleague) {
        look.border = theme[Colour::Colleague];
    } else if (!enabled) {
        look.fill = theme[Colour::Alt];
    } else if (isReadOnly(ground, option)) {
        look.fill = theme[Colour::Alt];
        look.border = theme.highContrast ? theme[Colour::Line] : QColor();
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        look.border = theme[Colour::Field];
    }
    paintFrame(ground.painter, option.rect, look);
}

void drawComboBox(const Ground &ground, const QStyleOptionComboBox &option)
{
    if (option.frame)
        drawFieldFrame(ground, option);
    const Colour ink = option.state.testFlag(QStyle::State_Enabled) ? Colour::Text2 : Colour::Disabled;
    const QRect arrow =
        QStyle::visualRect(option.direction, option.rect, comboBoxPart(option, QStyle::SC_ComboBoxArrow));
    paintIcon(ground.painter, arrow, u"cdown", metrics::iconChip, ground.theme[ink], ground.theme[Colour::Surface]);
}

QRect comboBoxPart(const QStyleOptionComboBox &option, QStyle::SubControl part)
{
    switch (part) {
    case QStyle::SC_ComboBoxArrow:
        return rightColumn(option.rect, arrowColumn);
    case QStyle::SC_ComboBoxEditField:
        return option.rect.adjusted(6, 1, -arrowColumn, -1);
    case QStyle::SC_ComboBoxFrame:
        return option.rect;
    default:
        return {};
    }
}

void drawSpinBox(const Ground &ground, const QStyleOptionSpinBox &option)
{
    if (option.frame)
        drawFieldFrame(ground, option);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto arrow = [&](QStyle::SubControl part, QStringView name, QAbstractSpinBox::StepEnabledFlag step) {
        const bool enabled = option.state.testFlag(QStyle::State_Enabled) && option.stepEnabled.testFlag(step);
        const bool pressed = option.state.testFlag(QStyle::State_Sunken) && option.activeSubControls == part;
        const QRect rect = QStyle::visualRect(option.direction, option.rect, spinBoxPart(option, part));
        const Colour ink = !enabled ? Colour::Disabled : pressed ? Colour::Accent : Colour::Text2;
        paintIcon(ground.painter, rect, name, 12, ground.theme[ink], ground.theme[Colour::Surface]);
    };
    arrow(QStyle::SC_SpinBoxUp, u"cup", QAbstractSpinBox::StepUpEnabled);
    arrow(QStyle::SC_SpinBoxDown, u"cdown", QAbstractSpinBox::StepDownEnabled);
}

QRect spinBoxPart(const QStyleOptionSpinBox &option, QStyle::SubControl part)
{
    const bool buttons = option.buttonSymbols != QAbstractSpinBox::NoButtons;
    QRect column = rightColumn(option.rect, spinColumn).adjusted(0, 3, -2, -3);
    switch (part) {
    case QStyle::SC_SpinBoxUp:
        column.setHeight(column.height() / 2);
        return buttons ? column : QRect();
    case QStyle::SC_SpinBoxDown:
        column.setTop(column.top() + column.height() / 2);
        return buttons ? column : QRect();
    case QStyle::SC_SpinBoxEditField:
        return option.rect.adjusted(6, 1, buttons ? -spinColumn : -6, -1);
    default:
        return option.rect;
    }
}

} // namespace regie::parts
