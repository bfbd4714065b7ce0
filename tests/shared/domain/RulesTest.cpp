// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/communication/NoticeChoices.h"
#include "shared/domain/communication/Notification.h"
#include "shared/domain/identity/HomeLayout.h"
#include "shared/domain/identity/Preference.h"
#include "shared/domain/identity/RoleFieldRule.h"
#include "shared/domain/identity/RowHeight.h"
#include "shared/domain/parties/Party.h"
#include "shared/domain/parties/PartyAddress.h"
#include "shared/domain/stock/Equipment.h"
#include "shared/domain/support/Comment.h"
#include "shared/domain/support/Ticket.h"
#include "shared/schema/Checks.h"
#include "tests/support/StringMakers.h"

using namespace regie;
using namespace Qt::StringLiterals;

namespace {

// The codes the entity's own rules find, field by field, joined.
template <class Entity>
QString issuesOf(const Entity &entity)
{
    const Schema &schema = schemaOf<Entity>();
    QStringList codes;
    for (const Issue &issue : schema.check(toRecord(entity, schema.fields)))
        codes.append(issue.field + u' ' + issue.code);
    return codes.join(u", ");
}

} // namespace

TEST_CASE("A ticket needs a technician from assigned until it is resolved")
{
    for (const TicketStatus status : {TicketStatus::Assigned, TicketStatus::Planned, TicketStatus::InProgress,
                                      TicketStatus::WaitingClient, TicketStatus::WaitingParts}) {
        Ticket ticket;
        ticket.status = status;
        CHECK(issuesOf(ticket) == u"technician_id ticket.technician_required");
        ticket.technician = newId<User>();
        CHECK(issuesOf(ticket).isEmpty());
    }
    for (const TicketStatus status : {TicketStatus::New, TicketStatus::Qualified, TicketStatus::Cancelled}) {
        Ticket ticket;
        ticket.status = status;
        CHECK(issuesOf(ticket).isEmpty());
    }
}

TEST_CASE("A ticket needs a solution once resolved")
{
    for (const TicketStatus status : {TicketStatus::Resolved, TicketStatus::Closed}) {
        Ticket ticket;
        ticket.status = status;
        ticket.solution = u" \n"_s;
        CHECK(issuesOf(ticket) == u"solution ticket.solution_required");
        ticket.solution = u"Vanne remplacée"_s;
        CHECK(issuesOf(ticket).isEmpty());
    }
}

TEST_CASE("A home page is written and read again as it was arranged")
{
    const QUuid view = newUuid();
    HomeLayout layout;
    CHECK(HomeLayout::fromJson(layout.toJson()) == layout); // as the role has it
    layout.tiles = {HomeTile{.piece = u"tickets/open"_s},
                    HomeTile{.piece = u"trend"_s, .isWide = true, .step = Period::Unit::Week},
                    HomeTile{.view = view, .shape = HomeTile::Shape::Chart},
                    HomeTile{.view = view, .shape = HomeTile::Shape::List, .isWide = true}};
    CHECK(HomeLayout::fromJson(layout.toJson()) == layout);
    layout.tiles = std::vector<HomeTile>(); // nothing at all is an arrangement too
    CHECK(HomeLayout::fromJson(layout.toJson()) == layout);
    CHECK(layout != HomeLayout());

    for (const QString &wrong :
         {u"[]"_s, u"{\"tiles\":1}"_s, u"{\"tiles\":[1]}"_s, u"{\"tiles\":[{\"piece\":\"\"}]}"_s,
          u"{\"tiles\":[{\"piece\":\"a\"},{\"piece\":\"a\",\"wide\":true}]}"_s,
          u"{\"tiles\":[{\"piece\":\"a\",\"wide\":1}]}"_s, u"{\"tiles\":[{\"piece\":\"a\",\"step\":\"year\"}]}"_s,
          u"{\"tiles\":[{\"view\":\"x\",\"shape\":\"list\"}]}"_s,
          u"{\"tiles\":[{\"view\":\"%1\",\"shape\":\"cloud\"}]}"_s.arg(view.toString(QUuid::WithoutBraces))}) {
        INFO(wrong.toStdString());
        CHECK_FALSE(HomeLayout::fromJson(wrong));
    }
    layout.tiles = std::vector<HomeTile>(HomeLayout::most);
    for (int at = 0; at < HomeLayout::most; ++at)
        (*layout.tiles)[static_cast<std::size_t>(at)].piece = QString::number(at);
    CHECK(HomeLayout::fromJson(layout.toJson()));
    layout.tiles->push_back(HomeTile{.piece = u"one more"_s});
    CHECK_FALSE(HomeLayout::fromJson(layout.toJson()));
}

