// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/formats/ZipArchive.h"

#include <QStringList>

class QIODevice;

namespace regie {

// Does it begin like a workbook (.xlsx)? Leaves the device where it was.
[[nodiscard]] bool isWorkbook(QIODevice &device);

// The first visible sheet of a workbook (Office Open XML, ECMA-376) as CSV, so that everything behind knows one form:
// what stands in a cell, with days, hours and percentages as people write them and numbers exact to fifteen digits; of
// a formula its last result. A row is a line, also an empty one. In memory: the archive and its table of texts.
class Workbook {
public:
    // Throws CsvError: workbook.unreadable, workbook.too_large, workbook.too_many_columns.
    explicit Workbook(QIODevice &file);
    void writeCsv(QIODevice &to);

private:
    enum class Form { Plain, Day, Time, Percentage };

    void readSheets();
    void readStyles();
    void readTexts();
    [[nodiscard]] Form formOf(int style) const;
    [[nodiscard]] QString number(const QString &stored, Form form) const;

    ZipArchive m_archive;
    QByteArray m_sheet; // the part's name
    bool m_begins1904 = false;
    std::vector<Form> m_forms; // by style
    QStringList m_texts;

    friend class SheetReader;
};

} // namespace regie
