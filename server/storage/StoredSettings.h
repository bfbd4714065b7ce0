// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Connection.h"
#include "shared/domain/identity/SettingTable.h"

#include <QHash>

namespace regie {

// All settings as they stand at this moment. What is unset, or was made something else by hand, has its usual value.
class StoredSettings {
public:
    explicit StoredSettings(Connection &connection);

    [[nodiscard]] qint64 number(QLatin1StringView key) const;
    [[nodiscard]] bool flag(QLatin1StringView key) const;
    [[nodiscard]] QString text(QLatin1StringView key) const;

    // A record, unset, of each setting that this version declares and has none of; nobody else makes them.
    static void complete(Connection &connection);

private:
    template <class Type>
    [[nodiscard]] Type as(QLatin1StringView key) const;

    QHash<QString, QString> m_json; // by key
};

} // namespace regie
