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
    m_widths.assign(facts.columns.size(), 0);
    m_widest = QStringList(static_cast<qsizetype>(facts.columns.size()));
    if (!m_waiting.open())
        return false;
    m_stream.setDevice(&m_waiting);
    return true;
}

bool PdfSheet::add(const std::vector<Value> &row)
{
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
    PdfPages pages(writer, painter, m_facts, m_widest, m_rows);
    pages.paintFrame();
    for (qint64 row = 0; row < m_rows; ++row) {
        QStringList texts;
        m_stream >> texts;
        if (isInterrupted() || m_stream.status() != QDataStream::Ok || !pages.paintRow(texts))
            return false;
    }
    return painter.end() && file.flush() && file.error() == QFileDevice::NoError;
}

} // namespace regie
