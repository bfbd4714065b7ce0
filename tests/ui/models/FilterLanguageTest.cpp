// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FakeGateway.h"
#include "tests/support/StringMakers.h"

#include "shared/domain/Catalogue.h"
#include "ui/models/filter/FilterLanguage.h"

#include <catch2/catch.hpp>

#include <QRandomGenerator>

using namespace regie;
using namespace Qt::StringLiterals;

namespace {

struct Fixture {
    Fixture()
    {
        language.records().note(u"party"_s, cave, u"Cave Montfort"_s);
        language.records().note(u"party"_s, odd, u"Dupont, \"Fils\" (SARL)"_s);
        language.records().note(u"user"_s, karim, u"Karim Benali"_s);
    }
    [[nodiscard]] Filter parsed(const QString &text) const
    {
        const TypedFilter typed = language.parse(text);
        INFO(text.toStdString());
        CHECK(typed.issues.empty());
        return typed.filter;
    }

    FakeGateway gateway;
    QUuid cave = newUuid();
    QUuid odd = newUuid();
    QUuid karim = newUuid();
    FilterLanguage language{*findSchema(u"ticket"), gateway};
};

// Random trees of what a filter may say, over the real fields of tickets.
class Trees {
public:
    Trees(const Fixture &fixture, quint32 seed)
        : m_fixture(fixture)
        , m_random(seed)
    {}

