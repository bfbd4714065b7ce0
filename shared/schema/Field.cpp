// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/schema/Field.h"

namespace regie {

const Field *findField(Fields fields, QStringView key)
{
    for (const Field &field : fields) {
        if (key == QLatin1StringView(field.key.data(), static_cast<qsizetype>(field.key.size())))
            return &field;
    }
    return nullptr;
}

} // namespace regie
