// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/lines/LineEditing.h"

#include "ui/models/Narrowing.h"
#include "ui/models/lines/LineModel.h"
#include "ui/widgets/editors/EditorFactory.h"
#include "ui/widgets/editors/RefEditor.h"
#include "ui/widgets/lines/LineView.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollBar>

namespace regie {

LineEditing::LineEditing(LineView &view, LineModel &model, Gateway &gateway)
    : QObject(&view)
    , m_view(view)
    , m_model(model)
    , m_gateway(gateway)
{
    connect(view.verticalScrollBar(), &QScrollBar::valueChanged, this, &LineEditing::place);
    connect(view.horizontalScrollBar(), &QScrollBar::valueChanged, this, &LineEditing::place);
    connect(view.horizontalHeader(), &QHeaderView::sectionResized, this, &LineEditing::place);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &LineEditing::close);
    // Where others add, move or remove lines, the cell being typed into goes with its own line.
    const auto follow = [this] {
        if (m_editor && !m_cell.isValid())
            close();
        place();
    };
    connect(&model, &QAbstractItemModel::rowsInserted, this, follow, Qt::QueuedConnection);
    connect(&model, &QAbstractItemModel::rowsMoved, this, follow, Qt::QueuedConnection);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, follow, Qt::QueuedConnection);
}

FieldEditor *LineEditing::editor() const
{
    return m_editor;
}

QModelIndex LineEditing::next(const QModelIndex &from, int direction) const
{
    const int columns = m_model.columnCount();
    const int last = m_model.rowCount() * columns - 1;
    for (int at = from.row() * columns + from.column() + direction; at >= 0 && at <= last; at += direction) {
        const QModelIndex cell = m_model.index(at / columns, at % columns);
        if (m_model.isEditable(cell))
            return cell;
    }
    return {};
}

void LineEditing::start(const QModelIndex &wanted)
{
    if (!m_model.isEditable(wanted))
        return;
    close();
    m_cell = wanted;
    m_view.setCurrentIndex(wanted);
    m_view.scrollTo(wanted);
    m_model.beginStep();
    const Field &field = m_model.field(wanted.column());
    m_editor = makeEditor(field, m_gateway, m_view.viewport());
    m_editor->setAutoFillBackground(true);
    m_editor->setName(m_model.placeOf(wanted));
    m_editor->setValue(m_model.value(wanted), m_model.label(wanted));
    if (const QString problem = wanted.data(LineModel::ProblemRole).toString(); !problem.isEmpty())
        m_editor->setIssues({problem});
    if (auto *reference = qobject_cast<RefEditor *>(m_editor.data()))
        reference->setNarrowing([this, &field] {
            return narrowing(m_model.schema(), field,
                             [this](const QString &key) { return m_model.valueOf(m_cell.row(), key); });
        });
    connect(m_editor, &FieldEditor::edited, this, [this, editor = m_editor.data()] {
        if (!m_cell.isValid())
            return;
        m_model.edit(m_cell, editor->value(), editor->label(), editor->problem());
        editor->setIssues({});
        place();
        Q_EMIT typed(m_model.lineAt(m_cell.row()), toString(m_model.field(m_cell.column()).key));
    });
    m_editor->installEventFilter(this);
    for (QWidget *part : m_editor->findChildren<QWidget *>())
        part->installEventFilter(this);
    place();
    m_editor->show();
    m_editor->raise();
    m_editor->focusField();
    if (auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget()))
        line->selectAll();
}

// Over its cell, as wide as it must be to be read; what is wrong stands below.
void LineEditing::place()
{
    constexpr int least = 104;
    if (!m_editor || !m_cell.isValid())
        return;
    const QRect cell = m_view.visualRect(m_cell);
    const int room = m_view.viewport()->width();
    const int width = std::min(std::max(cell.width(), m_editor->hasIssues() ? 2 * least : least), room);
    const int left = std::clamp(cell.left(), 0, std::max(room - width, 0));
    const int height = std::max(m_editor->sizeHint().height(), cell.height());
    m_editor->setGeometry(left, std::min(cell.top(), std::max(m_view.viewport()->height() - height, 0)), width, height);
}

