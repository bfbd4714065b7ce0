// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/identity/Permission.h"

#include "shared/schema/Personal.h"

#include <QCoreApplication>

#include <algorithm>

namespace regie {

using namespace flags;

namespace {

constexpr auto context = "Permission";

constexpr std::array fields{identity<&Permission::id>(),
                            field<&Permission::key>("key", QT_TRANSLATE_NOOP("Permission", "Key"),
                                                    kinds::Text{.max = 100}, Required | Listed | Searchable | ReadOnly),
                            field<&Permission::description>("description",
                                                            QT_TRANSLATE_NOOP("Permission", "Description"),
                                                            kinds::Text{.max = 500}, Listed | ReadOnly | Wide)};
static_assert(fields.size() == memberCount<Permission>());

constexpr std::array texts{
    CodeText{"permission.key_taken", QT_TRANSLATE_NOOP("Permission", "This permission already exists.")}};

constexpr std::array general{
    GeneralRight{"person.export", QT_TRANSLATE_NOOP("Permission", "Personal data: export")},
    GeneralRight{"person.erase", QT_TRANSLATE_NOOP("Permission", "Personal data: erase or anonymise")}};

} // namespace

QString GeneralRight::words() const
{
    return QCoreApplication::translate(context, label);
}

std::span<const GeneralRight> generalRights()
{
    return general;
}

const GeneralRight *findGeneralRight(QStringView key)
{
    const auto known =
        std::ranges::find_if(general, [&key](const GeneralRight &right) { return key == toString(right.key); });
    return known == general.end() ? nullptr : &*known;
}

template <>
const Schema &schemaOf<Permission>()
{
    static constexpr Schema schema{.entity = "permission",
                                   .area = "identity",
                                   .context = context,
                                   .singular = QT_TRANSLATE_NOOP("Permission", "Permission"),
                                   .plural = QT_TRANSLATE_NOOP("Permission", "Permissions"),
                                   .icon = "key",
                                   .labelField = "key",
                                   .fields = fields,
                                   .texts = texts,
                                   .blank = blankRecord<Permission>};
    return schema;
}

template <>
std::span<const PersonalField> personalFieldsOf<Permission>()
{
    static constexpr std::array personal{PersonalField{"key", Personal::None},
                                         PersonalField{"description", Personal::Text}};
    return personal;
}

} // namespace regie
