// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/Message.h"

namespace regie {

void writeFields(WireWriter &wire, const Record &record)
{
    qsizetype filled = 0;
    for (std::size_t index = 0; index < record.fields().size(); ++index)
        filled += isEmpty(record.at(index)) ? 0 : 1;
    wire.beginMap(filled);
    for (std::size_t index = 0; index < record.fields().size(); ++index) {
        if (isEmpty(record.at(index)))
            continue;
        wire.key(record.fields()[index].key);
        wire.value(record.at(index));
    }
    wire.endMap();
}

Record readFields(WireReader &wire, Record record)
{
    const Fields fields = record.fields();
    wire.readMap([&](const QString &key) {
        if (const Field *field = findField(fields, key))
            record.setAt(static_cast<std::size_t>(field - fields.data()), wire.value(field->kind));
    });
    return record;
}

} // namespace regie
