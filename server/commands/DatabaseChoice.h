// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/commands/CommandLine.h"
#include "server/storage/ConnectionSettings.h"
#include "server/storage/EmbeddedPostgres.h"

#include <memory>

namespace regie {

// How a command shares the server's own database.
enum class Sharing {
    Alongside, // also while a server has it open: what an administrator does at any time
    Alone,     // refused while a server has it open: serving, and filling it anew
};

// What becomes of a data folder in which no server was ever started.
enum class Missing {
    Refuse, // a mistyped name is told, and leaves nothing behind
    Make,
};

// What to tell of a database that a newer program brought to its version.
[[nodiscard]] QString newerAdvice(int current, int latest);

// The database a command works with: the one that --database names, or the server's own, which is started unless a
// running server has it open already. It ends with this object when this object started it.
class DatabaseChoice {
public:
    // Throws SetupError, DbError.
    explicit DatabaseChoice(const CommandLine &options, Sharing sharing = Sharing::Alongside,
                            Missing missing = Missing::Refuse);

    // For the server's work. With --database all three are the same role.
    [[nodiscard]] ConnectionSettings application() const;
    // To look at the database whatever its version is.
    [[nodiscard]] ConnectionSettings looking() const;
    // For migrations, as long as it lives.
    struct OwnerAccess {
        ConnectionSettings settings;
        std::unique_ptr<UpgradeDoor> door;
    };
    [[nodiscard]] OwnerAccess owner() const;
    [[nodiscard]] bool isOwn() const { return m_postgres != nullptr; }

    // Of the server's own, for an empty or older one: migrations are applied. Of another, throws SetupError that says
    // what to run. Newer than this program is an error either way.
    void bringUpToDate() const;
    // For commands that only look: an older database stays as it is. Throws SetupError that says what to run.
    void demandUpToDate() const;
    // What a server would otherwise complain of for ever, or not at all: a role that can do too much, or too little.
    // Throws SetupError, DbError.
    void verifyServing() const;
    // What a server's role may do other than declared, as privileges::differences() tells it.
    [[nodiscard]] static QStringList privilegesAmiss(Connection &connection, const QByteArray &role);

private:
    [[noreturn]] void refuseOlder(int current, int latest) const;
    void migrate() const;

    ConnectionSettings m_named;
    std::unique_ptr<EmbeddedPostgres> m_postgres;
};

} // namespace regie
