// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/SettingsSheet.h"

namespace regie {

class Button;
class Gateway;
class PasswordForm;
class PersonalSettings;
class SecondFactorSheet;
class SegmentedControl;

// «Mon compte…»: what everybody may change of their own account. Language and colours hold as soon as they are chosen.
class AccountSheet final : public SettingsSheet {
    Q_OBJECT

public:
    AccountSheet(Gateway &gateway, PersonalSettings &settings, QWidget *window);

    void popUp();
    [[nodiscard]] PasswordForm &passwordForm() { return *m_password; }
    [[nodiscard]] SegmentedControl *languages() const { return m_languages; }
    [[nodiscard]] SegmentedControl *appearances() const { return m_appearances; }
    [[nodiscard]] Button *noticesButton() const { return m_notices; }
    [[nodiscard]] Button *secondFactorButton() const { return m_secondFactor; }
    [[nodiscard]] SecondFactorSheet &secondFactorSheet() { return *m_secondFactorSheet; }

Q_SIGNALS:
    void noticesWanted(); // what one wants to be told of, which is a sheet of its own

private:
    void build();
    void fillChoices();
    void showChoices();
    void sayTexts();

    Gateway &m_gateway;
    PersonalSettings &m_settings;
    QLabel *m_person;
    QLabel *m_languageLabel;
    QLabel *m_appearanceLabel;
    QLabel *m_note;
    QLabel *m_noticesLabel;
    QLabel *m_passwordTitle;
    QWidget *m_choices;
    SegmentedControl *m_languages = nullptr;
    SegmentedControl *m_appearances = nullptr;
    Button *m_notices;
    PasswordForm *m_password;
    QLabel *m_secondFactorTitle;
    QLabel *m_secondFactorNote;
    Button *m_secondFactor;
    SecondFactorSheet *m_secondFactorSheet; // in its place
};

} // namespace regie
