// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/WelcomeReader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

QJsonValue valueIn(const QByteArray &json)
{
    return QJsonDocument::fromJson('[' + json + ']').array().at(0); // a document can't be a bare text
}

std::vector<DemoAccount> accountsIn(const QJsonArray &list)
{
    std::vector<DemoAccount> accounts;
    for (const QJsonValue &entry : list)
        accounts.push_back({.role = entry[u"role"].toString(),
                            .name = entry[u"name"].toString(),
                            .email = entry[u"email"].toString(),
                            .password = entry[u"password"].toString()});
    return accounts;
}

} // namespace

Welcome readWelcome(Connection &connection)
{
    Welcome welcome;
    welcome.version = QStringLiteral(REGIE_VERSION);
    const Rows rows = connection.execute("select key, value from setting where archived_at is null "
                                         "and key in ('company.name', 'demo.accounts')");
    for (int row = 0; row < rows.size(); ++row) {
        const QJsonValue value = valueIn(rows.text(row, 1).toUtf8());
        if (rows.text(row, 0) == "company.name"_L1)
            welcome.company = value.toString();
        else
            welcome.demoAccounts = accountsIn(value.toArray());
    }
    return welcome;
}

} // namespace regie
