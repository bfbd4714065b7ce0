// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/Sheet.h"

#include "ui/export/CsvSheet.h"
#include "ui/export/PdfSheet.h"
#include "ui/export/XlsxSheet.h"

#include <limits>

namespace regie {

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
