// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/Catalogue.h"
#include "shared/protocol/Envelope.h"
#include "shared/protocol/Frame.h"
#include "tests/shared/protocol/Cbor.h"
#include "tests/shared/protocol/Samples.h"
#include "tests/support/StringMakers.h"

#include <QSet>

using namespace regie;
using namespace Qt::StringLiterals;

namespace {

template <class Message>
std::string nameOf()
{
    if constexpr (requires { Message::name; })
        return std::string(Message::name);
    else
        return typeid(Message).name();
}

} // namespace

TEST_CASE("Every message comes back from the wire as it went")
{
    int count = 0;
    samples::AllMessages::forEach([&]<class Message>() {
        INFO(nameOf<Message>());
        const QByteArray bytes = encode(samples::of<Message>());
        const Result<Message> decoded = decode<Message>(bytes, replyLimits);
        REQUIRE(decoded);
        CHECK(encode(*decoded) == bytes);
        ++count;
    });
    CHECK(count == 95);
}

TEST_CASE("Every message cut anywhere is refused and nothing else happens")
{
    samples::AllMessages::forEach([&]<class Message>() {
        INFO(nameOf<Message>());
        const QByteArray bytes = encode(samples::of<Message>());
        for (qsizetype length = 0; length < bytes.size(); ++length) {
            const Result<Message> decoded = decode<Message>(bytes.left(length), replyLimits);
            REQUIRE_FALSE(decoded);
            REQUIRE(decoded.error().code == u"wire.malformed");
        }
        CHECK_FALSE(decode<Message>(bytes + '\0', replyLimits));
    });
}

TEST_CASE("Every message takes a map with nothing it knows, or says what it misses")
{
    const QByteArray strange = cbor::hex("a1") + cbor::text("from_a_later_version") + cbor::hex("8301f5f6");
    samples::AllMessages::forEach([&]<class Message>() {
        INFO(nameOf<Message>());
        const Result<Message> decoded = decode<Message>(strange);
        constexpr bool needsSomething = std::is_same_v<Message, Fetch> || std::is_same_v<Message, Save> ||
                                        std::is_same_v<Message, Snapshot> || std::is_same_v<Message, Export> ||
                                        std::is_same_v<Message, ExportPage> || std::is_same_v<Message, HistoryPage> ||
                                        std::is_same_v<Message, Closing>;
        CHECK(decoded.has_value() == !needsSomething);
        CHECK_FALSE(decode<Message>(cbor::hex("80")));
        CHECK_FALSE(decode<Message>(cbor::hex("f6")));
    });
}

TEST_CASE("Names of messages are known once")
{
    QSet<QString> names;
    int count = 0;
    const auto collect = [&]<class Message>() {
        names.insert(toString(Message::name));
        ++count;
    };
    samples::Requests::forEach(collect);
    Events::forEach(collect);
    names.insert(toString(envelope::reply));
    names.insert(toString(envelope::refusal));
    CHECK(names.size() == count + 2);
}

TEST_CASE("Acts are found by name, with id and version first")
{
    CHECK(acts().size() == 11);
    for (const ActInfo &act : acts()) {
        INFO(std::string(act.name));
        CHECK(findAct(toString(act.name))->fields.data() == act.fields.data());
        REQUIRE(act.fields.size() >= 2);
        CHECK(act.fields[0].key == "id");
        CHECK(act.fields[1].key == "version");
    }
    CHECK_FALSE(findAct(u"ticket.vanish"));
}

TEST_CASE("A table message keeps its contents")
{
    const auto act = samples::of<AssignTicket>();
    const auto copy = decode<AssignTicket>(encode(act));
    REQUIRE(copy);
    CHECK(copy->id == act.id);
    CHECK(copy->version == act.version);
    CHECK(copy->technician == act.technician);
    CHECK_FALSE(act.technician.isNull());
}

TEST_CASE("What is not given to a table message is empty or its default")
{
    const auto history = decode<History>(cbor::hex("a0"));
    REQUIRE(history);
    CHECK(history->entity.isEmpty());
    CHECK(history->id.isNull());
    const auto plan = decode<PlanTicket>(cbor::hex("a1") + cbor::pair("deadline", cbor::hex("f6")));
    REQUIRE(plan);
    CHECK(plan->deadline.isNull());
}

