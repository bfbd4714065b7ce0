// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/list/ListView.h"

#include "ui/models/ListRows.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Style.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/list/CellDelegate.h"
#include "ui/widgets/list/ListHeader.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QScrollBar>

namespace regie {

using namespace Qt::StringLiterals;

ListView::ListView(ListRows &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_delegate(new CellDelegate(model.source(), this))
    , m_header(new ListHeader(model.source(), this))
{
    setHorizontalHeader(m_header);
    setItemDelegate(m_delegate);
    setModel(&model);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSelectionMode(QAbstractItemView::NoSelection);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMouseTracking(true);
    setCornerButtonEnabled(false);
    fitRows();
    fitColumns();
    connectHeader();

    m_tellTimer.setSingleShot(true);
    m_tellTimer.setInterval(0);
    connect(&m_tellTimer, &QTimer::timeout, this, &ListView::tellVisibleRows);
    connect(&model, &ListRows::aboutToReplaceRows, this, &ListView::remember);
    connect(&model, &ListRows::rowsReplaced, this, &ListView::restore);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        if (!currentRecord().isNull())
            m_current = currentRecord();
    });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        m_delegate->setCurrentRow(currentIndex().row());
        fitColumns();
    });
    connect(&model, &ListRows::rowsLoaded, this, [this](int first, int last) {
        m_tellTimer.start();
        if (m_measuredColumns.isEmpty() || m_isAskedAnew)
            fitColumns();
        if (!currentIndex().isValid() && m_model.rowOf(m_current) >= 0) // it stood there under other columns or groups
            setCurrentIndex(m_model.index(m_model.rowOf(m_current), 1));
        // The current row was only a place until now.
        if (currentIndex().row() >= first && currentIndex().row() <= last)
            tellCurrent();
    });
    connect(&model, &QAbstractItemModel::rowsInserted, this, [this] { m_tellTimer.start(); });
    constexpr int tick = 30'000; // less and less time is left
    connect(&m_clock, &QTimer::timeout, viewport(), qOverload<>(&QWidget::update));
    m_clock.start(tick);
    connect(&model.source(), &QueryModel::questionChanged, this, [this] { m_isAskedAnew = true; });
}

QUuid ListView::currentRecord() const
{
    return m_model.recordAt(currentIndex().row());
}

void ListView::setCurrentRecord(const QUuid &id)
{
    if (const int row = m_model.rowOf(id); row >= 0)
        moveTo(row);
}

void ListView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const int sideways = horizontalScrollBar()->value();
    QTableView::scrollTo(index, hint);
    horizontalScrollBar()->setValue(sideways);
}

void ListView::showCell(const QModelIndex &index)
{
    QTableView::scrollTo(index);
}

void ListView::fitRows()
{
    verticalHeader()->setMinimumSectionSize(10);
    const QFontMetrics body(textFont(TextRole::Body));
    verticalHeader()->setDefaultSectionSize(m_density ? metrics::row(body, *m_density) : rowHeightOf(this));
}

void ListView::tellVisibleRows()
{
    const int first = rowAt(0);
    const int last = rowAt(viewport()->height() - 1);
    m_model.setVisibleRows(first, last < 0 ? m_model.rowCount() - 1 : last);
}

void ListView::remember()
{
    const int row = rowAt(0);
    m_isRestoring = true;
    m_current = currentRecord();
    m_currentRow = currentIndex().row();
    m_top = m_model.recordAt(row);
    m_topOffset = row < 0 ? 0 : rowViewportPosition(row);
}

// After rows were read again: the same record at the same height, the same one current.
void ListView::restore()
{
    m_isRestoring = false;
    fitColumns();
    const int current = m_model.rowOf(m_current);
    if (current >= 0)
        setCurrentIndex(m_model.index(current, 1));
    else if (m_currentRow >= 0 && m_model.loadedCount() > 0)
        setCurrentIndex(m_model.index(std::min(m_currentRow, m_model.loadedCount() - 1), 1));
    const int top = m_model.rowOf(m_top);
    if (top >= 0)
        verticalScrollBar()->setValue(top * verticalHeader()->defaultSectionSize() - m_topOffset);
    else if (!m_model.isGrouped()) // a group's own row at the top stays there
        verticalScrollBar()->setValue(0);
    tellCurrent();
    m_tellTimer.start();
}

void ListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    m_delegate->setCurrentRow(current.row());
    for (const int row : {current.row(), previous.row()}) {
        if (row >= 0)
            viewport()->update(QRect(0, rowViewportPosition(row), viewport()->width(), rowHeight(row)));
    }
    if (!m_isRestoring)
        tellCurrent();
}

void ListView::tellCurrent()
{
    const QUuid id = currentRecord();
    if (std::exchange(m_told, id) != id)
        Q_EMIT currentRecordChanged(id);
}

void ListView::moveTo(int row)
{
    if (m_model.rowCount() == 0)
        return;
    const int target = std::clamp(row, 0, m_model.rowCount() - 1);
    const int column = std::max(currentIndex().column(), 1);
    setCurrentIndex(m_model.index(target, column));
    scrollTo(currentIndex());
    m_tellTimer.start();
}

int ListView::neighbourRow(int by) const
{
    int row = currentIndex().isValid() ? currentIndex().row() + by : -1;
    while (m_model.groupAt(row))
        row += by;
    return row < m_model.rowCount() ? row : -1;
}

void ListView::goToNeighbour(int by)
{
    if (const int row = neighbourRow(by); row >= 0)
        moveTo(row);
}

void ListView::copy() const
{
    QGuiApplication::clipboard()->setText(asTable());
}

void ListView::showHover(int row)
{
    if (row == m_hoveredRow)
        return;
    std::swap(row, m_hoveredRow);
    m_delegate->setHoveredRow(m_hoveredRow);
    for (const int changed : {row, m_hoveredRow}) {
        if (changed >= 0)
            viewport()->update(QRect(0, rowViewportPosition(changed), viewport()->width(), rowHeight(changed)));
    }
}

void ListView::mouseMoveEvent(QMouseEvent *event)
{
    QTableView::mouseMoveEvent(event);
    showHover(rowAt(event->pos().y()));
}

void ListView::leaveEvent(QEvent *event)
{
    QTableView::leaveEvent(event);
    showHover(-1);
}

void ListView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    if (index.column() > 0 && !m_model.recordAt(index.row()).isNull())
        Q_EMIT cellDoubleClicked(index, event->modifiers().testFlag(Qt::ControlModifier));
}

void ListView::contextMenuEvent(QContextMenuEvent *event)
{
    const QUuid id = currentRecord();
    if (id.isNull())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(u"open"), tr("Open"), this, [this, id] { Q_EMIT openRequested(id, false); })
        ->setShortcut(QKeySequence(Qt::Key_Return));
    menu->addAction(tr("Open in a new tab"), this, [this, id] { Q_EMIT openRequested(id, true); })
        ->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_Return));
    menu->addSeparator();
    menu->addAction(icon(u"copy"), tr("Copy as a table"), this, &ListView::copy)->setShortcut(QKeySequence::Copy);
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    menu->popup(byKey ? viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft()) : event->globalPos());
}

void ListView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        shareWidth();
    m_tellTimer.start();
}

void ListView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fitRows();
        m_measuredColumns.clear();
        fitColumns();
    } else if (event->type() == QEvent::LanguageChange) {
        m_header->viewport()->update();
        viewport()->update();
        m_measuredColumns.clear();
        fitColumns();
    }
}

void ListView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dy != 0)
        m_tellTimer.start();
}

} // namespace regie
