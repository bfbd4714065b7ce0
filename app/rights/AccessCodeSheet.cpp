// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/rights/AccessCodeSheet.h"

#include "shared/protocol/AccountMessages.h"
#include "shared/schema/CodeTexts.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

// «lundi 24 novembre à 17:05», where this person is.
QString saidMoment(const Moment &moment)
{
    const QDateTime local = moment.toDateTime().toLocalTime();
    //: a day, a time of day
    return AccessCodeSheet::tr("%1 at %2")
        .arg(QLocale().toString(local.date(), u"dddd d MMMM"_s),
             QLocale().toString(local.time(), QLocale::ShortFormat));
}

} // namespace

AccessCodeSheet::AccessCodeSheet(Gateway &gateway, QWidget *window)
    : SettingsSheet(window)
    , m_gateway(gateway)
    , m_note(makeLabel({}, TextRole::Body, Colour::Text2, content()))
    , m_problem(makeLabel({}, TextRole::Body, Tone::Red, content()))
    , m_make(new Button({}, ButtonKind::Primary, content()))
    , m_codeLabel(makeLabel({}, TextRole::Medium, Colour::Text, content()))
    , m_code(new QLineEdit(content()))
    , m_copyCode(new Button({}, ButtonKind::Outlined, content()))
    , m_letterLabel(makeLabel({}, TextRole::Medium, Colour::Text, content()))
    , m_letter(new QPlainTextEdit(content()))
    , m_copyLetter(new Button({}, ButtonKind::Primary, content()))
{
    build();
    connect(m_make, &QPushButton::clicked, this, &AccessCodeSheet::make);
    connect(m_copyCode, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_code->text()); });
    connect(m_copyLetter, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_letter->toPlainText()); });
    connect(this, &Veil::closed, this, &AccessCodeSheet::forget);
}

void AccessCodeSheet::build()
{
    m_note->setWordWrap(true);
    m_problem->setWordWrap(true);
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(textFont(TextRole::PanelTitle).pixelSize());
    m_code->setFont(font);
    m_code->setReadOnly(true);
    m_code->setAlignment(Qt::AlignCenter);
    m_letter->setReadOnly(true);
    m_letter->setTabChangesFocus(true);
    m_letter->setMinimumHeight(m_letter->fontMetrics().lineSpacing() * 12);
    m_copyCode->setGlyph(u"copy"_s);
    m_copyLetter->setGlyph(u"copy"_s);
    auto *codeRow = new QHBoxLayout;
    codeRow->addWidget(m_code, 1);
    codeRow->addWidget(m_copyCode);
    body()->addWidget(m_note);
    body()->addWidget(m_problem);
    body()->addWidget(m_make, 0, Qt::AlignRight);
    body()->addWidget(m_codeLabel);
    body()->addLayout(codeRow);
    body()->addWidget(m_letterLabel);
    body()->addWidget(m_letter);
    body()->addWidget(m_copyLetter, 0, Qt::AlignRight);
    body()->addStretch(1);
}

void AccessCodeSheet::say(const Person &person)
{
    forget();
    m_person = person;
    m_codeLabel->setText(tr("Code"));
    m_code->setAccessibleName(m_codeLabel->text());
    m_copyCode->setText(tr("Copy"));
    m_copyCode->setAccessibleName(tr("Copy the code"));
    m_letterLabel->setText(tr("A text to send along"));
    m_letter->setAccessibleName(m_letterLabel->text());
    m_copyLetter->setText(tr("Copy the text"));
    if (person.isInvited) {
        setTitle(tr("Invite %1").arg(person.name));
        m_note->setText(
            tr("With a code, %1 chooses a password that nobody else knows. It is good for one time; you hand it "
               "over. An earlier code is good for nothing any more.")
                .arg(person.name));
        m_make->setText(tr("Make the code"));
    } else {
        setTitle(tr("Reset the access of %1").arg(person.name));
        m_note->setText(
            tr("The sessions of %1 end at once, and the password of today opens nothing any more. With a code "
               "that you hand over, %1 chooses another that nobody else knows. The log of activity tells of it.")
                .arg(person.name));
        m_make->setText(tr("Reset the access"));
    }
    setMade(false);
}

void AccessCodeSheet::popUp(const Person &person)
{
    say(person);
    open();
    m_make->setFocus(Qt::PopupFocusReason);
}

void AccessCodeSheet::popUpAndMake(const Person &person)
{
    popUp(person);
    make();
}

void AccessCodeSheet::make()
{
    if (m_pending)
        return;
    m_problem->hide();
    m_make->setEnabled(false);
    m_pending = new QObject(this);
    m_gateway.request(IssueAccessCode{.id = UserId(m_person.id)}, m_pending, [this](const Result<AccessCode> &code) {
        m_pending->deleteLater();
        m_pending = nullptr;
        m_make->setEnabled(true);
        if (!code)
            showProblem(describe(code.error()));
        else if (code->code.isEmpty()) // it came while the connection was lost
            showProblem(tr("A code was made, but it was lost on its way. Make another one."));
        else
            showCode(*code);
    });
}

void AccessCodeSheet::showCode(const AccessCode &code)
{
    const QString until = saidMoment(code.expires);
    m_note->setText(tr("This is the only time that the code is shown. It is good for one time, until %1.").arg(until));
    m_code->setText(code.code);
    const QString server = m_gateway.serverName();
    QStringList lines{tr("Hello %1,").arg(m_person.name), {}};
    lines.append(code.isInvitation ? tr("You have an account in Régie. Choose your password to begin:")
                                   : tr("Your access to Régie was reset. Choose a new password:"));
    lines.append(QString());
    lines.append(server.isEmpty() ? tr("1. Open Régie.") : tr("1. Open Régie; the server is %1.").arg(server));
    lines.append(tr("2. On the login page, choose «I was given a code»."));
    lines.append(tr("3. Type your address, %1, and this code:").arg(m_person.email));
    lines.append(QString());
    lines.append(u"    "_s + code.code);
    lines.append(QString());
    lines.append(
        tr("The code is good for one time, until %1. Nobody but you knows the password that you choose; we shall "
           "never ask you for it.")
            .arg(until));
    m_letter->setPlainText(lines.join(u'\n'));
    setMade(true);
    m_copyLetter->setFocus(Qt::OtherFocusReason);
}

void AccessCodeSheet::showProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->show();
    m_make->setFocus(Qt::OtherFocusReason);
    refit();
}

void AccessCodeSheet::setMade(bool isMade)
{
    m_problem->hide();
    m_make->setVisible(!isMade);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_codeLabel, m_code, m_copyCode, m_letterLabel, m_letter, m_copyLetter})
        widget->setVisible(isMade);
    refit();
}

void AccessCodeSheet::forget()
{
    delete m_pending;
    m_pending = nullptr;
    m_make->setEnabled(true);
    m_code->clear();
    m_letter->clear();
}

QString AccessCodeSheet::code() const
{
    return m_code->text();
}

QString AccessCodeSheet::letter() const
{
    return m_letter->toPlainText();
}

} // namespace regie
