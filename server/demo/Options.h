// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Moment.h"

namespace regie::demo {

// What is made up. Equal options make equal data, but for the salt in the password's hash.
struct Options {
    qint64 tickets = 6'000;
    quint64 seed = 20'260'101;
    Moment now = Moment::now(); // the data's present
    // From this many tickets on it pays to make indices afterwards, on several connections at once.
    qint64 largeLoad = 60'000;

    // What is said of one ticket at most; of very many, less: their comments would be most of the database.
    [[nodiscard]] std::size_t commentsPerTicket() const { return tickets < 100'000 ? 6 : 2; }
    // Rows of the size asked for: 900, 1,400 and 1,500 for 6,000 tickets; 200,000 parties for a million.
    [[nodiscard]] qint64 parties() const;
    [[nodiscard]] qint64 contacts() const { return parties() * 14 / 9; }
    [[nodiscard]] qint64 equipment() const { return parties() * 15 / 9; }
};

inline constexpr auto companyName = "Vauban Services";
// Every demonstration account has it.
inline constexpr auto demoPassword = "une citadelle bien tenue";

} // namespace regie::demo
