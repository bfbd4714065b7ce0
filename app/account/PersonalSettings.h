// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/ThemeManager.h"

#include <QObject>
#include <QUuid>

namespace regie {

class Connection;
class Language;
class Preferences;

// Language and colours of whoever is in. What is chosen holds at once and is remembered on this computer; the account
// keeps it too while somebody is in, so that they find it wherever they sign in.
class PersonalSettings final : public QObject {
    Q_OBJECT

public:
    struct Parts {
        Connection &connection;
        Preferences &preferences;
        Language &language;
        ThemeManager &themes;
    };
    // Whose language the command line fixes is spoken to in that one, whatever the account says.
    enum class AtSignIn { TakesLanguage, KeepsLanguage };

    PersonalSettings(const Parts &parts, AtSignIn atSignIn, QObject *parent = nullptr);

    [[nodiscard]] QString language() const;
    void setLanguage(const QString &code);
    [[nodiscard]] Appearance appearance() const { return m_parts.themes.appearance(); }
    void setAppearance(Appearance appearance);

Q_SIGNALS:
    void changed(); // here or on another computer

private:
    void onSession();
    void useLanguage(const QString &code);
    void useAppearance(Appearance appearance);
    void keep(const QString &locale, const QString &theme);

    Parts m_parts;
    AtSignIn m_atSignIn;
    QUuid m_user;     // whose account was looked at last; null while nobody is in
    QString m_locale; // as the account had it then
    QString m_theme;
    int m_underway = 0; // choices the server has not answered yet
};

} // namespace regie
