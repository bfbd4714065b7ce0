// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/communication/Notification.h"

#include "shared/schema/Personal.h"

namespace regie {

using namespace flags;

namespace {

constexpr auto context = "Notification";

constexpr std::array fields{
    identity<&Notification::id>(),
    field<&Notification::user>("user_id", QT_TRANSLATE_NOOP("Notification", "User"), kinds::Ref{"user"},
                               Required | ReadOnly),
    field<&Notification::title>("title", QT_TRANSLATE_NOOP("Notification", "Title"), kinds::Text{.max = 200},
                                Required | Listed | ReadOnly),
    field<&Notification::message>("message", QT_TRANSLATE_NOOP("Notification", "Message"), kinds::Note{.max = 2000},
                                  Listed | ReadOnly | Wide),
    field<&Notification::kind>("kind", QT_TRANSLATE_NOOP("Notification", "Kind"),
                               kinds::Text{.max = 60, .format = kinds::TextFormat::Name}, Required | Listed | ReadOnly),
    field<&Notification::subjectEntity>("subject_entity", QT_TRANSLATE_NOOP("Notification", "About (kind)"),
                                        kinds::Text{.max = 60, .format = kinds::TextFormat::Name}, ReadOnly),
    field<&Notification::subject>("subject_id", QT_TRANSLATE_NOOP("Notification", "About"),
                                  kinds::Subject{"subject_entity"}, ReadOnly),
    field<&Notification::readAt>("read_at", QT_TRANSLATE_NOOP("Notification", "Read"), kinds::Moment{}, Listed)};
static_assert(fields.size() == memberCount<Notification>());

constexpr std::array scopes{ScopeRow{Scope::Own, ScopeRow::Who::User, "user_id"}};

constexpr std::array texts{
    CodeText{"notification.subject_unknown",
             QT_TRANSLATE_NOOP("Notification", "The record this notification is about no longer exists.")}};

} // namespace

template <>
const Schema &schemaOf<Notification>()
{
    static constexpr Schema schema{.entity = "notification",
                                   .area = "communication",
                                   .context = context,
                                   .singular = QT_TRANSLATE_NOOP("Notification", "Notification"),
                                   .plural = QT_TRANSLATE_NOOP("Notification", "Notifications"),
                                   .icon = "bell",
                                   .labelField = "title",
                                   .fields = fields,
                                   .features = Feature::Archivable,
                                   .scopes = scopes,
                                   .texts = texts,
                                   .check = checkNotification,
                                   .blank = blankRecord<Notification>};
    return schema;
}

template <>
std::span<const PersonalField> personalFieldsOf<Notification>()
{
    static constexpr std::array personal{PersonalField{"title", Personal::Text}};
    return personal;
}

} // namespace regie
