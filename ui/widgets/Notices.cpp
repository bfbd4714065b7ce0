// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Notices.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"
#include "ui/widgets/Accessible.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/SayLive.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QTimer>

#include <utility>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

void announce(QWidget *widget)
{
    QAccessibleEvent event(widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace

Banner::Banner(Tone tone, const QString &glyph, Shape shape, QWidget *parent)
    : QFrame(parent)
    , m_tone(tone)
    , m_shape(shape)
    , m_row(new QHBoxLayout(this))
    , m_text(new QLabel)
{
    setAccessible(this, QAccessible::AlertMessage);
    m_text->setTextFormat(Qt::RichText);
    m_text->setWordWrap(true);
    m_text->setContentsMargins(0, 2, 0, 0); // wider lines are wider at their foot
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setTextRole(m_text, TextRole::Body);
    setInk(m_text, tone);
    m_row->setContentsMargins(14, 5, 8, 5);
    m_row->setSpacing(metrics::between);
    m_row->addWidget(new Glyph(glyph, tone, metrics::iconChip));
    m_row->addWidget(m_text, 1);
    setMinimumHeight(34);
}

void Banner::setText(const QString &strong, const QString &plain)
{
    m_strong = strong;
    m_plain = plain;
    setAccessibleName(plain.isEmpty() ? strong : u"%1 %2"_s.arg(strong, plain));
    showText();
    announce(this);
}

void Banner::showText()
{
    const QString plain = m_plain.isEmpty() ? QString() : u' ' + m_plain.toHtmlEscaped();
    m_text->setText(u"<p style='line-height:115%'><span style='font-weight:600'>%1</span>%2</p>"_s.arg(
        m_strong.toHtmlEscaped(), plain));
}

Button *Banner::addAction(const QString &text)
{
    auto *button = new Button(text);
    setControlSize(button, ControlSize::Small);
    m_row->addWidget(button);
    return button;
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ToneColours &tone = themeOf(this)[m_tone];
    const bool card = m_shape == Shape::Card;
    paintFrame(painter, rect(),
               {tone.background, card || themeOf(this).highContrast ? tone.line : QColor(),
                card ? double(metrics::radiusPanel) : 0.0, 1, Qt::SolidLine});
}

void Banner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_text)
        showText(); // rich text keeps the colours it was laid out with
}

Toast::Toast(Words text, Words action, QWidget *parent)
    : QFrame(parent)
    , m_text(makeLabel({}, TextRole::Body, Colour::OnInverse))
    , m_countdown(makeLabel({}, TextRole::Secondary, Colour::OnInverse2))
    , m_action(new Button({}, ButtonKind::Inverse))
    , m_timer(new QTimer(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 5, 6, 5);
    row->setSpacing(metrics::between);
    row->addWidget(m_text);
    row->addStretch(1);
    row->addWidget(m_countdown);
    row->addWidget(m_action);
    keepRoomForCountdown();
    sayLive(this, [this, text = std::move(text), action = std::move(action)] { say(text, action); });
    connect(m_action, &QAbstractButton::clicked, this, &Toast::acted);
    m_timer->setInterval(1000);
    connect(m_timer, &QTimer::timeout, this, &Toast::tick);
}

void Toast::say(const Words &text, const Words &action)
{
    m_text->setText(text());
    m_action->setText(action());
    m_action->setVisible(!m_action->text().isEmpty());
    setAccessible(this, QAccessible::AlertMessage, m_text->text());
    Q_EMIT reworded();
}

// The toast has its size before it counts, and the words must not pay for the seconds.
void Toast::keepRoomForCountdown()
{
    m_countdown->setText(tr("%1 s").arg(usualSeconds));
    m_countdown->setMinimumWidth(m_countdown->sizeHint().width());
    m_countdown->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    QSizePolicy policy = m_countdown->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_countdown->setSizePolicy(policy);
    m_countdown->hide();
}

void Toast::start(int seconds)
{
    m_secondsLeft = seconds;
    m_countdown->setText(tr("%1 s").arg(seconds));
    m_countdown->show();
    m_timer->start();
    announce(this);
}

void Toast::tick()
{
    if (underMouse() || m_action->hasFocus())
        return;
    --m_secondsLeft;
    m_countdown->setText(tr("%1 s").arg(m_secondsLeft));
    if (m_secondsLeft > 0)
        return;
    m_timer->stop();
    Q_EMIT expired();
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    paintFrame(painter, rect(),
               {theme[Colour::Inverse], theme.highContrast ? theme[Colour::Line] : QColor(), metrics::radiusPanel, 1,
                Qt::SolidLine});
}

FieldNote::FieldNote(QWidget *parent)
    : QWidget(parent)
    , m_glyph(new Glyph(u"alert"_s, Tone::Red, metrics::iconCaption))
    , m_text(makeLabel({}, TextRole::Caption, Colour::Text3))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_glyph);
    row->addWidget(m_text, 1);
    m_text->setWordWrap(true);
    clear();
}

void FieldNote::showError(const QString &text)
{
    m_text->setText(text);
    setInk(m_text, Tone::Red);
    m_glyph->show();
    setAccessible(this, QAccessible::AlertMessage, text);
    show();
    announce(this);
}

void FieldNote::showHint(const QString &text)
{
    m_text->setText(text);
    setInk(m_text, Colour::Text3);
    m_glyph->hide();
    setAccessible(this, QAccessible::StaticText, text);
    show();
}

void FieldNote::clear()
{
    m_text->clear();
    hide();
}

QString FieldNote::text() const
{
    return m_text->text();
}

} // namespace regie
