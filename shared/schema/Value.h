// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Moment.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringList>
#include <QTime>
#include <QUuid>

#include <variant>

namespace regie {

// One field's content, erased. Which alternative a field holds follows from its kind (see Kind.h):
// text, note, choice and JSON are QString; integer and the scaled kinds are qint64 in their smallest unit; reference and
// file are QUuid. Empty is std::monostate, and nothing else is: an empty text or a null id is stored as empty.
using Value =
    std::variant<std::monostate, bool, qint64, QString, QUuid, QDate, QTime, Moment, QStringList, QByteArray>;

[[nodiscard]] inline bool isEmpty(const Value &value)
{
    return std::holds_alternative<std::monostate>(value);
}

// For logs, tests and history: ISO forms, integers as they are. Not for people (see ui/widgets/Formats.h).
[[nodiscard]] QString printValue(const Value &value);

} // namespace regie
