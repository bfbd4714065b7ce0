// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/schema/Value.h"

namespace regie {

namespace {

struct Printer {
    QString operator()(std::monostate) const { return {}; }
    QString operator()(bool value) const { return value ? QStringLiteral("true") : QStringLiteral("false"); }
    QString operator()(qint64 value) const { return QString::number(value); }
    QString operator()(const QString &value) const { return value; }
    QString operator()(const QUuid &value) const { return value.toString(QUuid::WithoutBraces); }
    QString operator()(QDate value) const { return value.toString(Qt::ISODate); }
    QString operator()(QTime value) const { return value.toString(Qt::ISODate); }
    QString operator()(Moment value) const { return value.toDateTime().toString(Qt::ISODateWithMs); }
    QString operator()(const QStringList &value) const { return value.join(u", "); }
    QString operator()(const QByteArray &value) const { return QString::fromLatin1(value.toHex()); }
};

} // namespace

QString printValue(const Value &value)
{
    return std::visit(Printer{}, value);
}

} // namespace regie
