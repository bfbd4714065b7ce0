// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/Spelling.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace regie {

int slips(QStringView left, QStringView right)
{
    const std::size_t width = static_cast<std::size_t>(right.size()) + 1;
    std::vector<int> last(width);
    std::vector<int> row(width);
    std::vector<int> next(width);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= left.size(); ++i) {
        next[0] = static_cast<int>(i);
        for (qsizetype j = 1; j <= right.size(); ++j) {
            const auto at = static_cast<std::size_t>(j);
            const int change = left[i - 1] == right[j - 1] ? 0 : 1;
            next[at] = std::min({row[at] + 1, next[at - 1] + 1, row[at - 1] + change});
            if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                next[at] = std::min(next[at], last[at - 2] + 1);
        }
        std::swap(last, row);
        std::swap(row, next);
    }
    return row.back();
}

int allowedSlips(QStringView word)
{
    if (word.size() < 4 || word.front().isDigit())
        return 0;
    return word.size() < 6 ? 1 : 2;
}

} // namespace regie
