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
        for (std::size_t row = 0; row < answer->ids.size(); ++row) {
            m_notices.push_back(Notice{.id = answer->ids[row],
                                       .version = answer->versions[row],
                                       .kind = findNotificationKind(cell<QString>(*answer, "kind", row)),
                                       .title = cell<QString>(*answer, "title", row),
                                       .message = cell<QString>(*answer, "message", row),
                                       .subjectEntity = cell<QString>(*answer, "subject_entity", row),
                                       .subject = cell<QUuid>(*answer, "subject_id", row),
                                       .at = cell<Moment>(*answer, "created_at", row),
                                       .isUnread = cell<Moment>(*answer, "read_at", row).isNull()});
        }
        endResetModel();
    }
    Q_EMIT loaded();
}

void NotificationModel::markRead(int row)
{
    Notice &notice = m_notices[static_cast<std::size_t>(row)];
    if (!notice.isUnread)
        return;
    notice.isUnread = false; // seen is seen: a refusal would only mean that another window was faster
    m_gateway.request(Save{.entity = u"notification"_s,
                           .id = notice.id,
                           .version = notice.version,
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
    case MessageRole:
        return notice.message;
    case MomentRole:
        return formats::brief(notice.at, Moment::now());
    case UnreadRole:
        return notice.isUnread;
    case ToneRole:
        return notice.kind == nullptr ? QVariant() : QVariant::fromValue(notice.kind->tone);
    case GlyphRole: {
        if (notice.kind != nullptr)
            return toString(notice.kind->icon);
        const Schema *schema = findSchema(notice.subjectEntity);
        return schema == nullptr ? u"bell"_s : toString(schema->icon);
    }
    case Qt::AccessibleTextRole:
        return u"%1, %2, %3"_s.arg(data(index, Qt::DisplayRole).toString(), notice.message,
                                   formats::brief(notice.at, Moment::now()));
    default:
        return {};
    }
}

} // namespace regie
