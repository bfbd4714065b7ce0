// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/SecondFactorMessages.h"

namespace regie {

using namespace flags;

Fields LoginCode::fields()
{
    static constexpr std::array table{field<&LoginCode::code>("code", "", kinds::Text{.max = longestCode}, Required)};
    static_assert(table.size() == memberCount<LoginCode>());
    return table;
}

Fields Proof::fields()
{
    static constexpr std::array table{field<&Proof::token>("token", "", kinds::Binary{.max = 32}, Required)};
    static_assert(table.size() == memberCount<Proof>());
    return table;
}

Fields Prove::fields()
{
    static constexpr std::array table{field<&Prove::password>("password", "", kinds::Text{.max = 1000}, Required),
                                      field<&Prove::code>("code", "", kinds::Text{.max = longestCode})};
    static_assert(table.size() == memberCount<Prove>());
    return table;
}

Fields SecondFactorState::fields()
{
    static constexpr std::array table{
        field<&SecondFactorState::since>("since", "", kinds::Moment{}),
        field<&SecondFactorState::recoveryCodes>("recovery_codes", "", kinds::Integer{.min = 0}, Required),
        field<&SecondFactorState::isMandatory>("mandatory", "", kinds::Flag{}, Required)};
    static_assert(table.size() == memberCount<SecondFactorState>());
    return table;
}

Fields ReadSecondFactor::fields()
{
    return {};
}

Fields SecondFactorSeed::fields()
{
    static constexpr std::array table{
        field<&SecondFactorSeed::uri>("uri", "", kinds::Text{.max = 2000}, Required),
        field<&SecondFactorSeed::secret>("secret", "", kinds::Text{.max = 100}, Required)};
    static_assert(table.size() == memberCount<SecondFactorSeed>());
    return table;
}

Fields BeginSecondFactor::fields()
{
    return {};
}

Fields ConfirmSecondFactor::fields()
{
    static constexpr std::array table{
        field<&ConfirmSecondFactor::code>("code", "", kinds::Text{.max = longestCode}, Required)};
    static_assert(table.size() == memberCount<ConfirmSecondFactor>());
    return table;
}

Fields RecoveryCodes::fields()
{
    static constexpr std::array table{
        field<&RecoveryCodes::codes>("codes", "", kinds::Tags{.max = 10, .length = longestCode}, Required)};
    static_assert(table.size() == memberCount<RecoveryCodes>());
    return table;
}

Fields RenewRecoveryCodes::fields()
{
    return {};
}

Fields DisableSecondFactor::fields()
{
    return {};
}

Fields ResetSecondFactor::fields()
{
    static constexpr std::array table{
        field<&ResetSecondFactor::id>("id", "", kinds::Ref{"user"}, Required),
        field<&ResetSecondFactor::version>("version", "", kinds::Integer{.min = 1}, Required)};
    static_assert(table.size() == memberCount<ResetSecondFactor>());
    return table;
}

} // namespace regie
