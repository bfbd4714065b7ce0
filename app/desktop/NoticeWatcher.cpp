// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/NoticeWatcher.h"

#include "app/desktop/DesktopNotifier.h"
#include "shared/domain/Catalogue.h"
#include "ui/models/OwnPreferences.h"

#include <QGuiApplication>

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRead = 40;
constexpr std::size_t mostNamed = 3;
constexpr qint64 lateness = 60'000'000; // microseconds: what began before it may be written after it

template <class Content>
Content contentOf(const RowSet &rows, const QString &path, std::size_t row)
{
    const int column = rows.columnOf(path);
    const auto *content =
        column < 0 ? nullptr : std::get_if<Content>(&rows.columns[static_cast<std::size_t>(column)].values[row]);
    return content ? *content : Content();
}

} // namespace

NoticeWatcher::NoticeWatcher(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(parts.settle);
    connect(&m_settle, &QTimer::timeout, this, &NoticeWatcher::ask);
    Gateway &gateway = parts.gateway;
    gateway.follow(u"notification"_s, this);
    connect(&gateway, &Gateway::resyncNeeded, &m_settle, qOverload<>(&QTimer::start));
    connect(&gateway, &Gateway::recordsChanged, this, [this](const std::vector<ChangedRecord> &records) {
        const bool isAbout = std::any_of(records.begin(), records.end(), [](const ChangedRecord &record) {
            return record.entity == "notification"_L1;
        });
        if (isAbout)
            askSoon();
    });
    connect(&parts.desktop, &DesktopNotifier::noticeClicked, this, &NoticeWatcher::open);
    ask();
}

bool NoticeWatcher::isProgramActive()
{
    return QGuiApplication::applicationState() == Qt::ApplicationActive;
}

// When nothing more comes; but what goes on coming is not waited for longer than a few times that.
void NoticeWatcher::askSoon()
{
    constexpr int mostTimes = 4;
    if (!m_settle.isActive())
        m_waiting.start();
    if (!m_settle.isActive() || m_waiting.elapsed() < qint64{mostTimes} * m_parts.settle)
        m_settle.start();
}

void NoticeWatcher::ask()
{
    Query query;
    query.entity = u"notification"_s;
    query.columns = {u"kind"_s,       u"title"_s,      u"message"_s, u"subject_entity"_s,
                     u"subject_id"_s, u"created_at"_s, u"read_at"_s, u"created_by"_s};
    query.filter = Filter::condition(u"user_id"_s, Operator::Is, {m_parts.gateway.session().user});
    query.sort = {{u"created_at"_s, Qt::DescendingOrder}};
    query.limit = mostRead;
    m_parts.gateway.request(Fetch{query}, this, [this, question = ++m_question](const Result<RowSet> &rows) {
        if (rows && question == m_question)
            receive(*rows);
    });
}

void NoticeWatcher::receive(const RowSet &rows)
{
    std::vector<Notice> fresh;
    const Moment before = m_latest;
    for (std::size_t row = 0; row < rows.ids.size(); ++row) {
        const auto at = contentOf<Moment>(rows, u"created_at"_s, row);
        if (m_latest.isNull() || at.microseconds() > m_latest.microseconds())
            m_latest = at;
        const bool isKnown = m_seen.contains(rows.ids[row]);
        m_seen.insert(rows.ids[row]);
        // What moves up because another one went is old all the same.
        const bool isOld = !before.isNull() && at.microseconds() < before.microseconds() - lateness;
        if (isKnown || isOld || !m_knowsBefore)
            continue;
        if (std::optional<Notice> notice = noticeAt(rows, row))
            fresh.push_back(std::move(*notice));
    }
    m_knowsBefore = true;
    if (!fresh.empty() && !m_parts.isLookedAt())
        show(std::move(fresh));
}

std::optional<NoticeWatcher::Notice> NoticeWatcher::noticeAt(const RowSet &rows, std::size_t row) const
{
    const NotificationKind *kind = findNotificationKind(contentOf<QString>(rows, u"kind"_s, row));
    const bool isWanted = kind != nullptr && m_parts.preferences.notices().wayOf(*kind) == NoticeWay::Desktop;
    const bool isRead = !contentOf<Moment>(rows, u"read_at"_s, row).isNull();
    const bool isOwn = contentOf<QUuid>(rows, u"created_by"_s, row) == m_parts.gateway.session().user;
    if (!isWanted || isRead || isOwn)
        return std::nullopt;
    const QString entity = contentOf<QString>(rows, u"subject_entity"_s, row);
    const QUuid subject = contentOf<QUuid>(rows, u"subject_id"_s, row);
    const bool isAboutRecord = !subject.isNull() && findSchema(entity) != nullptr;
    return Notice{.id = rows.ids[row],
                  .version = rows.versions[row],
                  .title = u"%1 · %2"_s.arg(notificationText(*kind), contentOf<QString>(rows, u"title"_s, row)),
                  .message = contentOf<QString>(rows, u"message"_s, row),
                  .place = isAboutRecord ? Place::record(entity, subject) : Place::home()};
}

void NoticeWatcher::show(std::vector<Notice> notices)
{
    m_shown = std::move(notices);
    if (m_shown.size() == 1)
        return m_parts.desktop.show(m_shown.front().title, m_shown.front().message);
    QStringList lines;
    for (std::size_t at = 0; at < std::min(m_shown.size(), mostNamed); ++at)
        lines += m_shown[at].title;
    if (m_shown.size() > mostNamed)
        lines += u"…"_s;
    m_parts.desktop.show(tr("%Ln new notifications", nullptr, static_cast<int>(m_shown.size())), lines.join(u'\n'));
}

void NoticeWatcher::open()
{
    const std::vector<Notice> shown = std::exchange(m_shown, {});
    if (shown.size() != 1)
        return Q_EMIT listWanted();
    const Notice &notice = shown.front();
    m_parts.gateway.request(Save{.entity = u"notification"_s,
                                 .id = notice.id,
                                 .version = notice.version,
                                 .changes = {{u"read_at"_s, Moment::now()}}},
                            this, [](const Result<Posted> &) {}); // read elsewhere is read as well
    Q_EMIT openWanted(notice.place);
}

} // namespace regie
