// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How an HourGrid looks.
#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/calendar/EntryPaint.h"
#include "ui/widgets/calendar/HourGrid.h"
#include "ui/widgets/calendar/WorkingHours.h"

#include <QLocale>
#include <QPainter>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

QString slot(const QTime &begin, int minutes)
{
    return formats::time(begin) + u" – "_s + formats::time(begin.addSecs(60 * minutes));
}

} // namespace

void HourGrid::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = themeOf(this);
    painter.fillRect(rect(), theme[Colour::Surface]);
    paintHours(painter, theme);
    paintHeads(painter, theme);
    paintBand(painter, theme);
    if (m_model.entries().empty() && !m_model.isLoading() && !m_model.failure())
        paintElided(painter, hoursArea().adjusted(metrics::pageMargin, height() - headHeight() - 40, 0, -8),
                    TextRole::Secondary, theme[Colour::Text3], tr("Nothing stands on these days"));
}

void HourGrid::paintHeads(QPainter &painter, const Theme &theme) const
{
    const QDate today = m_model.gateway().days().today();
    const QLocale locale;
    painter.fillRect(QRect(0, 0, width(), headHeight()), theme[Colour::Surface]);
    for (const HourLayout::Column &column : m_hours.columns) {
        const QRect place(column.rect.left(), 0, column.rect.width(), headHeight());
        const bool isToday = column.day == today;
        if (isToday)
            painter.fillRect(place, theme[Colour::Current]);
        const qint64 entries = m_model.countOn(column.day);
        const QString count = entries == 0 ? QString() : formats::scaled(entries, 0);
        const int countWidth = QFontMetrics(textFont(TextRole::Caption)).horizontalAdvance(count);
        const QRect room = place.adjusted(8, 0, -12 - countWidth, 0);
        const TextRole role = isToday ? TextRole::Strong : TextRole::Medium;
        const QString number = u' ' + QString::number(column.day.day());
        QString name = locale.dayName(column.day.dayOfWeek()) + number;
        if (QFontMetrics(textFont(role)).horizontalAdvance(name) > room.width())
            name = locale.dayName(column.day.dayOfWeek(), QLocale::ShortFormat) + number;
        paintElided(painter, room, role,
                    theme[isToday                    ? Colour::AccentText
                          : isWorkingDay(column.day) ? Colour::Text2
                                                     : Colour::Text3],
                    name);
        painter.setFont(textFont(TextRole::Caption));
        painter.setPen(theme[Colour::Text3]);
        painter.drawText(place.adjusted(0, 0, -8, 0), Qt::AlignRight | Qt::AlignVCenter, count);
    }
    painter.fillRect(QRect(0, headHeight() - 1, width(), 1), theme[Colour::Line]);
}

void HourGrid::paintBand(QPainter &painter, const Theme &theme) const
{
    const QRect area = hoursArea();
    if (area.top() == daysArea().top())
        return;
    painter.fillRect(QRect(0, headHeight(), width(), area.top() - headHeight()), theme[Colour::Alt]);
    const QRect name(0, headHeight(), gutter() - 6, area.top() - headHeight());
    painter.setFont(textFont(TextRole::Caption));
    painter.setPen(theme[Colour::Text3]);
    painter.drawText(name, Qt::AlignRight | Qt::AlignVCenter, tr("days", "entries through whole days"));
    for (const CalendarLayout::Cell &cell : m_band.cells) {
        painter.fillRect(QRect(cell.rect.left(), cell.rect.top(), 1, cell.rect.height()), theme[Colour::RowLine]);
        if (isCarrying() && !m_carried.isTimed() && cell.day == target())
            paintFrame(painter, cell.rect, {theme[Colour::Selected], theme[Colour::Accent], 0, 2, Qt::SolidLine});
        if (cell.hidden > 0)
            paintMore(painter, cell.more, cell.day, cell.hidden, theme);
    }
    for (const CalendarLayout::Block &block : m_band.blocks) {
        const CalendarEntry &entry = *entryOf(m_bandRows[static_cast<std::size_t>(block.entry)]);
        paintEntry(painter, block.rect,
                   {.state = m_model.stateOf(entry),
                    .label = entry.label,
                    .begins = block.begins,
                    .isLate = m_model.isLate(entry),
                    .isTaken = isCarrying() && entry.id == m_carried.id,
                    .isMarked = m_model.isMarked(entry),
                    .isCurrent = entry.id == m_record,
                    .hasFocus = hasFocus()},
                   theme);
    }
    painter.fillRect(QRect(0, area.top() - 1, width(), 1), theme[Colour::Line]);
}

void HourGrid::paintHours(QPainter &painter, const Theme &theme) const
{
    const QRect area = hoursArea();
    painter.save();
    painter.setClipRect(QRect(0, area.top(), width(), area.height()));
    for (const HourLayout::Column &column : m_hours.columns)
        paintColumn(painter, column, theme);
    painter.setFont(textFont(TextRole::Caption));
    for (int hour = 0; hour <= 24; ++hour) {
        const int y = m_hours.scale.at(60 * hour);
        painter.fillRect(QRect(area.left(), y, area.width(), 1), theme[Colour::RowLine]);
        painter.setPen(theme[Colour::Text3]);
        if (hour > 0 && hour < 24)
            painter.drawText(QRect(0, y - 8, gutter() - 6, 16), Qt::AlignRight | Qt::AlignVCenter,
                             formats::time(QTime(hour, 0)));
    }
    for (const HourLayout::Block &block : m_hours.blocks)
        paintBlock(painter, block, theme);
    for (const HourLayout::More &more : m_hours.mores)
        paintMore(painter, more.rect, more.day, more.hidden, theme);
    paintNow(painter, theme);
    paintGhost(painter, theme);
    painter.restore();
}

