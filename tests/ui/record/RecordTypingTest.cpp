// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/record/RecordFixture.h"

#include "ui/theme/Style.h"
#include "ui/widgets/activity/ActivityPanel.h"
#include "ui/widgets/activity/Composer.h"
#include "ui/widgets/record/ActPanel.h"

#include <QPushButton>

using namespace regie;
using namespace regie::tests;

namespace {

// The buttons that say they answer to Ctrl+Enter.
QStringList hinted(RecordPage &page)
{
    QTest::qWait(20); // buttons that were just made show themselves
    QStringList texts;
    for (const QPushButton *button : page.findChildren<QPushButton *>()) {
        if (button->isVisible() && button->accessibleDescription() == u"Ctrl ↵")
            texts.append(button->text());
    }
    return texts;
}

QPlainTextEdit *solution(RecordPage &page)
{
    return qobject_cast<QPlainTextEdit *>(page.actPanel()->editor(u"solution")->inner());
}

} // namespace

TEST_CASE("Opening a record changes nothing in it, whatever spaces its texts hold")
{
    Fixture fixture;
    const QUuid id = fixture.data.tickets[5];
    const QString french = u"Appareil\u00A0: pompe n°\u202F4\nÀ voir\u00A0!"_s;
    fixture.gateway.change(u"ticket"_s, id, {{u"description"_s, french}});
    const auto page = fixture.open(id);
    QTest::qWait(400); // time enough to keep a draft
    CHECK_FALSE(page->record().hasEdits());
    CHECK(QDir(fixture.folder.path()).entryList({u"*.draft"_s}).isEmpty());

    QWidget *note = Fixture::field(*page, u"description");
    note->setFocus();
    qobject_cast<QPlainTextEdit *>(note)->moveCursor(QTextCursor::End);
    typeText(note, u" Merci."_s);
    page->save();
    REQUIRE(Fixture::isSaved(*page));
    CHECK(fixture.stored(id, u"description") == french + u" Merci."_s);
}

TEST_CASE("What an act was given stays when its panel is closed, and when the page goes")
{
    Fixture fixture;
    const QUuid id = fixture.data.tickets[5];
    fixture.gateway.change(u"ticket"_s, id,
                           {{u"status"_s, u"in_progress"_s}, {u"technician_id"_s, fixture.data.users[1]}});
    auto page = fixture.open(id);
    const auto reopen = [&] {
        page->startNextAct();
        REQUIRE(page->actPanel() != nullptr);
    };
    reopen();
    typeText(solution(*page), u"Filtre remplacé"_s);
    QTest::keyClick(solution(*page), Qt::Key_Escape);
    REQUIRE(page->actPanel() == nullptr);
    reopen();
    CHECK(solution(*page)->toPlainText() == u"Filtre remplacé");
    page.reset();
    page = fixture.open(id);
    reopen();
    CHECK(solution(*page)->toPlainText() == u"Filtre remplacé");
    QTest::keyClick(solution(*page), Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor([&] { return fixture.stored(id, u"status") == u"resolved"; }));
    CHECK(fixture.stored(id, u"solution") == u"Filtre remplacé");
    CHECK(QTest::qWaitFor([&] { return QDir(fixture.folder.path()).entryList({u"*.draft"_s}).isEmpty(); }));
}

TEST_CASE("Ctrl+Enter is announced where it would act, and nowhere else")
{
    Fixture fixture;
    const QUuid id = fixture.data.tickets[5];
    fixture.gateway.change(u"ticket"_s, id,
                           {{u"status"_s, u"in_progress"_s}, {u"technician_id"_s, fixture.data.users[1]}});
    const auto page = fixture.open(id);
    QPlainTextEdit *composer = page->activity()->composer()->text();
    page->form()->focusFirst();
    CHECK(hinted(*page) == QStringList{u"Resolve…"_s});
    composer->setFocus();
    CHECK(hinted(*page) == QStringList{u"Note"_s});
    page->form()->focusFirst();
    page->startNextAct();
    CHECK(hinted(*page) == QStringList{u"Resolve"_s});
    composer->setFocus();
    CHECK(hinted(*page) == QStringList{u"Note"_s});
    solution(*page)->setFocus();
    QTest::keyClick(solution(*page), Qt::Key_Escape);
    CHECK(hinted(*page) == QStringList{u"Resolve…"_s});
}

TEST_CASE("Tab goes through the title's row in the order it is read, and through an act's panel")
{
    Fixture fixture;
    const QUuid id = fixture.data.tickets[5];
    fixture.gateway.change(u"ticket"_s, id,
                           {{u"status"_s, u"in_progress"_s}, {u"technician_id"_s, fixture.data.users[1]}});
    const auto page = fixture.open(id);
    Fixture::type(*page, u"title", u"Autre"_s);
    page->setFocus();
    QTest::qWait(20);        // the button to save has come
    std::vector<int> places; // from left to right
    for (int step = 0; step < 12; ++step) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        const QWidget *focus = QApplication::focusWidget();
        if (const auto *button = qobject_cast<const QPushButton *>(focus); button && button->y() > 30)
            places.push_back(button->mapTo(page.get(), QPoint()).x());
        if (page->form()->isAncestorOf(focus))
            break;
    }
    REQUIRE(places.size() >= 4);
    CHECK(std::is_sorted(places.begin(), places.end()));
    CHECK(page->form()->isAncestorOf(QApplication::focusWidget()));

    page->startNextAct();
    solution(*page)->setFocus();
    QTest::keyClick(solution(*page), Qt::Key_Tab);
    const auto *cancel = qobject_cast<QPushButton *>(QApplication::focusWidget());
    REQUIRE(cancel != nullptr);
    CHECK(cancel->text() == u"Not now");
}
