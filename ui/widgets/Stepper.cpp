// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Stepper.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/Accessible.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int glyphGap = 7;
constexpr int connectorGap = 9;
constexpr int connectorLeast = 12;
constexpr int currentPadding = 10;
constexpr int currentPaddingRight = 13;

TextRole wordRole(const Stepper::Step &step)
{
    return step.progress == Stepper::Progress::Current ? TextRole::Strong : TextRole::Body;
}

int widthOf(const Stepper::Step &step)
{
    const int words = std::max(textWidth(wordRole(step), step.word), textWidth(TextRole::Caption, step.caption));
    const int around = step.progress == Stepper::Progress::Current ? currentPadding + currentPaddingRight : 0;
    return metrics::icon + (words > 0 ? glyphGap + words : 0) + around;
}

int widthOf(const QList<Stepper::Step> &steps)
{
    int width = (static_cast<int>(steps.size()) - 1) * (2 * connectorGap + connectorLeast);
    for (const Stepper::Step &step : steps)
        width += widthOf(step);
    return width;
}

// Who loses words first: the farthest from the current step, the past before the future; the next step last.
QList<qsizetype> foldingOrder(const QList<Stepper::Step> &steps)
{
    qsizetype current = 0;
    while (current < steps.size() && steps[current].progress != Stepper::Progress::Current)
        ++current;
    QList<qsizetype> order;
    for (qsizetype at = 0; at < steps.size(); ++at) {
        if (at != current)
            order.append(at);
    }
    const auto nearness = [current](qsizetype at) {
        return at == current + 1 ? 0 : at > current ? 2 * (at - current) : 2 * (current - at) + 1;
    };
    std::stable_sort(order.begin(), order.end(),
                     [&](qsizetype left, qsizetype right) { return nearness(left) > nearness(right); });
    return order;
}

QString spoken(Stepper::Progress progress)
{
    switch (progress) {
    case Stepper::Progress::Done:
        return Stepper::tr("done");
    case Stepper::Progress::Current:
        return Stepper::tr("current");
    case Stepper::Progress::ToCome:
        break;
    }
    return Stepper::tr("to come");
}

struct Inks {
    QColor glyph;
    QColor word;
    QColor caption;
    QColor paper;
};

Inks inksOf(const Stepper::Step &step, const Theme &theme)
{
    const QColor &surface = theme[Colour::Surface];
    switch (step.progress) {
    case Stepper::Progress::Done:
        return {theme[Tone::Green].solid, theme[Colour::Text2], theme[Colour::Text3], surface};
    case Stepper::Progress::Current: {
        const ToneColours &tone = theme[step.tone];
        return {tone.text, tone.text, tone.text, tone.background};
    }
    case Stepper::Progress::ToCome:
        break;
    }
    return {theme[Colour::Text3], theme[Colour::Text2], theme[Colour::Text3], surface};
}

QString glyphOf(const Stepper::Step &step)
{
    switch (step.progress) {
    case Stepper::Progress::Done:
        return u"s-closed"_s;
    case Stepper::Progress::Current:
        return step.glyph;
    case Stepper::Progress::ToCome:
        break;
    }
    return u"s-open"_s;
}

void paintStep(QPainter &painter, const QRect &rect, const Stepper::Step &step, const Theme &theme)
{
    const Inks inks = inksOf(step, theme);
    QRect inner = rect;
    if (step.progress == Stepper::Progress::Current) {
        paintFrame(painter, rect,
                   {theme[step.tone].background, theme.highContrast ? theme[step.tone].line : QColor(),
                    metrics::radiusControl, 1, Qt::SolidLine});
        inner.adjust(currentPadding, 0, -currentPaddingRight, 0);
    }
    paintIcon(painter, QRect(inner.left(), inner.top(), metrics::icon, inner.height()), glyphOf(step), metrics::icon,
              inks.glyph, inks.paper);
    if (step.word.isEmpty())
        return;
    inner.setLeft(inner.left() + metrics::icon + glyphGap);
    const auto line = [&](TextRole role, const QColor &ink, const QString &text, const QRect &place) {
        painter.setFont(textFont(role));
        painter.setPen(ink);
        const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, place.width() + 1);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, shown);
    };
    const int wordHeight = QFontMetrics(textFont(TextRole::Body)).lineSpacing();
    const int captionHeight = step.caption.isEmpty() ? 0 : QFontMetrics(textFont(TextRole::Caption)).lineSpacing();
    const int top = inner.top() + (inner.height() - wordHeight - captionHeight) / 2;
    line(wordRole(step), inks.word, step.word, QRect(inner.left(), top, inner.width(), wordHeight));
    line(TextRole::Caption, inks.caption, step.caption,
         QRect(inner.left(), top + wordHeight, inner.width(), captionHeight));
}

} // namespace

