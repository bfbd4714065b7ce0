// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Schema.h"

namespace regie {

struct TicketDomain;
using TicketDomainId = Id<TicketDomain>;

// What a ticket is about: heating, network… A list that administrators extend.
struct TicketDomain {
    TicketDomainId id;
    QString name;
    QString description;
    bool active = true;
};
template <>
const Schema &schemaOf<TicketDomain>();

} // namespace regie
