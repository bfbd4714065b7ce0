// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/protocol_doc/Document.h"

#include <QFile>

#include <cstdio>

// Writes docs/protocol.md to the standard output: `./dev docs`.
int main()
{
    QFile prose(QStringLiteral(REGIE_PROTOCOL_PROSE));
    if (!prose.open(QIODevice::ReadOnly))
        qFatal("cannot read " REGIE_PROTOCOL_PROSE);
    const QByteArray text = regie::protocolDocument(QString::fromUtf8(prose.readAll())).toUtf8();
    return std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stdout) ==
                   static_cast<std::size_t>(text.size())
               ? 0
               : 1;
}
