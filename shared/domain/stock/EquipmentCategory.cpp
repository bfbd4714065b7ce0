// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/stock/EquipmentCategory.h"

#include "shared/schema/Personal.h"

namespace regie {

using namespace flags;

namespace {

constexpr auto context = "EquipmentCategory";

constexpr std::array fields{
    identity<&EquipmentCategory::id>(),
    field<&EquipmentCategory::name>("name", QT_TRANSLATE_NOOP("EquipmentCategory", "Name"), kinds::Text{.max = 100},
                                    Required | Listed | Searchable),
    field<&EquipmentCategory::description>("description", QT_TRANSLATE_NOOP("EquipmentCategory", "Description"),
                                           kinds::Text{.max = 500}, Listed | Wide)};
static_assert(fields.size() == memberCount<EquipmentCategory>());

constexpr std::array texts{
    CodeText{"equipment_category.name_taken",
             QT_TRANSLATE_NOOP("EquipmentCategory", "Another category has this name. Choose a different one.")}};

} // namespace

template <>
const Schema &schemaOf<EquipmentCategory>()
{
    static constexpr Schema schema{.entity = "equipment_category",
                                   .area = "stock",
                                   .context = context,
                                   .singular = QT_TRANSLATE_NOOP("EquipmentCategory", "Equipment category"),
                                   .plural = QT_TRANSLATE_NOOP("EquipmentCategory", "Equipment categories"),
                                   .icon = "folder",
                                   .labelField = "name",
                                   .fields = fields,
                                   .features = Feature::History | Feature::Creatable | Feature::Archivable,
                                   .texts = texts,
                                   .blank = blankRecord<EquipmentCategory>};
    return schema;
}

template <>
std::span<const PersonalField> personalFieldsOf<EquipmentCategory>()
{
    static constexpr std::array personal{PersonalField{"name", Personal::Label},
                                         PersonalField{"description", Personal::Text}};
    return personal;
}

} // namespace regie
