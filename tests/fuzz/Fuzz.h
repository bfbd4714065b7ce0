// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/AdministrationMessages.h"
#include "shared/protocol/Envelope.h"
#include "shared/protocol/ExportMessages.h"
#include "shared/protocol/FileMessages.h"
#include "shared/protocol/Messages.h"
#include "shared/protocol/Refusals.h"

#include <cstdint>
#include <cstdlib>
#include <functional>

namespace regie::fuzz {

using Requests =
    JoinLists<JoinLists<JoinLists<JoinLists<SessionMessages, RecordMessages>::Type, ExportMessages>::Type, Acts>::Type,
              JoinLists<FileMessages, JoinLists<AccountMessages, AdministrationMessages>::Type>::Type>::Type;
using FromServer = JoinLists<JoinLists<MessageList<Welcome, SessionInfo, Done, RowSet, Snapshot, Posted, HistoryPage,
                                                   StepReport, SearchResults, Description>,
                                       Events>::Type,
                             MessageList<UploadState, FilePart, AccessCode>>::Type;

using Decoder = void (*)(const QByteArray &);

inline void demand(bool isSo)
{
    if (!isSo)
        std::abort();
}

// What is taken can be said again, and is then taken again as the same.
template <class Message, WireLimits limits>
void tryDecoding(const QByteArray &bytes)
{
    const Result<Message> first = decode<Message>(bytes, limits);
    if (!first)
        return;
    const QByteArray again = encode(*first);
    if constexpr (!std::is_same_v<Message, Description>) { // whose reader keeps nothing
        const Result<Message> second = decode<Message>(again, replyLimits);
        demand(second.has_value());
        demand(encode(*second) == again);
    }
}

template <class List, WireLimits limits>
[[nodiscard]] const std::vector<Decoder> &decoders()
{
    static const std::vector<Decoder> all = [] {
        std::vector<Decoder> list;
        List::forEach([&]<class Message>() { list.push_back(&tryDecoding<Message, limits>); });
        return list;
    }();
    return all;
}

// The first byte chooses the message, the rest is its body.
inline void tryOneOf(const std::vector<Decoder> &decoders, const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return;
    const QByteArray body(reinterpret_cast<const char *>(data + 1), static_cast<qsizetype>(size - 1));
    decoders[data[0] % decoders.size()](body);
}

} // namespace regie::fuzz
