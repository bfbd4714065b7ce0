// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Schema.h"

#include <QTranslator>

#include <memory>
#include <vector>

namespace regie::importing {

// Without case, accents, spaces and punctuation: «E-mail (facturation)» → «emailfacturation».
[[nodiscard]] QString folded(QStringView text);

// What people may call a thing: the English source, and its word in each language the program speaks.
class Labels {
public:
    Labels(); // with the translations built into the program
    explicit Labels(std::vector<std::shared_ptr<const QTranslator>> translators);

    [[nodiscard]] QStringList of(const char *context, const char *source) const;
    // Folded words for a field: its key, its labels, and for a reference the key without "_id".
    [[nodiscard]] QStringList of(const Schema &schema, const Field &field) const;

private:
    std::vector<std::shared_ptr<const QTranslator>> m_translators;
};

} // namespace regie::importing
