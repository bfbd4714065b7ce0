// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace regie {

// 32 bytes that are never swapped out and are wiped with their last owner.
class SecretKey {
public:
    static constexpr qsizetype size = 32;

    [[nodiscard]] static SecretKey random();
    [[nodiscard]] static SecretKey ofBytes(const QByteArray &bytes); // wipe yours
    [[nodiscard]] const unsigned char *data() const { return m_bytes.get(); }

private:
    SecretKey();
    std::shared_ptr<unsigned char> m_bytes;
};

// What stands in an installation's file of keys: outside of the database and its backups, readable by the server's
// account alone, in lines that a person can copy from paper, each with a sum of its own.
struct KeyRing {
    struct Entry {
        QString id; // 8 hexadecimal digits
        QDate made;
        SecretKey key;
    };
    Entry chain;                // of the log of activity
    std::vector<Entry> secrets; // the first closes, each opens; two at most

    [[nodiscard]] static KeyRing make(const QDate &today);
    [[nodiscard]] const Entry *find(const QString &id) const;
    // The new one closes from now on, the one before still opens.
    void rotate(const QDate &today);
};

namespace keyfile {

inline constexpr std::size_t mostSecrets = 2;

[[nodiscard]] QByteArray text(const KeyRing &ring);
// Throws SetupError that names the line.
[[nodiscard]] KeyRing parse(const QByteArray &text, const QString &path);

[[nodiscard]] QString pathIn(const QString &folder);
// Nothing when there is no file. Throws SetupError for one that others may read, or that is damaged.
[[nodiscard]] std::optional<KeyRing> read(const QString &folder);
// In one step: either the old one stands there or the new one. Makes the folder. Throws SetupError.
void write(const QString &folder, const KeyRing &ring);

} // namespace keyfile

} // namespace regie
