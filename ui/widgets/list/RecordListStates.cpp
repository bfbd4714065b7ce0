// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a RecordList shows besides rows: loading, nothing, failure, offline, what is new.
#include "ui/widgets/list/RecordList.h"

#include "shared/schema/CodeTexts.h"
#include "ui/models/QueryModel.h"
#include "ui/theme/Style.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/Notices.h"
#include "ui/widgets/States.h"
#include "ui/widgets/list/BulkActs.h"
#include "ui/widgets/list/BulkBar.h"
#include "ui/widgets/list/FilterRow.h"
#include "ui/widgets/list/ListView.h"
#include "ui/widgets/list/Presentations.h"

#include <QLabel>
#include <QPainter>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

void RecordList::showState()
{
    // Who looks at the rows goes on doing so when they are read anew.
    const QWidget *focus = window()->focusWidget();
    QWidget *rows = m_presentations ? m_presentations->rows() : m_view;
    const bool isWaitingForRows = focus == m_view || focus == m_skeleton || (focus && rows->isAncestorOf(focus));
    const bool hasRows = m_model->loadedCount() > 0;
    const QueryModel::State state = m_model->state();
    if (state == QueryModel::State::Loading && !hasRows) {
        m_stack->setCurrentWidget(m_skeleton);
        if (isWaitingForRows)
            m_skeleton->setFocus(Qt::OtherFocusReason); // else it would go to whatever comes next
        m_skeleton->begin();
    } else {
        m_skeleton->end();
    }
    if (state == QueryModel::State::Failed) {
        m_error->setError(tr("The list could not be read"), describe(m_model->failure()), m_model->failure().code);
        m_stack->setCurrentWidget(m_error);
    } else if (state == QueryModel::State::Empty) {
        showEmpty();
    } else if (hasRows) {
        m_stack->setCurrentWidget(rows);
    }
    if (isWaitingForRows && m_stack->currentWidget() == rows && !rows->isAncestorOf(focus))
        rows->setFocus(Qt::OtherFocusReason);
    showCount();
    placeOverlays();
}

void RecordList::takeFocus()
{
    const bool isLoading = m_stack->currentWidget() == m_skeleton;
    QWidget *rows = m_presentations ? m_presentations->rows() : m_view;
    (isLoading ? static_cast<QWidget *>(m_skeleton) : rows)->setFocus(Qt::OtherFocusReason);
}

void RecordList::showEmpty()
{
    const bool isFiltered = m_filters->isAnythingFiltered();
    const QString what = isFiltered ? tr("Nothing matches") : tr("Nothing here yet");
    const QString why = isFiltered ? tr("Hidden by: %1.").arg(formats::list(m_filters->filteredNames()))
                                   : tr("%1 stand here as soon as there are some.").arg(m_schema.pluralLabel());
    auto *page = new QWidget(m_stack);
    auto *layout = new QVBoxLayout(page);
    auto *empty = new EmptyState(toString(m_schema.icon), what, why, page);
    if (isFiltered) {
        auto *clear = new Button(tr("Remove the filters"), ButtonKind::Outlined, empty);
        clear->setKeys(tr("Shift Esc"));
        connect(clear, &QPushButton::clicked, this, &RecordList::clearFilters);
        empty->addAction(clear);
    }
    if (mayCreate()) {
        // The page around an embedded list, or the filters, ask for something else first.
        const bool isOutlined = isFiltered || m_dress == Dress::Embedded;
        auto *create = new Button(tr("New"), isOutlined ? ButtonKind::Outlined : ButtonKind::Primary, empty);
        create->setGlyph(u"plus"_s);
        create->setKeys(tr("Ctrl N"));
        connect(create, &QPushButton::clicked, this, [this] { Q_EMIT createRequested(m_schema.name()); });
        empty->addAction(create);
    }
    layout->addWidget(empty);
    m_stack->insertWidget(m_stack->indexOf(m_emptyPage), page);
    m_stack->setCurrentWidget(page);
    m_emptyPage->deleteLater();
    m_emptyPage = page;
}

void RecordList::showCount()
{
    const qint64 total = m_model->total();
    if (m_countLabel)
        m_countLabel->setText(total < 0 ? QString() : formats::scaled(total, 0));
    if (total >= 0)
        Q_EMIT countChanged(total);
}

// Of the table alone: in the other shapes records come by themselves.
void RecordList::showPending()
{
    const int count = m_model->pendingCount();
    const bool isTable = m_presentations == nullptr || m_presentations->shown() == Presentation::Table;
    m_pending->setText(tr("%Ln new, show", nullptr, count));
    m_pending->setVisible(count > 0 && isTable);
    placeOverlays();
}

// Over the bottom of the rows, so that nothing below them moves.
void RecordList::placeOverlays()
{
    constexpr int gap = 14;
    m_bulk->fit(m_stack->width() - 2 * gap);
    int bottom = m_stack->height() - gap;
    for (QWidget *overlay : std::initializer_list<QWidget *>{m_bulk, m_pending}) {
        if (overlay->isHidden())
            continue;
        overlay->adjustSize();
        overlay->move((m_stack->width() - overlay->width()) / 2, bottom - overlay->height());
        overlay->raise();
        bottom -= overlay->height() + gap / 2;
    }
}

void RecordList::retranslate()
{
    const QString title = m_title.isEmpty() ? m_schema.pluralLabel() : m_title;
    setAccessibleName(title);
    m_view->setAccessibleName(title);
    m_bulk->offer(bulkOffers(m_schema, m_gateway));
    m_bulk->offerEdit(m_gateway.may(m_schema.name() + u".update"_s));
    m_bulk->offerArchive(m_schema.has(Feature::Archivable) && m_gateway.may(m_schema.name() + u".archive"_s),
                         !m_schema.isChangeable());
    if (m_dress == Dress::Embedded) {
        if (m_model->state() == QueryModel::State::Empty)
            showEmpty();
        return;
    }
    m_titleLabel->setText(title);
    m_create->setText(tr("New"));
    m_create->setKeys(tr("Ctrl N"));
    m_previewButton->setName(tr("Preview"));
    m_presentations->retranslate();
    showState();
    showPending();
}

// The hairline between filters and rows.
void RecordList::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    const int line = m_splitter->y();
    if (m_dress == Dress::Page)
        painter.fillRect(QRect(0, line - 1, width(), 1), themeOf(this)[Colour::Line]);
}

} // namespace regie
