// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Personal.h"

#include <QStringList>

#include <vector>

namespace regie {

// What a record calls somebody.
struct Called {
    Personal what;
    QString words;
};

// What texts may call the same person by, as regular expressions of PostgreSQL, the longest first so that a name goes
// whole. What is taken out of a company's texts is gone for good: a family or a company's name counts as a whole word
// that begins as names do («Port», «PORT», not «port» nor «rapport»), a full name and an address in any letters, a
// telephone in any of the forms in which people write it.
[[nodiscard]] QStringList needlesOf(std::vector<Called> calledBy);

} // namespace regie
