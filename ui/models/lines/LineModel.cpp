// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a LineModel shows. See LineModelEditing.cpp for what is typed, LineModelSync.cpp for the server.
#include "ui/models/lines/LineModel.h"

#include "shared/protocol/ViewPresentation.h"
#include "shared/schema/CodeTexts.h"
#include "ui/models/Presence.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/editors/EditorFactory.h"

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

// What can be typed, and the numbers that follow from it; long texts have the line's own page.
bool isColumn(const Field &field)
{
    if (!hasEditor(field) || field.is(FieldFlag::Owner) || field.is(FieldFlag::Position) || field.is(FieldFlag::Wide) ||
        std::holds_alternative<kinds::Json>(field.kind) || std::holds_alternative<kinds::Subject>(field.kind))
        return false;
    return field.isWritable() || (field.is(FieldFlag::Listed) && formats::isRightAligned(field.kind));
}

// Amounts, hours and counts. Plain quantities are of another unit in each line, or prices of one.
bool isTotalled(const Field &field)
{
    const auto *quantity = std::get_if<kinds::Quantity>(&field.kind);
    return isSummable(field.kind) && (!quantity || quantity->unit == kinds::QuantityUnit::Hours);
}

} // namespace

LineModel::LineModel(Gateway &gateway, DraftStore &drafts, OpenRecord &owner, const Schema &lines, QObject *parent)
    : QAbstractTableModel(parent)
    , m_gateway(gateway)
    , m_drafts(drafts)
    , m_owner(owner)
    , m_schema(lines)
    , m_position(lines.marked(FieldFlag::Position))
{
    constexpr int draftDelay = 300;
    constexpr int readDelay = 30;
    constexpr int freshFor = 1'600;
    for (const Field &field : lines.fields) {
        const QString key = toString(field.key);
        if (gateway.isHidden(lines.name(), key))
            m_hidden.insert(key);
        else if (isColumn(field))
            m_fields.push_back(&field);
    }
    for (QTimer *timer : {&m_draftTimer, &m_readTimer, &m_freshTimer})
        timer->setSingleShot(true);
    m_draftTimer.setInterval(draftDelay);
    m_readTimer.setInterval(readDelay);
    m_freshTimer.setInterval(freshFor);
    connect(&m_draftTimer, &QTimer::timeout, this, &LineModel::keepDraft);
    connect(&m_readTimer, &QTimer::timeout, this, &LineModel::readChanged);
    connect(&m_freshTimer, &QTimer::timeout, this, [this] {
        m_fresh.clear();
        if (!m_lines.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {FreshRole});
    });
    gateway.follow(lines.name(), this);
    connect(&gateway, &Gateway::recordsChanged, this, [this](const std::vector<ChangedRecord> &records) {
        for (const ChangedRecord &record : records) {
            if (record.entity == m_schema.name())
                m_changed.insert(record.id);
        }
        if (!m_changed.isEmpty() && !m_readTimer.isActive())
            m_readTimer.start();
    });
    connect(&gateway, &Gateway::resyncNeeded, this, &LineModel::reload);
    connect(&gateway, &Gateway::stateChanged, this, [this](LinkState link) {
        if (link == LinkState::Online)
            reload();
    });
    connect(&owner, &OpenRecord::stateChanged, this, &LineModel::linesChanged); // rights, or what locks all of it
    connect(&gateway, &Gateway::peoplePresent, this, &LineModel::showColleagues);
    m_present = gateway.present(owner.schema().name(), owner.id());
    owner.addPart(this);
    reload();
}

LineModel::~LineModel()
{
    if (m_draftTimer.isActive())
        keepDraft();
    m_owner.removePart(this);
}

int LineModel::columnOf(QStringView key) const
{
    const auto found = std::find_if(m_fields.begin(), m_fields.end(),
                                    [key](const Field *field) { return key == toString(field->key); });
    return found == m_fields.end() ? -1 : static_cast<int>(found - m_fields.begin()) + 1;
}

QString LineModel::whyNotChange() const
{
    if (m_owner.lock() == OpenRecord::Lock::Archived)
        return tr("Archived, so read-only.");
    return m_gateway.may(m_schema.name() + u".update"_s)
               ? QString()
               : tr("You may read these lines but not change them; an administrator can change that.");
}

QString LineModel::whyNotAdd() const
{
    if (m_owner.lock() == OpenRecord::Lock::Archived)
        return tr("Archived, so read-only.");
    const bool isAllowed = m_schema.has(Feature::Creatable) && m_gateway.may(m_schema.name() + u".create"_s);
    return isAllowed ? QString() : tr("You may not add lines here; an administrator can change that.");
}

QString LineModel::whyNotRemove() const
{
    if (m_owner.lock() == OpenRecord::Lock::Archived)
        return tr("Archived, so read-only.");
    const bool isAllowed = m_schema.has(Feature::Archivable) && m_gateway.may(m_schema.name() + u".archive"_s);
    return isAllowed ? QString() : tr("You may not remove these lines; an administrator can change that.");
}

int LineModel::rowOf(const QUuid &id) const
{
    const auto found = std::find_if(m_lines.begin(), m_lines.end(), [&](const Line &line) { return line.id == id; });
    return found == m_lines.end() ? -1 : static_cast<int>(found - m_lines.begin());
}

bool LineModel::isUntouched(int row) const
{
    return line(row).isNew() && !line(row).isTouched(m_schema);
}