// What is not worked is shaded.
void HourGrid::paintColumn(QPainter &painter, const HourLayout::Column &column, const Theme &theme) const
{
    const int begin = m_hours.scale.at(workingHours.begin);
    const int end = m_hours.scale.at(workingHours.end);
    const QRect &rect = column.rect;
    if (isWorkingDay(column.day)) {
        painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), begin - rect.top()), theme[Colour::Shade]);
        painter.fillRect(QRect(rect.left(), end, rect.width(), rect.bottom() - end + 1), theme[Colour::Shade]);
    } else {
        painter.fillRect(rect, theme[Colour::Shade]);
    }
    painter.fillRect(QRect(rect.left(), rect.top(), 1, rect.height()), theme[Colour::Line]);
    if (column.day == m_day && m_record.isNull() && !m_isOnMore && hasFocus())
        paintFocusRing(painter, rect.intersected(hoursArea()).adjusted(1, 1, 0, -1), 2, theme);
}

void HourGrid::paintBlock(QPainter &painter, const HourLayout::Block &block, const Theme &theme) const
{
    const CalendarEntry &entry = *entryOf(m_hourRows[static_cast<std::size_t>(block.entry)]);
    const bool isShort = block.rect.width() < 130 || entry.minutes == 0;
    paintEntry(painter, block.rect,
               {.state = m_model.stateOf(entry),
                .time = !block.begins ? QString()
                        : isShort     ? formats::time(entry.at)
                                      : slot(entry.at, entry.minutes),
                .reference = m_model.referenceOf(entry),
                .label = entry.label,
                .begins = block.begins,
                .isLate = m_model.isLate(entry),
                .isTaken = isCarrying() && entry.id == m_carried.id,
                .isMarked = m_model.isMarked(entry),
                .isCurrent = entry.id == m_record,
                .hasFocus = hasFocus()},
               theme);
}

void HourGrid::paintMore(QPainter &painter, const QRect &rect, QDate day, qint64 hidden, const Theme &theme) const
{
    const int shown = static_cast<int>(std::min<qint64>(hidden, std::numeric_limits<int>::max()));
    const QString words = tr("+ %Ln other(s)", nullptr, shown);
    const QFontMetrics font(textFont(TextRole::SecondaryMedium));
    paintFrame(painter, rect, {theme[Colour::Surface], theme[Colour::Line2], metrics::radiusChip, 1, Qt::DashLine});
    paintElided(painter, rect.adjusted(4, 0, -2, 0), TextRole::SecondaryMedium, theme[Colour::AccentText],
                font.horizontalAdvance(words) <= rect.width() - 6 ? words : u"+"_s + formats::scaled(hidden, 0));
    if (day == m_day && m_isOnMore && hasFocus())
        paintFocusRing(painter, rect, metrics::radiusChip, theme);
}

// Where the carried entry would stand, with its hours.
void HourGrid::paintGhost(QPainter &painter, const Theme &theme) const
{
    const QRect place = ghost();
    if (place.isNull())
        return;
    const MinuteSpan span = target(m_carried);
    const QTime begin = QTime(0, 0).addSecs(60 * span.begin);
    paintFrame(painter, place,
               {theme[Colour::Selected], theme[Colour::Accent], metrics::radiusChip, 1.5, Qt::DashLine});
    const bool isOpen = m_carried.minutes == 0 && m_length == 0;
    paintElided(painter, QRect(place.left() + 8, place.top(), place.width() - 12, std::min(place.height(), 22)),
                TextRole::SecondaryStrong, theme[Colour::AccentText],
                isOpen ? formats::time(begin) : slot(begin, span.end - span.begin));
}

void HourGrid::paintNow(QPainter &painter, const Theme &theme) const
{
    const QDateTime now = m_model.gateway().days().now();
    const HourLayout::Column *column = m_hours.columnOf(now.date());
    if (!column)
        return;
    const int y = m_hours.scale.at(now.time().msecsSinceStartOfDay() / 60'000);
    painter.fillRect(QRect(column->rect.left(), y, column->rect.width(), 1), theme[Colour::Accent]);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme[Colour::Accent]);
    painter.drawEllipse(QPointF(column->rect.left() + 0.5, y + 0.5), 3, 3);
    const QRectF pill(4, y - 8.5, gutter() - 8, 17);
    paintFrame(painter, pill, {theme[Colour::Accent], {}, metrics::radiusChip});
    painter.setFont(textFont(TextRole::Caption));
    painter.setPen(theme[Colour::OnAccent]);
    painter.drawText(pill, Qt::AlignCenter, formats::time(now.time()));
}

} // namespace regie
