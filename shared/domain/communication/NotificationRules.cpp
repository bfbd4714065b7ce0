// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/Subjects.h"
#include "shared/domain/communication/Notification.h"

namespace regie {

Issues checkNotification(const Record &record)
{
    return checkSubject(record, QStringLiteral("notification.subject_unknown"));
}

} // namespace regie
