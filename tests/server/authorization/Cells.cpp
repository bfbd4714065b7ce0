// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/authorization/Cells.h"

namespace regie::tests {

using namespace Qt::StringLiterals;

const char *nameOf(Relation relation)
{
    switch (relation) {
    case Relation::Own:
        return "own";
    case Relation::Team:
        return "team's";
    case Relation::Others:
        return "others'";
    case Relation::Missing:
        break;
    }
    return "missing";
}

Cells::Cells(ServedWorld &served, const QString &user, const Schema &schema)
    : m_served(served)
    , m_schema(schema)
    , m_scopes(served.world(), user)
{
    const QByteArray me = '\'' + SampleWorld::id(u"user "_s + user).toByteArray(QUuid::WithoutBraces) + "'::uuid";
    QByteArrayList names{"x.created_by = " + me};
    for (const QString &column : {u"user_id"_s, u"technician_id"_s, u"sales_contact_id"_s}) {
        if (findField(schema.fields, column))
            names += "x." + column.toUtf8() + " = " + me;
    }
    if (schema.entity == "user")
        names += "x.id = " + me;
    m_names = "coalesce(" + names.join(" or ") + ", false)";
}

std::vector<QUuid> Cells::all(const QByteArray &condition)
{
    return m_served.world().ids("select x.id from \"" + m_schema.name().toUtf8() + "\" x where " + condition +
                                " order by x.id");
}

bool Cells::reads(const QUuid &id)
{
    return m_served.world().number("select count(*) from \"" + m_schema.name().toUtf8() + "\" x where x.id = $1 and " +
                                       condition(permissionOf(u"read"_s)),
                                   {id}) == 1;
}

std::vector<Cell> Cells::of(const QString &permission, int most)
{
    const QByteArray reached = "coalesce(" + condition(permission) + ", false)";
    std::vector<Cell> cells;
    const auto add = [&](Relation relation, const QByteArray &condition) {
        for (const QUuid &id :
             m_served.world().ids("select x.id from \"" + m_schema.name().toUtf8() + "\" x where " + condition +
                                  " order by md5(x.id::text) limit " + QByteArray::number(most)))
            cells.push_back({id, relation});
    };
    add(Relation::Own, reached + " and " + m_names);
    add(Relation::Team, reached + " and not " + m_names);
    add(Relation::Others, "not " + reached);
    cells.push_back({newUuid(), Relation::Missing});
    return cells;
}

} // namespace regie::tests
