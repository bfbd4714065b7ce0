// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/ServerAddress.h"

#include <QHostAddress>
#include <QRegularExpression>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

bool isHostName(QStringView host)
{
    static const QRegularExpression names(uR"(^[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$)"_s);
    return !QHostAddress(host.toString()).isNull() || names.match(host.toString()).hasMatch();
}

} // namespace

std::optional<ServerAddress> ServerAddress::parse(QStringView text)
{
    text = text.trimmed();
    QStringView host = text;
    QStringView port;
    if (text.startsWith(u'[')) {
        const qsizetype end = text.indexOf(u']');
        if (end < 0 || (end + 1 < text.size() && text[end + 1] != u':'))
            return {};
        host = text.mid(1, end - 1);
        port = text.mid(qMin(end + 2, text.size()));
        if (QHostAddress(host.toString()).protocol() != QAbstractSocket::IPv6Protocol)
            return {};
    } else if (text.count(u':') == 1) {
        host = text.left(text.indexOf(u':'));
        port = text.mid(text.indexOf(u':') + 1);
        if (port.isEmpty())
            return {};
    }
    if (!isHostName(host))
        return {};
    if (port.isEmpty())
        return ServerAddress{.host = host.toString(), .port = defaultPort};
    bool ok = false;
    const uint number = port.toUInt(&ok);
    if (!ok || number < 1 || number > 65535)
        return {};
    return ServerAddress{.host = host.toString(), .port = static_cast<quint16>(number)};
}

QString ServerAddress::display() const
{
    return port == defaultPort ? host : key();
}

QString ServerAddress::key() const
{
    const QString name = host.contains(u':') ? u"["_s + host + u"]"_s : host;
    return name.toLower() + u":"_s + QString::number(port);
}

} // namespace regie
