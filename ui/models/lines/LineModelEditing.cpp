// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What people do to the lines of a LineModel, and how it is taken back.
#include "ui/models/lines/LineModel.h"

#include "shared/schema/Checks.h"
#include "ui/widgets/Formats.h"

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostUndone = 200;
constexpr qint64 gap = 10; // between the positions of lines that are added, so that others find room

Line *find(std::vector<Line> &lines, const QUuid &id)
{
    const auto found = std::find_if(lines.begin(), lines.end(), [&](const Line &line) { return line.id == id; });
    return found == lines.end() ? nullptr : &*found;
}

} // namespace

qint64 LineModel::positionOf(const Line &line) const
{
    const Value position = line.value(toString(m_position->key));
    const auto *number = std::get_if<qint64>(&position);
    return number ? *number : 0;
}

// Between its neighbours; those below make room where there is none.
void LineModel::place(int row)
{
    if (!m_position)
        return;
    const QString key = toString(m_position->key);
    const qint64 least = std::max<qint64>(std::get<kinds::Integer>(m_position->kind).min, 1);
    const qint64 before = row > 0 ? positionOf(line(row - 1)) : least - 1;
    const bool isLast = row + 1 == rowCount();
    const qint64 after = isLast ? before + 2 * gap : positionOf(line(row + 1));
    const bool hasRoom = after - before > 1;
    line(row).edit(key, hasRoom ? before + (after - before) / 2 : before + 1, {});
    for (int next = row + 1; next < rowCount() && positionOf(line(next)) <= positionOf(line(next - 1)); ++next)
        line(next).edit(key, positionOf(line(next - 1)) + 1, {});
}

void LineModel::takeStep()
{
    if (!std::exchange(m_isStepFresh, false))
        return;
    if (m_steps.size() == mostUndone)
        m_steps.erase(m_steps.begin());
    m_steps.push_back({m_lines, m_removed});
    m_owner.partStepTaken(this);
}

void LineModel::tellEdited()
{
    m_draftTimer.start();
    m_owner.partEdited();
    Q_EMIT linesChanged();
}

void LineModel::edit(const QModelIndex &cell, const Value &value, const QString &label, const QString &problem)
{
    if (!isEditable(cell))
        return;
    const QString key = toString(field(cell.column()).key);
    Line &of = line(cell.row());
    if (of.value(key) == value && of.label(key) == label && of.problems.value(key) == problem)
        return;
    takeStep();
    of.edit(key, value, label);
    if (problem.isEmpty())
        of.problems.remove(key);
    else
        of.problems.insert(key, problem);
    Q_EMIT dataChanged(index(cell.row(), 0), index(cell.row(), columnCount() - 1));
    tellEdited();
}

int LineModel::insertLine(int row)
{
    if (!whyNotAdd().isEmpty())
        return -1;
    takeStep();
    row = std::clamp(row, 0, rowCount());
    beginInsertRows({}, row, row);
    m_lines.insert(m_lines.begin() + row, newLine(m_schema, newUuid(), m_owner.id()));
    place(row);
    endInsertRows();
    Q_EMIT dataChanged(index(row, 0), index(rowCount() - 1, 0));
    tellEdited();
    return row;
}

int LineModel::duplicate(int row)
{
    const Line original = line(row);
    const int copy = insertLine(row + 1);
    if (copy < 0)
        return copy;
    for (int column = 1; column < columnCount(); ++column) {
        const QString key = toString(field(column).key);
        if (isEditable(index(copy, column)))
            line(copy).edit(key, original.value(key), original.label(key));
    }
    line(copy).problems = original.problems;
    Q_EMIT dataChanged(index(copy, 0), index(copy, columnCount() - 1));
    tellEdited();
    return copy;
}

void LineModel::remove(int row)
{
    if (!line(row).isNew() && !whyNotRemove().isEmpty())
        return;
    if (!isUntouched(row)) // that one leaves nothing behind, neither content nor step
        takeStep();
    beginRemoveRows({}, row, row);
    if (!line(row).isNew() && !line(row).isGone)
        m_removed.push_back(line(row));
    m_lines.erase(m_lines.begin() + row);
    endRemoveRows();
    if (row < rowCount())
        Q_EMIT dataChanged(index(row, 0), index(rowCount() - 1, 0));
    tellEdited();
}

bool LineModel::move(int from, int to)
{
    if (!isOrdered() || from == to || to < 0 || to >= rowCount() || !whyNotChange().isEmpty())
        return false;
    takeStep();
    beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
    const auto first = m_lines.begin();
    if (to > from)
        std::rotate(first + from, first + from + 1, first + to + 1);
    else
        std::rotate(first + to, first + from, first + from + 1);
    place(to);
    endMoveRows();
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
    tellEdited();
    return true;
}

