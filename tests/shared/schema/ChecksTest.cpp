// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/schema/Checks.h"
#include "shared/domain/support/Ticket.h"
#include "tests/support/StringMakers.h"

#include <limits>

using namespace regie;
using namespace Qt::StringLiterals;

namespace {

// A row of any kind; what it is a member of does not matter to a check.
Field row(Kind kind, FieldFlags flags = {})
{
    return {.key = "field", .label = "", .kind = kind, .flags = flags, .get = nullptr, .set = nullptr};
}

QString codeOf(const Kind &kind, const Value &value, FieldFlags flags = {})
{
    const Issues issues = checkField(row(kind, flags), value);
    REQUIRE(issues.size() <= 1);
    if (!issues.empty())
        CHECK(issues.front().field == u"field");
    return issues.empty() ? QString() : issues.front().code;
}

const std::vector<Kind> &allKinds()
{
    static const std::vector<Kind> kinds{kinds::Text{},
                                         kinds::Note{},
                                         kinds::Integer{},
                                         kinds::Quantity{},
                                         kinds::Money{},
                                         kinds::Percent{},
                                         kinds::Day{},
                                         kinds::TimeOfDay{},
                                         kinds::Moment{},
                                         kinds::Flag{},
                                         kinds::Choice{&choicesOf(Priority{})},
                                         kinds::Ref{"party"},
                                         kinds::Tags{},
                                         kinds::Json{},
                                         kinds::Identity{},
                                         kinds::Subject{"entity"},
                                         kinds::Binary{}};
    return kinds;
}

} // namespace

TEST_CASE("Empty is right for every kind unless required")
{
    for (const Kind &kind : allKinds()) {
        INFO(std::string(kindName(kind)));
        CHECK(codeOf(kind, {}).isEmpty());
        CHECK(codeOf(kind, {}, FieldFlag::Required) == u"required");
    }
}

TEST_CASE("A value of another kind's type is noticed by every kind")
{
    const std::vector<Value> values{true,
                                    qint64{1},
                                    u"x"_s,
                                    QUuid::createUuid(),
                                    QDate(2026, 11, 18),
                                    QTime(9, 45),
                                    Moment::fromMicroseconds(1),
                                    QStringList{u"x"_s},
                                    QByteArray("x")};
    const std::vector<std::size_t> rightAlternative{3, 3, 2, 2, 2, 2, 5, 6, 7, 1, 3, 4, 8, 3, 4, 4, 9};
    for (std::size_t index = 0; index < allKinds().size(); ++index) {
        for (const Value &value : values) {
            INFO(std::string(kindName(allKinds()[index])) << " given alternative " << value.index());
            const bool isOfType = value.index() == rightAlternative[index];
            CHECK((codeOf(allKinds()[index], value) == u"wrong_type") == !isOfType);
        }
    }
    CHECK(codeOf(kinds::Lines{}, u"x"_s) == u"wrong_type");
}

TEST_CASE("Texts have a length, and blanks are no content")
{
    const QString ten(10, u'x');
    CHECK(codeOf(kinds::Text{.max = 10}, ten).isEmpty());
    CHECK(codeOf(kinds::Text{.max = 9}, ten) == u"too_long");
    CHECK(codeOf(kinds::Note{.max = 10}, ten).isEmpty());
    CHECK(codeOf(kinds::Note{.max = 9}, ten) == u"too_long");
    CHECK(codeOf(kinds::Text{}, u" \t\u00a0"_s, FieldFlag::Required) == u"required");
    CHECK(codeOf(kinds::Text{}, u"   "_s).isEmpty());
    const Issues issues = checkField(row(kinds::Text{.max = 9}), ten);
    REQUIRE(issues.size() == 1);
    CHECK(issues.front().args.value(u"max"_s) == Value(qint64{9}));
}

TEST_CASE("A text's format is checked once its length is right")
{
    const kinds::Text email{.max = 20, .format = kinds::TextFormat::Email};
    CHECK(codeOf(email, u"a@example.com"_s).isEmpty());
    CHECK(codeOf(email, u"a@example"_s) == u"invalid_email");
    CHECK(codeOf(email, QString(30, u'x')) == u"too_long");
}

