// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/ImportLists.h"
#include "shared/schema/Choice.h"
#include "shared/schema/Schema.h"

namespace regie {

class ImportSession;

// What a band says: how it looks, what happened, and what of it.
struct ImportNews {
    // That a column means a field, which one click takes up.
    struct Suggestion {
        QString header;
        QString field;
        QString label; // of the field
    };
    Tone tone = Tone::Neutral;
    QString glyph;
    QString strong;
    QString plain = {};
    std::optional<Suggestion> suggestion = {};
};

[[nodiscard]] ImportNews newsOfPreview(const ImportPreview &preview, const Schema &schema);
// Of the run that goes on, or of the last one.
[[nodiscard]] ImportNews newsOfRun(const ImportSession &session);

} // namespace regie
