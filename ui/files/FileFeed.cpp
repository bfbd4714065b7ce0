// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/FileFeed.h"

#include "shared/domain/documents/FileName.h"
#include "ui/models/RowContents.h"

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

FileEntry entryOf(const RowSet &rows, std::size_t row)
{
    return {.id = rows.ids[row],
            .recordVersion = rows.versions[row],
            .name = contentAt<QString>(rows, u"name", row),
            .mediaType = contentAt<QString>(rows, u"media_type", row),
            .size = contentAt<qint64>(rows, u"size", row),
            .sha256 = contentAt<QString>(rows, u"sha256", row),
            .revision = contentAt<qint64>(rows, u"revision", row),
            .replacedBy = contentAt<QUuid>(rows, u"replaced_by_id", row),
            .isInternal = contentAt<QString>(rows, u"visibility", row) != u"public",
            .authorId = contentAt<QUuid>(rows, u"created_by", row),
            .author = contentAt<QString>(rows, u"created_by.display_name", row),
            .at = contentAt<Moment>(rows, u"created_at", row)};
}

} // namespace

FileFeed::FileFeed(Gateway &gateway, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
{
    constexpr int coalesce = 100;
    m_readTimer.setSingleShot(true);
    m_readTimer.setInterval(coalesce);
    connect(&m_readTimer, &QTimer::timeout, this, &FileFeed::read);
    m_gateway.follow(u"attachment"_s, this);
    connect(&m_gateway, &Gateway::recordsChanged, this, [this](const std::vector<ChangedRecord> &records) {
        const bool concernsUs = std::any_of(records.begin(), records.end(),
                                            [](const ChangedRecord &record) { return record.entity == u"attachment"; });
        if (concernsUs && !m_id.isNull() && !m_readTimer.isActive())
            m_readTimer.start();
    });
    connect(&m_gateway, &Gateway::resyncNeeded, this, &FileFeed::read);
    connect(&m_gateway, &Gateway::stateChanged, this, [this](LinkState link) {
        if (link == LinkState::Online)
            read();
    });
}

void FileFeed::setSubject(const QString &entity, const QUuid &id)
{
    if (m_entity == entity && m_id == id)
        return;
    m_entity = entity;
    m_id = id;
    m_all.clear();
    m_files.clear();
    m_isRead = false;
    Q_EMIT changed();
    read();
}

void FileFeed::read()
{
    if (m_id.isNull() || !m_gateway.may(u"attachment.read"))
        return;
    Query query;
    query.entity = u"attachment"_s;
    query.filter = Filter::all({Filter::condition(u"subject_entity"_s, Operator::Is, {m_entity}),
                                Filter::condition(u"subject_id"_s, Operator::Is, {m_id})});
    query.columns = {u"name"_s,       u"media_type"_s, u"size"_s,
                     u"sha256"_s,     u"revision"_s,   u"replaced_by_id"_s,
                     u"visibility"_s, u"created_by"_s, u"created_by.display_name"_s,
                     u"created_at"_s};
    query.sort = {SortKey{u"created_at"_s, Qt::DescendingOrder}};
    query.limit = Query::maxLimit;
    m_gateway.request(Fetch{query}, this, [this, generation = ++m_generation](const Result<RowSet> &rows) {
        if (rows && generation == m_generation)
            take(*rows);
    });
}

void FileFeed::take(const RowSet &rows)
{
    std::vector<FileEntry> all;
    for (std::size_t row = 0; row < rows.ids.size(); ++row)
        all.push_back(entryOf(rows, row));
    if (all == m_all && m_isRead)
        return;
    m_isRead = true;
    m_all = std::move(all);
    m_files.clear();
    // One whose newer version is archived counts again.
    for (const FileEntry &file : m_all) {
        const bool isReplaced = std::any_of(m_all.begin(), m_all.end(),
                                            [&](const FileEntry &other) { return other.id == file.replacedBy; });
        if (!isReplaced)
            m_files.push_back(file);
    }
    Q_EMIT changed();
}

std::vector<FileEntry> FileFeed::olderVersions(const QUuid &id) const
{
    std::vector<FileEntry> versions;
    QUuid newer = id;
    for (;;) {
        const auto older =
            std::find_if(m_all.begin(), m_all.end(), [&](const FileEntry &file) { return file.replacedBy == newer; });
        if (older == m_all.end())
            return versions;
        versions.push_back(*older);
        newer = older->id;
    }
}

const FileEntry *FileFeed::named(const QString &name) const
{
    const auto found = std::find_if(m_files.begin(), m_files.end(),
                                    [&](const FileEntry &file) { return fileName::isSame(file.name, name); });
    return found == m_files.end() ? nullptr : &*found;
}

} // namespace regie
