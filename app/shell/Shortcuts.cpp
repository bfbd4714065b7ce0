// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/Shortcuts.h"

#include "ui/widgets/KeyNames.h"

#include <QCoreApplication>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array table{
    ShortcutRow{Command::Palette, Zone::Everywhere, "Ctrl+K",
                QT_TRANSLATE_NOOP("Shortcuts", "Search and run anything")},
    ShortcutRow{Command::NewRecord, Zone::Everywhere, "Ctrl+N",
                QT_TRANSLATE_NOOP("Shortcuts", "New record of this page")},
    ShortcutRow{Command::NewAny, Zone::Everywhere, "Ctrl+Shift+N",
                QT_TRANSLATE_NOOP("Shortcuts", "New record of any kind")},
    ShortcutRow{Command::Back, Zone::Everywhere, "Alt+Left", QT_TRANSLATE_NOOP("Shortcuts", "Back")},
    ShortcutRow{Command::Forward, Zone::Everywhere, "Alt+Right", QT_TRANSLATE_NOOP("Shortcuts", "Forward")},
    ShortcutRow{Command::NextTab, Zone::Everywhere, "Ctrl+Tab", QT_TRANSLATE_NOOP("Shortcuts", "Next tab")},
    ShortcutRow{Command::PreviousTab, Zone::Everywhere, "Ctrl+Shift+Tab",
                QT_TRANSLATE_NOOP("Shortcuts", "Previous tab")},
    ShortcutRow{Command::CloseTab, Zone::Everywhere, "Ctrl+W", QT_TRANSLATE_NOOP("Shortcuts", "Close the tab")},
    ShortcutRow{Command::ReopenTab, Zone::Everywhere, "Ctrl+Shift+T",
                QT_TRANSLATE_NOOP("Shortcuts", "Open the closed tab again")},
    ShortcutRow{Command::DetachTab, Zone::Everywhere, "Ctrl+Shift+D",
                QT_TRANSLATE_NOOP("Shortcuts", "Move the tab to a window of its own, or back")},
    ShortcutRow{Command::NextPane, Zone::Everywhere, "F6", QT_TRANSLATE_NOOP("Shortcuts", "Next pane")},
    ShortcutRow{Command::PreviousPane, Zone::Everywhere, "Shift+F6", QT_TRANSLATE_NOOP("Shortcuts", "Previous pane")},
    ShortcutRow{Command::Refresh, Zone::Everywhere, "F5", QT_TRANSLATE_NOOP("Shortcuts", "Read again, or retry")},
    ShortcutRow{Command::KeySheet, Zone::Everywhere, "? F1", QT_TRANSLATE_NOOP("Shortcuts", "This sheet")},
    ShortcutRow{Command::Menus, Zone::Everywhere, "F10",
                QT_TRANSLATE_NOOP("Shortcuts", "Menus of everything; Alt alone, too")},
    ShortcutRow{Command::Undo, Zone::Everywhere, "Ctrl+Z",
                QT_TRANSLATE_NOOP("Shortcuts", "Undo what is being typed, else the last change")},
    ShortcutRow{Command::Redo, Zone::Everywhere, "Ctrl+Y Ctrl+Shift+Z",
                QT_TRANSLATE_NOOP("Shortcuts", "Do again what was undone")},
    // Without Shift, the digits of a French keyboard are & é " ' ( - è _ ç.
    ShortcutRow{Command::Section1, Zone::Everywhere, "Alt+1 Alt+&", QT_TRANSLATE_NOOP("Shortcuts", "First section")},
    ShortcutRow{Command::Section2, Zone::Everywhere, "Alt+2 Alt+É", QT_TRANSLATE_NOOP("Shortcuts", "Second section")},
    ShortcutRow{Command::Section3, Zone::Everywhere, "Alt+3 Alt+\"", QT_TRANSLATE_NOOP("Shortcuts", "Third section")},
    ShortcutRow{Command::Section4, Zone::Everywhere, "Alt+4 Alt+'", QT_TRANSLATE_NOOP("Shortcuts", "Fourth section")},
    ShortcutRow{Command::Section5, Zone::Everywhere, "Alt+5 Alt+(", QT_TRANSLATE_NOOP("Shortcuts", "Fifth section")},
    ShortcutRow{Command::Section6, Zone::Everywhere, "Alt+6 Alt+-", QT_TRANSLATE_NOOP("Shortcuts", "Sixth section")},
    ShortcutRow{Command::Section7, Zone::Everywhere, "Alt+7 Alt+È", QT_TRANSLATE_NOOP("Shortcuts", "Seventh section")},
    ShortcutRow{Command::Section8, Zone::Everywhere, "Alt+8 Alt+_", QT_TRANSLATE_NOOP("Shortcuts", "Eighth section")},
    ShortcutRow{Command::Section9, Zone::Everywhere, "Alt+9 Alt+Ç", QT_TRANSLATE_NOOP("Shortcuts", "Ninth section")},
    ShortcutRow{Command::Focused, Zone::Typing, "Alt+Down F4",
                QT_TRANSLATE_NOOP("Shortcuts", "Open the list or the calendar of the field")},
    ShortcutRow{Command::Focused, Zone::Typing, "Ctrl+Shift+Return",
                QT_TRANSLATE_NOOP("Shortcuts", "Open the record that the field names")},
    ShortcutRow{Command::Focused, Zone::Typing, "T + -",
                QT_TRANSLATE_NOOP("Shortcuts", "Dates: today, next day, previous day")},
    ShortcutRow{Command::Focused, Zone::Typing, "S M",
                QT_TRANSLATE_NOOP("Shortcuts", "Dates: next week, next month; with Shift, the previous one")},
    ShortcutRow{Command::Focused, Zone::Typing, ";", QT_TRANSLATE_NOOP("Shortcuts", "Times: now")},
    ShortcutRow{Command::Filter, Zone::Lists, "/ Ctrl+F", QT_TRANSLATE_NOOP("Shortcuts", "Filter the list")},
    ShortcutRow{Command::ClearFilters, Zone::Lists, "Shift+Esc", QT_TRANSLATE_NOOP("Shortcuts", "Remove the filters")},
    ShortcutRow{Command::Focused, Zone::Lists, "Up Down PgUp PgDown Home End",
                QT_TRANSLATE_NOOP("Shortcuts", "Move; the preview follows")},
    ShortcutRow{Command::Focused, Zone::Lists, "Return", QT_TRANSLATE_NOOP("Shortcuts", "Open")},
    ShortcutRow{Command::Focused, Zone::Lists, "Shift+Return", QT_TRANSLATE_NOOP("Shortcuts", "Open in a new tab")},
    ShortcutRow{Command::Focused, Zone::Lists, "Space", QT_TRANSLATE_NOOP("Shortcuts", "Check or uncheck")},
    ShortcutRow{Command::Focused, Zone::Lists, "Shift+Up Shift+Down",
                QT_TRANSLATE_NOOP("Shortcuts", "Check while moving")},
    ShortcutRow{Command::Focused, Zone::Lists, "Ctrl+A", QT_TRANSLATE_NOOP("Shortcuts", "Check all that is listed")},
    ShortcutRow{Command::Focused, Zone::Lists, "Ctrl+C", QT_TRANSLATE_NOOP("Shortcuts", "Copy the rows as a table")},
    ShortcutRow{Command::Focused, Zone::Lists, "Ctrl+V",
                QT_TRANSLATE_NOOP("Shortcuts", "Paste cells of a spreadsheet over the rows")},
    ShortcutRow{Command::Focused, Zone::Lists, "F2", QT_TRANSLATE_NOOP("Shortcuts", "Change the cell")},
    ShortcutRow{Command::Focused, Zone::Lists, "Left Right",
                QT_TRANSLATE_NOOP("Shortcuts", "Fold or unfold the group")},
    ShortcutRow{Command::Focused, Zone::Lists, "A", QT_TRANSLATE_NOOP("Shortcuts", "Assign the current row")},
    ShortcutRow{Command::Focused, Zone::Lists, "P", QT_TRANSLATE_NOOP("Shortcuts", "Plan the current row")},
    ShortcutRow{Command::Focused, Zone::Lists, "S Ctrl+Return",
                QT_TRANSLATE_NOOP("Shortcuts", "Next step of the current row")},
    ShortcutRow{Command::Focused, Zone::Lists, "Y",
                QT_TRANSLATE_NOOP("Shortcuts", "Priority of the checked rows, or of the current one")},
    ShortcutRow{Command::Focused, Zone::Lists, "E",
                QT_TRANSLATE_NOOP("Shortcuts", "Tags of the checked rows, or of the current one")},
    ShortcutRow{Command::Focused, Zone::Lists, "C", QT_TRANSLATE_NOOP("Shortcuts", "Comment on the current row")},
    ShortcutRow{Command::Focused, Zone::Lists, "Del",
                QT_TRANSLATE_NOOP("Shortcuts", "Archive the checked rows, or the current one")},
    ShortcutRow{Command::Focused, Zone::Lists, "Ctrl+Shift+Left Ctrl+Shift+Right",
                QT_TRANSLATE_NOOP("Shortcuts", "Move the column")},
    ShortcutRow{Command::NextPresentation, Zone::Lists, "Ctrl+Shift+PgDown",
                QT_TRANSLATE_NOOP("Shortcuts", "Show as kanban, calendar, chart… the next one")},
    ShortcutRow{Command::PreviousPresentation, Zone::Lists, "Ctrl+Shift+PgUp",
                QT_TRANSLATE_NOOP("Shortcuts", "Show as before: the previous presentation")},
    ShortcutRow{Command::Export, Zone::Lists, "Ctrl+E", QT_TRANSLATE_NOOP("Shortcuts", "Export what is listed")},
    ShortcutRow{Command::Focused, Zone::Boards, "Up Down Left Right",
                QT_TRANSLATE_NOOP("Shortcuts", "From card to card, column to column")},
    ShortcutRow{Command::Focused, Zone::Boards, "Space",
                QT_TRANSLATE_NOOP("Shortcuts", "Take the card along: arrows, Enter drops, Escape returns")},
    ShortcutRow{Command::Focused, Zone::Boards, "- +", QT_TRANSLATE_NOOP("Shortcuts", "Fold the column; unfold it")},
    ShortcutRow{Command::Focused, Zone::Calendars, "Up Down Left Right Home End",
                QT_TRANSLATE_NOOP("Shortcuts", "From entry to entry, day to day")},
    ShortcutRow{Command::Focused, Zone::Calendars, "PgUp PgDown",
                QT_TRANSLATE_NOOP("Shortcuts", "The days before; the days after")},
    ShortcutRow{Command::Focused, Zone::Calendars, "T", QT_TRANSLATE_NOOP("Shortcuts", "Today")},
    ShortcutRow{Command::Focused, Zone::Calendars, "+ -",
                QT_TRANSLATE_NOOP("Shortcuts", "Closer: week, day; farther: week, month")},
    ShortcutRow{Command::Focused, Zone::Calendars, "Return",
                QT_TRANSLATE_NOOP("Shortcuts", "Open the entry, or the day")},
    ShortcutRow{Command::Focused, Zone::Calendars, "Space",
                QT_TRANSLATE_NOOP("Shortcuts", "Take the entry along: arrows, with Shift five minutes")},
    ShortcutRow{Command::Focused, Zone::Calendars, "Ctrl+Up Ctrl+Down",
                QT_TRANSLATE_NOOP("Shortcuts", "Its end, while it is taken along")},
    ShortcutRow{Command::Focused, Zone::Charts, "Left Right Home End",
                QT_TRANSLATE_NOOP("Shortcuts", "From value to value")},
    ShortcutRow{Command::Focused, Zone::Charts, "Return", QT_TRANSLATE_NOOP("Shortcuts", "The rows behind it")},
    ShortcutRow{Command::Focused, Zone::Charts, "Ctrl+T", QT_TRANSLATE_NOOP("Shortcuts", "The chart or its numbers")},
    ShortcutRow{Command::Focused, Zone::Home, "Ctrl+Shift+Left Ctrl+Shift+Right",
                QT_TRANSLATE_NOOP("Shortcuts", "Move the tile or panel")},
    ShortcutRow{Command::Focused, Zone::Home, "Del", QT_TRANSLATE_NOOP("Shortcuts", "Take the tile off this page")},
    ShortcutRow{Command::Focused, Zone::Lines, "Tab Shift+Tab",
                QT_TRANSLATE_NOOP("Shortcuts", "Next, previous cell; after the last one a new line")},
    ShortcutRow{Command::Focused, Zone::Lines, "Return", QT_TRANSLATE_NOOP("Shortcuts", "Same column, next line")},
    ShortcutRow{Command::Focused, Zone::Lines, "F2", QT_TRANSLATE_NOOP("Shortcuts", "Change the cell")},
    ShortcutRow{Command::Focused, Zone::Lines, "Ins", QT_TRANSLATE_NOOP("Shortcuts", "Insert a line")},
    ShortcutRow{Command::Focused, Zone::Lines, "Ctrl+Del", QT_TRANSLATE_NOOP("Shortcuts", "Remove the line")},
    ShortcutRow{Command::Focused, Zone::Lines, "Ctrl+D", QT_TRANSLATE_NOOP("Shortcuts", "Duplicate the line")},
    ShortcutRow{Command::Focused, Zone::Lines, "Ctrl+Up Ctrl+Down",
                QT_TRANSLATE_NOOP("Shortcuts", "Move the line, where lines have an order")},
    ShortcutRow{Command::Focused, Zone::Lines, "Ctrl+V",
                QT_TRANSLATE_NOOP("Shortcuts", "Paste lines of a spreadsheet")},
    ShortcutRow{Command::Focused, Zone::Lines, "Ctrl+Shift+Return",
                QT_TRANSLATE_NOOP("Shortcuts", "Open the line on its own page")},
    ShortcutRow{Command::Focused, Zone::Rights, "Space", QT_TRANSLATE_NOOP("Shortcuts", "Next level of the cell")},
    ShortcutRow{Command::Focused, Zone::Rights, "Shift+Space", QT_TRANSLATE_NOOP("Shortcuts", "The level before")},
    ShortcutRow{Command::Focused, Zone::Rights, "Esc", QT_TRANSLATE_NOOP("Shortcuts", "The cell as it was")},
    ShortcutRow{Command::Focused, Zone::Rights, "Left Right",
                QT_TRANSLATE_NOOP("Shortcuts", "From role to role; fold or unfold a heading")},
    ShortcutRow{Command::Save, Zone::Records, "Ctrl+S", QT_TRANSLATE_NOOP("Shortcuts", "Save")},
    ShortcutRow{Command::PrimaryAct, Zone::Records, "Ctrl+Return Ctrl+Enter",
                QT_TRANSLATE_NOOP("Shortcuts", "Next step of the record, or send the comment")},
    ShortcutRow{Command::NextError, Zone::Records, "F8", QT_TRANSLATE_NOOP("Shortcuts", "Next field to correct")},
    ShortcutRow{Command::PreviousError, Zone::Records, "Shift+F8",
                QT_TRANSLATE_NOOP("Shortcuts", "Previous field to correct")},
    ShortcutRow{Command::PreviousRecord, Zone::Records, "Ctrl+PgUp",
                QT_TRANSLATE_NOOP("Shortcuts", "Previous record of the list")},
    ShortcutRow{Command::NextRecord, Zone::Records, "Ctrl+PgDown",
                QT_TRANSLATE_NOOP("Shortcuts", "Next record of the list")},
    ShortcutRow{Command::CopyLink, Zone::Records, "Ctrl+Shift+C",
                QT_TRANSLATE_NOOP("Shortcuts", "Copy reference and title")},
};

