// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/calendar/HourGrid.h"

#include "ui/theme/Typography.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/calendar/WorkingHours.h"

#include <QScrollBar>
#include <QWheelEvent>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualLength = 30; // minutes, of what has no end
constexpr int mostBandLines = 4;
constexpr int blockInset = 3;

} // namespace

HourGrid::HourGrid(CalendarModel &model, QWidget *parent)
    : CalendarSurface(model, parent)
    , m_bar(new QScrollBar(Qt::Vertical, this))
{
    using namespace std::chrono_literals;
    m_bar->setFocusPolicy(Qt::NoFocus);
    connect(m_bar, &QScrollBar::valueChanged, this, &HourGrid::lay);
    connect(&m_nowTimer, &QTimer::timeout, this, [this] { update(); });
    m_nowTimer.start(20s);
}

int HourGrid::gutter() const
{
    return QFontMetrics(textFont(TextRole::Caption)).horizontalAdvance(u"00:00"_s) + 18;
}

int HourGrid::headHeight() const
{
    return metrics::headerRow(QFontMetrics(textFont(TextRole::Body)));
}

int HourGrid::perHour() const
{
    const int spacing = QFontMetrics(textFont(TextRole::Body)).lineSpacing();
    return 2 * spacing + (m_density == Density::Compact ? 12 : 24); // two lines in an hour
}

QRect HourGrid::daysArea() const
{
    return rect().adjusted(gutter(), headHeight(), -m_bar->sizeHint().width(), 0);
}

QRect HourGrid::hoursArea() const
{
    const int line = QFontMetrics(textFont(TextRole::Body)).lineSpacing() + 6;
    const int lines = bandLines();
    return daysArea().adjusted(0, lines == 0 ? 0 : lines * line + 2 * blockInset + 1, 0, 0);
}

qint64 HourGrid::bandCountOn(QDate day) const
{
    const auto &entries = m_model.entries();
    return m_model.unreadOn(day) + std::count_if(entries.begin(), entries.end(), [day](const CalendarEntry &entry) {
               return !entry.isTimed() && entry.first <= day && entry.last >= day;
           });
}

int HourGrid::bandLines() const
{
    qint64 most = 0;
    for (QDate day = m_model.period().first; day <= m_model.period().last; day = day.addDays(1)) {
        const qint64 counted = m_model.unreadOn(day);
        most = std::max(most, bandCountOn(day) - counted + (counted > 0 ? 1 : 0)); // one line counts the others
    }
    return static_cast<int>(std::min<qint64>(most, mostBandLines));
}

MinuteSpan HourGrid::spanOf(const CalendarEntry &entry) const
{
    const int begin = entry.minuteOfDay();
    return {begin, begin + (entry.minutes > 0 ? entry.minutes : usualLength)};
}

void HourGrid::place()
{
    const CalendarPeriod &period = m_model.period();
    if (!period.first.isValid() || daysArea().width() < 1)
        return;
    placeBand();
    fitBar();
    std::vector<HourLayout::Entry> entries;
    m_hourRows.clear();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const CalendarEntry &entry = *entryOf(row);
        if (!entry.isTimed())
            continue;
        entries.push_back({entry.first, spanOf(entry)});
        m_hourRows.push_back(row);
    }
    const QRect area = hoursArea();
    HourLayout::Measures measures;
    measures.area = QRect(area.left(), area.top() - m_bar->value(), area.width(), 24 * perHour());
    measures.leastLength = QFontMetrics(textFont(TextRole::Body)).lineSpacing() + 4;
    measures.inset = blockInset;
    m_hours = HourLayout::of(period.first, period.days(), entries, measures);
}

// What goes through whole days, and how many more there are than were read.
void HourGrid::placeBand()
{
    const CalendarPeriod &period = m_model.period();
    std::vector<CalendarLayout::Entry> entries;
    m_bandRows.clear();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const CalendarEntry &entry = *entryOf(row);
        if (entry.isTimed())
            continue;
        entries.push_back({entry.first, entry.last});
        m_bandRows.push_back(row);
    }
    CalendarLayout::Measures measures;
    measures.area = daysArea();
    measures.area.setBottom(hoursArea().top() - 2);
    measures.columns = period.days();
    measures.head = blockInset;
    measures.line = QFontMetrics(textFont(TextRole::Body)).lineSpacing() + 6;
    measures.inset = blockInset;
    m_band = CalendarLayout::of(
        period.first, period.last, entries, [this](QDate day) { return bandCountOn(day); }, measures);
}

