// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/RecordMessages.h"

#include <QDir>
#include <QHash>

#include <optional>

namespace regie {

// A save that was asked for and whose answer is not here yet. Sent again under the same id, also by the next program,
// it counts once.
struct SentSave {
    QUuid request;
    Save message;
    bool isMoreAsked = false; // what was typed since is to be saved after it
    SaveAll all{};            // with what belongs to the record, if anything does: then this is sent instead

    [[nodiscard]] bool isAlone() const { return all.saves.empty() && all.archives.empty(); }
};

// What somebody typed and the server has not acknowledged yet.
struct Draft {
    qint64 baseVersion = 0; // the record's version when typing began
    Changes changes;
    Changes base;                   // what stood in the same fields then
    QHash<QString, QString> labels; // of references in changes, so that the form reads well without a server
    Moment at;                      // of the last keystroke kept
    std::optional<SentSave> sent{};
    bool hasLines = false; // what belongs to the record, kept under keys of its own, waits to be saved with it

    [[nodiscard]] bool isEmpty() const { return changes.isEmpty() && !sent && !hasLines; }
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
    void claim(const QString &key) { ++m_claims[key]; }
    void release(const QString &key)
    {
        if (--m_claims[key] <= 0)
            m_claims.remove(key);
    }
    [[nodiscard]] bool isClaimed(const QString &key) const { return m_claims.contains(key); }

    // A page goes while what it sent is not answered: somebody else is to see to it.
    void leave(const QString &key) { m_left.append(key); }
    [[nodiscard]] QStringList takeLeft() { return std::exchange(m_left, {}); }

    // What was sent under this key is saved, as this version. What was typed since stays a draft, under the key that it
    // is returned with; that is empty when nothing stays.
    QString acknowledge(const QString &key, const SentSave &sent, qint64 version);

private:
    QHash<QString, int> m_claims; // how many are at it
    QStringList m_left;
};

// What stands in a text beside the part of it that was sent.
[[nodiscard]] QString textSince(const QString &text, const QString &sent);

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
