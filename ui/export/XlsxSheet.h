// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/Sheet.h"

struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;

namespace regie {

// A workbook of one sheet with real numbers, days, durations and amounts; titles stay in sight and filter. Company,
// list and filter stand in the properties of the document, so that the first row is the titles for whoever calculates
// on. Groups are an outline as spreadsheets make it: their rows fold, below them a line with the count and the sums,
// and at the end that of all, which no sum counts twice.
class XlsxSheet final : public Sheet {
public:
    ~XlsxSheet() override;

    [[nodiscard]] bool begin(const QString &path, const SheetFacts &facts) override;
    [[nodiscard]] bool add(const std::vector<Value> &row, const QStringList &groups) override;
    [[nodiscard]] bool finish() override;

private:
    struct Column {
        Kind kind;
        lxw_format *format = nullptr;
        int width = 0; // characters of its longest content so far
        bool isSummed = false;
        lxw_format *sum = nullptr; // of a line of sums
    };
    void describe(const SheetFacts &facts);
    void layOut();
    [[nodiscard]] bool endGroups(int from); // of the deepest level up to this one
    [[nodiscard]] bool writeTotal(const SheetTotal &total, const QString &title, int level, quint32 first);
    void setLevel(int level);
    [[nodiscard]] lxw_format *formatOf(const Kind &kind, bool isStrong = false);
    [[nodiscard]] bool write(Column &column, quint16 at, const Value &value);
    [[nodiscard]] static double numberOf(const Column &column, qint64 units);
    [[nodiscard]] bool writeNumber(const Column &column, quint16 at, qint64 units);
    [[nodiscard]] bool writeInstant(const Column &column, quint16 at, const QDateTime &instant);
    [[nodiscard]] bool writeText(Column &column, quint16 at, const QString &text);

    lxw_workbook *m_book = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    std::vector<Column> m_columns;
    quint32 m_row = 0;
    quint32 m_lastData = 0; // row
    int m_levels = 0;
    SheetTally m_tally;
    std::vector<quint32> m_firstRows; // of the group of each level
    lxw_format *m_strong = nullptr;
};

} // namespace regie