    Filter tree(int depth)
    {
        const int form = depth == 0 ? 0 : below(5);
        if (form == 1)
            return Filter::negation(tree(depth - 1));
        if (form < 2)
            return condition();
        std::vector<Filter> children;
        for (int count = 2 + below(2); count > 0; --count)
            children.push_back(tree(depth - 1));
        return form == 2 ? Filter::any(std::move(children)) : Filter::all(std::move(children));
    }

private:
    int below(int bound) { return static_cast<int>(m_random.bounded(bound)); }
    template <class Item>
    Item pick(std::initializer_list<Item> items)
    {
        return *(items.begin() + below(static_cast<int>(items.size())));
    }
    QString text()
    {
        return pick({u"gaz"_s, u"fuite d’eau"_s, u"a\"b"_s, u"(x)"_s, u"-moins"_s, u"or"_s, u"OR"_s, u"empty"_s,
                     u"a..b"_s, u"http://x"_s, u"mot*"_s, u"1,5"_s, u"=3"_s, u"me"_s, u"|"_s});
    }
    Value dated()
    {
        return pick<Value>({u"@day"_s, u"@day+1"_s, u"@day-4"_s, u"@week"_s, u"@week-1"_s, u"@month+2"_s, u"@year"_s,
                            QDate(2026, 11, 18), QDate(2024, 2, 29)});
    }
    Filter ordered(const QString &path, const std::function<Value()> &value)
    {
        const auto op = pick({Operator::Is, Operator::Less, Operator::AtMost, Operator::Greater, Operator::AtLeast,
                              Operator::Between, Operator::AnyOf, Operator::IsNot});
        std::vector<Value> values{value()};
        if (op == Operator::Between || op == Operator::AnyOf)
            values.push_back(value());
        return Filter::condition(path, op, std::move(values));
    }
    Filter condition()
    {
        switch (below(9)) {
        case 0:
            return Filter::condition(pick({u"title"_s, u"client.name"_s, u"client.notes"_s, u"description"_s}),
                                     pick({Operator::Contains, Operator::StartsWith, Operator::Is}), {text()});
        case 1:
            return Filter::condition(
                pick({u"title"_s, u"client.city"_s, u"solution"_s}).replace(u"client.city"_s, u"client.email"_s),
                pick({Operator::AnyOf, Operator::NoneOf}), {text(), text()});
        case 2:
            return ordered(u"priority"_s, [&] { return Value(pick({u"low"_s, u"normal"_s, u"critical"_s})); });
        case 3:
            return Filter::condition(u"status"_s, pick({Operator::AnyOf, Operator::NoneOf}),
                                     {u"in_progress"_s, u"waiting_client"_s, u"new"_s});
        case 4:
            return ordered(u"deadline"_s, [&] { return dated(); });
        case 5:
            return ordered(u"estimated_hours"_s, [&] { return Value(pick<qint64>({0, 25, 150, 999'999})); });
        case 6:
            return Filter::condition(u"client_id"_s, pick({Operator::Is, Operator::AnyOf}),
                                     {pick({m_fixture.cave, m_fixture.odd})});
        case 7:
            return Filter::condition(u"technician_id"_s, Operator::AnyOf, {u"@me"_s, m_fixture.karim});
        default:
            return Filter::condition(
                pick({u"deadline"_s, u"technician_id"_s, u"client.sales_contact_id"_s, u"solution"_s}),
                pick({Operator::Empty, Operator::NotEmpty}));
        }
    }

    const Fixture &m_fixture;
    QRandomGenerator m_random;
};

} // namespace

TEST_CASE("A filter written as text is the same filter when it is read")
{
    const Fixture fixture;
    for (quint32 seed = 0; seed < 3000; ++seed) {
        const Filter tree = Trees(fixture, seed).tree(3);
        const QString text = fixture.language.print(tree);
        INFO(seed << ": " << text.toStdString());
        const TypedFilter again = fixture.language.parse(text);
        REQUIRE(again.issues.empty());
        REQUIRE(again.words.isEmpty());
        REQUIRE(again.filter == normalised(tree));
        REQUIRE(fixture.language.print(again.filter) == text);
    }
}

TEST_CASE("Whatever is typed is understood or marked, and never breaks the reader")
{
    const Fixture fixture;
    const QString signs = u"ab:<>=-()\"*.,;| @+1é’\\{}"_s;
    QRandomGenerator random(7);
    for (int round = 0; round < 4000; ++round) {
        QString text = random.bounded(2) ? u"priority:"_s : QString();
        for (int length = random.bounded(24); length > 0; --length)
            text += signs[random.bounded(signs.size())];
        const TypedFilter typed = fixture.language.parse(text);
        for (const FilterIssue &issue : typed.issues) {
            INFO(text.toStdString());
            REQUIRE(issue.start >= 0);
            REQUIRE(issue.start + issue.length <= text.size());
            REQUIRE_FALSE(issue.sentence.isEmpty());
        }
    }
}

TEST_CASE("Terms say what people mean by them")
{
    const Fixture fixture;
    const auto on = [](const QString &path, Operator op, std::vector<Value> values) {
        return Filter::condition(path, op, std::move(values));
    };
    CHECK(
        fixture.parsed(u"client:dup priority:high deadline:<tomorrow"_s) ==
        Filter::all({on(u"client.name"_s, Operator::Contains, {u"dup"_s}), on(u"priority"_s, Operator::Is, {u"high"_s}),
                     on(u"deadline"_s, Operator::Less, {u"@day+1"_s})}));
    CHECK(fixture.parsed(u"status:waiting-for-c,NEW"_s) ==
          on(u"status"_s, Operator::AnyOf, {u"waiting_client"_s, u"new"_s}));
    CHECK(fixture.parsed(u"-technician:empty"_s) == Filter::negation(on(u"technician_id"_s, Operator::Empty, {})));
    CHECK(fixture.parsed(u"technician:me"_s) == on(u"technician_id"_s, Operator::Is, {u"@me"_s}));
    CHECK(fixture.parsed(u"client:=\"cave montfort\""_s) == on(u"client_id"_s, Operator::Is, {fixture.cave}));
    CHECK(fixture.parsed(u"client:=Unknown"_s) == on(u"client.name"_s, Operator::Is, {u"Unknown"_s}));
    CHECK(fixture.parsed(u"client.email:dup*"_s) == on(u"client.email"_s, Operator::StartsWith, {u"dup"_s}));
    CHECK(fixture.parsed(u"estimated-hours:1.5..3"_s) ==
          on(u"estimated_hours"_s, Operator::Between, {qint64{15'000}, qint64{30'000}}));
    CHECK(fixture.parsed(u"deadline:week-1.."_s) == on(u"deadline"_s, Operator::AtLeast, {u"@week-1"_s}));
    CHECK(fixture.parsed(u"deadline:+3d"_s) == on(u"deadline"_s, Operator::Is, {u"@day+3"_s}));
    CHECK(fixture.parsed(u"gaz OR -eau"_s) ==
          Filter::any({on(u"title"_s, Operator::Contains, {u"gaz"_s}),
                       Filter::negation(on(u"title"_s, Operator::Contains, {u"eau"_s}))}));
    const TypedFilter words = fixture.language.parse(u"fuite \"d’eau\" priority:high"_s);
    CHECK(words.words == u"fuite d’eau");
    CHECK(words.filter == on(u"priority"_s, Operator::Is, {u"high"_s}));
}

TEST_CASE("What cannot be understood is marked where it stands, with what was perhaps meant")
{
    const Fixture fixture;
    const auto issue = [&](const QString &text) {
        const TypedFilter typed = fixture.language.parse(text);
        INFO(text.toStdString());
        REQUIRE(typed.issues.size() == 1);
        return std::tuple(typed.issues[0].start, typed.issues[0].length, typed.issues[0].suggestion);
    };
    CHECK(issue(u"gaz prioritty:high"_s) == std::tuple(4, 9, u"priority"_s));
    CHECK(issue(u"priority:hihg"_s) == std::tuple(9, 4, u"high"_s));
    CHECK(issue(u"status:new,plannd"_s) == std::tuple(11, 6, u"planned"_s));
    CHECK(std::get<0>(issue(u"deadline:<soon"_s)) == 10);
    CHECK(issue(u"title:>gaz"_s) == std::tuple(6, 1, u"="_s));
    CHECK(issue(u"(priority:high"_s) == std::tuple(0, 1, QString()));
    CHECK(issue(u"priority:"_s) == std::tuple(8, 1, QString()));
    CHECK(std::get<0>(issue(u"client.nosuch:x"_s)) == 0);
    // What is right holds beside what is not.
    CHECK(fixture.language.parse(u"priority:high nosuch:x"_s).filter ==
          Filter::condition(u"priority"_s, Operator::Is, {u"high"_s}));
}

TEST_CASE("Hidden fields have no name")
{
    FakeGateway gateway;
    gateway.addRule({u"ticket"_s, u"estimated_hours"_s, FieldAccess::Hidden});
    gateway.addRule({u"party"_s, u"email"_s, FieldAccess::Hidden});
    const FilterLanguage language(*findSchema(u"ticket"), gateway);
    CHECK(language.parse(u"estimated-hours:3"_s).issues.size() == 1);
    CHECK(language.parse(u"client.email:x"_s).issues.size() == 1);
    CHECK(completionAt(language, u"estim"_s, 5).offers.empty());
}

TEST_CASE("What may stand at the cursor is offered")
{
    const Fixture fixture;
    const auto offered = [&](const QString &text) {
        QStringList texts;
        for (const FilterCompletion::Offer &offer :
             completionAt(fixture.language, text, static_cast<int>(text.size())).offers)
            texts.append(offer.text);
        return texts;
    };
    CHECK(offered(u"gaz prio"_s) == QStringList{u"priority:"_s});
    CHECK(offered(u"client.em"_s).contains(u"client.e-mail:"_s));
    CHECK(offered(u"priority:h"_s) == QStringList{u"high"_s});
    CHECK(offered(u"-priority:low,c"_s) == QStringList{u"critical"_s});
    CHECK(offered(u"deadline:<tom"_s) == QStringList{u"tomorrow"_s});
    const FilterCompletion client = completionAt(fixture.language, u"client:=\"cav"_s, 12);
    REQUIRE(client.reference != nullptr);
    CHECK(client.typed == u"cav");
    CHECK(client.start == 8);
}

TEST_CASE("names of deeds are typed as they are read; other words of a log are searched for")
{
    const FakeGateway gateway;
    const FilterLanguage language(*findSchema(u"activity_log"), gateway);
    const auto isDeed = [](const Filter &filter, const QString &name) {
        return std::find(filter.values.begin(), filter.values.end(), Value(name)) != filter.values.end();
    };
    const TypedFilter field = language.parse(u"action:logout"_s);
    CHECK(field.filter == Filter::condition(u"act"_s, Operator::Is, {u"logout"_s}));
    // A bare word may mean the deed or the kind of record.
    const TypedFilter word = language.parse(u"expor"_s);
    CHECK(word.words.isEmpty());
    REQUIRE(word.filter.type == Filter::Type::Any);
    REQUIRE(word.filter.children.size() == 2);
    CHECK(isDeed(word.filter.children[0], u"export"_s));
    CHECK(word.filter.children[1].path == u"entity");
    CHECK(language.parse(language.print(word.filter)).filter == word.filter);
    CHECK(language.print(field.filter) == u"action:=Logout"_s);

    for (const QString &other : {u"192.0.2.17"_s, u"Garnier"_s, u"\"export\""_s, u"ex"_s}) {
        const TypedFilter searched = language.parse(other);
        CHECK(searched.filter.isEverything());
        CHECK(searched.words == QString(other).remove(u'"'));
    }
    // A part of the stored name, as the editor of conditions makes it, stays one.
    const Filter part = Filter::condition(u"act"_s, Operator::Contains, {u"logout"_s});
    CHECK(language.parse(language.print(part)).filter == part);
}
