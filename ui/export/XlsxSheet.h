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
// on.
class XlsxSheet final : public Sheet {
public:
    ~XlsxSheet() override;

    [[nodiscard]] bool begin(const QString &path, const SheetFacts &facts) override;
    [[nodiscard]] bool add(const std::vector<Value> &row) override;
    [[nodiscard]] bool finish() override;

private:
    struct Column {
        Kind kind;
        lxw_format *format = nullptr;
        int width = 0; // characters of its longest content so far
    };
    void describe(const SheetFacts &facts);
    void layOut();
    [[nodiscard]] lxw_format *formatOf(const Kind &kind);
    [[nodiscard]] bool write(Column &column, quint16 at, const Value &value);
    [[nodiscard]] bool writeNumber(const Column &column, quint16 at, qint64 units);
    [[nodiscard]] bool writeInstant(const Column &column, quint16 at, const QDateTime &instant);
    [[nodiscard]] bool writeText(Column &column, quint16 at, const QString &text);

    lxw_workbook *m_book = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    std::vector<Column> m_columns;
    quint32 m_row = 0;
};

} // namespace regie
