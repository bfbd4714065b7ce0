// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the person says who they are: the login with its second step, a code to choose a password, and the proof that
// sensitive requests wait for.
#include "app/net/Connection.h"

#include "shared/protocol/AccountMessages.h"

namespace regie {

using namespace Qt::StringLiterals;

void Connection::login(const QString &email, const QString &password, Stay stay)
{
    if (!m_isWelcome) {
        Q_EMIT loginRefused(regie::refused(u"connection.lost"_s).value());
        return;
    }
    request(Login{.email = email, .password = password, .keep = stay == Stay::Yes}, this,
            [this](const Result<SessionInfo> &session) { answerLogin(session); });
}

void Connection::redeem(const QString &email, const QString &code, const QString &password)
{
    if (!m_isWelcome) {
        Q_EMIT redeemRefused(regie::refused(u"connection.lost"_s).value());
        return;
    }
    request(Redeem{.email = email, .code = code, .password = password}, this,
            [this, email, password](const Result<Done> &done) {
                if (!done) {
                    Q_EMIT redeemRefused(done.error());
                    return;
                }
                Q_EMIT redeemed();
                login(email, password);
            });
}

void Connection::answerLogin(const Result<SessionInfo> &session)
{
    if (session)
        enter(*session);
    else if (session.error().code == "login.code_needed"_L1)
        Q_EMIT codeNeeded();
    else
        Q_EMIT loginRefused(session.error());
}

void Connection::loginCode(const QString &code)
{
    request(LoginCode{.code = code}, this, [this](const Result<SessionInfo> &session) { answerLogin(session); });
}

// One proof serves all that wait.
void Connection::hold(Requests::Entry entry, const Refusal &refusal)
{
    m_held.push_back(std::move(entry));
    writesChanged();
    flush();
    if (m_held.size() > 1)
        return;
    const auto code = refusal.args.value(u"code"_s);
    const auto *withCode = std::get_if<bool>(&code);
    Q_EMIT proofNeeded(withCode != nullptr && *withCode);
}

void Connection::prove(const QString &password, const QString &code)
{
    request(Prove{.password = password, .code = code}, this, [this](const Result<Proof> &proof) {
        if (!proof) {
            Q_EMIT proofRefused(proof.error());
            return;
        }
        m_session.token = proof->token;
        for (Requests::Entry &entry : std::exchange(m_held, {}))
            m_requests.addAgain(std::move(entry));
        Q_EMIT proofOver();
        writesChanged();
        flush();
    });
}

void Connection::declineProof()
{
    failHeld(u"proof.needed"_s);
}

void Connection::failHeld(const QString &code)
{
    if (m_held.empty())
        return;
    for (const Requests::Entry &entry : std::exchange(m_held, {}))
        entry.finish(regie::refused(code));
    Q_EMIT proofOver();
}

} // namespace regie
