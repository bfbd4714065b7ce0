// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <exception>
#include <optional>

class QIODevice;

namespace regie {

enum class CsvEncoding { Utf8, Windows1252 };

// How the bytes of a file become cells. Both encodings keep ASCII as it is, so separators and quotes are bytes.
struct CsvFormat {
    char separator = ',';
    CsvEncoding encoding = CsvEncoding::Utf8;
    qint64 start = 0; // bytes to skip: a byte order mark, Excel's line "sep=;"
    qint64 startLine = 1;
};

// What a file can't be read beyond. Codes: csv.unreadable, csv.utf16, csv.invalid_utf8, csv.nul, csv.unclosed_quote,
// csv.text_after_quote, csv.cell_too_long, csv.line_too_long, csv.too_many_columns.
class CsvError : public std::exception {
public:
    CsvError(QString code, qint64 line)
        : m_code(std::move(code))
        , m_line(line)
        , m_what(m_code.toUtf8())
    {}
    [[nodiscard]] const QString &code() const { return m_code; }
    [[nodiscard]] qint64 line() const { return m_line; }
    [[nodiscard]] const char *what() const noexcept override { return m_what.constData(); }

private:
    QString m_code;
    qint64 m_line;
    QByteArray m_what;
};

// Looks at the device and leaves it at its start. What is given is taken, the rest is guessed: the encoding from the
// whole content (only when all of it is UTF-8 is it UTF-8), the separator from the first records.
[[nodiscard]] CsvFormat guessCsvFormat(QIODevice &device, std::optional<char> separator = {},
                                       std::optional<CsvEncoding> encoding = {});

// nullopt when the bytes are not UTF-8.
[[nodiscard]] std::optional<QString> decodeCsv(QByteArrayView bytes, CsvEncoding encoding);

} // namespace regie
