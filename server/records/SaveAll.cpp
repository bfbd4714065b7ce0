// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/communication/RecordNews.h"
#include "server/records/Records.h"
#include "server/storage/DbError.h"
#include "server/storage/DbRefusal.h"

#include <QSet>

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

// Writes one record after the other and remembers what was refused, so that people hear of all faults at once.
class Attempt {
public:
    template <class Write>
    void at(const QString &entity, const QUuid &id, Write write)
    {
        try {
            write();
        } catch (const RefusalError &error) {
            if (error.refusal().code == "proof.needed"_L1) // asked of the person, of no record
                throw;
            add(error.refusal(), entity, id);
        } catch (const DbError &error) {
            const Refusal refusal = refusalFor(error);
            const bool isOurs = refusal.code == "internal"_L1 || refusal.code.startsWith("database."_L1);
            if (isOurs || error.isRetryable() || error.connectionLost())
                throw;
            add(refusal, entity, id);
            finish(); // the transaction takes no further statement
        }
    }
    // Whatever refers to a record that could not be made fails by that alone.
    [[nodiscard]] bool isBesideTheMatter(const Save &save) const
    {
        return std::any_of(save.changes.begin(), save.changes.end(), [this](const Value &value) {
            const auto *id = std::get_if<QUuid>(&value);
            return id && m_refused.contains(*id);
        });
    }
    void finish()
    {
        if (m_parts.empty())
            return;
        Refusal refusal{
            .code = u"records.refused"_s, .entity = {}, .field = {}, .args = {}, .issues = {}, .conflicts = {}};
        refusal.parts = std::move(m_parts);
        throw RefusalError(std::move(refusal));
    }

private:
    void add(Refusal refusal, const QString &entity, const QUuid &id)
    {
        refusal.entity = entity;
        refusal.record = id;
        m_refused.insert(id);
        m_parts.push_back(std::move(refusal));
    }

    std::vector<Refusal> m_parts;
    QSet<QUuid> m_refused;
};

} // namespace

template <>
Posted handle<SaveAll>(Act &act, const SaveAll &message)
{
    Attempt attempt;
    Posted posted;
    std::vector<RecordVersion> told;
    for (const Save &save : message.saves) {
        if (attempt.isBesideTheMatter(save))
            continue;
        attempt.at(save.entity, save.id, [&] {
            const Store::Saved saved = act.store().save(save);
            posted.records.push_back(saved.record);
            for (const RecordVersion &news : tellNamed(act, knownSchema(save.entity), saved.record.id, saved.changed))
                told.push_back(news);
        });
    }
    for (const Archive &archive : message.archives)
        attempt.at(archive.entity, archive.id, [&] { posted.records.push_back(act.store().archive(archive)); });
    attempt.finish();
    posted.records.insert(posted.records.end(), told.begin(), told.end());
    return posted;
}

} // namespace regie
