// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/Shortcuts.h"

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
    ShortcutRow{Command::NextPane, Zone::Everywhere, "F6", QT_TRANSLATE_NOOP("Shortcuts", "Next pane")},
    ShortcutRow{Command::PreviousPane, Zone::Everywhere, "Shift+F6", QT_TRANSLATE_NOOP("Shortcuts", "Previous pane")},
    ShortcutRow{Command::Refresh, Zone::Everywhere, "F5", QT_TRANSLATE_NOOP("Shortcuts", "Read again, or retry")},
    ShortcutRow{Command::KeySheet, Zone::Everywhere, "? F1", QT_TRANSLATE_NOOP("Shortcuts", "This sheet")},
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
    ShortcutRow{Command::Filter, Zone::Lists, "/ Ctrl+F", QT_TRANSLATE_NOOP("Shortcuts", "Filter the list")},
    ShortcutRow{Command::ClearFilters, Zone::Lists, "Shift+Esc", QT_TRANSLATE_NOOP("Shortcuts", "Remove the filters")},
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

} // namespace

QList<QKeySequence> ShortcutRow::sequences() const
{
    QList<QKeySequence> found;
    const QString all = QString::fromUtf8(keys.data(), static_cast<qsizetype>(keys.size()));
    for (const QString &one : all.split(u' ')) {
        if (one != "/"_L1 && one != "?"_L1)
            found.append(QKeySequence(one, QKeySequence::PortableText));
    }
    return found;
}

bool ShortcutRow::isTypedAs(QStringView typed) const
{
    const QString all = QString::fromUtf8(keys.data(), static_cast<qsizetype>(keys.size()));
    return (typed == u"/" || typed == u"?") && all.split(u' ').contains(typed.toString());
}

QStringList ShortcutRow::displayAll() const
{
    QStringList shown;
    const QString all = QString::fromUtf8(keys.data(), static_cast<qsizetype>(keys.size()));
    for (const QString &one : all.split(u' ')) {
        const bool isText = one == "/"_L1 || one == "?"_L1;
        const bool isAlias = one.startsWith("Alt+"_L1) && command >= Command::Section1 &&
                             command <= Command::Section9 && !shown.isEmpty();
        if (isAlias || one == "Ctrl+Enter"_L1)
            continue;
        shown.append(isText ? one : QKeySequence(one).toString(QKeySequence::NativeText).replace(u'+', u' '));
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
    return found == table.end() || command == Command::None ? nullptr : &*found;
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
    case Zone::Records:
        return shortcutText(QT_TRANSLATE_NOOP("Shortcuts", "Records"));
    }
    return shortcutText(QT_TRANSLATE_NOOP("Shortcuts", "Everywhere"));
}

} // namespace regie
