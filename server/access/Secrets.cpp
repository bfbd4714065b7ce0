// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/access/Secrets.h"

#include <sodium.h>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView mark = "regie1$";
constexpr qsizetype idLength = 8;
constexpr qsizetype nonceLength = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagLength = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr auto encoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

static_assert(crypto_aead_xchacha20poly1305_ietf_KEYBYTES == SecretKey::size);

unsigned char *raw(QByteArray &bytes, qsizetype from = 0)
{
    return reinterpret_cast<unsigned char *>(bytes.data() + from);
}

const unsigned char *raw(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

QByteArray associated(const Secrets::Place &place, QByteArrayView id)
{
    return mark.toByteArray() + id.toByteArray() + '$' + place.table.toByteArray() + '.' + place.column.toByteArray() +
           '.' + place.row.toRfc4122();
}

QByteArrayView idIn(QByteArrayView closed)
{
    return closed.sliced(mark.size(), idLength);
}

Secrets::Place passwordOf(const QUuid &user)
{
    return {.table = "user", .column = "password_hash", .row = user};
}

} // namespace

QByteArray Secrets::close(const Place &place, QByteArrayView value) const
{
    const KeyRing::Entry &entry = m_ring.secrets.front();
    const QByteArray id = entry.id.toLatin1();
    const QByteArray context = associated(place, id);
    QByteArray bytes(nonceLength + value.size() + tagLength, Qt::Uninitialized);
    randombytes_buf(bytes.data(), static_cast<std::size_t>(nonceLength));
    const QByteArray nonce = bytes.left(nonceLength);
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        raw(bytes, nonceLength), nullptr, raw(value), static_cast<unsigned long long>(value.size()),
        raw(QByteArrayView(context)), static_cast<unsigned long long>(context.size()), nullptr,
        raw(QByteArrayView(nonce)), entry.key.data());
    return mark.toByteArray() + id + '$' + bytes.toBase64(encoding);
}

QByteArray Secrets::open(const Place &place, QByteArrayView closed) const
{
    if (!isClosed(closed))
        throw SecretError("no closed value");
    const QByteArrayView id = idIn(closed);
    const KeyRing::Entry *entry = m_ring.find(QString::fromLatin1(id));
    if (entry == nullptr)
        throw SecretError("closed with the key " + id.toByteArray().toStdString() + ", which is not there");
    const auto decoded = QByteArray::fromBase64Encoding(closed.sliced(mark.size() + idLength + 1).toByteArray(),
                                                        encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() < nonceLength + tagLength)
        throw SecretError("damaged");
    const QByteArray &bytes = *decoded;
    const QByteArray context = associated(place, id);
    QByteArray value(bytes.size() - nonceLength - tagLength, Qt::Uninitialized);
    const int failure = crypto_aead_xchacha20poly1305_ietf_decrypt(
        raw(value), nullptr, nullptr, raw(QByteArrayView(bytes).sliced(nonceLength)),
        static_cast<unsigned long long>(bytes.size() - nonceLength), raw(QByteArrayView(context)),
        static_cast<unsigned long long>(context.size()), raw(QByteArrayView(bytes)), entry->key.data());
    if (failure != 0)
        throw SecretError("altered, or of another place");
    return value;
}

bool Secrets::isClosed(QByteArrayView value)
{
    return value.startsWith(mark) && value.size() > mark.size() + idLength && value[mark.size() + idLength] == '$';
}

bool Secrets::isOutdated(QByteArrayView closed) const
{
    return isClosed(closed) && QString::fromLatin1(idIn(closed)) != m_ring.secrets.front().id;
}

QByteArray Secrets::closePassword(const QUuid &user, QByteArrayView hash) const
{
    return close(passwordOf(user), hash);
}

QByteArray Secrets::openPassword(const QUuid &user, QByteArrayView stored) const
{
    return isClosed(stored) ? open(passwordOf(user), stored) : stored.toByteArray();
}

} // namespace regie
