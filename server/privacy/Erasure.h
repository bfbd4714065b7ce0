// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/privacy/PersonTraces.h"
#include "shared/protocol/PersonMessages.h"
#include "shared/schema/Personal.h"

namespace regie {

// Lets what is known of somebody go, as far as no law asks to keep it; what
// stays is no longer about anybody. Records stay where others refer to them. In
// the caller's transaction, with its act.
class Erasure {
public:
    // Refuses with erasure.open_work, erasure.account_open.
    Erasure(Connection &connection, const Schema &person, const QUuid &id);

    [[nodiscard]] const std::vector<ErasureLine> &plan() const { return m_plan; }
    // Of the plan's lines of one fate, how many records.
    [[nodiscard]] qint64 count(ErasureLine::Fate fate) const;
    void run();

private:
    void findDuties();
    void makePlan();
    [[nodiscard]] bool isRedacted(const PersonTrace &trace) const;
    [[nodiscard]] ErasureLine::Fate fateOf(const PersonTrace &trace) const;
    [[nodiscard]] QStringList emptiedFields(const Schema &schema) const;
    [[nodiscard]] QStringList keptFields() const;
    void empty(const PersonTrace &trace);
    void destroyFiles(const std::vector<QUuid> &attachments);
    void redact(const Schema &schema, const std::vector<QUuid> &ids);
    void closeAccount();
    void keepUntil();

    Connection &m_connection;
    const Schema &m_person;
    QUuid m_id;
    std::vector<PersonTrace> m_traces;
    std::vector<Personal> m_kept; // what the law asks for
    QString m_law;
    QDate m_until;
    QStringList m_needles; // what texts may call the person by
    std::vector<ErasureLine> m_plan;
};

} // namespace regie
