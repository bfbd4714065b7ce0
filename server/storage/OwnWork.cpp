// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/OwnWork.h"

#include "server/storage/SqlBuilder.h"
#include "shared/domain/Catalogue.h"

namespace regie {

namespace {

QByteArray foreignReference(const Schema &schema, const Field &field)
{
    QByteArray condition = quotedName(field.key) + " = $2 AND ";
    if (schema.has(Feature::Archivable))
        condition += "archived_at IS NULL AND ";
    return "EXISTS (SELECT FROM " + quotedName(schema.entity) + " WHERE " + condition +
           "(created_by IS DISTINCT FROM $3 OR updated_by IS DISTINCT FROM $3))";
}

} // namespace

bool isOwnWork(Connection &connection, const Schema &schema, const QUuid &id, const QUuid &user)
{
    QByteArrayList foreign{"EXISTS (SELECT FROM record_history WHERE entity = $1 AND record_id = $2 AND user_id IS "
                           "DISTINCT FROM $3)"};
    for (const Schema *other : catalogue()) {
        for (const Field &field : other->fields) {
            if (isKind<kinds::Ref>(field) && targetOf(field) == &schema)
                foreign += foreignReference(*other, field);
        }
    }
    return !connection.execute("SELECT " + foreign.join(" OR "), {schema.name(), id, user}).flag(0, 0);
}

} // namespace regie
