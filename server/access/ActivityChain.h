// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/access/KeyFile.h"
#include "server/storage/Connection.h"
#include "shared/schema/Moment.h"

#include <optional>

// The log of activity as a chain: each line's seal is made of the one before, the line, and a key that is not in the
// database. Whoever can write in the database can't make a seal that fits; whoever alters, removes or moves a line
// breaks the chain there. Lines are sealed shortly after their commit, by one server at a time, so that nobody who
// works waits for the chain.
namespace regie::activitychain {

struct Head {
    qint64 number = 0; // of the last seal; 0 before the first
    QByteArray hash;

    [[nodiscard]] QString text() const; // "1234:9f0c…", to be kept elsewhere
    [[nodiscard]] static std::optional<Head> ofText(const QString &text);
};

[[nodiscard]] Head head(Connection &connection);

// What was committed and not sealed yet, some at a time; how many. None while another server is at it.
int seal(Connection &connection, const KeyRing::Entry &key);

struct Break {
    qint64 number = 0; // of the first link that doesn't hold
    QString why;
};
// The beginning of the log went at the end of its time, as one of its lines tells.
struct Shortening {
    qint64 through = 0; // the last of those that are gone by right
    qint64 line = 0;    // the number of the line that tells; 0 while it waits for its seal
    Moment at;          // when
};
struct Report {
    Head head;
    qint64 waiting = 0; // lines that no server has sealed yet
    std::optional<Shortening> shortened;
    std::optional<Break> broken;
};
// Reads the whole log. With a head that was kept elsewhere, also whether the chain still goes through it.
[[nodiscard]] Report verify(Connection &connection, const KeyRing::Entry &key, const std::optional<Head> &kept = {});

} // namespace regie::activitychain
