// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/rights/AccessCodeSheet.h"
#include "app/rights/RightsBook.h"

class QComboBox;

namespace regie {

class FieldNote;

// Somebody new: an account with a role and without a password. The code follows on the next sheet.
class InviteSheet final : public SettingsSheet {
    Q_OBJECT

public:
    InviteSheet(Gateway &gateway, const RightsBook &book, QWidget *window);

    void popUp();
    [[nodiscard]] QLineEdit &firstName() { return *m_first.edit; }
    [[nodiscard]] QComboBox &role() { return *m_role; }
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    void invited(const regie::AccessCodeSheet::Person &person);

private:
    struct Line {
        QLabel *label;
        QLineEdit *edit;
    };
    [[nodiscard]] Line makeLine(int longest);
    void make();
    void showRefusal(const Refusal &refusal);

    Gateway &m_gateway;
    const RightsBook &m_book;
    Line m_first;
    Line m_last;
    Line m_email;
    QLabel *m_roleLabel;
    QComboBox *m_role;
    FieldNote *m_note;
    Button *m_make;
    bool m_isSending = false;
};

} // namespace regie
