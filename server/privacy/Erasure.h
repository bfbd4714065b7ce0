// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/privacy/PersonTraces.h"
#include "shared/schema/Personal.h"

#include <QDate>

namespace regie {

// Lets what is known of somebody go, as far as no law asks to keep it; what
// stays is no longer about anybody. Records stay where others refer to them. In
// the caller's transaction, with its act.
class Erasure {
public:
    // Refuses with erasure.open_work, erasure.account_open.
    Erasure(Connection &connection, const Schema &person, const QUuid &id);

    struct Line {
        enum class Fate { Emptied, Redacted, Destroyed, Kept };
        Fate fate;
        const Schema *schema;
        qint64 count = 0;
        QString law = {}; // of what is kept
        QDate until = {};
    };
    [[nodiscard]] const std::vector<Line> &plan() const { return m_plan; }
    // Of the plan's lines of one fate, how many records.
    [[nodiscard]] qint64 count(Line::Fate fate) const;
    void run();

private:
    void findDuties();
    void makePlan();
    [[nodiscard]] QStringList emptiedFields(const Schema &schema) const;
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
    std::vector<Line> m_plan;
};

} // namespace regie
