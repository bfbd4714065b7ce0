// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace regie {

class FlowModel;
struct FlowStep;
struct Theme;

// The steps of a FlowModel as two lines: what came in is drawn through, what went out dashed, each named with its
// latest number where it ends. Days of the weekend are shaded. One step is current, under the mouse or by the arrows,
// and says its numbers; Enter and a click open its records.
class FlowChart final : public QWidget {
    Q_OBJECT

public:
    FlowChart(const FlowModel &model, QWidget *parent); // the model outlives it

    struct Names {
        QString all;   // of the chart
        QString begun; // "Opened"
        QString ended;
    };
    void setNames(const Names &names);
    [[nodiscard]] int current() const { return m_current; } // -1: none
    void setCurrent(int step);
    [[nodiscard]] QPoint pointOf(int step) const; // where what began then is drawn
    [[nodiscard]] QSize sizeHint() const override { return {420, 220}; }

Q_SIGNALS:
    void opened(int step); // -1: all of them

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Line {
        qint64 FlowStep::*number;
        QString name;
        QColor colour;
        QColor ink; // of its words
        Qt::PenStyle pen;
    };
    [[nodiscard]] std::vector<Line> lines(const Theme &theme) const;
    [[nodiscard]] QString endWords(const Line &line) const;
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] QPointF pointOf(int step, qint64 FlowStep::*number) const;
    [[nodiscard]] qint64 interval() const; // between two lines of the grid
    [[nodiscard]] int stepAt(const QPoint &point) const;
    void describeAll();
    [[nodiscard]] QString wordsOf(const FlowStep &step) const;
    void paintGround(QPainter &painter, const Theme &theme) const;
    void paintAxis(QPainter &painter, const Theme &theme) const;
    void paintLine(QPainter &painter, const Line &line, const Theme &theme) const;
    void paintEnds(QPainter &painter, const std::vector<Line> &lines) const;
    void paintCurrent(QPainter &painter, const std::vector<Line> &lines, const Theme &theme) const;

    const FlowModel &m_model;
    Names m_names;
    int m_current = -1;
    bool m_isPressed = false;
};

} // namespace regie