TEST_CASE("A save's changes are typed by the entity, which stands before them")
{
    const QByteArray entity = cbor::pair("entity", cbor::text("ticket"));
    const QByteArray id = cbor::pair("id", cbor::head(2, 16) + QByteArray(16, 'i'));
    const auto withChanges = [&](const QByteArray &changes) {
        return cbor::hex("a3") + entity + id + cbor::pair("changes", changes);
    };

    const auto good = decode<Save>(
        withChanges(cbor::hex("a2") + cbor::pair("title", cbor::text("x")) + cbor::pair("deadline", cbor::hex("f6"))));
    REQUIRE(good);
    CHECK(good->changes.value(u"title"_s) == Value(u"x"_s));
    CHECK(good->changes.contains(u"deadline"_s));
    CHECK(isEmpty(good->changes.value(u"deadline"_s)));
    CHECK(good->version == 0);

    CHECK_FALSE(decode<Save>(withChanges(cbor::hex("a1") + cbor::pair("title", cbor::hex("05")))));
    CHECK_FALSE(decode<Save>(withChanges(cbor::hex("a1") + cbor::pair("colour", cbor::text("x")))));
    CHECK_FALSE(decode<Save>(cbor::hex("a3") + id + cbor::pair("changes", cbor::hex("a0")) + entity));
    CHECK_FALSE(decode<Save>(cbor::hex("a2") + entity + cbor::pair("changes", cbor::hex("a0"))));
    CHECK_FALSE(decode<Save>(cbor::hex("a2") + cbor::pair("entity", cbor::text("nobody")) + id));
}

TEST_CASE("Several saves and archives keep their order, and are so many at most")
{
    const auto all = samples::of<SaveAll>();
    const auto copy = decode<SaveAll>(encode(all), SaveAll::limits);
    REQUIRE(copy);
    REQUIRE(copy->saves.size() == 2);
    CHECK(copy->saves[0].changes == all.saves[0].changes);
    CHECK(copy->saves[1].id == all.saves[1].id);
    REQUIRE(copy->archives.size() == 2);
    CHECK(copy->archives[0].version == 4);
    CHECK_FALSE(copy->archives[0].archived);

    SaveAll many{.saves = std::vector<Save>(SaveAll::most,
                                            {.entity = u"contact"_s, .id = newUuid(), .version = 0, .changes = {}}),
                 .archives = {}};
    CHECK(decode<SaveAll>(encode(many), SaveAll::limits));
    many.saves.push_back(many.saves.front());
    CHECK_FALSE(decode<SaveAll>(encode(many), SaveAll::limits));
}

TEST_CASE("A save is the same bytes each time")
{
    const auto save = samples::of<Save>();
    Save again{.entity = save.entity, .id = save.id, .version = save.version, .changes = {}};
    QStringList keys = save.changes.keys();
    std::reverse(keys.begin(), keys.end());
    for (const QString &key : keys)
        again.changes.insert(key, save.changes.value(key));
    CHECK(encode(save) == encode(again));
}

TEST_CASE("A snapshot keeps its record, without what is hidden")
{
    const auto snapshot = samples::of<Snapshot>();
    const auto copy = decode<Snapshot>(encode(snapshot));
    REQUIRE(copy);
    Record expected = snapshot.stored.record;
    expected.setValue(u"solution", {});
    CHECK(copy->stored.record == expected);
    CHECK(copy->stored.id == snapshot.stored.id);
    CHECK(copy->stored.version == 4);
    CHECK(copy->stored.updatedBy == snapshot.stored.updatedBy);
    CHECK(copy->stored.createdAt == snapshot.stored.createdAt);
    CHECK(copy->stored.archivedAt.isNull());
    CHECK(copy->labels == snapshot.labels);
    CHECK(copy->hidden == snapshot.hidden);
}

