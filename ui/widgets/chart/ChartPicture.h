// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/ViewPresentation.h"

#include <QColor>
#include <QPointer>

// Included whole: the headers of Qt Charts stay in this folder, and need no flags beside those of Qt Widgets.
#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QChartView>

class QAbstractSeries;
class QPieSeries;

namespace regie {

struct Theme;

// What stands on a picture, in its order.
struct PictureBar {
    int part = -1;
    QString title;
    QString axisTitle;
    QString words; // its number
    double height = 0;
    bool hasHeight = true;
    QColor colour;
};

// One chart, drawn by Qt Charts; numbers, the current part and the answers to the mouse are our own.
class ChartPicture final : public QChartView {
    Q_OBJECT

public:
    enum class Shape { Columns, Rows, Line, Pie };
    explicit ChartPicture(QWidget *parent);

    void draw(Shape shape, std::vector<PictureBar> bars, const QString &axisTitle);
    void setCurrent(int part, bool hasFocus);
    [[nodiscard]] QPoint pointOf(int part) const; // in this widget; null when it is not drawn

Q_SIGNALS:
    void clicked(int part);

protected:
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override { event->ignore(); }
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }

private:
    void drawBars(const QString &axisTitle);
    void drawLine(const QString &axisTitle);
    void drawPie();
    [[nodiscard]] QStringList namesAtEvery(int step) const;
    void fitNames();
    void fitBars();
    void addAxes(QAbstractSeries *series, bool isUpright, const QString &axisTitle);
    [[nodiscard]] QRectF rectOf(std::size_t bar) const; // in the scene; of a point its surroundings
    [[nodiscard]] int barAt(const QPoint &point) const; // -1: none
    void paintNumber(QPainter &painter, std::size_t bar, const Theme &theme) const;

    Shape m_shape = Shape::Columns;
    std::vector<PictureBar> m_bars;
    QAbstractSeries *m_series = nullptr;
    QPieSeries *m_pie = nullptr;
    int m_current = -1;
    bool m_hasFocus = false;
    int m_pressed = -1;
    double m_barShare = 0.68; // of the room each bar has
    QPointer<QBarCategoryAxis> m_names; // the axis that tells the parts
};

} // namespace regie
