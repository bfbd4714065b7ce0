// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/Messages.h"

namespace regie {

std::span<const ActInfo> acts()
{
    static const std::vector<ActInfo> all = [] {
        std::vector<ActInfo> infos;
        Acts::forEach([&]<class Act>() {
            infos.push_back({.name = Act::name,
                             .permission = Act::permission,
                             .entity = Act::entity,
                             .context = Act::context,
                             .label = Act::label,
                             .icon = Act::icon,
                             .fields = Act::fields()});
        });
        return infos;
    }();
    return all;
}

const ActInfo *findAct(QStringView name)
{
    for (const ActInfo &act : acts()) {
        if (name == QLatin1StringView(act.name.data(), static_cast<qsizetype>(act.name.size())))
            return &act;
    }
    return nullptr;
}

} // namespace regie
