// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/BoardModel.h"

#include "ui/widgets/Formats.h"

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

QVariant CardModel::data(const QModelIndex &index, int role) const
{
    if (role != Qt::AccessibleTextRole || !index.isValid() || index.row() >= loadedCount())
        return QueryModel::data(index, role);
    QStringList parts;
    for (int column = 1; column < columnCount(); ++column) {
        const QModelIndex cell = this->index(index.row(), column);
        if (!cell.data().toString().isEmpty())
            parts.append(QueryModel::data(cell, role).toString());
    }
    return parts.join(u", "_s);
}

BoardModel::BoardModel(QueryModel &source, Gateway &gateway, QObject *parent)
    : QAbstractListModel(parent)
    , m_source(source)
    , m_gateway(gateway)
{
    constexpr int settleMilliseconds = 300; // changes come in bursts
    m_askTimer.setSingleShot(true);
    m_askTimer.setInterval(settleMilliseconds);
    connect(&m_askTimer, &QTimer::timeout, this, &BoardModel::ask);
    connect(&gateway, &Gateway::recordsChanged, this, [this](const std::vector<ChangedRecord> &records) {
        const bool concerns = std::any_of(records.begin(), records.end(), [this](const ChangedRecord &record) {
            return record.entity == schema().name();
        });
        if (m_isActive && concerns && !m_askTimer.isActive())
            m_askTimer.start();
    });
    connect(&source, &QueryModel::questionChanged, this, &BoardModel::followSource);
}

BoardModel::~BoardModel() = default;

