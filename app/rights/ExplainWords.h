// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/AdministrationMessages.h"

#include <QHash>

namespace regie {

// What the server found, in sentences: the answer, what decides it, and what it would take.
struct ExplainWords {
    QString answer;
    QStringList reasons;
};
[[nodiscard]] ExplainWords explainWords(const Explanation &told, const Schema &schema, const QString &person,
                                        const QHash<QString, QString> &roleNames);

} // namespace regie
