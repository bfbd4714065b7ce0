// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/login/LoginPage.h"

#include "app/Preferences.h"
#include "app/account/PersonalSettings.h"
#include "app/language/Language.h"
#include "app/language/SayLive.h"
#include "app/login/BrandMark.h"
#include "app/login/CodeForm.h"
#include "app/login/DemoAccounts.h"
#include "app/login/EnrolPanel.h"
#include "app/login/LoginForm.h"
#include "app/login/PlanningDrawing.h"
#include "app/login/RedeemForm.h"
#include "app/login/ServerCard.h"
#include "app/login/TrustPanel.h"
#include "app/net/Connection.h"
#include "app/shell/AppearanceMenu.h"
#include "app/vault/KeptLogin.h"
#include "shared/schema/CodeTexts.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Style.h"
#include "ui/theme/TextSpace.h"
#include "ui/theme/Typography.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

enum Face { FormFace, TrustFace, RefusedFace, CodeFace, EnrolFace };

constexpr int columnWidth = 368;

QPushButton *footButton(QWidget *parent, QStringView glyph)
{
    auto *button = new QPushButton(parent);
    button->setIcon(icon(glyph));
    setButtonKind(button, ButtonKind::Flat);
    setControlSize(button, ControlSize::Small);
    return button;
}

// A menu that goes when it closes, above its button.
void popUp(QMenu *menu, const QWidget *button)
{
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(button->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
}

} // namespace

LoginPage::LoginPage(const Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_product(new QLabel(this))
    , m_company(new QLabel(this))
    , m_title(new QLabel(this))
    , m_subtitle(new QLabel(this))
    , m_form(new LoginForm(this))
    , m_codeButton(new QPushButton(this))
    , m_redeem(new RedeemForm(this))
    , m_accounts(new DemoAccounts(this))
    , m_trust(new TrustPanel(this))
    , m_code(new CodeForm(this))
    , m_enrol(new EnrolPanel(services.connection, this))
    , m_refusedTitle(new QLabel(this))
    , m_refusedText(new QLabel(this))
    , m_faces(new QStackedWidget(this))
    , m_server(new ServerCard(services.connection, this))
    , m_languageButton(footButton(this, u"globe"))
    , m_appearanceButton(footButton(this, u"eye"))
{
    build();
    connectParts();
    connectCode();
    sayLive(this, [this] { sayTexts(); });
    showWelcome();
}

void LoginPage::build()
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *brandWords = new QVBoxLayout;
    brandWords->setSpacing(0);
    setTextRole(m_product, TextRole::PanelTitle);
    setTextRole(m_company, TextRole::Secondary);
    setInk(m_company, Colour::Text2);
    brandWords->addStretch(1);
    brandWords->addWidget(m_product);
    brandWords->addWidget(m_company);
    brandWords->addStretch(1);
    auto *brand = new QHBoxLayout;
    brand->setSpacing(11);
    brand->addWidget(new BrandMark(34, this));
    brand->addLayout(brandWords, 1);

    auto *column = new QWidget(this);
    column->setFixedWidth(textSpace(columnWidth));
    auto *columnLayout = new QVBoxLayout(column);
    columnLayout->setContentsMargins(0, 40, 0, 20);
    columnLayout->addLayout(brand);
    columnLayout->addStretch(3);
    columnLayout->addWidget(buildForm());
    columnLayout->addStretch(4);
    columnLayout->addWidget(m_server);
    columnLayout->addSpacing(6);
    columnLayout->addWidget(buildFoot());

    auto *scroll = new QScrollArea(this); // a small screen, or a large text
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    auto *middle = new QWidget(scroll);
    auto *middleLayout = new QHBoxLayout(middle);
    middleLayout->setContentsMargins(96, 0, 96, 0);
    middleLayout->addWidget(column);
    middle->setAutoFillBackground(false);
    scroll->setWidget(middle);
    scroll->setFixedWidth(textSpace(columnWidth) + 193);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(scroll);
    layout->addWidget(new PlanningDrawing(this), 1);
}

