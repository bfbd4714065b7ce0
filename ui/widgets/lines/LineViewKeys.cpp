// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Keys, mouse and menu of the lines.
#include "ui/models/lines/LineModel.h"
#include "ui/theme/Icons.h"
#include "ui/widgets/editors/FieldEditor.h"
#include "ui/widgets/lines/LineEditing.h"
#include "ui/widgets/lines/LineView.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>

namespace regie {

using namespace Qt::StringLiterals;

// Past its own children: the next widget that Tab reaches.
void LineView::leave(int direction)
{
    QWidget *next = this;
    do {
        next = direction > 0 ? next->nextInFocusChain() : next->previousInFocusChain();
    } while (next != this && (isAncestorOf(next) || !next->isVisible() || !next->isEnabled() ||
                              !(next->focusPolicy() & Qt::TabFocus) || next->window() != window()));
    next->setFocus(direction > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
}

void LineView::insertLine()
{
    const int row = currentIndex().isValid() ? currentIndex().row() + 1 : m_model.rowCount();
    m_editing->addLine(row);
}

void LineView::removeLine()
{
    if (!currentIndex().isValid())
        return;
    const int row = currentIndex().row();
    const int column = currentIndex().column();
    m_editing->close();
    m_model.beginStep();
    m_model.remove(row);
    if (m_model.rowCount() > 0)
        setCurrentIndex(m_model.index(std::min(row, m_model.rowCount() - 1), column));
}

void LineView::duplicateLine()
{
    if (!currentIndex().isValid())
        return;
    m_editing->close();
    m_model.beginStep();
    if (const int row = m_model.duplicate(currentIndex().row()); row >= 0)
        setCurrentIndex(m_model.index(row, currentIndex().column()));
}

void LineView::moveLine(int by)
{
    if (!currentIndex().isValid())
        return;
    if (!m_model.isOrdered())
        return Q_EMIT told(tr("These lines have no order of their own: they stand as they were added."));
    m_model.beginStep();
    if (m_model.move(currentIndex().row(), currentIndex().row() + by))
        scrollTo(currentIndex());
}

void LineView::openLine()
{
    if (currentIndex().isValid() && !m_model.isNew(currentIndex().row()))
        Q_EMIT openRequested(m_model.lineAt(currentIndex().row()));
}

void LineView::copyCell()
{
    QGuiApplication::clipboard()->setText(currentIndex().data().toString());
}

bool LineView::hasTableToPaste() const
{
    const QString text = QGuiApplication::clipboard()->text();
    return text.contains(u'\t') || text.trimmed().contains(u'\n');
}

bool LineView::takeCommand(const QKeyEvent &key, Where where)
{
    const Qt::KeyboardModifiers modifiers = key.modifiers() & ~Qt::KeypadModifier;
    const bool isControl = modifiers == Qt::ControlModifier;
    const bool isAlt = modifiers == Qt::AltModifier && where == Where::Rows; // in a cell it opens the list of a choice
    const bool isUpOrDown = key.key() == Qt::Key_Up || key.key() == Qt::Key_Down;
    if (isUpOrDown && (isControl || isAlt))
        moveLine(key.key() == Qt::Key_Up ? -1 : 1);
    else if (key.key() == Qt::Key_Insert && modifiers == Qt::NoModifier)
        insertLine();
    else if (key.key() == Qt::Key_Delete && isControl)
        removeLine();
    else if (key.key() == Qt::Key_D && isControl)
        duplicateLine();
    else if (key.matches(QKeySequence::Paste) && (where == Where::Rows || hasTableToPaste())) {
        m_editing->close();
        Q_EMIT pasteRequested(currentIndex());
    } else if (key.matches(QKeySequence::Copy) && where == Where::Rows)
        copyCell();
    else if ((key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) &&
             modifiers == (Qt::ControlModifier | Qt::ShiftModifier) && where == Where::Rows)
        openLine();
    else
        return false;
    return true;
}

void LineView::keyPressEvent(QKeyEvent *event)
{
    if (takeCommand(*event, Where::Rows))
        return;
    const QModelIndex cell = currentIndex();
    const bool isPlain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    switch (event->key()) {
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        if (event->modifiers() & Qt::ControlModifier)
            break;
        if (!m_editing->walk(event->key() == Qt::Key_Tab ? 1 : -1))
            leave(event->key() == Qt::Key_Tab ? 1 : -1);
        return;
    case Qt::Key_F2:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isPlain) {
            m_editing->start(m_model.isEditable(cell) ? cell : m_editing->next(cell, 1));
            return;
        }
        break;
    default:
        break;
    }
    if (const QString text = event->text();
        isPlain && !text.isEmpty() && text.front().isPrint() && m_model.isEditable(cell)) {
        m_editing->start(cell);
        if (m_editing->editor())
            QCoreApplication::sendEvent(QApplication::focusWidget(), event);
        return;
    }
    if (event->key() == Qt::Key_Delete && isPlain && m_model.isEditable(cell)) {
        m_model.beginStep();
        m_model.edit(cell, {});
        return;
    }
    if (event->modifiers() & Qt::ControlModifier)
        event->ignore(); // the page's own
    else
        QTableView::keyPressEvent(event);
}

void LineView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex cell = indexAt(event->position().toPoint());
    m_pressed = cell;
    m_pressedAt = event->position().toPoint();
    m_editing->leave(); // the line may go, and the one that was meant move
    if (m_pressed.isValid())
        setCurrentIndex(m_pressed);
}

