// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/calendar/CalendarGrid.h"

#include "ui/theme/Typography.h"
#include "ui/widgets/Accessible.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/board/DropNote.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>

namespace regie {

using namespace Qt::StringLiterals;

CalendarGrid::CalendarGrid(CalendarModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_note(new DropNote(this))
    , m_day(model.day())
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(320, 160);
    setAccessible(this, QAccessible::Table);
    connect(&model, &CalendarModel::changed, this, &CalendarGrid::lay);
    connect(&model, &QAbstractItemModel::modelReset, this, &CalendarGrid::lay);
    connect(&model, &QAbstractItemModel::dataChanged, this, &CalendarGrid::lay);
}

void CalendarGrid::setDensity(Density density)
{
    m_density = density;
    lay();
}

CalendarLayout::Measures CalendarGrid::measures() const
{
    constexpr int gutter = 38; // of week numbers
    const QFontMetrics body(textFont(TextRole::Body));
    const bool isMonth = m_model.span() == CalendarSpan::Month;
    const int air = m_density == Density::Compact ? 0 : 4;
    CalendarLayout::Measures measures;
    measures.area = rect().adjusted(isMonth ? gutter : 0, metrics::headerRow(body), 0, 0);
    measures.columns = m_model.span() == CalendarSpan::Day ? 1 : 7;
    measures.head = isMonth ? body.lineSpacing() + 10 : metrics::between;
    measures.line = isMonth ? body.lineSpacing() + 6 + air : 2 * body.lineSpacing() + 10 + 2 * air;
    return measures;
}

void CalendarGrid::lay()
{
    std::vector<CalendarLayout::Entry> entries;
    for (const CalendarEntry &entry : m_model.entries())
        entries.push_back({entry.first, entry.last});
    const CalendarPeriod &period = m_model.period();
    if (period.first.isValid())
        m_places = CalendarLayout::of(
            period.first, period.last, entries, [this](QDate day) { return m_model.countOn(day); }, measures());
    // An entry that went to another day takes the place of the keys along.
    const int row = m_record.isNull() ? -1 : m_model.rowOf(m_record);
    if (row >= 0) {
        const CalendarEntry &entry = m_model.entries()[static_cast<std::size_t>(row)];
        if (m_day < entry.first || m_day > entry.last)
            m_day = entry.first;
    }
    update();
}

const CalendarEntry *CalendarGrid::entryOf(const CalendarLayout::Block &block) const
{
    const auto row = static_cast<std::size_t>(block.entry);
    return row < m_model.entries().size() ? &m_model.entries()[row] : nullptr;
}

const CalendarEntry *CalendarGrid::entryAt(const QPoint &point) const
{
    const CalendarLayout::Block *block = m_places.blockAt(point);
    return block ? entryOf(*block) : nullptr;
}

void CalendarGrid::setCurrentRecord(const QUuid &id)
{
    m_record = id;
    lay();
}

void CalendarGrid::setCurrentDay(QDate day)
{
    choose(day, {});
}

void CalendarGrid::choose(QDate day, const QUuid &record, bool onMore)
{
    const bool isOther = !record.isNull() && record != m_record;
    m_day = day;
    m_record = record;
    m_isOnMore = onMore;
    tellCurrent();
    update();
    if (isOther)
        Q_EMIT currentRecordChanged(record);
}

// What assistive technology hears of the place where the keys are.
void CalendarGrid::tellCurrent()
{
    const int row = m_record.isNull() ? -1 : m_model.rowOf(m_record);
    const CalendarLayout::Cell *cell = m_places.cellOf(m_day);
    QString words = formats::longDay(m_day);
    if (row >= 0)
        words += u", "_s + m_model.spoken(m_model.entries()[static_cast<std::size_t>(row)]);
    else if (m_isOnMore && cell)
        words += u", "_s + tr("+ %n other(s)", nullptr, static_cast<int>(cell->hidden));
    else
        words += u", "_s + tr("%n entry(ies)", nullptr, static_cast<int>(m_model.countOn(m_day)));
    setAccessibleName(words);
}

bool CalendarGrid::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const CalendarEntry *entry = entryAt(help->pos());
        QToolTip::showText(help->globalPos(), entry ? m_model.spoken(*entry).replace(u", "_s, u"\n"_s) : QString(),
                           this);
        return true;
    }
    return QWidget::event(event);
}

void CalendarGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    lay();
}

void CalendarGrid::keyPressEvent(QKeyEvent *event)
{
    if (isCarrying() ? carryByKey(*event) : takeKey(*event))
        event->accept();
    else
        QWidget::keyPressEvent(event);
}

