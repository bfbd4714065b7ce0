// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/ViewDefinition.h"
#include "shared/domain/support/Ticket.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

using namespace regie;
using namespace Qt::StringLiterals;

namespace {

const FilterClock clockOfTest{QDate(2026, 11, 18), QTimeZone("Europe/Paris"),
                              QUuid(u"0192f000-0000-7000-8000-000000000001"_s)};

Value at(const QString &iso)
{
    return Moment::fromDateTime(QDateTime::fromString(iso, Qt::ISODate));
}

Filter onDeadline(Operator op, std::vector<Value> values)
{
    return Filter::condition(u"deadline"_s, op, std::move(values));
}

} // namespace

TEST_CASE("A view of a list survives its JSON")
{
    const Schema &ticket = schemaOf<Ticket>();
    ViewDefinition view;
    view.base = u"open"_s;
    view.search = u"chaudière"_s;
    view.density = u"comfortable"_s;
    view.columns = {{u"reference"_s, 120}, {u"client.name"_s, 0}};
    view.sort = {{u"priority"_s, Qt::DescendingOrder}, {u"deadline"_s}};
    view.groups = {u"deadline:week"_s, u"client.name"_s};
    view.filter = Filter::all(
        {Filter::any({Filter::condition(u"priority"_s, Operator::AnyOf, {u"high"_s, u"critical"_s}),
                      Filter::negation(Filter::condition(u"client.name"_s, Operator::Contains, {u"dup"_s}))}),
         onDeadline(Operator::Less, {u"@day+1"_s}), onDeadline(Operator::AtLeast, {at(u"2026-11-18T10:30:00Z"_s)}),
         onDeadline(Operator::Is, {QDate(2026, 11, 18)}),
         Filter::condition(u"technician_id"_s, Operator::Is, {QString(meToken)}),
         Filter::condition(u"client_id"_s, Operator::AnyOf, {QUuid(u"0192f000-0000-7000-8000-000000000002"_s)}),
         Filter::condition(u"estimated_hours"_s, Operator::Between, {qint64{5}, qint64{9'007'199'254'740'993}}),
         Filter::condition(u"equipment_id"_s, Operator::Empty)});
    const auto read = viewFromJson(ticket, toJson(view));
    REQUIRE(read);
    CHECK(*read == view);
    CHECK(viewFromJson(ticket, toJson({})) == ViewDefinition{});
}

TEST_CASE("What is no view of the list is told apart, however it is wrong")
{
    const Schema &ticket = schemaOf<Ticket>();
    const QString deep = u"{\"not\":"_s.repeated(20) + u"null"_s + u"}"_s.repeated(20);
    for (const QString &json :
         {u"[]"_s, u"nonsense"_s, u"{\"columns\":[{\"path\":\"no.such\"}]}"_s, u"{\"sort\":[{}]}"_s,
          u"{\"groups\":[\"deadline:hour\"]}"_s, u"{\"groups\":[\"status\",\"priority\",\"title\"]}"_s,
          u"{\"filter\":{\"path\":\"title\",\"op\":\"like\",\"values\":[]}}"_s,
          u"{\"filter\":{\"path\":\"deadline\",\"op\":\"is\",\"values\":[\"soon\"]}}"_s,
          u"{\"filter\":{\"path\":\"client_id\",\"op\":\"is\",\"values\":[\"@me\"]}}"_s,
          u"{\"filter\":{\"path\":\"title\",\"op\":\"is\",\"values\":[3]}}"_s, u"{\"filter\":{}}"_s,
          u"{\"filter\":{\"path\":\"estimated_hours\",\"op\":\"is\",\"values\":[1.5]}}"_s,
          u"{\"filter\":{\"path\":\"estimated_hours\",\"op\":\"is\",\"values\":[1e300]}}"_s,
          u"{\"filter\":{\"path\":\"deadline\",\"op\":\"is\",\"values\":[0.5]}}"_s, u"{\"filter\":%1}"_s.arg(deep)}) {
        INFO(json.toStdString());
        CHECK_FALSE(viewFromJson(ticket, json));
    }
    CHECK(viewFromJson(ticket, u"{\"later\":{\"unknown\":1}}"_s));
}

TEST_CASE("Periods are read, written and end where the calendar says")
{
    const QDate wednesday(2026, 11, 18);
    const auto days = [&](const QString &text) {
        const auto period = Period::fromString(text);
        REQUIRE(period);
        CHECK(period->toString() == text);
        return std::pair(period->first(wednesday), period->last(wednesday));
    };
    CHECK(days(u"@day"_s) == std::pair(wednesday, wednesday));
    CHECK(days(u"@day-1"_s) == std::pair(QDate(2026, 11, 17), QDate(2026, 11, 17)));
    CHECK(days(u"@week"_s) == std::pair(QDate(2026, 11, 16), QDate(2026, 11, 22)));
    CHECK(days(u"@month+1"_s) == std::pair(QDate(2026, 12, 1), QDate(2026, 12, 31)));
    CHECK(days(u"@quarter"_s) == std::pair(QDate(2026, 10, 1), QDate(2026, 12, 31)));
    CHECK(days(u"@quarter+1"_s) == std::pair(QDate(2027, 1, 1), QDate(2027, 3, 31)));
    CHECK(days(u"@year-2"_s) == std::pair(QDate(2024, 1, 1), QDate(2024, 12, 31)));
    for (const QString &text : {u"@"_s, u"@hour"_s, u"day"_s, u"@day1"_s, u"@day+"_s, u"@day+99999"_s, u"@me"_s})
        CHECK_FALSE(Period::fromString(text));
}

TEST_CASE("Moving values become what they mean in that zone on that day")
{
    const Schema &ticket = schemaOf<Ticket>();
    const auto meaning = [&](Operator op, std::vector<Value> values) {
        return resolved(ticket, onDeadline(op, std::move(values)), clockOfTest);
    };
    // Paris is an hour ahead of UTC in November.
    CHECK(meaning(Operator::Less, {u"@day+1"_s}) == onDeadline(Operator::Less, {at(u"2026-11-18T23:00:00Z"_s)}));
    CHECK(meaning(Operator::AtMost, {u"@day"_s}) == onDeadline(Operator::Less, {at(u"2026-11-18T23:00:00Z"_s)}));
    CHECK(meaning(Operator::Greater, {u"@week"_s}) == onDeadline(Operator::AtLeast, {at(u"2026-11-22T23:00:00Z"_s)}));
    const Filter today = Filter::all({onDeadline(Operator::AtLeast, {at(u"2026-11-17T23:00:00Z"_s)}),
                                      onDeadline(Operator::Less, {at(u"2026-11-18T23:00:00Z"_s)})});
    CHECK(meaning(Operator::Is, {u"@day"_s}) == today);
    CHECK(meaning(Operator::Is, {QDate(2026, 11, 18)}) == today);
    CHECK(meaning(Operator::IsNot, {u"@day"_s}) == Filter::negation(today));
    CHECK(meaning(Operator::AnyOf, {u"@day"_s, u"@day"_s}) == Filter::any({today, today}));
    CHECK(meaning(Operator::Between, {u"@day"_s, u"@day"_s}) == today);
    const Filter instant = onDeadline(Operator::Less, {at(u"2026-11-18T10:00:00Z"_s)});
    CHECK(resolved(ticket, instant, clockOfTest) == instant);
    CHECK(resolved(ticket, Filter::condition(u"technician_id"_s, Operator::Is, {QString(meToken)}), clockOfTest) ==
          Filter::condition(u"technician_id"_s, Operator::Is, {clockOfTest.user}));
    CHECK(resolved(ticket, Filter::condition(u"title"_s, Operator::Is, {u"@day"_s}), clockOfTest) ==
          Filter::condition(u"title"_s, Operator::Is, {u"@day"_s}));
}

TEST_CASE("A part of a view that has another shape makes it none")
{
    const Schema &ticket = schemaOf<Ticket>();
    for (const QString &json :
         {u"{\"base\":1}"_s, u"{\"search\":[\"x\"]}"_s, u"{\"density\":true}"_s, u"{\"presentation\":{}}"_s,
          u"{\"columns\":5}"_s, u"{\"columns\":{\"path\":\"title\"}}"_s, u"{\"columns\":[\"title\"]}"_s,
          u"{\"columns\":[{\"path\":\"title\",\"width\":\"120\"}]}"_s, u"{\"sort\":\"title\"}"_s,
          u"{\"sort\":[{\"path\":\"title\",\"descending\":1}]}"_s, u"{\"groups\":\"status\"}"_s,
          u"{\"groups\":[{\"path\":\"status\"}]}"_s, u"{\"filter\":\"open\"}"_s, u"{\"filter\":[]}"_s,
          u"{\"filter\":{\"all\":{}}}"_s, u"{\"filter\":{\"path\":\"title\",\"op\":\"is\",\"values\":\"x\"}}"_s,
          u"[]"_s, u"\"{}\""_s}) {
        INFO(json.toStdString());
        CHECK_FALSE(viewFromJson(ticket, json));
    }
    CHECK(viewFromJson(ticket, u"{\"later\":[1,{\"x\":2}]}"_s) == ViewDefinition());
    CHECK(viewFromJson(ticket, u"{\"columns\":[{\"path\":\"title\",\"later\":1}]}"_s).has_value());
}

TEST_CASE("The presentation of a view survives its JSON, options of all of them")
{
    const Schema &ticket = schemaOf<Ticket>();
    ViewDefinition view;
    view.presentation.shown = Presentation::Chart;
    view.presentation.kanban = {
        u"priority"_s, u"estimated_hours"_s, {{u"high"_s, 5}, {QString(), 2}}, {u"low"_s, u""_s}};
    view.presentation.calendar = {u"created_at"_s, u"deadline"_s, CalendarSpan::Week};
    view.presentation.chart = {ChartKind::Pie, u"deadline:quarter"_s, Measure::Average, u"estimated_hours"_s};
    const auto read = viewFromJson(ticket, toJson(view));
    REQUIRE(read);
    CHECK(*read == view);
    for (const Presentation shown : {Presentation::Table, Presentation::Kanban, Presentation::Calendar}) {
        ViewDefinition other;
        other.presentation.shown = shown;
        CHECK(viewFromJson(ticket, toJson(other)) == other);
    }
    CHECK_FALSE(toJson({}).contains(u"presentation"_s));
}

TEST_CASE("A presentation that its list cannot show is no view")
{
    const Schema &ticket = schemaOf<Ticket>();
    for (const QString &json : {u"{\"presentation\":\"cube\"}"_s,
                                u"{\"presentation\":3}"_s,
                                u"{\"kanban\":[]}"_s,
                                u"{\"kanban\":{\"field\":\"title\"}}"_s,
                                u"{\"kanban\":{\"field\":\"no_such\"}}"_s,
                                u"{\"kanban\":{\"total\":\"status\"}}"_s,
                                u"{\"kanban\":{\"limits\":{\"new\":0}}}"_s,
                                u"{\"kanban\":{\"limits\":{\"new\":\"many\"}}}"_s,
                                u"{\"kanban\":{\"limits\":[]}}"_s,
                                u"{\"kanban\":{\"folded\":\"new\"}}"_s,
                                u"{\"kanban\":{\"folded\":[\"new\",3]}}"_s,
                                u"{\"calendar\":{\"start\":\"title\"}}"_s,
                                u"{\"calendar\":{\"end\":\"deadline\"}}"_s,
                                u"{\"calendar\":{\"start\":\"deadline\",\"span\":\"year\"}}"_s,
                                u"{\"chart\":{\"group\":\"title\"}}"_s,
                                u"{\"chart\":{\"group\":\"deadline\"}}"_s,
                                u"{\"chart\":{\"group\":\"status:week\"}}"_s,
                                u"{\"chart\":{\"group\":\"client_id\"}}"_s,
                                u"{\"chart\":{\"measure\":\"sum\"}}"_s,
                                u"{\"chart\":{\"measure\":\"sum\",\"of\":\"title\"}}"_s,
                                u"{\"chart\":{\"of\":\"estimated_hours\"}}"_s,
                                u"{\"chart\":{\"measure\":\"median\",\"of\":\"estimated_hours\"}}"_s,
                                u"{\"chart\":{\"kind\":\"donut\"}}"_s}) {
        INFO(json.toStdString());
        CHECK_FALSE(viewFromJson(ticket, json));
    }
    CHECK(viewFromJson(ticket, u"{\"chart\":{\"group\":\"client.name\"}}"_s));
    CHECK(viewFromJson(ticket, u"{\"presentation\":\"\"}"_s));
}