QWidget *LoginPage::buildForm()
{
    setTextRole(m_title, TextRole::Indicator);
    setInk(m_subtitle, Colour::Text2);
    m_subtitle->setWordWrap(true);
    m_codeButton->setIcon(icon(u"key"));
    setControlSize(m_codeButton, ControlSize::Large);
    auto *form = new QWidget(this);
    auto *formLayout = new QVBoxLayout(form);
    formLayout->setContentsMargins({});
    formLayout->setSpacing(6);
    formLayout->addWidget(m_title);
    formLayout->addWidget(m_subtitle);
    formLayout->addSpacing(14);
    formLayout->addWidget(m_form);
    formLayout->addWidget(m_codeButton);
    formLayout->addSpacing(16);
    formLayout->addWidget(m_accounts);
    formLayout->addStretch();

    setTextRole(m_refusedTitle, TextRole::Indicator);
    setInk(m_refusedText, Colour::Text2);
    m_refusedTitle->setWordWrap(true);
    m_refusedText->setWordWrap(true);
    auto *refused = new QWidget(this);
    auto *refusedLayout = new QVBoxLayout(refused);
    refusedLayout->setContentsMargins({});
    refusedLayout->addWidget(m_refusedTitle);
    refusedLayout->addWidget(m_refusedText);
    refusedLayout->addStretch();

    m_faces->insertWidget(FormFace, form);
    m_faces->insertWidget(TrustFace, m_trust);
    m_faces->insertWidget(RefusedFace, refused);
    m_faces->insertWidget(CodeFace, m_code);
    m_faces->insertWidget(EnrolFace, m_enrol);
    m_faces->addWidget(m_redeem);
    return m_faces;
}

QWidget *LoginPage::buildFoot()
{
    auto *foot = new QWidget(this);
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addWidget(m_languageButton);
    layout->addWidget(m_appearanceButton);
    layout->addStretch();
    return foot;
}

void LoginPage::connectParts()
{
    Connection &connection = m_services.connection;
    connect(&connection, &Connection::welcomed, this, &LoginPage::showWelcome);
    connect(&connection, &Connection::unreachable, this, [this] { m_form->setReachable(false); });
    connect(&connection, &Connection::loginRefused, this, &LoginPage::showRefusal);
    connect(&connection, &Connection::refused, this, &LoginPage::showRefused);
    connect(&connection, &Connection::certificateUnknown, this, [this](const QSslCertificate &found) {
        m_trust->showUnknown(m_services.connection.server(), found);
        m_faces->setCurrentIndex(TrustFace);
    });
    connect(&connection, &Connection::certificateChanged, this,
            [this](const QSslCertificate &pinned, const QSslCertificate &found) {
                m_trust->showChanged(m_services.connection.server(), pinned, found);
                m_faces->setCurrentIndex(TrustFace);
            });
    connect(m_languageButton, &QPushButton::clicked, this, &LoginPage::showLanguages);
    connect(m_appearanceButton, &QPushButton::clicked, this, &LoginPage::showAppearances);
    connect(m_trust, &TrustPanel::trusted, this, [this](const QSslCertificate &found) {
        m_services.connection.trust(found);
        m_server->showConnecting();
    });
    connect(m_trust, &TrustPanel::declined, m_server, &ServerCard::startEditing);
    connect(m_server, &ServerCard::serverChosen, this, [this](const ServerAddress &server) { connectTo(server); });
    connect(m_accounts, &DemoAccounts::chosen, this,
            [this](const DemoAccount &account) { m_form->fill(account.email, account.password); });
    connect(m_form, &LoginForm::submitted, this, [this](const QString &email, const QString &password) {
        m_form->setBusy(true);
        m_services.preferences.setEmail(m_services.connection.server(), email);
        const bool stays = m_form->wantsToStay();
        if (m_services.kept != nullptr && !stays)
            m_services.kept->forget();
        m_services.connection.login(email, password, stays ? Connection::Stay::Yes : Connection::Stay::No);
    });
    if (const KeptLogin *kept = m_services.kept) {
        connect(kept, &KeptLogin::offeredChanged, this, [this, kept] { m_form->offerToStay(kept->isOffered()); });
        m_form->offerToStay(kept->isOffered());
    }
    connect(&connection, &Connection::stateChanged, this, [this](LinkState state) {
        m_form->setBusy(false);
        if (state == LinkState::Online) {
            m_form->clearPassword();
            m_code->clear();
        }
    });
    connectRedeem();
}

