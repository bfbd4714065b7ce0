// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/QueryCompiler.h"
#include "server/storage/Values.h"

namespace regie {

namespace {

// Every text with its length before it, so that no two queries write the same key.
class ShapeWriter {
public:
    void number(qint64 value) { m_key += QByteArray::number(value) + ','; }
    void text(QStringView value)
    {
        const QByteArray bytes = value.toUtf8();
        number(bytes.size());
        m_key += bytes;
    }
    void filter(const Filter &filter)
    {
        number(static_cast<int>(filter.type));
        if (filter.type == Filter::Type::Condition) {
            text(filter.path);
            number(static_cast<int>(filter.op));
            // One by one: how many there are, and which are empty, shows in the SQL.
            const bool isList = filter.op == Operator::AnyOf || filter.op == Operator::NoneOf;
            number(static_cast<qint64>(filter.values.size()));
            if (!isList)
                for (const Value &value : filter.values)
                    number(isEmpty(value) ? 0 : 1);
            return;
        }
        number(static_cast<qint64>(filter.children.size()));
        for (const Filter &child : filter.children)
            this->filter(child);
    }
    void paths(const std::vector<QString> &paths)
    {
        number(static_cast<qint64>(paths.size()));
        for (const QString &path : paths)
            text(path);
    }
    [[nodiscard]] QByteArray take() { return std::move(m_key); }

private:
    QByteArray m_key;
};

} // namespace

QByteArray shapeOf(const Query &query, const Caller &caller, const CompileOptions &options)
{
    ShapeWriter shape;
    shape.text(query.entity);
    shape.paths(query.columns);
    shape.filter(query.filter);
    for (const QString &word : options.match ? std::vector<QString>() : searchWords(query.search))
        shape.number(isPrefixWord(word) ? 1 : 2);
    shape.number(0);
    for (const SortKey &key : query.sort) {
        shape.text(key.path);
        shape.number(key.order);
    }
    shape.number(-1);
    shape.number(rowsAskedFor(query.limit));
    shape.number(query.after.isEmpty() ? 0 : 1);
    shape.number(query.skip > 0 ? 1 : 0);
    shape.number(query.isFromEnd ? query.limit : 0); // to the row: it is the first ones that are beyond the page
    if (!query.aggregates.empty())                   // groups are paged in the statement itself
        shape.text(QString::fromLatin1(query.after));
    shape.number(static_cast<int>(query.archived));
    shape.paths(query.groupBy);
    for (const Aggregate &aggregate : query.aggregates) {
        shape.number(static_cast<int>(aggregate.measure));
        shape.text(aggregate.path);
    }
    shape.number(-1);
    shape.text(options.permission);
    shape.number(static_cast<int>(options.reach));
    shape.number(static_cast<int>(options.audience));
    shape.number(static_cast<int>(options.lock));
    shape.number(options.match ? static_cast<int>(*options.match) : -1);
    shape.number(options.newest);
    shape.number(options.isExport ? 1 : 0);
    shape.number(caller.user.isNull() ? 0 : 1);
    shape.number(caller.party.isNull() ? 0 : 1);
    return shape.take() + caller.rights->fingerprint();
}

} // namespace regie
