// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FakeGateway.h"

#include "shared/domain/Catalogue.h"
#include "shared/protocol/AdministrationMessages.h"
#include "shared/protocol/Nearness.h"
#include "shared/schema/Checks.h"

#include <QPointer>
#include <QTimer>

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

bool isWrite(const QString &type)
{
    return type == toString(Save::name) || type == toString(SaveAll::name) || type == toString(Archive::name) ||
           findAct(type);
}

template <class Reply>
Result<QByteArray> encoded(const Result<Reply> &reply)
{
    if (!reply)
        return Refused(reply.error());
    return encode(*reply);
}

bool isLess(const Value &left, const Value &right)
{
    if (isEmpty(left) || isEmpty(right))
        return !isEmpty(left) && isEmpty(right); // empty ones last, as PostgreSQL orders ascending
    return left < right;
}

QString folded(const QString &text)
{
    QString plain = text.normalized(QString::NormalizationForm_D).toLower();
    plain.removeIf([](QChar c) { return c.category() == QChar::Mark_NonSpacing; });
    return plain;
}

} // namespace

FakeGateway::FakeGateway(DayClock::Now now)
    : Gateway(std::move(now), nullptr)
{
    m_session.displayName = u"Claire Fontaine"_s;
    m_session.locale = u"fr_FR"_s;
    for (const Schema *schema : catalogue()) {
        for (const auto *operation : {"read", "create", "update", "archive", "export"})
            m_session.grants.push_back({schema->name() + u'.' + QLatin1StringView(operation), Scope::All});
    }
    for (const ActInfo &act : acts())
        m_session.grants.push_back({toString(act.permission), Scope::All});
    m_session.grants.push_back({u"comment.read_internal"_s, Scope::All});
}

void FakeGateway::follow(const QString &, QObject *) {}

QUuid FakeGateway::add(const QString &entity, const Changes &values)
{
    const Schema &schema = *findSchema(entity);
    StoredRecord record;
    record.id = newUuid();
    record.record = schema.blank();
    Changes own = values;
    const Value at = own.take(u"created_at"_s); // as if it had been made then
    record.createdAt = std::holds_alternative<Moment>(at) ? std::get<Moment>(at) : Moment::now();
    record.createdBy = m_session.user;
    apply(schema, record, own, u"created"_s);
    return record.id;
}

void FakeGateway::change(const QString &entity, const QUuid &id, const Changes &values, const QString &)
{
    StoredRecord record = m_tables[entity].records.value(id);
    const QUuid self = std::exchange(m_session.user, m_colleague);
    apply(*findSchema(entity), record, values, u"changed"_s);
    m_session.user = self;
    announce(entity, id, ChangeType::Update);
}

void FakeGateway::announce(const QString &entity, const QUuid &id, ChangeType type)
{
    const qint64 version = m_tables[entity].records.value(id).version;
    deliver([=, this] { Q_EMIT recordsChanged({ChangedRecord{entity, id, version, type}}); }, this);
}

const StoredRecord &FakeGateway::stored(const QString &entity, const QUuid &id) const
{
    return *m_tables.at(entity).records.constFind(id);
}

qsizetype FakeGateway::count(const QString &entity) const
{
    const auto table = m_tables.find(entity);
    return table == m_tables.end() ? 0 : table->second.records.size();
}

void FakeGateway::setSessionTimes(qint64 idle, qint64 remaining)
{
    m_session.idle = idle;
    m_session.remaining = remaining;
    Q_EMIT sessionChanged();
}

void FakeGateway::setLink(LinkState state)
{
    m_state = state;
    m_offlineSince = state == LinkState::Online ? Moment() : Moment::now();
    Q_EMIT stateChanged(state);
    if (state != LinkState::Online)
        return;
    for (const auto &write : std::exchange(m_waiting, {}))
        write();
    Q_EMIT waitingWritesChanged(0);
}

void FakeGateway::grant(const QString &permission, Scope scope)
{
    std::erase_if(m_session.grants, [&](const Grant &grant) { return grant.permission == permission; });
    m_session.grants.push_back({permission, scope});
    Q_EMIT sessionChanged();
}

void FakeGateway::deliver(std::function<void()> answer, QObject *context)
{
    QTimer::singleShot(m_delay, context, std::move(answer));
}

