// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account/AccountSheet.h"

#include "app/account/PasswordForm.h"
#include "app/account/PersonalSettings.h"
#include "app/account/SecondFactorSheet.h"
#include "app/language/Language.h"
#include "app/language/SayLive.h"
#include "ui/models/Gateway.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <memory>
#include <utility>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

QFrame *makeRule(QWidget *parent)
{
    auto *rule = new QFrame(parent);
    rule->setFrameShape(QFrame::HLine);
    return rule;
}

} // namespace

AccountSheet::AccountSheet(Gateway &gateway, PersonalSettings &settings, QWidget *window)
    : SettingsSheet(window)
    , m_gateway(gateway)
    , m_settings(settings)
    , m_person(makeLabel({}, TextRole::Body, Colour::Text2, content()))
    , m_languageLabel(makeLabel({}, TextRole::Medium, Colour::Text, content()))
    , m_appearanceLabel(makeLabel({}, TextRole::Medium, Colour::Text, content()))
    , m_note(makeLabel({}, TextRole::Caption, Colour::Text3, content()))
    , m_noticesLabel(makeLabel({}, TextRole::Medium, Colour::Text, content()))
    , m_passwordTitle(makeLabel({}, TextRole::Strong, Colour::Text, content()))
    , m_choices(new QWidget(content()))
    , m_notices(new Button({}, ButtonKind::Outlined, content()))
    , m_password(new PasswordForm(gateway, content()))
    , m_secondFactorTitle(makeLabel({}, TextRole::Strong, Colour::Text, content()))
    , m_secondFactorNote(makeLabel({}, TextRole::Body, Colour::Text2, content()))
    , m_secondFactor(new Button({}, ButtonKind::Outlined, content()))
    , m_secondFactorSheet(new SecondFactorSheet(gateway, window))
{
    build();
    connect(m_password, &PasswordForm::resized, this, &AccountSheet::refit);
    connect(m_notices, &QPushButton::clicked, this, [this] {
        close();
        Q_EMIT noticesWanted();
    });
    connect(m_secondFactor, &QPushButton::clicked, this, [this] {
        close();
        m_secondFactorSheet->popUp();
    });
    connect(&m_settings, &PersonalSettings::changed, this, &AccountSheet::showChoices);
    connect(this, &Veil::closed, m_password, &PasswordForm::clear);
    connect(&m_gateway, &Gateway::stateChanged, this, [this](LinkState link) {
        if (link == LinkState::LoginNeeded && !isHidden())
            close();
    });
    sayLive(this, [this] { sayTexts(); });
}

void AccountSheet::build()
{
    QVBoxLayout *layout = body();
    m_person->setWordWrap(true); // names and addresses may be long
    layout->addWidget(m_person);
    layout->addWidget(m_choices);
    m_note->setWordWrap(true);
    layout->addWidget(m_note);
    layout->addSpacing(4);
    layout->addWidget(makeRule(content()));
    layout->addSpacing(4);
    auto *notices = new QHBoxLayout;
    notices->addWidget(m_noticesLabel, 1);
    notices->addWidget(m_notices);
    layout->addLayout(notices);
    layout->addSpacing(4);
    layout->addWidget(makeRule(content()));
    layout->addSpacing(4);
    layout->addWidget(m_passwordTitle);
    layout->addWidget(m_password);
    layout->addSpacing(4);
    layout->addWidget(makeRule(content()));
    layout->addSpacing(4);
    layout->addWidget(m_secondFactorTitle);
    auto *secondFactor = new QHBoxLayout;
    m_secondFactorNote->setWordWrap(true);
    secondFactor->addWidget(m_secondFactorNote, 1);
    secondFactor->addWidget(m_secondFactor, 0, Qt::AlignTop);
    layout->addLayout(secondFactor);
    layout->addStretch(1);

    auto *grid = new QGridLayout(m_choices);
    grid->setContentsMargins(0, 6, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(10);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_languageLabel, 0, 0);
    grid->addWidget(m_appearanceLabel, 1, 0);
    m_languages = new SegmentedControl(u"Language"_s, m_choices);
    for (const QString &code : Language::available())
        m_languages->addSegment(Language::nameOf(code)); // in the language itself
    connect(m_languages, &SegmentedControl::currentChanged, this,
            [this](int index) { m_settings.setLanguage(Language::available().value(index)); });
    grid->addWidget(m_languages, 0, 1, Qt::AlignLeft);
}

// Anew in each language, because the words are as wide as they are.
void AccountSheet::fillChoices()
{
    std::unique_ptr<SegmentedControl>(std::exchange(m_appearances, nullptr)).reset();
    m_appearances = new SegmentedControl(m_appearanceLabel->text(), m_choices);
    for (const QString &text : {tr("Like the system"), tr("Light"), tr("Dark")})
        m_appearances->addSegment(text);
    connect(m_appearances, &SegmentedControl::currentChanged, this,
            [this](int index) { m_settings.setAppearance(static_cast<Appearance>(index)); });
    static_cast<QGridLayout *>(m_choices->layout())->addWidget(m_appearances, 1, 1, Qt::AlignLeft);
    showChoices();
}

void AccountSheet::showChoices()
{
    const QSignalBlocker languages(m_languages);
    const QSignalBlocker appearances(m_appearances);
    m_languages->setCurrent(static_cast<int>(Language::available().indexOf(m_settings.language())));
    m_appearances->setCurrent(static_cast<int>(m_settings.appearance()));
}

void AccountSheet::sayTexts()
{
    setTitle(tr("My account"));
    m_languageLabel->setText(tr("Language"));
    m_languages->setAccessibleName(m_languageLabel->text());
    m_appearanceLabel->setText(tr("Colours"));
    m_note->setText(tr("Both follow you to every computer where you log in."));
    m_noticesLabel->setText(tr("Notifications"));
    m_notices->setText(tr("Choose…"));
    m_notices->setAccessibleName(tr("Choose what to be told of"));
    m_passwordTitle->setText(tr("Password"));
    m_secondFactorTitle->setText(tr("Two-factor authentication"));
    m_secondFactorNote->setText(tr("A code from your phone besides the password."));
    m_secondFactor->setText(tr("Manage…"));
    m_secondFactor->setAccessibleName(tr("Manage two-factor authentication"));
    fillChoices();
    refit();
}

void AccountSheet::popUp()
{
    const SessionInfo &session = m_gateway.session();
    m_person->setText(u"%1 — %2"_s.arg(session.displayName, session.email));
    m_password->clear();
    showChoices();
    openAtFirst();
}

} // namespace regie
