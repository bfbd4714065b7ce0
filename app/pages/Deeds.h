// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspaces/Workspaces.h"
#include "shared/protocol/RecordMessages.h"

#include <QHash>
#include <QMetaType>

namespace regie {

// What somebody did to a record, in one sentence.
struct Deed {
    QString words; // "Karim Benali took it up"; empty while it is not known
    QString glyph;
    Tone tone = Tone::Neutral; // of the state it led to
};

// What was done last to each of some records, by their histories. Each is read once for each version.
class Deeds final : public QObject {
    Q_OBJECT

public:
    Deeds(Gateway &gateway, const Schema &schema, std::vector<DeedSpec> specs, QObject *parent);

    // Only these are kept; what is not known yet of them is asked for.
    void follow(const std::vector<QUuid> &records, const std::vector<qint64> &versions);
    [[nodiscard]] Deed of(const QUuid &record) const;

Q_SIGNALS:
    void told(const QUuid &record);

private:
    struct Known {
        qint64 version = 0;
        std::optional<HistoryEntry> last;
    };
    void ask(const QUuid &record, qint64 version);
    [[nodiscard]] QString wordsOf(const HistoryEntry &entry, const QString &who) const;
    [[nodiscard]] QString changeWords(const HistoryEntry &entry, const QString &who) const;
    [[nodiscard]] Tone toneOf(const HistoryEntry &entry) const;

    Gateway &m_gateway;
    const Schema &m_schema;
    std::vector<DeedSpec> m_specs;
    QHash<QUuid, Known> m_known;
};

} // namespace regie
Q_DECLARE_METATYPE(regie::Deed)
