// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <catch2/catch.hpp>

#include <QHash>
#include <QProcess>

namespace regie {

// The files within a zip archive by name, read by Python, which knows nothing of who wrote it.
inline QHash<QString, QByteArray> unzipped(const QString &path)
{
    QProcess python;
    python.start(QStringLiteral("/usr/bin/python3"),
                 {QStringLiteral("-c"),
                  QStringLiteral("import sys, zipfile\n"
                                 "archive = zipfile.ZipFile(sys.argv[1])\n"
                                 "assert archive.testzip() is None\n"
                                 "for name in archive.namelist():\n"
                                 "    content = archive.read(name)\n"
                                 "    sys.stdout.buffer.write(f'{name}\\n{len(content)}\\n'.encode() + content)\n"),
                  path});
    REQUIRE(python.waitForFinished());
    REQUIRE(python.exitCode() == 0);
    QHash<QString, QByteArray> parts;
    while (python.bytesAvailable() > 0) {
        const QString name = QString::fromUtf8(python.readLine().trimmed());
        parts.insert(name, python.read(python.readLine().trimmed().toLongLong()));
    }
    return parts;
}

} // namespace regie
