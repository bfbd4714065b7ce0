// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of a ListView (interface.md §8).
#include "ui/models/ListRows.h"
#include "ui/widgets/list/ListHeader.h"
#include "ui/widgets/list/ListView.h"

#include <QKeyEvent>
#include <QScrollBar>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

bool isEnter(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

bool isSideways(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Left || event.key() == Qt::Key_Right;
}

Qt::KeyboardModifiers modifiersOf(const QKeyEvent &event)
{
    return event.modifiers() & ~Qt::KeypadModifier;
}

} // namespace

void ListView::keyPressEvent(QKeyEvent *event)
{
    if (takeText(*event) || takeCommand(*event) || takeMove(*event) || takeRow(*event))
        event->accept();
    else if (event->text().isEmpty() || event->modifiers().testFlag(Qt::ControlModifier))
        QTableView::keyPressEvent(event);
    else
        event->ignore(); // letters belong to the page's keys, not to a search in the first column
}

// Keys that are the text they produce.
bool ListView::takeText(const QKeyEvent &event)
{
    if (event.text() == u"/") { // on some keyboards it takes Shift
        Q_EMIT filterRequested();
        return true;
    }
    if (modifiersOf(event) != Qt::NoModifier || event.text().size() != 1 || !u"apsyec"_s.contains(event.text()))
        return false;
    Q_EMIT letterTyped(event.text().front());
    return true;
}

// Keys with Ctrl.
bool ListView::takeCommand(const QKeyEvent &event)
{
    const bool control = modifiersOf(event) == Qt::ControlModifier;
    if (event.matches(QKeySequence::Copy))
        copy();
    else if (event.matches(QKeySequence::Paste))
        Q_EMIT pasteRequested();
    else if (control && event.key() == Qt::Key_A)
        m_model.checkAll();
    else if (control && isEnter(event))
        Q_EMIT nextActRequested();
    else if (modifiersOf(event) == (Qt::ControlModifier | Qt::ShiftModifier) && isSideways(event))
        moveColumn(event.key() == Qt::Key_Left ? -1 : 1);
    else
        return false;
    return true;
}

// Keys that go somewhere.
bool ListView::takeMove(const QKeyEvent &event)
{
    const bool shift = modifiersOf(event) == Qt::ShiftModifier;
    if (!shift && modifiersOf(event) != Qt::NoModifier)
        return false;
    const int row = currentIndex().row();
    const int page = std::max(1, viewport()->height() / verticalHeader()->defaultSectionSize() - 1);
    switch (event.key()) {
    case Qt::Key_Up:
        shift ? checkWhileMoving(-1) : moveTo(row - 1);
        return true;
    case Qt::Key_Down:
        shift ? checkWhileMoving(1) : moveTo(row + 1);
        return true;
    case Qt::Key_PageUp:
        moveTo(row - page);
        return true;
    case Qt::Key_PageDown:
        moveTo(row + page);
        return true;
    case Qt::Key_Home:
        moveTo(0);
        return true;
    case Qt::Key_End:
        moveTo(m_model.rowCount() - 1);
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (!foldOrUnfold(event.key() == Qt::Key_Right))
            horizontalScrollBar()->triggerAction(event.key() == Qt::Key_Left ? QScrollBar::SliderSingleStepSub
                                                                             : QScrollBar::SliderSingleStepAdd);
        return true;
    default:
        return false;
    }
}

// Keys that do something with the current row.
bool ListView::takeRow(const QKeyEvent &event)
{
    const bool shift = modifiersOf(event) == Qt::ShiftModifier;
    if (!shift && modifiersOf(event) != Qt::NoModifier)
        return false;
    const int row = currentIndex().row();
    switch (event.key()) {
    case Qt::Key_Space:
        m_model.setChecked(row, !m_model.checked().contains(currentRecord()));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const ListGroup *group = m_model.groupAt(row))
            m_model.setOpen(row, !group->isOpen);
        if (!currentRecord().isNull())
            Q_EMIT openRequested(currentRecord(), shift);
        return true;
    case Qt::Key_F2:
        Q_EMIT editRequested(currentIndex());
        return true;
    case Qt::Key_Delete:
        Q_EMIT archiveRequested();
        return true;
    case Qt::Key_Escape:
        if (shift || m_model.checked().isEmpty())
            return false;
        m_model.uncheckAll();
        return true;
    default:
        return false;
    }
}

void ListView::checkWhileMoving(int rows)
{
    const int from = currentIndex().row();
    m_model.setChecked(from, true);
    moveTo(from + rows);
    m_model.setChecked(currentIndex().row(), true);
}

void ListView::moveColumn(int by)
{
    const int from = m_header->visualIndex(currentIndex().column());
    const int to = from + by;
    if (from > 0 && to > 0 && to < m_header->count())
        m_header->moveSection(from, to);
}

} // namespace regie
