// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/palette/PaletteEntry.h"

#include <QAbstractListModel>

namespace regie {

class PaletteModel final : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setEntries(std::vector<PaletteEntry> entries);
    [[nodiscard]] const PaletteEntry &at(int row) const { return m_entries[static_cast<std::size_t>(row)]; }
    // The next line that can be chosen, from this one in this direction; -1 when there is none.
    [[nodiscard]] int nextChoice(int row, int step) const;
    [[nodiscard]] int resultCount() const; // records
    [[nodiscard]] bool hasMore() const;    // than those

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    std::vector<PaletteEntry> m_entries;
};

} // namespace regie
