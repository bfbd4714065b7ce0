// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/Sheet.h"

#include <QFont>
#include <QRectF>

class QPainter;
class QPdfWriter;

namespace regie {

// How the pages of a list are laid out and painted.
class PdfPages {
public:
    // `widest`: the text of each column that takes most room.
    PdfPages(QPdfWriter &writer, QPainter &painter, const SheetFacts &facts, const QStringList &widest, qint64 rows);

    [[nodiscard]] qint64 count() const { return m_pages; }
    // The next row; a new page begins by itself. False when the file takes no more.
    [[nodiscard]] bool paintRow(const QStringList &texts);
    void paintFrame(); // of the page where the painter is
    // What of a text there is room for in its column.
    [[nodiscard]] QString fitted(std::size_t column, const QString &text) const;

private:
    [[nodiscard]] bool isFlexible(std::size_t column) const;
    [[nodiscard]] double cellWidth(std::size_t column) const;
    [[nodiscard]] QString cut(std::size_t column, const QString &text, const QFont &font) const;
    void measure(const QStringList &widest);
    void share(double excess);
    void shrink();
    void paintCells(const QStringList &texts, double top, const QFont &font);
    void paintLine(double y, double width) const;

    QPdfWriter &m_writer;
    QPainter &m_painter;
    const SheetFacts &m_facts;
    QRectF m_area;
    double m_point;   // in units of the painter
    double m_padding; // at each side of a cell
    QFont m_font;
    QFont m_strong;
    QFont m_title;
    double m_rowHeight = 0;
    double m_headHeight = 0;
    double m_footHeight = 0;
    std::vector<double> m_widths;
    qint64 m_rowsOfPage = 1;
    qint64 m_pages = 1;
    qint64 m_page = 1;
    qint64 m_rowOnPage = 0;
};

} // namespace regie