void FakeGateway::send(std::string_view name, const QByteArray &body, QObject *context, Answer answer)
{
    const QString type = toString(name);
    ++m_counts[type];
    m_asideCount += isAside() ? 1 : 0;
    const QPointer<QObject> alive(context);
    const auto ask = [=, this] {
        if (!alive && !isWrite(type))
            return;
        const Result<QByteArray> result =
            m_failures.contains(type) ? Result<QByteArray>(Refused(m_failures.take(type))) : answerTo(type, body);
        if (alive)
            deliver([=] { answer(result); }, alive);
    };
    if (m_state == LinkState::Online) {
        ask();
    } else if (isWrite(type)) {
        m_waiting.push_back(ask);
        Q_EMIT waitingWritesChanged(waitingWrites());
    } else {
        deliver([=] { answer(refused(u"connection.lost"_s)); }, context);
    }
}

Result<QByteArray> FakeGateway::answerTo(const QString &type, const QByteArray &body)
{
    if (type == toString(Fetch::name))
        return encoded(fetch(decode<Fetch>(body)->query));
    if (type == toString(Export::name))
        return encoded(openExport(*decode<Export>(body)));
    if (type == toString(ExportPage::name))
        return encoded(fetch(decode<ExportPage>(body)->query));
    if (type == toString(Read::name))
        return encoded(read(*decode<Read>(body)));
    if (type == toString(Save::name))
        return encoded(save(*decode<Save>(body)));
    if (type == toString(SaveAll::name))
        return encoded(saveAll(*decode<SaveAll>(body, SaveAll::limits)));
    if (type == toString(Archive::name))
        return encoded(archive(*decode<Archive>(body)));
    if (type == toString(WhichSession::name))
        return encoded(Result<ThisSession>(ThisSession{}));
    if (type == toString(History::name))
        return encoded(history(*decode<History>(body)));
    if (const ActInfo *info = findAct(type))
        return encoded(act(*info, body));
    return refused(u"message.unknown"_s);
}

Value FakeGateway::valueAt(const Schema &schema, const StoredRecord &stored, const QString &path) const
{
    const qsizetype dot = path.indexOf(u'.');
    if (dot < 0) {
        if (path == u"id")
            return stored.id;
        if (findField(schema.fields, path))
            return stored.record.value(path);
        if (path == u"created_by" || path == u"updated_by")
            return path == u"created_by" ? Value(stored.createdBy) : Value(stored.updatedBy);
        const Moment at = path == u"created_at"   ? stored.createdAt
                          : path == u"updated_at" ? stored.updatedAt
                                                  : stored.archivedAt;
        return at.isNull() ? Value() : Value(at);
    }
    const QString name = path.left(dot);
    const Field *reference = schema.find(name + u"_id"_s);
    reference = reference ? reference : schema.find(name);
    const Value id = valueAt(schema, stored, toString(reference->key));
    const QString target = toString(std::get<kinds::Ref>(reference->kind).entity);
    const auto table = m_tables.find(target);
    const auto *uuid = std::get_if<QUuid>(&id);
    if (!uuid || table == m_tables.end() || !table->second.records.contains(*uuid))
        return {};
    return valueAt(*findSchema(target), *table->second.records.constFind(*uuid), path.mid(dot + 1));
}

bool FakeGateway::matches(const Schema &schema, const StoredRecord &record, const Filter &filter) const
{
    const auto child = [&](const Filter &part) { return matches(schema, record, part); };
    switch (filter.type) {
    case Filter::Type::Everything:
        return true;
    case Filter::Type::All:
        return std::all_of(filter.children.begin(), filter.children.end(), child);
    case Filter::Type::Any:
        return std::any_of(filter.children.begin(), filter.children.end(), child);
    case Filter::Type::Not:
        return !child(filter.children.front());
    case Filter::Type::Condition:
        break;
    }
    const Value value = valueAt(schema, record, filter.path);
    const auto isAmong = [&] {
        return std::find(filter.values.begin(), filter.values.end(), value) != filter.values.end();
    };
    const auto *text = std::get_if<QString>(&value);
    const auto wanted = [&] { return folded(std::get<QString>(filter.values.front())); };
    switch (filter.op) {
    case Operator::Is:
    case Operator::AnyOf:
        return isAmong();
    case Operator::IsNot:
    case Operator::NoneOf:
        return !isAmong();
    case Operator::Less:
        return !isEmpty(value) && value < filter.values[0];
    case Operator::AtMost:
        return !isEmpty(value) && value <= filter.values[0];
    case Operator::Greater:
        return !isEmpty(value) && value > filter.values[0];
    case Operator::AtLeast:
        return !isEmpty(value) && value >= filter.values[0];
    case Operator::Between:
        return !isEmpty(value) && value >= filter.values[0] && value <= filter.values[1];
    case Operator::Contains:
        return text && folded(*text).contains(wanted());
    case Operator::StartsWith:
        return text && folded(*text).startsWith(wanted());
    case Operator::HasTag:
        return std::holds_alternative<QStringList>(value) &&
               std::get<QStringList>(value).contains(std::get<QString>(filter.values.front()));
    case Operator::Empty:
        return isEmpty(value);
    case Operator::NotEmpty:
        return !isEmpty(value);
    }
    return false;
}

