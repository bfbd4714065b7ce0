// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/Act.h"
#include "server/storage/GlobalSearch.h"

namespace regie {

template <>
SearchResults handle<Search>(Act &act, const Search &message)
{
    return act.store().search(message, SearchBudget());
}

} // namespace regie
