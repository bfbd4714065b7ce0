// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account/AccountSheet.h"

#include "app/account/PasswordForm.h"
#include "app/account/PersonalSettings.h"
#include "app/language/Language.h"
#include "app/language/SayLive.h"
#include "ui/models/Gateway.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"

#include <QAbstractButton>
#include <QApplication>
#include <QGridLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QSignalBlocker>

#include <algorithm>
#include <memory>
#include <utility>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int boxWidth = 500;
constexpr int margin = 24;

QFrame *makeRule(QWidget *parent)
{
    auto *rule = new QFrame(parent);
    rule->setFrameShape(QFrame::HLine);
    return rule;
}

} // namespace

AccountSheet::AccountSheet(Gateway &gateway, PersonalSettings &settings, QWidget *window)
    : Veil(window)
    , m_gateway(gateway)
    , m_settings(settings)
    , m_title(makeLabel({}, TextRole::PageTitle, Colour::Text, box()))
    , m_person(makeLabel({}, TextRole::Body, Colour::Text2, box()))
    , m_close(new IconButton(u"x"_s, {}, box()))
    , m_languageLabel(makeLabel({}, TextRole::Medium, Colour::Text, box()))
    , m_appearanceLabel(makeLabel({}, TextRole::Medium, Colour::Text, box()))
    , m_note(makeLabel({}, TextRole::Caption, Colour::Text3, box()))
    , m_passwordTitle(makeLabel({}, TextRole::Strong, Colour::Text, box()))
    , m_choices(new QWidget(box()))
    , m_password(new PasswordForm(gateway, box()))
    , m_scroll(new QScrollArea(box()))
{
    build();
    connect(m_close, &QPushButton::clicked, this, &AccountSheet::close);
    connect(m_password, &PasswordForm::resized, this, [this] {
        if (!isHidden())
            fit();
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
    auto *content = new QWidget(m_scroll);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(margin, 18, margin, margin);
    layout->setSpacing(10);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_close);
    layout->addLayout(head);
    layout->addWidget(m_person);
    layout->addWidget(m_choices);
    m_note->setWordWrap(true);
    layout->addWidget(m_note);
    layout->addSpacing(4);
    layout->addWidget(makeRule(content));
    layout->addSpacing(4);
    layout->addWidget(m_passwordTitle);
    layout->addWidget(m_password);
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

    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false);
    auto *outer = new QVBoxLayout(box());
    outer->setContentsMargins(2, 2, 2, 2);
    outer->addWidget(m_scroll);
    setFocusPolicy(Qt::StrongFocus);
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
    m_title->setText(tr("My account"));
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(m_close->toolTip());
    m_languageLabel->setText(tr("Language"));
    m_languages->setAccessibleName(m_languageLabel->text());
    m_appearanceLabel->setText(tr("Colours"));
    m_note->setText(tr("Both follow you to every computer where you log in."));
    m_passwordTitle->setText(tr("Password"));
    fillChoices();
    if (!isHidden())
        fit();
}

void AccountSheet::popUp()
{
    const SessionInfo &session = m_gateway.session();
    m_person->setText(u"%1 — %2"_s.arg(session.displayName, session.email));
    m_password->clear();
    showChoices();
    open();
    m_close->setFocus(Qt::PopupFocusReason);
    focusNextPrevChild(true); // what people come for, rather than the way out
}

void AccountSheet::fit()
{
    QWidget *content = m_scroll->widget();
    const int wide = qMin(boxWidth, width() - 32);
    content->layout()->activate();
    const int wanted = content->layout()->hasHeightForWidth() ? content->layout()->totalHeightForWidth(wide - 4)
                                                              : content->sizeHint().height();
    const int high = qMin(wanted + 4, height() - 48);
    box()->setGeometry((width() - wide) / 2, qMax(24, (height() - high) / 3), wide, high);
}

// In the order in which it is read, whatever was made first; of several segments, the one that is chosen.
std::vector<QWidget *> AccountSheet::stops() const
{
    std::vector<QWidget *> found;
    for (QWidget *widget : box()->findChildren<QWidget *>()) {
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        const bool isOther = button != nullptr && button->autoExclusive() && !button->isChecked();
        if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) && !isOther)
            found.push_back(widget);
    }
    const auto place = [this](const QWidget *widget) { return widget->mapTo(box(), QPoint()); };
    std::sort(found.begin(), found.end(), [&](const QWidget *left, const QWidget *right) {
        return std::pair(place(left).y(), place(left).x()) < std::pair(place(right).y(), place(right).x());
    });
    return found;
}

bool AccountSheet::focusNextPrevChild(bool isNext)
{
    const std::vector<QWidget *> all = stops();
    if (all.empty()) // it is being put away
        return Veil::focusNextPrevChild(isNext);
    const auto at = std::find(all.begin(), all.end(), QApplication::focusWidget());
    const std::size_t count = all.size();
    std::size_t next = isNext ? 0 : count - 1;
    if (at != all.end())
        next = (static_cast<std::size_t>(at - all.begin()) + (isNext ? 1 : count - 1)) % count;
    all[next]->setFocus(isNext ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    m_scroll->ensureWidgetVisible(all[next]);
    return true;
}

} // namespace regie
