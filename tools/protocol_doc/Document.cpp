// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/protocol_doc/Document.h"

#include <QSet>
#include <QStringList>

namespace regie {

using namespace Qt::StringLiterals;

QString protocolDocument(const QString &prose)
{
    QHash<QString, QString> parts = protocolTables();
    parts.insert(protocolExamples());
    QSet<QString> unused(parts.keyBegin(), parts.keyEnd());
    QStringList lines;
    for (const QString &line : prose.split(u'\n')) {
        if (!line.startsWith("@@"_L1) || !line.endsWith("@@"_L1)) {
            lines.append(line);
            continue;
        }
        const QString name = line.mid(2, line.size() - 4);
        if (!parts.contains(name))
            qFatal("prose.md asks for an unknown part: %s", qPrintable(name));
        lines.append(parts.value(name).trimmed());
        unused.remove(name);
    }
    if (!unused.isEmpty())
        qFatal("prose.md leaves out a part: %s", qPrintable(*unused.cbegin()));
    return lines.join(u'\n');
}

} // namespace regie
