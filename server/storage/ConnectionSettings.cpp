// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/ConnectionSettings.h"

#include "server/storage/DbError.h"

#include <QCoreApplication>

#include <libpq-fe.h>

#include <memory>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

[[noreturn]] void refuseString(const QString &why)
{
    DbError::Failure failure;
    failure.sqlState = "08001";
    failure.message =
        QCoreApplication::translate("ConnectionSettings", "The database's connection string can't be used: %1")
            .arg(why);
    throw DbError(std::move(failure));
}

} // namespace

QString connectionValue(QString value)
{
    return u'\'' + value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s) + u'\'';
}

ConnectionSettings ConnectionSettings::fromConnectionString(const QString &text)
{
    char *problem = nullptr;
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> parsed(
        PQconninfoParse(text.toUtf8().constData(), &problem), &PQconninfoFree);
    if (!parsed) {
        const QString why = QString::fromUtf8(problem).trimmed();
        PQfreemem(problem);
        refuseString(why);
    }
    ConnectionSettings settings;
    const QHash<QByteArrayView, QString *> known{
        {"host", &settings.host}, {"port", &settings.port},         {"dbname", &settings.database},
        {"user", &settings.user}, {"password", &settings.password}, {"application_name", &settings.applicationName}};
    for (const PQconninfoOption *option = parsed.get(); option->keyword != nullptr; ++option) {
        if (option->val == nullptr)
            continue;
        const QString value = QString::fromUtf8(option->val);
        if (QString *target = known.value(QByteArrayView(option->keyword))) {
            *target = value;
            continue;
        }
        // QtSql takes a semicolon for the end of an option, whatever stands around it.
        if (value.contains(u';'))
            refuseString(QString::fromLatin1(option->keyword) + u" = "_s + value);
        settings.options += (settings.options.isEmpty() ? QString() : u" "_s) + QString::fromLatin1(option->keyword) +
                            u'=' + connectionValue(value);
    }
    return settings;
}

} // namespace regie
