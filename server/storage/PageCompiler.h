// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/PathCompiler.h"

namespace regie {

// The order of rows, and where a page begins. The id always decides last, so that the order is total and a page begins
// exactly after the row the one before ended with, whatever was written meanwhile.
class PageCompiler {
public:
    struct Key {
        QString path;
        PathColumn column;
        QByteArray ordered; // what is compared
        bool isDescending;
    };
    PageCompiler(SqlBuilder &builder, PathCompiler &paths)
        : m_builder(builder)
        , m_paths(paths)
    {}
    // Refuses with query.unknown_path and query.not_sortable.
    void sortBy(const std::vector<SortKey> &sort);
    // From here on order() is in a form that no index has, for conditions of which the planner expects more than there
    // is: it would walk the whole table in that order.
    void passIndices() { m_passesIndices = true; }
    [[nodiscard]] const std::vector<Key> &keys() const { return m_keys; }
    [[nodiscard]] QByteArray order() const;
    [[nodiscard]] QByteArray reverseOrder() const;
    // "true" when there is no cursor.
    [[nodiscard]] QByteArray after(const QByteArray &cursor);

    // Ordered by one field that may be empty: then the rows where it isn't come first and can walk an index, and those
    // where it is follow in the order of their ids.
    [[nodiscard]] bool hasHalves() const
    {
        return m_keys.size() == 1 && m_keys.front().column.mayBeNull && m_keys.front().isDescending == m_idIsDescending;
    }
    struct Half {
        QByteArray condition; // with the beginning of the page
        QByteArray order;
    };
    struct Halves {
        Half filled;
        Half empty;
    };
    [[nodiscard]] Halves halves(const QByteArray &cursor);
    // Of both together, when what is compared stands in this column of the result (from 1) and the id in the first.
    [[nodiscard]] QByteArray orderByPlace(qsizetype place) const;

private:
    [[nodiscard]] bool isOneWay() const;
    [[nodiscard]] QByteArray sorted(const Key &key) const;
    [[nodiscard]] QByteArray cursorValue(std::size_t index);
    [[nodiscard]] QByteArray idAfter(const QByteArray &id) const;
    [[nodiscard]] const char *direction() const { return m_idIsDescending ? " DESC" : ""; } // of the id
    [[nodiscard]] QByteArray rowAfter(const QByteArrayList &values, const QByteArray &id) const;
    [[nodiscard]] QByteArray chainAfter(const QByteArrayList &values, const QByteArray &id) const;

    SqlBuilder &m_builder;
    PathCompiler &m_paths;
    std::vector<Key> m_keys;
    bool m_idIsDescending = false;
    bool m_passesIndices = false;
};

} // namespace regie
