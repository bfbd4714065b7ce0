// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/palette/PaletteModel.h"

namespace regie {

void PaletteModel::setEntries(std::vector<PaletteEntry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
}

int PaletteModel::nextChoice(int row, int step) const
{
    for (int next = row + step; next >= 0 && next < rowCount(); next += step) {
        if (!at(next).isHeader)
            return next;
    }
    return -1;
}

int PaletteModel::resultCount() const
{
    return static_cast<int>(std::count_if(m_entries.begin(), m_entries.end(), [](const PaletteEntry &entry) {
        return !entry.entity.isEmpty() && !entry.isMore;
    }));
}

bool PaletteModel::hasMore() const
{
    return std::any_of(m_entries.begin(), m_entries.end(), [](const PaletteEntry &entry) { return entry.isMore; });
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const PaletteEntry &entry = at(index.row());
    if (role == Qt::DisplayRole)
        return entry.title;
    if (role == Qt::AccessibleTextRole)
        return QStringList{entry.title, entry.detail, entry.trailing, entry.chip.word}.join(QStringLiteral(", "));
    return {};
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || at(index.row()).isHeader)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace regie
