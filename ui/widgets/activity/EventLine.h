// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/RecordMessages.h"

#include <QWidget>

namespace regie {

struct Schema;

// What happened to a record between two comments, in one thin line: who, what, when.
class EventLine final : public QWidget {
    Q_OBJECT

public:
    EventLine(const Schema &schema, const HistoryEntry &entry, QWidget *parent);

    // Whether a state or another choice moved, as a priority does; all else stands in the history alone.
    [[nodiscard]] static bool isWorthTelling(const Schema &schema, const HistoryEntry &entry);
};

} // namespace regie
