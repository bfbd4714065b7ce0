// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace regie {

class PasswordChecks;
struct Refusal;

// Who was given a code chooses a password with it. Nothing of either stays here once it has served.
class RedeemForm final : public QWidget {
    Q_OBJECT

public:
    explicit RedeemForm(QWidget *parent = nullptr);

    void begin(const QString &email);
    void setReachable(bool isReachable);
    void showRefusal(const Refusal &refusal); // and takes another try
    void clear();

    [[nodiscard]] QLineEdit &email() { return *m_email; }
    [[nodiscard]] QLineEdit &code() { return *m_code; }
    [[nodiscard]] QLineEdit &password() { return *m_password; }
    [[nodiscard]] QPushButton &submitButton() { return *m_submit; }
    [[nodiscard]] const PasswordChecks &checks() const { return *m_checks; }
    [[nodiscard]] QString problem() const; // what is said to be wrong; empty: nothing

Q_SIGNALS:
    void submitted(const QString &email, const QString &code, const QString &password);
    void cancelled();

private:
    void build();
    void connectParts();
    void sayTexts();
    void update();
    void submit();
    void showProblem(const QString &text, QLineEdit *field);
    void showPassword(bool isVisible);

    QLabel *m_title;
    QLabel *m_subtitle;
    QLabel *m_emailLabel;
    QLineEdit *m_email;
    QLabel *m_codeLabel;
    QLineEdit *m_code;
    QAction *m_codeGood;
    QLabel *m_passwordLabel;
    QLineEdit *m_password;
    QAction *m_show;
    PasswordChecks *m_checks;
    QLabel *m_problem;
    QPushButton *m_submit;
    QPushButton *m_back;
    bool m_isReachable = false;
    bool m_isBusy = false;
};

} // namespace regie