TEST_CASE("A record of every entity goes out and comes back, saved and read")
{
    for (const Schema *schema : catalogue()) {
        INFO(schema->name().toStdString());
        Save save{.entity = schema->name(), .id = newUuid(), .version = 1, .changes = {}};
        Snapshot snapshot;
        snapshot.entity = schema->name();
        snapshot.stored.id = save.id;
        snapshot.stored.record = Record(schema->fields);
        snapshot.stored.record.setAt(0, save.id);
        for (std::size_t index = 1; index < schema->fields.size(); ++index) {
            const Field &field = schema->fields[index];
            save.changes.insert(toString(field.key), samples::valueOf(field.kind, 3));
            if (!field.is(FieldFlag::Secret))
                snapshot.stored.record.setAt(index, samples::valueOf(field.kind, 3));
        }
        const auto savedCopy = decode<Save>(encode(save));
        REQUIRE(savedCopy);
        CHECK(savedCopy->changes == save.changes);
        const auto readCopy = decode<Snapshot>(encode(snapshot));
        REQUIRE(readCopy);
        CHECK(readCopy->stored.record == snapshot.stored.record);
    }
}

TEST_CASE("Secret fields never go out in a snapshot or in the description")
{
    for (const Schema *schema : catalogue()) {
        Snapshot snapshot;
        snapshot.entity = schema->name();
        snapshot.stored.id = newUuid();
        snapshot.stored.record = samples::filled(schema->fields, 1);
        const QByteArray bytes = encode(snapshot);
        for (const Field &field : schema->fields) {
            INFO(schema->name().toStdString() << '.' << std::string(field.key));
            if (field.is(FieldFlag::Secret))
                CHECK_FALSE(bytes.contains(QByteArray(field.key.data(), static_cast<qsizetype>(field.key.size()))));
        }
    }
    const QByteArray description = encode(Description{});
    CHECK(description.contains("technician_id"));
    CHECK_FALSE(description.contains("password_hash"));
    CHECK_FALSE(description.contains("token_hash"));
}

TEST_CASE("The description is well-formed and within what a client accepts")
{
    const QByteArray bytes = encode(Description{});
    CHECK(cbor::failureOfSkipping(bytes, replyLimits).isEmpty());
    CHECK(decode<Description>(bytes, replyLimits));
    CHECK(bytes.size() < frame::maxReply);
    for (const char *word : {"ticket.assign", "waiting_client", "entities", "transitions", "E-mail", "s-done"})
        CHECK(bytes.contains(word));
}

TEST_CASE("A session knows how far its permissions reach")
{
    auto session = samples::of<SessionInfo>();
    session.grants.push_back({u"ticket.update"_s, Scope::Team});
    CHECK(session.scopeOf(u"ticket.read") == Scope::All);
    CHECK(session.scopeOf(u"ticket.update") == Scope::Team);
    CHECK(session.scopeOf(u"ticket.close") == Scope::None);
}

TEST_CASE("An unknown reach grants nothing, an unknown access rule hides")
{
    const QByteArray bytes =
        cbor::hex("a2") +
        cbor::pair("grants", cbor::hex("81a2") + cbor::pair("permission", cbor::text("ticket.read")) +
                                 cbor::pair("scope", cbor::text("galaxy"))) +
        cbor::pair("field_rules", cbor::hex("81a1") + cbor::pair("access", cbor::text("blurred")));
    const auto session = decode<SessionInfo>(bytes);
    REQUIRE(session);
    CHECK(session->scopeOf(u"ticket.read") == Scope::None);
    REQUIRE(session->fieldRules.size() == 1);
    CHECK(session->fieldRules.front().access == FieldAccess::Hidden);
}

TEST_CASE("A history skips the values of a field that exists no more")
{
    const QByteArray change = cbor::hex("a3") + cbor::pair("field", cbor::text("colour")) +
                              cbor::pair("before", cbor::text("red")) + cbor::pair("after_label", cbor::text("Blue"));
    const QByteArray bytes = cbor::hex("a2") + cbor::pair("entity", cbor::text("ticket")) +
                             cbor::pair("entries", cbor::hex("81a1") + cbor::pair("changes", cbor::hex("81") + change));
    const auto page = decode<HistoryPage>(bytes);
    REQUIRE(page);
    CHECK(page->entries.front().changes.front().field == u"colour");
    CHECK(isEmpty(page->entries.front().changes.front().before));
    CHECK(page->entries.front().changes.front().afterLabel == u"Blue");
}
