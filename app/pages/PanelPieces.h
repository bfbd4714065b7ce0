// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/GlanceModel.h"
#include "app/pages/HomePiece.h"

namespace regie {

class Button;
class ChartCanvas;
class ChartModel;
class Glance;
class Panel;
class QueryModel;
class Shares;

// A few records of a view.
class GlancePiece final : public HomePiece {
    Q_OBJECT

public:
    struct Kind {
        int most;
        const char *label = nullptr;        // what it is called in the table; a view says its own title
        const WorklistSpec *work = nullptr; // what makes work of the records
        std::vector<DeedSpec> deeds = {};   // how what was done to them is told
    };
    GlancePiece(const HomeTile &tile, const HomeParts &parts, const HomeSource &source, const Kind &kind, Panel *panel);

    [[nodiscard]] QWidget *widget() const override;
    [[nodiscard]] QString title() const override;
    void sayTexts() override;
    void reload() override;
    [[nodiscard]] bool isLoading() const override;
    [[nodiscard]] QString problem() const override;

private:
    HomeSource m_source;
    const char *m_label;
    Panel *m_panel;
    Glance *m_glance;
    Button *m_open;
};

// How the records of a view are spread over the values of one of their fields.
class SharesPiece final : public HomePiece {
    Q_OBJECT

public:
    SharesPiece(const HomeTile &tile, const HomeParts &parts, const HomeSource &source, const Field &field,
                const char *label, Panel *panel);

    [[nodiscard]] QWidget *widget() const override;
    [[nodiscard]] QString title() const override { return workspaceText(m_label); }
    void sayTexts() override;
    void reload() override;
    [[nodiscard]] bool isLoading() const override;

private:
    const char *m_label;
    Panel *m_panel;
    Shares *m_shares;
};

// A chart of a saved view, as it was saved.
class ChartPiece final : public HomePiece {
    Q_OBJECT

public:
    ChartPiece(const HomeTile &tile, const HomeParts &parts, const HomeSource &source, Panel *panel);

    [[nodiscard]] QWidget *widget() const override;
    [[nodiscard]] QString title() const override { return m_source.title(); }
    void sayTexts() override;
    void reload() override;
    [[nodiscard]] bool isLoading() const override;
    [[nodiscard]] QString problem() const override;
    [[nodiscard]] ChartModel &model() { return *m_chart; }

protected:
    void follow() override;

private:
    HomeSource m_source;
    Panel *m_panel;
    QueryModel *m_rows;
    ChartModel *m_chart;
    ChartCanvas *m_canvas;
};

} // namespace regie
