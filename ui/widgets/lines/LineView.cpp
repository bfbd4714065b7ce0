// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The look of a LineView and its columns; LineViewKeys.cpp has its keys and the mouse.
#include "ui/widgets/lines/LineView.h"

#include "ui/models/lines/LineModel.h"
#include "ui/theme/Style.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/lines/LineDelegate.h"
#include "ui/widgets/lines/LineEditing.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

namespace regie {

LineView::LineView(LineModel &model, Gateway &gateway, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_delegate(new LineDelegate(this))
{
    setModel(&model);
    setItemDelegate(m_delegate);
    m_editing = new LineEditing(*this, model, gateway);
    setAccessibleName(model.schema().pluralLabel());
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(40);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    fitRows();
    fitColumns();
    connect(m_editing, &LineEditing::commandPressed, this,
            [this](QKeyEvent *key, bool &isTaken) { isTaken = takeCommand(*key, Where::Cell); });
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, &LineView::scrolledOrSized);
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, this, &LineView::scrolledOrSized);
    connect(&model, &LineModel::loaded, this, &LineView::fitColumns);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_current = currentIndex().isValid() ? m_model.lineAt(currentIndex().row()) : QUuid();
        m_currentColumn = currentIndex().column();
    });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        if (const int row = m_current.isNull() ? -1 : m_model.rowOf(m_current); row >= 0)
            setCurrentIndex(m_model.index(row, m_currentColumn));
    });
}

void LineView::fitRows()
{
    verticalHeader()->setMinimumSectionSize(10);
    verticalHeader()->setDefaultSectionSize(rowHeightOf(this) + 1);
}

// As wide as titles and contents ask, within bounds; what is left goes to the texts.
void LineView::fitColumns()
{
    constexpr int rowsMeasured = 60;
    constexpr int leastWidth = 70;
    constexpr int leastTyped = 104; // an amount or a day, and the frame around it
    constexpr int mostWidth = 260;
    constexpr int numberWidth = 52;
    const QFontMetrics titles(textFont(TextRole::Secondary));
    int used = numberWidth;
    std::vector<int> texts;
    setColumnWidth(0, numberWidth);
    for (int column = 1; column < m_model.columnCount(); ++column) {
        int width =
            titles.horizontalAdvance(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()) + 24;
        for (int row = 0; row < std::min(m_model.rowCount(), rowsMeasured); ++row) {
            QStyleOptionViewItem option;
            initViewItemOption(&option);
            width = std::max(width, m_delegate->sizeHint(option, m_model.index(row, column)).width());
        }
        const bool isChosen = std::holds_alternative<kinds::Flag>(m_model.field(column).kind);
        width = std::clamp(width, isChosen ? leastWidth : leastTyped, mostWidth);
        setColumnWidth(column, width);
        used += width;
        if (std::holds_alternative<kinds::Text>(m_model.field(column).kind))
            texts.push_back(column);
    }
    const int left = viewport()->width() - used;
    for (const int column : texts) {
        if (left > 0)
            setColumnWidth(column, columnWidth(column) + left / static_cast<int>(texts.size()));
    }
    Q_EMIT scrolledOrSized();
}

void LineView::showRing(bool hasFocus)
{
    m_delegate->setCurrent(currentIndex(), hasFocus);
    viewport()->update();
}

void LineView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    m_delegate->setCurrent(current, hasFocus());
    viewport()->update();
    Q_EMIT currentCellChanged(current);
}

void LineView::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    // A click says itself which cell is meant, and nothing may move under it.
    const bool isByKey = event->reason() != Qt::MouseFocusReason && event->reason() != Qt::ActiveWindowFocusReason;
    if (isByKey && !currentIndex().isValid() && m_model.rowCount() > 0)
        setCurrentIndex(m_editing->next(m_model.index(0, 0), 1));
    showRing(true);
}

void LineView::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    showRing(false);
}

void LineView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitRows();
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(m_model.schema().pluralLabel());
        fitColumns();
    }
}

void LineView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitColumns();
}

void LineView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_dropRow < 0)
        return;
    constexpr int thickness = 2;
    QPainter painter(viewport());
    const int bottom =
        m_model.rowCount() == 0 ? 0 : rowViewportPosition(m_model.rowCount() - 1) + rowHeight(m_model.rowCount() - 1);
    const int y = m_dropRow < m_model.rowCount() ? rowViewportPosition(m_dropRow) : bottom;
    painter.fillRect(QRect(0, y - thickness / 2, viewport()->width(), thickness), themeOf(this)[Colour::Accent]);
}

} // namespace regie
