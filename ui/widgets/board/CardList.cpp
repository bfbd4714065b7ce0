// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/board/CardList.h"

#include "ui/models/BoardModel.h"
#include "ui/widgets/board/CardDelegate.h"

#include <QApplication>
#include <QKeyEvent>
#include <QScrollBar>

namespace regie {

using namespace Qt::StringLiterals;

CardList::CardList(CardModel &model, QWidget *parent)
    : QListView(parent)
    , m_model(model)
    , m_delegate(new CardDelegate(this))
{
    setModel(&model);
    setModelColumn(1);
    setItemDelegate(m_delegate);
    setUniformItemSizes(true);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    m_tellTimer.setSingleShot(true);
    m_tellTimer.setInterval(0);
    connect(&m_tellTimer, &QTimer::timeout, this, &CardList::tellVisibleRows);
    connect(&model, &QueryModel::rowsLoaded, this, [this] { m_tellTimer.start(); });
    connect(&model, &QAbstractItemModel::rowsInserted, this, [this] { m_tellTimer.start(); });
    connect(&model, &QueryModel::aboutToReplaceRows, this, &CardList::remember);
    connect(&model, &QueryModel::rowsReplaced, this, &CardList::restore);
}

QUuid CardList::currentRecord() const
{
    return m_model.recordAt(currentIndex().row());
}

void CardList::setCurrentRow(int row)
{
    if (m_model.rowCount() == 0)
        return;
    setCurrentIndex(m_model.index(std::clamp(row, 0, m_model.rowCount() - 1), modelColumn()));
    scrollTo(currentIndex());
}

void CardList::setIsCurrent(bool isCurrent)
{
    if (!isCurrent)
        selectionModel()->clear();
}

void CardList::tellVisibleRows()
{
    const QModelIndex first = indexAt(QPoint(2, 0));
    const QModelIndex last = indexAt(QPoint(2, viewport()->height() - 8));
    m_model.setVisibleRows(std::max(first.row(), 0), last.isValid() ? last.row() : m_model.rowCount() - 1);
}

void CardList::remember()
{
    m_kept = currentRecord();
    m_keptRow = currentIndex().row();
    m_keptScroll = verticalScrollBar()->value();
}

// The same card current, or its neighbour when it has left the column, and nothing jumps.
void CardList::restore()
{
    if (m_keptRow < 0)
        return;
    const int row = m_model.rowOf(m_kept);
    if (m_model.loadedCount() > 0)
        setCurrentIndex(m_model.index(row >= 0 ? row : std::min(m_keptRow, m_model.loadedCount() - 1), modelColumn()));
    doItemsLayout();
    verticalScrollBar()->setValue(m_keptScroll);
    m_tellTimer.start();
}

void CardList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (const QUuid id = currentRecord(); !id.isNull())
        Q_EMIT currentRecordChanged(id);
}

void CardList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    m_tellTimer.start();
}

void CardList::scrollContentsBy(int dx, int dy)
{
    QListView::scrollContentsBy(dx, dy);
    m_tellTimer.start();
}

void CardList::mousePressEvent(QMouseEvent *event)
{
    QListView::mousePressEvent(event);
    m_pressedAt = event->pos();
    m_pressedRow = event->button() == Qt::LeftButton ? indexAt(event->pos()).row() : -1;
}

void CardList::mouseMoveEvent(QMouseEvent *event)
{
    if (!event->buttons().testFlag(Qt::LeftButton)) {
        QListView::mouseMoveEvent(event);
        return;
    }
    const bool isFar = (event->pos() - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (!m_isCarrying && isFar && !m_model.recordAt(m_pressedRow).isNull())
        Q_EMIT taken(std::exchange(m_pressedRow, -1), true);
    if (m_isCarrying)
        Q_EMIT carriedTo(event->globalPosition().toPoint());
}

void CardList::mouseReleaseEvent(QMouseEvent *event)
{
    m_pressedRow = -1;
    if (m_isCarrying && event->button() == Qt::LeftButton)
        Q_EMIT letGo();
    else
        QListView::mouseReleaseEvent(event);
}

void CardList::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QUuid id = m_model.recordAt(indexAt(event->pos()).row());
    if (!id.isNull())
        Q_EMIT openRequested(id, event->modifiers().testFlag(Qt::ControlModifier));
}

void CardList::keyPressEvent(QKeyEvent *event)
{
    if (m_isCarrying ? carryByKey(*event) : takeKey(*event))
        event->accept();
    else if (event->text().isEmpty() || event->modifiers().testFlag(Qt::ControlModifier))
        QListView::keyPressEvent(event);
    else
        event->ignore(); // letters belong to the page's keys
}

// While a card is on its way every key is about it.
bool CardList::carryByKey(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        Q_EMIT leftSideways(event.key() == Qt::Key_Left ? -1 : 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        Q_EMIT letGo();
        break;
    case Qt::Key_Escape:
        Q_EMIT putBack();
        break;
    default:
        break;
    }
    return true;
}

bool CardList::takeKey(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const bool isEnter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    if (event.text() == u"/") { // the text produced: on some keyboards it takes Shift
        Q_EMIT filterRequested();
        return true;
    }
    if (event.text() == u"-") {
        Q_EMIT foldRequested();
        return true;
    }
    if (isEnter && modifiers == Qt::ControlModifier) {
        Q_EMIT nextActRequested();
        return true;
    }
    if (isEnter && (modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier)) {
        if (!currentRecord().isNull())
            Q_EMIT openRequested(currentRecord(), modifiers == Qt::ShiftModifier);
        return true;
    }
    if (event.key() == Qt::Key_Space && modifiers == Qt::NoModifier) {
        if (!currentRecord().isNull())
            Q_EMIT taken(currentIndex().row(), false);
        return true;
    }
    const bool isSideways = event.key() == Qt::Key_Left || event.key() == Qt::Key_Right;
    if (isSideways && modifiers == Qt::NoModifier) {
        Q_EMIT leftSideways(event.key() == Qt::Key_Left ? -1 : 1);
        return true;
    }
    return false;
}

} // namespace regie
