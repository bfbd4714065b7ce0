// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/identity/UserSession.h"

#include "shared/schema/Personal.h"

namespace regie {

using namespace flags;

namespace {

constexpr auto context = "UserSession";

constexpr std::array fields{
    identity<&UserSession::id>(),
    field<&UserSession::user>("user_id", QT_TRANSLATE_NOOP("UserSession", "User"), kinds::Ref{"user"},
                              Required | Listed | Searchable | ReadOnly),
    field<&UserSession::tokenHash>("token_hash", QT_TRANSLATE_NOOP("UserSession", "Token"), kinds::Binary{},
                                   Required | ReadOnly | Secret),
    field<&UserSession::address>("address", QT_TRANSLATE_NOOP("UserSession", "Network address"), kinds::Text{.max = 64},
                                 Listed | Searchable | ReadOnly),
    field<&UserSession::client>("client", QT_TRANSLATE_NOOP("UserSession", "Program"), kinds::Text{.max = 200},
                                Listed | Searchable | ReadOnly),
    field<&UserSession::expiresAt>("expires_at", QT_TRANSLATE_NOOP("UserSession", "Expires"), kinds::Moment{},
                                   Required | Listed | ReadOnly),
    field<&UserSession::lastSeenAt>("last_seen_at", QT_TRANSLATE_NOOP("UserSession", "Last seen"), kinds::Moment{},
                                    Listed | ReadOnly),
    field<&UserSession::revokedAt>("revoked_at", QT_TRANSLATE_NOOP("UserSession", "Revoked"), kinds::Moment{},
                                   Listed | ReadOnly),
    field<&UserSession::keptUntil>("kept_until", QT_TRANSLATE_NOOP("UserSession", "Kept on its computer until"),
                                   kinds::Moment{}, Listed | ReadOnly)};
static_assert(fields.size() == memberCount<UserSession>());

constexpr std::array scopes{ScopeRow{Scope::Own, ScopeRow::Who::User, "user_id"}};

constexpr std::array texts{
    CodeText{"user_session.token_hash_taken",
             QT_TRANSLATE_NOOP("UserSession", "This session could not be opened. Log in again.")},
    CodeText{
        "user_session.revival_refused",
        QT_TRANSLATE_NOOP("UserSession", "A session that has ended cannot be taken back. Its user logs in again.")}};

} // namespace

template <>
const Schema &schemaOf<UserSession>()
{
    static constexpr Schema schema{.entity = "user_session",
                                   .area = "identity",
                                   .context = context,
                                   .singular = QT_TRANSLATE_NOOP("UserSession", "Session"),
                                   .plural = QT_TRANSLATE_NOOP("UserSession", "Sessions"),
                                   .icon = "globe",
                                   .labelField = "client",
                                   .fields = fields,
                                   .features = Feature::Archivable,
                                   .scopes = scopes,
                                   .texts = texts,
                                   .blank = blankRecord<UserSession>};
    return schema;
}

template <>
std::span<const PersonalField> personalFieldsOf<UserSession>()
{
    static constexpr std::array personal{PersonalField{"address", Personal::Network},
                                         PersonalField{"client", Personal::Network}};
    return personal;
}

} // namespace regie
