// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Moment.h"

#include <QByteArray>
#include <QUuid>

// Values as PostgreSQL's to_jsonb writes them, so that a history made here reads like one that its triggers wrote.
namespace regie::demo::json {

[[nodiscard]] QByteArray text(QByteArrayView utf8); // null when empty
[[nodiscard]] QByteArray id(const QUuid &uuid);     // null when null
[[nodiscard]] QByteArray moment(const Moment &moment);
[[nodiscard]] QByteArray hours(int quarters); // of the type numeric(14, 4)

} // namespace regie::demo::json
