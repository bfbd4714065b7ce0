// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/access/KeyFile.h"

#include "server/ServerText.h"
#include "server/platform/Platform.h"
#include "server/storage/SetupError.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sodium.h>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <stdexcept>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr auto readerOnly = QFileDevice::ReadOwner;
constexpr qint64 longestFile = 64 * 1024;

constexpr QByteArrayView heading =
    "# Régie: the keys of this installation. Whoever has them and a copy of the database reads its secrets; who loses\n"
    "# them loses the secrets. Keep a copy on paper in the safe, and never one beside a backup of the database.\n"
    "# What each line says: what for, name, day, key in groups of four, sum of the line.\n";

QString newId()
{
    unsigned char bytes[4];
    randombytes_buf(bytes, sizeof bytes);
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(bytes), sizeof bytes).toHex());
}

KeyRing::Entry newEntry(const QDate &today)
{
    return {.id = newId(), .made = today, .key = SecretKey::random()};
}

// Against slips of whoever types it from paper.
QByteArray sumOf(const QByteArray &kind, const QString &id, const QString &day, const QByteArray &digits)
{
    const QByteArray line = kind + ' ' + id.toLatin1() + ' ' + day.toLatin1() + ' ' + digits;
    unsigned char sum[crypto_generichash_BYTES_MIN];
    crypto_generichash(sum, sizeof sum, reinterpret_cast<const unsigned char *>(line.constData()),
                       static_cast<unsigned long long>(line.size()), nullptr, 0);
    return QByteArray(reinterpret_cast<const char *>(sum), 4).toHex();
}

QByteArray lineOf(const QByteArray &kind, const KeyRing::Entry &entry)
{
    const QString day = entry.made.toString(Qt::ISODate);
    const QByteArray digits = QByteArray(reinterpret_cast<const char *>(entry.key.data()), SecretKey::size).toHex();
    QByteArray groups;
    for (qsizetype i = 0; i < digits.size(); i += 4)
        groups += ' ' + digits.mid(i, 4);
    return kind + ' ' + entry.id.toLatin1() + ' ' + day.toLatin1() + groups + " = " +
           sumOf(kind, entry.id, day, digits) + '\n';
}

unsigned char *lockedBytes()
{
    if (sodium_init() < 0) // which may be called at any time, and more than once
        return nullptr;
    return static_cast<unsigned char *>(sodium_malloc(static_cast<std::size_t>(SecretKey::size)));
}

[[noreturn]] void refuseLine(const QString &path, int number)
{
    throw SetupError(ServerText::tr("Line %1 of the key file %2 is damaged: compare it with the copy on paper, sign by "
                                    "sign.")
                         .arg(number)
                         .arg(path));
}

std::optional<KeyRing::Entry> entryIn(const QByteArrayList &words)
{
    const qsizetype equal = words.indexOf("=");
    if (equal < 4 || equal != words.size() - 2)
        return std::nullopt;
    const QByteArray digits = words.mid(3, equal - 3).join().toLower();
    const QString id = QString::fromLatin1(words[1]).toLower();
    const QString day = QString::fromLatin1(words[2]);
    const QByteArray bytes = QByteArray::fromHex(digits);
    if (bytes.size() != SecretKey::size || digits.size() != 2 * SecretKey::size ||
        sumOf(words[0], id, day, digits) != words.back().toLower())
        return std::nullopt;
    return KeyRing::Entry{.id = id, .made = QDate::fromString(day, Qt::ISODate), .key = SecretKey::ofBytes(bytes)};
}

} // namespace

SecretKey::SecretKey()
    : m_bytes(lockedBytes(), &sodium_free)
{
    if (!m_bytes)
        throw std::runtime_error("no memory that can be locked for a key");
}

SecretKey SecretKey::random()
{
    SecretKey key;
    randombytes_buf(key.m_bytes.get(), static_cast<std::size_t>(size));
    sodium_mprotect_readonly(key.m_bytes.get());
    return key;
}

