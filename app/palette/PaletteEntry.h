// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/Place.h"
#include "ui/widgets/Painters.h"

#include <functional>
#include <vector>

namespace regie {

// One thing that can be found: a record, a page, or an action. A group's title is an entry without any of them.
struct PaletteEntry {
    QString glyph{};
    QString title{};
    QString detail{};    // after the title, quieter
    QString trailing{};  // at the right end: a reference, a key
    ChipLook chip{};     // the state of a record
    QString entity{};    // of a record
    int rank = -1;       // how well the server found it, 3 the best; -1 when it wasn't asked
    bool isMore = false; // there are further records of the entity: choosing it shows them
    bool isAction = false;
    bool isHeader = false;
    bool isKey = false; // whether `trailing` is a key
    Place place = Place::home();
    std::function<void()> run{}; // instead of opening the place
};

// Lower case without accents: how words are compared while somebody types.
[[nodiscard]] QString folded(const QString &text);
// Whether each word of the (folded) question begins a word of the text.
[[nodiscard]] bool matches(const QString &text, const QStringList &words);

// What a typed question asks for: "#" references, "@" people, ">" commands, each also as a word ("ref ", "qui ", "cmd
// ").
enum class PaletteScope { Everything, References, People, Commands };
struct PaletteQuestion {
    PaletteScope scope = PaletteScope::Everything;
    QString text;
    [[nodiscard]] static PaletteQuestion parse(const QString &typed);
    [[nodiscard]] QStringList words() const; // folded
};

// Whether it has each word of the (folded) question, in what is shown of it.
[[nodiscard]] bool matches(const PaletteEntry &entry, const QStringList &words);

// Groups what was found: the best first, then by type, actions last.
[[nodiscard]] std::vector<PaletteEntry> arrange(const PaletteQuestion &question, std::vector<PaletteEntry> pages,
                                                const std::vector<PaletteEntry> &records,
                                                std::vector<PaletteEntry> actions);

} // namespace regie
