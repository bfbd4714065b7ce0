// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/AccountMessages.h"

#include "shared/domain/identity/AccessCode.h"

namespace regie {

using namespace Qt::StringLiterals;
using namespace flags;

namespace {

Moment momentIn(const Value &value)
{
    const auto *moment = std::get_if<Moment>(&value);
    return moment == nullptr ? Moment() : *moment;
}

} // namespace

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

Fields IssueAccessCode::fields()
{
    static constexpr std::array table{field<&IssueAccessCode::id>("id", "", kinds::Ref{"user"}, Required)};
    static_assert(table.size() == memberCount<IssueAccessCode>());
    return table;
}

void AccessCode::write(WireWriter &wire) const
{
    wire.beginMap(3);
    wire.key("code");
    wire.text(code);
    wire.key("expires");
    wire.value(expires.isNull() ? Value() : Value(expires));
    wire.key("invitation");
    wire.boolean(isInvitation);
    wire.endMap();
}

AccessCode AccessCode::read(WireReader &wire)
{
    AccessCode code;
    wire.readMap([&](const QString &key) {
        if (key == "code"_L1)
            code.code = wire.text(accesscode::longestTyped);
        else if (key == "expires"_L1)
            code.expires = momentIn(wire.value(kinds::Moment{}));
        else if (key == "invitation"_L1)
            code.isInvitation = wire.boolean();
    });
    return code;
}

} // namespace regie
