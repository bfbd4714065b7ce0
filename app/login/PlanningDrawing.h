// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace regie {

// A day on the planning board, made of plain rectangles: the one place where the brand fills the screen.
class PlanningDrawing final : public QWidget {
    Q_OBJECT

public:
    explicit PlanningDrawing(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace regie
