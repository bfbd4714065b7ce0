// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/GlanceModel.h"

#include "app/pages/Deeds.h"
#include "app/pages/HomeTiming.h"
#include "shared/schema/CodeTexts.h"
#include "ui/models/Lateness.h"
#include "ui/models/ListColumn.h"
#include "ui/models/RowContents.h"
#include "ui/models/TimeLeft.h"
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

// A choice as a chip says it; empty when the field is none, or has no such row.
ChipLook choiceOf(const Schema &schema, const QString &key, const QString &value)
{
    const Field *field = key.isEmpty() ? nullptr : schema.find(key);
    const auto *choice = field == nullptr ? nullptr : std::get_if<kinds::Choice>(&field->kind);
    const ChoiceRow *row = choice == nullptr ? nullptr : choice->choices->find(value);
    return row == nullptr ? ChipLook{} : ChipLook{choice->choices->label(value), toString(row->glyph), row->tone};
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
    leaveOutHidden();
    tellDeeds();
    m_settle.setSingleShot(true);
    m_settle.setInterval(hometiming::settle);
    m_clock.setInterval(hometiming::clock);
    m_clock.start();
    connect(&m_settle, &QTimer::timeout, this, &GlanceModel::load);
    connect(&m_clock, &QTimer::timeout, this, &GlanceModel::tick);
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

GlanceModel::~GlanceModel() = default;

void GlanceModel::tellDeeds()
{
    if (m_question.deeds.empty() || !m_schema.has(Feature::History))
        return;
    m_deeds = new Deeds(m_gateway, m_schema, m_question.deeds, this);
    connect(m_deeds, &Deeds::told, this, [this](const QUuid &record) {
        if (const int row = rowOf(record); row >= 0)
            Q_EMIT dataChanged(index(row), index(row));
    });
}

void GlanceModel::leaveOutHidden()
{
    Work &work = m_question.work;
    const Field *deadline = m_schema.marked(FieldFlag::Deadline);
    if (deadline && isKind<kinds::Moment>(*deadline) && !work.beginning.isEmpty())
        m_deadline = toString(deadline->key);
    for (QString *key : {&m_deadline, &work.beginning, &work.person, &work.mark}) {
        if (!key->isEmpty() && (m_schema.find(*key) == nullptr || m_gateway.isHidden(m_schema.name(), *key)))
            key->clear();
    }
    if (m_deadline.isEmpty() || work.beginning.isEmpty()) {
        m_deadline.clear();
        work = {};
    }
    const auto person = work.person.isEmpty() ? std::nullopt : columnOf(m_schema, work.person, m_gateway);
    if (person)
        m_personPath = person->path;
}

void GlanceModel::tick()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    if (m_question.filter() != m_asked)
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
    for (const QString &path : {m_deadline, m_question.work.beginning, m_personPath, m_question.work.mark})
        add(path);
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
    const Query asked = query();
    m_asked = asked.filter;
    m_gateway.request(Fetch{asked}, this, [this](const Result<RowSet> &answer) { receive(answer); });
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
    row.state = contentAt<QString>(rows, toString(m_schema.stateField), index);
    row.chip = stateChip(m_schema, row.state);
    row.beginning = contentAt<Moment>(rows, m_question.work.beginning, index);
    row.deadline = contentAt<Moment>(rows, m_deadline, index);
    row.person = contentAt<QString>(rows, m_personPath, index);
    row.mark = choiceOf(m_schema, m_question.work.mark, contentAt<QString>(rows, m_question.work.mark, index));
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
        if (m_deeds != nullptr)
            m_deeds->follow(answer->ids, answer->versions);
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

QString GlanceModel::whenOf(const Row &row) const
{
    const QString moment = row.when.isNull() ? QString() : formats::relative(row.when, m_question.now());
    return row.who.isEmpty() ? moment : u"%1 · %2"_s.arg(row.who, moment);
}

QVariant GlanceModel::workOf(const Row &row, int role) const
{
    if (m_deadline.isEmpty())
        return {};
    switch (role) {
    case IsWorkRole:
        return true;
    case TimeLeftRole:
        return row.deadline.isNull() ? QVariant()
                                     : QVariant::fromValue(timeLeft(row.beginning, row.deadline, m_question.now()));
    case PersonRole:
        return m_personPath.isEmpty() ? QVariant() : QVariant(row.person);
    case PersonWordsRole:
        return m_personPath.isEmpty() ? QVariant() : row.person.isEmpty() ? tr("To assign") : row.person;
    case MarkRole:
        return QVariant::fromValue(row.mark);
    default:
        return {};
    }
}

bool GlanceModel::isLate(const Row &row) const
{
    const Value state = row.state;
    const Value when = row.when;
    return regie::isLate(m_schema, m_schema.find(m_question.when), {state, when}, m_question.now().toDateTime());
}

// All that a row shows, for those who hear it.
QString GlanceModel::wordsOf(const Row &row) const
{
    const QString deed = m_deeds == nullptr ? QString() : m_deeds->of(row.id).words;
    QStringList words{deed, row.title, row.detail, row.chip.word};
    if (m_deadline.isEmpty())
        words << whenOf(row) << (isLate(row) ? tr("overdue") : QString());
    else
        words << row.mark.word << workOf(row, PersonWordsRole).toString()
              << workOf(row, TimeLeftRole).value<TimeLeft>().words;
    words.removeAll(QString());
    return words.join(u", "_s);
}

QVariant GlanceModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case DetailRole:
        return row.detail;
    case WhenRole:
        return whenOf(row);
    case ChipRole:
        return QVariant::fromValue(row.chip);
    case LateRole:
        return isLate(row);
    case Qt::AccessibleTextRole:
        return wordsOf(row);
    case DeedRole:
        return m_deeds == nullptr ? QVariant() : QVariant::fromValue(m_deeds->of(row.id));
    case AtRole:
        return formats::brief(row.when, m_question.now());
    default:
        return workOf(row, role);
    }
}

} // namespace regie