bool FakeGateway::isFound(const Schema &schema, const StoredRecord &record, const QString &search) const
{
    QString searchable;
    for (std::size_t index = 0; index < schema.fields.size(); ++index) {
        if (schema.fields[index].is(FieldFlag::Searchable))
            searchable += folded(printValue(record.record.at(index))) + u' ';
    }
    const QStringList words = folded(search).split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&](const QString &word) { return searchable.contains(word); });
}

// Groups in the order of their values, with their count, sums and averages.
RowSet FakeGateway::aggregated(const Schema &schema, const Query &query,
                               const std::vector<const StoredRecord *> &found) const
{
    const auto keyOf = [&](const StoredRecord &record, const QString &group) {
        const qsizetype colon = group.indexOf(u':');
        const Value value = valueAt(schema, record, group.left(colon));
        const auto *moment = std::get_if<Moment>(&value);
        const auto *date = std::get_if<QDate>(&value);
        const QDate day = moment ? moment->toDateTime().toLocalTime().date() : date ? *date : QDate();
        if (colon < 0 || !day.isValid())
            return value;
        const QString unit = group.mid(colon + 1);
        if (unit == u"due") {
            const QDateTime now = query.now.toDateTime().toLocalTime();
            return Value(firstDayOf(nearnessOf(value, now), now.date()));
        }
        return Value(unit == u"week"    ? day.addDays(1 - day.dayOfWeek())
                     : unit == u"month" ? QDate(day.year(), day.month(), 1)
                     : unit == u"year"  ? QDate(day.year(), 1, 1)
                                        : day);
    };
    std::map<std::vector<Value>, std::vector<const StoredRecord *>> groups;
    if (query.groupBy.empty())
        groups[{}] = {};
    for (const StoredRecord *record : found) {
        std::vector<Value> key;
        for (const QString &group : query.groupBy)
            key.push_back(keyOf(*record, group));
        groups[key].push_back(record);
    }
    // In the order of a measure or a group when one is asked for.
    std::vector<std::pair<std::vector<Value>, std::vector<const StoredRecord *>>> ordered(groups.begin(), groups.end());
    std::stable_sort(ordered.begin(), ordered.end(), [](const auto &left, const auto &right) {
        return std::lexicographical_compare(left.first.begin(), left.first.end(), right.first.begin(),
                                            right.first.end(), [](const Value &one, const Value &other) {
                                                return isEmpty(one) || isEmpty(other) ? !isEmpty(one) && isEmpty(other)
                                                                                      : one < other;
                                            });
    });
    for (auto key = query.sort.rbegin(); key != query.sort.rend(); ++key) {
        const auto wanted = [&](const auto &group) {
            for (std::size_t level = 0; level < query.groupBy.size(); ++level) {
                if (query.groupBy[level] == key->path)
                    return group.first[level];
            }
            const QString path = key->path.section(u'(', 1).chopped(key->path.contains(u'(') ? 1 : 0);
            qint64 sum = 0;
            for (const StoredRecord *record : group.second) {
                const Value value = path.isEmpty() ? Value(qint64{1}) : valueAt(schema, *record, path);
                if (const auto *number = std::get_if<qint64>(&value))
                    sum += *number;
            }
            return Value(sum);
        };
        std::stable_sort(ordered.begin(), ordered.end(), [&](const auto &left, const auto &right) {
            const Value one = wanted(left);
            const Value other = wanted(right);
            if (isEmpty(one) || isEmpty(other))
                return !isEmpty(one) && isEmpty(other); // nothing comes last either way
            return key->order == Qt::DescendingOrder ? other < one : one < other;
        });
    }
    // So many groups at a time; `after` holds how many came before.
    const int before = query.after.toInt();
    RowSet rows;
    const int all = static_cast<int>(ordered.size());
    if (all > before + m_pageGroups)
        rows.next = QByteArray::number(before + m_pageGroups);
    ordered.erase(ordered.begin() + std::min(before + m_pageGroups, all), ordered.end());
    ordered.erase(ordered.begin(), ordered.begin() + std::min(before, all));
    for (std::size_t level = 0; level < query.groupBy.size(); ++level) {
        const PathTarget target = resolvePath(schema, query.groupBy[level].section(u':', 0, 0));
        const Kind kind = query.groupBy[level].contains(u':') ? Kind(kinds::Day{}) : target.field->kind;
        rows.columns.push_back({query.groupBy[level], kind, {}});
        for (const auto &group : ordered)
            rows.columns.back().values.push_back(group.first[level]);
    }
    for (const Aggregate &aggregate : query.aggregates) {
        const QString name = toString(measureName(aggregate.measure));
        const bool isCount = aggregate.measure == Measure::Count;
        const Kind kind = isCount ? Kind(kinds::Integer{}) : resolvePath(schema, aggregate.path).field->kind;
        rows.columns.push_back({isCount ? name : name + u'(' + aggregate.path + u')', kind, {}});
        for (const auto &group : ordered) {
            qint64 sum = 0;
            qint64 count = 0;
            for (const StoredRecord *record : group.second) {
                const Value value = isCount ? Value(qint64{1}) : valueAt(schema, *record, aggregate.path);
                if (const auto *number = std::get_if<qint64>(&value)) {
                    sum += *number;
                    ++count;
                }
            }
            const bool isAverage = aggregate.measure == Measure::Average;
            rows.columns.back().values.push_back(count == 0 && !isCount ? Value()
                                                 : isAverage            ? Value(sum / count)
                                                                        : sum);
        }
    }
    return rows;
}

