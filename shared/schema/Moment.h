// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <compare>

namespace regie {

// An instant, in microseconds since 1970-01-01T00:00:00Z: what timestamptz holds, and what QDateTime would cut to
// milliseconds. Null when unset.
class Moment {
public:
    constexpr Moment() = default;
    [[nodiscard]] static constexpr Moment fromMicroseconds(qint64 microseconds)
    {
        Moment moment;
        moment.m_microseconds = microseconds;
        moment.m_isNull = false;
        return moment;
    }
    [[nodiscard]] static Moment fromDateTime(const QDateTime &dateTime)
    {
        return dateTime.isValid() ? fromMicroseconds(dateTime.toMSecsSinceEpoch() * 1000) : Moment();
    }
    [[nodiscard]] static Moment now() { return fromDateTime(QDateTime::currentDateTimeUtc()); }

    [[nodiscard]] constexpr bool isNull() const { return m_isNull; }
    [[nodiscard]] constexpr qint64 microseconds() const { return m_microseconds; }
    // In UTC; invalid when null.
    [[nodiscard]] QDateTime toDateTime() const
    {
        return m_isNull ? QDateTime() : QDateTime::fromMSecsSinceEpoch(m_microseconds / 1000, Qt::UTC);
    }
    constexpr auto operator<=>(const Moment &) const = default;

private:
    bool m_isNull = true;
    qint64 m_microseconds = 0;
};

} // namespace regie
