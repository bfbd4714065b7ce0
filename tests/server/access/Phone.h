// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/server/net/TestServer.h"

namespace regie::tests {

// The app that makes codes, on the phone of somebody. Codes of the step that is now, or of the next one, which counts
// as well: whatever the moment, the one of now is still good half a minute later.
class Phone {
public:
    explicit Phone(const QString &secret)
        : m_seed(seedOf(secret))
    {}

    [[nodiscard]] QString code(qint64 stepsAhead = 0) const;
    [[nodiscard]] const QByteArray &seed() const { return m_seed; }
    [[nodiscard]] static QByteArray seedOf(const QString &base32);

private:
    QByteArray m_seed;
};

// Sets one up for whoever is logged in there.
[[nodiscard]] Phone enrol(WireClient &client);
// As if the codes that were used had been used long ago.
void forgetSteps(Connection &sql);
// The login of an account with a second factor, both steps; or the code of the refusal.
[[nodiscard]] QString loginOutcome(WireClient &client, const QString &name, const QString &code);

} // namespace regie::tests
