// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/rights/RightsModel.h"

#include "ui/widgets/Formats.h"

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

RightsModel::RightsModel(const RightsBook &book, RightsDraft &draft, QObject *parent)
    : QAbstractTableModel(parent)
    , m_book(book)
    , m_draft(draft)
{
    connect(&book, &RightsBook::changed, this, &RightsModel::readAgain);
    connect(&draft, &RightsDraft::changed, this, &RightsModel::refresh);
    readAgain();
}

int RightsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RightsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_roles.size()) + 2;
}

const RightsBook::RoleLine &RightsModel::roleAt(int column) const
{
    return m_roles[static_cast<std::size_t>(column - 1)];
}

// Rows and columns only when there are others: what is looked at stays where it is.
void RightsModel::readAgain()
{
    const auto sameRole = [](const RightsBook::RoleLine &left, const RightsBook::RoleLine &right) {
        return left.id == right.id && left.name == right.name;
    };
    const auto sameRow = [](const RightsRow &left, const RightsRow &right) { return left.key == right.key; };
    std::vector<RightsRow> rows = rightsRows(m_book.permissions());
    if (std::equal(rows.begin(), rows.end(), m_all.begin(), m_all.end(), sameRow) &&
        std::equal(m_roles.begin(), m_roles.end(), m_book.roles().begin(), m_book.roles().end(), sameRole))
        return refresh();
    beginResetModel();
    m_all = std::move(rows);
    m_roles = m_book.roles();
    m_rows = shownRows(m_all, m_folded, m_unfolded);
    endResetModel();
    refresh();
}

void RightsModel::refresh()
{
    m_held = m_person.isNull() ? std::vector<RoleRights>() : m_draft.rolesOf(m_person, RightsDraft::As::Drafted);
    m_united = unionOf(m_held);
    if (m_rows.empty())
        return;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void RightsModel::setPerson(const QUuid &person)
{
    m_person = person;
    refresh();
}

void RightsModel::sayTexts()
{
    refresh();
}

QModelIndex RightsModel::indexOf(const QString &rowKey, const QUuid &role) const
{
    const auto row =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const RightsRow &one) { return one.key == rowKey; });
    const auto column =
        std::find_if(m_roles.begin(), m_roles.end(), [&](const RightsBook::RoleLine &one) { return one.id == role; });
    if (row == m_rows.end() || column == m_roles.end())
        return {};
    return index(static_cast<int>(row - m_rows.begin()), static_cast<int>(column - m_roles.begin()) + 1);
}

void RightsModel::step(const QModelIndex &cell, int by)
{
    if (!cell.isValid() || rowAt(cell.row()).folds() || !isRoleColumn(cell.column()) || !m_isChangeable)
        return;
    const RightsRow &row = rowAt(cell.row());
    const RightsCell place = row.cellOf(roleAt(cell.column()).id);
    const Level level = m_draft.level(place);
    const Level next = nextLevel(row, level, by, m_own, m_draft.stored(place));
    if (next == level)
        Q_EMIT beyondOwn();
    m_draft.set(place, next);
}

void RightsModel::revert(const QModelIndex &cell)
{
    if (!cell.isValid() || rowAt(cell.row()).folds() || !isRoleColumn(cell.column()))
        return;
    const RightsCell place = rowAt(cell.row()).cellOf(roleAt(cell.column()).id);
    m_draft.set(place, m_draft.stored(place));
}

bool RightsModel::isFolded(int row) const
{
    const RightsRow &line = rowAt(row);
    return line.type == RightsRow::Type::Module ? m_folded.contains(line.key) : !m_unfolded.contains(line.key);
}

void RightsModel::setFolded(int row, bool isFolded)
{
    const RightsRow line = rowAt(row);
    if (!line.folds() || this->isFolded(row) == isFolded)
        return;
    QSet<QString> &keys = line.type == RightsRow::Type::Module ? m_folded : m_unfolded;
    if ((line.type == RightsRow::Type::Module) == isFolded)
        keys.insert(line.key);
    else
        keys.remove(line.key);
    showRows();
    Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
}

// What comes or goes stands in one piece, below the row that folds: the others keep their place.
void RightsModel::showRows()
{
    std::vector<RightsRow> rows = shownRows(m_all, m_folded, m_unfolded);
    const auto same = [](const RightsRow &left, const RightsRow &right) { return left.key == right.key; };
    const auto [was, is] = std::mismatch(m_rows.begin(), m_rows.end(), rows.begin(), rows.end(), same);
    const int first = static_cast<int>(was - m_rows.begin());
    const int grown = static_cast<int>(rows.size()) - rowCount();
    if (grown > 0)
        beginInsertRows({}, first, first + grown - 1);
    else if (grown < 0)
        beginRemoveRows({}, first, first - grown - 1);
    m_rows = std::move(rows);
    if (grown > 0)
        endInsertRows();
    else if (grown < 0)
        endRemoveRows();
}

