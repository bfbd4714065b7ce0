// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/NameWords.h"

#include "shared/domain/Catalogue.h"
#include "shared/domain/communication/NotificationKinds.h"
#include "shared/protocol/Messages.h"
#include "ui/models/filter/FilterNames.h"

#include <QCoreApplication>

#include <algorithm>

namespace regie {

namespace {

constexpr auto context = "NameWords";

struct NameRow {
    std::string_view name;
    const char *words;
};

// Deeds that are no acts on one kind of record.
constexpr std::array deeds{
    NameRow{"login", QT_TRANSLATE_NOOP("NameWords", "Login")},
    NameRow{"recall", QT_TRANSLATE_NOOP("NameWords", "Login kept on its computer")},
    NameRow{"logout", QT_TRANSLATE_NOOP("NameWords", "Logout")},
    NameRow{"save", QT_TRANSLATE_NOOP("NameWords", "Save")},
    NameRow{"save_all", QT_TRANSLATE_NOOP("NameWords", "Save in one step")},
    NameRow{"archive", QT_TRANSLATE_NOOP("NameWords", "Archive or restore")},
    NameRow{"export", QT_TRANSLATE_NOOP("NameWords", "Export")},
    NameRow{"import", QT_TRANSLATE_NOOP("NameWords", "Import")},
    NameRow{"import.revert", QT_TRANSLATE_NOOP("NameWords", "Import taken back")},
    NameRow{"undo", QT_TRANSLATE_NOOP("NameWords", "Undo")},
    NameRow{"upload.finish", QT_TRANSLATE_NOOP("NameWords", "New file")},
    NameRow{"account.change", QT_TRANSLATE_NOOP("NameWords", "Own account")},
    NameRow{"account.password", QT_TRANSLATE_NOOP("NameWords", "Own password")},
    NameRow{"user.access_code", QT_TRANSLATE_NOOP("NameWords", "Code to choose a password")},
    NameRow{"redeem", QT_TRANSLATE_NOOP("NameWords", "Password chosen with a code")},
    NameRow{"user.deactivate", QT_TRANSLATE_NOOP("NameWords", "Account closed")},
    NameRow{"rights.explain", QT_TRANSLATE_NOOP("NameWords", "Who sees it, asked")},
    NameRow{"session.view_as", QT_TRANSLATE_NOOP("NameWords", "Seen as this person: begun")},
    NameRow{"session.view_end", QT_TRANSLATE_NOOP("NameWords", "Seen as this person: ended")},
    NameRow{"refused", QT_TRANSLATE_NOOP("NameWords", "Wrong password, or closed account")},
    NameRow{"second_factor.confirm", QT_TRANSLATE_NOOP("NameWords", "Own second factor set up")},
    NameRow{"second_factor.codes", QT_TRANSLATE_NOOP("NameWords", "New recovery codes")},
    NameRow{"second_factor.disable", QT_TRANSLATE_NOOP("NameWords", "Own second factor switched off")},
    NameRow{"user.reset_second_factor", QT_TRANSLATE_NOOP("NameWords", "Second factor reset")},
    NameRow{"user.add", QT_TRANSLATE_NOOP("NameWords", "New user (at the server)")},
    NameRow{"user.password", QT_TRANSLATE_NOOP("NameWords", "New password (at the server)")},
    NameRow{"user.roles", QT_TRANSLATE_NOOP("NameWords", "New roles (at the server)")},
    NameRow{"user.status", QT_TRANSLATE_NOOP("NameWords", "New status (at the server)")},
    NameRow{"person.export", QT_TRANSLATE_NOOP("NameWords", "Personal data exported")},
    NameRow{"person.preview", QT_TRANSLATE_NOOP("NameWords", "What erasing personal data would do, asked")},
    NameRow{"person.erase", QT_TRANSLATE_NOOP("NameWords", "Personal data erased")},
    NameRow{"retention.anonymise", QT_TRANSLATE_NOOP("NameWords", "Made anonymous at the end of its time")},
    NameRow{"retention.shorten_log", QT_TRANSLATE_NOOP("NameWords", "Oldest lines of the log removed")},
};

QStringList allNames()
{
    QStringList names;
    for (const Schema *schema : catalogue())
        names.append(schema->name());
    for (const ActInfo &act : acts())
        names.append(toString(act.name));
    for (const NameRow &deed : deeds)
        names.append(toString(deed.name));
    return names;
}

} // namespace

QString nameInWords(const QString &name)
{
    if (const Schema *schema = findSchema(name))
        return schema->singularLabel();
    if (const ActInfo *act = findAct(name))
        return QCoreApplication::translate(act->context, act->label);
    if (const NotificationKind *kind = findNotificationKind(name))
        return notificationText(*kind);
    for (const NameRow &deed : deeds) {
        if (name == toString(deed.name))
            return QCoreApplication::translate(context, deed.words);
    }
    return name;
}

QStringList namesCalled(const QString &words)
{
    QStringList names = allNames();
    names.removeIf(
        [folded = foldedName(words)](const QString &name) { return foldedName(nameInWords(name)) != folded; });
    return names;
}

QStringList namesWith(const QString &beginning)
{
    QStringList names = allNames();
    names.removeIf([folded = foldedName(beginning)](const QString &name) {
        const QStringList words = foldedName(nameInWords(name)).split(u'-');
        return std::none_of(words.begin(), words.end(), [&](const QString &word) { return word.startsWith(folded); });
    });
    return names;
}

QString archiveWords(bool isEnding)
{
    return QCoreApplication::translate(context, isEnding ? QT_TRANSLATE_NOOP("NameWords", "End")
                                                         : QT_TRANSLATE_NOOP("NameWords", "Archive"));
}

} // namespace regie
