// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/PdfSheet.h"

#include "ui/export/PdfPages.h"
#include "ui/widgets/Formats.h"

#include <QFile>
#include <QFontMetricsF>
#include <QPainter>
#include <QPdfWriter>

namespace regie {

namespace {

constexpr int measuredSize = 100; // pixels of a letter: large, so that none is rounded to a dot of a screen

} // namespace

bool PdfSheet::begin(const QString &path, const SheetFacts &facts)
{
    m_path = path;
    m_facts = facts;
    m_tally = SheetTally(facts);
    m_open.assign(static_cast<std::size_t>(facts.levels), 0);
    m_widths.assign(facts.columns.size(), 0);
    m_widest = QStringList(static_cast<qsizetype>(facts.columns.size()));
    if (!m_waiting.open())
        return false;
    m_stream.setDevice(&m_waiting);
    return true;
}

bool PdfSheet::add(const std::vector<Value> &row, const QStringList &groups)
{
    for (int level = m_tally.firstChange(groups); level < m_facts.levels; ++level) {
        m_tally.begin(level, groups.value(level));
        m_open[static_cast<std::size_t>(level)] = m_groups.size();
        m_groups.push_back({m_rows, level, {}});
    }
    m_tally.add(row);
    for (int level = 0; level < m_facts.levels; ++level)
        m_groups[m_open[static_cast<std::size_t>(level)]].total = m_tally.at(level);
    QFont font;
    font.setPixelSize(measuredSize);
    const QFontMetricsF metrics(font);
    QStringList texts;
    for (std::size_t column = 0; column < row.size(); ++column) {
        texts.append(formats::value(m_facts.columns[column].kind, row[column]));
        noteWidth(column, texts.last(), metrics);
    }
    m_stream << texts;
    ++m_rows;
    return m_stream.status() == QDataStream::Ok;
}

// The sums under their columns; nothing elsewhere.
QStringList PdfSheet::textsOf(const SheetTotal &total) const
{
    QStringList texts;
    for (std::size_t column = 0; column < m_facts.columns.size(); ++column) {
        const std::optional<qint64> &sum = total.sums[column];
        texts.append(sum ? formats::value(m_facts.columns[column].kind, *sum) : QString());
    }
    return texts;
}

// How many lines stand together: those of groups with the first row below them, and every other row alone.
std::vector<qsizetype> PdfSheet::blocks() const
{
    std::vector<qsizetype> blocks(static_cast<std::size_t>(m_rows), 1);
    for (const Group &group : m_groups)
        ++blocks[static_cast<std::size_t>(group.before)];
    if (m_facts.levels > 0 && m_rows > 0)
        blocks.push_back(1); // what all rows make
    return blocks;
}

void PdfSheet::noteWidth(std::size_t column, const QString &text, const QFontMetricsF &metrics)
{
    QString &widest = m_widest[static_cast<qsizetype>(column)];
    if (text == widest)
        return;
    const double width = metrics.horizontalAdvance(text);
    if (width <= m_widths[column])
        return;
    m_widths[column] = width;
    widest = text;
}

void PdfSheet::noteWidths(const QStringList &texts)
{
    QFont font;
    font.setPixelSize(measuredSize);
    font.setWeight(QFont::DemiBold);
    const QFontMetricsF metrics(font);
    for (qsizetype column = 0; column < texts.size(); ++column)
        noteWidth(static_cast<std::size_t>(column), texts[column], metrics);
}

bool PdfSheet::finish()
{
    if (!m_waiting.seek(0))
        return false;
    QFile file(m_path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return false;
    QPdfWriter writer(&file);
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape, QMarginsF(12, 12, 12, 12),
                                     QPageLayout::Millimeter));
    writer.setTitle(m_facts.title);
    writer.setCreator(QStringLiteral("Régie"));
    QPainter painter;
    if (!painter.begin(&writer))
        return false;
    QString widestTotal;
    for (const Group &group : m_groups) {
        noteWidths(textsOf(group.total));
        if (const QString words = PdfPages::totalWords(group.total); words.size() > widestTotal.size())
            widestTotal = words;
    }
    if (m_facts.levels > 0)
        noteWidths(textsOf(m_tally.all()));
    const std::vector<qsizetype> together = blocks();
    PdfPages pages(writer, painter, m_facts, m_widest, together, widestTotal);
    pages.paintFrame();
    std::size_t next = 0;
    for (qint64 row = 0; row < m_rows; ++row) {
        QStringList texts;
        if (!pages.makeRoom(together[static_cast<std::size_t>(row)]))
            return false;
        for (; next < m_groups.size() && m_groups[next].before == row; ++next) {
            const Group &group = m_groups[next];
            pages.paintTotal(group.level, PdfPages::totalWords(group.total), textsOf(group.total));
        }
        m_stream >> texts;
        if (isInterrupted() || m_stream.status() != QDataStream::Ok)
            return false;
        pages.paintRow(texts);
    }
    if (m_facts.levels > 0 && m_rows > 0) {
        if (!pages.makeRoom(1))
            return false;
        pages.paintTotal(0, PdfPages::totalWords(m_tally.all()), textsOf(m_tally.all()));
    }
    return painter.end() && file.flush() && file.error() == QFileDevice::NoError;
}

} // namespace regie
