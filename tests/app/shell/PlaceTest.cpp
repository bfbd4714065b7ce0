// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/Place.h"
#include "app/Preferences.h"
#include "app/language/Language.h"
#include "app/shell/Shortcuts.h"

#include <catch2/catch.hpp>

#include <QFileInfo>
#include <QSet>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace regie;

TEST_CASE("places are written down and found again")
{
    const QUuid id = QUuid::createUuid();
    for (const Place &place : {Place::home(), Place::list(u"tickets"_s), Place::list(u"tickets"_s, u"at_risk"_s),
                               Place::list(u"tickets"_s, u"all"_s, u"{\"filter\":{\"path\":\"a/b\"}}"_s),
                               Place::record(u"ticket"_s, id), Place::newRecord(u"ticket"_s, id)})
        CHECK(Place::fromString(place.toString()) == place);
    for (const QString &nonsense : {u""_s, u"record"_s, u"record/ticket/none"_s, u"a/b/c"_s, u"a/b/c/d"_s})
        CHECK(Place::fromString(nonsense) == Place::home());
}

TEST_CASE("no key stands for two things in one zone, and none is a letter or AltGr")
{
    QMap<Zone, QSet<QString>> taken;
    for (const ShortcutRow &row : shortcuts()) {
        INFO(row.keys);
        CHECK_FALSE(row.displayAll().isEmpty());
        CHECK_FALSE(shortcutText(row.text).isEmpty());
        for (const QKeySequence &keys : row.sequences()) {
            REQUIRE(keys.count() == 1);
            const Qt::KeyboardModifiers modifiers = keys[0].keyboardModifiers();
            const bool isAltGr = modifiers.testFlag(Qt::ControlModifier) && modifiers.testFlag(Qt::AltModifier);
            CHECK_FALSE(isAltGr);
            // A list or a date field may understand letters; the window never does.
            const bool isBareLetter =
                row.command != Command::Focused && modifiers == Qt::NoModifier && keys[0].key() < Qt::Key_Escape;
            CHECK_FALSE(isBareLetter);
            CHECK_FALSE(taken[row.zone].contains(keys.toString()));
            taken[row.zone].insert(keys.toString());
        }
    }
    // What works everywhere has its key for itself, but for what is being typed into.
    for (const Zone zone : {Zone::Lists, Zone::Records})
        CHECK_FALSE(taken[zone].intersects(taken[Zone::Everywhere]));
    CHECK(findShortcut(Command::KeySheet)->isTypedAs(u"?"));
    CHECK(findShortcut(Command::Filter)->isTypedAs(u"/"));
    CHECK_FALSE(findShortcut(Command::Filter)->isTypedAs(u"f"));
}

TEST_CASE("keys are called what stands on a French keyboard")
{
    Language language;
    language.use(u"fr"_s);
    const auto shown = [](Command command) { return findShortcut(command)->displayAll(); };
    CHECK(shown(Command::PrimaryAct) == QStringList{u"Ctrl Entrée"_s});
    CHECK(shown(Command::ClearFilters) == QStringList{u"Maj Échap"_s});
    CHECK(shown(Command::Back) == QStringList{u"Alt ←"_s});
    CHECK(shown(Command::PreviousRecord) == QStringList{u"Ctrl PgPréc"_s});
    CHECK(shown(Command::NextRecord) == QStringList{u"Ctrl PgSuiv"_s});
    CHECK(shown(Command::ReopenTab) == QStringList{u"Ctrl Maj T"_s});
    CHECK(shown(Command::Filter) == QStringList{u"/"_s, u"Ctrl F"_s});
    CHECK(shown(Command::Section3) == QStringList{u"Alt 3"_s});
    for (const ShortcutRow &row : shortcuts()) {
        const QString keys = row.displayAll().join(u' ');
        INFO(keys.toStdString());
        for (const QString &foreign : {u"Return"_s, u"Retour"_s, u"Shift"_s, u"Esc"_s, u"PgUp"_s, u"Left"_s, u"+S"_s})
            CHECK_FALSE(keys.contains(foreign));
    }
}

TEST_CASE("a computer remembers where, as whom and how it looked, for its owner's eyes")
{
    QTemporaryDir folder;
    const ServerAddress server{u"regie.vauban.lan"_s, 7443};
    const QUuid user = QUuid::createUuid();
    {
        Preferences preferences(folder.path());
        CHECK_FALSE(preferences.server().has_value());
        CHECK(preferences.language().isEmpty());
        preferences.setServer(server);
        preferences.setEmail(server, u"claire@vauban.example"_s);
        preferences.setLanguage(u"en"_s);
        preferences.setAppearance(Appearance::Dark);
        preferences.setDensity(Density::Comfortable);
        preferences.setWindow(user, {{u"tabs"_s, QStringList{u"home"_s, u"list/tickets/open"_s}}, {u"current"_s, 1}});
    }
    const Preferences preferences(folder.path());
    CHECK(preferences.server() == server);
    CHECK(preferences.email(server) == u"claire@vauban.example"_s);
    CHECK(preferences.email({u"other"_s, 1}).isEmpty());
    CHECK(preferences.language() == u"en"_s);
    CHECK(preferences.appearance() == Appearance::Dark);
    CHECK(preferences.density() == Density::Comfortable);
    CHECK(preferences.window(user).value(u"tabs"_s).toStringList().size() == 2);
    CHECK(preferences.window(QUuid::createUuid()).isEmpty());
    const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
    CHECK((QFileInfo(folder.filePath(u"regie.ini"_s)).permissions() & others) == QFile::Permissions());
}
