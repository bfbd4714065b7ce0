// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/rights/LeaveSheet.h"

#include "shared/schema/CodeTexts.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"

#include <QComboBox>
#include <QLocale>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostSentences = 5;

} // namespace

LeaveSheet::LeaveSheet(Gateway &gateway, const RightsBook &book, QWidget *window)
    : SettingsSheet(window)
    , m_gateway(gateway)
    , m_book(book)
    , m_held(gateway)
    , m_note(makeLabel({}, TextRole::Body, Colour::Text2, content()))
    , m_list(makeLabel({}, TextRole::Medium, Colour::Text, content()))
    , m_successorLabel(makeLabel({}, TextRole::Medium, Colour::Text, content()))
    , m_successor(new QComboBox(content()))
    , m_problem(makeLabel({}, TextRole::Body, Tone::Red, content()))
    , m_leave(new Button({}, ButtonKind::Primary, content()))
{
    for (QLabel *label : {m_note, m_list, m_problem})
        label->setWordWrap(true);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_note, m_list, m_successorLabel, m_successor, m_problem})
        body()->addWidget(widget);
    body()->addSpacing(6);
    body()->addWidget(m_leave, 0, Qt::AlignRight);
    body()->addStretch(1);
    connect(&m_held, &Responsibilities::known, this, &LeaveSheet::showHeld);
    connect(&m_held, &Responsibilities::failed, this, &LeaveSheet::showProblem);
    connect(m_successor, &QComboBox::currentIndexChanged, this, &LeaveSheet::showChoice);
    connect(m_leave, &QPushButton::clicked, this, &LeaveSheet::leave);
}

void LeaveSheet::popUp(const QUuid &person)
{
    const RightsBook::PersonLine *line = m_book.person(person);
    if (line == nullptr)
        return;
    m_person = person;
    setTitle(tr("Deactivate %1").arg(line->name));
    m_note->setText(
        tr("The account is closed and its sessions end at once. What %1 did stays under this name.").arg(line->name));
    m_successorLabel->setText(tr("Who takes over"));
    m_successor->setAccessibleName(m_successorLabel->text());
    m_leave->setText(tr("Deactivate"));
    m_successor->clear();
    m_successor->addItem(tr("Nobody yet: it stays as it is"), QUuid());
    for (const RightsBook::PersonLine &one : m_book.people()) {
        if (one.id != person && one.status == "active"_L1)
            m_successor->addItem(one.name, one.id);
    }
    m_list->setText(tr("Looking for what is still held…"));
    m_problem->hide();
    m_successorLabel->hide();
    m_successor->hide();
    m_leave->setEnabled(false);
    m_held.read(person);
    openAtFirst();
}

void LeaveSheet::showHeld()
{
    QStringList lines;
    for (const Responsibilities::Kind &kind : m_held.kinds()) {
        const QString count = QLocale().toString(static_cast<qlonglong>(kind.records.size()));
        //: how many, kind of records, the field that names the person
        lines.append(tr("%1 · %2 (%3)").arg(count, kind.schema->pluralLabel(), kind.schema->label(*kind.field)));
    }
    const bool holds = !lines.isEmpty();
    m_list->setText(holds ? lines.join(u'\n') : tr("Nothing open is left in this name."));
    m_successorLabel->setVisible(holds);
    m_successor->setVisible(holds);
    showChoice();
    (holds ? static_cast<QWidget *>(m_successor) : m_leave)->setFocus(Qt::OtherFocusReason);
}

// More than one message holds cannot be given at once, and half of it would be no handing over.
void LeaveSheet::showChoice()
{
    const bool isTooMuch = !m_successor->currentData().toUuid().isNull() && m_held.count() >= SaveAll::most;
    m_problem->setText(
        tr("That is more than can be handed over at once. Give some of it to somebody in its list first."));
    m_problem->setVisible(isTooMuch);
    m_leave->setEnabled(!isTooMuch && !m_held.isReading());
    refit();
}

void LeaveSheet::leave()
{
    const RightsBook::PersonLine *line = m_book.person(m_person);
    if (line == nullptr || m_isSending)
        return;
    SaveAll message;
    const QUuid successor = m_successor->currentData().toUuid();
    if (!successor.isNull())
        message.saves = m_held.handedTo(successor);
    message.saves.push_back({u"user"_s, m_person, line->version, {{u"status"_s, u"inactive"_s}}});
    m_isSending = true;
    m_gateway.request(message, this, [this](const Result<Posted> &posted) {
        m_isSending = false;
        if (!posted)
            return showProblem(posted.error());
        close();
        Q_EMIT left();
    });
}

void LeaveSheet::showProblem(const Refusal &refusal)
{
    QStringList sentences{describe(refusal)};
    for (const Refusal &part : refusal.parts)
        sentences.append(describe(part));
    sentences.removeDuplicates();
    m_problem->setText(sentences.mid(0, mostSentences).join(u'\n'));
    m_problem->show();
    refit();
}

} // namespace regie
