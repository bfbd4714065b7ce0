// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/DemoData.h"
#include "tests/support/StringMakers.h"

#include "shared/domain/Catalogue.h"
#include "shared/domain/support/Ticket.h"
#include "ui/models/CalendarModel.h"
#include "ui/models/Lateness.h"
#include "ui/widgets/list/PreviewPane.h"
#include "ui/widgets/record/DeadlineBanner.h"
#include "ui/widgets/record/RecordPage.h"

#include <catch2/catch.hpp>

#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

using namespace regie;
using namespace Qt::StringLiterals;

namespace {

const QDateTime wednesday(QDate(2026, 11, 18), QTime(10, 0));

// A ticket of each state, an hour late; and a new one that has an hour yet.
struct Fixture {
    Fixture()
        : gateway([] { return wednesday; })
    {
        for (const ChoiceRow &row : choicesOf(TicketStatus::New).rows)
            add(toString(row.key), -3'600);
        add(u"new"_s, 3'600);
    }
    void add(const QString &status, int seconds)
    {
        ids.push_back(gateway.add(u"ticket"_s, {{u"title"_s, status},
                                                {u"status"_s, status},
                                                {u"deadline"_s, Moment::fromDateTime(wednesday.addSecs(seconds))}}));
    }
    FakeGateway gateway;
    std::vector<QUuid> ids;
};

// Under other names than those of a ticket.
enum class RepairState { AtWork, Ready, HandedBack };
constexpr std::array repairStateRows{ChoiceRow{"at_work", "At work", Tone::Violet, "s-q2"},
                                     ChoiceRow{"ready", "Ready", Tone::Green, "s-done"},
                                     ChoiceRow{"handed_back", "Handed back", Tone::Neutral, "car", Course::Ends}};
constexpr ChoiceSet repairStates{"Repair", repairStateRows};
const ChoiceSet &choicesOf(RepairState)
{
    return repairStates;
}

struct Repair {
    Id<Repair> id;
    RepairState state = RepairState::AtWork;
    QDate promisedOn;
    QDate dueOn;
};
constexpr std::array repairFields{
    identity<&Repair::id>(), field<&Repair::state>("state", "State", kinds::Choice{&repairStates}, FieldFlag::Required),
    field<&Repair::promisedOn>("promised_on", "Promised", kinds::Day{}, FieldFlag::Deadline),
    field<&Repair::dueOn>("due_on", "Due", kinds::Day{})};

const Schema &repairs()
{
    static constexpr Schema schema{.entity = "test_repair",
                                   .area = "stock",
                                   .context = "Repair",
                                   .singular = "Repair",
                                   .plural = "Repairs",
                                   .icon = "box",
                                   .labelField = "state",
                                   .fields = repairFields,
                                   .stateField = "state"};
    return schema;
}

constexpr std::size_t openStates = 7; // from new to waiting for parts

std::vector<ListColumn> columnsOf(const QStringList &paths, const FakeGateway &gateway)
{
    std::vector<ListColumn> columns;
    for (const QString &path : paths)
        columns.push_back(*columnOf(*findSchema(u"ticket"), path, gateway));
    return columns;
}

} // namespace

TEST_CASE("A deadline and the states that end a record are declared, whatever they are called and look like")
{
    const Schema &repair = repairs();
    const auto isLateOn = [&repair](const Value &due, const QString &state, const QString &field = u"promised_on"_s) {
        return isLate(repair, repair.find(field), {Value(state), due}, wednesday);
    };
    CHECK(isLateOn(QDate(2026, 11, 17), u"at_work"_s));
    CHECK_FALSE(isLateOn(QDate(2026, 11, 18), u"at_work"_s)); // the day is not over
    CHECK_FALSE(isLateOn(Value(), u"at_work"_s));
    CHECK_FALSE(isLateOn(QDate(2026, 11, 17), u"handed_back"_s));
    CHECK(isLateOn(QDate(2026, 11, 17), u"ready"_s));                      // done, and still waiting to be fetched
    CHECK_FALSE(isLateOn(QDate(2026, 11, 17), u"at_work"_s, u"due_on"_s)); // its name says nothing
    CHECK_FALSE(isLateOn(QDate(2026, 11, 17), QString()));                 // hidden from this session
}

TEST_CASE("Cells of past deadlines say so, until the record is over, also where no column shows its state")
{
    Fixture fixture;
    QueryModel model(fixture.gateway, *findSchema(u"ticket"));
    model.setColumns(columnsOf({u"title"_s, u"deadline"_s, u"created_at"_s}, fixture.gateway));
    REQUIRE(QTest::qWaitFor([&] { return model.loadedCount() == static_cast<int>(fixture.ids.size()); }));
    const auto cell = [&](std::size_t ticket, int column) {
        return model.index(model.rowOf(fixture.ids[ticket]), column);
    };
    for (std::size_t ticket = 0; ticket < fixture.ids.size(); ++ticket) {
        INFO("ticket " << ticket);
        CHECK(cell(ticket, 2).data(lateRole).toBool() == (ticket < openStates));
        CHECK_FALSE(cell(ticket, 1).data(lateRole).toBool());
        CHECK_FALSE(cell(ticket, 3).data(lateRole).toBool()); // long ago, but no deadline
    }
    CHECK(cell(0, 2).data(Qt::AccessibleTextRole).toString().endsWith(u", late"));
    CHECK_FALSE(cell(openStates, 2).data(Qt::AccessibleTextRole).toString().endsWith(u", late"));
    // Resolved by somebody else, it is late no more.
    fixture.gateway.change(u"ticket"_s, fixture.ids[0], {{u"status"_s, u"resolved"_s}});
    CHECK(QTest::qWaitFor([&] { return !cell(0, 2).data(lateRole).toBool(); }));
}

TEST_CASE("Who may not see the state is told nothing of lateness")
{
    Fixture fixture;
    fixture.gateway.addRule({u"ticket"_s, u"status"_s, FieldAccess::Hidden});
    QueryModel model(fixture.gateway, *findSchema(u"ticket"));
    model.setColumns(columnsOf({u"title"_s, u"deadline"_s}, fixture.gateway));
    REQUIRE(QTest::qWaitFor([&] { return model.loadedCount() == static_cast<int>(fixture.ids.size()); }));
    CHECK_FALSE(model.index(model.rowOf(fixture.ids[0]), 2).data(lateRole).toBool());
}

TEST_CASE("The page of a late record says so above its fields, until the record is over or gets more time")
{
    Fixture fixture;
    const QTemporaryDir folder;
    DraftFolder drafts(folder.path());
    std::unique_ptr<RecordPage> page;
    const auto isLateSaid = [&page] {
        const auto *banner = page->findChild<DeadlineBanner *>();
        return banner->isVisible() && banner->tone() == Tone::Red && banner->accessibleName().startsWith(u"Overdue"_s);
    };
    const auto open = [&](std::size_t ticket) {
        page = std::make_unique<RecordPage>(fixture.gateway, drafts, *findSchema(u"ticket"));
        page->open(fixture.ids[ticket]);
        page->show();
        REQUIRE(QTest::qWaitFor([&] { return page->form() != nullptr; }));
    };
    open(openStates); // resolved
    CHECK_FALSE(isLateSaid());
    open(fixture.ids.size() - 1); // due in an hour
    CHECK_FALSE(isLateSaid());
    open(0);
    REQUIRE(QTest::qWaitFor(isLateSaid));
    fixture.gateway.change(u"ticket"_s, fixture.ids[0], {{u"deadline"_s, Moment::fromDateTime(wednesday.addSecs(60))}});
    CHECK(QTest::qWaitFor([&] { return !isLateSaid(); }));
}

TEST_CASE("The preview and the calendar name a past deadline too")
{
    Fixture fixture;
    const auto lateLabels = [](const QWidget &pane) {
        const QList<QLabel *> labels = pane.findChildren<QLabel *>();
        return std::count_if(labels.begin(), labels.end(),
                             [](const QLabel *one) { return one->accessibleName().endsWith(u", late"); });
    };
    for (const std::size_t ticket : {std::size_t{0}, openStates, fixture.ids.size() - 1}) {
        PreviewPane pane(fixture.gateway, *findSchema(u"ticket"), nullptr);
        pane.follow(fixture.ids[ticket]);
        REQUIRE(QTest::qWaitFor([&] { return pane.findChildren<QLabel *>().size() > 3; }));
        CHECK(lateLabels(pane) == (ticket == 0 ? 1 : 0));
    }
    QueryModel source(fixture.gateway, *findSchema(u"ticket"));
    CalendarModel calendar(source, fixture.gateway);
    calendar.setOptions({u"deadline"_s, {}, CalendarSpan::Day});
    calendar.showDay(wednesday.date());
    calendar.setActive(true);
    REQUIRE(QTest::qWaitFor([&] { return calendar.entries().size() == fixture.ids.size(); }));
    CHECK(std::count_if(calendar.entries().begin(), calendar.entries().end(), [&](const CalendarEntry &entry) {
              return calendar.isLate(entry);
          }) == static_cast<std::ptrdiff_t>(openStates));
}