void BoardModel::setOptions(const KanbanOptions &options)
{
    const KanbanOptions before = std::exchange(m_options, options);
    if (!m_isActive || before == options)
        return;
    if (before.field != options.field)
        build();
    else if (before.total != options.total)
        ask();
    foldColumns();
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void BoardModel::setLimit(const QString &key, int most)
{
    if (most > 0)
        m_options.limits.insert(key, std::min(most, KanbanOptions::maxLimit));
    else
        m_options.limits.remove(key);
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void BoardModel::setFolded(const QString &key, bool isFolded)
{
    if (isFolded)
        m_options.folded.insert(key);
    else
        m_options.folded.remove(key);
    foldColumns();
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void BoardModel::setActive(bool active)
{
    if (std::exchange(m_isActive, active) != active)
        build();
}

void BoardModel::build()
{
    beginResetModel();
    ++m_question;
    m_columns.clear();
    m_field.reset();
    const ListColumns fields = boardFields(schema(), m_gateway);
    if (m_isActive) {
        m_field = m_options.field.isEmpty() ? std::nullopt : columnOf(schema(), m_options.field, m_gateway);
        if (!m_field && !fields.empty())
            m_field = fields.front();
    }
    if (m_field) {
        const ChoiceSet *choices = std::get<kinds::Choice>(m_field->kind).choices;
        for (const ChoiceRow &choice : choices->rows)
            m_columns.push_back({toString(choice.key), &choice, -1, {}, nullptr});
        if (!m_field->isOwn() || !m_field->field->is(FieldFlag::Required))
            m_columns.push_back({});
        for (BoardColumn &column : m_columns) {
            column.cards = std::make_unique<CardModel>(m_gateway, schema());
            column.cards->setRowsMove(true);
            column.cards->setDormant(m_options.folded.contains(column.key));
            column.cards->followQuestion(m_source, conditionOf(column), besides());
        }
    }
    endResetModel();
    if (m_field)
        ask();
}

// What a card always says.
ListColumns BoardModel::besides() const
{
    ListColumns columns;
    for (const std::string_view key : {schema().referenceField, schema().labelField}) {
        if (std::optional<ListColumn> column = columnOf(schema(), toString(key), m_gateway))
            columns.push_back(std::move(*column));
    }
    return columns;
}

Filter BoardModel::conditionOf(const BoardColumn &column) const
{
    return column.key.isEmpty() ? Filter::condition(m_field->path, Operator::Empty)
                                : Filter::condition(m_field->path, Operator::Is, {column.key});
}

void BoardModel::followSource()
{
    if (!m_isActive || !m_field)
        return;
    for (BoardColumn &column : m_columns) {
        column.cards->followQuestion(m_source, conditionOf(column), besides());
        if (column.cards->state() != QueryModel::State::Loading) // the same question, asked again
            column.cards->reload();
    }
    m_isQuestionNew = true;
    ask();
}

void BoardModel::foldColumns()
{
    for (const BoardColumn &column : m_columns)
        column.cards->setDormant(m_options.folded.contains(column.key));
}

void BoardModel::ask()
{
    if (!m_field)
        return;
    m_askTimer.stop();
    Query query = m_source.question();
    query.columns.clear();
    query.sort.clear();
    query.groupBy = {m_field->path};
    query.aggregates = {Aggregate{}};
    if (!m_options.total.isEmpty())
        query.aggregates.push_back({Measure::Sum, m_options.total});
    const Gateway::Aside aside(m_gateway);
    m_gateway.request(Fetch{query}, this, [this, asked = ++m_question](const Result<RowSet> &answer) {
        constexpr int againLater = 5'000;
        if (asked != m_question)
            return;
        if (answer)
            receive(*answer);
        else if (m_gateway.state() == LinkState::Online)
            m_askTimer.start(againLater);
    });
}

void BoardModel::receive(const RowSet &rows)
{
    const int keys = rows.columnOf(m_field->path);
    const int counts = rows.columnOf(u"count");
    const int totals = rows.columnOf(u"sum(%1)"_s.arg(m_options.total));
    if (keys < 0 || counts < 0)
        return;
    const auto cell = [&rows](int column, std::size_t row) {
        return column < 0 ? Value() : rows.columns[static_cast<std::size_t>(column)].values[row];
    };
    for (BoardColumn &column : m_columns) {
        column.count = 0;
        column.total = {};
        for (std::size_t row = 0; row < rows.size(); ++row) {
            const Value key = cell(keys, row);
            const auto *text = std::get_if<QString>(&key);
            if ((text ? *text : QString()) != column.key)
                continue;
            const Value count = cell(counts, row);
            if (const auto *number = std::get_if<qint64>(&count))
                column.count = *number;
            column.total = cell(totals, row);
        }
    }
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    if (std::exchange(m_isQuestionNew, false))
        Q_EMIT questionCounted();
}

QString BoardModel::titleOf(const BoardColumn &column) const
{
    if (!column.choice)
        return m_field ? tr("Without %1").arg(m_field->title()) : QString();
    return std::get<kinds::Choice>(m_field->kind).choices->label(column.key);
}

QString BoardModel::totalTitle() const
{
    const auto column = m_options.total.isEmpty() ? std::nullopt : columnOf(schema(), m_options.total, m_gateway);
    return column ? column->title() : QString();
}

int BoardModel::columnOfRecord(const QUuid &id) const
{
    const auto found = std::find_if(m_columns.begin(), m_columns.end(),
                                    [&id](const BoardColumn &column) { return column.cards->rowOf(id) >= 0; });
    return found == m_columns.end() ? -1 : static_cast<int>(found - m_columns.begin());
}

int BoardModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant BoardModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const BoardColumn &column = m_columns[static_cast<std::size_t>(index.row())];
    const int limit = m_options.limits.value(column.key);
    switch (role) {
    case Qt::DisplayRole:
        return titleOf(column);
    case CountRole:
        return column.count;
    case TotalRole: {
        const auto total = m_options.total.isEmpty() ? std::nullopt : columnOf(schema(), m_options.total, m_gateway);
        return total && !isEmpty(column.total) ? formats::value(total->kind, column.total) : QString();
    }
    case LimitRole:
        return limit;
    case IsFoldedRole:
        return m_options.folded.contains(column.key);
    case IsOverRole:
        return limit > 0 && column.count > limit;
    default:
        return {};
    }
}

namespace {

template <class Wanted>
ListColumns ownColumns(const Schema &schema, const Gateway &gateway, Wanted isWanted)
{
    ListColumns columns = availableColumns(schema, gateway);
    std::erase_if(columns, [&](const ListColumn &column) {
        return !isWanted(column.kind) || !column.reference.isEmpty() || column.field->is(FieldFlag::Secret);
    });
    return columns;
}

} // namespace

ListColumns boardFields(const Schema &schema, const Gateway &gateway)
{
    ListColumns columns = ownColumns(schema, gateway, [](const Kind &kind) {
        const auto *choice = std::get_if<kinds::Choice>(&kind);
        return choice && choice->choices;
    });
    std::stable_partition(columns.begin(), columns.end(),
                          [&](const ListColumn &column) { return column.field->key == schema.stateField; });
    return columns;
}

ListColumns summableFields(const Schema &schema, const Gateway &gateway)
{
    return ownColumns(schema, gateway, isSummable);
}

} // namespace regie
