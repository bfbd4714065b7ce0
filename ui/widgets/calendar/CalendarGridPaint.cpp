// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a CalendarGrid looks.
#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/calendar/CalendarGrid.h"
#include "ui/widgets/calendar/EntryPaint.h"

#include <QLocale>
#include <QPainter>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

bool isWeekend(QDate day)
{
    return day.dayOfWeek() >= Qt::Saturday;
}

} // namespace

void CalendarGrid::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = themeOf(this);
    painter.fillRect(rect(), theme[Colour::Surface]);
    for (const CalendarLayout::Cell &cell : m_places.cells)
        paintCell(painter, cell, theme);
    paintHeads(painter, theme);
    for (const CalendarLayout::Block &block : m_places.blocks)
        paintBlock(painter, block, theme);
    const bool isEmpty = m_places.blocks.empty() && m_model.entries().empty() && !m_model.isLoading();
    if (isEmpty && !m_model.failure())
        paintElided(painter, rect().adjusted(metrics::pageMargin, height() - 40, -metrics::pageMargin, -8),
                    TextRole::Secondary, theme[Colour::Text3], tr("Nothing stands on these days"));
}

// The names of the days; in a week also their numbers and how many entries each has.
void CalendarGrid::paintHeads(QPainter &painter, const Theme &theme) const
{
    const CalendarLayout::Measures places = measures();
    const int head = places.area.top();
    painter.fillRect(QRect(0, 0, width(), head), theme[Colour::Surface]);
    const bool isMonth = m_model.span() == CalendarSpan::Month;
    const QDate now = m_model.gateway().days().today();
    const QLocale locale;
    for (int column = 0; column < places.columns && column < static_cast<int>(m_places.cells.size()); ++column) {
        const CalendarLayout::Cell &cell = m_places.cells[static_cast<std::size_t>(column)];
        const QRect place(cell.rect.left(), 0, cell.rect.width(), head);
        const bool isToday = !isMonth && cell.day == now;
        if (isToday)
            painter.fillRect(place, theme[Colour::Current]);
        const QString count =
            isMonth || m_model.countOn(cell.day) == 0 ? QString() : formats::scaled(m_model.countOn(cell.day), 0);
        const QFontMetrics small(textFont(TextRole::Caption));
        const QRect room = place.adjusted(8, 0, -12 - small.horizontalAdvance(count), 0);
        const TextRole role = isToday ? TextRole::Strong : TextRole::Medium;
        const QString day = isMonth ? QString() : u' ' + QString::number(cell.day.day());
        const QFontMetrics font(textFont(role));
        QString name = locale.dayName(cell.day.dayOfWeek()) + day;
        if (font.horizontalAdvance(name) > room.width())
            name = locale.dayName(cell.day.dayOfWeek(), QLocale::ShortFormat) + day;
        if (const QString today = u" · "_s + tr("today");
            isToday && font.horizontalAdvance(name + today) <= room.width())
            name += today;
        paintElided(painter, room, role,
                    theme[isToday               ? Colour::AccentText
                          : isWeekend(cell.day) ? Colour::Text3
                                                : Colour::Text2],
                    name);
        painter.setFont(textFont(TextRole::Caption));
        painter.setPen(theme[Colour::Text3]);
        painter.drawText(place.adjusted(0, 0, -8, 0), Qt::AlignRight | Qt::AlignVCenter, count);
    }
    painter.fillRect(QRect(0, head - 1, width(), 1), theme[Colour::Line]);
}

