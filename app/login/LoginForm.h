// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace regie {

// E-mail and password. What is wrong stands beside the fields; the password is gone from here once it was sent.
class LoginForm final : public QWidget {
    Q_OBJECT

public:
    explicit LoginForm(QWidget *parent = nullptr);

    [[nodiscard]] QString email() const;
    void setEmail(const QString &email);
    void fill(const QString &email, const QString &password);
    void setReachable(bool isReachable); // a disabled button says why in its tip
    void setBusy(bool isBusy);
    void showProblem(const QString &text); // empty: none
    void clearPassword();
    void focusFirstEmpty();
    void offerToStay(bool isOffered); // logged in on this computer
    [[nodiscard]] bool wantsToStay() const;
    void submit();

Q_SIGNALS:
    void submitted(const QString &email, const QString &password);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void sayTexts();
    void update();
    void setPasswordVisible(bool isVisible);

    QLabel *m_emailLabel;
    QLineEdit *m_email;
    QAction *m_emailGood;
    QLabel *m_passwordLabel;
    QLineEdit *m_password;
    QAction *m_show;
    QWidget *m_capsRow;
    QLabel *m_caps;
    QCheckBox *m_stay;
    QLabel *m_problem;
    QPushButton *m_submit;
    bool m_isReachable = false;
    bool m_isBusy = false;
};

} // namespace regie
