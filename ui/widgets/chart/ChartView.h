// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/ChartModel.h"
#include "ui/widgets/list/RecordsView.h"

class QLabel;
class QTableView;

namespace regie {

class ChartCanvas;
class ErrorPanel;
class IconButton;
class SegmentedControl;

// The rows of a list counted or added up by what they share: a picture, and the table of the same numbers beside it.
class ChartView final : public RecordsView {
    Q_OBJECT

public:
    // Source and gateway outlive it.
    ChartView(QueryModel &source, Gateway &gateway, QWidget *parent = nullptr);

    void apply(const ViewPresentation &presentation) override;
    void keep(ViewPresentation &presentation) const override;
    void setActive(bool active) override;
    void fillOptions(QMenu &menu) override;
    [[nodiscard]] bool isLoading() const override { return m_model.isLoading(); }
    [[nodiscard]] QString problem() const override;

    [[nodiscard]] ChartModel &model() { return m_model; }
    [[nodiscard]] ChartCanvas &canvas() { return *m_canvas; }
    [[nodiscard]] QTableView &table() { return *m_table; }
    [[nodiscard]] SegmentedControl &kinds() { return *m_kinds; }
    void copy() const; // the table, heads included

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeBar();
    void makeTable();
    void showBar();
    void fitTable();
    void open(int part);
    void choose(const ChartOptions &options);
    void fillMeasures(QMenu &menu);
    void retranslate();

    Gateway &m_gateway;
    ChartModel m_model;
    QWidget *m_bar;
    QLabel *m_title;
    QLabel *m_note;
    SegmentedControl *m_kinds;
    IconButton *m_copy;
    ChartCanvas *m_canvas;
    QTableView *m_table;
    ErrorPanel *m_error = nullptr;
    bool m_isShowing = false;
};

} // namespace regie
