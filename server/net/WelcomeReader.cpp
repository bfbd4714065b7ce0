// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/WelcomeReader.h"

#include "server/storage/StoredSettings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

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
    welcome.company = StoredSettings(connection).text(settingkeys::companyName);
    const Rows rows =
        connection.execute("select value from setting where key = 'demo.accounts' and archived_at is null");
    if (!rows.isEmpty())
        welcome.demoAccounts = accountsIn(QJsonDocument::fromJson(rows.text(0, 0).toUtf8()).array());
    return welcome;
}

} // namespace regie
