// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/records/Records.h"

#include "shared/domain/Catalogue.h"

namespace regie {

const Schema &knownSchema(const QString &entity)
{
    const Schema *schema = findSchema(entity);
    if (!schema)
        refuse(QStringLiteral("query.unknown_entity"));
    return *schema;
}

} // namespace regie
