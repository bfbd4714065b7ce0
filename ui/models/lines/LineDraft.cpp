// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lines/LineDraft.h"

#include <QSet>

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

std::optional<qint64> postedVersion(const Posted &posted, const QUuid &id)
{
    const auto found = std::find_if(posted.records.begin(), posted.records.end(),
                                    [&id](const RecordVersion &record) { return record.id == id; });
    return found == posted.records.end() ? std::nullopt : std::optional(found->version);
}

void acknowledgeLine(Draft &draft, const Save &save, qint64 version)
{
    const QString line = save.id.toString(QUuid::WithoutBraces) + u'/';
    for (auto change = save.changes.cbegin(); change != save.changes.cend(); ++change) {
        const QString path = line + change.key();
        if (!draft.changes.contains(path))
            continue;
        if (draft.changes.value(path) != change.value()) {
            draft.base.insert(path, change.value());
            continue;
        }
        draft.changes.remove(path);
        draft.base.remove(path);
        draft.labels.remove(path);
    }
    const QStringList marks{line + lineDraft::versionMark, line + lineDraft::rowMark, line + lineDraft::removedMark};
    const QStringList left = draft.changes.keys();
    const bool isMoreTyped = std::any_of(
        left.begin(), left.end(), [&](const QString &path) { return path.startsWith(line) && !marks.contains(path); });
    if (isMoreTyped) {
        draft.changes.insert(marks[0], version);
    } else {
        draft.changes.remove(marks[0]);
        draft.changes.remove(marks[1]);
    }
}

} // namespace

QString lineDraft::key(const QString &entity, const QUuid &owner)
{
    return u"lines/"_s + entity + u'/' + owner.toString(QUuid::WithoutBraces);
}

qint64 versionAfter(const SentSave &sent, const Posted &posted)
{
    const auto own = postedVersion(posted, sent.message.id);
    if (sent.isAlone() && !own)
        return posted.records.empty() ? sent.message.version + 1 : posted.records.front().version;
    return own.value_or(sent.message.version);
}

void acknowledgeLines(DraftStore &drafts, const SentSave &sent, const Posted &posted)
{
    QSet<QString> entities;
    for (const Save &save : sent.all.saves)
        entities.insert(save.entity);
    for (const Archive &away : sent.all.archives)
        entities.insert(away.entity);
    for (const QString &entity : std::as_const(entities)) {
        const QString key = lineDraft::key(entity, sent.message.id);
        Draft draft = drafts.find(key);
        if (draft.isEmpty())
            continue;
        for (const Save &save : sent.all.saves) {
            if (save.entity == entity)
                acknowledgeLine(draft, save, postedVersion(posted, save.id).value_or(save.version + 1));
        }
        for (const Archive &away : sent.all.archives)
            draft.changes.remove(away.id.toString(QUuid::WithoutBraces) + u'/' + lineDraft::removedMark);
        drafts.keep(key, draft);
    }
}

} // namespace regie
