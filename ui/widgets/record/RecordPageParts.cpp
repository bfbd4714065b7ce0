// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around the fields of a RecordPage: its lines, what refers to it, what was said and done.
#include "ui/widgets/record/RecordPage.h"

#include "ui/theme/Metrics.h"
#include "ui/widgets/activity/ActivityPanel.h"
#include "ui/widgets/activity/Composer.h"
#include "ui/widgets/lines/LineGrid.h"
#include "ui/widgets/record/RelatedRecords.h"
#include "ui/widgets/record/TypingTeller.h"

#include <QScrollArea>
#include <QSplitter>

namespace regie {

void RecordPage::showRelated()
{
    if (!m_related) {
        m_related = new RelatedRecords(m_gateway, m_drafts, *m_record, m_column);
        addRelated();
    }
    if (m_record->isNew() || std::exchange(m_isWhole, true))
        return;
    m_related->showAll();
    giveRelatedRoom();
    addActivity();
}

void RecordPage::addRelated()
{
    m_column->addWidget(m_related);
    m_column->setStretchFactor(0, 1);
    m_column->setStretchFactor(1, 0);
    connect(m_related, &RelatedRecords::openRequested, this, &RecordPage::openRequested);
    connect(m_related, &RelatedRecords::createRequested, this, [this](const QString &entity, const QString &field) {
        Q_EMIT createRequested(entity, {{field, m_record->id()}}, {{field, m_record->title()}});
    });
    connect(m_related, &RelatedRecords::issuesChanged, this, &RecordPage::showIssueBanner);
    for (LineGrid *lines : m_related->findChildren<LineGrid *>())
        m_typing->watch(*lines);
    connect(m_related, &RelatedRecords::linesMade, m_typing, [this](LineGrid *lines) { m_typing->watch(*lines); });
    giveRelatedRoom();
}

// Lines are worked on, lists are looked at. What the fields leave free is theirs too.
void RecordPage::giveRelatedRoom()
{
    constexpr int listHeight = 230;
    constexpr int linesHeight = 320;
    constexpr int leastFields = 200;
    const int height = m_column->height();
    const int left = height - std::max(leastFields, m_scroll->widget()->sizeHint().height());
    const int wanted = std::max(left, m_related->shownLines() ? linesHeight : listHeight);
    m_column->setSizes({std::max(leastFields, height - wanted), wanted});
}

void RecordPage::addActivity()
{
    if (!ActivityPanel::isWanted(m_schema))
        return;
    m_activity = new ActivityPanel(m_gateway, m_drafts, m_schema, m_panes);
    m_panes->addWidget(m_activity);
    m_panes->setStretchFactor(0, 1);
    m_panes->setStretchFactor(1, 0);
    m_panes->setSizes({std::max(400, width() - metrics::activityPane), metrics::activityPane});
    connect(m_activity, &ActivityPanel::historyChanged, this, &RecordPage::showSteps);
    if (Composer *composer = m_activity->composer())
        m_typing->watch(*composer);
    m_activity->setRecord(m_record->id());
    showKeyHints();
}

} // namespace regie
