// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a RecordPage says about its record: loading, locked, restored, to correct, saved.
#include "ui/widgets/record/RecordPage.h"

#include "shared/schema/CodeTexts.h"
#include "ui/theme/Icons.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/Notices.h"
#include "ui/widgets/States.h"
#include "ui/widgets/Stepper.h"
#include "ui/widgets/activity/ActivityPanel.h"
#include "ui/widgets/activity/Composer.h"
#include "ui/widgets/editors/FieldEditor.h"
#include "ui/widgets/editors/NoteEditor.h"
#include "ui/widgets/record/ActPanel.h"
#include "ui/widgets/record/ConflictTable.h"
#include "ui/widgets/record/DeadlineBanner.h"
#include "ui/widgets/record/RecordForm.h"
#include "ui/widgets/record/RecordHeader.h"
#include "ui/widgets/record/RelatedRecords.h"
#include "ui/widgets/record/StateSteps.h"

#include <QApplication>
#include <QEvent>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>

namespace regie {

using namespace Qt::StringLiterals;

void RecordPage::showState()
{
    m_skeleton->end();
    switch (m_record->state()) {
    case OpenRecord::State::Loading:
        if (!m_form) {
            m_stack->setCurrentWidget(m_skeleton);
            m_skeleton->begin();
        }
        break;
    case OpenRecord::State::Failed:
        m_error->setError(tr("The record could not be read"), describe(m_record->refusal()), m_record->refusal().code);
        m_stack->setCurrentWidget(m_error);
        break;
    case OpenRecord::State::Ready:
        if (!m_form)
            build();
        m_stack->setCurrentWidget(m_panes);
        showRelated();
        break;
    }
    if (m_actPanel)
        m_actPanel->setServerReachable(!m_record->isOffline());
    m_header->refresh();
    showBanners();
    showSteps();
    Q_EMIT titleChanged();
    showSaving();
}

void RecordPage::showBanners()
{
    showLateBanner();
    showDraftBanner();
    showLockBanner();
    showIssueBanner();
}

void RecordPage::showLateBanner()
{
    m_late->tell(*m_record, m_gateway.days().now());
}

void RecordPage::showDraftBanner()
{
    const Moment restored = m_record->draftRestoredFrom();
    const bool isOnItsWay =
        m_record->saving() == OpenRecord::Saving::Saving || m_record->saving() == OpenRecord::Saving::WaitingForServer;
    m_draft->setVisible(!restored.isNull() && m_record->hasEdits() && !isOnItsWay);
    if (!restored.isNull())
        m_draft->setText(tr("Your draft of %1 is back.").arg(formats::brief(restored, Moment::now())),
                         tr("It was not saved yet."));
}

// Of lines of a log, logins and the like; when it was may be kept from whoever looks.
QString RecordPage::writtenWords() const
{
    const Moment at = m_record->stored().createdAt;
    return at.isNull() ? tr("The program alone writes this; nobody changes it.")
                       : tr("The program wrote this on %1; nobody changes it.").arg(formats::momentWithDay(at));
}

void RecordPage::showLockBanner()
{
    const OpenRecord::Lock lock = m_record->lock();
    m_lock->setVisible(lock != OpenRecord::Lock::None && m_record->state() == OpenRecord::State::Ready);
    const bool mayTakeBack =
        lock == OpenRecord::Lock::Archived && m_schema.isChangeable() && m_gateway.may(m_schema.name() + u".archive"_s);
    m_takeBack->setVisible(mayTakeBack);
    m_takeBack->setEnabled(!m_record->isOffline());
    if (lock == OpenRecord::Lock::Archived && !m_schema.isChangeable())
        m_lock->setText(tr("Ended."), tr("It stays to be looked at."));
    else if (lock == OpenRecord::Lock::Archived)
        m_lock->setText(tr("Archived, so read-only."), tr("Take it back from the archive to change it."));
    else if (lock == OpenRecord::Lock::NoRight && !m_schema.isChangeable())
        m_lock->setText(tr("Read-only."), writtenWords());
    else if (lock == OpenRecord::Lock::NoRight)
        m_lock->setText(tr("Read-only."), tr("You may read this but not change it; an administrator can change that."));
}

void RecordPage::showIssueBanner()
{
    if (m_record->saving() == OpenRecord::Saving::Rejected) {
        m_issues->setText(tr("Refused."), describe(m_record->refusal()));
        m_issues->show();
        return;
    }
    const int count = m_record->issueCount();
    m_issues->setVisible(count > 0);
    if (count == 0)
        return;
    QStringList general;
    for (const Issue &issue : m_record->issues()) {
        if (issue.field.isEmpty() || !m_form || !m_form->editor(issue.field))
            general.append(describe(issue, &m_schema));
    }
    const QString what = m_issueContext.isEmpty()
                             ? tr("%Ln fields to correct.", nullptr, count)
                             : tr("%Ln fields to correct: %1.", nullptr, count).arg(m_issueContext);
    m_issues->setText(what, general.join(u' '));
}

void RecordPage::showSteps()
{
    if (m_schema.transitions.empty() || m_record->isNew() || m_record->state() != OpenRecord::State::Ready) {
        m_stepper->hide();
        return;
    }
    const QString state = m_record->stored().record.text(toString(m_schema.stateField));
    m_stepper->setSteps(stateSteps(m_schema, state, m_activity ? m_activity->history() : std::vector<HistoryEntry>()));
    m_stepper->show();
}

QString RecordPage::savingText() const
{
    const int count = m_record->issueCount();
    switch (m_record->saving()) {
    case OpenRecord::Saving::Clean:
        return {};
    case OpenRecord::Saving::Modified:
        return tr("Modified, draft kept");
    case OpenRecord::Saving::Saving:
        return tr("Saving…");
    case OpenRecord::Saving::WaitingForServer:
        return tr("Kept here, sent when the server is back");
    case OpenRecord::Saving::Saved:
        return tr("Saved at %1").arg(formats::time(m_record->savedAt().toDateTime().toLocalTime().time()));
    case OpenRecord::Saving::Invalid:
        return tr("Not saved: %Ln fields to correct", nullptr, count);
    case OpenRecord::Saving::Rejected:
        return tr("Refused: %1").arg(describe(m_record->refusal()));
    }
    return {};
}

QIcon RecordPage::savingGlyph() const
{
    switch (m_record->saving()) {
    case OpenRecord::Saving::Clean:
        break;
    case OpenRecord::Saving::Modified:
        return icon(u"pencil", Tone::Blue);
    case OpenRecord::Saving::Saving:
        return icon(u"refresh", Tone::Blue);
    case OpenRecord::Saving::WaitingForServer:
        return icon(u"clock", Tone::Amber);
    case OpenRecord::Saving::Saved:
        return icon(u"check", Tone::Green);
    case OpenRecord::Saving::Invalid:
    case OpenRecord::Saving::Rejected:
        return icon(u"alert", Tone::Red);
    }
    return {};
}

// The key is told where it would act: at what is being written, else at the open act, else at the next one.
void RecordPage::showKeyHints()
{
    Composer *composer = m_activity ? m_activity->composer() : nullptr;
    const bool isWriting = composer && composer->text()->hasFocus();
    m_header->setShowsKeys(!isWriting && !m_actPanel);
    if (m_actPanel)
        m_actPanel->setShowsKeys(!isWriting);
    if (composer)
        composer->setShowsKeys(isWriting);
}

// Whether the table has been before their eyes long enough for a key to mean it.
bool RecordPage::hasSeenConflict() const
{
    constexpr int timeToNotice = 500; // milliseconds
    if (conflictTable()->isPutOff())
        return false;
    const QWidget *focus = QApplication::focusWidget();
    if (focus && m_conflicts->isAncestorOf(focus))
        return true;
    return m_conflicts->isVisible() && m_sinceConflict.hasExpired(timeToNotice);
}

ConflictTable *RecordPage::conflictTable() const
{
    return m_conflicts->table();
}

// What is being typed stays in sight when the table takes its room below.
void RecordPage::noticeConflict()
{
    m_sinceConflict.start();
    QMetaObject::invokeMethod(
        this,
        [this] {
            QWidget *focus = QApplication::focusWidget();
            if (focus && m_scroll->widget()->isAncestorOf(focus))
                m_scroll->ensureWidgetVisible(focus, 0, 0);
        },
        Qt::QueuedConnection);
}

// Whoever puts a choice off goes on where it is disputed.
void RecordPage::leaveConflict()
{
    if (!conflictTable()->isPutOff() || !m_form)
        return;
    const std::vector<FieldConflict> &conflicts = m_record->conflicts();
    if (FieldEditor *disputed = conflicts.empty() ? nullptr : m_form->editor(conflicts.front().field))
        disputed->focusField();
    else
        m_form->focusFirst();
}

// Nobody decides between two contents unseen: where they are out of sight, Ctrl+S first leads to them.
bool RecordPage::leadsToConflict()
{
    if (m_record->disagreements().empty() || hasSeenConflict())
        return false;
    conflictTable()->focusFirst();
    return true;
}

void RecordPage::showSaving()
{
    showDraftBanner();
    showIssueBanner();
    m_header->refresh();
    Q_EMIT savingTextChanged(savingText());
}

void RecordPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showState();
}

} // namespace regie
