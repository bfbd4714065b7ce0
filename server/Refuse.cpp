// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/Refuse.h"

namespace regie {

void refuse(QString code, QString entity, QString field, Arguments args)
{
    throw RefusalError({.code = std::move(code), .entity = std::move(entity), .field = std::move(field),
                        .args = std::move(args), .issues = {}, .conflicts = {}});
}

void refuseInvalid(QString entity, Issues issues)
{
    throw RefusalError({.code = QStringLiteral("invalid"), .entity = std::move(entity), .field = {}, .args = {},
                        .issues = std::move(issues), .conflicts = {}});
}

} // namespace regie
