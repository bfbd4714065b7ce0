// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/UndoStack.h"
#include "tests/support/FakeGateway.h"
#include "tests/support/StringMakers.h"
#include "ui/models/StepText.h"

#include <catch2/catch.hpp>

using namespace regie;
using namespace Qt::StringLiterals;

namespace {

StepReport titleChanged(const QString &before, const QString &after)
{
    HistoryEntry entry;
    entry.act = u"changed"_s;
    entry.changes = {{u"title"_s, before, after, {}, {}}};
    StepReport report;
    report.count = 1;
    StepRecord record;
    record.label = u"TK-2026-00001"_s;
    record.history.entity = u"ticket"_s;
    record.history.entries = {entry};
    report.records = {record};
    return report;
}

} // namespace

TEST_CASE("A step with a way back of its own tells how that went, and stays when it could not be taken back")
{
    FakeGateway gateway;
    UndoStack stack(gateway);
    std::vector<UndoStack::Outcome> told;
    QObject::connect(&stack, &UndoStack::finished, &stack,
                     [&told](const UndoStack::Outcome &outcome) { told.push_back(outcome); });
    UndoStack::TakenBack done;
    const auto add = [&] {
        stack.add(
            newUuid(), [] { return u"Arrangement"_s; }, [&done](const UndoStack::TakenBack &then) { done = then; });
    };
    add();
    stack.take(UndoStack::Way::Undo);
    REQUIRE(done);
    CHECK(told.empty()); // not before it is done
    CHECK(stack.next(UndoStack::Way::Undo) == nullptr);
    done(u"Not now"_s);
    REQUIRE(told.size() == 1);
    REQUIRE(told.front().refused.size() == 1);
    CHECK(told.front().refused.front().reason() == u"Not now");
    REQUIRE(stack.next(UndoStack::Way::Undo) != nullptr);
    stack.take(UndoStack::Way::Undo);
    done({});
    REQUIRE(told.size() == 2);
    CHECK(told.back().refused.empty());
    CHECK(told.back().step.text() == u"Arrangement");
    CHECK(stack.next(UndoStack::Way::Undo) == nullptr);
    CHECK(stack.next(UndoStack::Way::Redo) == nullptr);
}

TEST_CASE("Of two long texts a step names the part that differs")
{
    const QString before = u"Câble de borne de recharge arraché, bureau 214"_s;
    const QString after = u"Câble de borne de recharge arraché, bureau 312"_s;
    const StepReport report = titleChanged(before, after);
    const QString text = stepText(report, report, 1);
    CHECK(text.contains(u"214"));
    CHECK(text.contains(u"312"));
    CHECK_FALSE(text.contains(u"Câble"));
    const StepReport brief = titleChanged(u"Panne"_s, u"Panne totale"_s);
    CHECK(stepText(brief, brief, 1).endsWith(u"Panne → Panne totale"));
    const StepReport begins = titleChanged(u"Avant "_s + before, u"Après "_s + before);
    CHECK(stepText(begins, begins, 1).contains(u"Avant Câble"));
    CHECK(stepText(begins, begins, 1).contains(u"Après Câble"));
}
