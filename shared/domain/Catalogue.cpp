// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/CatalogueExtension.h"

namespace regie {

#define ENTITY(Entity)                                                                                                 \
    struct Entity;                                                                                                     \
    template <>                                                                                                        \
    const Schema &schemaOf<Entity>();
#include "shared/domain/Entities.inc"
#undef ENTITY

namespace {

struct Known {
    std::vector<const Schema *> all;
    QHash<QString, const Schema *> byName;

    void add(const Schema *schema)
    {
        all.push_back(schema);
        byName.insert(schema->name(), schema);
    }
    void remove(const Schema *schema)
    {
        std::erase(all, schema);
        byName.remove(schema->name());
    }
};

Known &known()
{
    static Known all = [] {
        Known entities;
#define ENTITY(Entity) entities.add(&schemaOf<Entity>());
#include "shared/domain/Entities.inc"
#undef ENTITY
        return entities;
    }();
    return all;
}

} // namespace

std::span<const Schema *const> catalogue()
{
    return known().all;
}

const Schema *findSchema(QStringView entity)
{
    return known().byName.value(entity.toString(), nullptr);
}

CatalogueExtension::CatalogueExtension(std::vector<const Schema *> schemas)
    : m_schemas(std::move(schemas))
{
    for (const Schema *schema : m_schemas)
        known().add(schema);
}

CatalogueExtension::~CatalogueExtension()
{
    for (const Schema *schema : m_schemas)
        known().remove(schema);
}

const Schema *targetOf(const Field &field)
{
    const auto *reference = std::get_if<kinds::Ref>(&field.kind);
    return reference ? findSchema(toString(reference->entity)) : nullptr;
}

} // namespace regie
