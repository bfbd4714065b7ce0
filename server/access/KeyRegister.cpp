// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/access/KeyRegister.h"

#include "server/ServerText.h"
#include "server/log/Log.h"
#include "server/storage/SetupError.h"
#include "server/storage/Transaction.h"

#include <sodium.h>

#include <array>

namespace regie::keyregister {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 registerLock = 0x7265'6769'6504; // one for all servers of a database; the number means nothing
constexpr int secretsAtOnce = 500;

// Where secrets lie. $1: what those of today begin with, $2: how many at most.
struct Kept {
    const char *table;
    const char *column;
    const char *outdated;
    const char *replace;
};
constexpr std::array everythingKept{
    Kept{"user", "password_hash",
         "select id, password_hash from \"user\" where password_hash is not null and "
         "not starts_with(password_hash, $1) order by id limit $2 for update skip locked",
         "update \"user\" set password_hash = $2 where id = $1"},
    Kept{"second_factor", "seed",
         "select user_id, seed from second_factor where seed is not null and not starts_with(seed, $1) "
         "order by user_id limit $2 for update skip locked",
         "update second_factor set seed = $2 where user_id = $1"},
    Kept{"second_factor", "pending",
         "select user_id, pending from second_factor where pending is not null and not starts_with(pending, $1) "
         "order by user_id limit $2 for update skip locked",
         "update second_factor set pending = $2 where user_id = $1"}};

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
    while (closeSecrets(connection, Secrets(ring)) > 0) {
    }
    ring.rotate(QDate::currentDate());
    keyfile::write(folder, ring); // first: what is closed with it must never be without it
    static_cast<void>(open(folder, connection));
    while (closeSecrets(connection, Secrets(ring)) > 0) {
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
    connection.execute("update \"user\" set second_factor_at = null where second_factor_at is not null");
    connection.execute("delete from recovery_code");
    connection.execute("delete from second_factor");
    connection.execute("delete from secret_key");
    enroll(connection, ring);
    keyfile::write(folder, ring);
    transaction.commit();
}

int closeSecrets(Connection &connection, const Secrets &secrets)
{
    Transaction transaction(connection, {.act = "key.close", .load = Load::Bulk});
    std::vector<Command> commands;
    for (const Kept &kept : everythingKept) {
        const Rows rows =
            connection.execute(kept.outdated, {u"regie1$%1$"_s.arg(secrets.ring().secrets.front().id), secretsAtOnce});
        for (int row = 0; row < rows.size(); ++row) {
            const QUuid id = rows.uuid(row, 0);
            const Secrets::Place place{.table = kept.table, .column = kept.column, .row = id};
            try {
                const QByteArrayView stored = rows.utf8(row, 1);
                const QByteArray value = Secrets::isClosed(stored) ? secrets.open(place, stored) : stored.toByteArray();
                commands.push_back({kept.replace, {id, Parameter::utf8(secrets.close(place, value))}});
            } catch (const SecretError &error) {
                // It opens nothing for anybody; one that is set anew replaces it.
                writeLog(LogLevel::Warning, u"A secret doesn't open and is left as it is.",
                         {{"table", QString::fromLatin1(kept.table)},
                          {"column", QString::fromLatin1(kept.column)},
                          {"row", id.toString(QUuid::WithoutBraces)},
                          {"reason", QString::fromUtf8(error.what())}});
            }
        }
    }
    if (!commands.empty())
        static_cast<void>(connection.executeAll(commands));
    transaction.commit();
    return static_cast<int>(commands.size());
}

} // namespace regie::keyregister
