// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"
#include "ui/widgets/calendar/CalendarLayout.h"
#include "ui/widgets/calendar/CalendarSurface.h"

namespace regie {

// The days of a calendar as cells with the entries on them in lines, for the mouse and for the keys.
class CalendarGrid final : public CalendarSurface {
    Q_OBJECT

public:
    CalendarGrid(CalendarModel &model, QWidget *parent); // the model outlives it

    [[nodiscard]] const CalendarLayout &places() const { return m_places; }
    [[nodiscard]] QDate target() const { return m_target; }
    void putBack() override;

protected:
    void place() override;
    [[nodiscard]] bool shows(QDate day) const override { return m_places.cellOf(day) != nullptr; }
    [[nodiscard]] std::vector<QUuid> entriesOn(QDate day) const override;
    [[nodiscard]] qint64 hiddenOn(QDate day) const override;
    [[nodiscard]] const CalendarEntry *entryAt(const QPoint &point) const override;
    [[nodiscard]] bool stepDown(int by) override;
    void takeAlong() override;
    void carryByKey(const QKeyEvent &event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] CalendarLayout::Measures measures() const;
    void aimAt(QDate day, const QPoint &corner);
    void aimByKey(QDate day);
    void paintHeads(QPainter &painter, const Theme &theme) const;
    void paintWeek(QPainter &painter, const CalendarLayout::Cell &cell, const Theme &theme) const;
    void paintCell(QPainter &painter, const CalendarLayout::Cell &cell, const Theme &theme) const;
    void paintMore(QPainter &painter, const CalendarLayout::Cell &cell, const Theme &theme) const;
    void paintBlock(QPainter &painter, const CalendarLayout::Block &block, const Theme &theme) const;

    CalendarLayout m_places;
    QDate m_grabbed; // the day it was taken at: entries may have several
    QDate m_target;
    QPoint m_pressedAt;
    QUuid m_pressed;
};

} // namespace regie
