// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/Print.h"

#include <QLocale>

#include <cstdio>

namespace regie {

namespace {

void printTo(std::FILE *stream, const QString &line)
{
    const QByteArray text = line.toUtf8() + '\n';
    std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stream);
    std::fflush(stream);
}

} // namespace

void print(const QString &line)
{
    printTo(stdout, line);
}

void printError(const QString &line)
{
    printTo(stderr, line);
}

QString momentText(const QDateTime &moment)
{
    const QLocale locale = QLocale::system();
    return locale.language() == QLocale::C ? moment.toUTC().toString(Qt::ISODate)
                                           : locale.toString(moment.toLocalTime(), QLocale::ShortFormat);
}

} // namespace regie
