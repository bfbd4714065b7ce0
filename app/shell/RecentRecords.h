// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/palette/PaletteEntry.h"

#include <QObject>

namespace regie {

class Page;

// The records that were looked at lately, the last one first, by the names their pages gave them.
class RecentRecords final : public QObject {
    Q_OBJECT

public:
    static constexpr std::size_t most = 8;

    using QObject::QObject;
    void note(const Page &page);
    [[nodiscard]] const std::vector<PaletteEntry> &entries() const { return m_entries; }

private:
    std::vector<PaletteEntry> m_entries;
};

} // namespace regie
