// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/Sheet.h"

#include <QDataStream>
#include <QTemporaryFile>

namespace regie {

// A4 across, titles on every page, "page 3/12" at the foot. How many pages there are is known at the end only, so the
// texts wait in a temporary file.
class PdfSheet final : public Sheet {
public:
    [[nodiscard]] bool begin(const QString &path, const SheetFacts &facts) override;
    [[nodiscard]] bool add(const std::vector<Value> &row) override;
    [[nodiscard]] bool finish() override;

private:
    QString m_path;
    SheetFacts m_facts;
    QTemporaryFile m_waiting;
    QDataStream m_stream;
    std::vector<int> m_lengths; // characters of the longest text of each column
    qint64 m_rows = 0;
};

} // namespace regie
