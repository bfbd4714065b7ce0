// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/privacy/PersonMenu.h"
#include "app/shell/SettingsSheet.h"
#include "shared/protocol/PersonMessages.h"

#include <memory>

class QLineEdit;

namespace regie {

class Button;

// What would be erased of somebody, what is only anonymised, and what a law keeps until when, as the server tells it.
// Nothing happens before the name is typed.
class ErasureSheet final : public SettingsSheet {
    Q_OBJECT

public:
    [[nodiscard]] static ErasureSheet &of(Gateway &gateway, QWidget *window); // one for each window

    void popUp(const PersonShown &person);
    [[nodiscard]] QString plan() const; // as it stands there
    [[nodiscard]] QString problem() const;
    [[nodiscard]] QLineEdit &nameField() { return *m_name; }
    [[nodiscard]] Button &eraseButton() { return *m_erase; }
    [[nodiscard]] bool isDone() const { return m_isDone; }

private:
    ErasureSheet(Gateway &gateway, QWidget *window);
    void build();
    void read();
    void setPlan(const QString &text);
    void showPlan(const ErasurePlan &plan);
    void showQuestion(bool isAsked);
    void erase();
    void showDone();
    void showProblem(const Refusal &refusal);

    Gateway &m_gateway;
    PersonShown m_person{};
    QLabel *m_note;
    QLabel *m_plan;
    QLabel *m_nameLabel;
    QLineEdit *m_name;
    QLabel *m_problem;
    Button *m_erase;
    Button *m_cancel;
    QDate m_keptUntil;
    std::unique_ptr<QObject> m_asking; // nobody waits for the answer once it is gone
    bool m_isDone = false;
};

} // namespace regie
