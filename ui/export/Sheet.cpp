// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/Sheet.h"

#include "ui/export/CsvSheet.h"
#include "ui/export/PdfSheet.h"
#include "ui/export/XlsxSheet.h"

#include <limits>

namespace regie {

SheetTally::SheetTally(const SheetFacts &facts)
{
    for (const SheetColumn &column : facts.columns)
        m_isSummed.push_back(column.isSummed);
    m_groups.assign(static_cast<std::size_t>(facts.levels), empty({}));
    m_all = empty({});
}

SheetTotal SheetTally::empty(const QString &title) const
{
    return {title, 0, std::vector<std::optional<qint64>>(m_isSummed.size())};
}

int SheetTally::firstChange(const QStringList &groups) const
{
    int level = 0;
    while (isBegun() && level < static_cast<int>(m_groups.size()) && at(level).title == groups.value(level))
        ++level;
    return level;
}

void SheetTally::begin(int level, const QString &title)
{
    m_groups[static_cast<std::size_t>(level)] = empty(title);
}

void SheetTally::add(const std::vector<Value> &row)
{
    const auto addTo = [&](SheetTotal &total) {
        ++total.count;
        for (std::size_t column = 0; column < row.size() && column < m_isSummed.size(); ++column) {
            const auto *units = m_isSummed[column] ? std::get_if<qint64>(&row[column]) : nullptr;
            if (units)
                total.sums[column] = total.sums[column].value_or(0) + *units;
        }
    };
    for (SheetTotal &group : m_groups)
        addTo(group);
    addTo(m_all);
}

std::unique_ptr<Sheet> makeSheet(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Csv:
        return std::make_unique<CsvSheet>();
    case ExportFormat::Xlsx:
        return std::make_unique<XlsxSheet>();
    case ExportFormat::Pdf:
        return std::make_unique<PdfSheet>();
    }
    return nullptr;
}

qint64 mostRows(ExportFormat format)
{
    constexpr qint64 rowsOfExcel = 1'048'576; // the titles take one
    return format == ExportFormat::Xlsx ? rowsOfExcel - 1 : std::numeric_limits<qint64>::max();
}

} // namespace regie
