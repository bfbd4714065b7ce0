// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/PdfSheet.h"

#include "ui/export/PdfPages.h"
#include "ui/widgets/Formats.h"

#include <QFile>
#include <QPainter>
#include <QPdfWriter>

namespace regie {

bool PdfSheet::begin(const QString &path, const SheetFacts &facts)
{
    m_path = path;
    m_facts = facts;
    m_lengths.assign(facts.columns.size(), 0);
    if (!m_waiting.open())
        return false;
    m_stream.setDevice(&m_waiting);
    return true;
}

bool PdfSheet::add(const std::vector<Value> &row)
{
    QStringList texts;
    for (std::size_t column = 0; column < row.size(); ++column) {
        texts.append(formats::value(m_facts.columns[column].kind, row[column]));
        m_lengths[column] = std::max(m_lengths[column], static_cast<int>(texts.last().size()));
    }
    m_stream << texts;
    ++m_rows;
    return m_stream.status() == QDataStream::Ok;
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
    PdfPages pages(writer, painter, m_facts, m_lengths, m_rows);
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
