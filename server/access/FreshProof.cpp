// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/access/FreshProof.h"

#include "server/Refuse.h"
#include "server/access/SecondFactor.h"
#include "server/access/Sessions.h"

#include <algorithm>

namespace regie::freshproof {

using namespace Qt::StringLiterals;

void demand(Connection &connection, const Caller &caller)
{
    if (caller.session.isNull() || sessions::isProven(connection, caller.session))
        return;
    refuse(u"proof.needed"_s, {}, {}, {{u"code"_s, secondfactor::isOn(connection, caller.user)}});
}

bool isSensitive(const Schema &schema, const Changes &changes)
{
    return std::ranges::any_of(schema.fields, [&changes](const Field &field) {
        return field.is(FieldFlag::Sensitive) && changes.contains(toString(field.key));
    });
}

void demandFor(Connection &connection, const Caller &caller, const Schema &schema, const Changes &changes)
{
    if (isSensitive(schema, changes))
        demand(connection, caller);
}

void demandFor(Connection &connection, const Caller &caller, const Schema &schema)
{
    if (schema.marked(FieldFlag::Sensitive))
        demand(connection, caller);
}

} // namespace regie::freshproof
