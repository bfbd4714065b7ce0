// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/CommentFeed.h"

#include "ui/models/RowContents.h"

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

CommentFeed::CommentFeed(Gateway &gateway, QObject *parent, int limit)
    : QObject(parent)
    , m_gateway(gateway)
    , m_limit(limit)
{
    constexpr int coalesce = 100;
    m_readTimer.setSingleShot(true);
    m_readTimer.setInterval(coalesce);
    connect(&m_readTimer, &QTimer::timeout, this, &CommentFeed::read);
    m_gateway.follow(u"comment"_s, this);
    connect(&m_gateway, &Gateway::recordsChanged, this, [this](const std::vector<ChangedRecord> &records) {
        const bool concernsUs = std::any_of(records.begin(), records.end(),
                                            [](const ChangedRecord &record) { return record.entity == u"comment"; });
        if (concernsUs && !m_id.isNull() && !m_readTimer.isActive())
            m_readTimer.start();
    });
    connect(&m_gateway, &Gateway::resyncNeeded, this, &CommentFeed::read);
    connect(&m_gateway, &Gateway::stateChanged, this, [this](LinkState link) {
        if (link == LinkState::Online)
            read();
    });
}

void CommentFeed::setSubject(const QString &entity, const QUuid &id)
{
    if (m_entity == entity && m_id == id)
        return;
    m_entity = entity;
    m_id = id;
    m_comments.clear();
    m_total = 0;
    Q_EMIT changed();
    read();
}

Query CommentFeed::query() const
{
    Query query;
    query.entity = u"comment"_s;
    query.filter = Filter::all({Filter::condition(u"subject_entity"_s, Operator::Is, {m_entity}),
                                Filter::condition(u"subject_id"_s, Operator::Is, {m_id})});
    return query;
}

void CommentFeed::read()
{
    if (m_id.isNull() || !m_gateway.may(u"comment.read"))
        return;
    Query page = query();
    page.columns = {u"body"_s, u"visibility"_s, u"created_by.display_name"_s, u"created_at"_s};
    page.sort = {SortKey{u"created_at"_s, Qt::DescendingOrder}};
    page.limit = m_limit;
    m_gateway.request(Fetch{page}, this, [this, generation = ++m_generation](const Result<RowSet> &rows) {
        if (!rows || generation != m_generation)
            return;
        std::vector<Comment> comments;
        for (std::size_t row = 0; row < rows->ids.size(); ++row) {
            comments.push_back({rows->ids[row], contentAt<QString>(*rows, u"body", row),
                                contentAt<QString>(*rows, u"created_by.display_name", row),
                                contentAt<Moment>(*rows, u"created_at", row),
                                contentAt<QString>(*rows, u"visibility", row) != u"public"});
        }
        std::reverse(comments.begin(), comments.end());
        if (comments == m_comments)
            return;
        m_comments = std::move(comments);
        m_total = std::max<qint64>(m_total, static_cast<qint64>(m_comments.size()));
        Q_EMIT changed();
    });
    count();
}

void CommentFeed::count()
{
    Query question = query();
    question.aggregates = {Aggregate{}};
    m_gateway.request(Fetch{question}, this, [this, id = m_id](const Result<RowSet> &answer) {
        const auto *total = answer && id == m_id && answer->size() > 0
                                ? std::get_if<qint64>(&answer->columns.front().values.front())
                                : nullptr;
        if (!total || *total == m_total)
            return;
        m_total = *total;
        Q_EMIT changed();
    });
}

SentSave CommentFeed::compose(const QString &body, bool internal) const
{
    return {newUuid(), Save{u"comment"_s,
                            newUuid(),
                            0,
                            {{u"subject_entity"_s, m_entity},
                             {u"subject_id"_s, m_id},
                             {u"body"_s, body},
                             {u"visibility"_s, internal ? u"internal"_s : u"public"_s}}}};
}

void CommentFeed::post(const SentSave &comment, std::function<void(const Result<Posted> &)> then)
{
    const Gateway::Named named(m_gateway, comment.request);
    m_gateway.request(comment.message, this, [this, then = std::move(then)](const Result<Posted> &answer) {
        if (answer)
            read();
        then(answer);
    });
}

} // namespace regie