void HourGrid::fitBar()
{
    const QSignalBlocker blocker(m_bar);
    const QRect area = hoursArea();
    m_bar->setGeometry(area.right() + 1, area.top(), width() - area.right() - 1, area.height());
    m_bar->setRange(0, std::max(0, 24 * perHour() - area.height()));
    m_bar->setPageStep(area.height());
    m_bar->setSingleStep(perHour() / 2);
    if (isVisible() && !std::exchange(m_hasBegun, true))
        m_bar->setValue((workingHours.begin - 30) * perHour() / 60);
}

std::vector<QUuid> HourGrid::entriesOn(QDate day) const
{
    std::vector<QUuid> entries;
    const CalendarLayout::Cell *cell = m_band.cellOf(day);
    for (std::size_t at = 0; cell && at < cell->blocks.size(); ++at) {
        const auto block = static_cast<std::size_t>(cell->blocks[at]);
        entries.push_back(entryOf(m_bandRows[static_cast<std::size_t>(m_band.blocks[block].entry)])->id);
    }
    const HourLayout::Column *column = m_hours.columnOf(day);
    for (std::size_t at = 0; column && at < column->blocks.size(); ++at) {
        const auto block = static_cast<std::size_t>(column->blocks[at]);
        entries.push_back(entryOf(m_hourRows[static_cast<std::size_t>(m_hours.blocks[block].entry)])->id);
    }
    return entries;
}

qint64 HourGrid::hiddenOn(QDate day) const
{
    const CalendarLayout::Cell *cell = m_band.cellOf(day);
    qint64 hidden = cell ? cell->hidden : 0;
    for (const HourLayout::More &more : m_hours.mores)
        hidden += more.day == day ? more.hidden : 0;
    return hidden;
}

const CalendarEntry *HourGrid::entryAt(const QPoint &point) const
{
    if (hoursArea().contains(point)) {
        const HourLayout::Block *block = m_hours.blockAt(point);
        return block ? entryOf(m_hourRows[static_cast<std::size_t>(block->entry)]) : nullptr;
    }
    const CalendarLayout::Block *block = m_band.blockAt(point);
    return block ? entryOf(m_bandRows[static_cast<std::size_t>(block->entry)]) : nullptr;
}

// At the nearest hour.
int HourGrid::placeBeside(QDate day) const
{
    const CalendarEntry *from = current();
    const std::vector<QUuid> entries = entriesOn(day);
    int nearest = 0;
    int distance = minutesOfDay;
    for (std::size_t at = 0; from && at < entries.size(); ++at) {
        const CalendarEntry *entry = entryOf(m_model.rowOf(entries[at]));
        const int apart = std::abs(entry->minuteOfDay() - from->minuteOfDay());
        if (apart < distance) {
            nearest = static_cast<int>(at);
            distance = apart;
        }
    }
    return nearest;
}

// Beyond the last entry, the hours themselves.
bool HourGrid::stepDown(int by)
{
    if (!CalendarSurface::stepDown(by))
        m_bar->setValue(m_bar->value() + by * perHour());
    return true;
}

void HourGrid::comeIntoView()
{
    const CalendarEntry *entry = current();
    if (entry && entry->isTimed() && shows(entry->first))
        scrollTo(spanOf(*entry));
}

void HourGrid::scrollTo(const MinuteSpan &span)
{
    constexpr int air = 8;
    const QRect area = hoursArea();
    const int top = m_hours.scale.at(span.begin) - air;
    const int bottom = m_hours.scale.at(std::min(span.end, minutesOfDay)) + air;
    if (top < area.top() || bottom - top > area.height())
        m_bar->setValue(m_bar->value() + top - area.top());
    else if (bottom > area.bottom())
        m_bar->setValue(m_bar->value() + bottom - area.bottom());
}

void HourGrid::wheelEvent(QWheelEvent *event)
{
    QCoreApplication::sendEvent(m_bar, event);
}

} // namespace regie
