// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/identity/ActivityLog.h"

#include "shared/schema/Personal.h"

namespace regie {

using namespace flags;

namespace {

constexpr auto context = "ActivityLog";

constexpr kinds::Text name{.max = 60, .format = kinds::TextFormat::Name};

constexpr std::array fields{
    identity<&ActivityLog::id>(),
    field<&ActivityLog::user>("user_id", QT_TRANSLATE_NOOP("ActivityLog", "User"), kinds::Ref{"user"},
                              Listed | Searchable | ReadOnly),
    field<&ActivityLog::act>("act", QT_TRANSLATE_NOOP("ActivityLog", "Action"), name,
                             Required | Listed | Searchable | ReadOnly),
    field<&ActivityLog::entity>("entity", QT_TRANSLATE_NOOP("ActivityLog", "Kind of record"), name,
                                Listed | Searchable | ReadOnly),
    field<&ActivityLog::record>("record_id", QT_TRANSLATE_NOOP("ActivityLog", "Record"), kinds::Subject{"entity"},
                                ReadOnly),
    field<&ActivityLog::address>("address", QT_TRANSLATE_NOOP("ActivityLog", "Network address"), kinds::Text{.max = 64},
                                 Listed | Searchable | ReadOnly),
    field<&ActivityLog::session>("session_id", QT_TRANSLATE_NOOP("ActivityLog", "Session"), kinds::Ref{"user_session"},
                                 ReadOnly),
    field<&ActivityLog::detail>("detail", QT_TRANSLATE_NOOP("ActivityLog", "Detail"), kinds::Json{}, ReadOnly | Wide)};
static_assert(fields.size() == memberCount<ActivityLog>());

constexpr std::array scopes{ScopeRow{Scope::Own, ScopeRow::Who::User, "user_id"}};

constexpr std::array texts{
    CodeText{"activity_log.append_only",
             QT_TRANSLATE_NOOP("ActivityLog", "What was done stays written: the log can only be added to.")}};

} // namespace

template <>
const Schema &schemaOf<ActivityLog>()
{
    static constexpr Schema schema{.entity = "activity_log",
                                   .area = "identity",
                                   .context = context,
                                   .singular = QT_TRANSLATE_NOOP("ActivityLog", "Log line"),
                                   .plural = QT_TRANSLATE_NOOP("ActivityLog", "Activity log"),
                                   .icon = "list",
                                   .labelField = "act",
                                   .fields = fields,
                                   .scopes = scopes,
                                   .texts = texts,
                                   .blank = blankRecord<ActivityLog>};
    return schema;
}

template <>
std::span<const PersonalField> personalFieldsOf<ActivityLog>()
{
    static constexpr std::array personal{PersonalField{"address", Personal::Network},
                                         PersonalField{"detail", Personal::Text}};
    return personal;
}

} // namespace regie
