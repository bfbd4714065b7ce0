// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/CalendarMove.h"
#include "ui/theme/Metrics.h"

#include <QWidget>

namespace regie {

class DropNote;

// What the days of a calendar have in common, however they are drawn: the place of the keys, which goes from entry to
// entry and day to day, an entry on its way to another place, and what is asked of the view around.
class CalendarSurface : public QWidget {
    Q_OBJECT

public:
    CalendarSurface(CalendarModel &model, QWidget *parent); // the model outlives it

    void setDensity(Density density);
    [[nodiscard]] QDate currentDay() const { return m_day; }
    [[nodiscard]] QUuid currentRecord() const { return m_record; }
    void setCurrentRecord(const QUuid &id); // and its day, when it is shown
    void setCurrentDay(QDate day);
    void takeOver(const CalendarSurface &other); // the place of the keys there
    [[nodiscard]] bool isCarrying() const { return !m_carried.id.isNull(); }
    [[nodiscard]] DropNote *note() const { return m_note; }
    virtual void putBack();

Q_SIGNALS:
    void currentRecordChanged(const QUuid &id);
    void openRequested(const QUuid &id, bool inNewTab);
    void dayWanted(QDate day);      // one that is not shown
    void wholeDayWanted(QDate day); // everything on it
    void periodWanted(int by);
    void todayWanted();
    void closerWanted(int by); // 1: fewer days
    void nextActRequested();
    void filterRequested();
    void refused(const QString &sentence);

protected:
    // What stands where, from the top of a day to its bottom.
    virtual void place() = 0; // the entries are others, or the room is
    [[nodiscard]] virtual bool shows(QDate day) const = 0;
    [[nodiscard]] virtual std::vector<QUuid> entriesOn(QDate day) const = 0;
    [[nodiscard]] virtual qint64 hiddenOn(QDate day) const = 0; // counted, not drawn
    [[nodiscard]] virtual const CalendarEntry *entryAt(const QPoint &point) const = 0;
    [[nodiscard]] virtual int placeBeside(QDate day) const; // of the entries on that day, the one beside the current
    virtual void comeIntoView() {}                          // the place of the keys
    // While an entry is on its way every key is about it.
    virtual void takeAlong() = 0; // the current entry, by the keys
    virtual void carryByKey(const QKeyEvent &event) = 0;

    void lay();
    void choose(QDate day, const QUuid &record, bool onMore = false);
    void goTo(QDate day, int place); // of the entries on that day; -1: the last
    virtual bool stepDown(int by);   // false at the end of the day
    [[nodiscard]] const CalendarEntry *entryOf(int row) const;
    [[nodiscard]] const CalendarEntry *current() const;
    void take(const CalendarEntry &entry);
    void aim(const CalendarMove &move); // what letting go would do here
    void showNote(const QPoint &corner);
    void drop(QDate target); // where the keys go along to

    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

    CalendarModel &m_model;
    Density m_density = Density::Compact;
    QDate m_day;
    QUuid m_record; // null: the day itself
    bool m_isOnMore = false;
    CalendarEntry m_carried;

private:
    void tellCurrent();
    [[nodiscard]] bool takeKey(const QKeyEvent &event);
    [[nodiscard]] bool takeArrow(const QKeyEvent &event);
    [[nodiscard]] bool takePeriodKey(const QKeyEvent &event);
    [[nodiscard]] bool takeEnter(const QKeyEvent &event);

    DropNote *m_note;
    CalendarMove m_move;
};

} // namespace regie
