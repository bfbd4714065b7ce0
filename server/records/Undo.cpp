// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/Act.h"
#include "server/records/MoveNews.h"
#include "server/storage/RequestTrace.h"
#include "shared/protocol/Messages.h"

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

// What an act made beside the record it works on: the comment that holds its reason. It goes with the act when the
// caller may put it away, and stays otherwise.
bool isBeside(const TracedRecord &trace)
{
    const ActInfo *act = trace.isCreated ? findAct(trace.act) : nullptr;
    return act && trace.entity != toString(act->entity);
}

Store::Reverted revertBeside(Store &store, const TracedRecord &trace)
{
    try {
        return store.revert(trace);
    } catch (const RefusalError &) {
        return {};
    }
}

} // namespace

template <>
Posted handle<Undo>(Act &act, const Undo &message)
{
    Store &store = act.store();
    std::vector<TracedRecord> traces = store.traced(message.request);
    std::reverse(traces.begin(), traces.end());
    Posted posted;
    for (const TracedRecord &trace : traces) {
        const Store::Reverted reverted = isBeside(trace) ? revertBeside(store, trace) : store.revert(trace);
        if (!reverted.written)
            continue;
        std::vector<RecordVersion> told = tellOfMove(act, reverted.act, *reverted.written, reverted.before);
        posted.records.insert(posted.records.begin(),
                              *reverted.written); // the main one is written first, so undone last
        posted.records.insert(posted.records.end(), told.begin(), told.end());
    }
    if (posted.records.empty())
        refuse(u"undo.nothing"_s);
    return posted;
}

template <>
StepReport handle<Step>(Act &act, const Step &message)
{
    return act.store().step(message.request);
}

} // namespace regie
