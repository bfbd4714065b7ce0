// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/Catalogue.h"

namespace regie {

#define ENTITY(Entity)                                                                                                 \
    struct Entity;                                                                                                     \
    template <>                                                                                                        \
    const Schema &schemaOf<Entity>();
#include "shared/domain/Entities.inc"
#undef ENTITY

std::span<const Schema *const> catalogue()
{
    static const std::array all{
#define ENTITY(Entity) &schemaOf<Entity>(),
#include "shared/domain/Entities.inc"
#undef ENTITY
    };
    return all;
}

const Schema *findSchema(QStringView entity)
{
    static const QHash<QString, const Schema *> byName = [] {
        QHash<QString, const Schema *> names;
        for (const Schema *schema : catalogue())
            names.insert(schema->name(), schema);
        return names;
    }();
    return byName.value(entity.toString(), nullptr);
}

const Schema *targetOf(const Field &field)
{
    const auto *reference = std::get_if<kinds::Ref>(&field.kind);
    return reference ? findSchema(toString(reference->entity)) : nullptr;
}

} // namespace regie
