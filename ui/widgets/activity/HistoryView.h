// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/Gateway.h"

#include <QScrollArea>

class QVBoxLayout;

namespace regie {

// What happened to a record: before → after per field, who, when; newest first.
class HistoryView final : public QScrollArea {
    Q_OBJECT

public:
    HistoryView(const Schema &schema, QWidget *parent);

    void setEntries(const std::vector<HistoryEntry> &entries);
    [[nodiscard]] static QString authorOf(const HistoryEntry &entry);
    [[nodiscard]] static QString changeWords(const Schema &schema, const HistoryEntry::Change &change);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void rebuildSoon();
    void rebuild();
    void addEntry(QWidget *page, QVBoxLayout &layout, const HistoryEntry &entry) const;
    [[nodiscard]] QString actWords(const HistoryEntry &entry) const;

    const Schema &m_schema;
    std::vector<HistoryEntry> m_entries;
    bool m_isStale = true;
};

} // namespace regie
