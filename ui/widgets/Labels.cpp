// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Labels.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Style.h"
#include "ui/widgets/Accessible.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPainter>

namespace regie {

namespace {

// What is painted in the program's fonts grows with them.
void measureAgain(QWidget &piece, const QEvent &event)
{
    if (event.type() == QEvent::FontChange || event.type() == QEvent::ApplicationFontChange)
        piece.updateGeometry();
}

} // namespace

QLabel *makeLabel(const QString &text, TextRole role, Colour ink, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    setTextRole(label, role);
    setInk(label, ink);
    return label;
}

QLabel *makeLabel(const QString &text, TextRole role, Tone ink, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    setTextRole(label, role);
    setInk(label, ink);
    return label;
}

Glyph::Glyph(const QString &name, Colour ink, int size, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_ink(ink)
    , m_size(size)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

Glyph::Glyph(const QString &name, Tone ink, int size, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_tone(ink)
    , m_toned(true)
    , m_size(size)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize Glyph::sizeHint() const
{
    return {m_size, m_size};
}

void Glyph::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    paintIcon(painter, rect(), m_name, m_size, m_toned ? theme[m_tone].text : theme[m_ink], theme[Colour::Surface]);
}

Chip::Chip(const ChipLook &look, QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setLook(look);
}

void Chip::setLook(const ChipLook &look)
{
    m_look = look;
    setAccessible(this, QAccessible::StaticText, look.word);
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    return {chipWidth(m_look), chipHeight()};
}

void Chip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    measureAgain(*this, *event);
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintChip(painter, rect(), m_look, themeOf(this));
}

Avatar::Avatar(const QString &name, int size, QWidget *parent)
    : QWidget(parent)
    , m_size(size)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setName(name);
}

void Avatar::setName(const QString &name)
{
    m_name = name;
    const QString spoken = name.isEmpty() ? QCoreApplication::translate("Avatar", "Nobody yet") : name;
    setAccessible(this, QAccessible::Graphic, spoken);
    setToolTip(spoken);
    update();
}

void Avatar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_name.isEmpty())
        paintNobody(painter, rect(), themeOf(this));
    else
        paintAvatar(painter, rect(), m_name, themeOf(this));
}

KeyCap::KeyCap(const QString &keys, QWidget *parent)
    : QWidget(parent)
    , m_keys(keys)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessible(this, QAccessible::StaticText, keys);
}

void KeyCap::setKeys(const QString &keys)
{
    m_keys = keys;
    setAccessible(this, QAccessible::StaticText, keys);
    updateGeometry();
    update();
}

QSize KeyCap::sizeHint() const
{
    return {keyCapWidth(m_keys), keyCapHeight()};
}

void KeyCap::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    measureAgain(*this, *event);
}

void KeyCap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintKeyCap(painter, rect(), m_keys, themeOf(this));
}

PriorityGlyph::PriorityGlyph(const ChipLook &look, QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setLook(look);
}

void PriorityGlyph::setLook(const ChipLook &look)
{
    m_look = look;
    setAccessible(this, QAccessible::Graphic,
                  QCoreApplication::translate("PriorityGlyph", "Priority: %1").arg(look.word));
    setToolTip(look.word);
    update();
}

void PriorityGlyph::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintPriority(painter, rect(), m_look, themeOf(this));
}

} // namespace regie
