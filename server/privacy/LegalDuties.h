// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Personal.h"

#include <array>

namespace regie {

// What must be kept of somebody although they ask that it goes (RGPD, article
// 17 §3), told by the records that prove it.
struct LegalDuty {
    std::string_view person; // entity
    std::string_view record; // entity of what is to be proved
    std::string_view field;  // that names the person there
    std::string_view ended;  // when the term begins; still open while it is empty
    int months;
    std::array<Personal, 4> kept;
    std::string_view law; // as people read it, in French: it is a French one
};

[[nodiscard]] inline std::span<const LegalDuty> legalDuties()
{
    static constexpr std::array duties{
        // Whoever disputes a service may do so for five years.
        LegalDuty{"party",
                  "ticket",
                  "client_id",
                  "ended_at",
                  60,
                  {Personal::PartyName, Personal::Street, Personal::Place, Personal::Number},
                  "Code civil, article 2224 (prescription de cinq ans)"},
        LegalDuty{"user",
                  "ticket",
                  "technician_id",
                  "ended_at",
                  60,
                  {Personal::GivenName, Personal::FamilyName, Personal::FullName, Personal::FullName},
                  "Code civil, article 2224 (prescription de cinq ans)"}};
    return duties;
}

} // namespace regie