void LoginPage::connectCode()
{
    Connection &connection = m_services.connection;
    connect(&connection, &Connection::codeNeeded, this, [this] {
        m_form->setBusy(false);
        m_form->clearPassword();
        m_faces->setCurrentIndex(CodeFace);
        m_code->begin();
    });
    connect(m_code, &CodeForm::submitted, &connection, &Connection::loginCode);
    connect(m_code, &CodeForm::backWanted, this, &LoginPage::showWelcome);
    connect(m_enrol, &EnrolPanel::enrolled, this, &LoginPage::enrolled);
    connect(&connection, &Connection::proofNeeded, this, [this] {
        if (isVisible()) // whoever has been here for so long logs in anew
            m_services.connection.declineProof();
    });
}

void LoginPage::showEnrolment()
{
    m_faces->setCurrentIndex(EnrolFace);
    m_enrol->begin();
}

void LoginPage::showLanguages()
{
    auto *menu = new QMenu(this);
    for (const QString &code : Language::available()) {
        QAction *action =
            menu->addAction(Language::nameOf(code), this, [this, code] { m_services.settings.setLanguage(code); });
        action->setCheckable(true);
        action->setChecked(code == m_services.language.code());
    }
    popUp(menu, m_languageButton);
}

void LoginPage::showAppearances()
{
    const auto chooseDensity = [this](Density density) { // whoever signs in finds their own
        m_services.preferences.setDensity(density);
        m_services.themes.setDensity(density);
    };
    popUp(makeAppearanceMenu({m_services.settings, m_services.preferences, m_services.themes, chooseDensity}, this),
          m_appearanceButton);
}

void LoginPage::sayTexts()
{
    m_product->setText(QStringLiteral("Régie"));
    m_title->setText(tr("Log in"));
    sayInvitation();
    m_refusedTitle->setText(tr("This program and the server do not understand each other"));
    m_languageButton->setText(Language::nameOf(m_services.language.code()));
    m_appearanceButton->setText(tr("Appearance"));
    m_codeButton->setText(tr("I was given a code"));
}

// What waits for somebody waits only where he has worked before.
void LoginPage::sayInvitation()
{
    const ServerAddress &server = m_services.connection.server();
    if (server.host.isEmpty())
        m_subtitle->setText(tr("First type the address of your company’s server, below."));
    else if (m_services.preferences.email(server).isEmpty())
        m_subtitle->setText(tr("With the address and the password that you were given."));
    else
        m_subtitle->setText(tr("Your drafts and windows are waiting for you."));
}

void LoginPage::connectTo(const ServerAddress &server, const QString &email)
{
    m_services.preferences.setServer(server);
    m_faces->setCurrentIndex(FormFace);
    m_company->clear();
    m_accounts->setAccounts({});
    m_form->setReachable(false);
    m_form->showProblem({});
    m_form->setEmail(email.isEmpty() ? m_services.preferences.email(server) : email);
    m_services.connection.open(server);
    sayInvitation();
    m_server->showConnecting();
}

void LoginPage::showForm()
{
    m_faces->setCurrentIndex(FormFace);
}

void LoginPage::showNotice(const QString &text)
{
    m_form->showProblem(text);
}

void LoginPage::showWelcome()
{
    const Connection &connection = m_services.connection;
    const bool isRedeeming = m_faces->currentWidget() == m_redeem; // through a lost connection, too
    if (!isRedeeming)
        m_faces->setCurrentIndex(FormFace);
    sayInvitation();
    m_company->setText(connection.welcome().company);
    m_company->setVisible(!m_company->text().isEmpty());
    m_accounts->setAccounts(connection.welcome().demoAccounts);
    m_form->setReachable(connection.isReachable());
    m_redeem->setReachable(connection.isReachable());
    if (!isRedeeming)
        m_form->focusFirstEmpty();
}

void LoginPage::showRefusal(const Refusal &refusal)
{
    m_form->setBusy(false);
    m_form->clearPassword();
    const bool isOfCode = refusal.code == "login.code_refused"_L1 || refusal.code == "login.throttled"_L1 ||
                          refusal.code == "login.busy"_L1;
    if (isOfCode && m_faces->currentIndex() == CodeFace)
        return m_code->showProblem(describe(refusal));
    m_faces->setCurrentIndex(FormFace);
    m_form->showProblem(describe(refusal));
    m_form->focusFirstEmpty();
}

void LoginPage::showRefused(const Refusal &refusal)
{
    m_refusedText->setText(describe(refusal));
    m_faces->setCurrentIndex(RefusedFace);
}

} // namespace regie
