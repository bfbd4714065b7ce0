// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account/SecondFactorSheet.h"

#include "app/account/EnrolForm.h"
#include "app/language/SayLive.h"
#include "shared/schema/CodeTexts.h"
#include "ui/models/Gateway.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"

#include <QHBoxLayout>
#include <QLocale>

#include <utility>

namespace regie {

using namespace Qt::StringLiterals;

SecondFactorSheet::SecondFactorSheet(Gateway &gateway, QWidget *window)
    : SettingsSheet(window)
    , m_gateway(gateway)
    , m_why(makeLabel({}, TextRole::Body, Colour::Text2, content()))
    , m_standing(makeLabel({}, TextRole::Strong, Colour::Text, content()))
    , m_left(makeLabel({}, TextRole::Body, Colour::Text2, content()))
    , m_problem(makeLabel({}, TextRole::Medium, Tone::Red, content()))
    , m_acts(new QWidget(content()))
    , m_setUp(new Button({}, ButtonKind::Primary, m_acts))
    , m_codes(new Button({}, ButtonKind::Outlined, m_acts))
    , m_disable(new Button({}, ButtonKind::Outlined, m_acts))
    , m_form(new EnrolForm(gateway, content()))
{
    build();
    connect(m_setUp, &QPushButton::clicked, this, &SecondFactorSheet::enrol);
    connect(m_codes, &QPushButton::clicked, this, [this] {
        m_acts->hide();
        m_problem->hide();
        m_form->newCodes();
    });
    connect(m_disable, &QPushButton::clicked, this, &SecondFactorSheet::disable);
    connect(m_form, &EnrolForm::resized, this, &SecondFactorSheet::refit);
    connect(m_form, &EnrolForm::finished, this, &SecondFactorSheet::read);
    connect(this, &Veil::closed, m_form, &EnrolForm::clear);
    connect(&m_gateway, &Gateway::stateChanged, this, [this](LinkState link) {
        if (link == LinkState::LoginNeeded && !isHidden())
            close();
    });
    sayLive(this, [this] { sayTexts(); });
}

void SecondFactorSheet::build()
{
    for (QLabel *label : {m_why, m_standing, m_left, m_problem})
        label->setWordWrap(true);
    auto *acts = new QHBoxLayout(m_acts);
    acts->setContentsMargins(0, 6, 0, 0);
    for (Button *button : {m_setUp, m_codes, m_disable})
        acts->addWidget(button);
    acts->addStretch(1);
    QVBoxLayout *layout = body();
    layout->addWidget(m_why);
    layout->addWidget(m_standing);
    layout->addWidget(m_left);
    layout->addWidget(m_form);
    layout->addWidget(m_problem);
    layout->addWidget(m_acts);
    layout->addStretch(1);
    m_problem->hide();
}

void SecondFactorSheet::popUp()
{
    m_acts->hide();
    m_standing->hide();
    m_left->hide();
    m_problem->hide();
    open();
    setFocus(Qt::PopupFocusReason);
    read();
}

void SecondFactorSheet::read()
{
    m_gateway.request(ReadSecondFactor(), this, [this](const Result<SecondFactorState> &state) {
        if (state)
            showState(*state);
        else
            showProblem(state.error());
    });
}

void SecondFactorSheet::showState(const SecondFactorState &state)
{
    m_state = state;
    m_isSure = false;
    const bool isOn = !state.since.isNull();
    m_problem->hide();
    m_standing->setVisible(isOn);
    m_left->setVisible(isOn);
    m_codes->setVisible(isOn);
    m_disable->setVisible(isOn && !state.isMandatory);
    m_acts->show();
    sayTexts();
    if (!isHidden())
        m_setUp->setFocus(Qt::OtherFocusReason);
}

void SecondFactorSheet::enrol()
{
    m_acts->hide();
    m_problem->hide();
    m_form->begin();
    refit();
}

// Asked again by the same button: nothing else is lost by a second press.
void SecondFactorSheet::disable()
{
    if (!std::exchange(m_isSure, true))
        return sayTexts();
    m_gateway.request(DisableSecondFactor(), this, [this](const Result<Done> &done) {
        if (done)
            read();
        else
            showProblem(done.error());
    });
}

void SecondFactorSheet::showProblem(const Refusal &refusal)
{
    m_problem->setText(describe(refusal));
    m_problem->show();
    refit();
}

QString SecondFactorSheet::stateText() const
{
    return m_standing->isHidden() ? QString() : m_standing->text() + u'\n' + m_left->text();
}

void SecondFactorSheet::sayTexts()
{
    setTitle(tr("Two-factor authentication"));
    m_why->setText(tr("Besides your password, a code from your phone: whoever knows the one does not have the other."));
    const bool isOn = !m_state.since.isNull();
    if (isOn)
        m_standing->setText(
            tr("Active since %1")
                .arg(QLocale().toString(m_state.since.toDateTime().toLocalTime().date(), QLocale::LongFormat)));
    m_left->setText(tr("%Ln recovery code(s) left", nullptr, static_cast<int>(m_state.recoveryCodes)));
    m_setUp->setText(isOn ? tr("Another phone…") : tr("Set up…"));
    setButtonKind(m_setUp, isOn ? ButtonKind::Outlined : ButtonKind::Primary);
    m_codes->setText(tr("New recovery codes…"));
    m_disable->setText(m_isSure ? tr("Really switch off") : tr("Switch off…"));
    refit();
}

} // namespace regie
