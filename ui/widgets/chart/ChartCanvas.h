// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/ViewPresentation.h"

#include <QWidget>

namespace regie {

class ChartModel;
class ChartPicture;

// The parts of a ChartModel drawn as bars, a line or a pie, in the colours of the theme; every part says its name and
// number beside its colour. One part is current: arrows go from one to the next, Enter and a click open it.
class ChartCanvas final : public QWidget {
    Q_OBJECT

public:
    ChartCanvas(const ChartModel &model, QWidget *parent); // the model outlives it

    [[nodiscard]] int current() const { return m_current; } // -1: none
    void setCurrent(int part);
    void draw();
    // Where one would point at a part; null when it is not drawn.
    [[nodiscard]] QPoint pointOf(int part) const;
    [[nodiscard]] int leftOut() const { return m_leftOut; } // parts that only the table holds

Q_SIGNALS:
    void currentChanged(int part);
    void opened(int part);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void choose(int part);
    void step(int by);

    const ChartModel &m_model;
    ChartPicture *m_picture;
    int m_current = -1;
    QString m_said; // as its name, while no part is the current one
    int m_leftOut = 0;
};

} // namespace regie
