// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/HomePiece.h"

class QLabel;

namespace regie {

class FlowChart;
class FlowModel;
class Panel;
class SegmentedControl;

// What came in, and perhaps what went out, as lines over time whose steps can be chosen; beside its title what is left
// of both.
class FlowPiece final : public HomePiece {
    Q_OBJECT

public:
    FlowPiece(const HomeTile &tile, const HomeParts &parts, const HomeSource &source, const TrendSpec &trend,
              Panel *panel);

    [[nodiscard]] QWidget *widget() const override;
    [[nodiscard]] QString title() const override;
    void sayTexts() override;
    void reload() override;
    [[nodiscard]] bool isLoading() const override;
    [[nodiscard]] QString problem() const override;
    [[nodiscard]] FlowModel &model() { return *m_model; }
    [[nodiscard]] FlowChart &chart() { return *m_chart; }
    [[nodiscard]] SegmentedControl *steps() const { return m_steps; }
    [[nodiscard]] QString balanceWords() const; // "+3"; empty where only what came in is told

protected:
    void follow() override;

private:
    void openStep(int step); // the records that came in or went out then
    void buildSteps();
    void fillSteps();
    void sayBalance();

    Place m_place;
    const TrendSpec &m_trend;
    Panel *m_panel;
    FlowModel *m_model;
    FlowChart *m_chart;
    QLabel *m_balanceOf;
    QLabel *m_balance;
    SegmentedControl *m_steps = nullptr;
};

} // namespace regie
