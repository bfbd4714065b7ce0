// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/Catalogue.h"
#include "tests/server/storage/QueryOracle.h"

#include <QCborMap>

class QRandomGenerator;

namespace regie::tests {

struct Question {
    QString type;
    QCborMap body;
};

// Everything that can be asked by each field of the entity, and of what it refers to: shown, sorted, filtered, grouped,
// measured, searched, exported.
enum class Exports { No, Yes };
[[nodiscard]] std::vector<Question> questionsOf(const Schema &schema, const ScopeOracle &scopes,
                                                Exports exports = Exports::Yes);
// What can be asked of some records one by one, and tried on them without being allowed.
[[nodiscard]] std::vector<Question> recordQuestions(SampleWorld &world, const Schema &schema);
// Queries of several of these at once, over all entities.
[[nodiscard]] std::vector<Question> randomQuestions(QRandomGenerator &random, int count);

} // namespace regie::tests
