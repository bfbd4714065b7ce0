// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/Json.h"

namespace regie::demo::json {

QByteArray text(QByteArrayView utf8)
{
    if (utf8.isEmpty())
        return "null";
    QByteArray json("\"");
    for (const char letter : utf8) {
        if (letter == '"' || letter == '\\')
            json += '\\';
        if (letter == '\n')
            json += "\\n";
        else
            json += letter;
    }
    return json += '"';
}

QByteArray id(const QUuid &uuid)
{
    return uuid.isNull() ? QByteArray("null") : '"' + uuid.toByteArray(QUuid::WithoutBraces) + '"';
}

QByteArray moment(const Moment &moment)
{
    if (moment.isNull())
        return "null";
    QByteArray text = moment.toDateTime().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")).toLatin1();
    if (const qint64 fraction = moment.microseconds() % 1'000'000; fraction > 0) {
        QByteArray digits = QByteArray::number(fraction).rightJustified(6, '0');
        while (digits.endsWith('0'))
            digits.chop(1);
        text += '.' + digits;
    }
    return '"' + text + "+00:00\"";
}

QByteArray hours(int quarters)
{
    if (quarters == 0)
        return "null";
    return QByteArray::number(quarters / 4) + '.' + QByteArray::number(quarters % 4 * 2'500).rightJustified(4, '0');
}

} // namespace regie::demo::json