QStringList splitKeys(std::string_view keys)
{
    return QString::fromUtf8(keys.data(), static_cast<qsizetype>(keys.size())).split(u' ');
}

// Meant as the text it produces, wherever it lies on the keyboard: AZERTY types "/", "?" and "+" with Shift.
bool isText(const QString &key)
{
    return key.size() == 1 && !key[0].isLetterOrNumber();
}

} // namespace

QList<QKeySequence> ShortcutRow::sequences() const
{
    QList<QKeySequence> found;
    for (const QString &one : splitKeys(keys)) {
        if (!isText(one))
            found.append(QKeySequence(one, QKeySequence::PortableText));
    }
    return found;
}

bool ShortcutRow::isTypedAs(QStringView typed) const
{
    return typed.size() == 1 && isText(typed.toString()) && splitKeys(keys).contains(typed);
}

QStringList ShortcutRow::displayAll() const
{
    const bool isSection = command >= Command::Section1 && command <= Command::Section9;
    QStringList shown;
    for (const QString &one : splitKeys(keys)) {
        // The digits of a keyboard without Shift, and the Enter of its number pad, need no name of their own.
        const bool isAlias = (isSection && !shown.isEmpty()) || one == "Ctrl+Enter"_L1;
        if (!isAlias)
            shown.append(isText(one) ? one : keyNames(QKeySequence(one, QKeySequence::PortableText)));
    }
    return shown;
}