TEST_CASE("Numbers have bounds, both included")
{
    const kinds::Integer days{.min = 0, .max = 120};
    CHECK(codeOf(days, qint64{0}).isEmpty());
    CHECK(codeOf(days, qint64{120}).isEmpty());
    CHECK(codeOf(days, qint64{-1}) == u"below_minimum");
    CHECK(codeOf(days, qint64{121}) == u"above_maximum");

    const qint64 largest = 99'999'999'999'999;
    for (const Kind &kind : {Kind(kinds::Quantity{}), Kind(kinds::Money{})}) {
        CHECK(codeOf(kind, qint64{0}).isEmpty());
        CHECK(codeOf(kind, largest).isEmpty());
        CHECK(codeOf(kind, largest + 1) == u"above_maximum");
        CHECK(codeOf(kind, qint64{-1}) == u"below_minimum");
    }
    for (const Kind &kind : {Kind(kinds::Quantity{.negative = true}), Kind(kinds::Money{.negative = true})}) {
        CHECK(codeOf(kind, -largest).isEmpty());
        CHECK(codeOf(kind, -largest - 1) == u"below_minimum");
        CHECK(codeOf(kind, std::numeric_limits<qint64>::min()) == u"below_minimum");
    }
    CHECK(codeOf(kinds::Percent{}, qint64{10'000}).isEmpty());
    CHECK(codeOf(kinds::Percent{}, qint64{10'001}) == u"above_maximum");
    CHECK(codeOf(kinds::Percent{}, qint64{-1}) == u"below_minimum");
}

TEST_CASE("A choice is one of its list")
{
    const kinds::Choice priority{&choicesOf(Priority{})};
    CHECK(codeOf(priority, u"high"_s).isEmpty());
    CHECK(codeOf(priority, u"High"_s) == u"unknown_choice");
    CHECK(codeOf(priority, u"urgent"_s) == u"unknown_choice");
}

TEST_CASE("Tags are counted and measured")
{
    const kinds::Tags tags{.max = 2, .length = 3};
    CHECK(codeOf(tags, QStringList{u"abc"_s, u"d"_s}).isEmpty());
    CHECK(codeOf(tags, QStringList{u"a"_s, u"b"_s, u"c"_s}) == u"too_many");
    CHECK(codeOf(tags, QStringList{u"abcd"_s}) == u"too_long");
}

TEST_CASE("JSON is parsed, whatever stands at its root")
{
    for (const QString &right : {u"{}"_s, u"[1,2]"_s, u"5"_s, u"\"a\""_s, u"null"_s, u"{\"a\":{\"b\":[true]}}"_s})
        CHECK(codeOf(kinds::Json{}, right).isEmpty());
    for (const QString &wrong : {u"{"_s, u"{a:1}"_s, u"x"_s, u"1]["_s})
        CHECK(codeOf(kinds::Json{}, wrong) == u"invalid_json");
    CHECK(codeOf(kinds::Json{.max = 3}, u"[1,2]"_s) == u"too_long");
}

TEST_CASE("JSON text is one value")
{
    // "1],[2" and "1,2" would both pass as the inside of an array.
    CHECK(codeOf(kinds::Json{}, u"1,2"_s) == u"invalid_json");
    CHECK(codeOf(kinds::Json{}, u"\"a\":1"_s) == u"invalid_json");
    CHECK(codeOf(kinds::Json{}, u" "_s) == u"invalid_json");
}

TEST_CASE("Bytes have a length")
{
    CHECK(codeOf(kinds::Binary{.max = 2}, QByteArray("ab")).isEmpty());
    CHECK(codeOf(kinds::Binary{.max = 2}, QByteArray("abc")) == u"too_long");
}

TEST_CASE("All that is wrong with a record is said at once")
{
    Ticket ticket;
    ticket.status = TicketStatus::Assigned;
    const Issues issues = checkRecord(schemaOf<Ticket>(), toRecord(ticket, schemaOf<Ticket>().fields));
    std::vector<QString> codes;
    for (const Issue &issue : issues)
        codes.push_back(issue.field + u':' + issue.code);
    CHECK(codes == std::vector<QString>{u"title:required"_s, u"domain_id:required"_s, u"client_id:required"_s,
                                        u"technician_id:ticket.technician_required"_s});
}

TEST_CASE("Characters that can't be seen have no place on a line, and only tabs and line feeds in a note")
{
    const Kind line = kinds::Text{};
    const Kind note = kinds::Note{};
    for (const QChar character : {u'\n', u'\t', u'\r', u'\v', u'\x1b', u'\x7f', u'\x85', u'\u2028', u'\u2029'}) {
        const QString text = u"un"_s + character + u"deux"_s;
        INFO(int{character.unicode()});
        CHECK(codeOf(line, text) == u"control_character");
        CHECK(codeOf(kinds::Tags{}, QStringList{u"froid"_s, text}) == u"control_character");
        const bool isOfNotes = u"\n\t\r\u2028\u2029"_s.contains(character);
        CHECK(codeOf(note, text) == (isOfNotes ? QString() : u"control_character"_s));
    }
    CHECK(codeOf(line, u"un\u00A0deux"_s).isEmpty());
    CHECK(codeOf(line, u"\tautour\n"_s).isEmpty()); // not kept
    CHECK(codeOf(line, QString(200, u'x') + u' ').isEmpty());
    CHECK(codeOf(kinds::Text{.format = kinds::TextFormat::Email}, u" a@example.org\n"_s).isEmpty());
}

TEST_CASE("What was sent is not sent back at any length")
{
    const Issues issues = checkField(row(kinds::Choice{&choicesOf(Priority{})}), QString(1'000'000, u'x'));
    REQUIRE(issues.size() == 1);
    CHECK(std::get<QString>(issues.front().args.value(u"value"_s)).size() <= 60);
    CHECK(std::get<QString>(
              checkField(row(kinds::Choice{&choicesOf(Priority{})}), u"urgent"_s).front().args.value(u"value"_s)) ==
          u"urgent");
}
