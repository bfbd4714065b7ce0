// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/privacy/PersonTraces.h"

#include <QJsonArray>
#include <QJsonObject>

namespace regie {

// Everything that is known of somebody, in one file for them to read and for
// other programs too (RGPD, articles 15 and 20): a ZIP with a JSON of all
// records, labels as people read them, the history, the log, and the files
// themselves.
class PersonArchive {
public:
    // What colleagues keep among themselves (Secrecy) of records where the person is but named tells of others too:
    // it is left out, and only its number is told (RGPD, article 15, 4).
    enum class Internal { LeftOut, Given };
    PersonArchive(Connection &connection, const Schema &person, const QUuid &id, Internal internal = Internal::LeftOut);

    struct Written {
        qint64 records = 0;
        qint64 files = 0;
    };
    // Throws SetupError when the file can't be written, or is there already.
    Written write(const QString &path);

private:
    void leaveOutInternal();
    [[nodiscard]] QJsonArray records(const PersonTrace &trace);
    [[nodiscard]] QJsonObject record(const Schema &schema, const QUuid &id);
    [[nodiscard]] QJsonValue content(const Field &field, const Value &value);
    [[nodiscard]] QString labelOf(const Schema &schema, const QUuid &id);
    [[nodiscard]] QJsonArray history();
    [[nodiscard]] QByteArray introduction() const;

    Connection &m_connection;
    const Schema &m_person;
    QUuid m_id;
    std::vector<PersonTrace> m_traces;
    qint64 m_leftOut = 0;
    QHash<QUuid, QString> m_labels;
};

} // namespace regie
