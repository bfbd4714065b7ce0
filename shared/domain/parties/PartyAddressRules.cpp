// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/parties/PartyAddress.h"

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr Degrees poleLatitude = Degrees::fromUnits(90'000'000);
constexpr Degrees antimeridian = Degrees::fromUnits(180'000'000);

bool isWithin(const std::optional<Degrees> &angle, Degrees limit)
{
    return !angle || (*angle >= -limit && *angle <= limit);
}

bool isCountryCode(const QString &country)
{
    return country.size() == 2 &&
           std::all_of(country.begin(), country.end(), [](QChar letter) { return letter >= u'A' && letter <= u'Z'; });
}

} // namespace

Issues checkPartyAddress(const Record &record)
{
    const auto address = fromRecord<PartyAddress>(record);
    Issues issues;
    if (!isWithin(address.latitude, poleLatitude))
        issues.push_back({.code = u"party_address.latitude_range"_s, .field = u"latitude"_s, .args = {}});
    if (!isWithin(address.longitude, antimeridian))
        issues.push_back({.code = u"party_address.longitude_range"_s, .field = u"longitude"_s, .args = {}});
    if (!address.country.isEmpty() && !isCountryCode(address.country))
        issues.push_back({.code = u"party_address.country_format"_s, .field = u"country"_s, .args = {}});
    return issues;
}

} // namespace regie
