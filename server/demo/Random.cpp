// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/Random.h"

#include <numeric>

namespace regie::demo {

namespace {

constexpr quint64 golden = 0x9E3779B97F4A7C15U;

quint64 mix(quint64 value)
{
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9U;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EBU;
    return value ^ (value >> 31);
}

} // namespace

Random::Random(quint64 seed, QByteArrayView stream, quint64 place)
    : m_state(mix(seed + golden))
{
    for (const char letter : stream)
        m_state = mix(m_state ^ static_cast<unsigned char>(letter)) + golden;
    m_state = mix(m_state ^ mix(place + golden));
}

quint64 Random::next()
{
    m_state += golden;
    return mix(m_state);
}

double Random::fraction()
{
    return static_cast<double>(next() >> 11) * 0x1.0p-53;
}

int Random::between(int lowest, int highest)
{
    const auto span = static_cast<quint64>(qint64{highest} - lowest + 1);
    return static_cast<int>(lowest + static_cast<qint64>(next() % span));
}

std::size_t Random::below(std::size_t count)
{
    return count == 0 ? 0 : static_cast<std::size_t>(next() % count);
}

std::size_t Random::weighted(const std::vector<int> &weights)
{
    const int total = std::accumulate(weights.begin(), weights.end(), 0);
    if (total <= 0)
        return 0;
    int place = between(0, total - 1);
    for (std::size_t index = 0; index < weights.size(); ++index) {
        place -= weights[index];
        if (place < 0)
            return index;
    }
    return weights.size() - 1;
}

QUuid Random::uuid(const Moment &createdAt)
{
    const auto milliseconds = static_cast<quint64>(createdAt.microseconds() / 1000);
    const quint64 high = next();
    const quint64 low = next();
    const auto byte = [low](int index) { return static_cast<uchar>(low >> (8 * index)); };
    return {static_cast<uint>(milliseconds >> 16),
            static_cast<ushort>(milliseconds),
            static_cast<ushort>(0x7000 | (high & 0x0fff)),
            static_cast<uchar>(0x80 | (byte(0) & 0x3f)),
            byte(1),
            byte(2),
            byte(3),
            byte(4),
            byte(5),
            byte(6),
            byte(7)};
}

} // namespace regie::demo
