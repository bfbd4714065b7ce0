// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/login/LoginForm.h"

#include "app/language/SayLive.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Style.h"
#include "ui/theme/Typography.h"

#include <QAction>
#include <QCheckBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

bool looksLikeEmail(const QString &text)
{
    static const QRegularExpression form(uR"(^\S+@\S+\.\S+$)"_s);
    return form.match(text).hasMatch();
}

// Qt cannot ask for the state of the lock; a letter whose case does not agree with the shift key gives it away.
std::optional<bool> capsLockSeen(const QKeyEvent &event)
{
    const QString text = event.text();
    if (text.size() != 1 || !text[0].isLetter() || text[0].toUpper() == text[0].toLower())
        return {};
    return text[0].isUpper() != event.modifiers().testFlag(Qt::ShiftModifier);
}

} // namespace

LoginForm::LoginForm(QWidget *parent)
    : QWidget(parent)
    , m_emailLabel(new QLabel(this))
    , m_email(new QLineEdit(this))
    , m_emailGood(m_email->addAction(icon(u"check", Tone::Green), QLineEdit::TrailingPosition))
    , m_passwordLabel(new QLabel(this))
    , m_password(new QLineEdit(this))
    , m_show(m_password->addAction(icon(u"eye"), QLineEdit::TrailingPosition))
    , m_capsRow(new QWidget(this))
    , m_caps(new QLabel(m_capsRow))
    , m_stay(new QCheckBox(this))
    , m_problem(new QLabel(this))
    , m_submit(new QPushButton(this))
{
    build();
    connect(m_email, &QLineEdit::textChanged, this, &LoginForm::update);
    connect(m_password, &QLineEdit::textChanged, this, &LoginForm::update);
    connect(m_email, &QLineEdit::returnPressed, this, &LoginForm::submit);
    connect(m_password, &QLineEdit::returnPressed, this, &LoginForm::submit);
    connect(m_submit, &QPushButton::clicked, this, &LoginForm::submit);
    connect(m_show, &QAction::triggered, this,
            [this] { setPasswordVisible(m_password->echoMode() == QLineEdit::Password); });
    sayLive(this, [this] { sayTexts(); });
    update();
}

void LoginForm::build()
{
    for (QLineEdit *field : {m_email, m_password})
        setControlSize(field, ControlSize::Large);
    for (QLabel *label : {m_emailLabel, m_passwordLabel})
        setTextRole(label, TextRole::Medium);
    m_emailLabel->setBuddy(m_email);
    m_passwordLabel->setBuddy(m_password);
    m_email->setMaxLength(254);
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly | Qt::ImhNoAutoUppercase);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setMaxLength(256);
    m_password->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    m_password->installEventFilter(this);
    m_emailGood->setVisible(false);

    auto *glyph = new QLabel(m_capsRow);
    glyph->setPixmap(icon(u"caps", Tone::Amber).pixmap(14));
    setTextRole(m_caps, TextRole::Secondary);
    setInk(m_caps, Tone::Amber);
    auto *capsLayout = new QHBoxLayout(m_capsRow);
    capsLayout->setContentsMargins({});
    capsLayout->setSpacing(6);
    capsLayout->addWidget(glyph);
    capsLayout->addWidget(m_caps, 1);
    m_capsRow->hide();
    m_stay->hide();

    setTextRole(m_problem, TextRole::Medium);
    setInk(m_problem, Tone::Red);
    m_problem->setWordWrap(true);
    m_problem->hide();
    setButtonKind(m_submit, ButtonKind::Primary);
    setControlSize(m_submit, ControlSize::Large);
    setKeyHint(m_submit, u"↵"_s);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(5);
    layout->addWidget(m_emailLabel);
    layout->addWidget(m_email);
    layout->addSpacing(9);
    layout->addWidget(m_passwordLabel);
    layout->addWidget(m_password);
    layout->addWidget(m_capsRow);
    layout->addWidget(m_stay);
    layout->addSpacing(4);
    layout->addWidget(m_problem);
    layout->addSpacing(6);
    layout->addWidget(m_submit);
}

void LoginForm::sayTexts()
{
    m_emailLabel->setText(tr("E-mail address"));
    m_passwordLabel->setText(tr("Password"));
    m_email->setAccessibleName(m_emailLabel->text());
    m_password->setAccessibleName(m_passwordLabel->text());
    m_caps->setText(tr("Caps lock is on"));
    m_stay->setText(tr("Stay logged in on this computer"));
    m_stay->setToolTip(tr("For fourteen days, by the keychain of this computer. Not where others use it too."));
    m_submit->setText(tr("Log in"));
    m_show->setToolTip(m_password->echoMode() == QLineEdit::Password ? tr("Show the password")
                                                                     : tr("Hide the password"));
    update();
}

QString LoginForm::email() const
{
    return m_email->text().trimmed();
}

void LoginForm::setEmail(const QString &email)
{
    m_email->setText(email);
}

void LoginForm::fill(const QString &email, const QString &password)
{
    m_email->setText(email);
    m_password->setText(password);
    showProblem({});
    m_submit->setFocus(Qt::OtherFocusReason);
}

void LoginForm::setReachable(bool isReachable)
{
    m_isReachable = isReachable;
    update();
}

void LoginForm::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    update();
}

void LoginForm::showProblem(const QString &text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
    setFieldState(m_password, text.isEmpty() ? FieldState::Rest : FieldState::Error);
}

void LoginForm::clearPassword()
{
    m_password->clear();
    setPasswordVisible(false);
}

void LoginForm::focusFirstEmpty()
{
    (email().isEmpty() ? m_email : m_password)->setFocus(Qt::OtherFocusReason);
}

void LoginForm::offerToStay(bool isOffered)
{
    m_stay->setVisible(isOffered);
}

bool LoginForm::wantsToStay() const
{
    return !m_stay->isHidden() && m_stay->isChecked();
}

bool LoginForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (const auto isOn = capsLockSeen(*key))
            m_capsRow->setVisible(*isOn);
        else if (key->key() == Qt::Key_CapsLock)
            m_capsRow->setVisible(!m_capsRow->isVisible());
    } else if (event->type() == QEvent::FocusOut) {
        m_capsRow->hide();
    }
    return QWidget::eventFilter(watched, event);
}

void LoginForm::submit()
{
    if (m_email->text().trimmed().isEmpty()) {
        m_email->setFocus();
    } else if (m_password->text().isEmpty()) {
        m_password->setFocus();
    } else if (m_submit->isEnabled()) {
        showProblem({});
        Q_EMIT submitted(email(), m_password->text());
    }
}

void LoginForm::update()
{
    m_emailGood->setVisible(looksLikeEmail(email()));
    m_submit->setEnabled(m_isReachable && !m_isBusy);
    m_submit->setToolTip(m_isReachable ? QString() : tr("The server cannot be reached at the moment."));
}

void LoginForm::setPasswordVisible(bool isVisible)
{
    m_password->setEchoMode(isVisible ? QLineEdit::Normal : QLineEdit::Password);
    m_show->setIcon(icon(isVisible ? u"eyeoff" : u"eye"));
    sayTexts();
}

} // namespace regie
