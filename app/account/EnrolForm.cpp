// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account/EnrolForm.h"

#include "app/account/CodeField.h"
#include "app/account/QrPicture.h"
#include "app/account/RecoveryCodesView.h"
#include "app/language/SayLive.h"
#include "shared/schema/CodeTexts.h"
#include "ui/models/Gateway.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

// As people type it: in groups of four.
QString grouped(const QString &secret)
{
    QStringList groups;
    for (qsizetype from = 0; from < secret.size(); from += 4)
        groups += secret.mid(from, 4);
    return groups.join(u' ');
}

} // namespace

EnrolForm::EnrolForm(Gateway &gateway, QWidget *parent)
    : QWidget(parent)
    , m_gateway(gateway)
    , m_scanning(new QWidget(this))
    , m_howTo(makeLabel({}, TextRole::Body, Colour::Text2, m_scanning))
    , m_picture(new QrPicture(m_scanning))
    , m_secretTitle(makeLabel({}, TextRole::Caption, Colour::Text3, m_scanning))
    , m_secret(makeLabel({}, TextRole::Medium, Colour::Text, m_scanning))
    , m_copy(new Button({}, ButtonKind::Flat, m_scanning))
    , m_codeTitle(makeLabel({}, TextRole::Medium, Colour::Text, m_scanning))
    , m_code(new CodeField(m_scanning))
    , m_problem(makeLabel({}, TextRole::Medium, Tone::Red, this))
    , m_keeping(new QWidget(this))
    , m_codes(new RecoveryCodesView(m_keeping))
    , m_done(new Button({}, ButtonKind::Primary, m_keeping))
{
    build();
    connect(m_code, &CodeField::completed, this, &EnrolForm::confirm);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(secret().remove(u' ')); });
    connect(m_done, &QPushButton::clicked, this, [this] {
        clear();
        Q_EMIT finished();
    });
    sayLive(this, [this] { sayTexts(); });
    clear();
}

void EnrolForm::build()
{
    for (QLabel *label : {m_howTo, m_secretTitle, m_secret, m_problem})
        label->setWordWrap(true);
    m_secret->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_codeTitle->setBuddy(m_code);
    auto *secretRow = new QHBoxLayout;
    secretRow->addWidget(m_secret, 1);
    secretRow->addWidget(m_copy, 0, Qt::AlignTop);
    auto *scanning = new QVBoxLayout(m_scanning);
    scanning->setContentsMargins({});
    scanning->setSpacing(6);
    scanning->addWidget(m_howTo);
    scanning->addSpacing(4);
    scanning->addWidget(m_picture, 0, Qt::AlignHCenter);
    scanning->addSpacing(4);
    scanning->addWidget(m_secretTitle);
    scanning->addLayout(secretRow);
    scanning->addSpacing(6);
    scanning->addWidget(m_codeTitle);
    scanning->addWidget(m_code);

    auto *keeping = new QVBoxLayout(m_keeping);
    keeping->setContentsMargins({});
    keeping->setSpacing(14);
    keeping->addWidget(m_codes);
    keeping->addWidget(m_done, 0, Qt::AlignRight);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(m_scanning);
    layout->addWidget(m_problem);
    layout->addWidget(m_keeping);
}

void EnrolForm::sayTexts()
{
    m_howTo->setText(
        tr("Scan the picture with an authentication app on your phone, then type the six digits it shows."));
    m_picture->setAccessibleName(tr("Picture for the authentication app"));
    m_secretTitle->setText(tr("Without a camera, type this key in the app:"));
    m_copy->setText(tr("Copy"));
    m_copy->setAccessibleName(tr("Copy the key"));
    m_codeTitle->setText(tr("Code shown by the app"));
    m_code->setAccessibleName(m_codeTitle->text());
    m_done->setText(tr("I have kept them"));
}

void EnrolForm::begin()
{
    clear();
    m_gateway.request(BeginSecondFactor(), this, [this](const Result<SecondFactorSeed> &seed) {
        if (seed)
            showSeed(seed->uri, seed->secret);
        else
            showProblem(seed.error());
    });
}

void EnrolForm::showSeed(const QString &uri, const QString &secret)
{
    m_picture->setContent(uri);
    m_secret->setText(grouped(secret));
    m_secret->setAccessibleName(m_secretTitle->text() + u' ' + m_secret->text());
    m_scanning->show();
    m_code->begin();
    Q_EMIT resized();
}

void EnrolForm::confirm()
{
    if (m_isConfirming)
        return;
    m_isConfirming = true;
    m_gateway.request(ConfirmSecondFactor{m_code->text()}, this, [this](const Result<Done> &done) {
        m_isConfirming = false;
        if (done)
            return newCodes();
        showProblem(done.error());
        m_code->beginAgain(problem());
    });
}

void EnrolForm::newCodes()
{
    clear();
    m_gateway.request(RenewRecoveryCodes(), this, [this](const Result<RecoveryCodes> &codes) {
        if (codes)
            showCodes(codes->codes);
        else
            showProblem(codes.error());
    });
}

void EnrolForm::showCodes(const QStringList &codes)
{
    m_codes->setCodes(codes, m_gateway.session().email);
    m_keeping->show();
    m_done->setFocus(Qt::OtherFocusReason);
    Q_EMIT resized();
}

void EnrolForm::showProblem(const Refusal &refusal)
{
    m_problem->setText(refusal.issues.empty() ? describe(refusal) : describe(refusal.issues.front(), nullptr));
    m_problem->show();
    Q_EMIT resized();
}

void EnrolForm::clear()
{
    m_scanning->hide();
    m_keeping->hide();
    m_problem->hide();
    m_picture->setContent({});
    m_secret->clear();
    m_secret->setAccessibleName({});
    m_code->clear();
    m_codes->clear();
    Q_EMIT resized();
}

QString EnrolForm::secret() const
{
    return m_secret->text();
}

QString EnrolForm::problem() const
{
    return m_problem->isHidden() ? QString() : m_problem->text();
}

} // namespace regie
