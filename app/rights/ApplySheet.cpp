// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/rights/ApplySheet.h"

#include "app/rights/RightsRows.h"
#include "shared/schema/CodeTexts.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

ApplySheet::ApplySheet(Gateway &gateway, const RightsBook &book, RightsDraft &draft, QWidget *window)
    : SettingsSheet(window)
    , m_gateway(gateway)
    , m_book(book)
    , m_draft(draft)
    , m_note(makeLabel({}, TextRole::Body, Colour::Text2, content()))
    , m_lines(new QWidget(content()))
    , m_problem(makeLabel({}, TextRole::Body, Tone::Red, content()))
    , m_apply(new Button({}, ButtonKind::Primary, content()))
    , m_cancel(new Button({}, ButtonKind::Outlined, content()))
{
    m_note->setWordWrap(true);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_apply);
    buttons->addWidget(m_cancel);
    body()->addWidget(m_note);
    body()->addWidget(m_lines);
    body()->addWidget(m_problem);
    body()->addLayout(buttons);
    body()->addStretch(1);
    connect(m_apply, &QPushButton::clicked, this, &ApplySheet::apply);
    connect(m_cancel, &QPushButton::clicked, this, &ApplySheet::close);
}

void ApplySheet::popUp()
{
    setTitle(tr("Apply %Ln change(s)", nullptr, m_draft.count()));
    m_note->setText(tr("All of them or none, at once. Whoever is logged in feels them within two seconds."));
    m_apply->setText(tr("Apply"));
    m_cancel->setText(tr("Not yet"));
    m_problem->hide();
    fill();
    open();
    m_apply->setFocus(Qt::PopupFocusReason);
}

void ApplySheet::fill()
{
    delete std::exchange(m_lines, new QWidget(content()));
    body()->insertWidget(2, m_lines);
    auto *layout = new QVBoxLayout(m_lines);
    layout->setContentsMargins(0, 6, 0, 6);
    layout->setSpacing(10);
    m_told.clear();
    for (const ChangeWords &change : describeChanges(m_book, m_draft)) {
        auto *row = new QHBoxLayout;
        QLabel *what = makeLabel(change.what, TextRole::Medium, Colour::Text, m_lines);
        what->setWordWrap(true);
        row->addWidget(what, 1);
        row->addWidget(makeLabel(change.how, TextRole::Body, Colour::Text, m_lines), 0, Qt::AlignTop);
        QLabel *whom = makeLabel(change.whom, TextRole::Caption, Colour::Text3, m_lines);
        whom->setWordWrap(true);
        auto *both = new QVBoxLayout;
        both->setSpacing(1);
        both->addLayout(row);
        both->addWidget(whom);
        layout->addLayout(both);
        m_told.append(QStringList{change.what, change.how, change.whom}.join(u" | "_s));
    }
    m_lines->show();
}

void ApplySheet::apply()
{
    const SaveAll message = m_draft.message();
    if (m_isSending || message.saves.size() + message.archives.size() == 0)
        return;
    m_isSending = true;
    m_apply->setEnabled(false);
    m_gateway.request(message, this, [this](const Result<Posted> &posted) { answer(posted); });
}

void ApplySheet::answer(const Result<Posted> &posted)
{
    m_isSending = false;
    m_apply->setEnabled(true);
    if (posted) {
        close();
        Q_EMIT applied();
        return;
    }
    const Refusal &refusal = posted.error();
    const auto isRace = [](const Refusal &one) {
        return one.code == "conflict"_L1 || one.code == "record.archived"_L1 || one.code.endsWith("_taken"_L1) ||
               one.code == "record.unknown"_L1;
    };
    const bool isOvertaken =
        isRace(refusal) || (!refusal.parts.empty() && std::all_of(refusal.parts.begin(), refusal.parts.end(), isRace));
    if (isOvertaken)
        Q_EMIT overtaken();
    showRefusal(refusal);
}

void ApplySheet::showRefusal(const Refusal &refusal)
{
    QStringList sentences{describe(refusal)};
    for (const Refusal &part : refusal.parts)
        sentences.append(describe(part));
    for (const Issue &issue : refusal.issues)
        sentences.append(describe(issue, nullptr));
    sentences.removeDuplicates();
    m_problem->setText(sentences.join(u'\n'));
    m_problem->show();
    refit();
}

} // namespace regie
