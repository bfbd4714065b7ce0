// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/calendar/CalendarSurface.h"

#include "shared/schema/CodeTexts.h"
#include "ui/theme/FocusRing.h"
#include "ui/widgets/Accessible.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/board/DropNote.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

Qt::KeyboardModifiers heldModifiers(const QKeyEvent &event)
{
    return event.modifiers() & ~Qt::KeypadModifier;
}

} // namespace

CalendarSurface::CalendarSurface(CalendarModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_day(model.day())
    , m_note(new DropNote(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(320, 160);
    setAccessible(this, QAccessible::Table);
    showsFocusAsPane(this);
    connect(&model, &CalendarModel::changed, this, &CalendarSurface::lay);
    connect(&model, &QAbstractItemModel::modelReset, this, &CalendarSurface::lay);
    connect(&model, &QAbstractItemModel::dataChanged, this, &CalendarSurface::lay);
}

void CalendarSurface::setDensity(Density density)
{
    m_density = density;
    lay();
}

void CalendarSurface::lay()
{
    if (isHidden())
        return; // the other face is looked at
    place();
    // An entry that went to another day takes the place of the keys along.
    if (const CalendarEntry *entry = current(); entry && (m_day < entry->first || m_day > entry->last))
        m_day = entry->first;
    tellCurrent();
    update();
}

const CalendarEntry *CalendarSurface::entryOf(int row) const
{
    return row >= 0 && row < m_model.rowCount() ? &m_model.entries()[static_cast<std::size_t>(row)] : nullptr;
}

const CalendarEntry *CalendarSurface::current() const
{
    return m_record.isNull() ? nullptr : entryOf(m_model.rowOf(m_record));
}

void CalendarSurface::setCurrentRecord(const QUuid &id)
{
    m_record = id;
    lay();
    comeIntoView();
}

void CalendarSurface::setCurrentDay(QDate day)
{
    choose(day, {});
}

void CalendarSurface::takeOver(const CalendarSurface &other)
{
    m_day = other.m_day;
    m_record = other.m_record;
    m_isOnMore = false;
    lay();
    comeIntoView();
}

void CalendarSurface::choose(QDate day, const QUuid &record, bool onMore)
{
    const bool isOther = !record.isNull() && record != m_record;
    m_day = day;
    m_record = record;
    m_isOnMore = onMore;
    tellCurrent();
    comeIntoView();
    update();
    if (isOther)
        Q_EMIT currentRecordChanged(record);
}

// What assistive technology hears of the place where the keys are.
void CalendarSurface::tellCurrent()
{
    QString words = formats::longDay(m_day);
    if (const CalendarEntry *entry = current())
        words += u", "_s + m_model.spoken(*entry);
    else if (m_isOnMore)
        words += u", "_s + tr("+ %Ln other(s)", nullptr, static_cast<int>(hiddenOn(m_day)));
    else
        words += u", "_s + tr("%Ln entry(ies)", nullptr, static_cast<int>(m_model.countOn(m_day)));
    setAccessibleName(words);
}

bool CalendarSurface::event(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        tellCurrent();
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const CalendarEntry *entry = entryAt(help->pos());
        QToolTip::showText(help->globalPos(), entry ? m_model.spoken(*entry).replace(u", "_s, u"\n"_s) : QString(),
                           this);
        return true;
    }
    return QWidget::event(event);
}

void CalendarSurface::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    lay();
}

void CalendarSurface::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    lay();
    comeIntoView();
}

void CalendarSurface::keyPressEvent(QKeyEvent *event)
{
    if (isCarrying())
        carryByKey(*event);
    else if (!takeKey(*event))
        return QWidget::keyPressEvent(event);
    event->accept();
}

bool CalendarSurface::takeKey(const QKeyEvent &event)
{
    if (event.text() == u"/") { // the text produced: on some keyboards it takes Shift
        Q_EMIT filterRequested();
        return true;
    }
    if (event.key() == Qt::Key_Space && heldModifiers(event) == Qt::NoModifier) {
        if (current())
            takeAlong();
        return true;
    }
    return takeEnter(event) || takePeriodKey(event) || takeArrow(event);
}

