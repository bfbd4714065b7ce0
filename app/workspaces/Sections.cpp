// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/Sections.h"

#include "app/workspaces/Filters.h"

namespace regie::sections {

using namespace Qt::StringLiterals;

namespace {

std::vector<SortKey> newestFirst()
{
    return {{u"created_at"_s, Qt::DescendingOrder}};
}

// Whoever was there last comes first.
std::vector<SortKey> seenLast()
{
    return {{u"last_seen_at"_s, Qt::DescendingOrder}};
}

// Who, since when and when last, with which program, from where, until when.
std::vector<std::string_view> sessionColumns()
{
    return {"user_id", "created_at", "last_seen_at", "client", "address", "expires_at", "revoked_at"};
}

// Of things that are masculine in French; «All of them» is for the feminine ones.
ViewSpec all()
{
    return {"all", QT_TRANSLATE_NOOP("Workspaces", "All"), filters::everything};
}

} // namespace

SectionSpec home()
{
    return {"home", "home", QT_TRANSLATE_NOOP("Workspaces", "Home")};
}

SectionSpec tickets(std::vector<ViewSpec> views)
{
    return {"tickets",
            "ticket",
            QT_TRANSLATE_NOOP("Workspaces", "Tickets"),
            "ticket",
            std::move(views),
            {"reference", "title", "client.name", "status", "priority", "technician.display_name", "deadline"}};
}

SectionSpec parties(std::vector<ViewSpec> views)
{
    return {"parties", "building", QT_TRANSLATE_NOOP("Workspaces", "Clients"), "party", std::move(views)};
}

SectionSpec contacts()
{
    return {"contacts",
            "users",
            QT_TRANSLATE_NOOP("Workspaces", "Contacts"),
            "contact",
            {all(),
             {"main", QT_TRANSLATE_NOOP("Workspaces", "Main contacts"), filters::mainContacts},
             {"no_email", QT_TRANSLATE_NOOP("Workspaces", "Without e-mail"), filters::withoutEmail}}};
}

SectionSpec addresses()
{
    return {"addresses",
            "map",
            QT_TRANSLATE_NOOP("Workspaces", "Addresses"),
            "party_address",
            {{"sites", QT_TRANSLATE_NOOP("Workspaces", "Sites"), filters::sites},
             {"billing", QT_TRANSLATE_NOOP("Workspaces", "Billing"), filters::billingAddresses},
             {"all", QT_TRANSLATE_NOOP("Workspaces", "All of them"), filters::everything}}};
}

SectionSpec equipment()
{
    return {"equipment",
            "wrench",
            QT_TRANSLATE_NOOP("Workspaces", "Equipment"),
            "equipment",
            {{"in_service", QT_TRANSLATE_NOOP("Workspaces", "In service"), filters::equipmentInService},
             {"down",
              QT_TRANSLATE_NOOP("Workspaces", "Stopped or in repair"),
              filters::equipmentDown,
              {},
              "alert",
              Tone::Amber},
             {"warranty",
              QT_TRANSLATE_NOOP("Workspaces", "Warranty ends soon"),
              filters::warrantyEndsSoon,
              {{u"warranty_end_date"_s, Qt::AscendingOrder}},
              "shield"},
             all()}};
}

SectionSpec equipmentCategories()
{
    return {"categories", "folder", QT_TRANSLATE_NOOP("Workspaces", "Categories"), "equipment_category"};
}

SectionSpec ticketDomains()
{
    return {"domains", "tag", QT_TRANSLATE_NOOP("Workspaces", "Domains"), "ticket_domain"};
}

SectionSpec team()
{
    return {"team",
            "users",
            QT_TRANSLATE_NOOP("Workspaces", "Team"),
            "user",
            {{"active", QT_TRANSLATE_NOOP("Workspaces", "Active"), filters::activeUsers}, all()}};
}

SectionSpec users()
{
    return {"users",
            "user",
            QT_TRANSLATE_NOOP("Workspaces", "Users"),
            "user",
            {{"active", QT_TRANSLATE_NOOP("Workspaces", "Active"), filters::activeUsers},
             {"invited", QT_TRANSLATE_NOOP("Workspaces", "Invited"), filters::invitedUsers, {}, "mail"},
             {"blocked", QT_TRANSLATE_NOOP("Workspaces", "Blocked or inactive"), filters::blockedUsers, {}, "lock"},
             {"no_second_factor",
              QT_TRANSLATE_NOOP("Workspaces", "Without second factor"),
              filters::withoutSecondFactor,
              {},
              "alert",
              Tone::Amber},
             {"external", QT_TRANSLATE_NOOP("Workspaces", "External"), filters::externalUsers},
             all()},
            {"display_name", "email", "status", "party.name", "job_title", "last_login_at"}};
}

SectionSpec roles()
{
    return {"roles",
            "layers",
            QT_TRANSLATE_NOOP("Workspaces", "Roles"),
            "role",
            {all(),
             {"built_in", QT_TRANSLATE_NOOP("Workspaces", "Built in"), filters::builtInRoles},
             {"own", QT_TRANSLATE_NOOP("Workspaces", "Made here"), filters::ownRoles}}};
}

SectionSpec rights()
{
    return {"rights", "shield", QT_TRANSLATE_NOOP("Workspaces", "Roles and rights"), "role_permission"};
}

SectionSpec userSessions()
{
    return {"sessions",
            "globe",
            QT_TRANSLATE_NOOP("Workspaces", "Sessions"),
            "user_session",
            {{"live", QT_TRANSLATE_NOOP("Workspaces", "Open sessions"), filters::liveSessions, seenLast(), "s-play"},
             {"today", QT_TRANSLATE_NOOP("Workspaces", "Opened today"), filters::createdToday, newestFirst()},
             {"revoked", QT_TRANSLATE_NOOP("Workspaces", "Revoked"), filters::revokedSessions, newestFirst()},
             {"all", QT_TRANSLATE_NOOP("Workspaces", "All of them"), filters::everything, newestFirst()}},
            sessionColumns()};
}

SectionSpec loginAttempts()
{
    return {"logins",
            "lock",
            QT_TRANSLATE_NOOP("Workspaces", "Logins"),
            "login_attempt",
            {{"week", QT_TRANSLATE_NOOP("Workspaces", "Failed in the last 7 days"), filters::failedLoginsOfWeek,
              newestFirst(), "alert"},
             {"failed", QT_TRANSLATE_NOOP("Workspaces", "Failed"), filters::failedLogins, newestFirst(), "alert"},
             {"today", QT_TRANSLATE_NOOP("Workspaces", "Failed today"), filters::failedLoginsToday, newestFirst(),
              "alert", Tone::Amber},
             {"all", QT_TRANSLATE_NOOP("Workspaces", "All of them"), filters::everything, newestFirst()}},
            {"created_at", "user_id", "succeeded", "reason", "address"}};
}

SectionSpec activityLog()
{
    return {"journal",
            "history",
            QT_TRANSLATE_NOOP("Workspaces", "Journal"),
            "activity_log",
            {{"today", QT_TRANSLATE_NOOP("Workspaces", "Today"), filters::createdToday, newestFirst()},
             {"rights", QT_TRANSLATE_NOOP("Workspaces", "Accounts and rights"), filters::aboutAccounts, newestFirst(),
              "key"},
             {"exports", QT_TRANSLATE_NOOP("Workspaces", "Exports and imports"), filters::exportsAndImports,
              newestFirst(), "download"},
             {"all", QT_TRANSLATE_NOOP("Workspaces", "Everything"), filters::everything, newestFirst()}},
            {"created_at", "user_id", "act", "entity", "address"}};
}

SectionSpec settings()
{
    return {"settings", "sliders", QT_TRANSLATE_NOOP("Workspaces", "Settings"), "setting"};
}

SectionSpec notifications()
{
    return {"notifications",
            "bell",
            QT_TRANSLATE_NOOP("Workspaces", "Notifications"),
            "notification",
            {{"unread", QT_TRANSLATE_NOOP("Workspaces", "Unread"), filters::mineUnread, newestFirst(), "bell"},
             {"all", QT_TRANSLATE_NOOP("Workspaces", "All of them"), filters::mine, newestFirst()}},
            {"title", "message", "created_at", "read_at"}};
}

SectionSpec myProfile()
{
    return {"profile", "user", QT_TRANSLATE_NOOP("Workspaces", "My profile"), "user_profile", {}, {}, filters::mine};
}

SectionSpec mySessions()
{
    return {"sessions",
            "globe",
            QT_TRANSLATE_NOOP("Workspaces", "My sessions"),
            "user_session",
            {{"live", QT_TRANSLATE_NOOP("Workspaces", "Open sessions"), filters::liveSessions, seenLast()},
             {"all", QT_TRANSLATE_NOOP("Workspaces", "All of them"), filters::everything, newestFirst()}},
            {"client", "created_at", "last_seen_at", "address", "expires_at"},
            filters::mine};
}

} // namespace regie::sections
