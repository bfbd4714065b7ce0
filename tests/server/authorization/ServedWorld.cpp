// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/authorization/ServedWorld.h"

#include "server/access/Passwords.h"

#include <QThread>

namespace regie::tests {

using namespace Qt::StringLiterals;

ServedWorld::ServedWorld(const std::function<void(ServerSettings &)> &change)
{
    password::prepare();
    ServerSettings settings = quickSettings(m_world.database().application());
    if (change)
        change(settings);
    m_world.superuser().execute("update \"user\" set password_hash = $1 where status = 'active'",
                                {Parameter::utf8(password::hash(ServedDatabase::password, settings.passwordCost))});
    m_server = std::make_unique<TestServer>(std::move(settings));
    // It closes the passwords by itself, a moment later: no row that a test compares must change by that.
    for (int wait = 0;
         wait < 3'000 && m_world.number("select count(*) from \"user\" where password_hash like '$argon2%'") > 0;
         ++wait)
        QThread::msleep(10);
}

std::unique_ptr<RawClient> ServedWorld::login(const QString &user, quint16 port)
{
    auto client = std::make_unique<RawClient>(port);
    const RawClient::Answer answer = client->ask(
        u"login"_s, {{u"email"_s, QString(user + u"@example.com"_s)}, {u"password"_s, ServedDatabase::password}});
    if (!answer.isDone())
        throw std::runtime_error("login: " + answer.code.toStdString());
    return client;
}

RawClient &ServedWorld::client(const QString &user)
{
    std::unique_ptr<RawClient> &client = m_clients[user];
    if (!client)
        client = newClient(user);
    return *client;
}

qint64 ServedWorld::versionOf(const QString &entity, const QUuid &id)
{
    return m_world.number("select version from \"" + entity.toUtf8() + "\" where id = $1", {id});
}

QString ServedWorld::rowOf(const QString &entity, const QUuid &id)
{
    return m_world.text("select to_jsonb(x)::text from \"" + entity.toUtf8() + "\" x where id = $1", {id});
}

} // namespace regie::tests
