// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUuid>

#include <optional>

namespace regie {

// The address of a record outside the program, in a message or a note: regie://ticket/TK-2026-00042, or with its id.
struct RecordLink {
    QString entity; // of the catalogue
    QUuid id;
    QString reference; // instead of the id

    [[nodiscard]] QString toString() const;
    // Nothing when it isn't one: links come from anywhere.
    [[nodiscard]] static std::optional<RecordLink> parse(const QString &text);

    friend bool operator==(const RecordLink &, const RecordLink &) = default;
};

} // namespace regie
