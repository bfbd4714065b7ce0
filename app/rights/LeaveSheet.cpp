// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/rights/LeaveSheet.h"

#include "shared/protocol/AdministrationMessages.h"
#include "shared/schema/CodeTexts.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"

#include <QComboBox>
#include <QLocale>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

bool holdsRolesOf(const RightsBook &book, const QUuid &one, const QUuid &other)
{
    const std::vector<QUuid> held = book.rolesOf(one);
    return std::ranges::all_of(book.rolesOf(other),
                               [&](const QUuid &role) { return std::ranges::find(held, role) != held.end(); });
}

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
    // Whoever holds the same roles may take over whatever it is, and comes first.
    for (const bool isPeer : {true, false}) {
        for (const RightsBook::PersonLine &one : m_book.people()) {
            if (one.id != person && one.status == "active"_L1 && holdsRolesOf(m_book, one.id, person) == isPeer)
                m_successor->addItem(one.name, one.id);
        }
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
        const QString count = QLocale().toString(kind.count);
        //: how many, kind of records, the field that names the person
        lines.append(tr("%1 · %2 (%3)").arg(count, kind.schema->pluralLabel(), kind.schema->label(*kind.field)));
    }
    const bool holds = !lines.isEmpty();
    m_list->setText(holds ? lines.join(u'\n') : tr("Nothing open is left in this name."));
    m_successorLabel->setVisible(holds);
    m_successor->setVisible(holds);
    m_leave->setEnabled(true);
    refit();
    (holds ? static_cast<QWidget *>(m_successor) : m_leave)->setFocus(Qt::OtherFocusReason);
}

void LeaveSheet::leave()
{
    const RightsBook::PersonLine *line = m_book.person(m_person);
    if (line == nullptr || m_isSending)
        return;
    DeactivateUser message{.id = UserId(m_person), .version = line->version, .successor = {}};
    message.successor = UserId(m_successor->currentData().toUuid());
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
    m_problem->setText(refusal.issues.empty() ? describe(refusal) : describe(refusal.issues.front(), nullptr));
    m_problem->show();
    refit();
}

} // namespace regie
