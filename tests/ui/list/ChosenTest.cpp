// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is done with checked rows: with all of them, also with those that are far away.
#include "tests/support/DemoData.h"
#include "tests/support/StringMakers.h"
#include "tests/support/Typing.h"

#include "shared/domain/Catalogue.h"
#include "ui/models/ListRows.h"
#include "ui/models/RecordsById.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/editors/FieldEditor.h"
#include "ui/widgets/list/BulkBar.h"
#include "ui/widgets/list/BulkComment.h"
#include "ui/widgets/list/ListView.h"
#include "ui/widgets/list/PreviewPane.h"
#include "ui/widgets/list/RecordList.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLocale>
#include <QPointer>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>

using namespace regie;
using namespace Qt::StringLiterals;

namespace {

struct Chosen {
    explicit Chosen(int tickets, int width = 1300)
        : data(fillWithDemoData(gateway, tickets))
        , list(gateway, *findSchema(u"ticket"))
    {
        ViewDefinition definition;
        definition.columns = {{u"reference"_s}, {u"title"_s}};
        definition.sort = {{u"reference"_s}};
        list.arrange(definition);
        list.resize(width, 700);
        list.show();
        list.activateWindow();
        REQUIRE(QTest::qWaitFor([&] { return list.model().loadedCount() > 0 && list.model().total() >= 0; }));
        list.view()->setFocus();
    }

    FakeGateway gateway;
    DemoData data;
    RecordList list;
};

} // namespace

TEST_CASE("Checked rows that are no longer in memory are read again before anything is done with them")
{
    constexpr int tickets = 1'500;
    Chosen chosen(tickets);
    QueryModel &model = chosen.list.model();
    model.setKept(300, 100);
    for (int row = 0; row < 3; ++row)
        model.setChecked(row, true);
    for (int top = 0; top < tickets; top += 100) {
        model.setVisibleRows(top, top + 99);
        REQUIRE(QTest::qWaitFor([&] { return !model.recordAt(top + 99).isNull(); }));
    }
    model.setChecked(tickets - 1, true);
    REQUIRE(chosen.list.rows().versionOf(chosen.data.tickets.front()) == 0);
    QTest::keyClick(chosen.list.view(), Qt::Key_Delete);
    CHECK(QTest::qWaitFor([&] { return chosen.gateway.requestCount(u"archive"_s) == 4; }));
    CHECK_FALSE(chosen.gateway.stored(u"ticket"_s, chosen.data.tickets.front()).archivedAt.isNull());
}

TEST_CASE("Records that are known by their ids come with versions and names, and the lost ones are counted")
{
    FakeGateway gateway;
    const DemoData data = fillWithDemoData(gateway, 620);
    std::vector<QUuid> ids(data.tickets.begin(), data.tickets.end());
    ids.push_back(newUuid());
    auto *reading = new RecordsById(gateway, *findSchema(u"ticket"), ids, nullptr);
    int lost = -1;
    std::vector<BulkRun::Item> found;
    QObject::connect(reading, &RecordsById::finished, reading, [&] {
        lost = reading->lost();
        found = reading->found();
    });
    reading->start();
    REQUIRE(QTest::qWaitFor([&] { return lost >= 0; }));
    CHECK(lost == 1);
    REQUIRE(found.size() == 620);
    CHECK(found.front().version > 0);
    CHECK(found.front().label.startsWith(u"TK-"));

    QString problem;
    auto *failing = new RecordsById(gateway, *findSchema(u"ticket"), ids, nullptr);
    QObject::connect(failing, &RecordsById::failed, failing, [&problem](const QString &text) { problem = text; });
    gateway.failNext(u"fetch"_s, Refusal{u"server.busy"_s, {}, {}, {}, {}, {}});
    failing->start();
    CHECK(QTest::qWaitFor([&] { return !problem.isEmpty(); }));
}

TEST_CASE("C writes one internal note on every checked row, and opens the current one where none is checked")
{
    Chosen chosen(4);
    QSignalSpy opened(&chosen.list, &RecordList::openRequested);
    for (int row = 0; row < 3; ++row)
        chosen.list.model().setChecked(row, true);
    typeText(chosen.list.view(), u"c"_s);
    QPointer<BulkComment> popup = chosen.list.findChild<BulkComment *>();
    REQUIRE(popup);
    CHECK(opened.isEmpty());
    popup->apply(); // nothing is written yet
    CHECK(chosen.gateway.count(u"comment"_s) == 0);
    popup->editor()->focusField();
    typeText(QApplication::focusWidget(), u"Rappeler lundi"_s);
    popup->apply();
    REQUIRE(QTest::qWaitFor([&] { return chosen.gateway.count(u"comment"_s) == 3; }));
    CHECK(QTest::qWaitFor([&] { return !popup; }));
    for (const Save &save : chosen.gateway.saves()) {
        CHECK(save.changes.value(u"body"_s) == Value(u"Rappeler lundi"_s));
        CHECK(save.changes.value(u"visibility"_s) == Value(u"internal"_s));
    }
    chosen.list.model().uncheckAll();
    chosen.list.view()->setFocus();
    chosen.list.view()->setCurrentRecord(chosen.data.tickets[1]);
    typeText(chosen.list.view(), u"c"_s);
    CHECK(opened.size() == 1);
    // Who may not write a note on them is led nowhere else.
    chosen.gateway.grant(u"comment.create"_s, Scope::None);
    chosen.list.model().setChecked(0, true);
    typeText(chosen.list.view(), u"c"_s);
    CHECK(opened.size() == 1);
    CHECK(chosen.list.findChild<BulkComment *>() == nullptr);
}

TEST_CASE("A paste that changes nothing says so")
{
    Chosen chosen(4);
    QSignalSpy told(&chosen.list, &RecordList::refused);
    chosen.list.view()->setCurrentIndex(chosen.list.rows().index(1, 2));
    QGuiApplication::clipboard()->setText(
        std::get<QString>(chosen.gateway.stored(u"ticket"_s, chosen.data.tickets[1]).record.value(u"title"_s)));
    QTest::keyClick(chosen.list.view(), Qt::Key_V, Qt::ControlModifier);
    CHECK(QTest::qWaitFor([&] { return told.size() == 1; }));
}

TEST_CASE("The preview is wider in a wide window, and stays as somebody drew it")
{
    Chosen usual(2, 1440);
    CHECK(usual.list.findChild<PreviewPane *>()->width() == metrics::preview);
    Chosen wide(2, 1920);
    auto *preview = wide.list.findChild<PreviewPane *>();
    CHECK(preview->width() == metrics::previewWide);
    wide.list.resize(1500, 700);
    CHECK(QTest::qWaitFor([&] { return preview->width() == metrics::preview; }));
}

TEST_CASE("What floats over a list stands above the bar of what is checked, in the numbers of its reader")
{
    const QLocale before;
    const auto restore = qScopeGuard([before] { QLocale::setDefault(before); });
    QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
    Chosen chosen(4);
    CHECK(BulkBar::freeFoot(chosen.list, 690) == 690);
    chosen.list.model().setChecked(0, true);
    auto *bar = chosen.list.findChild<BulkBar *>();
    REQUIRE(QTest::qWaitFor([&] { return bar->isVisible(); }));
    CHECK(BulkBar::freeFoot(chosen.list, 690) < bar->mapTo(&chosen.list, QPoint(0, 0)).y());
    bar->setCount(6000);
    CHECK(bar->findChild<QLabel *>()->text().startsWith(u"6\u202f000 "));
}
