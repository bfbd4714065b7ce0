// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

struct zip;

namespace regie {

// A zip archive that comes to be in a file that wasn't there. Without finish()
// there is none. Throws SetupError.
class ZipWriter {
public:
    explicit ZipWriter(const QString &path);

    void add(const QString &name, const QByteArray &content);
    void finish();

private:
    [[noreturn]] void fail();

    struct Discard {
        void operator()(zip *archive) const;
    };
    QString m_path;
    std::unique_ptr<zip, Discard> m_archive;
};

} // namespace regie
