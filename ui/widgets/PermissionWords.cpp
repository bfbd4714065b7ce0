// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/PermissionWords.h"

#include "shared/domain/Catalogue.h"
#include "shared/domain/identity/Permission.h"
#include "shared/protocol/Messages.h"
#include "ui/widgets/Formats.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

struct PermissionTexts {
    Q_DECLARE_TR_FUNCTIONS(PermissionWords)
};

struct Operation {
    std::string_view word;
    const char *label;
};

constexpr std::array operations{Operation{"read", QT_TRANSLATE_NOOP("PermissionWords", "read")},
                                Operation{"export", QT_TRANSLATE_NOOP("PermissionWords", "export")},
                                Operation{"create", QT_TRANSLATE_NOOP("PermissionWords", "create")},
                                Operation{"import", QT_TRANSLATE_NOOP("PermissionWords", "import")},
                                Operation{"update", QT_TRANSLATE_NOOP("PermissionWords", "change")},
                                Operation{"archive", QT_TRANSLATE_NOOP("PermissionWords", "archive")},
                                Operation{"read_internal", QT_TRANSLATE_NOOP("PermissionWords", "read internal ones")},
                                Operation{"invite", QT_TRANSLATE_NOOP("PermissionWords", "invite, reset access")},
                                Operation{"reset_second_factor",
                                          QT_TRANSLATE_NOOP("PermissionWords", "reset the second factor")}};

// What may be done; empty when nothing is declared under that key.
QString deedOf(const QString &key)
{
    const auto act = std::find_if(acts().begin(), acts().end(),
                                  [&key](const ActInfo &candidate) { return toString(candidate.permission) == key; });
    if (act != acts().end())
        return QCoreApplication::translate(act->context, act->label);
    const QString word = key.section(u'.', 1);
    const auto known = std::find_if(operations.begin(), operations.end(),
                                    [&word](const Operation &operation) { return toString(operation.word) == word; });
    return known == operations.end() ? QString() : PermissionTexts::tr(known->label);
}

} // namespace

QString permissionWords(const QString &key)
{
    if (const GeneralRight *general = findGeneralRight(key))
        return general->words();
    const Schema *schema = findSchema(key.section(u'.', 0, 0));
    const QString deed = deedOf(key);
    if (!schema || deed.isEmpty())
        return key;
    //: kind of records, what may be done with them
    return PermissionTexts::tr("%1: %2").arg(schema->pluralLabel(), deed);
}

bool namesPermission(const Field &field)
{
    const auto *reference = std::get_if<kinds::Ref>(&field.kind);
    return reference ? reference->entity == "permission" : &field == schemaOf<Permission>().find(u"key");
}

QString valueWords(const Field *field, const Kind &kind, const Value &value)
{
    const auto *key = std::get_if<QString>(&value);
    return key && field && namesPermission(*field) ? permissionWords(*key) : formats::value(kind, value);
}

} // namespace regie
