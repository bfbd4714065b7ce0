// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/GlanceModel.h"

#include "app/pages/HomeTiming.h"
#include "shared/schema/CodeTexts.h"
#include "ui/models/ListColumn.h"
#include "ui/models/RowContents.h"
#include "ui/widgets/Formats.h"

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr auto changedBy = "updated_by.display_name";

// The label of the first record it must refer to tells two of the same name apart: the client of a ticket.
QString detailPathOf(const Schema &schema, const Gateway &gateway)
{
    for (const QLatin1StringView wanted : {"client_id"_L1, ""_L1}) {
        for (const Field &field : schema.fields) {
            const bool isWanted = wanted.isEmpty() || wanted == toString(field.key);
            if (isWanted && std::holds_alternative<kinds::Ref>(field.kind) && field.is(FieldFlag::Required) &&
                !gateway.isHidden(schema.name(), toString(field.key)))
                return columnPath(schema, field);
        }
    }
    return {};
}

QString labelPathOf(const Schema &schema)
{
    const Field *label = schema.find(toString(schema.labelField));
    return label == nullptr ? QString() : columnPath(schema, *label);
}

} // namespace

GlanceModel::GlanceModel(Gateway &gateway, const Schema &schema, Question question, QObject *parent)
    : QAbstractListModel(parent)
    , m_gateway(gateway)
    , m_schema(schema)
    , m_question(std::move(question))
    , m_detailPath(detailPathOf(schema, gateway))
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(hometiming::settle);
    m_clock.setInterval(hometiming::clock);
    m_clock.start();
    connect(&m_settle, &QTimer::timeout, this, &GlanceModel::load);
    connect(&m_clock, &QTimer::timeout, this, &GlanceModel::load);
    gateway.follow(schema.name(), this);
    connect(&gateway, &Gateway::resyncNeeded, &m_settle, qOverload<>(&QTimer::start));
    connect(&gateway, &Gateway::recordsChanged, this, [this](const std::vector<ChangedRecord> &records) {
        const bool concernsUs = std::any_of(records.begin(), records.end(), [this](const ChangedRecord &record) {
            return record.entity == m_schema.name();
        });
        if (concernsUs)
            m_settle.start();
    });
    load();
}

bool GlanceModel::tellsChange() const
{
    return m_question.when == "updated_at"_L1;
}

Query GlanceModel::query() const
{
    Query query;
    query.entity = m_schema.name();
    const auto add = [&query](const QString &path) {
        if (!path.isEmpty() && std::find(query.columns.begin(), query.columns.end(), path) == query.columns.end())
            query.columns.push_back(path);
    };
    add(labelPathOf(m_schema));
    add(toString(m_schema.referenceField));
    add(toString(m_schema.stateField));
    add(m_detailPath);
    add(m_question.when);
    if (tellsChange())
        add(QString::fromLatin1(changedBy));
    query.filter = m_question.filter();
    query.sort = m_question.sort;
    query.limit = m_question.most;
    return query;
}

void GlanceModel::load()
{
    if (m_gateway.state() != LinkState::Online)
        return;
    const Gateway::Aside aside(m_gateway);
    m_gateway.request(Fetch{query()}, this, [this](const Result<RowSet> &answer) { receive(answer); });
}

GlanceModel::Row GlanceModel::rowFrom(const RowSet &rows, std::size_t index) const
{
    Row row;
    row.id = rows.ids[index];
    row.title = contentAt<QString>(rows, labelPathOf(m_schema), index);
    QStringList detail{contentAt<QString>(rows, toString(m_schema.referenceField), index),
                       contentAt<QString>(rows, m_detailPath, index)};
    detail.removeAll(QString());
    row.detail = detail.join(u" · "_s);
    row.when = contentAt<Moment>(rows, m_question.when, index);
    if (tellsChange())
        row.who = contentAt<QString>(rows, QString::fromLatin1(changedBy), index);
    row.chip = stateChip(m_schema, contentAt<QString>(rows, toString(m_schema.stateField), index));
    return row;
}

void GlanceModel::receive(const Result<RowSet> &answer)
{
    m_problem = answer ? QString() : describe(answer.error());
    if (answer) {
        beginResetModel();
        m_rows.clear();
        for (std::size_t index = 0; index < answer->ids.size(); ++index)
            m_rows.push_back(rowFrom(*answer, index));
        endResetModel();
    }
    m_isLoaded = true;
    Q_EMIT loaded();
}

int GlanceModel::rowOf(const QUuid &id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&id](const Row &row) { return row.id == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int GlanceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant GlanceModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const auto when = [&row] {
        const QString moment = row.when.isNull() ? QString() : formats::relative(row.when, Moment::now());
        return row.who.isEmpty() ? moment : u"%1 · %2"_s.arg(row.who, moment);
    };
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case DetailRole:
        return row.detail;
    case WhenRole:
        return when();
    case ChipRole:
        return QVariant::fromValue(row.chip);
    case LateRole:
        // What is sorted by the nearest moment waits for it; what is sorted by the latest only tells of it.
        return !m_question.sort.empty() && m_question.sort.front().order == Qt::AscendingOrder && !row.when.isNull() &&
               row.when < Moment::now();
    case Qt::AccessibleTextRole:
        return QStringList{row.title, row.detail, row.chip.word, when()}.join(u", "_s);
    default:
        return {};
    }
}

} // namespace regie
