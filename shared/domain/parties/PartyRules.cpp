// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/parties/Party.h"

namespace regie {

using namespace Qt::StringLiterals;

// A SIRET is the SIREN of the company and the number of the establishment (Code de commerce R123-221).
Issues checkParty(const Record &record)
{
    const auto party = fromRecord<Party>(record);
    if (party.siren.isEmpty() || party.siret.isEmpty() || party.siret.startsWith(party.siren))
        return {};
    return {{.code = u"party.siret_of_other_siren"_s, .field = u"siret"_s, .args = {}}};
}

} // namespace regie
