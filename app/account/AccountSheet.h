// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/Veil.h"

#include <vector>

class QLabel;
class QScrollArea;

namespace regie {

class Gateway;
class IconButton;
class PasswordForm;
class PersonalSettings;
class SegmentedControl;

// «Mon compte…»: what everybody may change of their own account. Language and colours hold as soon as they are chosen.
class AccountSheet final : public Veil {
    Q_OBJECT

public:
    AccountSheet(Gateway &gateway, PersonalSettings &settings, QWidget *window);

    void popUp();
    [[nodiscard]] PasswordForm &passwordForm() { return *m_password; }
    [[nodiscard]] SegmentedControl *languages() const { return m_languages; }
    [[nodiscard]] SegmentedControl *appearances() const { return m_appearances; }

protected:
    void fit() override;
    bool focusNextPrevChild(bool isNext) override; // stays within the sheet

private:
    [[nodiscard]] std::vector<QWidget *> stops() const;
    void build();
    void fillChoices();
    void showChoices();
    void sayTexts();

    Gateway &m_gateway;
    PersonalSettings &m_settings;
    QLabel *m_title;
    QLabel *m_person;
    IconButton *m_close;
    QLabel *m_languageLabel;
    QLabel *m_appearanceLabel;
    QLabel *m_note;
    QLabel *m_passwordTitle;
    QWidget *m_choices;
    SegmentedControl *m_languages = nullptr;
    SegmentedControl *m_appearances = nullptr;
    PasswordForm *m_password;
    QScrollArea *m_scroll;
};

} // namespace regie