bool LineModel::isEditable(const QModelIndex &cell) const
{
    if (!cell.isValid() || cell.column() == 0)
        return false;
    const Field &column = field(cell.column());
    const Line &of = line(cell.row());
    const bool isOpen = of.isNew() ? whyNotAdd().isEmpty() : whyNotChange().isEmpty() && !of.isGone;
    return isOpen && column.isWritable() && (of.isNew() || !column.is(FieldFlag::Immutable)) &&
           column.key != m_schema.stateField && !m_gateway.isReadOnly(m_schema.name(), toString(column.key));
}

Value LineModel::value(const QModelIndex &cell) const
{
    return line(cell.row()).shown(m_schema, toString(field(cell.column()).key));
}

QString LineModel::label(const QModelIndex &cell) const
{
    return line(cell.row()).label(toString(field(cell.column()).key));
}

QString LineModel::placeOf(const QModelIndex &cell) const
{
    return tr("Line %1 · %2", "number, field").arg(cell.row() + 1).arg(m_schema.label(field(cell.column())));
}

std::optional<Value> LineModel::total(int column) const
{
    if (column < 1 || !isTotalled(field(column)))
        return std::nullopt;
    const QString key = toString(field(column).key);
    qint64 sum = 0;
    for (const Line &one : m_lines) {
        const Value value = one.shown(m_schema, key);
        if (const auto *units = std::get_if<qint64>(&value))
            sum += *units;
    }
    return Value(sum);
}

QModelIndex LineModel::nextIssue(const QModelIndex &from, int direction) const
{
    const int columns = columnCount();
    const int last = rowCount() * columns - 1;
    int at = from.isValid() ? from.row() * columns + from.column() : direction > 0 ? -1 : last + 1;
    for (at += direction; at >= 0 && at <= last; at += direction) {
        const QModelIndex cell = index(at / columns, at % columns);
        if (cell.data(DisputedRole).toBool() || !cell.data(ProblemRole).toString().isEmpty())
            return cell;
    }
    return {};
}

int LineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int LineModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_fields.size()) + 1;
}

Qt::ItemFlags LineModel::flags(const QModelIndex &cell) const
{
    if (!cell.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags usual = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return isEditable(cell) ? usual | Qt::ItemIsEditable : usual;
}

QString LineModel::text(const Line &, const Field &field, const Value &value, const QString &label) const
{
    if (isRaw(field, value))
        return std::get<QString>(value);
    return formats::value(field.kind, value, label);
}

QString LineModel::problemOf(const Line &line, const Field &field) const
{
    const QString key = toString(field.key);
    if (const QString problem = line.problems.value(key); !problem.isEmpty())
        return problem;
    QStringList sentences;
    for (const Issue &issue : line.issues) {
        if (issue.field == key)
            sentences.append(describe(issue, &m_schema));
    }
    if (line.isDisputed(m_schema, key)) {
        const QString theirs = text(line, field, line.stored->record.value(key), line.stored->labels.value(key));
        sentences.append(tr("Somebody changed this to “%1” meanwhile.").arg(theirs));
    }
    return sentences.join(u' ');
}

// The number of a line, and what is wrong with the line as a whole.
QVariant LineModel::numberData(int row, int role) const
{
    const Line &of = line(row);
    switch (role) {
    case Qt::AccessibleTextRole: // to be seen it is painted: it is no content, and changes with what stands above
        return QString::number(row + 1);
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    case EditedRole:
        return !of.edits.isEmpty() || of.isNew();
    case ProblemRole: {
        QStringList sentences;
        if (of.isGone)
            sentences.append(tr("Somebody removed this line meanwhile."));
        for (const Issue &issue : of.issues) {
            if (columnOf(issue.field) < 0)
                sentences.append(describe(issue, &m_schema));
        }
        return sentences.join(u' ');
    }
    default:
        return {};
    }
}

QVariant LineModel::data(const QModelIndex &cell, int role) const
{
    if (!cell.isValid())
        return {};
    if (cell.column() == 0)
        return numberData(cell.row(), role);
    const Line &of = line(cell.row());
    const Field &column = field(cell.column());
    const QString key = toString(column.key);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(of, column, value(cell), of.label(key));
    case Qt::TextAlignmentRole:
        return static_cast<int>((formats::isRightAligned(column.kind) ? Qt::AlignRight : Qt::AlignLeft) |
                                Qt::AlignVCenter);
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
    case ProblemRole: {
        const QString colleague = role == ProblemRole ? QString() : cell.data(ColleagueRole).toString();
        const QString problem = colleague.isEmpty() ? problemOf(of, column) : tr("%1 is typing here").arg(colleague);
        return problem.isEmpty() && role == Qt::ToolTipRole ? cell.data(Qt::DisplayRole) : QVariant(problem);
    }
    case DisputedRole:
        return of.isDisputed(m_schema, key);
    case EditedRole:
        return of.edits.contains(key);
    case LockedRole:
        return !isEditable(cell);
    case FreshRole:
        return m_fresh.value(of.id).contains(key);
    case ColleagueRole:
        return formats::list(namesOf(m_present, {key, m_schema.name(), of.id}));
    case ChoiceRole: {
        const auto *choice = std::get_if<kinds::Choice>(&column.kind);
        const Value content = of.value(key);
        const auto *name = std::get_if<QString>(&content);
        return QVariant::fromValue(static_cast<const void *>(choice && name ? choice->choices->find(*name) : nullptr));
    }
    default:
        return {};
    }
}

// Whose hand is on which cell.
void LineModel::showColleagues(const Present &present)
{
    if (present.entity != m_owner.schema().name() || present.record != m_owner.id())
        return;
    m_present = present;
    if (!m_lines.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {ColleagueRole});
}

QVariant LineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(
            (section == 0 || formats::isRightAligned(field(section).kind) ? Qt::AlignRight : Qt::AlignLeft) |
            Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("No", "number of a line") : m_schema.label(field(section));
}

} // namespace regie
