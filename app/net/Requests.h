// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Outcome.h"

#include <QPointer>

#include <functional>
#include <optional>

namespace regie {

// What the client asked and the server has not answered yet, in the order of asking.
class Requests {
public:
    using Answer = std::function<void(const Result<QByteArray> &)>;
    enum class Role {
        Session, // hello, login, ping…: belongs to one connection and dies with it
        Read,    // sent again after a short loss, given up after a long one
        Write,   // sent again with the same id until the server answers
    };
    // Everything that is not known to change nothing counts as a write.
    [[nodiscard]] static Role roleOf(std::string_view type);

    struct Entry {
        QUuid id{};
        QByteArray type{};
        QByteArray body{};
        Role role = Role::Write;
        Answer answer{};
        QUuid group{};
        QPointer<QObject> context{};
        bool hasContext = false; // whether the answer dies with its context
        bool isSent = false;
        bool isAside = false;

        [[nodiscard]] bool isWanted() const { return !hasContext || !context.isNull(); }
        void finish(const Result<QByteArray> &result) const;
    };

    // At most this many reads and writes wait at the server at a time; the others wait here.
    static constexpr int maxInFlight = 16;
    // Of those set aside, so that what nobody waits for any more has mostly not been asked.
    static constexpr int maxAside = 2;

    // Under an id of its own unless it goes by one already.
    [[nodiscard]] const Entry &add(std::string_view type, const QByteArray &body, QObject *context, Answer answer,
                                   const QUuid &group = {}, const QUuid &name = {}, bool isAside = false);
    // What was answered by a question, under its former id.
    void addAgain(Entry entry);
    // The next one to send, marked as sent; nothing when none may go. Reads that nobody waits for any more are dropped.
    [[nodiscard]] const Entry *nextToSend(bool isOnline);
    // nothing when no request has that id.
    [[nodiscard]] std::optional<Entry> take(const QUuid &id);
    [[nodiscard]] std::vector<Entry> takeAll(Role role);
    // After a lost connection: all that remain are to be sent again.
    void markUnsent();

    [[nodiscard]] int count(Role role) const;

private:
    [[nodiscard]] int inFlight() const;
    [[nodiscard]] int asideInFlight() const;

    std::vector<Entry> m_entries;
};

} // namespace regie
