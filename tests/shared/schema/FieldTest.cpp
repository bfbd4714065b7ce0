// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/parties/PartyAddress.h"
#include "shared/domain/support/Ticket.h"
#include "tests/support/StringMakers.h"

using namespace regie;
using namespace Qt::StringLiterals;

namespace {

struct Nothing {};
struct Mixed {
    TicketId id;
    QString text;
    std::optional<qint64> number;
    Priority choice = Priority::High;
    bool flag = false;
    QStringList tags;
    std::optional<Quantity> quantity;
};

} // namespace

TEST_CASE("The members of an aggregate are counted")
{
    STATIC_REQUIRE(memberCount<Nothing>() == 0);
    STATIC_REQUIRE(memberCount<Mixed>() == 7);
    STATIC_REQUIRE(memberCount<Ticket>() == 18);
}

TEST_CASE("A struct becomes a record and comes back")
{
    Ticket ticket;
    ticket.id = newId<Ticket>();
    ticket.title = u"Chaudière en panne"_s;
    ticket.priority = Priority::Critical;
    ticket.client = newId<Party>();
    ticket.estimatedHours = Quantity::fromUnits(15'000);
    ticket.deadline = Moment::fromMicroseconds(1'795'000'000'123'456);
    const Record record = toRecord(ticket, schemaOf<Ticket>().fields);
    CHECK(record.text(u"priority") == u"critical");
    CHECK(record.value(u"estimated_hours") == Value(qint64{15'000}));
    CHECK(isEmpty(record.value(u"contact_id")));
    CHECK(record.uuid(u"client_id") == ticket.client.uuid());
    const auto copy = fromRecord<Ticket>(record);
    CHECK(toRecord(copy, schemaOf<Ticket>().fields) == record);
    CHECK(copy.deadline == ticket.deadline);
}

TEST_CASE("A value of a wrong type leaves its member alone")
{
    Record record(schemaOf<Ticket>().fields);
    CHECK(record.setValue(u"priority", u"urgent"_s));
    CHECK(record.setValue(u"title", qint64{5}));
    CHECK_FALSE(record.setValue(u"no_such_field", true));
    const auto ticket = fromRecord<Ticket>(record);
    CHECK(ticket.priority == Priority::Normal);
    CHECK(ticket.title.isEmpty());
}

TEST_CASE("An optional member is empty or holds its content")
{
    const Fields fields = schemaOf<PartyAddress>().fields;
    PartyAddress address;
    CHECK(isEmpty(toRecord(address, fields).value(u"latitude")));
    address.latitude = Degrees::fromUnits(0);
    CHECK(toRecord(address, fields).value(u"latitude") == Value(qint64{0}));
}

TEST_CASE("A blank record holds the defaults")
{
    const Record ticket = schemaOf<Ticket>().blank();
    CHECK(ticket.text(u"status") == u"new");
    CHECK(ticket.text(u"priority") == u"normal");
    CHECK(isEmpty(ticket.value(u"title")));
    CHECK(schemaOf<PartyAddress>().blank().text(u"country") == u"FR");
}

TEST_CASE("A schema finds its own fields and those every record has")
{
    const Schema &schema = schemaOf<Ticket>();
    REQUIRE(schema.find(u"title"));
    REQUIRE(schema.find(u"created_by"));
    CHECK_FALSE(schema.find(u"titel"));
    CHECK_FALSE(schema.find(u""));
    CHECK(schema.label(*schema.find(u"title")) == u"Title");
    CHECK(schema.label(*schema.find(u"updated_at")) == u"Changed");
    CHECK_FALSE(schema.find(u"updated_at")->isWritable());
    CHECK_FALSE(schema.find(u"status")->isWritable());
    CHECK(schema.find(u"title")->isWritable());
}

TEST_CASE("Scopes have names")
{
    for (const Scope scope : {Scope::None, Scope::Own, Scope::Team, Scope::Partner, Scope::All})
        CHECK(scopeNamed(toString(scopeName(scope))) == scope);
    CHECK(scopeNamed(u"everything") == Scope::None);
}

TEST_CASE("Kinds are found by their names")
{
    for (std::size_t index = 0; index < std::variant_size_v<Kind>; ++index) {
        INFO(index);
        int found = 0;
        for (const char *name : {"text", "note", "integer", "quantity", "money", "percent", "day", "time", "moment",
                                 "flag", "choice", "ref", "lines", "tags", "json", "id", "subject", "binary"}) {
            const std::optional<Kind> kind = kindNamed(QString::fromLatin1(name));
            REQUIRE(kind);
            CHECK(kindName(*kind) == name);
            found += kind->index() == index ? 1 : 0;
        }
        CHECK(found == 1);
    }
    CHECK_FALSE(kindNamed(u"blob").has_value());
    CHECK(kindDecimals(*kindNamed(u"quantity", 6)) == 6);
    CHECK(kindDecimals(*kindNamed(u"money")) == 2);
    CHECK(kindDecimals(*kindNamed(u"integer")) == 0);
}
