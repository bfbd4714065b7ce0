// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>

#include <span>
#include <string_view>

namespace regie {

// Everything a key can ask of the window or of the page in it.
enum class Command {
    Palette,
    NewRecord,
    NewAny,
    Save,
    PrimaryAct,
    Filter,
    ClearFilters,
    Refresh,
    NextError,
    PreviousError,
    NextPane,
    PreviousPane,
    Back,
    Forward,
    NextTab,
    PreviousTab,
    CloseTab,
    ReopenTab,
    DetachTab,
    PreviousRecord,
    NextRecord,
    CopyLink,
    Export,
    Undo,
    NextPresentation,
    PreviousPresentation,
    Redo,
    KeySheet,
    Menus,
    Section1,
    Section2,
    Section3,
    Section4,
    Section5,
    Section6,
    Section7,
    Section8,
    Section9,
    Focused, // understood by the widget that has the focus; listed so that people find it
};

enum class Zone { Everywhere, Home, Lists, Boards, Calendars, Charts, Records, Lines, Rights, Typing };

// One line of the only table of keys: shortcuts, menus, key hints and the key sheet are made from it.
struct ShortcutRow {
    Command command;
    Zone zone;
    std::string_view keys; // portable text, several separated by a space: "Ctrl+K", "F1 ?"
    const char *text;      // what it does, translated in the context "Shortcuts"

    // Those that Qt can hold as a shortcut: "/", "?" and "+" are texts, wherever they lie on the keyboard.
    [[nodiscard]] QList<QKeySequence> sequences() const;
    [[nodiscard]] bool isTypedAs(QStringView text) const;
    // For a hint: the first one, as this keyboard's owner calls it ("Ctrl Maj N").
    [[nodiscard]] QString display() const;
    [[nodiscard]] QStringList displayAll() const;
};

[[nodiscard]] std::span<const ShortcutRow> shortcuts();
[[nodiscard]] const ShortcutRow *findShortcut(Command command);
[[nodiscard]] QString keysOf(Command command); // for hints; empty when it has none
[[nodiscard]] QString shortcutText(const char *text);
[[nodiscard]] QString zoneTitle(Zone zone);

} // namespace regie