TEST_CASE("Whoever chose nothing of a kind of notification gets it as its declaration says")
{
    REQUIRE_FALSE(notificationKinds().empty());
    NoticeChoices choices;
    for (const NotificationKind &kind : notificationKinds())
        CHECK(choices.wayOf(kind) == kind.usual);
    for (const NoticeWay way : {NoticeWay::Nowhere, NoticeWay::Bell, NoticeWay::Desktop}) {
        choices.choose(notificationKinds().front(), way);
        CHECK(choices.wayOf(notificationKinds().front()) == way);
        CHECK(NoticeChoices::fromJson(choices.toJson()) == choices);
    }
    CHECK(choices.wayOf(notificationKinds().back()) == notificationKinds().back().usual);
    CHECK_FALSE(NoticeChoices::fromJson(u"[]"_s));
    CHECK_FALSE(NoticeChoices::fromJson(u"{\"ticket.assigned\":\"loudly\"}"_s));
}

TEST_CASE("The height of rows is one of two words")
{
    for (const RowHeight height : {RowHeight::Compact, RowHeight::Comfortable})
        CHECK(rowHeightFromJson(toJson(height)) == height);
    Preference preference;
    preference.key = Preference::rows;
    preference.value = toJson(RowHeight::Comfortable);
    CHECK(issuesOf(preference).isEmpty());
    for (const QString &json :
         {u"{}"_s, u"[]"_s, u"{\"height\": \"huge\"}"_s, u"{\"height\": \"compact\", \"a\": 1}"_s}) {
        preference.value = json;
        CHECK(issuesOf(preference) == u"value preference.value_malformed");
    }
}

TEST_CASE("A warranty does not end before the purchase")
{
    Equipment equipment;
    equipment.purchaseDate = QDate(2026, 3, 1);
    CHECK(issuesOf(equipment).isEmpty());
    equipment.warrantyEndDate = QDate(2026, 3, 1);
    CHECK(issuesOf(equipment).isEmpty());
    equipment.warrantyEndDate = QDate(2026, 2, 28);
    CHECK(issuesOf(equipment) == u"warranty_end_date equipment.warranty_before_purchase");
    equipment.purchaseDate = {};
    CHECK(issuesOf(equipment).isEmpty());
}

TEST_CASE("A SIRET begins with its company's SIREN")
{
    Party party;
    party.siren = u"732829320"_s;
    party.siret = u"73282932000074"_s;
    CHECK(issuesOf(party).isEmpty());
    party.siren = u"552100554"_s;
    CHECK(issuesOf(party) == u"siret party.siret_of_other_siren");
    party.siren.clear();
    CHECK(issuesOf(party).isEmpty());
}

TEST_CASE("Coordinates are on the globe and countries have two letters")
{
    PartyAddress address;
    address.latitude = Degrees::fromUnits(90'000'000);
    address.longitude = Degrees::fromUnits(-180'000'000);
    CHECK(issuesOf(address).isEmpty());
    address.latitude = Degrees::fromUnits(-90'000'001);
    address.longitude = Degrees::fromUnits(180'000'001);
    CHECK(issuesOf(address) == u"latitude party_address.latitude_range, longitude party_address.longitude_range");
    for (const QString &country : {u"fr"_s, u"F"_s, u"FRA"_s, u"F1"_s}) {
        PartyAddress abroad;
        abroad.country = country;
        CHECK(issuesOf(abroad) == u"country party_address.country_format");
    }
}

TEST_CASE("A rule about a field names one that exists")
{
    RoleFieldRule rule;
    CHECK(issuesOf(rule).isEmpty()); // "required" is said by the fields themselves
    rule.entity = u"party"_s;
    rule.field = u"siren"_s;
    CHECK(issuesOf(rule).isEmpty());
    rule.field = u"sirene"_s;
    CHECK(issuesOf(rule) == u"field role_field_rule.field_unknown");
    rule.entity = u"partie"_s;
    CHECK(issuesOf(rule) == u"entity role_field_rule.entity_unknown");
}

TEST_CASE("A subject is named as a whole and of a known kind")
{
    Comment comment;
    comment.subjectEntity = u"ticket"_s;
    comment.subject = newUuid();
    CHECK(issuesOf(comment).isEmpty());
    comment.subjectEntity = u"tickets"_s;
    CHECK(issuesOf(comment) == u"subject_id comment.subject_unknown");
    comment.subjectEntity = u"activity_log"_s; // nobody reads a comment there
    CHECK(issuesOf(comment) == u"subject_id comment.subject_unknown");
    // One that is missing is told once, by its field.
    comment.subject = {};
    CHECK(issuesOf(comment).isEmpty());
    comment.body = u"Bonjour"_s;
    comment.subjectEntity = u"ticket"_s;
    const Issues issues = checkRecord(schemaOf<Comment>(), toRecord(comment, schemaOf<Comment>().fields));
    REQUIRE(issues.size() == 1);
    CHECK(issues.front() == Issue{u"required"_s, u"subject_id"_s, {}});
    Notification notification;
    CHECK(issuesOf(notification).isEmpty());
    notification.subjectEntity = u"ticket"_s;
    CHECK(issuesOf(notification) == u"subject_id notification.subject_unknown");
    notification.subject = newUuid();
    CHECK(issuesOf(notification).isEmpty());
    notification.subjectEntity.clear();
    notification.subject = newUuid();
    CHECK(issuesOf(notification) == u"subject_id notification.subject_unknown");
}
