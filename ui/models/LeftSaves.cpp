// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/LeftSaves.h"

#include "ui/models/lines/LineDraft.h"

#include <algorithm>
#include <array>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

// The save was not looked at: it may still be done.
bool isUndecided(const Refusal &refusal)
{
    constexpr std::array beginnings{"server."_L1, "database."_L1, "session."_L1, "connection."_L1};
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](QLatin1StringView beginning) { return refusal.code.startsWith(beginning); });
}

} // namespace

LeftSaves::LeftSaves(Gateway &gateway, DraftStore &drafts, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
    , m_drafts(drafts)
{
    connect(&gateway, &Gateway::waitingWritesChanged, this, [this] {
        for (const QString &key : m_drafts.takeLeft())
            resume(key);
    });
}

void LeftSaves::resumeAll()
{
    for (const QString &key : m_drafts.keys())
        resume(key);
}

void LeftSaves::resume(const QString &key)
{
    if (m_drafts.isClaimed(key)) // whoever opens it sends it
        return;
    const Draft draft = m_drafts.find(key);
    if (!draft.sent)
        return;
    const Gateway::Named named(m_gateway, draft.sent->request);
    const auto then = [this, key, sent = *draft.sent](const Result<Posted> &answer) {
        if (!m_drafts.isClaimed(key))
            receive(key, sent, answer);
    };
    draft.sent->isAlone() ? m_gateway.request(draft.sent->message, this, then)
                          : m_gateway.request(draft.sent->all, this, then);
}

void LeftSaves::receive(const QString &key, const SentSave &sent, const Result<Posted> &answer)
{
    if (answer) {
        goOn(key, sent, *answer);
        return;
    }
    Draft draft = m_drafts.find(key);
    if (isUndecided(answer.error()) || !draft.sent || draft.sent->request != sent.request)
        return;
    draft.sent.reset();
    m_drafts.keep(key, draft);
}

// What was asked for after it, unless somebody else came in between: then the person must look first.
void LeftSaves::goOn(const QString &key, const SentSave &sent, const Posted &posted)
{
    const qint64 version = versionAfter(sent, posted);
    acknowledgeLines(m_drafts, sent, posted);
    const bool isMoreAsked = m_drafts.find(key).sent.value_or(sent).isMoreAsked;
    const QString rest = m_drafts.acknowledge(key, sent, version);
    if (rest.isEmpty() || !isMoreAsked || !sent.isAlone() || version != sent.message.version + 1 ||
        sent.message.entity == u"comment")
        return;
    Draft draft = m_drafts.find(rest);
    if (draft.sent)
        return;
    draft.sent = SentSave{newUuid(), Save{sent.message.entity, sent.message.id, version, draft.changes}};
    m_drafts.keep(rest, draft);
    resume(rest);
}

} // namespace regie
