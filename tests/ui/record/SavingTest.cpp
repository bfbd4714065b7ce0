// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is typed, saved and asked for while the server has not yet answered the save before.
#include "tests/ui/record/RecordFixture.h"

#include "ui/widgets/activity/ActivityPanel.h"
#include "ui/widgets/activity/Composer.h"
#include "ui/widgets/record/ConflictTable.h"

#include <QSignalSpy>

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int slow = 250; // milliseconds until an answer: what was sent is done, and nobody here knows

void pressSave(RecordPage &page)
{
    QTest::keyClick(Fixture::field(page, u"title"), Qt::Key_S, Qt::ControlModifier);
}

void typeOn(RecordPage &page, QStringView key, const QString &text)
{
    QWidget *inner = Fixture::field(page, key);
    inner->setFocus();
    QTest::keyClick(inner, Qt::Key_End);
    typeText(inner, text);
}

bool isAtRest(RecordPage &page)
{
    return QTest::qWaitFor([&] { return !page.record().hasEdits() && !page.record().isUnderWay(); });
}

// That nobody was told of a conflict with herself, nor of a refusal.
struct Calm {
    explicit Calm(RecordPage &page)
    {
        QObject::connect(&page.record(), &OpenRecord::conflictsChanged, &page,
                         [this, &page] { conflicts += static_cast<int>(page.record().conflicts().size()); });
        QObject::connect(&page.record(), &OpenRecord::savingChanged, &page,
                         [this, &page] { refusals += page.record().saving() == OpenRecord::Saving::Rejected ? 1 : 0; });
    }
    int conflicts = 0;
    int refusals = 0;
};

} // namespace

TEST_CASE("Two saves on a slow line are one after the other, with nobody accused")
{
    Fixture fixture;
    const QUuid id = fixture.data.tickets[5];
    const auto page = fixture.open(id);
    Calm calm(*page);
    fixture.gateway.setDelay(slow);
    Fixture::type(*page, u"title", u"CCC"_s);
    pressSave(*page);
    typeOn(*page, u"title", u" DDD"_s);
    CHECK(page->record().saving() == OpenRecord::Saving::Modified);
    pressSave(*page);
    CHECK(page->record().saving() == OpenRecord::Saving::Saving);
    pressSave(*page);
    REQUIRE(isAtRest(*page));
    CHECK(fixture.stored(id, u"title") == u"CCC DDD");
    CHECK(Fixture::shown(*page, u"title") == u"CCC DDD");
    REQUIRE(fixture.gateway.saves().size() == 2);
    CHECK(fixture.gateway.saves()[0].version == 1);
    CHECK(fixture.gateway.saves()[1].version == 2);
    CHECK(page->record().saving() == OpenRecord::Saving::Saved);
    CHECK(calm.conflicts == 0);
    CHECK(calm.refusals == 0);
}

TEST_CASE("What was typed on and not saved again stays a draft when the save arrives")
{
    Fixture fixture;
    const QUuid id = fixture.data.tickets[5];
    const auto page = fixture.open(id);
    Calm calm(*page);
    fixture.gateway.setDelay(slow);
    Fixture::type(*page, u"title", u"CCC"_s);
    pressSave(*page);
    typeOn(*page, u"title", u" DDD"_s);
    // Somebody's news make the page read while the answer is on its way: what it reads is its own.
    fixture.gateway.announce(u"ticket"_s, id, ChangeType::Update);
    REQUIRE(QTest::qWaitFor([&] { return !page->record().isUnderWay(); }));
    CHECK(fixture.stored(id, u"title") == u"CCC");
    CHECK(Fixture::shown(*page, u"title") == u"CCC DDD");
    CHECK(page->record().saving() == OpenRecord::Saving::Modified);
    CHECK(calm.conflicts == 0);
}

TEST_CASE("A new record saved twice on a slow line is one record")
{
    Fixture fixture;
    auto page = std::make_unique<RecordPage>(fixture.gateway, fixture.drafts, *findSchema(u"ticket"));
    page->resize(1200, 800);
    page->create({{u"client_id"_s, fixture.data.parties[2]}, {u"domain_id"_s, fixture.data.domains[0]}},
                 {{u"client_id"_s, u"Imprimerie Delmas"_s}, {u"domain_id"_s, u"Froid commercial"_s}});
    page->show();
    page->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(page.get()));
    Calm calm(*page);
    const qsizetype before = fixture.gateway.count(u"ticket"_s);
    fixture.gateway.setDelay(slow);
    Fixture::type(*page, u"title", u"Neuf"_s);
    pressSave(*page);
    typeOn(*page, u"title", u" et complet"_s);
    pressSave(*page);
    REQUIRE(isAtRest(*page));
    CHECK(fixture.gateway.count(u"ticket"_s) == before + 1);
    CHECK(fixture.stored(page->record().id(), u"title") == u"Neuf et complet");
    CHECK(calm.refusals == 0);
    CHECK(fixture.drafts.keys().isEmpty());
}

TEST_CASE("What is taken back while its save is under way is taken back, not only on the screen")
{
    Fixture fixture;
    const QUuid id = fixture.data.tickets[5];
    const QString before = fixture.stored(id, u"title");
    const auto page = fixture.open(id);
    fixture.gateway.setDelay(slow);
    Fixture::type(*page, u"title", u"Trop vite"_s);
    pressSave(*page);
    REQUIRE(page->record().undoEdit());
    CHECK(Fixture::shown(*page, u"title") == before);
    REQUIRE(QTest::qWaitFor([&] { return !page->record().isUnderWay(); }));
    CHECK(fixture.stored(id, u"title") == u"Trop vite");
    CHECK(page->record().isEdited(u"title"_s)); // what stands in the form is not what is saved, and says so
    pressSave(*page);
    REQUIRE(isAtRest(*page));
    CHECK(fixture.stored(id, u"title") == before);
}