SecretKey SecretKey::ofBytes(const QByteArray &bytes)
{
    if (bytes.size() != size)
        throw std::invalid_argument("a key has 32 bytes");
    SecretKey key;
    std::memcpy(key.m_bytes.get(), bytes.constData(), static_cast<std::size_t>(size));
    sodium_mprotect_readonly(key.m_bytes.get());
    return key;
}

KeyRing KeyRing::make(const QDate &today)
{
    return {.chain = newEntry(today), .secrets = {newEntry(today)}};
}

const KeyRing::Entry *KeyRing::find(const QString &id) const
{
    const auto found =
        std::find_if(secrets.begin(), secrets.end(), [&id](const Entry &entry) { return entry.id == id; });
    return found == secrets.end() ? nullptr : &*found;
}

void KeyRing::rotate(const QDate &today)
{
    secrets.insert(secrets.begin(), newEntry(today));
    if (secrets.size() > keyfile::mostSecrets)
        secrets.resize(keyfile::mostSecrets, secrets.front());
}

namespace keyfile {

QByteArray text(const KeyRing &ring)
{
    QByteArray lines = heading.toByteArray() + lineOf("chain", ring.chain);
    for (const KeyRing::Entry &entry : ring.secrets)
        lines += lineOf("secret", entry);
    return lines;
}

KeyRing parse(const QByteArray &text, const QString &path)
{
    std::optional<KeyRing::Entry> chain;
    std::vector<KeyRing::Entry> secrets;
    int number = 0;
    for (const QByteArray &line : text.split('\n')) {
        ++number;
        const QByteArrayList words = line.simplified().split(' ');
        if (words.front().isEmpty() || words.front().startsWith('#'))
            continue;
        const std::optional<KeyRing::Entry> entry = entryIn(words);
        if (!entry || (words.front() != "chain" && words.front() != "secret"))
            refuseLine(path, number);
        if (words.front() == "chain" && !chain)
            chain = entry;
        else if (words.front() == "secret" && secrets.size() < mostSecrets)
            secrets.push_back(*entry);
        else
            refuseLine(path, number);
    }
    if (!chain || secrets.empty())
        throw SetupError(ServerText::tr("The key file %1 is incomplete: it needs a line «chain» and one «secret». Take "
                                        "them from the copy on paper.")
                             .arg(path));
    return {.chain = *chain, .secrets = secrets};
}

QString pathIn(const QString &folder)
{
    return folder + "/regie.keys"_L1;
}

std::optional<KeyRing> read(const QString &folder)
{
    QFile file(pathIn(folder));
    if (!file.exists())
        return std::nullopt;
    constexpr QFileDevice::Permissions others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    if (file.permissions() & others)
        throw SetupError(ServerText::tr("The key file %1 can be read by others. If nobody did, run: chmod 400 %1; "
                                        "otherwise rotate the keys as well: regie-server key rotate")
                             .arg(file.fileName()));
    if (file.size() > longestFile || !file.open(QIODevice::ReadOnly))
        throw SetupError(ServerText::tr("The key file %1 can't be read: %2").arg(file.fileName(), file.errorString()));
    QByteArray content = file.readAll();
    KeyRing ring = parse(content, file.fileName());
    sodium_memzero(content.data(), static_cast<std::size_t>(content.size()));
    return ring;
}

void write(const QString &folder, const KeyRing &ring)
{
    const QString path = pathIn(folder);
    const bool isNew = !QFileInfo::exists(folder);
    if (!QDir().mkpath(folder) ||
        (isNew &&
         !QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner)))
        throw SetupError(ServerText::tr("The folder of the keys %1 can't be made.").arg(folder));
    const QString unfinished = path + ".new"_L1;
    std::error_code problem;
    if (platform::writePrivateFile(unfinished, text(ring), platform::currentAccount()) &&
        QFile::setPermissions(unfinished, readerOnly))
        std::filesystem::rename(unfinished.toStdU16String(), path.toStdU16String(), problem);
    else
        problem = std::make_error_code(std::errc::permission_denied);
    if (problem)
        throw SetupError(ServerText::tr("The key file %1 can't be written: %2")
                             .arg(path, QString::fromStdString(problem.message())));
}

} // namespace keyfile

} // namespace regie