int LineView::dropRow(const QPoint &position) const
{
    const int row = rowAt(position.y());
    if (row < 0)
        return position.y() < 0 ? 0 : m_model.rowCount();
    return position.y() < rowViewportPosition(row) + rowHeight(row) / 2 ? row : row + 1;
}

// A line goes by its number, as by a handle.
void LineView::mouseMoveEvent(QMouseEvent *event)
{
    const bool isHandle = m_pressed.isValid() && m_pressed.column() == 0 && m_model.isOrdered();
    const QPoint here = event->position().toPoint();
    if (!isHandle || !(event->buttons() & Qt::LeftButton) ||
        (m_dropRow < 0 && (here - m_pressedAt).manhattanLength() < QApplication::startDragDistance()))
        return;
    m_dropRow = dropRow(here);
    viewport()->update();
}

void LineView::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex pressed = m_pressed;
    m_pressed = QModelIndex();
    if (const int before = std::exchange(m_dropRow, -1); before >= 0) {
        viewport()->update();
        const int from = pressed.row();
        m_model.beginStep();
        m_model.move(from, before > from ? before - 1 : before);
        return;
    }
    if (event->button() == Qt::LeftButton && pressed.isValid() && indexAt(event->position().toPoint()) == pressed)
        m_editing->start(pressed);
}

void LineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex cell = indexAt(event->position().toPoint());
    if (cell.isValid() && cell.column() == 0)
        openLine();
    else
        mousePressEvent(event);
}

void LineView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    const bool hasLine = currentIndex().isValid();
    const auto add = [&](const QString &glyph, const QString &text, const QKeySequence &keys, const QString &whyNot,
                         auto act) {
        QAction *action = menu.addAction(icon(glyph, Colour::Text2), text);
        action->setShortcut(keys);
        action->setEnabled(whyNot.isEmpty());
        action->setToolTip(whyNot);
        connect(action, &QAction::triggered, this, act);
    };
    menu.setToolTipsVisible(true);
    const bool isStored = hasLine && !m_model.isNew(currentIndex().row());
    if (isStored)
        add(u"open"_s, tr("Open"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return), {}, [this] { openLine(); });
    add(u"plus"_s, tr("Insert a line"), Qt::Key_Insert, m_model.whyNotAdd(), [this] { insertLine(); });
    if (hasLine) {
        add(u"copy"_s, tr("Duplicate the line"), QKeySequence(Qt::CTRL | Qt::Key_D), m_model.whyNotAdd(),
            [this] { duplicateLine(); });
        add(u"trash"_s, tr("Remove the line"), QKeySequence(Qt::CTRL | Qt::Key_Delete),
            m_model.isNew(currentIndex().row()) ? QString() : m_model.whyNotRemove(), [this] { removeLine(); });
    }
    if (hasLine && m_model.isOrdered()) {
        add({}, tr("Move up"), QKeySequence(Qt::CTRL | Qt::Key_Up), m_model.whyNotChange(), [this] { moveLine(-1); });
        add({}, tr("Move down"), QKeySequence(Qt::CTRL | Qt::Key_Down), m_model.whyNotChange(),
            [this] { moveLine(1); });
    }
    menu.addSeparator();
    add({}, tr("Paste from a spreadsheet"), QKeySequence::Paste, m_model.whyNotChange(),
        [this] { Q_EMIT pasteRequested(currentIndex()); });
    menu.exec(event->globalPos());
}

} // namespace regie
