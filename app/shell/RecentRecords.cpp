// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/RecentRecords.h"

#include "app/pages/Page.h"

namespace regie {

void RecentRecords::note(const Page &page)
{
    if (page.place().type != Place::Type::Record || page.title().isEmpty())
        return;
    std::erase_if(m_entries, [&page](const PaletteEntry &entry) { return entry.place == page.place(); });
    PaletteEntry entry;
    entry.glyph = page.glyph();
    entry.title = page.title();
    entry.entity = page.place().entity;
    entry.place = page.place();
    m_entries.insert(m_entries.begin(), std::move(entry));
    if (m_entries.size() > most)
        m_entries.pop_back();
}

} // namespace regie
