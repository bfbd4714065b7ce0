// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/BulkSave.h"

namespace regie {

using namespace Qt::StringLiterals;

BulkSave::BulkSave(Gateway &gateway, const Schema &schema, QObject *parent)
    : BulkRun(gateway, schema, parent)
{}

void BulkSave::send(const Item &item, Answer answer)
{
    const Save message{.entity = schema().name(), .id = item.id, .version = item.version, .changes = item.changes};
    gateway().request(message, this, std::move(answer));
}

bool isEditable(const Schema &schema, const Field &field, const Gateway &gateway)
{
    return field.isWritable() && !field.is(FieldFlag::Immutable) && field.key != schema.stateField &&
           gateway.may(schema.name() + u".update"_s) && !gateway.isReadOnly(schema.name(), toString(field.key));
}

} // namespace regie