Result<RowSet> FakeGateway::fetch(const Query &query) const
{
    const Schema &schema = *findSchema(query.entity);
    const auto table = m_tables.find(query.entity);
    std::vector<const StoredRecord *> found;
    if (table != m_tables.end()) {
        for (const QUuid &id : table->second.order) {
            const StoredRecord &record = *table->second.records.constFind(id);
            if (record.archivedAt.isNull() == (query.archived != Archived::Only) &&
                matches(schema, record, query.filter) && isFound(schema, record, query.search))
                found.push_back(&record);
        }
    }
    RowSet rows;
    if (!query.aggregates.empty()) {
        return aggregated(schema, query, found);
    }
    std::vector<std::pair<std::vector<Value>, const StoredRecord *>> keyed;
    for (const StoredRecord *record : found) {
        std::vector<Value> keys;
        for (const SortKey &sort : query.sort)
            keys.push_back(valueAt(schema, *record, sort.path));
        keyed.emplace_back(std::move(keys), record);
    }
    std::stable_sort(keyed.begin(), keyed.end(), [&](const auto &left, const auto &right) {
        for (std::size_t key = 0; key < query.sort.size(); ++key) {
            const bool ascending = query.sort[key].order == Qt::AscendingOrder;
            if (isLess(left.first[key], right.first[key]))
                return ascending;
            if (isLess(right.first[key], left.first[key]))
                return !ascending;
        }
        return false;
    });
    // The keyset is the id of the last row, so that rows which come or go meanwhile shift nothing.
    std::size_t first = 0;
    for (std::size_t at = 0; !query.after.isEmpty() && at < keyed.size(); ++at) {
        if (keyed[at].second->id.toRfc4122() == query.after)
            first = at + 1;
    }
    const auto rowsOfPage = static_cast<std::size_t>(std::min(query.limit, m_pageRows));
    const std::size_t skip = std::min(keyed.size(), static_cast<std::size_t>(query.skip));
    if (query.isFromEnd)
        first = keyed.size() - std::min(keyed.size(), skip + rowsOfPage);
    else if (query.skip > 0)
        first = skip;
    const std::size_t last = query.isFromEnd ? keyed.size() - skip : std::min(keyed.size(), first + rowsOfPage);
    for (const QString &path : query.columns)
        rows.columns.push_back({path, resolvePath(schema, path).field->kind, {}});
    for (std::size_t at = first; at < last; ++at) {
        rows.ids.push_back(keyed[at].second->id);
        rows.versions.push_back(keyed[at].second->version);
        for (RowSet::Column &column : rows.columns)
            column.values.push_back(valueAt(schema, *keyed[at].second, column.path));
    }
    if (last < keyed.size())
        rows.next = keyed[last - 1].second->id.toRfc4122();
    return rows;
}

