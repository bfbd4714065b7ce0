// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The pane beside a RecordList that shows its current row.
#include "ui/models/ListRows.h"
#include "ui/models/QueryModel.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/list/ListView.h"
#include "ui/widgets/list/Presentations.h"
#include "ui/widgets/list/PreviewPane.h"
#include "ui/widgets/list/RecordList.h"

#include <QSplitter>

namespace regie {

void RecordList::connectPreview()
{
    connect(m_view, &ListView::currentRecordChanged, m_preview, &PreviewPane::follow);
    connect(m_view, &ListView::nextActRequested, m_preview, &PreviewPane::startNextAct);
    connect(m_preview, &PreviewPane::openRequested, this, &RecordList::openRequested);
    connect(m_preview, &PreviewPane::refused, this, &RecordList::refused);
    connect(m_preview, &PreviewPane::listRequested, this, &RecordList::takeFocus);
    connect(m_preview, &PreviewPane::neighbourRequested, m_view, &ListView::goToNeighbour);
    connect(m_preview, &PreviewPane::actRequested, this,
            [this](const QUuid &id, const QString &act) { Q_EMIT actRequested(m_schema.name(), id, act); });
    connect(m_view, &ListView::currentRecordChanged, this, &RecordList::showNeighbours);
    for (const auto changed : {&ListRows::rowsReplaced, &ListRows::groupsChanged})
        connect(m_rows, changed, this, &RecordList::showNeighbours);
    connect(m_rows, &QAbstractItemModel::rowsInserted, this, &RecordList::showNeighbours);
    connect(m_rows, &QAbstractItemModel::rowsRemoved, this, &RecordList::showNeighbours);
}

void RecordList::offerComposer(DraftStore &drafts)
{
    if (m_preview)
        m_preview->offerComposer(drafts);
}

// Other shapes have an order of their own, which their arrows follow.
void RecordList::showNeighbours()
{
    const bool isTable = !m_presentations || m_presentations->shown() == Presentation::Table;
    m_preview->setNeighbours(isTable && m_view->hasNeighbour(-1), isTable && m_view->hasNeighbour(1));
}

void RecordList::setPreviewShown(bool shown)
{
    if (m_preview)
        m_preview->setVisible(shown);
    if (m_previewButton)
        m_previewButton->setChecked(shown);
}

// As wide as the window has room for, until somebody draws it as they like it.
void RecordList::fitPreview()
{
    if (!m_preview || m_isPreviewDrawn)
        return;
    const int wanted = window()->width() >= metrics::wideWindow ? metrics::previewWide : metrics::preview;
    m_splitter->setSizes({std::max(1, width() - wanted - m_splitter->handleWidth()), wanted});
}

} // namespace regie
