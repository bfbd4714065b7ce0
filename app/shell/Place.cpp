// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/Place.h"

#include <QStringList>
#include <QUrl>

namespace regie {

using namespace Qt::StringLiterals;

Place Place::list(const QString &section, const QString &view, const QString &narrowing)
{
    Place place;
    place.type = Type::List;
    place.section = section;
    place.view = view;
    place.narrowing = narrowing;
    return place;
}

Place Place::record(const QString &entity, const QUuid &id)
{
    Place place;
    place.type = Type::Record;
    place.entity = entity;
    place.id = id;
    return place;
}

Place Place::newRecord(const QString &entity, const QUuid &id)
{
    Place place = record(entity, id);
    place.type = Type::NewRecord;
    return place;
}

QString Place::toString() const
{
    switch (type) {
    case Type::List:
        return QStringList{u"list"_s, section, view}.join(u'/') +
               (narrowing.isEmpty() ? QString() : u'/' + QString::fromLatin1(QUrl::toPercentEncoding(narrowing)));
    case Type::Record:
        return QStringList{u"record"_s, entity, id.toString(QUuid::WithoutBraces)}.join(u'/');
    case Type::NewRecord:
        return QStringList{u"new"_s, entity, id.toString(QUuid::WithoutBraces)}.join(u'/');
    case Type::Home:
        break;
    }
    return u"home"_s;
}

Place Place::fromString(const QString &text)
{
    const QStringList parts = text.split(u'/');
    if (parts.size() == 4 && parts[0] == "list"_L1)
        return list(parts[1], parts[2], QUrl::fromPercentEncoding(parts[3].toLatin1()));
    if (parts.size() != 3)
        return home();
    if (parts[0] == "list"_L1)
        return list(parts[1], parts[2]);
    const QUuid id(parts[2]);
    if (id.isNull())
        return home();
    if (parts[0] == "record"_L1)
        return record(parts[1], id);
    return parts[0] == "new"_L1 ? newRecord(parts[1], id) : home();
}

} // namespace regie
