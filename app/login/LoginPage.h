// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace regie {

class CodeForm;
class Connection;
class DemoAccounts;
class EnrolPanel;
class KeptLogin;
class Language;
class LoginForm;
class PersonalSettings;
class Preferences;
class RedeemForm;
class ServerCard;
class ThemeManager;
class TrustPanel;
struct Refusal;
struct ServerAddress;

// Everything before the work begins: which server, whether it is the right one, who.
class LoginPage final : public QWidget {
    Q_OBJECT

public:
    struct Services {
        Connection &connection;
        Preferences &preferences;
        Language &language;
        ThemeManager &themes;
        PersonalSettings &settings;
        KeptLogin *kept = nullptr; // where there is no keychain, nobody stays logged in
    };
    explicit LoginPage(const Services &services, QWidget *parent = nullptr);

    // Connects to the server and puts the e-mail in; an empty one is the last one used there.
    void connectTo(const ServerAddress &server, const QString &email = {});
    // A word about why the person is here again.
    void showNotice(const QString &text);
    // In place of the work, until a second factor is set up.
    void showEnrolment();
    [[nodiscard]] LoginForm &form() { return *m_form; }
    [[nodiscard]] RedeemForm &redeemForm() { return *m_redeem; }
    void beginRedeem(); // somebody was given a code
    [[nodiscard]] CodeForm &codeForm() { return *m_code; }
    [[nodiscard]] EnrolPanel &enrolPanel() { return *m_enrol; }

Q_SIGNALS:
    void enrolled();

private:
    void build();
    QWidget *buildForm();
    QWidget *buildFoot();
    void connectParts();
    void connectRedeem();
    void showForm();
    void connectCode();
    void showLanguages();
    void showAppearances();
    void sayTexts();
    void sayInvitation();
    void showWelcome();
    void showRefusal(const Refusal &refusal);
    void showRefused(const Refusal &refusal);

    Services m_services;
    QLabel *m_product;
    QLabel *m_company;
    QLabel *m_title;
    QLabel *m_subtitle;
    LoginForm *m_form;
    QPushButton *m_codeButton;
    RedeemForm *m_redeem;
    DemoAccounts *m_accounts;
    TrustPanel *m_trust;
    CodeForm *m_code;
    EnrolPanel *m_enrol;
    QLabel *m_refusedTitle;
    QLabel *m_refusedText;
    QStackedWidget *m_faces;
    ServerCard *m_server;
    QPushButton *m_languageButton;
    QPushButton *m_appearanceButton;
};

} // namespace regie
