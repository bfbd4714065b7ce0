// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/Subjects.h"
#include "shared/domain/documents/Attachment.h"
#include "shared/domain/documents/FileName.h"

namespace regie {

using namespace Qt::StringLiterals;

Issues checkAttachment(const Record &record)
{
    Issues issues = checkSubject(record, u"attachment.subject_unknown"_s, Feature::Files);
    const QString name = record.text(u"name");
    if (!name.isEmpty() && name.size() <= fileName::longest && fileName::normalised(name) != name)
        issues.push_back({.code = u"attachment.name_format"_s, .field = u"name"_s, .args = {}});
    return issues;
}

} // namespace regie
