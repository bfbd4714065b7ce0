// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/LoggedExport.h"

#include "shared/domain/Catalogue.h"
#include "shared/domain/PersonalData.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

const QString &left()
{
    static const QString mark = u"…"_s;
    return mark;
}

bool mayNameSomebody(const Schema &schema, const QString &path)
{
    const PathTarget target = resolvePath(schema, path);
    if (target.field == nullptr)
        return true;
    const Personal what = personalOf(*target.schema, *target.field);
    return what != Personal::None && what != Personal::Label;
}

Filter withoutPeople(const Schema &schema, Filter filter)
{
    for (Filter &child : filter.children)
        child = withoutPeople(schema, std::move(child));
    if (filter.type != Filter::Type::Condition || !mayNameSomebody(schema, filter.path))
        return filter;
    for (Value &value : filter.values) {
        if (std::holds_alternative<QString>(value))
            value = left();
    }
    return filter;
}

} // namespace

QJsonObject loggedExport(const QUuid &id, const Query &query)
{
    Query told = query;
    if (const Schema *schema = findSchema(query.entity))
        told.filter = withoutPeople(*schema, query.filter);
    if (!told.search.isEmpty())
        told.search = left();
    QJsonObject logged = loggedQuery(told);
    const QByteArray whole = QJsonDocument(loggedQuery(query)).toJson(QJsonDocument::Compact);
    const QByteArray hash = QCryptographicHash::hash(id.toRfc4122() + whole, QCryptographicHash::Sha256);
    logged.insert(u"sha256"_s, QString::fromLatin1(hash.toHex()));
    return logged;
}

} // namespace regie
