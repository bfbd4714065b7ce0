// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/access/Rights.h"
#include "server/storage/Connection.h"
#include "shared/schema/Schema.h"

namespace regie {

// What tells two texts apart: of names case, accents and spaces don't, of e-mail addresses case doesn't.
enum class Likeness { Names, Addresses };

struct AlikeName {
    std::size_t place = 0; // among the names that were asked for
    QUuid id;
    qint64 version = 0;
    QString name; // as it is written
};

// The records, among those the caller may read, whose text in this field is like one of these. In the order of the
// names; no more than a few thousand.
[[nodiscard]] std::vector<AlikeName> namesAlike(Connection &connection, const Caller &caller, const Schema &schema,
                                                const Field &field, const QStringList &names, Likeness likeness);

} // namespace regie
