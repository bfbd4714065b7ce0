// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Acts.h"

#include <QCoreApplication>

namespace regie {

using namespace Qt::StringLiterals;

std::span<const Field> askedFields(const ActInfo &act)
{
    constexpr std::size_t idAndVersion = 2;
    return act.fields.subspan(idAndVersion);
}

QString actLabel(const ActInfo &act)
{
    return QCoreApplication::translate(act.context, act.label) + (askedFields(act).empty() ? QString() : u"…"_s);
}

} // namespace regie
