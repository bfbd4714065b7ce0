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
    // `widest`: the text of each column that takes most room. `blocks`: of how many lines is each block that no page
    // may part. `widestTotal`: the words of the line of sums that takes most room.
    PdfPages(QPdfWriter &writer, QPainter &painter, const SheetFacts &facts, const QStringList &widest,
             const std::vector<qsizetype> &blocks, const QString &widestTotal = {});

    [[nodiscard]] qint64 count() const { return m_pages; }
    // Before the lines of a block: a new page begins where they have no room. False when the file takes no more.
    [[nodiscard]] bool makeRoom(qsizetype lines);
    void paintRow(const QStringList &texts);
    void paintTotal(int level, const QString &words, const QStringList &sums);
    [[nodiscard]] static QString totalWords(const SheetTotal &total); // the title of all rows is empty
    void paintFrame();                         // of the page where the painter is
    // What of a text there is room for in its column.
    [[nodiscard]] QString fitted(std::size_t column, const QString &text) const;

private:
    [[nodiscard]] bool isFlexible(std::size_t column) const;
    [[nodiscard]] double cellWidth(std::size_t column) const;
    [[nodiscard]] QString cut(std::size_t column, const QString &text, const QFont &font) const;
    void measure(const QStringList &widest);
    void widenForTotals(const QString &words);
    [[nodiscard]] std::size_t columnsBeforeSums() const;
    void share(double excess);
    void shrink();
    [[nodiscard]] bool fits(qsizetype lines, qint64 onPage) const;
    [[nodiscard]] double nextTop(); // of the line that is painted now
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
