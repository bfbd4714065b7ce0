// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/Fuzz.h"

#include "shared/domain/Catalogue.h"

using namespace regie;

namespace {

void followPaths(const Schema &schema, const Filter &filter)
{
    fuzz::demand(filter.type != Filter::Type::Not || filter.children.size() == 1);
    if (filter.type == Filter::Type::Condition) {
        const PathTarget target = resolvePath(schema, filter.path);
        fuzz::demand(target.field || filter.values.empty());
        fuzz::demand(!target.field || !target.field->is(FieldFlag::Secret) || filter.values.empty());
    }
    for (const Filter &child : filter.children)
        followPaths(schema, child);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const Result<Fetch> fetch = decode<Fetch>(bytes);
    if (!fetch)
        return 0;
    const Query &query = fetch->query;
    const Schema *schema = findSchema(query.entity);
    fuzz::demand(schema && query.limit >= 1 && query.limit <= Query::maxLimit);
    fuzz::demand(query.columns.size() <= Query::maxColumns && query.sort.size() <= Query::maxSortKeys);
    followPaths(*schema, query.filter);
    const Result<Fetch> again = decode<Fetch>(encode(*fetch), replyLimits);
    fuzz::demand(again.has_value());
    fuzz::demand(again->query == query);
    return 0;
}