QString FakeGateway::labelOf(const QString &entity, const QUuid &id) const
{
    const auto table = m_tables.find(entity);
    if (table == m_tables.end() || !table->second.records.contains(id))
        return {};
    const Schema &schema = *findSchema(entity);
    return printValue(valueAt(schema, *table->second.records.constFind(id), toString(schema.labelField)));
}

Result<ExportOpened> FakeGateway::openExport(const Export &message)
{
    m_exports.push_back(message);
    if (!may(message.query.entity + u".export"_s))
        return Refused(Refusal{u"export.denied"_s, message.query.entity, {}, {}, {}, {}});
    Query count = message.query;
    count.aggregates = {Aggregate{}};
    return ExportOpened{std::get<qint64>(fetch(count)->columns.front().values.front())};
}

Result<Snapshot> FakeGateway::read(const Read &message) const
{
    const auto table = m_tables.find(message.entity);
    if (table == m_tables.end() || !table->second.records.contains(message.id))
        return refused(u"record.unknown"_s);
    const Schema &schema = *findSchema(message.entity);
    Snapshot snapshot{message.entity, *table->second.records.constFind(message.id), {}, {}};
    for (const Field &field : schema.fields) {
        if (const auto *reference = std::get_if<kinds::Ref>(&field.kind))
            snapshot.labels.insert(toString(field.key), labelOf(toString(reference->entity),
                                                                snapshot.stored.record.uuid(toString(field.key))));
        if (isHidden(message.entity, toString(field.key))) {
            snapshot.stored.record.setValue(toString(field.key), {});
            snapshot.hidden.push_back(toString(field.key));
        }
    }
    snapshot.labels.insert(u"updated_by"_s, labelOf(u"user"_s, snapshot.stored.updatedBy));
    snapshot.labels.removeIf([](const auto &label) { return label.value().isEmpty(); });
    return snapshot;
}

Result<Posted> FakeGateway::save(const Save &message)
{
    m_saves.push_back(message);
    const Schema &schema = *findSchema(message.entity);
    Table &table = m_tables[message.entity];
    StoredRecord record = table.records.value(message.id);
    if (message.version == 0) {
        record = StoredRecord{};
        record.id = message.id;
        record.record = schema.blank();
        record.createdAt = Moment::now();
        record.createdBy = m_session.user;
    } else if (record.version != message.version) {
        // Which fields did others change since? The history says.
        Refusal refusal{
            .code = u"conflict"_s, .entity = message.entity, .field = {}, .args = {}, .issues = {}, .conflicts = {}};
        const std::vector<HistoryEntry> &entries = table.history[message.id];
        const auto newer = static_cast<std::size_t>(record.version - message.version);
        for (auto change = message.changes.cbegin(); change != message.changes.cend(); ++change) {
            for (std::size_t at = 0; at < std::min(newer, entries.size()); ++at) {
                for (const HistoryEntry::Change &past : entries[at].changes) {
                    if (past.field == change.key())
                        refusal.conflicts.push_back({past.field, past.before, past.after, change.value()});
                }
            }
        }
        if (!refusal.conflicts.empty())
            return Refused(refusal);
    }
    StoredRecord wanted = record;
    for (auto change = message.changes.cbegin(); change != message.changes.cend(); ++change)
        wanted.record.setValue(change.key(), change.value());
    if (Issues issues = checkRecord(schema, wanted.record); !issues.empty())
        return Refused(Refusal{u"invalid"_s, message.entity, {}, {}, std::move(issues), {}});
    apply(schema, record, message.changes, message.version == 0 ? u"created"_s : u"changed"_s);
    announce(message.entity, message.id, message.version == 0 ? ChangeType::Insert : ChangeType::Update);
    return Posted{{{message.entity, message.id, stored(message.entity, message.id).version}}};
}

// All or none: what is refused leaves everything as it was.
Result<Posted> FakeGateway::saveAll(const SaveAll &message)
{
    const std::map<QString, Table> before = m_tables;
    Posted posted;
    Refusal refusal{.code = u"records.refused"_s, .entity = {}, .field = {}, .args = {}, .issues = {}, .conflicts = {}};
    const auto take = [&](const Result<Posted> &one, const QString &entity, const QUuid &id) {
        if (one) {
            posted.records.push_back(one->records.front());
            return;
        }
        Refusal part = one.error();
        part.entity = entity;
        part.record = id;
        refusal.parts.push_back(part);
    };
    for (const Save &one : message.saves)
        take(save(one), one.entity, one.id);
    for (const Archive &one : message.archives)
        take(archive(one), one.entity, one.id);
    if (refusal.parts.empty())
        return posted;
    m_tables = before;
    return Refused(refusal);
}

