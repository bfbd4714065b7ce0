// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/CalendarModel.h"
#include "ui/widgets/list/RecordsView.h"

class QLabel;

namespace regie {

class Button;
class CalendarGrid;
class CalendarSurface;
class ErrorPanel;
class HourGrid;
class IconButton;
class SegmentedControl;

// The rows of a list as entries of a calendar, of any entity that has a day or a moment.
class CalendarView final : public RecordsView {
    Q_OBJECT

public:
    // Source and gateway outlive it.
    CalendarView(QueryModel &source, Gateway &gateway, QWidget *parent = nullptr);

    void apply(const ViewPresentation &presentation) override;
    void keep(ViewPresentation &presentation) const override;
    void setActive(bool active) override;
    [[nodiscard]] QUuid currentRecord() const override;
    void setCurrentRecord(const QUuid &id) override;
    void setDensity(Density density) override;
    void fillOptions(QMenu &menu) override;
    [[nodiscard]] bool isLoading() const override { return m_model.isLoading(); }
    [[nodiscard]] QString problem() const override;

    [[nodiscard]] CalendarModel &model() { return m_model; }
    // Days with hours where entries stand at moments, lines in cells elsewhere and in months.
    [[nodiscard]] CalendarSurface &surface() const;
    [[nodiscard]] CalendarGrid &grid() { return *m_grid; }
    [[nodiscard]] HourGrid &hours() { return *m_hours; }
    [[nodiscard]] SegmentedControl &spans() { return *m_spans; }
    [[nodiscard]] Button &undatedButton() { return *m_undated; }
    [[nodiscard]] QString title() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeBar();
    void connectSurface(CalendarSurface *surface);
    void fitSurface();
    void showBar();
    void show(QDate day);
    void setSpan(CalendarSpan span);
    void showWholeDay(QDate day);
    void choose(const CalendarOptions &options);
    void retranslate();

    Gateway &m_gateway;
    CalendarModel m_model;
    CalendarGrid *m_grid;
    HourGrid *m_hours;
    bool m_showsHours = false;
    QWidget *m_bar;
    IconButton *m_before;
    Button *m_today;
    IconButton *m_after;
    QLabel *m_title;
    QLabel *m_week;
    Button *m_undated;
    SegmentedControl *m_spans;
    ErrorPanel *m_error = nullptr;
    bool m_isShowing = false;
};

} // namespace regie
