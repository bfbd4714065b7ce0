// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <compare>
#include <optional>

namespace regie {

// A decimal number held as an integer of its smallest unit: exact, ordered, never floating point.
// Two scaled numbers of different tags do not mix.
template <class Tag, int Decimals>
class Scaled {
public:
    static constexpr int decimals = Decimals;

    constexpr Scaled() = default;
    [[nodiscard]] static constexpr Scaled fromUnits(qint64 units) { return Scaled{units}; }
    [[nodiscard]] constexpr qint64 units() const { return m_units; }
    [[nodiscard]] constexpr bool isZero() const { return m_units == 0; }

    constexpr auto operator<=>(const Scaled &) const = default;
    constexpr Scaled operator-() const { return Scaled{-m_units}; }
    constexpr Scaled &operator+=(Scaled other)
    {
        m_units += other.m_units;
        return *this;
    }
    constexpr Scaled &operator-=(Scaled other)
    {
        m_units -= other.m_units;
        return *this;
    }
    friend constexpr Scaled operator+(Scaled left, Scaled right) { return left += right; }
    friend constexpr Scaled operator-(Scaled left, Scaled right) { return left -= right; }

private:
    constexpr explicit Scaled(qint64 units)
        : m_units(units)
    {}
    qint64 m_units = 0;
};

// Amounts in hundredths of the document's currency, as numeric(14,2).
using Money = Scaled<struct MoneyTag, 2>;
// Quantities, hours and unit prices in ten-thousandths, as numeric(14,4).
using Quantity = Scaled<struct QuantityTag, 4>;
// Percentages in hundredths of a percent, as numeric(7,2): 5,5 % is 550 units.
using Percent = Scaled<struct PercentTag, 2>;
// Latitudes and longitudes, as numeric(9,6).
using Degrees = Scaled<struct DegreesTag, 6>;

// "1234.5" → 12345000 at four decimals. Takes an optional sign and one dot; nullopt when the text is
// not such a number, has more decimals than fit, or overflows.
[[nodiscard]] std::optional<qint64> parseScaled(QStringView text, int decimals);
// The inverse: always `decimals` digits after the dot, minus as a hyphen (ISO 80000-1 display is the client's affair).
[[nodiscard]] QString printScaled(qint64 units, int decimals);

// price × quantity, rounded half away from zero to the cent (EN 16931, BR-CO rounding).
[[nodiscard]] Money multiply(Money price, Quantity quantity);

} // namespace regie
