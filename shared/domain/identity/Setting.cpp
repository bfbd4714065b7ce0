// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/identity/Setting.h"

namespace regie {

using namespace flags;

namespace {

constexpr auto context = "Setting";

constexpr std::array fields{
    identity<&Setting::id>(),
    field<&Setting::key>("key", QT_TRANSLATE_NOOP("Setting", "Key"), kinds::Text{.max = 100},
                         Required | Listed | Searchable | Immutable),
    field<&Setting::value>("value", QT_TRANSLATE_NOOP("Setting", "Value"), kinds::Json{}, Required | Listed | Wide),
    field<&Setting::description>("description", QT_TRANSLATE_NOOP("Setting", "Description"), kinds::Text{.max = 500},
                                 Listed | Wide)};
static_assert(fields.size() == memberCount<Setting>());

constexpr std::array texts{CodeText{
    "setting.key_taken", QT_TRANSLATE_NOOP("Setting", "This setting already exists. Change its value instead.")}};

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
                                   .features = Feature::History | Feature::Creatable | Feature::Archivable,
                                   .texts = texts,
                                   .blank = blankRecord<Setting>};
    return schema;
}

} // namespace regie
