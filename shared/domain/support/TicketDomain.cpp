// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/support/TicketDomain.h"

#include "shared/schema/Personal.h"

namespace regie {

using namespace flags;

namespace {

constexpr auto context = "TicketDomain";

constexpr std::array fields{identity<&TicketDomain::id>(),
                            field<&TicketDomain::name>("name", QT_TRANSLATE_NOOP("TicketDomain", "Name"),
                                                       kinds::Text{.max = 100}, Required | Listed | Searchable),
                            field<&TicketDomain::description>("description",
                                                              QT_TRANSLATE_NOOP("TicketDomain", "Description"),
                                                              kinds::Text{.max = 500}, Listed | Wide),
                            field<&TicketDomain::active>("active", QT_TRANSLATE_NOOP("TicketDomain", "In use"),
                                                         kinds::Flag{}, Required | Listed)};
static_assert(fields.size() == memberCount<TicketDomain>());

constexpr std::array texts{
    CodeText{"ticket_domain.name_taken",
             QT_TRANSLATE_NOOP("TicketDomain", "Another ticket domain has this name. Choose a different one.")}};

} // namespace

template <>
const Schema &schemaOf<TicketDomain>()
{
    static constexpr Schema schema{.entity = "ticket_domain",
                                   .area = "support",
                                   .context = context,
                                   .singular = QT_TRANSLATE_NOOP("TicketDomain", "Ticket domain"),
                                   .plural = QT_TRANSLATE_NOOP("TicketDomain", "Ticket domains"),
                                   .icon = "tag",
                                   .labelField = "name",
                                   .fields = fields,
                                   .features = Feature::History | Feature::Creatable | Feature::Archivable,
                                   .texts = texts,
                                   .blank = blankRecord<TicketDomain>};
    return schema;
}

template <>
std::span<const PersonalField> personalFieldsOf<TicketDomain>()
{
    static constexpr std::array personal{PersonalField{"name", Personal::Label},
                                         PersonalField{"description", Personal::Text}};
    return personal;
}

} // namespace regie
