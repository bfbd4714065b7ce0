// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/identity/SettingTable.h"
#include "ui/models/Gateway.h"

namespace regie {

// The settings as the server has them now: read whole, and again when somebody changes one.
class SettingsBook final : public QObject {
    Q_OBJECT

public:
    struct Entry {
        QUuid id;
        qint64 version = 0; // 0: the server has no record of it yet
        QString json{unsetSetting};
    };

    explicit SettingsBook(Gateway &gateway, QObject *parent = nullptr);

    void read();
    [[nodiscard]] bool isRead() const { return m_isRead; } // once at least
    [[nodiscard]] bool isReading() const { return m_reading > 0; }

    [[nodiscard]] const Entry &entry(const SettingRow &row) const;
    [[nodiscard]] Value value(const SettingRow &row) const;
    [[nodiscard]] bool isUsual(const SettingRow &row) const;
    [[nodiscard]] bool mayChange() const;
    // JSON; unsetSetting for the usual value.
    void set(const SettingRow &row, const QString &json);

Q_SIGNALS:
    void changed();
    void failed(const regie::Refusal &refusal);                                // nothing could be read
    void refused(const regie::SettingRow *row, const regie::Refusal &refusal); // what was set

private:
    void receive(const RowSet &rows);

    Gateway &m_gateway;
    QHash<QString, Entry> m_entries; // by key
    bool m_isRead = false;
    int m_reading = 0;
};

} // namespace regie
