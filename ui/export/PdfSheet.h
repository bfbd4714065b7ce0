// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/Sheet.h"

#include <QDataStream>
#include <QStringList>
#include <QTemporaryFile>

class QFontMetricsF;

namespace regie {

// A4 across, titles on every page, "page 3/12" at the foot. How many pages there are is known at the end only, so the
// texts wait in a temporary file.
class PdfSheet final : public Sheet {
public:
    [[nodiscard]] bool begin(const QString &path, const SheetFacts &facts) override;
    [[nodiscard]] bool add(const std::vector<Value> &row) override;
    [[nodiscard]] bool finish() override;

private:
    void noteWidth(std::size_t column, const QString &text, const QFontMetricsF &metrics);

    QString m_path;
    SheetFacts m_facts;
    QTemporaryFile m_waiting;
    QDataStream m_stream;
    QStringList m_widest; // the text of each column that takes most room, and how much
    std::vector<double> m_widths;
    qint64 m_rows = 0;
};

} // namespace regie
