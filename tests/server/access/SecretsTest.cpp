// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/access/Secrets.h"

#include "server/access/KeyRegister.h"
#include "server/access/Passwords.h"
#include "server/storage/SetupError.h"
#include "tests/server/net/TestServer.h"
#include "tests/support/Database.h"
#include "tests/support/StringMakers.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <functional>

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 21);

KeyRing newRing()
{
    password::prepare();
    return KeyRing::make(today);
}

QString refusal(const std::function<void()> &action)
{
    try {
        action();
    } catch (const SetupError &error) {
        return error.message();
    }
    return u"(accepted)"_s;
}

bool opens(const Secrets &secrets, const Secrets::Place &place, const QByteArray &closed)
{
    try {
        static_cast<void>(secrets.open(place, closed));
        return true;
    } catch (const SecretError &) {
        return false;
    }
}

QByteArray withLine(const QByteArray &text, const QByteArray &from, const QByteArray &to)
{
    QByteArray changed = text;
    REQUIRE(changed.contains(from));
    return changed.replace(from, to);
}

} // namespace

TEST_CASE("A secret opens in its own cell alone, unaltered, with its key", "[secrets]")
{
    const Secrets secrets(newRing());
    const QUuid row = QUuid::createUuid();
    const Secrets::Place place{.table = "user_totp", .column = "seed", .row = row};
    for (const QByteArray &value : {QByteArray(), QByteArray("s"), QByteArray(1000, '\0')}) {
        const QByteArray closed = secrets.close(place, value);
        CHECK(Secrets::isClosed(closed));
        CHECK(secrets.open(place, closed) == value);
        CHECK(secrets.close(place, value) != closed); // never the same twice
    }
    const QByteArray closed = secrets.close(place, "JBSWY3DPEHPK3PXP");
    CHECK_FALSE(closed.contains("JBSWY3DP"));
    CHECK_FALSE(opens(secrets, {.table = "other", .column = "seed", .row = row}, closed));
    CHECK_FALSE(opens(secrets, {.table = "user_totp", .column = "other", .row = row}, closed));
    CHECK_FALSE(opens(secrets, {.table = "user_totp", .column = "seed", .row = QUuid::createUuid()}, closed));
    for (qsizetype i = 0; i < closed.size(); ++i) {
        QByteArray altered = closed;
        altered[i] = altered[i] == 'A' ? 'B' : 'A';
        if (i + 1 < closed.size()) // of the last sign some bits mean nothing
            CHECK_FALSE(opens(secrets, place, altered));
        CHECK_FALSE(opens(secrets, place, closed.left(i)));
    }
    CHECK_FALSE(opens(Secrets(newRing()), place, closed));
}

TEST_CASE("Of two keys the newer closes and both open", "[secrets]")
{
    KeyRing ring = newRing();
    const Secrets::Place place{.table = "t", .column = "c", .row = {}};
    const QByteArray first = Secrets(ring).close(place, "value");
    ring.rotate(today);
    const Secrets second(ring);
    CHECK(second.open(place, first) == "value");
    CHECK(second.isOutdated(first));
    CHECK_FALSE(second.isOutdated(second.close(place, "value")));
    ring.rotate(today);
    CHECK_FALSE(opens(Secrets(ring), place, first));
}

TEST_CASE("The key file is its reader's alone, and can be typed from paper", "[secrets]")
{
    const QTemporaryDir place;
    const QString folder = place.filePath(u"keys"_s);
    KeyRing ring = newRing();
    ring.rotate(today);
    CHECK_FALSE(keyfile::read(folder));
    keyfile::write(folder, ring);
    const QString path = keyfile::pathIn(folder);
    constexpr QFileDevice::Permissions anybody =
        QFileDevice::WriteOwner | QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup;
    CHECK_FALSE(QFile::permissions(path) & (anybody & ~QFileDevice::WriteOwner));
    CHECK_FALSE(QFile::permissions(folder) & (QFileDevice::ReadGroup | QFileDevice::ReadOther));
    keyfile::write(folder, ring); // over one that nobody may write
    const Secrets::Place cell{.table = "t", .column = "c", .row = {}};
    CHECK(Secrets(*keyfile::read(folder)).open(cell, Secrets(ring).close(cell, "v")) == "v");

    const QByteArray text = keyfile::text(ring);
    const auto parsed = [](const QByteArray &typed) {
        return refusal([&] { static_cast<void>(keyfile::parse(typed, u"FILE"_s)); });
    };
    CHECK(parsed(text) == u"(accepted)"_s);
    CHECK(parsed(withLine(text, " = ", "   =  ")) == u"(accepted)"_s);
    const QByteArray id = ring.secrets.front().id.toLatin1();
    CHECK(parsed(withLine(text, "secret " + id, "secret 00000000")).contains(u"Line 5"_s));
    CHECK(parsed(withLine(text, "2026-11-21", "2026-11-22")).contains(u"Line 4"_s));
    CHECK(parsed(withLine(text, "chain ", "secret ")) != u"(accepted)"_s);
    CHECK(parsed("") != u"(accepted)"_s);

    QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::ReadGroup);
    CHECK(refusal([&] { static_cast<void>(keyfile::read(folder)); }).contains(u"chmod 400"_s));
}

