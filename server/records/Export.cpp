// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/Act.h"
#include "server/storage/LoggedExport.h"

#include <QJsonDocument>

namespace regie {

using namespace Qt::StringLiterals;

template <>
ExportOpened handle<Export>(Act &act, const Export &message)
{
    const qint64 rows = act.store().countExport(message.query);
    const QJsonObject detail{{u"format"_s, toString(formatName(message.format))},
                             {u"rows"_s, rows},
                             {u"query"_s, loggedExport(message.id, message.query)}};
    act.setLogLine({message.query.entity, message.id, QJsonDocument(detail).toJson(QJsonDocument::Compact)});
    return {rows};
}

} // namespace regie
