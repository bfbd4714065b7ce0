// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account/OwnDensity.h"

#include "app/Preferences.h"
#include "shared/domain/identity/Preference.h"
#include "shared/domain/identity/RowHeight.h"
#include "ui/models/OwnPreferences.h"

namespace regie {

using namespace Qt::StringLiterals;

OwnDensity::OwnDensity(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(&m_parts.own, &OwnPreferences::changed, this, &OwnDensity::take);
}

Density OwnDensity::current() const
{
    return m_parts.themes.density();
}

void OwnDensity::choose(Density density)
{
    use(density);
    if (!m_parts.gateway.may(u"preference.create"_s))
        return; // of a role that keeps nothing: it holds on this computer
    const RowHeight height = density == Density::Comfortable ? RowHeight::Comfortable : RowHeight::Compact;
    m_parts.own.set(Preference::rows, toJson(height));
}

void OwnDensity::take()
{
    const auto height = rowHeightFromJson(m_parts.own.value(Preference::rows));
    if (height)
        use(*height == RowHeight::Comfortable ? Density::Comfortable : Density::Compact);
}

void OwnDensity::use(Density density)
{
    if (m_parts.preferences.density() != density)
        m_parts.preferences.setDensity(density);
    m_parts.themes.setDensity(density);
}

} // namespace regie
