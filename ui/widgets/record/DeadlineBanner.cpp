// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/record/DeadlineBanner.h"

#include "ui/models/Lateness.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"
#include "ui/widgets/Accessible.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/Labels.h"

#include <QPainter>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

// The share of the time that has gone.
class TimeTrack final : public QWidget {
public:
    explicit TimeTrack(QWidget *parent)
        : QWidget(parent)
    {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    void setGone(double gone, Tone tone)
    {
        m_gone = gone;
        m_tone = tone;
        update();
    }
    [[nodiscard]] QSize sizeHint() const override { return {120, thickness}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF track(0, (height() - thickness) / 2.0, width(), thickness);
        paintProgress(painter, track, m_gone, themeOf(this)[m_tone].solid, themeOf(this)[Colour::Surface]);
    }

private:
    static constexpr int thickness = 5;
    double m_gone = 0;
    Tone m_tone = Tone::Amber;
};

DeadlineBanner::DeadlineBanner(Shape shape, QWidget *parent)
    : QFrame(parent)
    , m_shape(shape)
    , m_soon(new Glyph(u"clock"_s, Tone::Amber, metrics::iconChip, this))
    , m_late(new Glyph(u"alarm"_s, Tone::Red, metrics::iconChip, this))
    , m_words(makeLabel({}, TextRole::Strong, Tone::Amber, this))
    , m_when(makeLabel({}, TextRole::Secondary, Tone::Amber, this))
    , m_track(new TimeTrack(this))
{
    setAccessible(this, QAccessible::AlertMessage);
    auto *layout = new QVBoxLayout(this);
    const bool isCard = shape == Shape::Card;
    layout->setContentsMargins(isCard ? 12 : metrics::pageMargin, 8, isCard ? 12 : metrics::pageMargin,
                               isCard ? 11 : 8);
    layout->setSpacing(metrics::between);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::between);
    row->addWidget(m_soon);
    row->addWidget(m_late);
    row->addWidget(m_words, isCard ? 1 : 0);
    if (!isCard)
        row->addWidget(m_track, 1);
    row->addWidget(m_when);
    layout->addLayout(row);
    if (isCard)
        layout->addWidget(m_track);
    for (QLabel *label : {m_words, m_when})
        label->setWordWrap(isCard);
    hide();
}

void DeadlineBanner::tell(const OpenRecord &record, const QDateTime &now)
{
    const Schema &schema = record.schema();
    const Field *deadline = schema.marked(FieldFlag::Deadline);
    if (!deadline || record.state() != OpenRecord::State::Ready)
        return hide();
    const Value due = record.value(toString(deadline->key));
    const Value state = record.value(toString(schema.stateField));
    const std::optional<TimeLeft> left = timeLeft(schema, deadline, {state, due}, record.stored().createdAt, now);
    if (record.isHidden(toString(deadline->key)) || !left || left->tone == Tone::Neutral)
        return hide();
    m_tone = left->tone;
    const bool isLate = m_tone == Tone::Red;
    m_soon->setVisible(!isLate);
    m_late->setVisible(isLate);
    //: how much time is left: "Deadline: 1 h 18"
    m_words->setText(isLate ? left->words : tr("%1: %2").arg(schema.label(*deadline), left->words));
    const auto *moment = std::get_if<Moment>(&due);
    const QString when =
        moment ? formats::brief(*moment, Moment::fromDateTime(now)) : formats::value(deadline->kind, due);
    m_when->setText(isLate ? tr("was due %1").arg(when) : tr("before %1").arg(when));
    for (QLabel *label : {m_words, m_when})
        setInk(label, m_tone);
    m_track->setGone(left->gone, m_tone);
    m_track->setVisible(!isLate);
    setAccessibleName(u"%1, %2"_s.arg(m_words->text(), m_when->text()));
    setVisible(true);
    update();
}

void DeadlineBanner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    const bool isCard = m_shape == Shape::Card;
    paintFrame(painter, rect(),
               {theme[m_tone].background, isCard || theme.highContrast ? theme[m_tone].line : QColor(),
                isCard ? double(metrics::radiusPanel) : 0.0});
}

} // namespace regie
