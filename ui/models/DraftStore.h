// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Record.h"

#include <QDir>
#include <QSet>

namespace regie {

// What somebody typed and did not save yet.
struct Draft {
    qint64 baseVersion = 0; // the record's version when typing began
    Changes changes;
    Changes base;                   // what stood in the same fields then
    QHash<QString, QString> labels; // of references in changes, so that the form reads well without a server
    Moment at;                      // of the last keystroke kept

    [[nodiscard]] bool isEmpty() const { return changes.isEmpty(); }
};

class DraftStore {
public:
    virtual ~DraftStore() = default;

    // Nothing is kept under an empty draft. Returns once it would survive the end of the process.
    virtual void keep(const QString &key, const Draft &draft) = 0;
    [[nodiscard]] virtual Draft find(const QString &key) const = 0;
    virtual void forget(const QString &key) = 0;
    [[nodiscard]] virtual QStringList keys() const = 0;
    // Where things too large for a draft may be kept; empty when nothing is kept.
    [[nodiscard]] virtual QString folder() const { return {}; }

    // Drafts that somebody is at work on, in another tab for instance: they are offered to nobody else.
    void claim(const QString &key) { m_claimed.insert(key); }
    void release(const QString &key) { m_claimed.remove(key); }
    [[nodiscard]] bool isClaimed(const QString &key) const { return m_claimed.contains(key); }

private:
    QSet<QString> m_claimed;
};

// Keeps nothing: for places that only show.
class NoDrafts final : public DraftStore {
public:
    void keep(const QString &, const Draft &) override {}
    [[nodiscard]] Draft find(const QString &) const override { return {}; }
    void forget(const QString &) override {}
    [[nodiscard]] QStringList keys() const override { return {}; }
};

// One small CBOR file per draft in a folder of one user, replaced as a whole so that a crash leaves the old or the new.
class DraftFolder final : public DraftStore {
public:
    explicit DraftFolder(const QDir &folder);

    void keep(const QString &key, const Draft &draft) override;
    [[nodiscard]] Draft find(const QString &key) const override;
    void forget(const QString &key) override;
    [[nodiscard]] QStringList keys() const override;
    [[nodiscard]] QString folder() const override { return m_folder.absolutePath(); }

private:
    [[nodiscard]] QString fileOf(const QString &key) const;

    QDir m_folder;
};

} // namespace regie
