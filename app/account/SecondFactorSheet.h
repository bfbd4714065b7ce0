// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/SettingsSheet.h"
#include "shared/protocol/SecondFactorMessages.h"

namespace regie {

class Button;
class EnrolForm;
class Gateway;
struct Refusal;

// «Double authentification…»: whether codes are asked for besides the password, and what one may do about it.
class SecondFactorSheet final : public SettingsSheet {
    Q_OBJECT

public:
    SecondFactorSheet(Gateway &gateway, QWidget *window);

    void popUp();
    [[nodiscard]] EnrolForm &form() { return *m_form; }
    [[nodiscard]] Button *setUpButton() const { return m_setUp; }
    [[nodiscard]] Button *codesButton() const { return m_codes; }
    [[nodiscard]] Button *disableButton() const { return m_disable; }
    [[nodiscard]] QString stateText() const;

private:
    void build();
    void read();
    void showState(const SecondFactorState &state);
    void enrol();
    void disable();
    void showProblem(const Refusal &refusal);
    void sayTexts();

    Gateway &m_gateway;
    SecondFactorState m_state;
    QLabel *m_why;
    QLabel *m_standing;
    QLabel *m_left;
    QLabel *m_problem;
    QWidget *m_acts;
    Button *m_setUp;
    Button *m_codes;
    Button *m_disable;
    EnrolForm *m_form;
    bool m_isSure = false; // asked once whether it is to be switched off
};

} // namespace regie
