// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/Sheet.h"

#include <QDataStream>
#include <QStringList>
#include <QTemporaryFile>

class QFontMetricsF;

namespace regie {

// A4 across, titles on every page, "page 3/12" at the foot, a line above each group with its count and its sums, and at
// the end what all rows make. How many pages there are is known at the end only, so the
// texts wait in a temporary file.
class PdfSheet final : public Sheet {
public:
    [[nodiscard]] bool begin(const QString &path, const SheetFacts &facts) override;
    [[nodiscard]] bool add(const std::vector<Value> &row, const QStringList &groups) override;
    [[nodiscard]] bool finish() override;

private:
    struct Group {
        qint64 before; // the row it stands above
        int level;
        SheetTotal total;
    };
    [[nodiscard]] QStringList textsOf(const SheetTotal &total) const;
    [[nodiscard]] std::vector<qsizetype> blocks() const;
    void noteWidths(const QStringList &texts); // of a line of sums
    void noteWidth(std::size_t column, const QString &text, const QFontMetricsF &metrics);

    QString m_path;
    SheetFacts m_facts;
    QTemporaryFile m_waiting;
    QDataStream m_stream;
    QStringList m_widest; // the text of each column that takes most room, and how much
    std::vector<double> m_widths;
    qint64 m_rows = 0;
    SheetTally m_tally;
    std::vector<Group> m_groups;     // in the order they begin
    std::vector<std::size_t> m_open; // of each level: the group that the last row stands in
};

} // namespace regie
