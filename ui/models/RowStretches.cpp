// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/RowStretches.h"

#include <algorithm>

namespace regie {

// The stretch that a row stands in, or the next one below it.
std::size_t RowStretches::firstEndingBehind(int row) const
{
    const auto found = std::partition_point(m_stretches.begin(), m_stretches.end(),
                                            [row](const auto &stretch) { return stretch->end() <= row; });
    return static_cast<std::size_t>(found - m_stretches.begin());
}

const LoadedRow *RowStretches::at(int row) const
{
    const std::size_t index = firstEndingBehind(row);
    if (row < 0 || index == m_stretches.size() || m_stretches[index]->first > row)
        return nullptr;
    return &m_stretches[index]->rows[static_cast<std::size_t>(row - m_stretches[index]->first)];
}

LoadedRow *RowStretches::at(int row)
{
    return const_cast<LoadedRow *>(std::as_const(*this).at(row));
}

int RowStretches::rowOf(const QUuid &id) const
{
    const auto found = m_index.constFind(id);
    return found == m_index.cend() ? -1 : found->stretch->first + found->offset;
}

const LoadedRow *RowStretches::lastOfFirst() const
{
    const bool isThere = !m_stretches.empty() && m_stretches.front()->first == 0 && !m_stretches.front()->rows.empty();
    return isThere ? &m_stretches.front()->rows.back() : nullptr;
}

std::optional<RowStretches::Gap> RowStretches::gapAt(int row) const
{
    if (row < 0 || row >= m_size || at(row))
        return std::nullopt;
    const std::size_t index = firstEndingBehind(row);
    Gap gap{0, index == m_stretches.size() ? m_size : m_stretches[index]->first, {}};
    if (index > 0) {
        gap.begin = m_stretches[index - 1]->end();
        gap.after = m_stretches[index - 1]->next;
    }
    return gap;
}

std::optional<RowStretches::Gap> RowStretches::gapBehind(const QByteArray &after) const
{
    if (after.isEmpty())
        return gapAt(0);
    for (const auto &stretch : m_stretches) {
        if (stretch->next == after)
            return gapAt(stretch->end());
    }
    return std::nullopt;
}

std::optional<RowStretches::Gap> RowStretches::lastGap() const
{
    if (m_stretches.empty() || m_stretches.back()->end() < m_size)
        return m_size > 0 ? gapAt(m_size - 1) : std::nullopt;
    return gapAt(m_stretches.back()->first - 1);
}

int RowStretches::firstPlaceIn(int first, int last) const
{
    int row = std::max(first, 0);
    for (std::size_t index = firstEndingBehind(row); index < m_stretches.size(); ++index) {
        if (m_stretches[index]->first > row)
            break;
        row = m_stretches[index]->end();
    }
    return row <= std::min(last, m_size - 1) ? row : -1;
}

std::vector<QUuid> RowStretches::ids() const
{
    std::vector<QUuid> ids;
    for (const auto &stretch : m_stretches) {
        for (const LoadedRow &row : stretch->rows)
            ids.push_back(row.id);
    }
    return ids;
}

std::vector<int> RowStretches::rows() const
{
    std::vector<int> rows;
    for (const auto &stretch : m_stretches) {
        for (int row = stretch->first; row < stretch->end(); ++row)
            rows.push_back(row);
    }
    return rows;
}

void RowStretches::clear()
{
    m_stretches.clear();
    m_index.clear();
    m_size = 0;
    m_loaded = 0;
}

void RowStretches::resizeGap(const Gap &gap, int by)
{
    m_size += by;
    for (const auto &stretch : m_stretches) {
        if (stretch->first >= gap.end && stretch->first > 0)
            stretch->first += by;
    }
}

void RowStretches::append(Stretch &stretch, std::vector<LoadedRow> rows)
{
    for (LoadedRow &row : rows) {
        m_index.insert(row.id, {&stretch, static_cast<int>(stretch.rows.size())});
        stretch.rows.push_back(std::move(row));
    }
}

void RowStretches::reindex(Stretch &stretch)
{
    for (std::size_t offset = 0; offset < stretch.rows.size(); ++offset)
        m_index.insert(stretch.rows[offset].id, {&stretch, static_cast<int>(offset)});
}

void RowStretches::fill(int row, std::vector<LoadedRow> rows, const Joints &joints)
{
    std::size_t below = firstEndingBehind(row);
    const bool hasAbove = joints.before && below > 0;
    const bool hasBelow = joints.after && below < m_stretches.size();
    m_loaded += static_cast<int>(rows.size());
    if (!hasAbove) {
        if (rows.empty())
            return;
        m_stretches.insert(m_stretches.begin() + static_cast<std::ptrdiff_t>(below), std::make_unique<Stretch>());
        m_stretches[below]->first = row;
        ++below;
    }
    Stretch &stretch = *m_stretches[below - 1];
    append(stretch, std::move(rows));
    stretch.next = joints.next;
    if (!hasBelow)
        return;
    const std::unique_ptr<Stretch> rest = std::move(m_stretches[below]);
    m_stretches.erase(m_stretches.begin() + static_cast<std::ptrdiff_t>(below));
    append(stretch, std::move(rest->rows));
    stretch.next = rest->next;
}

int RowStretches::forgetOutside(int first, int last, int most)
{
    int gone = 0;
    for (const auto &stretch : m_stretches) {
        const int rows = static_cast<int>(stretch->rows.size());
        const int far = stretch->first > last ? rows : std::clamp(first - stretch->first, 0, rows);
        const int dropped = std::min(far, most);
        if (dropped == 0)
            continue;
        most -= dropped;
        for (int offset = 0; offset < dropped; ++offset) {
            const LoadedRow &row = stretch->rows[static_cast<std::size_t>(offset)];
            m_index.remove(row.id);
            gone += row.isGone ? 1 : 0;
        }
        stretch->rows.erase(stretch->rows.begin(), stretch->rows.begin() + dropped);
        stretch->first += dropped;
        m_loaded -= dropped;
        reindex(*stretch);
    }
    std::erase_if(m_stretches, [](const auto &stretch) { return stretch->rows.empty(); });
    return gone;
}

void RowStretches::remove(int row)
{
    const std::size_t index = firstEndingBehind(row);
    Stretch &stretch = *m_stretches[index];
    const auto offset = row - stretch.first;
    m_index.remove(stretch.rows[static_cast<std::size_t>(offset)].id);
    stretch.rows.erase(stretch.rows.begin() + offset);
    --m_size;
    --m_loaded;
    for (std::size_t below = index + 1; below < m_stretches.size(); ++below)
        --m_stretches[below]->first;
    reindex(stretch);
}

} // namespace regie