TEST_CASE("A database whose keys are missing says which, where to put them, and changes nothing", "[secrets]")
{
    const Database database;
    Connection connection(database.application());
    const QTemporaryDir place;
    password::prepare();
    const auto open = [&](const char *name) {
        return refusal(
            [&] { static_cast<void>(keyregister::open(place.filePath(QString::fromLatin1(name)), connection)); });
    };
    CHECK(open("keys") == u"(accepted)"_s);
    CHECK(open("keys") == u"(accepted)"_s); // and finds them again
    const KeyRing ring = *keyfile::read(place.filePath(u"keys"_s));

    QString missing = open("elsewhere");
    CHECK(missing.contains(ring.chain.id));
    CHECK(missing.contains(u"--keys"_s));
    CHECK_FALSE(QFileInfo::exists(place.filePath(u"elsewhere"_s)));
    keyfile::write(place.filePath(u"foreign"_s), newRing());
    CHECK(open("foreign") == missing.replace(u"elsewhere"_s, u"foreign"_s));
    KeyRing imitation = newRing(); // of the right name
    imitation.chain.id = ring.chain.id;
    imitation.secrets.front().id = ring.secrets.front().id;
    keyfile::write(place.filePath(u"imitation"_s), imitation);
    CHECK(open("imitation") != u"(accepted)"_s);

    keyfile::write(place.filePath(u"elsewhere"_s), ring); // as from the copy on paper
    CHECK(open("elsewhere") == u"(accepted)"_s);
}

TEST_CASE("Passwords that stood open are closed, and closed again when the key changes", "[secrets]")
{
    const Database database;
    Connection connection(database.application());
    const QTemporaryDir place;
    const QString folder = place.filePath(u"keys"_s);
    password::prepare();
    connection.execute("insert into \"user\" (email, first_name, last_name, status, password_hash) "
                       "select 'u' || n || '@example.org', 'U', 'N', 'active', '$argon2id$' || n "
                       "from generate_series(1, 700) n");
    const auto stored = [&connection] {
        return connection.execute("select id, password_hash from \"user\" where email = 'u7@example.org'");
    };
    const auto open = [&connection] {
        return connection.execute("select count(*) from \"user\" where password_hash like '$argon2id$%'").integer(0, 0);
    };
    const KeyRing first = keyregister::open(folder, connection);
    while (keyregister::closeSecrets(connection, Secrets(first)) > 0) {
    }
    CHECK(open() == 0);
    const QByteArray closed = stored().utf8(0, 1).toByteArray();
    CHECK(closed.size() < 300);
    CHECK(Secrets(first).openPassword(stored().uuid(0, 0), closed) == "$argon2id$7");

    // One that was moved here from another account opens nothing, and keeps nothing from being closed.
    connection.execute("update \"user\" set password_hash = $1 where email = 'u8@example.org'",
                       {Parameter::utf8(closed)});
    keyregister::rotate(folder, connection);
    CHECK(connection.execute("select password_hash from \"user\" where email = 'u8@example.org'").utf8(0, 0) == closed);
    const KeyRing second = *keyfile::read(folder);
    REQUIRE(second.secrets.size() == 2);
    CHECK(second.secrets.back().id == first.secrets.front().id);
    CHECK(second.chain.id == first.chain.id);
    const QByteArray anew = stored().utf8(0, 1).toByteArray();
    CHECK(anew != closed);
    CHECK_FALSE(Secrets(second).isOutdated(anew));
    keyregister::rotate(folder, connection); // the first key goes for good, and nothing misses it
    CHECK(Secrets(*keyfile::read(folder)).openPassword(stored().uuid(0, 0), stored().utf8(0, 1)) == "$argon2id$7");
    CHECK_FALSE(keyfile::read(folder)->find(first.secrets.front().id));
    CHECK(connection.execute("select from record_history where action in ('key.close', 'changed')").isEmpty());

    CHECK(QFile::remove(keyfile::pathIn(folder)));
    CHECK_THROWS_AS(keyregister::open(folder, connection), SetupError);
    keyregister::abandon(folder, connection);
    CHECK_NOTHROW(keyregister::open(folder, connection));
    CHECK(connection.execute("select from \"user\" where password_hash is not null").isEmpty());
}

TEST_CASE("Whoever logs in finds their password closed afterwards", "[secrets][net]")
{
    ServedDatabase served;
    const QByteArray query = "select password_hash from \"user\" where email = 'admin@example.org'";
    // The server closes what it finds at its start; this one came past it.
    served.addUser(u"paul"_s, {u"support"_s});
    const QByteArray paul = "select password_hash from \"user\" where email = 'paul@example.org'";
    REQUIRE(served.text(paul).startsWith(u"$argon2id$"_s));
    CHECK_NOTHROW(served.client(u"paul"_s));
    CHECK(Secrets::isClosed(served.text(paul).toUtf8()));
    CHECK_NOTHROW(served.client(u"paul"_s)); // from the closed one
    CHECK_NOTHROW(served.client(u"admin"_s));
    CHECK(Secrets::isClosed(served.text(query).toUtf8()));
    // A hash that was moved to another account opens nothing.
    served.sql().execute("update \"user\" set password_hash = (select password_hash from \"user\" where email = "
                         "'admin@example.org') where email = 'paul@example.org'");
    CHECK_THROWS(served.client(u"paul"_s));
}
