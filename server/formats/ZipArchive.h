// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <functional>
#include <memory>

struct zip;

namespace regie {

// The parts of a zip archive that lies in memory. Whatever a part claims to hold, no more than `mostBytes` of all parts
// together is ever unpacked. Throws CsvError (workbook.…).
class ZipArchive {
public:
    ZipArchive(QByteArray content, qint64 mostBytes);

    // Piece by piece, until `take` wants no more. False when the archive has no such part.
    bool read(const QByteArray &name, const std::function<bool(const QByteArray &piece)> &take);
    [[nodiscard]] QByteArray whole(const QByteArray &name); // empty when there is none

private:
    struct Discard {
        void operator()(zip *archive) const;
    };

    QByteArray m_content;
    qint64 m_left;
    std::unique_ptr<zip, Discard> m_archive;
};

} // namespace regie
