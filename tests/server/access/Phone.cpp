// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/access/Phone.h"

#include "server/access/Totp.h"
#include "shared/protocol/AccountMessages.h"

#include <QDateTime>

namespace regie::tests {

using namespace Qt::StringLiterals;

QByteArray Phone::seedOf(const QString &base32)
{
    const QString alphabet = u"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"_s;
    QByteArray bytes;
    quint32 waiting = 0;
    int bits = 0;
    for (const QChar sign : base32) {
        waiting = (waiting << 5U) | static_cast<quint32>(alphabet.indexOf(sign));
        for (bits += 5; bits >= 8; bits -= 8)
            bytes += static_cast<char>((waiting >> (bits - 8)) & 0xFFU);
    }
    return bytes;
}

QString Phone::code(qint64 stepsAhead) const
{
    return QString::fromLatin1(totp::code(m_seed, totp::stepAt(QDateTime::currentSecsSinceEpoch()) + stepsAhead));
}

Phone enrol(WireClient &client)
{
    const Result<SecondFactorSeed> seed = client.request(BeginSecondFactor());
    if (!seed)
        throw std::runtime_error("begin: " + seed.error().code.toStdString());
    Phone phone(seed->secret);
    if (const QString code = client.outcome(ConfirmSecondFactor{phone.code()}); code != u"(done)"_s)
        throw std::runtime_error("confirm: " + code.toStdString());
    return phone;
}

void forgetSteps(Connection &sql)
{
    sql.execute("update second_factor set last_step = 0");
}

QString loginOutcome(WireClient &client, const QString &name, const QString &code)
{
    const Result<SessionInfo> first = client.login(ServedDatabase::emailOf(name), ServedDatabase::password);
    if (first || first.error().code != u"login.code_needed"_s)
        return first ? u"(no code asked)"_s : first.error().code;
    return client.outcome(LoginCode{code});
}

} // namespace regie::tests
