// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/rights/RightsDraft.h"
#include "app/shell/SettingsSheet.h"

namespace regie {

class Button;

// What would change, and for whom, before it does.
class ApplySheet final : public SettingsSheet {
    Q_OBJECT

public:
    ApplySheet(Gateway &gateway, const RightsBook &book, RightsDraft &draft, QWidget *window);

    void popUp();
    void apply();
    [[nodiscard]] QStringList lines() const { return m_told; } // what it says, for whoever can't see it

Q_SIGNALS:
    void applied();
    void overtaken(); // somebody changed the same in the same moment: nothing was applied

private:
    void fill();
    void answer(const Result<Posted> &posted);
    void showRefusal(const Refusal &refusal);

    Gateway &m_gateway;
    const RightsBook &m_book;
    RightsDraft &m_draft;
    QLabel *m_note;
    QWidget *m_lines;
    QLabel *m_problem;
    Button *m_apply;
    Button *m_cancel;
    QStringList m_told;
    bool m_isSending = false;
};

// "Support · Tickets: close", "None → All", and whom it concerns: people whose own right becomes another by it.
struct ChangeWords {
    QString what;
    QString how;
    QString whom;
};
[[nodiscard]] std::vector<ChangeWords> describeChanges(const RightsBook &book, const RightsDraft &draft);

} // namespace regie
