// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account/PersonalSettings.h"

#include "app/Preferences.h"
#include "app/language/Language.h"
#include "app/net/Connection.h"
#include "shared/domain/identity/User.h"

namespace regie {

namespace {

QString keyOf(Appearance appearance)
{
    return toString(choicesOf(ThemeChoice()).rows[static_cast<std::size_t>(appearance)].key);
}

static_assert(static_cast<int>(Appearance::System) == static_cast<int>(ThemeChoice::System) &&
              static_cast<int>(Appearance::Light) == static_cast<int>(ThemeChoice::Light) &&
              static_cast<int>(Appearance::Dark) == static_cast<int>(ThemeChoice::Dark));

} // namespace

PersonalSettings::PersonalSettings(const Parts &parts, AtSignIn atSignIn, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_atSignIn(atSignIn)
{
    connect(&m_parts.connection, &Gateway::sessionChanged, this, &PersonalSettings::onSession);
    connect(&m_parts.connection, &Gateway::stateChanged, this, [this] {
        if (m_parts.connection.session().user.isNull())
            m_user = {};
    });
}

QString PersonalSettings::language() const
{
    return m_parts.language.code();
}

void PersonalSettings::setLanguage(const QString &code)
{
    useLanguage(code);
    keep(Language::localeOf(code), {});
}

void PersonalSettings::setAppearance(Appearance appearance)
{
    useAppearance(appearance);
    keep({}, keyOf(appearance));
}

void PersonalSettings::useLanguage(const QString &code)
{
    m_parts.preferences.setLanguage(code);
    m_parts.language.use(code);
    Q_EMIT changed();
}

void PersonalSettings::useAppearance(Appearance appearance)
{
    m_parts.preferences.setAppearance(appearance);
    m_parts.themes.setAppearance(appearance);
    Q_EMIT changed();
}

void PersonalSettings::keep(const QString &locale, const QString &theme)
{
    if (m_parts.connection.session().user.isNull())
        return;
    if (!locale.isEmpty())
        m_locale = locale;
    if (!theme.isEmpty())
        m_theme = theme;
    ++m_underway;
    // What is refused, as to a session that has ended, still holds on this computer.
    m_parts.connection.request(ChangeAccount{.locale = locale, .theme = theme}, this,
                               [this](const Result<Done> &) { --m_underway; });
}

// Only what is new is taken: rights that change, or a line that comes back, are no reason to undo what somebody chose.
void PersonalSettings::onSession()
{
    const SessionInfo &session = m_parts.connection.session();
    const bool hasEntered = session.user != m_user;
    m_user = session.user;
    if (m_underway > 0 && !hasEntered)
        return; // what the server tells is older than what was just chosen
    const bool isLanguageNew = hasEntered ? m_atSignIn == AtSignIn::TakesLanguage : session.locale != m_locale;
    const bool isThemeNew = hasEntered || session.theme != m_theme;
    m_locale = session.locale;
    m_theme = session.theme;
    if (isLanguageNew && !m_locale.isEmpty())
        useLanguage(m_locale.section(u'_', 0, 0));
    const int place = choicesOf(ThemeChoice()).indexOf(m_theme);
    if (isThemeNew && place >= 0)
        useAppearance(static_cast<Appearance>(place));
}

} // namespace regie
