// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/StatusLine.h"

#include "app/language/SayLive.h"
#include "app/net/SessionClock.h"
#include "app/shell/OfflineBand.h"
#include "app/shell/Shortcuts.h"
#include "ui/models/Gateway.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Style.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/FittingLabels.h"
#include "ui/widgets/Formats.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

#include <algorithm>

namespace regie {

namespace {

QLabel *captionLabel(QWidget *parent)
{
    return new ElidedLabel({}, TextRole::Secondary, Colour::Text2, parent);
}

void setGlyph(QLabel *label, const QIcon &icon)
{
    label->setPixmap(icon.pixmap(QSize(metrics::iconChip, metrics::iconChip), label->devicePixelRatioF()));
}

} // namespace

StatusLine::StatusLine(Gateway &gateway, QWidget *parent)
    : QWidget(parent)
    , m_gateway(gateway)
    , m_link(captionLabel(this))
    , m_linkGlyph(new QLabel(this))
    , m_offline(new OfflineBand(gateway, this))
    , m_sessionEnd(new ElidedLabel({}, TextRole::SecondaryStrong, Colour::Text2, this))
    , m_saving(captionLabel(this))
    , m_savingGlyph(new QLabel(this))
    , m_undo(new Button({}, ButtonKind::Flat, this))
    , m_clock(captionLabel(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 1, 16, 0);
    layout->setSpacing(6);
    layout->addWidget(m_linkGlyph);
    layout->addWidget(m_link);
    layout->addWidget(m_offline);
    setInk(m_sessionEnd, Tone::Amber);
    m_sessionEnd->hide();
    layout->addWidget(m_sessionEnd);
    layout->addSpacing(16);
    layout->addWidget(m_savingGlyph);
    layout->addWidget(m_saving);
    layout->addStretch(1);
    addUndo(*layout);
    layout->addStrut(controlHeight(m_undo)); // no button that comes or goes may move what stands above
    layout->addWidget(m_clock);
    setMinimumHeight(metrics::statusBar);
    connect(&gateway, &Gateway::stateChanged, this, &StatusLine::show);
    connect(&gateway, &Gateway::latencyChanged, this, &StatusLine::show);
    connect(&gateway, &Gateway::waitingWritesChanged, this, &StatusLine::show);
    connect(m_offline, &OfflineBand::shownChanged, this, &StatusLine::show);
    connect(m_offline, &OfflineBand::retryWanted, this, &StatusLine::retryWanted);
    m_minute.setSingleShot(true);
    connect(&m_minute, &QTimer::timeout, this, &StatusLine::tick);
    sayLive(this, [this] {
        show();
        showUndo();
        tick();
    });
}

void StatusLine::addUndo(QHBoxLayout &layout)
{
    setControlSize(m_undo, ControlSize::Small);
    m_undo->setGlyph(QStringLiteral("undo"));
    m_undo->setFocusPolicy(Qt::NoFocus); // the key is nearer than the bar
    m_undo->hide();
    connect(m_undo, &QAbstractButton::clicked, this, &StatusLine::undoWanted);
    layout.addWidget(m_undo);
    layout.addSpacing(16);
}

void StatusLine::follow(const SessionClock &clock)
{
    connect(&clock, &SessionClock::endingSoonChanged, this, [this, &clock] { showSessionEnd(clock); });
    showSessionEnd(clock);
}

void StatusLine::showSessionEnd(const SessionClock &clock)
{
    if (clock.isEndingSoon()) {
        const QTime end = QTime::currentTime().addSecs(static_cast<int>(clock.left().count()));
        m_sessionEnd->setText(
            tr("The session ends at %1. What you typed stays: log in again and go on.").arg(formats::time(end)));
        QAccessibleEvent event(m_sessionEnd, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
    m_sessionEnd->setVisible(clock.isEndingSoon());
    show();
}

bool StatusLine::isWarning() const
{
    return !m_offline->isHidden() || !m_sessionEnd->isHidden();
}

void StatusLine::setUndoText(const QString &step)
{
    m_undoText = step;
    showUndo();
}

void StatusLine::showUndo()
{
    constexpr int widest = 420;
    constexpr int narrowest = 60;
    const int room = std::clamp(width() / 4, narrowest, widest);
    m_undo->setVisible(!m_undoText.isEmpty());
    m_undo->setText(tr("Undo “%1”").arg(m_undo->fontMetrics().elidedText(m_undoText, Qt::ElideRight, room)));
    m_undo->setToolTip(m_undoText);
    m_undo->setKeys(keysOf(Command::Undo));
    if (layout() != nullptr)
        layout()->activate(); // what was said is not to be read cut off
}

void StatusLine::setPageText(const QString &text, const QIcon &glyph)
{
    m_pageText = text;
    m_pageGlyph = glyph;
    show();
}

void StatusLine::show()
{
    const bool isOnline = m_gateway.state() == LinkState::Online;
    m_link->setVisible(!isWarning());
    m_linkGlyph->setVisible(!isWarning());
    setGlyph(m_linkGlyph, icon(isOnline ? u"plug" : u"wifi", isOnline ? Tone::Green : Tone::Amber));
    if (!isOnline)
        m_link->setText(tr("Offline"));
    else if (m_gateway.latency() < 0)
        m_link->setText(tr("Online"));
    else
        m_link->setText(tr("Online · %1 ms").arg(m_gateway.latency()));

    const int waiting = m_gateway.waitingWrites();
    if (waiting > 0 && !isOnline)
        m_saving->setText(tr("%Ln changes wait for the connection", nullptr, waiting));
    else if (waiting > 0)
        m_saving->setText(tr("Saving…"));
    else
        m_saving->setText(m_pageText.isEmpty() ? tr("Everything is saved") : m_pageText);
    if (waiting > 0)
        setGlyph(m_savingGlyph, isOnline ? icon(u"refresh", Tone::Blue) : icon(u"clock", Tone::Amber));
    else
        setGlyph(m_savingGlyph, m_pageText.isEmpty() ? icon(u"check", Tone::Green) : m_pageGlyph);
    update();
}

void StatusLine::tick()
{
    const QDateTime now = QDateTime::currentDateTime();
    //: Status bar: number of the week
    const QString week = tr("W%1").arg(now.date().weekNumber());
    m_clock->setText(
        QStringLiteral("%1 · %2 · %3").arg(week, formats::dayWithName(now.date()), formats::time(now.time())));
    m_minute.start(60'000 - now.time().msecsSinceStartOfDay() % 60'000);
}

QSize StatusLine::minimumSizeHint() const
{
    constexpr int narrowest = 480;
    const QSize own = QWidget::minimumSizeHint();
    return {std::min(own.width(), narrowest), own.height()};
}

void StatusLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showUndo();
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    painter.fillRect(rect(), isWarning() ? theme[Tone::Amber].background : theme[Colour::Window]);
    painter.fillRect(QRect(0, 0, width(), 1), theme[Colour::Line]);
    painter.fillRect(QRect(m_savingGlyph->x() - 12, 6, 1, height() - 11), theme[Colour::Line2]);
}

} // namespace regie