bool CalendarGrid::takeKey(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (event.text() == u"/") { // the text produced: on some keyboards it takes Shift
        Q_EMIT filterRequested();
        return true;
    }
    if (event.key() == Qt::Key_Space && modifiers == Qt::NoModifier) {
        if (const int row = m_model.rowOf(m_record); row >= 0) {
            take(m_model.entries()[static_cast<std::size_t>(row)], m_day);
            aimByKey(m_day);
        }
        return true;
    }
    return takeEnter(event) || takePeriodKey(event) || takeArrow(event);
}

bool CalendarGrid::takeEnter(const QKeyEvent &event)
{
    if (event.key() != Qt::Key_Return && event.key() != Qt::Key_Enter)
        return false;
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (modifiers == Qt::ControlModifier)
        Q_EMIT nextActRequested();
    else if (!m_record.isNull())
        Q_EMIT openRequested(m_record, modifiers == Qt::ShiftModifier);
    else
        Q_EMIT wholeDayWanted(m_day);
    return true;
}

bool CalendarGrid::takePeriodKey(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const bool isControl = modifiers == Qt::ControlModifier;
    const auto is = [&](Qt::Key plain, Qt::Key withControl) {
        return (event.key() == plain && modifiers == Qt::NoModifier) || (event.key() == withControl && isControl);
    };
    if (is(Qt::Key_PageDown, Qt::Key_Right))
        Q_EMIT periodWanted(1);
    else if (is(Qt::Key_PageUp, Qt::Key_Left))
        Q_EMIT periodWanted(-1);
    else if (event.text().compare(u"t"_s, Qt::CaseInsensitive) == 0)
        Q_EMIT todayWanted();
    else if (event.text() == u"+" || event.text() == u"-")
        Q_EMIT closerWanted(event.text() == u"+" ? 1 : -1);
    else
        return false;
    return true;
}

bool CalendarGrid::takeArrow(const QKeyEvent &event)
{
    if ((event.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false;
    switch (event.key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        stepDown(event.key() == Qt::Key_Down ? 1 : -1);
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        stepAside(event.key() == Qt::Key_Right ? 1 : -1);
        return true;
    case Qt::Key_Home:
    case Qt::Key_End: {
        const CalendarPeriod week = periodAround(CalendarSpan::Week, m_day);
        goTo(event.key() == Qt::Key_Home ? week.first : week.last, 0);
        return true;
    }
    default:
        return false;
    }
}

// From entry to entry of a day, then to the day below.
void CalendarGrid::stepDown(int by)
{
    const CalendarLayout::Cell *cell = m_places.cellOf(m_day);
    if (!cell)
        return goTo(m_day, 0);
    const int blocks = static_cast<int>(cell->blocks.size());
    const int stops = blocks + (cell->hidden > 0 ? 1 : 0);
    int place = m_isOnMore ? blocks : -1;
    for (int at = 0; at < blocks && place < 0; ++at) {
        const CalendarEntry *entry =
            entryOf(m_places.blocks[static_cast<std::size_t>(cell->blocks[static_cast<std::size_t>(at)])]);
        if (entry && entry->id == m_record)
            place = at;
    }
    const int next = place < 0 && by < 0 ? -1 : place + by;
    if (next >= 0 && next < stops)
        return goTo(m_day, next);
    const int week = m_model.span() == CalendarSpan::Month ? 7 : 0;
    if (week > 0)
        goTo(m_day.addDays(by * week), by > 0 ? 0 : -1);
}

// To the day beside, at the same height.
void CalendarGrid::stepAside(int by)
{
    const CalendarLayout::Cell *cell = m_places.cellOf(m_day);
    int place = 0;
    for (std::size_t at = 0; cell && at < cell->blocks.size(); ++at) {
        const CalendarEntry *entry = entryOf(m_places.blocks[static_cast<std::size_t>(cell->blocks[at])]);
        if (entry && entry->id == m_record)
            place = static_cast<int>(at);
    }
    goTo(m_day.addDays(by), place);
}

void CalendarGrid::goTo(QDate day, int place)
{
    const CalendarLayout::Cell *cell = m_places.cellOf(day);
    if (!cell) {
        choose(day, {});
        Q_EMIT dayWanted(day);
        return;
    }
    const int blocks = static_cast<int>(cell->blocks.size());
    const int stops = blocks + (cell->hidden > 0 ? 1 : 0);
    if (stops == 0)
        return choose(day, {});
    const int stop = place < 0 ? stops - 1 : std::min(place, stops - 1);
    if (stop >= blocks)
        return choose(day, {}, true);
    const CalendarEntry *entry =
        entryOf(m_places.blocks[static_cast<std::size_t>(cell->blocks[static_cast<std::size_t>(stop)])]);
    choose(day, entry ? entry->id : QUuid());
}

} // namespace regie
