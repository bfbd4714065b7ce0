// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/Act.h"
#include "server/access/Passwords.h"
#include "server/access/Secrets.h"
#include "server/storage/OwnAccount.h"
#include "shared/domain/identity/PasswordRules.h"
#include "shared/domain/identity/User.h"
#include "shared/protocol/AccountMessages.h"

namespace regie {

using namespace Qt::StringLiterals;

template <>
Done handle<ChangePassword>(Act &act, const ChangePassword &message)
{
    OwnAccount account = act.store().account();
    const StoredRecord before = account.load();
    Issues issues = password::check(message.password, before.record.text(u"email"));
    if (message.password == message.current)
        issues.push_back({.code = u"password.unchanged"_s, .field = u"password"_s, .args = {}});
    if (!issues.empty()) // before the password of today is looked at: this is no guess
        refuseInvalid({}, std::move(issues));
    const QByteArray stored = before.record.text(u"password_hash").toUtf8();
    if (!password::verify(act.secrets().openPassword(before.id, stored), message.current))
        refuseInvalid({}, {{.code = u"password.wrong"_s, .field = u"current"_s, .args = {}}});
    const QByteArray closed = act.secrets().closePassword(before.id, password::hash(message.password));
    account.change(before, {{u"password_hash"_s, QString::fromUtf8(closed)}});
    account.endOtherSessions();
    act.setLogLine({.entity = schemaOf<User>().name(), .record = before.id, .detail = {}});
    return {};
}

} // namespace regie
