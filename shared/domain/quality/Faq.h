// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/support/TicketDomain.h"

namespace regie {

struct Faq;
using FaqId = Id<Faq>;

enum class FaqAudience { Internal, Public };
[[nodiscard]] const ChoiceSet &choicesOf(FaqAudience);

// A question that comes again and again, with the answer to give.
struct Faq {
    FaqId id;
    QString question;
    QString answer;
    TicketDomainId domain;
    FaqAudience audience = FaqAudience::Internal;
    qint64 position = 0; // among those of its domain, smallest first
    bool active = true;
};
template <>
const Schema &schemaOf<Faq>();

} // namespace regie