TEST_CASE("What was discarded while its save was under way shows what the server has")
{
    Fixture fixture;
    const QUuid id = fixture.data.tickets[5];
    const auto page = fixture.open(id);
    fixture.gateway.setDelay(slow);
    Fixture::type(*page, u"title", u"Déjà parti"_s);
    pressSave(*page);
    page->record().discardEdits();
    REQUIRE(QTest::qWaitFor([&] { return !page->record().isUnderWay(); }));
    CHECK(Fixture::shown(*page, u"title") == u"Déjà parti");
    CHECK_FALSE(page->record().hasEdits());
}

TEST_CASE("What a colleague saved between two saves of one's own is seen before it could be overwritten")
{
    Fixture fixture;
    const QUuid id = fixture.data.tickets[5];
    const auto page = fixture.open(id);
    fixture.gateway.setDelay(slow);
    fixture.gateway.setLink(LinkState::Offline);
    Fixture::type(*page, u"title", u"À moi"_s);
    pressSave(*page);
    typeOn(*page, u"description", u" Ajouté par moi"_s);
    pressSave(*page);
    fixture.gateway.change(u"ticket"_s, id, {{u"description"_s, u"Écrit par Hugo"_s}});
    fixture.gateway.setLink(LinkState::Online);
    REQUIRE(QTest::qWaitFor([&] { return !page->record().isUnderWay() && !page->record().conflicts().empty(); }));
    CHECK(fixture.stored(id, u"title") == u"À moi");
    CHECK(fixture.stored(id, u"description") == u"Écrit par Hugo");
    CHECK(page->conflictTable()->isVisible());
}

TEST_CASE("What was corrected while a refusal was on its way is saved")
{
    Fixture fixture;
    const QUuid id = fixture.data.tickets[5];
    const auto page = fixture.open(id);
    fixture.gateway.setDelay(slow);
    fixture.gateway.failNext(u"save"_s,
                             Refusal{u"invalid"_s, u"ticket"_s, {}, {}, {{u"text.too_long"_s, u"title"_s, {}}}, {}});
    Fixture::type(*page, u"title", u"Non"_s);
    pressSave(*page);
    typeOn(*page, u"title", u", ou plutôt oui"_s);
    pressSave(*page);
    REQUIRE(isAtRest(*page));
    CHECK(fixture.stored(id, u"title") == u"Non, ou plutôt oui");
    CHECK(page->record().issues().empty());
}

TEST_CASE("An act asked for twice is done once, and what is saved meanwhile goes after it")
{
    Fixture fixture;
    const QUuid id = fixture.data.tickets[5]; // new
    const auto page = fixture.open(id);
    Calm calm(*page);
    fixture.gateway.setDelay(slow);
    page->startNextAct();
    page->startNextAct();
    Fixture::type(*page, u"title", u"Pendant l’acte"_s);
    pressSave(*page);
    CHECK(fixture.gateway.saves().empty());
    REQUIRE(isAtRest(*page));
    CHECK(fixture.stored(id, u"status") == u"qualified");
    CHECK(fixture.stored(id, u"title") == u"Pendant l’acte");
    REQUIRE(fixture.gateway.saves().size() == 1);
    CHECK(fixture.gateway.saves().front().version == 2);
    CHECK(calm.refusals == 0);
}

TEST_CASE("An act waits for all that was typed before it")
{
    Fixture fixture;
    const QUuid id = fixture.data.tickets[5];
    const auto page = fixture.open(id);
    fixture.gateway.setDelay(slow);
    Fixture::type(*page, u"title", u"Un"_s);
    pressSave(*page);
    typeOn(*page, u"title", u", deux"_s);
    page->startNextAct();
    REQUIRE(QTest::qWaitFor([&] { return fixture.stored(id, u"status") == u"qualified"; }));
    CHECK(fixture.stored(id, u"title") == u"Un, deux");
}

TEST_CASE("A comment that is written on while it is sent keeps what came after")
{
    Fixture fixture;
    const auto page = fixture.open(fixture.data.tickets[5]);
    Composer &composer = *page->activity()->composer();
    fixture.gateway.setDelay(slow);
    composer.text()->setFocus();
    typeText(composer.text(), u"Pièce commandée."_s);
    QTest::keyClick(composer.text(), Qt::Key_Return, Qt::ControlModifier);
    typeText(composer.text(), u" Livrée jeudi."_s);
    SECTION("as a draft")
    {
        REQUIRE(QTest::qWaitFor([&] { return composer.text()->toPlainText() == u"Livrée jeudi."; }));
        CHECK(fixture.gateway.count(u"comment"_s) == 1);
    }
    SECTION("and sends it when that was asked for")
    {
        QTest::keyClick(composer.text(), Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(QTest::qWaitFor([&] { return composer.text()->toPlainText().isEmpty(); }));
        REQUIRE(fixture.gateway.saves().size() == 2);
        CHECK(fixture.gateway.saves()[0].changes.value(u"body"_s) == Value(u"Pièce commandée."_s));
        CHECK(fixture.gateway.saves()[1].changes.value(u"body"_s) == Value(u"Livrée jeudi."_s));
    }
}
