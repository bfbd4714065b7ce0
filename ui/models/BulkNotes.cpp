// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/BulkNotes.h"

namespace regie {

using namespace Qt::StringLiterals;

BulkNotes::BulkNotes(Gateway &gateway, const Schema &schema, QString body, QObject *parent)
    : BulkRun(gateway, schema, parent)
    , m_body(std::move(body))
{}

void BulkNotes::send(const Item &item, Answer answer)
{
    const Save message{.entity = u"comment"_s,
                       .id = newUuid(),
                       .version = 0,
                       .changes = {{u"subject_entity"_s, schema().name()},
                                   {u"subject_id"_s, item.id},
                                   {u"body"_s, m_body},
                                   {u"visibility"_s, u"internal"_s}}};
    gateway().request(message, this, std::move(answer));
}

} // namespace regie
