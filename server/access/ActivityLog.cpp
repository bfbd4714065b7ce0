// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/access/ActivityLog.h"

namespace regie {

Command activityEntry(const Caller &caller, const Activity &activity)
{
    return {"insert into activity_log (user_id, created_by, session_id, request_id, act, entity, record_id, address, "
            "detail) values ($1, $1, $2, $3, $4, $5, $6, $7, $8)",
            {caller.user, caller.session, activity.request, activity.act, activity.entity, activity.record,
             caller.address, activity.detail.isEmpty() ? Parameter(nullptr) : Parameter::json(activity.detail)}};
}

} // namespace regie
