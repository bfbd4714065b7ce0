// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/login/RedeemForm.h"

#include "app/language/SayLive.h"
#include "app/login/PasswordChecks.h"
#include "shared/domain/identity/AccessCode.h"
#include "shared/domain/identity/PasswordRules.h"
#include "shared/schema/CodeTexts.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Style.h"
#include "ui/theme/Typography.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

RedeemForm::RedeemForm(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_subtitle(new QLabel(this))
    , m_emailLabel(new QLabel(this))
    , m_email(new QLineEdit(this))
    , m_codeLabel(new QLabel(this))
    , m_code(new QLineEdit(this))
    , m_codeGood(m_code->addAction(icon(u"check", Tone::Green), QLineEdit::TrailingPosition))
    , m_passwordLabel(new QLabel(this))
    , m_password(new QLineEdit(this))
    , m_show(m_password->addAction(icon(u"eye"), QLineEdit::TrailingPosition))
    , m_checks(new PasswordChecks(this))
    , m_problem(new QLabel(this))
    , m_submit(new QPushButton(this))
    , m_back(new QPushButton(this))
{
    build();
    connectParts();
    sayLive(this, [this] { sayTexts(); });
    update();
}

void RedeemForm::build()
{
    setTextRole(m_title, TextRole::Indicator);
    setInk(m_subtitle, Colour::Text2);
    setTextRole(m_problem, TextRole::Medium);
    setInk(m_problem, Tone::Red);
    for (QLabel *label : {m_title, m_subtitle, m_problem})
        label->setWordWrap(true);
    m_problem->hide();
    m_email->setMaxLength(254);
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly | Qt::ImhNoAutoUppercase);
    m_code->setMaxLength(static_cast<int>(accesscode::longestTyped));
    m_code->setInputMethodHints(Qt::ImhUppercaseOnly | Qt::ImhNoPredictiveText);
    m_password->setMaxLength(password::longest);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    setButtonKind(m_submit, ButtonKind::Primary);
    setKeyHint(m_submit, u"↵"_s);
    setButtonKind(m_back, ButtonKind::Flat);
    for (QWidget *control : std::initializer_list<QWidget *>{m_email, m_code, m_password, m_submit, m_back})
        setControlSize(control, ControlSize::Large);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(5);
    layout->addWidget(m_title);
    layout->addWidget(m_subtitle);
    layout->addSpacing(14);
    for (const auto &[label, field] :
         {std::pair{m_emailLabel, m_email}, std::pair{m_codeLabel, m_code}, std::pair{m_passwordLabel, m_password}}) {
        setTextRole(label, TextRole::Medium);
        label->setBuddy(field);
        layout->addWidget(label);
        layout->addWidget(field);
        layout->addSpacing(field == m_password ? 2 : 9);
    }
    layout->addWidget(m_checks);
    layout->addSpacing(4);
    layout->addWidget(m_problem);
    layout->addSpacing(6);
    layout->addWidget(m_submit);
    layout->addWidget(m_back);
    layout->addStretch();
}

void RedeemForm::connectParts()
{
    for (QLineEdit *field : {m_email, m_code, m_password}) {
        connect(field, &QLineEdit::textChanged, this, [this, field] {
            setFieldState(field, FieldState::Rest);
            update();
        });
        connect(field, &QLineEdit::returnPressed, this, &RedeemForm::submit);
    }
    connect(m_submit, &QPushButton::clicked, this, &RedeemForm::submit);
    connect(m_back, &QPushButton::clicked, this, &RedeemForm::cancelled);
    connect(m_show, &QAction::triggered, this, [this] { showPassword(m_password->echoMode() == QLineEdit::Password); });
}

void RedeemForm::sayTexts()
{
    m_title->setText(tr("Choose your password"));
    m_subtitle->setText(tr("With the code that you were given. It is good for one time."));
    m_emailLabel->setText(tr("E-mail address"));
    m_codeLabel->setText(tr("Code"));
    m_passwordLabel->setText(tr("Your new password"));
    m_email->setAccessibleName(m_emailLabel->text());
    m_code->setAccessibleName(m_codeLabel->text());
    m_password->setAccessibleName(m_passwordLabel->text());
    m_code->setPlaceholderText(u"XXXX-XXXX-XXXX-XXXX-XXXX-XXXX"_s);
    m_submit->setText(tr("Choose and log in"));
    m_back->setText(tr("Back to the login"));
    showPassword(m_password->echoMode() == QLineEdit::Normal);
    update();
}

void RedeemForm::begin(const QString &email)
{
    clear();
    m_email->setText(email);
    (email.isEmpty() ? m_email : m_code)->setFocus(Qt::OtherFocusReason);
}

void RedeemForm::setReachable(bool isReachable)
{
    m_isReachable = isReachable;
    m_isBusy = m_isBusy && isReachable; // what was asked is not answered any more
    update();
}

void RedeemForm::clear()
{
    m_isBusy = false;
    for (QLineEdit *field : {m_email, m_code, m_password})
        field->clear();
    showPassword(false);
    showProblem({}, nullptr);
    update();
}

void RedeemForm::showRefusal(const Refusal &refusal)
{
    m_isBusy = false;
    update();
    if (!refusal.issues.empty())
        return showProblem(describe(refusal.issues.front(), nullptr), m_password);
    showProblem(describe(refusal), refusal.code == "code.refused"_L1 ? m_code : nullptr);
}

void RedeemForm::showProblem(const QString &text, QLineEdit *field)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
    if (field == nullptr)
        return;
    setFieldState(field, FieldState::Error);
    field->setFocus(Qt::OtherFocusReason);
    field->selectAll();
}

QString RedeemForm::problem() const
{
    return m_problem->isHidden() ? QString() : m_problem->text();
}

// Whatever is missing has the focus next.
void RedeemForm::submit()
{
    showProblem({}, nullptr);
    if (m_email->text().trimmed().isEmpty())
        return m_email->setFocus();
    if (m_code->text().trimmed().isEmpty())
        return m_code->setFocus();
    if (accesscode::tidied(m_code->text()).isEmpty())
        return showProblem(tr("A code has six groups of four letters and digits. Look whether one is missing."),
                           m_code);
    const QString email = m_email->text().trimmed();
    if (const Issues issues = password::check(m_password->text(), email); !issues.empty())
        return showProblem(describe(issues.front(), nullptr), m_password);
    if (!m_submit->isEnabled())
        return;
    m_isBusy = true;
    update();
    Q_EMIT submitted(email, m_code->text(), m_password->text());
}

void RedeemForm::update()
{
    m_codeGood->setVisible(!accesscode::tidied(m_code->text()).isEmpty());
    m_checks->follow(m_password->text(), m_email->text().trimmed());
    m_submit->setEnabled(m_isReachable && !m_isBusy);
    m_submit->setToolTip(m_isReachable ? QString() : tr("The server cannot be reached at the moment."));
}

void RedeemForm::showPassword(bool isVisible)
{
    m_password->setEchoMode(isVisible ? QLineEdit::Normal : QLineEdit::Password);
    m_show->setIcon(icon(isVisible ? u"eyeoff" : u"eye"));
    m_show->setToolTip(isVisible ? tr("Hide the password") : tr("Show the password"));
}

} // namespace regie