QVariant RightsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == HeldRole)
        return isRoleColumn(section) &&
               m_draft.level(RightsCell::holder(roleAt(section).id, m_person)) == Level::Held && !m_person.isNull();
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::AccessibleTextRole) {
        if (section == 0)
            return tr("Right");
        return isRoleColumn(section) ? roleAt(section).name : tr("Effective");
    }
    return {};
}

QVariant RightsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const RightsRow &row = rowAt(index.row());
    switch (role) {
    case TypeRole:
        return static_cast<int>(row.type);
    case FoldedRole:
        return row.folds() && isFolded(index.row());
    case HeldRole:
        return headerData(index.column(), Qt::Horizontal, HeldRole);
    case Qt::AccessibleTextRole:
        return spoken(index);
    default:
        break;
    }
    if (index.column() == 0)
        return role == Qt::DisplayRole || role == Qt::ToolTipRole ? rowWords(row) : QVariant();
    if (index.column() == effectiveColumn()) {
        if (role == Qt::ToolTipRole)
            return QString(effectiveText(row) + u' ' + giverText(row)).trimmed();
        if (role == Qt::DisplayRole)
            return effectiveText(row);
        return role == GiverRole ? giverText(row) : QVariant();
    }
    return cellData(index, role);
}

QVariant RightsModel::cellData(const QModelIndex &index, int role) const
{
    const RightsRow &row = rowAt(index.row());
    const RightsBook::RoleLine &held = roleAt(index.column());
    if (row.type == RightsRow::Type::FieldsOf && role == RestrictedRole)
        return restricted(row, held);
    if (row.folds())
        return {};
    const RightsCell cell = row.cellOf(held.id);
    switch (role) {
    case LevelRole:
        return static_cast<int>(m_draft.level(cell));
    case PendingRole:
        return m_draft.isPending(cell);
    case ContestedRole:
        return m_draft.isContested(cell);
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return levelWords(m_draft.level(cell));
    default:
        return {};
    }
}

int RightsModel::restricted(const RightsRow &row, const RightsBook::RoleLine &role) const
{
    return static_cast<int>(std::count_if(m_all.begin(), m_all.end(), [&](const RightsRow &field) {
        return field.type == RightsRow::Type::Field && field.key.section(u'#', 0, 0) == row.key &&
               m_draft.level(field.cellOf(role.id)) != Level::Open;
    }));
}

QString RightsModel::effectiveText(const RightsRow &row) const
{
    if (row.folds() || m_person.isNull())
        return {};
    if (row.type == RightsRow::Type::Right)
        return levelWords(static_cast<Level>(m_united.scopeOf(row.key)));
    const RightsCell cell = row.cellOf({});
    if (m_united.scopeOf(QString(cell.entity() + ".read"_L1)) == Scope::None)
        return levelWords(Level::None); // nothing of the whole record
    for (const FieldRule &rule : m_united.fieldRules) {
        if (rule.entity == cell.entity() && rule.field == cell.fieldKey())
            return levelWords(rule.access == FieldAccess::Hidden ? Level::Hidden : Level::ReadOnly);
    }
    return levelWords(Level::Open);
}

QString RightsModel::giverText(const RightsRow &row) const
{
    if (row.type != RightsRow::Type::Right || m_held.empty())
        return {};
    const std::vector<QString> givers = rolesGiving(m_held, row.key);
    if (givers.empty())
        return {};
    if (givers.size() == m_held.size() && givers.size() > 1)
        return givers.size() == 2 ? tr("both") : tr("all of them");
    QStringList names;
    for (const RightsBook::RoleLine &role : m_roles) {
        if (std::find(givers.begin(), givers.end(), role.key) != givers.end())
            names.append(role.name);
    }
    return tr("by %1").arg(formats::list(names));
}

// "Tickets: read, Support: All, changed, was Own"
QString RightsModel::spoken(const QModelIndex &index) const
{
    const RightsRow &row = rowAt(index.row());
    if (row.folds())
        return isFolded(index.row()) ? tr("%1, folded").arg(rowWords(row)) : tr("%1, unfolded").arg(rowWords(row));
    const QString right = row.type == RightsRow::Type::Field ? cellWords(row.cellOf({})) : rowWords(row);
    if (index.column() == 0)
        return right;
    if (!isRoleColumn(index.column()))
        return tr("%1, effective: %2 %3").arg(right, effectiveText(row), giverText(row)).trimmed();
    const RightsCell cell = row.cellOf(roleAt(index.column()).id);
    const QString now = tr("%1, %2: %3").arg(right, roleAt(index.column()).name, levelWords(m_draft.level(cell)));
    if (!m_draft.isPending(cell))
        return now;
    const QString was = levelWords(m_draft.stored(cell));
    return m_draft.isContested(cell) ? tr("%1, changed; somebody else has made it %2").arg(now, was)
                                     : tr("%1, changed, was %2").arg(now, was);
}

} // namespace regie
