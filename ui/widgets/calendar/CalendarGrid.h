// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/CalendarMove.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/calendar/CalendarLayout.h"

#include <QWidget>

namespace regie {

class DropNote;

// The days of a calendar and the entries on them, for the mouse and for the keys: arrows go from entry to entry and
// day to day, Space takes an entry along.
class CalendarGrid final : public QWidget {
    Q_OBJECT

public:
    CalendarGrid(CalendarModel &model, QWidget *parent); // the model outlives it

    void setDensity(Density density);
    [[nodiscard]] const CalendarLayout &places() const { return m_places; }
    [[nodiscard]] QDate currentDay() const { return m_day; }
    [[nodiscard]] QUuid currentRecord() const { return m_record; }
    void setCurrentRecord(const QUuid &id); // and its day, when it is shown
    void setCurrentDay(QDate day);
    [[nodiscard]] bool isCarrying() const { return !m_carried.id.isNull(); }
    [[nodiscard]] QDate target() const { return m_target; }
    [[nodiscard]] DropNote *note() const { return m_note; }
    void putBack();

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
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    void lay();
    [[nodiscard]] CalendarLayout::Measures measures() const;
    [[nodiscard]] const CalendarEntry *entryOf(const CalendarLayout::Block &block) const;
    [[nodiscard]] const CalendarEntry *entryAt(const QPoint &point) const;
    void choose(QDate day, const QUuid &record, bool onMore = false);
    void tellCurrent();
    [[nodiscard]] bool takeKey(const QKeyEvent &event);
    [[nodiscard]] bool takeArrow(const QKeyEvent &event);
    [[nodiscard]] bool takePeriodKey(const QKeyEvent &event);
    [[nodiscard]] bool takeEnter(const QKeyEvent &event);
    [[nodiscard]] bool carryByKey(const QKeyEvent &event);
    void stepDown(int by);
    void stepAside(int by);
    void goTo(QDate day, int place); // of the entries on that day; -1: the last
    void take(const CalendarEntry &entry, QDate day);
    void aimAt(QDate day, const QPoint &corner);
    void aimByKey(QDate day);
    void drop();
    void paintHeads(QPainter &painter, const Theme &theme) const;
    void paintWeek(QPainter &painter, const CalendarLayout::Cell &cell, const Theme &theme) const;
    void paintCell(QPainter &painter, const CalendarLayout::Cell &cell, const Theme &theme) const;
    void paintMore(QPainter &painter, const CalendarLayout::Cell &cell, const Theme &theme) const;
    void paintBlock(QPainter &painter, const CalendarLayout::Block &block, const Theme &theme) const;

    CalendarModel &m_model;
    DropNote *m_note;
    CalendarLayout m_places;
    Density m_density = Density::Compact;
    QDate m_day;
    QUuid m_record; // null: the day itself
    bool m_isOnMore = false;
    CalendarEntry m_carried;
    QDate m_grabbed; // the day it was taken at: entries may have several
    QDate m_target;
    CalendarMove m_move;
    QPoint m_pressedAt;
    QUuid m_pressed;
};

} // namespace regie
