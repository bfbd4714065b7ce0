// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/schema/Id.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <algorithm>
#include <mutex>

namespace regie {

namespace {

// Milliseconds in the upper 48 bits, a 12-bit counter below them (RFC 9562 §6.2, method 1): monotonic within the
// process even when the clock steps back or many ids fall into one millisecond.
quint64 nextTick()
{
    static std::mutex mutex;
    static quint64 last = 0;
    const auto milliseconds = static_cast<quint64>(QDateTime::currentMSecsSinceEpoch());
    const std::scoped_lock lock(mutex);
    last = std::max(last + 1, milliseconds << 12);
    return last;
}

} // namespace

QUuid newUuid()
{
    const quint64 tick = nextTick();
    const quint64 random = QRandomGenerator::system()->generate64();
    const auto byte = [random](int index) { return static_cast<uchar>(random >> (8 * index)); };
    return {static_cast<uint>(tick >> 28),
            static_cast<ushort>(tick >> 12),
            static_cast<ushort>(0x7000 | (tick & 0x0fff)),
            static_cast<uchar>(0x80 | (byte(0) & 0x3f)),
            byte(1), byte(2), byte(3), byte(4), byte(5), byte(6), byte(7)};
}

} // namespace regie
