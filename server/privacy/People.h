// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Connection.h"
#include "shared/schema/Schema.h"

namespace regie {

// Somebody, whatever kind of record tells of them.
struct PersonFound {
    const Schema *schema;
    QUuid id;
    QString name;
    QString email;

    [[nodiscard]] QString key() const; // "contact/01902f…"
};

// Whose name or e-mail address holds these words, without regard to accents; archived ones too.
[[nodiscard]] std::vector<PersonFound> findPeople(Connection &connection, const QString &words);
// By its key; nullopt when there is nobody like that.
[[nodiscard]] std::optional<PersonFound> personOf(Connection &connection, const QString &key);
[[nodiscard]] std::optional<PersonFound> personOf(Connection &connection, const Schema &schema, const QUuid &id);

} // namespace regie
