// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/rights/Responsibilities.h"
#include "app/rights/RightsBook.h"
#include "app/shell/SettingsSheet.h"

class QComboBox;

namespace regie {

class Button;

// Somebody leaves: the account is closed and a colleague takes over what he still holds, both at once.
class LeaveSheet final : public SettingsSheet {
    Q_OBJECT

public:
    LeaveSheet(Gateway &gateway, const RightsBook &book, QWidget *window);

    void popUp(const QUuid &person);
    [[nodiscard]] QComboBox &successor() { return *m_successor; }
    [[nodiscard]] const Responsibilities &held() const { return m_held; }

Q_SIGNALS:
    void left();

private:
    void showHeld();
    void leave();
    void showProblem(const Refusal &refusal);

    Gateway &m_gateway;
    const RightsBook &m_book;
    Responsibilities m_held;
    QUuid m_person;
    QLabel *m_note;
    QLabel *m_list;
    QLabel *m_successorLabel;
    QComboBox *m_successor;
    QLabel *m_problem;
    Button *m_leave;
    bool m_isSending = false;
};

} // namespace regie
