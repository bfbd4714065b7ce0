// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/AdministrationMessages.h"
#include "shared/protocol/ExportMessages.h"
#include "shared/protocol/ImportLists.h"
#include "shared/protocol/Messages.h"
#include "shared/protocol/Refusals.h"

namespace regie::samples {

using Requests =
    JoinLists<JoinLists<JoinLists<JoinLists<SessionMessages, RecordMessages>::Type, ExportMessages>::Type, Acts>::Type,
              JoinLists<JoinLists<FileMessages, JoinLists<AccountMessages, AdministrationMessages>::Type>::Type,
                        ImportMessages>::Type>::Type;
using Replies = MessageList<Welcome, SessionInfo, Done, RowSet, Snapshot, Posted, HistoryPage, StepReport, ExportOpened,
                            SearchResults, UploadState, FilePart, ImportPreview, ImportProgress, ImportFaults,
                            ImportMappings, AccessCode, ThisSession, Explanation, Proof, SecondFactorState,
                            SecondFactorSeed, RecoveryCodes>;
using AllMessages = JoinLists<JoinLists<Requests, Replies>::Type, Events>::Type;

// A content that fits the kind; `seed` varies it.
[[nodiscard]] Value valueOf(const Kind &kind, int seed);
// Every field filled.
[[nodiscard]] Record filled(Fields fields, int seed);
[[nodiscard]] Filter filter();
[[nodiscard]] Query query();
[[nodiscard]] Refusal refusal();

// One of each message, with something in every member.
template <class Message>
[[nodiscard]] Message of();
template <TableMessage Message>
[[nodiscard]] Message of()
{
    return fromRecord<Message>(filled(Message::fields(), 1));
}
template <>
Fetch of<Fetch>();
template <>
Save of<Save>();
template <>
Export of<Export>();
template <>
ExportPage of<ExportPage>();
template <>
UploadPart of<UploadPart>();
template <>
FilePart of<FilePart>();
template <>
ImportPart of<ImportPart>();
template <>
ImportPreview of<ImportPreview>();
template <>
ImportFaults of<ImportFaults>();
template <>
ImportMappings of<ImportMappings>();
template <>
Explanation of<Explanation>();
template <>
Subscribe of<Subscribe>();
template <>
Welcome of<Welcome>();
template <>
SessionInfo of<SessionInfo>();
template <>
AccessCode of<AccessCode>();
template <>
Done of<Done>();
template <>
RowSet of<RowSet>();
template <>
Snapshot of<Snapshot>();
template <>
Posted of<Posted>();
template <>
HistoryPage of<HistoryPage>();
template <>
StepReport of<StepReport>();
template <>
SearchResults of<SearchResults>();
template <>
Present of<Present>();
template <>
Changed of<Changed>();
template <>
Resync of<Resync>();
template <>
SessionChanged of<SessionChanged>();
template <>
Closing of<Closing>();

} // namespace regie::samples
