// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPoint>
#include <QPointer>

#include <functional>
#include <vector>

class QWidget;

namespace regie {

// Widgets carried to another place among their like, by the mouse: from their upper part, so that what stands below
// stays for its own clicks. A line shows where it would land; Escape puts it back.
class TileDrag final : public QObject {
    Q_OBJECT

public:
    // Those that the widget may be put before or behind, in their order and with itself.
    using Neighbours = std::function<std::vector<QWidget *>(QWidget *)>;

    TileDrag(QWidget *ground, Neighbours neighbours);

    void add(QWidget *widget);
    [[nodiscard]] bool isCarrying() const { return m_isCarrying; }

Q_SIGNALS:
    void moved(QWidget *widget, int to); // its place among its neighbours, once it is taken from where it was

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool press(QWidget *widget, const QPoint &global);
    bool move(const QPoint &global);
    bool release();
    void aim(const QPoint &global);
    void end();

    QWidget *m_ground;
    Neighbours m_neighbours;
    QWidget *m_mark;
    QWidget *m_pale;
    QPointer<QWidget> m_widget;
    QPoint m_from;
    int m_to = -1; // before which of the neighbours; their number: behind the last
    bool m_isCarrying = false;
};

} // namespace regie
