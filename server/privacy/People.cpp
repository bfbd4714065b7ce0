// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privacy/People.h"

#include "server/storage/SqlBuilder.h"
#include "shared/domain/Catalogue.h"
#include "shared/domain/PersonalData.h"

namespace regie {

using namespace Qt::StringLiterals;

namespace {

QByteArray selection(const Schema &schema)
{
    return "select id, " + quotedName(schema.labelField) + ", coalesce(email, '') from " + quotedName(schema.entity);
}

PersonFound foundIn(const Schema &schema, const Rows &rows, int row)
{
    return {&schema, rows.uuid(row, 0), rows.text(row, 1), rows.text(row, 2)};
}

} // namespace

QString PersonFound::key() const
{
    return schema->name() + u'/' + id.toString(QUuid::WithoutBraces);
}

std::vector<PersonFound> findPeople(Connection &connection, const QString &words)
{
    std::vector<PersonFound> found;
    for (const Schema *schema : catalogue()) {
        if (!isPerson(*schema))
            continue;
        const Rows rows = connection.execute(selection(*schema) + " where position(search_fold($1) in search_fold(" +
                                                 quotedName(schema->labelField) +
                                                 " || ' ' || coalesce(email, ''))) > 0 order by 2, 1",
                                             {words});
        for (int row = 0; row < rows.size(); ++row)
            found.push_back(foundIn(*schema, rows, row));
    }
    return found;
}

std::optional<PersonFound> personOf(Connection &connection, const QString &key)
{
    const Schema *schema = findSchema(key.section(u'/', 0, 0));
    const QUuid id = QUuid::fromString(key.section(u'/', 1));
    return schema == nullptr || id.isNull() ? std::nullopt : personOf(connection, *schema, id);
}

std::optional<PersonFound> personOf(Connection &connection, const Schema &schema, const QUuid &id)
{
    if (!isPerson(schema))
        return std::nullopt;
    const Rows rows = connection.execute(selection(schema) + " where id = $1", {id});
    return rows.isEmpty() ? std::nullopt : std::optional(foundIn(schema, rows, 0));
}

} // namespace regie
