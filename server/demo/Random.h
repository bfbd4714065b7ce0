// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Moment.h"

#include <QByteArrayView>
#include <QUuid>

#include <array>
#include <vector>

namespace regie::demo {

// Numbers that depend on nothing but the seed, a stream's name and a place in it, so that the thing at any place can be
// made again without the ones before it (SplitMix64: Steele, Lea, Flood, OOPSLA 2014).
class Random {
public:
    Random(quint64 seed, QByteArrayView stream, quint64 place = 0);

    [[nodiscard]] quint64 next();
    [[nodiscard]] double fraction();                    // at least 0, below 1
    [[nodiscard]] int between(int lowest, int highest); // both included
    [[nodiscard]] std::size_t below(std::size_t count); // 0 when there is none
    [[nodiscard]] bool chance(double probability) { return fraction() < probability; }
    // A place in a list of weights, or the first when all are zero.
    [[nodiscard]] std::size_t weighted(const std::vector<int> &weights);
    [[nodiscard]] QUuid uuid(const Moment &createdAt); // version 7

    template <class Element>
    [[nodiscard]] const Element &pick(const std::vector<Element> &list)
    {
        return list[below(list.size())];
    }

private:
    quint64 m_state;
};

} // namespace regie::demo
