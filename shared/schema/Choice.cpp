// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/schema/Choice.h"

#include <QCoreApplication>

namespace regie {

int ChoiceSet::indexOf(QStringView key) const
{
    for (size_t index = 0; index < rows.size(); ++index) {
        if (key == QLatin1StringView(rows[index].key.data(), static_cast<qsizetype>(rows[index].key.size())))
            return static_cast<int>(index);
    }
    return -1;
}

const ChoiceRow *ChoiceSet::find(QStringView key) const
{
    const int index = indexOf(key);
    return index < 0 ? nullptr : &rows[static_cast<size_t>(index)];
}

QString ChoiceSet::label(QStringView key) const
{
    const ChoiceRow *row = find(key);
    return row ? QCoreApplication::translate(context, row->label) : key.toString();
}

} // namespace regie
