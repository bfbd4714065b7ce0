// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/NotificationModel.h"

#include "shared/domain/Catalogue.h"
#include "shared/domain/communication/NotificationKinds.h"
#include "shared/schema/CodeTexts.h"
#include "ui/widgets/Formats.h"

namespace regie {

using namespace Qt::StringLiterals;

namespace {

template <class T>
T cell(const RowSet &rows, const char *path, std::size_t row)
{
    const int column = rows.columnOf(QString::fromLatin1(path));
    if (column < 0)
        return {};
    const T *value = std::get_if<T>(&rows.columns[static_cast<std::size_t>(column)].values[row]);
    return value == nullptr ? T() : *value;
}

} // namespace

NotificationModel::NotificationModel(Gateway &gateway, QObject *parent)
    : QAbstractListModel(parent)
    , m_gateway(gateway)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(300);
    connect(&m_settle, &QTimer::timeout, this, &NotificationModel::load);
    gateway.follow(u"notification"_s, this);
    connect(&gateway, &Gateway::resyncNeeded, &m_settle, qOverload<>(&QTimer::start));
    connect(&gateway, &Gateway::recordsChanged, this, [this](const std::vector<ChangedRecord> &records) {
        if (std::any_of(records.begin(), records.end(),
                        [](const ChangedRecord &record) { return record.entity == "notification"_L1; }))
            m_settle.start();
    });
    m_settle.start();
}

void NotificationModel::load()
{
    Query query;
    query.entity = u"notification"_s;
    query.columns = {u"kind"_s,       u"title"_s,      u"message"_s, u"subject_entity"_s,
                     u"subject_id"_s, u"created_at"_s, u"read_at"_s};
    query.filter = Filter::condition(u"user_id"_s, Operator::Is, {m_gateway.session().user});
    query.sort = {{u"created_at"_s, Qt::DescendingOrder}};
    query.limit = most;
    m_isLoading = true;
    m_gateway.request(Fetch{query}, this, [this](const Result<RowSet> &answer) { receive(answer); });
}

void NotificationModel::receive(const Result<RowSet> &answer)
{
    m_isLoading = false;
    m_problem = answer ? QString() : describe(answer.error());
    if (answer) {
        beginResetModel();
        m_notices.clear();
        for (std::size_t row = 0; row < answer->ids.size(); ++row)
            take(*answer, row);
        endResetModel();
    }
    Q_EMIT loaded();
}

void NotificationModel::take(const RowSet &rows, std::size_t row)
{
    Notice notice{.unread = {},
                  .earlier = 0,
                  .kind = findNotificationKind(cell<QString>(rows, "kind", row)),
                  .title = cell<QString>(rows, "title", row),
                  .message = cell<QString>(rows, "message", row),
                  .subjectEntity = cell<QString>(rows, "subject_entity", row),
                  .subject = cell<QUuid>(rows, "subject_id", row),
                  .at = cell<Moment>(rows, "created_at", row)};
    if (cell<Moment>(rows, "read_at", row).isNull())
        notice.unread.push_back({rows.ids[row], rows.versions[row]});
    const auto known = std::find_if(m_notices.begin(), m_notices.end(), [&notice](const Notice &one) {
        return !notice.subject.isNull() && one.subject == notice.subject && one.subjectEntity == notice.subjectEntity;
    });
    if (known == m_notices.end())
        return m_notices.push_back(std::move(notice));
    ++known->earlier;
    known->unread.insert(known->unread.end(), notice.unread.begin(), notice.unread.end());
}

void NotificationModel::markRead(int row)
{
    Notice &notice = m_notices[static_cast<std::size_t>(row)];
    if (notice.unread.empty())
        return;
    // Seen is seen: a refusal would only mean that another window was faster.
    for (const Unread &one : std::exchange(notice.unread, {}))
        m_gateway.request(Save{.entity = u"notification"_s,
                               .id = one.id,
                               .version = one.version,
                               .changes = {{u"read_at"_s, Moment::now()}}},
                          this, [](const Result<Posted> &) {});
    Q_EMIT dataChanged(index(row), index(row));
}

void NotificationModel::markAllRead()
{
    for (int row = 0; row < rowCount(); ++row)
        markRead(row);
}

Place NotificationModel::subjectAt(int row) const
{
    const Notice &notice = m_notices[static_cast<std::size_t>(row)];
    if (notice.subject.isNull() || findSchema(notice.subjectEntity) == nullptr)
        return Place::home();
    return Place::record(notice.subjectEntity, notice.subject);
}

int NotificationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_notices.size());
}

QVariant NotificationModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Notice &notice = m_notices[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return notice.kind == nullptr ? notice.title : u"%1 · %2"_s.arg(notificationText(*notice.kind), notice.title);
    case MessageRole: {
        QStringList parts{notice.message};
        if (notice.earlier > 0)
            parts += tr("and %Ln earlier", nullptr, notice.earlier);
        parts.removeAll(QString());
        return parts.join(u" · "_s);
    }
    case MomentRole:
        return formats::brief(notice.at, Moment::now());
    case UnreadRole:
        return !notice.unread.empty();
    case ToneRole:
        return notice.kind == nullptr ? QVariant() : QVariant::fromValue(notice.kind->tone);
    case GlyphRole: {
        if (notice.kind != nullptr)
            return toString(notice.kind->icon);
        const Schema *schema = findSchema(notice.subjectEntity);
        return schema == nullptr ? u"bell"_s : toString(schema->icon);
    }
    case Qt::AccessibleTextRole:
        return u"%1, %2, %3"_s.arg(data(index, Qt::DisplayRole).toString(), data(index, MessageRole).toString(),
                                   formats::brief(notice.at, Moment::now()));
    default:
        return {};
    }
}

} // namespace regie
