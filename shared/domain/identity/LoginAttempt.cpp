// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/identity/LoginAttempt.h"

#include "shared/schema/Personal.h"

namespace regie {

using namespace flags;

namespace {

constexpr auto context = "LoginAttempt";

constexpr std::array fields{identity<&LoginAttempt::id>(),
                            field<&LoginAttempt::user>("user_id", QT_TRANSLATE_NOOP("LoginAttempt", "User"),
                                                       kinds::Ref{"user"}, Listed | Searchable | ReadOnly),
                            field<&LoginAttempt::address>("address",
                                                          QT_TRANSLATE_NOOP("LoginAttempt", "Network address"),
                                                          kinds::Text{.max = 64}, Listed | Searchable | ReadOnly),
                            field<&LoginAttempt::succeeded>("succeeded", QT_TRANSLATE_NOOP("LoginAttempt", "Succeeded"),
                                                            kinds::Flag{}, Required | Listed | ReadOnly),
                            field<&LoginAttempt::reason>("reason", QT_TRANSLATE_NOOP("LoginAttempt", "Reason"),
                                                         kinds::Text{.max = 60, .format = kinds::TextFormat::Name},
                                                         Listed | Searchable | ReadOnly)};
static_assert(fields.size() == memberCount<LoginAttempt>());

constexpr std::array scopes{ScopeRow{Scope::Own, ScopeRow::Who::User, "user_id"}};

} // namespace

template <>
const Schema &schemaOf<LoginAttempt>()
{
    static constexpr Schema schema{.entity = "login_attempt",
                                   .area = "identity",
                                   .context = context,
                                   .singular = QT_TRANSLATE_NOOP("LoginAttempt", "Login attempt"),
                                   .plural = QT_TRANSLATE_NOOP("LoginAttempt", "Login attempts"),
                                   .icon = "lock",
                                   .labelField = "address",
                                   .fields = fields,
                                   .scopes = scopes,
                                   .blank = blankRecord<LoginAttempt>};
    return schema;
}

template <>
std::span<const PersonalField> personalFieldsOf<LoginAttempt>()
{
    static constexpr std::array personal{PersonalField{"address", Personal::Network},
                                         PersonalField{"reason", Personal::None}};
    return personal;
}

} // namespace regie