void LineModel::setLines(Lines lines, Lines removed)
{
    beginResetModel();
    m_lines = std::move(lines);
    m_removed = std::move(removed);
    endResetModel();
    tellEdited();
}

// Back to what stood there, over what the server has by now.
bool LineModel::undoStep()
{
    if (m_steps.empty())
        return false;
    Step step = std::move(m_steps.back());
    m_steps.pop_back();
    m_isStepFresh = true;
    QHash<QUuid, std::shared_ptr<const Line::Stored>> known;
    for (const Lines *lines : {&m_lines, &m_removed}) {
        for (const Line &one : *lines)
            known.insert(one.id, one.stored);
    }
    for (Lines *lines : {&step.lines, &step.removed}) {
        std::erase_if(*lines, [&](const Line &one) { return !one.isNew() && !known.contains(one.id); });
        for (Line &one : *lines) {
            if (!one.isNew())
                one.rebase(m_schema, known.value(one.id));
        }
    }
    for (std::size_t row = 0; row < m_lines.size(); ++row) { // what came since
        const Line &one = m_lines[row];
        if (!one.isNew() && !find(step.lines, one.id) && !find(step.removed, one.id))
            step.lines.insert(step.lines.begin() + static_cast<std::ptrdiff_t>(std::min(row, step.lines.size())), one);
    }
    setLines(std::move(step.lines), std::move(step.removed));
    return true;
}

bool LineModel::hasEdits() const
{
    return !m_removed.empty() || std::any_of(m_lines.begin(), m_lines.end(), [this](const Line &one) {
        return one.isNew() ? one.isTouched(m_schema) : !one.edits.isEmpty();
    });
}

void LineModel::discardEdits()
{
    Lines lines;
    for (const Lines *all : {&m_lines, &m_removed}) {
        for (const Line &one : *all) {
            if (!one.isNew() && !one.isGone)
                lines.push_back({.id = one.id, .stored = one.stored, .edits = {}, .problems = {}, .issues = {}});
        }
    }
    std::stable_sort(lines.begin(), lines.end(), [this](const Line &left, const Line &right) {
        return m_position && positionOf(left) < positionOf(right);
    });
    m_steps.clear();
    m_isStepFresh = true;
    m_draftRestoredFrom = {};
    setLines(std::move(lines), {});
    m_draftTimer.stop();
    m_drafts.forget(draftKey());
}

bool LineModel::check()
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (isUntouched(row))
            remove(row);
    }
    for (Line &one : m_lines) {
        if (one.edits.isEmpty())
            continue;
        one.issues = checkRecord(m_schema, one.current(m_schema));
        // What this session cannot see looks empty without being so; what was not understood says so itself.
        std::erase_if(one.issues, [&](const Issue &issue) {
            return m_hidden.contains(issue.field) || one.problems.contains(issue.field);
        });
    }
    if (!m_lines.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT linesChanged();
    return issueCount() == 0;
}

int LineModel::issueCount() const
{
    int count = 0;
    for (const Line &one : m_lines)
        count += static_cast<int>(one.issues.size()) + static_cast<int>(one.problems.size()) + (one.isGone ? 1 : 0);
    return count;
}

std::vector<Disagreement> LineModel::disagreements() const
{
    std::vector<Disagreement> all;
    for (int row = 0; row < rowCount(); ++row) {
        const Line &one = line(row);
        for (const Field &field : m_schema.fields) {
            const QString key = toString(field.key);
            if (!one.isDisputed(m_schema, key))
                continue;
            const Line::Edit edit = one.edits.value(key);
            all.push_back({.place = tr("Line %1 · %2", "number, field").arg(row + 1).arg(m_schema.label(field)),
                           .before = text(one, field, edit.base, {}),
                           .theirs = text(one, field, one.stored->record.value(key), one.stored->labels.value(key)),
                           .mine = text(one, field, edit.value, edit.label),
                           .isMineChosen = !edit.takesTheirs,
                           .choose = [this, id = one.id, key](bool mine) {
                               auto *self = const_cast<LineModel *>(this);
                               if (Line *found = find(self->m_lines, id); found && found->edits.contains(key))
                                   found->edits[key].takesTheirs = !mine;
                               self->m_owner.partEdited();
                           }});
        }
    }
    return all;
}

void LineModel::settleDisagreements()
{
    for (Line &one : m_lines) {
        for (const QString &key : one.edits.keys()) {
            if (!one.isDisputed(m_schema, key))
                continue;
            if (one.edits.value(key).takesTheirs)
                one.edits.remove(key);
            else
                one.edits[key].base = one.stored->record.value(key);
        }
    }
    if (!m_lines.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    tellEdited();
}

} // namespace regie
