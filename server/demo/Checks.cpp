// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/Checks.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace regie::demo {

namespace {

struct Rule {
    const char *code;
    const char *violations; // a query that finds none
};

constexpr std::array rules{
    Rule{"ticket.contact_of_other_client",
         "select from ticket t join contact c on c.id = t.contact_id where c.party_id <> t.client_id"},
    Rule{"ticket.equipment_of_other_client", "select from ticket t join equipment e on e.id = t.equipment_id where "
                                             "e.client_id is distinct from t.client_id"},
    Rule{"ticket.site_of_other_client",
         "select from ticket t join party_address a on a.id = t.site_id where a.party_id <> t.client_id"},
    Rule{"ticket.technician_not_assignable",
         "select from ticket t where t.technician_id is not null and not exists (select from user_role l join role r "
         "on r.id = l.role_id where l.user_id = t.technician_id and r.key in ('technician', 'technician_external'))"},
    Rule{"party.sales_contact_role",
         "select from party p where p.sales_contact_id is not null and not exists (select from user_role l join role r "
         "on r.id = l.role_id where l.user_id = p.sales_contact_id and r.key = 'commercial')"},
    Rule{"ticket.ended_at",
         "select from ticket where (ended_at is not null) <> (status in ('resolved', 'closed', 'cancelled'))"},
    Rule{
        "comment.subject_unknown",
        "select from comment c left join ticket t on t.id = c.subject_id where c.subject_entity <> 'ticket' or t.id is "
        "null"},
    Rule{"notification.subject_unknown",
         "select from notification n left join ticket t on t.id = n.subject_id where n.subject_entity <> 'ticket' or "
         "t.id is null"},
    Rule{"ticket.transition_refused",
         "select from record_history h where h.entity = 'ticket' and h.old_values ? 'status' and not exists (select "
         "from "
         "state_transition s where s.entity = 'ticket' and s.from_state = h.old_values ->> 'status' and s.to_state = "
         "h.new_values ->> 'status')"}};

constexpr auto unrecorded =
    "'{id, version, created_at, created_by, updated_at, updated_by, password_hash, session_epoch, "
    "last_login_at, search_text, search_vector, display_name, full_name}'::text[]";

} // namespace

void writeCreations(Connection &connection)
{
    for (const char *table : {"user", "user_profile", "user_role", "party", "party_address", "contact", "ticket_domain",
                              "equipment_category", "equipment"}) {
        const QByteArray name(table);
        connection.executeScript(
            "insert into record_history (at, entity, record_id, version, action, new_values, user_id) "
            "select created_at, '" +
            name + "', id, 1, 'created', jsonb_strip_nulls(to_jsonb(made) - " + unrecorded + "), created_by from \"" +
            name + "\" made order by created_at, id");
    }
}

void continueNumbering(Connection &connection, const Arrivals &arrivals)
{
    const Rows present = connection.execute(
        "select to_char(now() at time zone 'Europe/Paris', 'YYYY')::integer, next_reference('TK') is not null");
    const auto year = static_cast<int>(present.integer(0, 0));
    connection.execute("select setval($1::text::regclass, $2)",
                       {QStringLiteral("reference_tk_%1").arg(year), std::max<qint64>(arrivals.countOf(year), 1)});
}

void checkWhatTriggersWould(Connection &connection)
{
    for (const Rule &rule : rules) {
        if (!connection.execute(QByteArray(rule.violations) + " limit 1").isEmpty())
            throw std::runtime_error(std::string("What was made up breaks the rule ") + rule.code);
    }
}

} // namespace regie::demo
