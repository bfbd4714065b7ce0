// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/Filters.h"

#include "shared/domain/support/Ticket.h"

#include <QDateTime>

namespace regie::filters {

using namespace Qt::StringLiterals;

namespace {

Filter is(const char *path, Value value)
{
    return Filter::condition(QString::fromLatin1(path), Operator::Is, {std::move(value)});
}

Filter anyOf(const char *path, std::initializer_list<const char *> keys)
{
    std::vector<Value> values;
    for (const char *key : keys)
        values.emplace_back(QString::fromLatin1(key));
    return Filter::condition(QString::fromLatin1(path), Operator::AnyOf, std::move(values));
}

Filter compare(const char *path, Operator op, Value value)
{
    return Filter::condition(QString::fromLatin1(path), op, {std::move(value)});
}

Filter isEmpty(const char *path)
{
    return Filter::condition(QString::fromLatin1(path), Operator::Empty);
}

Filter tickets(Course course)
{
    const Schema &ticket = schemaOf<Ticket>();
    std::vector<Value> keys;
    for (const QString &key : ticket.states(course))
        keys.emplace_back(key);
    return Filter::condition(toString(ticket.stateField), Operator::AnyOf, std::move(keys));
}

Filter isOpen()
{
    return tickets(Course::Goes);
}

Filter due(Operator op, Value moment)
{
    return Filter::condition(toString(schemaOf<Ticket>().marked(FieldFlag::Deadline)->key), op, {std::move(moment)});
}

Value inHours(int hours)
{
    return Moment::fromDateTime(QDateTime::currentDateTimeUtc().addSecs(hours * 3600));
}

constexpr int soon = 4; // hours

Value startOfDay(const QDate &day)
{
    return Moment::fromDateTime(day.startOfDay().toUTC());
}

Filter dueOn(const QDate &day)
{
    return Filter::all({due(Operator::AtLeast, startOfDay(day)), due(Operator::Less, startOfDay(day.addDays(1)))});
}

QDate monday()
{
    const QDate today = QDate::currentDate();
    return today.addDays(1 - today.dayOfWeek());
}

} // namespace

Filter everything(const SessionInfo &)
{
    return {};
}

Filter openTickets(const SessionInfo &)
{
    return isOpen();
}

Filter ticketsAtRisk(const SessionInfo &)
{
    return Filter::all({isOpen(), due(Operator::Less, inHours(soon))});
}

Filter lateTickets(const SessionInfo &)
{
    return Filter::all({isOpen(), due(Operator::Less, inHours(0))});
}

Filter unassignedTickets(const SessionInfo &)
{
    return Filter::all({isOpen(), isEmpty("technician_id")});
}

Filter ticketsIHandle(const SessionInfo &session)
{
    return Filter::all({isOpen(), is("technician_id", session.user)});
}

Filter ticketsIWrote(const SessionInfo &session)
{
    return Filter::all({isOpen(), is("created_by", session.user)});
}

Filter ticketsDueToday(const SessionInfo &)
{
    return Filter::all({isOpen(), dueOn(QDate::currentDate())});
}

Filter dueSoonAt(const SessionInfo &, const Moment &at)
{
    return due(Operator::Less, Moment::fromDateTime(at.toDateTime().addSecs(soon * 3600)));
}

Filter dueOnDayOf(const SessionInfo &, const Moment &at)
{
    return dueOn(at.toDateTime().toLocalTime().date());
}

Filter ticketsWaitingForClient(const SessionInfo &)
{
    return anyOf("status", {"waiting_client"});
}

Filter ticketsWaitingForParts(const SessionInfo &)
{
    return anyOf("status", {"waiting_parts"});
}

Filter ticketsInProgress(const SessionInfo &)
{
    return anyOf("status", {"in_progress"});
}

Filter ticketsToPlan(const SessionInfo &)
{
    return anyOf("status", {"assigned"});
}

Filter resolvedTickets(const SessionInfo &)
{
    return anyOf("status", {"resolved"});
}

Filter endedTickets(const SessionInfo &)
{
    return tickets(Course::Ends);
}

Filter endedThisWeek(const SessionInfo &)
{
    return compare("ended_at", Operator::AtLeast, startOfDay(monday()));
}

Filter criticalPriority(const SessionInfo &)
{
    return anyOf("priority", {"critical"});
}

Filter createdToday(const SessionInfo &)
{
    return compare("created_at", Operator::AtLeast, startOfDay(QDate::currentDate()));
}

Filter createdThisWeek(const SessionInfo &)
{
    return compare("created_at", Operator::AtLeast, startOfDay(monday()));
}

Filter touchedThisWeek(const SessionInfo &)
{
    return compare("updated_at", Operator::AtLeast, startOfDay(monday()));
}

Filter clients(const SessionInfo &)
{
    return is("is_client", true);
}

Filter prospects(const SessionInfo &)
{
    return is("is_prospect", true);
}

Filter suppliers(const SessionInfo &)
{
    return is("is_supplier", true);
}

Filter partners(const SessionInfo &)
{
    return is("is_partner", true);
}

Filter funders(const SessionInfo &)
{
    return is("is_funder", true);
}

Filter myClients(const SessionInfo &session)
{
    return is("sales_contact_id", session.user);
}

Filter inactive(const SessionInfo &)
{
    return anyOf("status", {"inactive"});
}

Filter withoutSiren(const SessionInfo &)
{
    return Filter::all({isEmpty("siren"), anyOf("kind", {"company"})});
}

Filter withoutSalesContact(const SessionInfo &)
{
    return isEmpty("sales_contact_id");
}

Filter withoutEmail(const SessionInfo &)
{
    return isEmpty("email");
}

Filter mainContacts(const SessionInfo &)
{
    return is("is_primary", true);
}

Filter sites(const SessionInfo &)
{
    return anyOf("kind", {"site"});
}

Filter billingAddresses(const SessionInfo &)
{
    return anyOf("kind", {"billing"});
}

Filter equipmentInService(const SessionInfo &)
{
    return anyOf("status", {"in_service"});
}

Filter equipmentDown(const SessionInfo &)
{
    return anyOf("status", {"stopped", "in_repair"});
}

Filter warrantyEndsSoon(const SessionInfo &)
{
    const QDate today = QDate::currentDate();
    return Filter::condition(u"warranty_end_date"_s, Operator::Between, {today, today.addDays(60)});
}

Filter activeUsers(const SessionInfo &)
{
    return anyOf("status", {"active"});
}

Filter invitedUsers(const SessionInfo &)
{
    return anyOf("status", {"pending"});
}

Filter blockedUsers(const SessionInfo &)
{
    return anyOf("status", {"blocked", "inactive"});
}

Filter withoutSecondFactor(const SessionInfo &session)
{
    return Filter::all({activeUsers(session), isEmpty("second_factor_at")});
}

Filter externalUsers(const SessionInfo &)
{
    return Filter::condition(u"party_id"_s, Operator::NotEmpty);
}

Filter liveSessions(const SessionInfo &)
{
    return Filter::all({isEmpty("revoked_at"), compare("expires_at", Operator::Greater, inHours(0))});
}

Filter revokedSessions(const SessionInfo &)
{
    return Filter::condition(u"revoked_at"_s, Operator::NotEmpty);
}

Filter failedLogins(const SessionInfo &)
{
    return is("succeeded", false);
}

Filter failedLoginsOfWeek(const SessionInfo &session)
{
    constexpr int days = 7;
    return Filter::all({failedLogins(session),
                        compare("created_at", Operator::AtLeast, startOfDay(QDate::currentDate().addDays(1 - days)))});
}

Filter failedLoginsToday(const SessionInfo &session)
{
    return Filter::all({failedLogins(session), createdToday(session)});
}

Filter aboutAccounts(const SessionInfo &)
{
    return Filter::any({anyOf("act", {"user.add", "user.password", "user.roles", "user.status"}),
                        anyOf("entity", {"user", "user_role", "role", "role_permission", "role_field_rule"})});
}

Filter exportsAndImports(const SessionInfo &)
{
    return anyOf("act", {"export", "import"});
}

Filter builtInRoles(const SessionInfo &)
{
    return is("built_in", true);
}

Filter ownRoles(const SessionInfo &)
{
    return is("built_in", false);
}

Filter mine(const SessionInfo &session)
{
    return is("user_id", session.user);
}

Filter mineUnread(const SessionInfo &session)
{
    return Filter::all({mine(session), isEmpty("read_at")});
}

} // namespace regie::filters
