// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace regie {

class LineView;

// What the numbers of each column make together, under their column; it moves with them. Hidden where nothing adds up.
class LineFoot final : public QWidget {
    Q_OBJECT

public:
    LineFoot(LineView &view, QWidget *parent);

    [[nodiscard]] QString total(int column) const; // as it is shown; empty where there is none
    void refresh();
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    LineView &m_view;
};

} // namespace regie
