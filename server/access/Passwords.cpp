// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/access/Passwords.h"

#include <sodium.h>

#include <stdexcept>

namespace regie::password {

namespace {

// The same password typed on two systems can differ in how its accents are composed.
QByteArray canonical(const QString &password)
{
    return password.normalized(QString::NormalizationForm_KC).toUtf8();
}

} // namespace

void prepare()
{
    if (sodium_init() < 0)
        throw std::runtime_error("libsodium can't start; check that the system gives random bytes (getrandom)");
}

QByteArray hash(const QString &password, const Cost &cost)
{
    QByteArray secret = canonical(password);
    QByteArray result(crypto_pwhash_STRBYTES, '\0');
    const int failure =
        crypto_pwhash_str_alg(result.data(), secret.constData(), static_cast<unsigned long long>(secret.size()),
                              cost.passes, cost.memory, crypto_pwhash_ALG_ARGON2ID13);
    sodium_memzero(secret.data(), static_cast<std::size_t>(secret.size()));
    if (failure != 0)
        throw std::runtime_error("not enough memory to hash a password");
    result.truncate(qstrlen(result.constData()));
    return result;
}

bool verify(const QByteArray &hash, const QString &password)
{
    if (hash.size() >= static_cast<qsizetype>(crypto_pwhash_STRBYTES))
        return false;
    QByteArray secret = canonical(password);
    const bool isRight = crypto_pwhash_str_verify(hash.constData(), secret.constData(),
                                                  static_cast<unsigned long long>(secret.size())) == 0;
    sodium_memzero(secret.data(), static_cast<std::size_t>(secret.size()));
    return isRight;
}

bool needsRehash(const QByteArray &hash, const Cost &cost)
{
    return crypto_pwhash_str_needs_rehash(hash.constData(), cost.passes, cost.memory) != 0;
}

QByteArray randomBytes(qsizetype count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    randombytes_buf(bytes.data(), static_cast<std::size_t>(count));
    return bytes;
}

} // namespace regie::password
