// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/identity/Setting.h"

#include "shared/schema/Personal.h"

namespace regie {

using namespace flags;

namespace {

constexpr auto context = "Setting";

constexpr std::array fields{
    identity<&Setting::id>(),
    field<&Setting::key>("key", QT_TRANSLATE_NOOP("Setting", "Key"), kinds::Text{.max = 100},
                         Required | Listed | Searchable | ReadOnly),
    field<&Setting::value>("value", QT_TRANSLATE_NOOP("Setting", "Value"), kinds::Json{}, Required | Listed | Wide)};
static_assert(fields.size() == memberCount<Setting>());

constexpr std::array texts{
    CodeText{"setting.key_taken",
             QT_TRANSLATE_NOOP("Setting", "This setting already exists. Change its value instead.")},
    CodeText{"setting.key_unknown", QT_TRANSLATE_NOOP("Setting", "The program knows no setting of this name.")},
    CodeText{"setting.value_malformed",
             QT_TRANSLATE_NOOP("Setting", "The setting can't have this value. Choose one on the page of settings.")}};

} // namespace

template <>
const Schema &schemaOf<Setting>()
{
    static constexpr Schema schema{.entity = "setting",
                                   .area = "identity",
                                   .context = context,
                                   .singular = QT_TRANSLATE_NOOP("Setting", "Setting"),
                                   .plural = QT_TRANSLATE_NOOP("Setting", "Settings"),
                                   .icon = "sliders",
                                   .labelField = "key",
                                   .fields = fields,
                                   .features = Feature::History,
                                   .texts = texts,
                                   .check = checkSetting,
                                   .blank = blankRecord<Setting>};
    return schema;
}

template <>
std::span<const PersonalField> personalFieldsOf<Setting>()
{
    static constexpr std::array personal{PersonalField{"key", Personal::None}, PersonalField{"value", Personal::Text}};
    return personal;
}

} // namespace regie
