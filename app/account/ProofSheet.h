// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/SettingsSheet.h"

class QLineEdit;

namespace regie {

class Button;
class CodeField;
class Connection;
struct Refusal;

// The password once more, and a code where there is a second factor, before what would hurt most if somebody else sat
// here. What waits for it goes on by itself; closed, it is refused.
class ProofSheet final : public SettingsSheet {
    Q_OBJECT

public:
    ProofSheet(Connection &connection, QWidget *window);

    [[nodiscard]] QLineEdit *passwordField() const { return m_password; }
    [[nodiscard]] CodeField *codeField() const { return m_code; }
    [[nodiscard]] Button *confirmButton() const { return m_confirm; }
    [[nodiscard]] QString problem() const;

private:
    void build();
    void ask(bool withCode);
    void submit();
    void showRefusal(const Refusal &refusal);
    void end();
    void sayTexts();

    Connection &m_connection;
    QLabel *m_note;
    QLabel *m_passwordLabel;
    QLineEdit *m_password;
    QLabel *m_codeLabel;
    CodeField *m_code;
    QLabel *m_problem;
    Button *m_confirm;
    Button *m_cancel;
    bool m_isAsking = false; // until it is answered or declined
};

} // namespace regie
