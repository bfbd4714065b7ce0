// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/record/ConflictTable.h"
#include "tests/support/StringMakers.h"
#include "tests/ui/record/RecordFixture.h"
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
