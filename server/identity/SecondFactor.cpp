// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One's own second factor: each message is a few lines, and they read better together than as five files.
#include "server/access/SecondFactor.h"

#include "server/Act.h"
#include "server/access/ActivityLog.h"
#include "server/access/Totp.h"
#include "server/storage/OwnAccount.h"
#include "shared/domain/identity/User.h"

namespace regie {

using namespace Qt::StringLiterals;

namespace {

// Since when there is one, or no more: whoever came in otherwise goes, as after a new password.
void setSince(Act &act, const Moment &since)
{
    OwnAccount account = act.store().account();
    const StoredRecord before = account.load();
    account.change(before, {{u"second_factor_at"_s, since.isNull() ? Value() : Value(since)}});
    account.endOtherSessions();
    act.setLogLine({.entity = schemaOf<User>().name(), .record = before.id, .detail = {}});
}

void demandSecondFactor(Act &act)
{
    if (!secondfactor::isOn(act.connection(), act.caller().user))
        refuse(u"second_factor.missing"_s);
}

} // namespace

template <>
SecondFactorState handle<ReadSecondFactor>(Act &act, const ReadSecondFactor &)
{
    return secondfactor::state(act.connection(), act.caller().user);
}

template <>
SecondFactorSeed handle<BeginSecondFactor>(Act &act, const BeginSecondFactor &)
{
    const QString email = act.store().account().load().record.text(u"email");
    const QByteArray seed = secondfactor::begin(act.connection(), act.secrets(), act.caller().user);
    return {.uri = totp::uri(seed, u"Régie"_s, email), .secret = totp::base32(seed)};
}

template <>
Done handle<ConfirmSecondFactor>(Act &act, const ConfirmSecondFactor &message)
{
    switch (secondfactor::confirm(act.connection(), act.secrets(), act.caller().user, message.code)) {
    case secondfactor::Confirmation::NotBegun:
        refuse(u"second_factor.not_begun"_s);
    case secondfactor::Confirmation::Wrong:
        refuseInvalid({}, {{.code = u"code.wrong"_s, .field = u"code"_s, .args = {}}});
    case secondfactor::Confirmation::Done:
        break;
    }
    setSince(act, Moment::now());
    return {};
}

template <>
RecoveryCodes handle<RenewRecoveryCodes>(Act &act, const RenewRecoveryCodes &)
{
    demandSecondFactor(act);
    const QStringList codes = secondfactor::renewCodes(act.connection(), act.caller().user);
    const Command line = activityEntry(
        act.caller(),
        {.act = act.name(), .request = act.request(), .entity = schemaOf<User>().name(), .record = act.caller().user});
    act.connection().execute(line.sql, line.parameters);
    return {codes};
}

template <>
Done handle<DisableSecondFactor>(Act &act, const DisableSecondFactor &)
{
    demandSecondFactor(act);
    if (secondfactor::state(act.connection(), act.caller().user).isMandatory)
        refuse(u"second_factor.mandatory"_s);
    secondfactor::forget(act.connection(), act.caller().user);
    setSince(act, {});
    return {};
}

} // namespace regie
