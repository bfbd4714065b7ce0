// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/formats/CsvWriter.h"
#include "ui/export/Sheet.h"

#include <QFile>

#include <optional>

namespace regie {

// UTF-8 with its mark, semicolons, formulas neutralised: opened by a double click in a French spreadsheet. Rows alone,
// whatever groups they stand in: programs read it too.
class CsvSheet final : public Sheet {
public:
    [[nodiscard]] bool begin(const QString &path, const SheetFacts &facts) override;
    [[nodiscard]] bool add(const std::vector<Value> &row, const QStringList &groups) override;
    [[nodiscard]] bool finish() override;

private:
    QFile m_file;
    std::optional<CsvWriter> m_writer;
    std::vector<Kind> m_kinds;
};

} // namespace regie
