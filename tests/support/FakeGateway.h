// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/ExportMessages.h"
#include "ui/models/Gateway.h"

#include <map>

namespace regie {

// A server in memory: enough of fetch, read, save, archive, history and acts to drive widgets with real messages,
// which pass through their codecs. Answers come from the event loop; colleagues, delays, failures and lost connections
// happen when a test says so.
class FakeGateway final : public Gateway {
    Q_OBJECT

public:
    explicit FakeGateway(DayClock::Now now = [] { return QDateTime::currentDateTime(); });

    [[nodiscard]] LinkState state() const override { return m_state; }
    [[nodiscard]] const SessionInfo &session() const override { return m_session; }
    [[nodiscard]] int latency() const override { return m_state == LinkState::Online ? 6 : -1; }
    [[nodiscard]] Moment offlineSince() const override { return m_offlineSince; }
    [[nodiscard]] int waitingWrites() const override { return static_cast<int>(m_waiting.size()); }
    void follow(const QString &entity, QObject *follower) override;

    // Reads and writes behind the widgets' back.
    QUuid add(const QString &entity, const Changes &values);
    void change(const QString &entity, const QUuid &id, const Changes &values, const QString &by = {});
    void announce(const QString &entity, const QUuid &id, ChangeType type);
    [[nodiscard]] const StoredRecord &stored(const QString &entity, const QUuid &id) const;
    [[nodiscard]] qsizetype count(const QString &entity) const;

    // What the next requests meet.
    void setDelay(int milliseconds) { m_delay = milliseconds; }
    void setPageRows(int rows) { m_pageRows = rows; } // as a server whose rows are long
    void setPageGroups(int groups) { m_pageGroups = groups; }
    void failNext(const QString &type, const Refusal &refusal) { m_failures.insert(type, refusal); }
    void setLink(LinkState state);
    void resync() { Q_EMIT resyncNeeded(); }
    void grant(const QString &permission, Scope scope);
    void addRule(const FieldRule &rule) { m_session.fieldRules.push_back(rule); }
    void setUser(const QUuid &user) { m_session.user = user; }
    void setSessionTimes(qint64 idle, qint64 remaining); // in seconds
    void setColleague(const QUuid &user) { m_colleague = user; }
    [[nodiscard]] int requestCount(const QString &type) const { return m_counts.value(type); }
    [[nodiscard]] int asideCount() const { return m_asideCount; } // of all of them
    [[nodiscard]] const std::vector<Save> &saves() const { return m_saves; }
    [[nodiscard]] const std::vector<Export> &exports() const { return m_exports; }

protected:
    void send(std::string_view type, const QByteArray &body, QObject *context, Answer answer) override;

private:
    struct Table {
        std::vector<QUuid> order;
        QHash<QUuid, StoredRecord> records;
        QHash<QUuid, std::vector<HistoryEntry>> history;
    };

    [[nodiscard]] Result<QByteArray> answerTo(const QString &type, const QByteArray &body);
    [[nodiscard]] Result<RowSet> fetch(const Query &query) const;
    [[nodiscard]] RowSet aggregated(const Schema &schema, const Query &query,
                                    const std::vector<const StoredRecord *> &found) const;
    [[nodiscard]] Result<Snapshot> read(const Read &message) const;
    [[nodiscard]] Result<ExportOpened> openExport(const Export &message);
    [[nodiscard]] Result<Posted> save(const Save &message);
    [[nodiscard]] Result<Posted> saveAll(const SaveAll &message);
    [[nodiscard]] Result<Posted> archive(const Archive &message);
    [[nodiscard]] Result<HistoryPage> history(const History &message) const;
    [[nodiscard]] Result<Posted> act(const ActInfo &act, const QByteArray &body);

    [[nodiscard]] Value valueAt(const Schema &schema, const StoredRecord &record, const QString &path) const;
    [[nodiscard]] bool matches(const Schema &schema, const StoredRecord &record, const Filter &filter) const;
    [[nodiscard]] bool isFound(const Schema &schema, const StoredRecord &record, const QString &search) const;
    [[nodiscard]] QString labelOf(const QString &entity, const QUuid &id) const;
    void apply(const Schema &schema, StoredRecord &record, const Changes &values, const QString &act);
    void complete(const Schema &schema, StoredRecord &record);
    void deliver(std::function<void()> answer, QObject *context);

    std::map<QString, Table> m_tables;
    SessionInfo m_session;
    LinkState m_state = LinkState::Online;
    Moment m_offlineSince;
    int m_delay = 0;
    int m_pageRows = Query::maxLimit;
    int m_pageGroups = Query::maxLimit;
    int m_lastNumber = 0;
    int m_asideCount = 0;
    QUuid m_colleague;
    QHash<QString, Refusal> m_failures;
    QHash<QString, int> m_counts;
    std::vector<std::function<void()>> m_waiting; // writes sent while offline
    std::vector<Save> m_saves;
    std::vector<Export> m_exports;
};

} // namespace regie