Result<Posted> FakeGateway::archive(const Archive &message)
{
    StoredRecord record = m_tables[message.entity].records.value(message.id);
    record.archivedAt = message.archived ? Moment::now() : Moment();
    apply(*findSchema(message.entity), record, {}, message.archived ? u"archived"_s : u"restored"_s);
    announce(message.entity, message.id, ChangeType::Update);
    return Posted{{{message.entity, message.id, record.version + 1}}};
}

Result<HistoryPage> FakeGateway::history(const History &message) const
{
    const auto table = m_tables.find(message.entity);
    return HistoryPage{message.entity,
                       table == m_tables.end() ? std::vector<HistoryEntry>() : table->second.history.value(message.id)};
}

Result<Posted> FakeGateway::act(const ActInfo &act, const QByteArray &body)
{
    WireReader wire(body);
    const Record inputs = readFields(wire, Record(act.fields));
    const QString entity = toString(act.entity);
    const Schema &schema = *findSchema(entity);
    const QUuid id = inputs.uuid(u"id");
    StoredRecord record = m_tables[entity].records.value(id);
    Changes changes;
    for (const Transition &transition : schema.transitions) {
        if (transition.act == act.name && record.record.text(toString(schema.stateField)) == toString(transition.from))
            changes.insert(toString(schema.stateField), toString(transition.to));
    }
    if (changes.isEmpty())
        return Refused(Refusal{entity + u".transition_refused"_s, entity, {}, {}, {}, {}});
    for (std::size_t index = 2; index < act.fields.size(); ++index) {
        if (findField(schema.fields, toString(act.fields[index].key)) && !isEmpty(inputs.at(index)))
            changes.insert(toString(act.fields[index].key), inputs.at(index));
    }
    StoredRecord wanted = record;
    for (auto change = changes.cbegin(); change != changes.cend(); ++change)
        wanted.record.setValue(change.key(), change.value());
    if (Issues issues = checkRecord(schema, wanted.record); !issues.empty())
        return Refused(Refusal{u"invalid"_s, entity, {}, {}, std::move(issues), {}});
    apply(schema, record, changes, toString(act.name));
    announce(entity, id, ChangeType::Update);
    return Posted{{{entity, id, record.version}}};
}

void FakeGateway::complete(const Schema &schema, StoredRecord &stored)
{
    Record &record = stored.record;
    record.setValue(u"id", stored.id);
    const QString name = (record.fields().size() > 0 && findField(schema.fields, u"first_name"))
                             ? (record.text(u"first_name") + u' ' + record.text(u"last_name")).trimmed()
                             : QString();
    if (!name.isEmpty()) {
        record.setValue(u"display_name", name);
        record.setValue(u"full_name", name);
    }
    if (schema.compute)
        schema.compute(record);
    if (!schema.referenceField.empty() && record.text(toString(schema.referenceField)).isEmpty())
        record.setValue(toString(schema.referenceField), u"TK-2026-%1"_s.arg(++m_lastNumber, 5, 10, QChar(u'0')));
}

void FakeGateway::apply(const Schema &schema, StoredRecord &record, const Changes &values, const QString &act)
{
    Table &table = m_tables[schema.name()];
    HistoryEntry entry{Moment::now(), labelOf(u"user"_s, m_session.user), act, {}};
    for (auto change = values.cbegin(); change != values.cend(); ++change) {
        const Value before = record.record.value(change.key());
        const Field *field = findField(schema.fields, change.key());
        const auto *reference = std::get_if<kinds::Ref>(&field->kind);
        const auto labelled = [&](const Value &value) {
            const auto *id = std::get_if<QUuid>(&value);
            return reference && id ? labelOf(toString(reference->entity), *id) : QString();
        };
        if (before != change.value())
            entry.changes.push_back({change.key(), before, change.value(), labelled(before), labelled(change.value())});
        record.record.setValue(change.key(), change.value());
    }
    ++record.version;
    record.updatedAt = Moment::now();
    record.updatedBy = m_session.user;
    complete(schema, record);
    if (!table.records.contains(record.id))
        table.order.push_back(record.id);
    table.records.insert(record.id, record);
    auto &entries = table.history[record.id];
    entries.insert(entries.begin(), entry);
}

} // namespace regie