void CalendarGrid::paintCell(QPainter &painter, const CalendarLayout::Cell &cell, const Theme &theme) const
{
    const bool isMonth = m_model.span() == CalendarSpan::Month;
    const bool isTarget = isCarrying() && cell.day == m_target;
    const bool isCurrent = cell.day == m_day && hasFocus();
    painter.fillRect(cell.rect, theme[isTarget              ? Colour::Selected
                                      : isWeekend(cell.day) ? Colour::Shade
                                                            : Colour::Surface]);
    painter.fillRect(QRect(cell.rect.left(), cell.rect.top(), 1, cell.rect.height()), theme[Colour::RowLine]);
    painter.fillRect(QRect(cell.rect.left(), cell.rect.bottom(), cell.rect.width(), 1), theme[Colour::Line]);
    if (isMonth)
        paintWeek(painter, cell, theme);
    if (cell.hidden > 0)
        paintMore(painter, cell, theme);
    if (isTarget)
        paintFrame(painter, cell.rect, {{}, theme[Colour::Accent], 0, 2, Qt::SolidLine});
    else if (isCurrent && m_record.isNull() && !m_isOnMore)
        paintFocusRing(painter, cell.rect.adjusted(1, 0, 0, -1), 2, theme);
}

// The number of the day, and of the week before the first.
void CalendarGrid::paintWeek(QPainter &painter, const CalendarLayout::Cell &cell, const Theme &theme) const
{
    const int number = measures().head;
    const bool isToday = cell.day == m_model.gateway().days().today();
    const bool isOfMonth = cell.day.month() == m_model.day().month();
    const QRect place(cell.rect.left() + 7, cell.rect.top(), cell.rect.width() - 14, number);
    QString words = QString::number(cell.day.day());
    if (cell.day.day() == 1)
        words += u' ' + QLocale().standaloneMonthName(cell.day.month(), QLocale::ShortFormat);
    painter.setFont(textFont(isToday ? TextRole::Strong : TextRole::Body));
    const int width = QFontMetrics(painter.font()).horizontalAdvance(words);
    if (isToday) {
        const int across = std::max(20, QFontMetrics(painter.font()).height() + 2);
        const QRectF ground(place.left() - 3, place.center().y() + 0.5 - across / 2.0, std::max(across, width + 10),
                            across);
        paintFrame(painter, ground, {theme[Colour::Accent], {}, across / 2.0});
        painter.setPen(theme[Colour::OnAccent]);
        painter.drawText(ground, Qt::AlignCenter, words);
    } else {
        painter.setPen(theme[isOfMonth ? Colour::Text : Colour::Text3]);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, words);
    }
    if (cell.day.dayOfWeek() != Qt::Monday)
        return;
    painter.setFont(textFont(TextRole::Caption));
    painter.setPen(theme[Colour::Text3]);
    painter.drawText(QRect(0, cell.rect.top(), cell.rect.left(), number), Qt::AlignCenter, weekTitle(cell.day));
    painter.fillRect(QRect(0, cell.rect.bottom(), cell.rect.left(), 1), theme[Colour::Line]);
}

void CalendarGrid::paintMore(QPainter &painter, const CalendarLayout::Cell &cell, const Theme &theme) const
{
    const int shown = static_cast<int>(std::min<qint64>(cell.hidden, std::numeric_limits<int>::max()));
    const QString words =
        cell.blocks.empty() ? tr("%Ln entry(ies)", nullptr, shown) : tr("+ %Ln other(s)", nullptr, shown);
    paintElided(painter, cell.more.adjusted(6, 0, -2, 0), TextRole::SecondaryMedium, theme[Colour::AccentText], words);
    if (cell.day == m_day && m_isOnMore && hasFocus())
        paintFocusRing(painter, cell.more, metrics::radiusChip, theme);
}

void CalendarGrid::paintBlock(QPainter &painter, const CalendarLayout::Block &block, const Theme &theme) const
{
    const CalendarEntry *entry = entryOf(block.entry);
    if (!entry)
        return;
    const bool isCurrent = entry->id == m_record;
    paintEntry(painter, block.rect,
               {.state = m_model.stateOf(*entry),
                .time = entry->at.isValid() && block.begins ? formats::time(entry->at) : QString(),
                .reference = m_model.referenceOf(*entry),
                .label = entry->label,
                .begins = block.begins,
                .isLate = m_model.isLate(*entry),
                .isTaken = isCarrying() && entry->id == m_carried.id,
                .isMarked = m_model.isMarked(*entry),
                .isCurrent = isCurrent,
                .hasFocus = hasFocus()},
               theme);
}

} // namespace regie
