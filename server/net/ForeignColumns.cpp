// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/ForeignColumns.h"

#include "shared/protocol/Wire.h"

namespace regie {

Issues foreignColumns(const Schema &schema, Fields declared, const QByteArray &body)
{
    Issues issues;
    WireReader wire(body);
    wire.readMap([&](const QString &key) {
        if (!findField(declared, key) && schema.find(key))
            issues.push_back({.code = QStringLiteral("permission.field_denied"), .field = key, .args = {}});
    });
    return issues;
}

} // namespace regie
