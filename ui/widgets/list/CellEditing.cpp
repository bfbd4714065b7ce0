// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/list/CellEditing.h"

#include "shared/schema/CodeTexts.h"
#include "ui/models/BulkSave.h"
#include "ui/models/ListRows.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/editors/EditorFactory.h"
#include "ui/widgets/list/CellConflict.h"
#include "ui/widgets/list/ListHeader.h"
#include "ui/widgets/list/ListView.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLayout>
#include <QLineEdit>
#include <QScrollBar>

namespace regie {

using namespace Qt::StringLiterals;

CellEditing::CellEditing(ListView &view, ListRows &rows, Gateway &gateway)
    : QObject(&view)
    , m_view(view)
    , m_rows(rows)
    , m_gateway(gateway)
{
    connect(view.verticalScrollBar(), &QScrollBar::valueChanged, this, &CellEditing::place);
    connect(view.horizontalScrollBar(), &QScrollBar::valueChanged, this, &CellEditing::place);
    connect(&rows, &QAbstractItemModel::modelReset, this, &CellEditing::leave);
}

FieldEditor *CellEditing::editor() const
{
    return m_editor;
}

CellConflict *CellEditing::conflict() const
{
    return m_conflict;
}

bool CellEditing::isEditable(const QModelIndex &index) const
{
    if (!index.isValid() || index.column() == 0 || m_rows.recordAt(index.row()).isNull())
        return false;
    const ListColumn &column = m_rows.columns()[static_cast<std::size_t>(index.column()) - 1];
    return column.isOwn() && hasEditor(*column.field) && regie::isEditable(m_rows.schema(), *column.field, m_gateway);
}

void CellEditing::start(const QModelIndex &index)
{
    if (!isEditable(index))
        return;
    close();
    m_view.setCurrentIndex(index);
    m_view.showCell(index);
    m_index = index;
    m_id = m_rows.recordAt(index.row());
    m_gateway.request(Read{m_rows.schema().name(), m_id}, this,
                      [this, question = ++m_question](const Result<Snapshot> &answer) {
                          if (question != m_question)
                              return;
                          if (answer)
                              open(*answer);
                          else
                              Q_EMIT refused(describe(answer.error()));
                      });
}

void CellEditing::open(const Snapshot &snapshot)
{
    // The row may have moved meanwhile; the record has not.
    const int row = m_rows.rowOf(m_id);
    if (!m_index.isValid() || row < 0)
        return;
    m_index = m_rows.index(row, m_index.column());
    const Field &field = *m_rows.columns()[static_cast<std::size_t>(m_index.column()) - 1].field;
    const QString key = toString(field.key);
    m_version = snapshot.stored.version;
    m_before = snapshot.stored.record.value(key);
    m_editor = makeEditor(field, m_gateway, m_view.viewport());
    m_editor->setAutoFillBackground(true);
    m_editor->setName(m_rows.schema().label(field));
    m_editor->setValue(m_before, snapshot.labels.value(key));
    m_editor->installEventFilter(this);
    for (QWidget *part : m_editor->findChildren<QWidget *>())
        part->installEventFilter(this);
    place();
    m_editor->show();
    m_editor->raise();
    m_editor->focusField();
    if (auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget()))
        line->selectAll(); // typing replaces
}

// Over its cell, as wide as it must be to be read.
void CellEditing::place()
{
    if (!m_editor)
        return;
    const int least = m_editor->hasIssues() ? 280 : 150;
    const QRect cell = m_view.visualRect(m_index);
    const int width = std::max(cell.width(), least);
    const int left = std::clamp(cell.left(), 0, std::max(m_view.viewport()->width() - width, 0));
    m_editor->layout()->activate(); // sentences that came just now count
    const int height = m_editor->hasHeightForWidth() ? m_editor->heightForWidth(width) : m_editor->sizeHint().height();
    m_editor->setGeometry(left, cell.top(), width, std::max(height, cell.height()));
    m_editor->raise();
    if (m_conflict)
        m_conflict->placeAt(m_editor->geometry());
}

void CellEditing::commit(Next next)
{
    if (!m_editor || leadsToConflict())
        return;
    if (m_isSaving) {
        m_asked = next;
        return;
    }
    if (!m_editor->problem().isEmpty()) {
        m_editor->setIssues({m_editor->problem()});
        place();
        return;
    }
    const Value value = m_editor->value();
    if (value == m_before) {
        goOn(next);
        return;
    }
    m_isSaving = true;
    const QString key = toString(m_editor->field().key);
    const Save message{.entity = m_rows.schema().name(), .id = m_id, .version = m_version, .changes = {{key, value}}};
    m_gateway.request(message, this, [this, value, next, question = m_question](const Result<Posted> &answer) {
        if (question == m_question && m_editor)
            receive(value, next, answer);
    });
}

