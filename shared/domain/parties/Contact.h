// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Schema.h"

namespace regie {

struct Party;
using PartyId = Id<Party>;
struct Contact;
using ContactId = Id<Contact>;

// A person at a party.
struct Contact {
    ContactId id;
    PartyId party;
    QString firstName;
    QString lastName;
    QString fullName;
    QString email; // unique without case, when given
    QString phone;
    QString mobile;
    QString jobTitle;
    bool isPrimary = false;
    QString notes;
};
template <>
const Schema &schemaOf<Contact>();

} // namespace regie
