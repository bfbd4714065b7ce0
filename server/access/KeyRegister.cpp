// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/access/KeyRegister.h"

#include "server/ServerText.h"
#include "server/log/Log.h"
#include "server/storage/SetupError.h"
#include "server/storage/Transaction.h"

#include <sodium.h>

namespace regie::keyregister {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 registerLock = 0x7265'6769'6504; // one for all servers of a database; the number means nothing
constexpr int passwordsAtOnce = 500;

// Tells whether a key is the one that was registered, and nothing of the key.
QByteArray proofOf(const KeyRing::Entry &entry, const char *kind)
{
    const QByteArray text = "regie " + QByteArray(kind) + ' ' + entry.id.toLatin1();
    QByteArray proof(crypto_generichash_BYTES, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(proof.data()), crypto_generichash_BYTES,
                       reinterpret_cast<const unsigned char *>(text.constData()),
                       static_cast<unsigned long long>(text.size()), entry.key.data(),
                       static_cast<std::size_t>(SecretKey::size));
    return proof;
}

struct Known {
    QString id;
    QString kind;
    QByteArray proof;
};

std::vector<Known> registered(Connection &connection)
{
    const Rows rows = connection.execute("select id, kind, proof from secret_key order by kind, made_at");
    std::vector<Known> known;
    for (int row = 0; row < rows.size(); ++row)
        known.push_back({rows.text(row, 0), rows.text(row, 1), rows.bytes(row, 2)});
    return known;
}

void enroll(Connection &connection, const KeyRing &ring)
{
    const auto add = [&connection](const KeyRing::Entry &entry, const char *kind) {
        connection.execute("insert into secret_key (id, kind, proof) values ($1, $2, $3) on conflict (id) do nothing",
                           {entry.id, Parameter::utf8(kind), Parameter::bytes(proofOf(entry, kind))});
    };
    add(ring.chain, "chain");
    add(ring.secrets.front(), "secret"); // nothing is closed with the other any more, see rotate()
}

[[noreturn]] void refuseMissing(const QString &folder, const QString &id)
{
    throw SetupError(
        ServerText::tr("The database holds secrets that were closed with the key %1, and %2 does not have it. Put the "
                       "key file back there, from the copy on paper or from the other server (owner: the server's "
                       "account; mode 400), or name its folder with --keys. Nothing was changed. If it is lost for "
                       "good: regie-server key abandon")
            .arg(id, keyfile::pathIn(folder)));
}

void compare(const std::vector<Known> &known, const KeyRing &ring, const QString &folder)
{
    for (const Known &one : known) {
        const bool isChain = one.kind == "chain"_L1;
        const KeyRing::Entry *entry = isChain ? &ring.chain : ring.find(one.id);
        if (entry == nullptr || entry->id != one.id || proofOf(*entry, isChain ? "chain" : "secret") != one.proof)
            refuseMissing(folder, one.id);
    }
}

} // namespace

KeyRing open(const QString &folder, Connection &connection)
{
    Transaction transaction(connection);
    connection.execute("select pg_advisory_xact_lock($1)", {registerLock});
    const std::vector<Known> known = registered(connection);
    std::optional<KeyRing> ring = keyfile::read(folder);
    if (!ring && !known.empty())
        refuseMissing(folder, known.front().id);
    if (!ring) {
        ring = KeyRing::make(QDate::currentDate());
        keyfile::write(folder, *ring);
    }
    compare(known, *ring, folder);
    enroll(connection, *ring);
    transaction.commit();
    return *ring;
}

void verify(Connection &connection, const KeyRing &ring, const QString &folder)
{
    compare(registered(connection), ring, folder);
}

void rotate(const QString &folder, Connection &connection)
{
    KeyRing ring = open(folder, connection);
    // An earlier rotation may have been cut short; what still needs the older key must not lose it.
    while (closePasswords(connection, Secrets(ring)) > 0) {
    }
    ring.rotate(QDate::currentDate());
    keyfile::write(folder, ring); // first: what is closed with it must never be without it
    static_cast<void>(open(folder, connection));
    while (closePasswords(connection, Secrets(ring)) > 0) {
    }
    // Everything is closed with the newest: the database needs no other, and the next rotation takes it from the file.
    connection.execute("delete from secret_key where kind = 'secret' and id <> $1", {ring.secrets.front().id});
}

void abandon(const QString &folder, Connection &connection)
{
    const KeyRing ring = KeyRing::make(QDate::currentDate());
    // Past the rule that somebody must be able to administer: at the server, «user password» makes one.
    Transaction transaction(connection, {.act = "key.abandon", .load = Load::Bulk});
    connection.execute("update \"user\" set password_hash = null where password_hash like 'regie1$%'");
    connection.execute("delete from secret_key");
    enroll(connection, ring);
    keyfile::write(folder, ring);
    transaction.commit();
}

int closePasswords(Connection &connection, const Secrets &secrets)
{
    Transaction transaction(connection, {.act = "key.close", .load = Load::Bulk});
    const Rows rows = connection.execute(
        "select id, password_hash from \"user\" where password_hash is not null and not starts_with(password_hash, $1) "
        "order by id limit $2 for update skip locked",
        {u"regie1$%1$"_s.arg(secrets.ring().secrets.front().id), passwordsAtOnce});
    std::vector<Command> commands;
    for (int row = 0; row < rows.size(); ++row) {
        const QUuid user = rows.uuid(row, 0);
        try {
            const QByteArray hash = secrets.openPassword(user, rows.utf8(row, 1));
            commands.push_back({"update \"user\" set password_hash = $2 where id = $1",
                                {user, Parameter::utf8(secrets.closePassword(user, hash))}});
        } catch (const SecretError &error) {
            // Nobody logs in with it; one that is set anew replaces it.
            writeLog(LogLevel::Warning, u"The hash of a password doesn't open and is left as it is.",
                     {{"user", user.toString(QUuid::WithoutBraces)}, {"reason", QString::fromUtf8(error.what())}});
        }
    }
    if (!commands.empty())
        static_cast<void>(connection.executeAll(commands));
    transaction.commit();
    return static_cast<int>(commands.size());
}

} // namespace regie::keyregister
