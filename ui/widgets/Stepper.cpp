// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Stepper.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/Accessible.h"

#include <QPainter>

#include <cmath>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int glyphGap = 7;
constexpr int connectorGap = 9;
constexpr int connectorLeast = 12;
constexpr int currentPadding = 10;
constexpr int currentPaddingRight = 13;

int advance(TextRole role, const QString &text)
{
    return static_cast<int>(std::ceil(QFontMetricsF(textFont(role)).horizontalAdvance(text)));
}

TextRole wordRole(const Stepper::Step &step)
{
    return step.progress == Stepper::Progress::Current ? TextRole::Strong : TextRole::Body;
}

int widthOf(const Stepper::Step &step)
{
    const int words = std::max(advance(wordRole(step), step.word), advance(TextRole::Caption, step.caption));
    const int padding = step.progress == Stepper::Progress::Current ? currentPadding + currentPaddingRight : 0;
    return metrics::icon + glyphGap + words + padding;
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
    inner.setLeft(inner.left() + metrics::icon + glyphGap);
    const auto line = [&](TextRole role, const QColor &ink, const QString &text, const QRect &place) {
        painter.setFont(textFont(role));
        painter.setPen(ink);
        const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, place.width() + 1);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, shown);
    };
    const int wordHeight = QFontMetrics(textFont(TextRole::Body)).lineSpacing();
    const int captionHeight = QFontMetrics(textFont(TextRole::Caption)).lineSpacing();
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
    QStringList words;
    for (const Step &step : steps)
        words += u"%1, %2, %3"_s.arg(step.word, spoken(step.progress), step.caption);
    setAccessibleDescription(words.join(u"; "_s));
    updateGeometry();
    update();
}

QSize Stepper::sizeHint() const
{
    int width = 0;
    for (const Step &step : m_steps)
        width += widthOf(step) + 2 * connectorGap + connectorLeast;
    const int words =
        QFontMetrics(textFont(TextRole::Body)).lineSpacing() + QFontMetrics(textFont(TextRole::Caption)).lineSpacing();
    return {width, std::max(40, words + 10)};
}

QSize Stepper::minimumSizeHint() const
{
    return {static_cast<int>(m_steps.size()) * 60, sizeHint().height()};
}

void Stepper::paintEvent(QPaintEvent *)
{
    if (m_steps.isEmpty())
        return;
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    int content = 0;
    for (const Step &step : std::as_const(m_steps))
        content += widthOf(step);
    const int gaps = static_cast<int>(m_steps.size()) - 1;
    const int least = gaps * (2 * connectorGap + connectorLeast);
    // Too narrow for all words: every step gives up the same share.
    const double share = std::min(1.0, double(width() - least) / std::max(1, content));
    const int spare = std::max(0, width() - static_cast<int>(content * share) - gaps * 2 * connectorGap);
    double x = 0;
    for (qsizetype i = 0; i < m_steps.size(); ++i) {
        const Step &step = m_steps.at(i);
        const double stepWidth = widthOf(step) * share;
        paintStep(painter, QRect(static_cast<int>(x), 0, static_cast<int>(stepWidth), height()), step, theme);
        x += stepWidth;
        if (i == gaps)
            break;
        const double length = double(spare) / gaps;
        const QColor &ink = step.progress == Progress::Done ? theme[Tone::Green].solid : theme[Colour::Line2];
        painter.fillRect(QRectF(x + connectorGap, height() / 2 - 1, length, 2), ink);
        x += length + 2 * connectorGap;
    }
}

} // namespace regie