Stepper::Stepper(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessible(this, QAccessible::List, tr("Progress"));
}

void Stepper::setSteps(const QList<Step> &steps)
{
    m_steps = steps;
    setAccessibleName(tr("Progress")); // said again with the states when the language changes
    QStringList words;
    for (const Step &step : steps)
        words += u"%1, %2, %3"_s.arg(step.word, spoken(step.progress), step.caption);
    setAccessibleDescription(words.join(u"; "_s));
    updateGeometry();
    update();
}

QSize Stepper::sizeHint() const
{
    const int words =
        QFontMetrics(textFont(TextRole::Body)).lineSpacing() + QFontMetrics(textFont(TextRole::Caption)).lineSpacing();
    return {std::max(0, widthOf(m_steps)), std::max(40, words + 10)};
}

QSize Stepper::minimumSizeHint() const
{
    return {std::max(0, widthOf(fitting(0))), sizeHint().height()};
}

QList<Stepper::Step> Stepper::fitting(int width) const
{
    QList<Step> steps = m_steps;
    const QList<qsizetype> order = foldingOrder(steps);
    for (QString Step::*words : {&Step::caption, &Step::word}) {
        for (const qsizetype at : order) {
            if (widthOf(steps) <= width)
                return steps;
            (steps[at].*words).clear();
        }
    }
    return steps;
}

QList<Stepper::Place> Stepper::places() const
{
    const QList<Step> steps = fitting(width());
    const auto gaps = static_cast<int>(steps.size()) - 1;
    const int spare = std::max(0, width() - widthOf(steps));
    QList<Place> places;
    double x = 0;
    for (const Step &step : steps) {
        const double rest = std::max(0.0, width() - x); // the current step alone may be too wide
        places.append({step, x, std::min<double>(widthOf(step), rest)});
        x += widthOf(step) + 2 * connectorGap + connectorLeast + (gaps > 0 ? double(spare) / gaps : 0);
    }
    return places;
}

QStringList Stepper::shownWords() const
{
    QStringList words;
    for (const Place &place : places())
        words += place.step.caption.isEmpty() ? place.step.word : place.step.word + u'\n' + place.step.caption;
    return words;
}

void Stepper::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    const QList<Place> all = places();
    for (qsizetype at = 0; at < all.size(); ++at) {
        const Place &place = all[at];
        paintStep(painter, QRect(static_cast<int>(place.x), 0, static_cast<int>(place.width), height()), place.step,
                  theme);
        if (at + 1 == all.size())
            break;
        const double end = place.x + place.width;
        const QColor &ink = place.step.progress == Progress::Done ? theme[Tone::Green].solid : theme[Colour::Line2];
        painter.fillRect(QRectF(end + connectorGap, height() / 2 - 1, all[at + 1].x - end - 2 * connectorGap, 2), ink);
    }
}

bool Stepper::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<const QHelpEvent *>(event);
    const QList<Place> all = places();
    for (qsizetype at = 0; at < all.size(); ++at) {
        if (help->pos().x() >= all[at].x && help->pos().x() < all[at].x + all[at].width) {
            const Step &step = m_steps[at];
            QToolTip::showText(help->globalPos(), step.caption.isEmpty() ? step.word : step.word + u'\n' + step.caption,
                               this);
            return true;
        }
    }
    QToolTip::hideText();
    return true;
}

} // namespace regie
