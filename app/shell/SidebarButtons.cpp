// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/SidebarButtons.h"

#include "app/login/BrandMark.h"
#include "app/shell/Shortcuts.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/Painters.h"

#include <QPainter>

namespace regie {

namespace {

constexpr int leastWords = 40; // in less there are none

void paintGround(QPainter &painter, const QAbstractButton &button)
{
    const Theme &theme = themeOf(&button);
    painter.setRenderHint(QPainter::Antialiasing);
    FrameLook look;
    look.radius = metrics::radiusControl;
    if (button.isEnabled() && button.isDown())
        look.fill = theme[Colour::Press];
    else if (button.isEnabled() && button.underMouse())
        look.fill = theme[Colour::Sunken];
    paintFrame(painter, button.rect(), look);
    if (button.hasFocus() && button.window()->testAttribute(Qt::WA_KeyboardFocusChange))
        paintFocusRing(painter, button.rect(), metrics::radiusControl, theme);
}

void paintTwoLines(QPainter &painter, const QRect &area, const QString &first, const QString &second,
                   const Theme &theme)
{
    if (area.width() < leastWords)
        return;
    painter.setFont(textFont(TextRole::Strong));
    const int height = painter.fontMetrics().height() + QFontMetrics(textFont(TextRole::Caption)).height();
    QRect line(area.x(), area.y() + (area.height() - height) / 2, area.width(), painter.fontMetrics().height());
    painter.setPen(theme[Colour::Text]);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(first, Qt::ElideRight, area.width()));
    line.translate(0, line.height());
    painter.setFont(textFont(TextRole::Caption));
    painter.setPen(theme[Colour::Text2]);
    line.setHeight(painter.fontMetrics().height());
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(second, Qt::ElideRight, area.width()));
}

QRectF glyphAt(const QWidget &widget, double x, double size = metrics::icon)
{
    return {x, (widget.height() - size) / 2, size, size};
}

} // namespace

WorkspaceButton::WorkspaceButton(const QString &company, QWidget *parent)
    : QAbstractButton(parent)
    , m_company(company)
    , m_mark(new BrandMark(28, this))
{
    setFocusPolicy(Qt::TabFocus);
    m_mark->setAttribute(Qt::WA_TransparentForMouseEvents);
}

void WorkspaceButton::resizeEvent(QResizeEvent *event)
{
    QAbstractButton::resizeEvent(event);
    m_mark->move(5, (height() - m_mark->height()) / 2);
}

void WorkspaceButton::setHasOthers(bool hasOthers)
{
    m_hasOthers = hasOthers;
    setEnabled(hasOthers);
    update();
}

QSize WorkspaceButton::sizeHint() const
{
    return {36, std::max(40, fontMetrics().lineSpacing() * 2 + 6)};
}

void WorkspaceButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintGround(painter, *this);
    const Theme &theme = themeOf(this);
    paintTwoLines(painter, rect().adjusted(41, 0, m_hasOthers ? -26 : -6, 0), m_company, text(), theme);
    if (m_hasOthers && width() > 2 * leastWords)
        paintIcon(painter, glyphAt(*this, width() - 22, 14), u"updown", 14, theme[Colour::Text2],
                  theme[Colour::Window]);
}

QSize SearchButton::sizeHint() const
{
    return {28, metrics::control(fontMetrics())};
}

void SearchButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = themeOf(this);
    FrameLook look;
    look.fill = theme[Colour::Surface];
    look.border = theme[underMouse() ? Colour::Field : Colour::Line2];
    look.radius = metrics::radiusControl;
    paintFrame(painter, rect(), look);
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        paintFocusRing(painter, rect(), metrics::radiusControl, theme);
    if (width() < 2 * leastWords)
        return paintIcon(painter, QRectF(rect()), u"search", metrics::iconRail, theme[Colour::Text2],
                         theme[Colour::Surface]);
    paintIcon(painter, glyphAt(*this, 9, 14), u"search", 14, theme[Colour::Text2], theme[Colour::Surface]);
    painter.setFont(textFont(TextRole::Body));
    painter.setPen(theme[Colour::Text3]);
    painter.drawText(rect().adjusted(31, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text());
    const QString keys = keysOf(Command::Palette);
    const QRect cap(width() - keyCapWidth(keys) - 7, (height() - keyCapHeight()) / 2, keyCapWidth(keys),
                    keyCapHeight());
    paintKeyCap(painter, cap, keys, theme);
}

void PersonButton::setPerson(const QString &name, const QString &workspace)
{
    m_name = name;
    m_workspace = workspace;
    setText(name);
    update();
}

QSize PersonButton::sizeHint() const
{
    return {36, std::max(42, fontMetrics().lineSpacing() * 2 + 8)};
}

void PersonButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintGround(painter, *this);
    const Theme &theme = themeOf(this);
    const bool isAlone = width() < 2 * leastWords;
    paintAvatar(painter, glyphAt(*this, isAlone ? (width() - 26) / 2 : 4, 26), m_name, theme);
    if (isAlone)
        return;
    paintTwoLines(painter, rect().adjusted(39, 0, -28, 0), m_name, m_workspace, theme);
    paintIcon(painter, glyphAt(*this, width() - 23), u"sliders", metrics::icon, theme[Colour::Text2],
              theme[Colour::Window]);
}

} // namespace regie