void LineEditing::addLine(int row)
{
    close();
    m_model.beginStep();
    const int added = m_model.insertLine(row);
    if (added < 0)
        return;
    const QModelIndex first = next(m_model.index(added, 0), 1);
    start(first.row() == added ? first : QModelIndex());
}

bool LineEditing::dropUntouched(int row)
{
    if (row < 0 || row >= m_model.rowCount() || !m_model.isUntouched(row))
        return false;
    m_model.remove(row);
    return true;
}

bool LineEditing::walk(int direction)
{
    const QModelIndex here = m_cell.isValid() ? QModelIndex(m_cell) : m_view.currentIndex();
    const QModelIndex following = next(here, direction);
    if (following.isValid()) {
        start(following);
        return true;
    }
    close();
    if (m_model.rowCount() == 0)
        return false; // whoever only passes by adds nothing
    if (direction < 0 || dropUntouched(here.row()) || !m_model.whyNotAdd().isEmpty())
        return false;
    addLine(m_model.rowCount());
    return true;
}

void LineEditing::goOn(Next next)
{
    if (!m_editor || !m_cell.isValid())
        return;
    if (next == Next::Down) {
        const QModelIndex below = m_model.index(m_cell.row() + 1, m_cell.column());
        close();
        m_view.setFocus();
        if (below.isValid() && m_model.isEditable(below))
            start(below);
        return;
    }
    if (walk(next == Next::Right ? 1 : -1))
        return;
    m_view.setFocus();
    m_view.leave(next == Next::Right ? 1 : -1);
}

void LineEditing::leave()
{
    if (!m_editor)
        return;
    const int row = m_cell.row();
    const int column = m_cell.column();
    close();
    if (dropUntouched(row) && m_model.rowCount() > 0)
        m_view.setCurrentIndex(m_model.index(std::min(row, m_model.rowCount() - 1), column));
    m_view.setFocus();
}

void LineEditing::close()
{
    if (!m_editor)
        return;
    FieldEditor *editor = m_editor;
    if (editor->isAncestorOf(QApplication::focusWidget()))
        m_view.setFocus(); // left in peace, it settles what was typed
    m_editor = nullptr;
    editor->disconnect(this);
    editor->hide();
    editor->deleteLater();
    m_cell = QModelIndex();
    m_model.beginStep();
    Q_EMIT closed();
}

bool LineEditing::eventFilter(QObject *watched, QEvent *event)
{
    if (!m_editor || event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    auto &key = *static_cast<QKeyEvent *>(event);
    // What no part of the editor wanted ends here, unless the line or the page wants it.
    if (watched == m_editor && QApplication::focusWidget() != m_editor)
        return true;
    return takeKey(key) || watched == m_editor;
}

bool LineEditing::takeKey(QKeyEvent &key)
{
    bool isTaken = false;
    Q_EMIT commandPressed(&key, isTaken);
    if (isTaken)
        return true;
    const auto goOnSoon = [this](Next next) {
        QMetaObject::invokeMethod(
            this, [this, next] { goOn(next); }, Qt::QueuedConnection);
    };
    switch (key.key()) {
    case Qt::Key_Escape:
        leave();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // The list of a reference takes the key first: it chooses what is offered.
        if (key.modifiers() == Qt::NoModifier || key.modifiers() == Qt::KeypadModifier)
            goOnSoon(Next::Down);
        return false;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        if (!key.modifiers().testFlag(Qt::ControlModifier))
            goOnSoon(key.key() == Qt::Key_Backtab ? Next::Left : Next::Right);
        return false;
    default:
        return false;
    }
}

} // namespace regie
