// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a RecordList shows its rows in another shape than the table.
#include "ui/models/QueryModel.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/list/FilterRow.h"
#include "ui/widgets/list/ListTools.h"
#include "ui/widgets/list/ListView.h"
#include "ui/widgets/list/Presentations.h"
#include "ui/widgets/list/PreviewPane.h"
#include "ui/widgets/list/RecordList.h"

#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedWidget>

namespace regie {

void RecordList::makePresentations()
{
    if (m_dress == Dress::Embedded)
        return;
    m_presentations = new Presentations(m_gateway, *m_model, *m_view, *m_stack, this);
    auto *header = static_cast<QHBoxLayout *>(m_previewButton->parentWidget()->layout());
    header->insertWidget(header->indexOf(m_create), m_presentations->switcher());
    m_filters->tools()->insertWidget(0, m_presentations->optionsButton(), 0, Qt::AlignTop);
    connect(m_presentations, &Presentations::switched, this, [this] {
        m_tools->offerFor(m_presentations->shown());
        showState();
        showPending();
        showNeighbours();
    });
    // As shortcuts, or the rows would take them for their own paging.
    for (const auto &[key, by] : {std::pair(Qt::Key_PageDown, 1), {Qt::Key_PageUp, -1}}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, by = by] {
            m_presentations->step(by);
            takeFocus();
        });
    }
    connect(m_presentations, &Presentations::arranged, this, &RecordList::tellArranged);
    connect(m_presentations, &Presentations::currentRecordChanged, m_preview, &PreviewPane::follow);
    connect(m_presentations, &Presentations::nextActRequested, m_preview, &PreviewPane::startNextAct);
    connect(m_presentations, &Presentations::filterRequested, m_filters, &FilterRow::focusSearch);
    connect(m_presentations, &Presentations::refused, this, &RecordList::refused);
    connect(m_presentations, &Presentations::openRequested, this, [this](const QUuid &id, bool inNewTab) {
        if (inNewTab)
            Q_EMIT openInNewTabRequested(m_schema.name(), id);
        else
            Q_EMIT openRequested(m_schema.name(), id);
    });
    // The rows behind a figure: what it counts joins the filter, and the table shows them.
    connect(m_presentations, &Presentations::rowsRequested, this, [this](const Filter &filter) {
        m_filters->setFilter(Filter::all({m_filters->filter(), filter}), m_filters->search());
        m_model->setFilter(m_filters->filter());
        m_presentations->show(Presentation::Table);
        tellArranged();
        takeFocus();
    });
}

} // namespace regie
