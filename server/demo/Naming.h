// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/demo/World.h"

// Names, numbers and addresses that belong to nobody.
namespace regie::demo {

// «Café des Arts» → «cafe-des-arts»
[[nodiscard]] QByteArray slugOf(const QByteArray &name);

// In the ranges that ARCEP keeps for fiction (decision 2018-0881, annex, §2.3), by the region of a postal code.
[[nodiscard]] QByteArray landline(Random &random, const QByteArray &postalCode);
[[nodiscard]] QByteArray mobile(Random &random);

// Valid by their check digits, in a range (00…) in which INSEE has given out almost none.
[[nodiscard]] QByteArray sirenOf(quint64 seed, std::size_t place);
[[nodiscard]] QByteArray siretOf(const QByteArray &siren);
[[nodiscard]] QByteArray vatNumberOf(const QByteArray &siren);

[[nodiscard]] QByteArray streetAddress(Random &random, const Texts &texts);

} // namespace regie::demo