void CellEditing::receive(const Value &sent, Next next, const Result<Posted> &answer)
{
    m_isSaving = false;
    const std::optional<Next> asked = std::exchange(m_asked, std::nullopt);
    if (answer) {
        m_before = sent;
        m_version = answer->records.empty() ? m_version + 1 : answer->records.front().version;
        if (m_editor->value() == sent)
            goOn(next);
        else if (asked) // typed on, and meant
            commit(*asked);
        return;
    }
    if (answer.error().code == "conflict"_L1) {
        lookAgain();
        return;
    }
    QStringList sentences;
    for (const Issue &issue : answer.error().issues)
        sentences.append(describe(issue, &m_rows.schema()));
    m_editor->setIssues(sentences.isEmpty() ? QStringList{describe(answer.error())} : sentences);
    place();
}

// Somebody else wrote into the same field: what he wrote is told, and what is typed here stays until a key decides.
void CellEditing::lookAgain()
{
    m_gateway.request(Read{m_rows.schema().name(), m_id}, this,
                      [this, question = m_question](const Result<Snapshot> &answer) {
                          if (question != m_question || !m_editor)
                              return;
                          if (answer)
                              showConflict(*answer);
                          else
                              m_editor->setIssues({describe(answer.error())});
                          place();
                      });
}

void CellEditing::showConflict(const Snapshot &snapshot)
{
    const QString key = toString(m_editor->field().key);
    m_version = snapshot.stored.version;
    m_before = snapshot.stored.record.value(key);
    m_editor->setIssues({});
    if (!m_conflict)
        m_conflict = new CellConflict(m_view.viewport());
    m_conflict->tell(snapshot.labels.value(u"updated_by"_s),
                     formats::value(m_editor->field().kind, m_before, snapshot.labels.value(key)));
    m_editor->inner()->setAccessibleDescription(m_conflict->sentence());
}

// Nobody overwrites what he has not seen.
bool CellEditing::leadsToConflict()
{
    if (!m_conflict || m_conflict->isSeen())
        return false;
    m_view.scrollTo(m_index);
    place();
    return true;
}

QModelIndex CellEditing::neighbour(Next next) const
{
    if (next == Next::Down) {
        for (int row = m_index.row() + 1; row < m_rows.rowCount(); ++row) {
            if (!m_rows.groupAt(row))
                return m_rows.index(row, m_index.column());
        }
        return {};
    }
    const ListHeader *header = m_view.header();
    const int by = next == Next::Right ? 1 : -1;
    for (int visual = header->visualIndex(m_index.column()) + by; visual > 0 && visual < header->count();
         visual += by) {
        const QModelIndex index = m_rows.index(m_index.row(), header->logicalIndex(visual));
        if (isEditable(index))
            return index;
    }
    return {};
}

void CellEditing::goOn(Next next)
{
    const QModelIndex following = next == Next::Stay ? QModelIndex() : neighbour(next);
    close();
    m_view.setFocus();
    if (following.isValid())
        start(following);
}

void CellEditing::leave()
{
    if (!m_editor)
        return;
    close();
    m_view.setFocus();
}

void CellEditing::close()
{
    ++m_question; // an answer that is under way opens nothing any more
    m_isSaving = false;
    m_asked.reset();
    if (m_conflict) {
        m_conflict->hide();
        m_conflict->deleteLater();
        m_conflict = nullptr;
    }
    if (!m_editor)
        return;
    m_editor->hide();
    m_editor->deleteLater();
    m_editor = nullptr;
}

bool CellEditing::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !m_editor)
        return QObject::eventFilter(watched, event);
    // What no part of the editor wanted ends here: to the list below, Enter would mean opening the record.
    if (watched == m_editor && QApplication::focusWidget() != m_editor)
        return true;
    return takeKey(*static_cast<QKeyEvent *>(event)) || watched == m_editor;
}

bool CellEditing::takeKey(const QKeyEvent &key)
{
    const auto commitSoon = [this](Next next) {
        QMetaObject::invokeMethod(
            this, [this, next] { commit(next); }, Qt::QueuedConnection);
    };
    switch (key.key()) {
    case Qt::Key_Escape:
        leave();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // The list of a reference takes the key first: it chooses what is offered. With Shift, a further line of a
        // note.
        if (!key.modifiers().testFlag(Qt::ShiftModifier))
            commitSoon(Next::Down);
        return false;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        commitSoon(key.key() == Qt::Key_Backtab ? Next::Left : Next::Right);
        return false;
    default:
        return false;
    }
}

} // namespace regie