bool CalendarSurface::takeEnter(const QKeyEvent &event)
{
    if (event.key() != Qt::Key_Return && event.key() != Qt::Key_Enter)
        return false;
    if (heldModifiers(event) == Qt::ControlModifier)
        Q_EMIT nextActRequested();
    else if (!m_record.isNull())
        Q_EMIT openRequested(m_record, heldModifiers(event) == Qt::ShiftModifier);
    else
        Q_EMIT wholeDayWanted(m_day);
    return true;
}

bool CalendarSurface::takePeriodKey(const QKeyEvent &event)
{
    const auto is = [&](Qt::Key plain, Qt::Key withControl) {
        return (event.key() == plain && heldModifiers(event) == Qt::NoModifier) ||
               (event.key() == withControl && heldModifiers(event) == Qt::ControlModifier);
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

bool CalendarSurface::takeArrow(const QKeyEvent &event)
{
    if (heldModifiers(event) != Qt::NoModifier)
        return false;
    switch (event.key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        static_cast<void>(stepDown(event.key() == Qt::Key_Down ? 1 : -1));
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const QDate day = m_day.addDays(event.key() == Qt::Key_Right ? 1 : -1);
        goTo(day, placeBeside(day));
        return true;
    }
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

// From entry to entry of a day.
bool CalendarSurface::stepDown(int by)
{
    const std::vector<QUuid> entries = entriesOn(m_day);
    const int count = static_cast<int>(entries.size());
    const int stops = count + (hiddenOn(m_day) > 0 ? 1 : 0);
    const auto found = std::find(entries.begin(), entries.end(), m_record);
    const int place = m_isOnMore ? count : found == entries.end() ? -1 : static_cast<int>(found - entries.begin());
    const int next = place < 0 && by < 0 ? -1 : place + by;
    if (next < 0 || next >= stops)
        return false;
    goTo(m_day, next);
    return true;
}

// At the same height.
int CalendarSurface::placeBeside(QDate) const
{
    const std::vector<QUuid> entries = entriesOn(m_day);
    const auto found = std::find(entries.begin(), entries.end(), m_record);
    return found == entries.end() ? 0 : static_cast<int>(found - entries.begin());
}

void CalendarSurface::goTo(QDate day, int place)
{
    if (!shows(day)) {
        choose(day, {});
        Q_EMIT dayWanted(day);
        return;
    }
    const std::vector<QUuid> entries = entriesOn(day);
    const int count = static_cast<int>(entries.size());
    const int stops = count + (hiddenOn(day) > 0 ? 1 : 0);
    if (stops == 0)
        return choose(day, {});
    const int stop = place < 0 ? stops - 1 : std::min(place, stops - 1);
    choose(day, stop < count ? entries[static_cast<std::size_t>(stop)] : QUuid(), stop >= count);
}

void CalendarSurface::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const CalendarEntry *entry = entryAt(event->pos()))
        Q_EMIT openRequested(entry->id, event->modifiers().testFlag(Qt::ControlModifier));
}

void CalendarSurface::take(const CalendarEntry &entry)
{
    m_carried = entry;
    m_move = {};
    m_note->setCard(entry.label);
    update();
}

void CalendarSurface::aim(const CalendarMove &move)
{
    m_move = move;
    const auto verdict = m_move.way == CalendarMove::Way::Stay   ? DropNote::Verdict::Nothing
                         : m_move.way == CalendarMove::Way::Save ? DropNote::Verdict::Possible
                                                                 : DropNote::Verdict::Denied;
    m_note->setVerdict(verdict, m_move.sentence);
    update();
}

void CalendarSurface::showNote(const QPoint &corner)
{
    m_note->placeAt(corner);
    m_note->show();
}

void CalendarSurface::drop(QDate target)
{
    const CalendarMove move = m_move;
    const CalendarEntry entry = m_carried;
    putBack();
    if (move.way == CalendarMove::Way::Denied)
        Q_EMIT refused(move.sentence);
    if (move.way != CalendarMove::Way::Save)
        return;
    const Save save{
        .entity = m_model.schema().name(), .id = entry.id, .version = entry.version, .changes = move.changes};
    m_model.gateway().request(save, this, [this, id = entry.id, target](const Result<Posted> &answer) {
        if (!answer)
            Q_EMIT refused(describe(answer.error()));
        else if (m_record == id) // the keys go along
            m_day = target;
    });
}

void CalendarSurface::putBack()
{
    m_carried = {};
    m_move = {};
    m_note->hide();
    update();
}

} // namespace regie
