// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/SettingsSheet.h"
#include "ui/models/Gateway.h"

class QLineEdit;
class QPlainTextEdit;

namespace regie {

class Button;
struct AccessCode;

// A code with which somebody chooses a password of his own: what it does is said first, then it stands here, once, with
// a text to send along.
class AccessCodeSheet final : public SettingsSheet {
    Q_OBJECT

public:
    struct Person {
        QUuid id;
        QString name;
        QString email;
        bool isInvited = false; // has never had a password
    };
    AccessCodeSheet(Gateway &gateway, QWidget *window);

    void popUp(const Person &person);
    void popUpAndMake(const Person &person); // of whom was invited just now

    [[nodiscard]] QString code() const; // empty until it is made
    [[nodiscard]] QString letter() const;
    [[nodiscard]] Button &makeButton() { return *m_make; }
    [[nodiscard]] Button &copyCodeButton() { return *m_copyCode; }
    [[nodiscard]] Button &copyLetterButton() { return *m_copyLetter; }

private:
    void build();
    void say(const Person &person);
    void make();
    void showCode(const AccessCode &code);
    void showProblem(const QString &sentence);
    void setMade(bool isMade);
    void forget(); // the code is in no hidden widget

    Gateway &m_gateway;
    Person m_person;
    QLabel *m_note;
    QLabel *m_problem;
    Button *m_make;
    QLabel *m_codeLabel;
    QLineEdit *m_code;
    Button *m_copyCode;
    QLabel *m_letterLabel;
    QPlainTextEdit *m_letter;
    Button *m_copyLetter;
    QObject *m_pending = nullptr; // nobody waits for the answer once it is gone
};

} // namespace regie
