// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/access/FreshProof.h"

#include "server/Refuse.h"
#include "server/access/SecondFactor.h"
#include "server/access/Sessions.h"

namespace regie::freshproof {

using namespace Qt::StringLiterals;

void demand(Connection &connection, const Caller &caller)
{
    if (caller.session.isNull() || sessions::isProven(connection, caller.session))
        return;
    refuse(u"proof.needed"_s, {}, {}, {{u"code"_s, secondfactor::isOn(connection, caller.user)}});
}

void demandFor(Connection &connection, const Caller &caller, const Schema &schema, const Changes &changes)
{
    for (const Field &field : schema.fields) {
        if (field.is(FieldFlag::Sensitive) && changes.contains(toString(field.key)))
            return demand(connection, caller);
    }
}

void demandFor(Connection &connection, const Caller &caller, const Schema &schema)
{
    if (schema.marked(FieldFlag::Sensitive))
        demand(connection, caller);
}

} // namespace regie::freshproof