QString ShortcutRow::display() const
{
    return displayAll().value(0);
}

std::span<const ShortcutRow> shortcuts()
{
    return table;
}

const ShortcutRow *findShortcut(Command command)
{
    const auto found =
        std::find_if(table.begin(), table.end(), [command](const ShortcutRow &row) { return row.command == command; });
    return found == table.end() || command == Command::Focused ? nullptr : &*found;
}

QString keysOf(Command command)
{
    const ShortcutRow *row = findShortcut(command);
    return row == nullptr ? QString() : row->display();
}

QString shortcutText(const char *text)
{
    return QCoreApplication::translate("Shortcuts", text);
}

QString zoneTitle(Zone zone)
{
    switch (zone) {
    case Zone::Everywhere:
        break;
    case Zone::Lists:
        return shortcutText(QT_TRANSLATE_NOOP("Shortcuts", "Lists"));
    case Zone::Boards:
        return shortcutText(QT_TRANSLATE_NOOP("Shortcuts", "Lists as kanban"));
    case Zone::Calendars:
        return shortcutText(QT_TRANSLATE_NOOP("Shortcuts", "Lists as calendar"));
    case Zone::Charts:
        return shortcutText(QT_TRANSLATE_NOOP("Shortcuts", "Lists as chart"));
    case Zone::Records:
        return shortcutText(QT_TRANSLATE_NOOP("Shortcuts", "Records"));
    case Zone::Home:
        return shortcutText(QT_TRANSLATE_NOOP("Shortcuts", "Home page"));
    case Zone::Lines:
        return shortcutText(QT_TRANSLATE_NOOP("Shortcuts", "Lines of a record"));
    case Zone::Rights:
        return shortcutText(QT_TRANSLATE_NOOP("Shortcuts", "Matrix of rights"));
    case Zone::Typing:
        return shortcutText(QT_TRANSLATE_NOOP("Shortcuts", "While typing"));
    }
    return shortcutText(QT_TRANSLATE_NOOP("Shortcuts", "Everywhere"));
}

} // namespace regie
