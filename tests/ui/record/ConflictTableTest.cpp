// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/record/ConflictTable.h"
#include "tests/support/StringMakers.h"
#include "tests/ui/record/RecordFixture.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Notices.h"
#include "ui/widgets/record/ConflictCell.h"
#include "ui/widgets/record/RecordPage.h"

#include "ui/theme/ThemeManager.h"
#include <catch2/catch.hpp>

#include <QTest>

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

TEST_CASE("What was changed in a text stands between what stayed at its beginning and at its end")
{
    const auto changed = [](const QString &text, const QString &before) {
        const ChangedPart part = ChangedPart::of(text, before);
        return text.mid(part.begin, part.length);
    };
    CHECK(changed(u"Panne du quai 3"_s, u"Panne du quai 2"_s) == u"3");
    CHECK(changed(u"Panne. Vu."_s, u"Panne."_s) == u" Vu.");
    CHECK(changed(u"Vu. Panne."_s, u"Panne."_s) == u"Vu. ");
    CHECK(changed(u"Panne."_s, u"Panne. Vu."_s) == QString());
    CHECK(changed(u"aa"_s, u"aaa"_s) == QString()); // beginning and end don't overlap
    CHECK(changed(u"aaa"_s, u"aa"_s).size() == 1);
    CHECK(changed(u"Panne"_s, QString()) == u"Panne");
    CHECK(changed(QString(), u"Panne"_s) == QString());
}

TEST_CASE("Two long texts that differ at their ends are both shown to their ends")
{
    ThemeManager manager(*qApp);
    Fixture fixture;
    const QUuid id = fixture.data.tickets[5];
    const QString before = u"Le câble de la borne 5 a été arraché par un véhicule. "_s.repeated(4);
    fixture.gateway.change(u"ticket"_s, id, {{u"description"_s, before}});
    const auto page = fixture.open(id);
    Fixture::type(*page, u"description", before + u"Ajout de Claire."_s);
    fixture.gateway.change(u"ticket"_s, id, {{u"description"_s, before + u"Ajout de Hugo."_s}});
    REQUIRE(QTest::qWaitFor([&] { return page->record().conflicts().size() == 1; }));
    QApplication::processEvents();

    const QList<ConflictCell *> cells = page->conflictTable()->findChildren<ConflictCell *>();
    REQUIRE(cells.size() == 2);
    for (const ConflictCell *cell : cells) {
        CAPTURE(cell->text());
        CHECK(cell->text().contains(u"Ajout de "_s));
        CHECK(cell->height() >= cell->heightForWidth(cell->width()));
        CHECK(cell->heightForWidth(cell->width()) > 3 * cell->fontMetrics().height());
        CHECK(cell->visibleRegion().boundingRect().height() == cell->height());
    }
    CHECK(cells[0]->text() != cells[1]->text());
}

TEST_CASE("Of a very long text only what stands around the change is shown")
{
    const QString before = u"mot "_s.repeated(1000);
    const QString text = before + u"nouveau"_s;
    QWidget parent;
    const ConflictCell cell({text, before, u"Description"_s}, &parent);
    CHECK(cell.text().startsWith(u'…'));
    CHECK(cell.text().endsWith(u"nouveau"));
    CHECK(cell.text().size() < 300);
    CHECK(cell.accessibleDescription() == text);
}

namespace {

// Two people on the title of one ticket.
std::unique_ptr<RecordPage> openDisputed(Fixture &fixture, const QUuid &id)
{
    auto page = fixture.open(id);
    Fixture::type(*page, u"title", u"Le mien"_s);
    fixture.gateway.change(u"ticket"_s, id, {{u"title"_s, u"Le sien"_s}});
    REQUIRE(QTest::qWaitFor([&] { return page->record().conflicts().size() == 1; }));
    return page;
}

qsizetype choicesIn(const RecordPage &page)
{
    const QList<ConflictCell *> cells = page.conflictTable()->findChildren<ConflictCell *>();
    return std::count_if(cells.begin(), cells.end(), [](const ConflictCell *cell) { return cell->isVisible(); });
}

} // namespace

TEST_CASE("Who puts a choice off goes on typing, and nothing is saved over the other's words unseen")
{
    ThemeManager manager(*qApp);
    Fixture fixture;
    const QUuid id = fixture.data.tickets[5];
    auto page = openDisputed(fixture, id);
    ConflictTable &table = *page->conflictTable();
    table.focusFirst();
    REQUIRE(choicesIn(*page) == 2);
    const int whole = table.height();

    if (GENERATE(true, false)) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    } else {
        const QList<Button *> buttons = table.findChildren<Button *>();
        const auto later =
            std::find_if(buttons.begin(), buttons.end(), [](const Button *one) { return one->text() == u"Later"; });
        REQUIRE(later != buttons.end());
        (*later)->setFocus();
        QTest::keyClick(*later, Qt::Key_Space);
    }
    CHECK(choicesIn(*page) == 0);
    CHECK(table.isVisible()); // that there is something to decide stays in sight
    CHECK(QTest::qWaitFor([&] { return table.height() < whole / 2; }));
    CHECK(QApplication::focusWidget() == Fixture::field(*page, u"title"));
    CHECK(Fixture::shown(*page, u"title") == u"Le mien");
    Fixture::type(*page, u"title", u"Toujours le mien"_s);
    CHECK(choicesIn(*page) == 0);

    SECTION("Ctrl+S asks again")
    {
        QTest::qWait(600);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
        CHECK(choicesIn(*page) == 2);
        CHECK(fixture.stored(id, u"title") == u"Le sien");
        CHECK(table.isAncestorOf(QApplication::focusWidget()));
        CHECK(table.findChildren<ConflictCell *>().back()->text() == u"Toujours le mien");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
        REQUIRE(Fixture::isSaved(*page));
        CHECK(fixture.stored(id, u"title") == u"Toujours le mien");
    }
    SECTION("the band leads back to the choices")
    {
        QTest::keyClick(table.findChild<Banner *>()->findChild<Button *>(), Qt::Key_Space);
        CHECK(choicesIn(*page) == 2);
        CHECK(table.isAncestorOf(QApplication::focusWidget()));
    }
    SECTION("another disputed field brings them back")
    {
        Fixture::type(*page, u"description", u"Mon texte"_s);
        fixture.gateway.change(u"ticket"_s, id, {{u"description"_s, u"Son texte"_s}});
        CHECK(QTest::qWaitFor([&] { return choicesIn(*page) == 4; }));
    }
    SECTION("the draft outlives the page, and is disputed again")
    {
        page.reset();
        page = fixture.open(id);
        CHECK(Fixture::shown(*page, u"title") == u"Toujours le mien");
        CHECK(page->record().conflicts().size() == 1);
        CHECK(choicesIn(*page) == 2);
    }
}

TEST_CASE("What the other one writes meanwhile stands in the choices too")
{
    Fixture fixture;
    const QUuid id = fixture.data.tickets[5];
    const auto page = openDisputed(fixture, id);
    page->conflictTable()->focusFirst();
    fixture.gateway.change(u"ticket"_s, id, {{u"title"_s, u"Encore le sien"_s}});
    CHECK(QTest::qWaitFor([&] {
        const QList<ConflictCell *> cells = page->conflictTable()->findChildren<ConflictCell *>();
        return std::any_of(cells.begin(), cells.end(),
                           [](const ConflictCell *cell) { return cell->text() == u"Encore le sien"; });
    }));
    CHECK(page->conflictTable()->isAncestorOf(QApplication::focusWidget()));
}
