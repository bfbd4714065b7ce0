// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"
#include "ui/widgets/calendar/CalendarLayout.h"
#include "ui/widgets/calendar/CalendarSurface.h"
#include "ui/widgets/calendar/HourLayout.h"

#include <QTimer>

class QScrollBar;

namespace regie {

// A day or a week of a calendar with its hours: entries stand where they begin and are as long as they last, those
// that meet beside each other; what goes through whole days stands in a band above. Entries are carried to another
// hour in quarters of an hour, with Shift in five minutes, and so are their ends.
class HourGrid final : public CalendarSurface {
    Q_OBJECT

public:
    HourGrid(CalendarModel &model, QWidget *parent); // the model outlives it

    [[nodiscard]] const HourLayout &hours() const { return m_hours; }
    [[nodiscard]] const CalendarLayout &band() const { return m_band; }
    [[nodiscard]] QScrollBar *scrollBar() const { return m_bar; }
    [[nodiscard]] QRect hoursArea() const;                                 // what is seen of them
    [[nodiscard]] QDate target() const;                                    // of the entry that is carried
    [[nodiscard]] MinuteSpan carried() const { return target(m_carried); } // from the beginning of its day as it is
    void putBack() override;

protected:
    void place() override;
    [[nodiscard]] bool shows(QDate day) const override { return m_hours.columnOf(day) != nullptr; }
    [[nodiscard]] std::vector<QUuid> entriesOn(QDate day) const override;
    [[nodiscard]] qint64 hiddenOn(QDate day) const override;
    [[nodiscard]] const CalendarEntry *entryAt(const QPoint &point) const override;
    [[nodiscard]] int placeBeside(QDate day) const override;
    [[nodiscard]] bool stepDown(int by) override;
    void comeIntoView() override;
    void takeAlong() override;
    void carryByKey(const QKeyEvent &event) override;
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    enum class Grip { Whole, End };
    [[nodiscard]] int gutter() const;
    [[nodiscard]] int headHeight() const;
    [[nodiscard]] int perHour() const;
    [[nodiscard]] QRect daysArea() const; // beside the hours' names
    [[nodiscard]] int bandLines() const;
    [[nodiscard]] qint64 bandCountOn(QDate day) const;
    void placeBand();
    void fitBar();
    void scrollTo(const MinuteSpan &span);
    [[nodiscard]] MinuteSpan spanOf(const CalendarEntry &entry) const; // as drawn, from the beginning of its day
    [[nodiscard]] MinuteSpan target(const CalendarEntry &entry) const;
    [[nodiscard]] QRect ghost() const;                     // where the carried entry would begin
    [[nodiscard]] int minuteAt(const QPoint &point) const; // from the beginning of the first day shown
    [[nodiscard]] Grip gripAt(const QPoint &point) const;
    void carryTo(const QPoint &point, int step);
    void moveBy(int minutes);
    void endAfter(int minutes);
    void aimByKey();
    void paintHeads(QPainter &painter, const Theme &theme) const;
    void paintBand(QPainter &painter, const Theme &theme) const;
    void paintHours(QPainter &painter, const Theme &theme) const;
    void paintColumn(QPainter &painter, const HourLayout::Column &column, const Theme &theme) const;
    void paintBlock(QPainter &painter, const HourLayout::Block &block, const Theme &theme) const;
    void paintGhost(QPainter &painter, const Theme &theme) const;
    void paintNow(QPainter &painter, const Theme &theme) const;
    void paintMore(QPainter &painter, const QRect &rect, QDate day, qint64 hidden, const Theme &theme) const;

    QScrollBar *m_bar;
    QTimer m_nowTimer;
    CalendarLayout m_band;
    std::vector<int> m_bandRows; // of the model, by entry of the band
    HourLayout m_hours;
    std::vector<int> m_hourRows;
    bool m_hasBegun = false; // scrolled to where people begin to work
    Grip m_grip = Grip::Whole;
    int m_by = 0;     // minutes that the carried entry is moved
    int m_length = 0; // that it would last, with its end in hand
    QPoint m_pressedAt;
    int m_pressedMinute = 0;
    QUuid m_pressed;
};

} // namespace regie
