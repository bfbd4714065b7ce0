// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/PersonalData.h"

#include <map>

namespace regie {

#define ENTITY(Entity)                                                                                                 \
    struct Entity;                                                                                                     \
    template <>                                                                                                        \
    const Schema &schemaOf<Entity>();                                                                                  \
    template <>                                                                                                        \
    std::span<const PersonalField> personalFieldsOf<Entity>();
#include "shared/domain/Entities.inc"
#undef ENTITY

namespace {

std::span<const PersonalField> saidOf(const Schema &schema)
{
    static const std::map<std::string_view, std::span<const PersonalField>> all{
#define ENTITY(Entity) {schemaOf<Entity>().entity, personalFieldsOf<Entity>()},
#include "shared/domain/Entities.inc"
#undef ENTITY
    };
    const auto found = all.find(schema.entity);
    return found == all.end() ? std::span<const PersonalField>() : found->second;
}

} // namespace

std::optional<Personal> declaredPersonal(const Schema &schema, const Field &field)
{
    for (const PersonalField &said : saidOf(schema)) {
        if (said.key == field.key)
            return said.what;
    }
    return personalOfKind(field);
}

Personal personalOf(const Schema &schema, const Field &field)
{
    return declaredPersonal(schema, field).value_or(Personal::Text);
}

bool isPerson(const Schema &schema)
{
    return std::ranges::any_of(schema.fields, [&schema](const Field &field) {
        const Personal what = personalOf(schema, field);
        return what == Personal::FamilyName || what == Personal::PartyName;
    });
}

bool isNameTyped(const QString &typed, const QString &name)
{
    const auto plain = [](const QString &text) { return text.simplified().normalized(QString::NormalizationForm_C); };
    return !plain(name).isEmpty() && plain(typed) == plain(name);
}

} // namespace regie
