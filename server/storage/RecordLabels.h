// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Store.h"

namespace regie {

// What people call records, as far as the caller may see them: the others have no label.
class RecordLabels {
public:
    explicit RecordLabels(Store &store)
        : m_store(store)
    {}
    [[nodiscard]] QHash<QUuid, QString> of(const Schema &schema, std::span<const QUuid> ids);

private:
    Store &m_store;
};

} // namespace regie
