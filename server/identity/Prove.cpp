// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/Act.h"
#include "server/access/Passwords.h"
#include "server/access/SecondFactor.h"
#include "server/access/Sessions.h"
#include "server/storage/OwnAccount.h"
#include "shared/protocol/SecondFactorMessages.h"

namespace regie {

using namespace Qt::StringLiterals;

template <>
Proof handle<Prove>(Act &act, const Prove &message)
{
    const StoredRecord account = act.store().account().load();
    const QByteArray stored = account.record.text(u"password_hash").toUtf8();
    if (!password::verify(act.secrets().openPassword(account.id, stored), message.password))
        refuseInvalid({}, {{.code = u"password.wrong"_s, .field = u"password"_s, .args = {}}});
    if (secondfactor::isOn(act.connection(), account.id)) {
        if (message.code.isEmpty())
            refuseInvalid({}, {{.code = u"required"_s, .field = u"code"_s, .args = {}}});
        if (secondfactor::redeem(act.connection(), act.secrets(), account.id, message.code) ==
            secondfactor::Redeemed::No)
            refuseInvalid({}, {{.code = u"code.wrong"_s, .field = u"code"_s, .args = {}}});
    }
    sessions::prove(act.connection(), act.caller().session);
    return {sessions::renewToken(act.connection(), act.caller().session)};
}

} // namespace regie
