// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/identity/RoleFieldRule.h"

#include "shared/schema/Personal.h"

namespace regie {

using namespace flags;

namespace {

constexpr auto context = "RoleFieldRule";

constexpr std::array accessRows{
    ChoiceRow{"hidden", QT_TRANSLATE_NOOP("RoleFieldRule", "Hidden"), Tone::Neutral, "eyeoff"},
    ChoiceRow{"read_only", QT_TRANSLATE_NOOP("RoleFieldRule", "Read only"), Tone::Neutral, "lock"}};
constexpr ChoiceSet accesses{context, accessRows};

constexpr std::array fields{identity<&RoleFieldRule::id>(),
                            field<&RoleFieldRule::role>("role_id", QT_TRANSLATE_NOOP("RoleFieldRule", "Role"),
                                                        kinds::Ref{"role"}, Required | Listed | Immutable),
                            field<&RoleFieldRule::entity>("entity",
                                                          QT_TRANSLATE_NOOP("RoleFieldRule", "Kind of record"),
                                                          kinds::Text{.max = 60}, Required | Listed | Sensitive),
                            field<&RoleFieldRule::field>("field", QT_TRANSLATE_NOOP("RoleFieldRule", "Field"),
                                                         kinds::Text{.max = 60}, Required | Listed | Sensitive),
                            field<&RoleFieldRule::access>("access", QT_TRANSLATE_NOOP("RoleFieldRule", "Access"),
                                                          kinds::Choice{&accesses}, Required | Listed | Sensitive)};
static_assert(fields.size() == memberCount<RoleFieldRule>());

constexpr std::array texts{
    CodeText{
        "role_field_rule.field_taken",
        QT_TRANSLATE_NOOP("RoleFieldRule", "The role already has a rule for this field. Change that rule instead.")},
    CodeText{"role_field_rule.entity_unknown",
             QT_TRANSLATE_NOOP("RoleFieldRule", "There is no such kind of record. Choose one of the list.")},
    CodeText{"role_field_rule.field_unknown",
             QT_TRANSLATE_NOOP("RoleFieldRule", "This kind of record has no such field. Choose one of its fields.")}};

} // namespace

const ChoiceSet &choicesOf(FieldAccess)
{
    return accesses;
}

template <>
const Schema &schemaOf<RoleFieldRule>()
{
    static constexpr Schema schema{.entity = "role_field_rule",
                                   .area = "identity",
                                   .context = context,
                                   .singular = QT_TRANSLATE_NOOP("RoleFieldRule", "Field rule"),
                                   .plural = QT_TRANSLATE_NOOP("RoleFieldRule", "Field rules"),
                                   .icon = "eyeoff",
                                   .labelField = "field",
                                   .fields = fields,
                                   .features = Feature::History | Feature::Creatable | Feature::Archivable,
                                   .texts = texts,
                                   .check = checkRoleFieldRule,
                                   .blank = blankRecord<RoleFieldRule>};
    return schema;
}

template <>
std::span<const PersonalField> personalFieldsOf<RoleFieldRule>()
{
    static constexpr std::array personal{PersonalField{"entity", Personal::None},
                                         PersonalField{"field", Personal::None}};
    return personal;
}

} // namespace regie
