// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/DemoData.h"
#include "tests/support/StringMakers.h"
#include "tests/support/Typing.h"

#include "shared/domain/Catalogue.h"
#include "ui/models/ListRows.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/activity/Composer.h"
#include "ui/widgets/editors/NoteEditor.h"
#include "ui/widgets/list/ListView.h"
#include "ui/widgets/list/PreviewPane.h"
#include "ui/widgets/list/RecordList.h"

#include <catch2/catch.hpp>

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace regie;
using namespace Qt::StringLiterals;

namespace {

// A list of tickets whose preview offers to write.
struct Looking {
    Looking()
        : data(fillWithDemoData(gateway, 12))
        , drafts(folder.path())
        , list(gateway, *findSchema(u"ticket"))
    {
        list.offerComposer(drafts);
        ViewDefinition definition;
        definition.columns = {{u"reference"_s}, {u"title"_s}};
        definition.sort = {{u"reference"_s}};
        list.arrange(definition);
        list.resize(1300, 760);
        list.show();
        list.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&list));
        REQUIRE(QTest::qWaitFor([&] { return list.model().loadedCount() > 0; }));
        list.view()->setFocus();
        look(0);
    }
    void look(std::size_t ticket)
    {
        list.view()->setCurrentRecord(data.tickets[ticket]);
        REQUIRE(shows(ticket));
    }
    bool shows(std::size_t ticket)
    {
        return QTest::qWaitFor([&] { return list.preview()->shown() == data.tickets[ticket]; });
    }
    [[nodiscard]] GrowingText *text() const { return list.preview()->composer()->text(); }
    [[nodiscard]] IconButton *button(const QString &name) const
    {
        for (auto *one : list.preview()->findChildren<IconButton *>()) {
            if (one->accessibleName().startsWith(name))
                return one;
        }
        throw std::runtime_error("no such button");
    }

    FakeGateway gateway;
    DemoData data;
    QTemporaryDir folder;
    DraftFolder drafts;
    RecordList list;
};

} // namespace

TEST_CASE("C writes on the current row beside the list, and Escape leads back to the row")
{
    Looking looking;
    QSignalSpy opened(&looking.list, &RecordList::openRequested);
    const auto *reader = looking.list.preview()->composer()->findChild<SegmentedControl *>();
    const auto isFolded = [reader] { return !reader->isVisible(); };
    CHECK(isFolded());
    typeText(looking.list.view(), u"c"_s);
    CHECK(opened.isEmpty());
    REQUIRE(QTest::qWaitFor([&] { return looking.text()->hasFocus(); }));
    CHECK_FALSE(isFolded());
    typeText(looking.text(), u"Rappeler lundi"_s);
    QTest::keyClick(looking.text(), Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor([&] { return looking.gateway.count(u"comment"_s) == 1; }));
    const Changes &written = looking.gateway.saves().front().changes;
    CHECK(written.value(u"subject_id"_s) == Value(looking.data.tickets[0]));
    CHECK(written.value(u"body"_s) == Value(u"Rappeler lundi"_s));
    CHECK(written.value(u"visibility"_s) == Value(u"internal"_s));
    QTest::keyClick(looking.text(), Qt::Key_Escape);
    CHECK(looking.list.view()->hasFocus());
    CHECK(QTest::qWaitFor(isFolded));
}

TEST_CASE("What is written beside a row is kept with that row, whichever is looked at meanwhile")
{
    Looking looking;
    typeText(looking.list.view(), u"c"_s);
    REQUIRE(QTest::qWaitFor([&] { return looking.text()->hasFocus(); }));
    typeText(looking.text(), u"à finir"_s);
    // A row that becomes current by itself doesn't take what is being written.
    looking.list.view()->setCurrentRecord(looking.data.tickets[3]);
    QTest::qWait(200);
    CHECK(looking.list.preview()->shown() == looking.data.tickets[0]);
    typeText(looking.text(), u" demain"_s);
    QTest::keyClick(looking.text(), Qt::Key_Escape);
    REQUIRE(looking.shows(3));
    CHECK(looking.text()->content().isEmpty());
    looking.look(0);
    CHECK(looking.text()->content() == u"à finir demain"_s);
    CHECK(looking.gateway.count(u"comment"_s) == 0);
}

TEST_CASE("What another place has sent of a draft is not offered again")
{
    Looking looking;
    const QString key = u"ticket/"_s + looking.data.tickets[0].toString(QUuid::WithoutBraces) + u"/comment"_s;
    typeText(looking.text(), u"envoyé ailleurs"_s);
    REQUIRE(QTest::qWaitFor([&] { return !looking.drafts.find(key).isEmpty(); }));
    looking.list.hide();
    looking.drafts.forget(key);
    looking.list.show();
    CHECK(looking.text()->content().isEmpty());
}

TEST_CASE("The head of the preview leads to the records above and below, as the list has them")
{
    Looking looking;
    IconButton *previous = looking.button(u"Previous"_s);
    IconButton *next = looking.button(u"Next"_s);
    CHECK_FALSE(previous->isEnabled());
    CHECK(next->isEnabled());
    QTest::mouseClick(next, Qt::LeftButton);
    CHECK(looking.shows(1));
    CHECK(previous->isEnabled());
    CHECK(looking.list.view()->hasFocus()); // a click takes it from nobody
    next->setFocus();
    QTest::keyClick(next, Qt::Key_Space);
    CHECK(looking.shows(2));
    CHECK(next->hasFocus());
    QTest::mouseClick(previous, Qt::LeftButton);
    CHECK(looking.shows(1));
    looking.look(11);
    CHECK_FALSE(next->isEnabled());
    // Titles of groups are no records.
    ViewDefinition grouped = looking.list.arrangement();
    grouped.groups = {u"priority"_s};
    looking.list.arrange(grouped);
    REQUIRE(QTest::qWaitFor([&] { return looking.list.rows().recordAt(1) != QUuid(); }));
    looking.list.view()->setCurrentRecord(looking.list.rows().recordAt(1));
    CHECK_FALSE(previous->isEnabled());
    for (int step = 1; step < 12; ++step) {
        REQUIRE(QTest::qWaitFor([&] { return next->isEnabled(); }));
        QTest::mouseClick(next, Qt::LeftButton);
        REQUIRE(QTest::qWaitFor([&] { return !looking.list.view()->currentRecord().isNull(); }));
    }
    CHECK(QTest::qWaitFor([&] { return !next->isEnabled(); }));
}
