// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/CompiledQuery.h"

#include <memory>

namespace regie {

// The queries a worker has compiled, by shape. Belongs to one thread, like the connection beside it.
class QueryCache {
public:
    [[nodiscard]] std::shared_ptr<const CompiledQuery> find(const QByteArray &shape) const
    {
        return m_queries.value(shape);
    }
    // Forgets everything when full: shapes come from screens, and those in use are soon back.
    void insert(const QByteArray &shape, std::shared_ptr<const CompiledQuery> query)
    {
        if (m_queries.size() >= capacity)
            m_queries.clear();
        m_queries.insert(shape, std::move(query));
    }
    [[nodiscard]] qsizetype size() const { return m_queries.size(); }

    static constexpr qsizetype capacity = 500;

private:
    QHash<QByteArray, std::shared_ptr<const CompiledQuery>> m_queries;
};

} // namespace regie
