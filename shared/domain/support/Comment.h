// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Schema.h"

namespace regie {

struct Comment;
using CommentId = Id<Comment>;

// Public ones are shown to the client too.
enum class CommentVisibility { Internal, Public };
[[nodiscard]] const ChoiceSet &choicesOf(CommentVisibility);

// What someone said about a record; its author is created_by.
struct Comment {
    CommentId id;
    QString subjectEntity;
    QUuid subject;
    QString body;
    CommentVisibility visibility = CommentVisibility::Internal;
};
template <>
const Schema &schemaOf<Comment>();

// Rules over one whole record.
[[nodiscard]] Issues checkComment(const Record &record);

} // namespace regie
