// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/AccountMessages.h"

#include "shared/domain/identity/User.h"

namespace regie {

using namespace flags;

Fields ChangeAccount::fields()
{
    static const std::array table{field<&ChangeAccount::locale>("locale", "", kinds::Choice{&accountLocales()}),
                                  field<&ChangeAccount::theme>("theme", "", kinds::Choice{&choicesOf(ThemeChoice())})};
    static_assert(std::tuple_size_v<decltype(table)> == memberCount<ChangeAccount>());
    return table;
}

Fields ChangePassword::fields()
{
    static constexpr std::array table{
        field<&ChangePassword::current>("current", "", kinds::Text{.max = 1000}, Required),
        field<&ChangePassword::password>("password", "", kinds::Text{.max = 1000}, Required)};
    static_assert(table.size() == memberCount<ChangePassword>());
    return table;
}

} // namespace regie
