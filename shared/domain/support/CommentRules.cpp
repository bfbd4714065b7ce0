// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/Subjects.h"
#include "shared/domain/support/Comment.h"

namespace regie {

Issues checkComment(const Record &record)
{
    return checkSubject(record, QStringLiteral("comment.subject_unknown"), Feature::Comments);
}

} // namespace regie
