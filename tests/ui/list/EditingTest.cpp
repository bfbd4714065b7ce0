// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/DemoData.h"
#include "tests/support/StringMakers.h"
#include "tests/support/Typing.h"

#include "shared/domain/Catalogue.h"
#include "ui/models/ListRows.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/editors/FieldEditor.h"
#include "ui/widgets/editors/SuggestionPopup.h"
#include "ui/widgets/list/BulkActs.h"
#include "ui/widgets/list/BulkBar.h"
#include "ui/widgets/list/BulkEditor.h"
#include "ui/widgets/list/CellConflict.h"
#include "ui/widgets/list/CellEditing.h"
#include "ui/widgets/list/ListView.h"
#include "ui/widgets/list/RecordList.h"

#include <catch2/catch.hpp>

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPointer>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QWindow>

using namespace regie;
using namespace Qt::StringLiterals;

namespace {

struct Fixture {
    explicit Fixture(int tickets)
        : data(fillWithDemoData(gateway, tickets))
        , list(gateway, *findSchema(u"ticket"))
        , view(list.view())
    {
        ViewDefinition definition;
        definition.columns = {{u"reference"_s}, {u"title"_s}, {u"priority"_s}, {u"deadline"_s}, {u"estimated_hours"_s}};
        definition.sort = {{u"reference"_s}};
        list.arrange(definition);
        list.resize(1300, 700);
        list.show();
        list.activateWindow();
        REQUIRE(QTest::qWaitFor([&] { return list.model().loadedCount() > 0 && list.model().total() >= 0; }));
        QTest::qWait(20);
        view->setFocus();
    }
    [[nodiscard]] int section(const QString &path) const
    {
        const ListColumns &columns = list.model().columns();
        for (std::size_t at = 0; at < columns.size(); ++at) {
            if (columns[at].path == path)
                return static_cast<int>(at) + 1;
        }
        return -1;
    }
    void goTo(int row, const QString &path) { view->setCurrentIndex(list.rows().index(row, section(path))); }
    [[nodiscard]] FieldEditor *editor() const { return list.cells()->editor(); }
    [[nodiscard]] FieldEditor *startEditing(int row, const QString &path)
    {
        goTo(row, path);
        QTest::keyClick(view, Qt::Key_F2);
        REQUIRE(QTest::qWaitFor([&] { return editor() != nullptr; }));
        return editor();
    }
    [[nodiscard]] Value stored(std::size_t ticket, const QString &field) const
    {
        return gateway.stored(u"ticket"_s, data.tickets[ticket]).record.value(field);
    }

    FakeGateway gateway;
    DemoData data;
    RecordList list;
    ListView *view;
};

} // namespace

TEST_CASE("F2 edits a cell: typing replaces, Enter saves and goes down, Tab goes right, Escape restores")
{
    Fixture fixture(10);
    const QSignalSpy opened(fixture.view, &ListView::openRequested);
    REQUIRE(fixture.startEditing(1, u"title"_s));
    typeText(QApplication::focusWidget(), u"Neuf"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return fixture.stored(1, u"title"_s) == Value(u"Neuf"_s); }));
    // The same column of the next row is open now.
    REQUIRE(QTest::qWaitFor([&] { return fixture.editor() && fixture.view->currentIndex().row() == 2; }));
    CHECK(fixture.editor()->value() == fixture.stored(2, u"title"_s));
    typeText(QApplication::focusWidget(), u"Encore"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    REQUIRE(QTest::qWaitFor([&] { return fixture.stored(2, u"title"_s) == Value(u"Encore"_s); }));
    REQUIRE(QTest::qWaitFor(
        [&] { return fixture.editor() && fixture.view->currentIndex().column() == fixture.section(u"priority"_s); }));
    const Value before = fixture.stored(2, u"priority"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    CHECK(fixture.editor() == nullptr);
    CHECK(fixture.view->hasFocus());
    CHECK(fixture.stored(2, u"priority"_s) == before);
    CHECK(opened.isEmpty()); // Enter belongs to the cell while one is open
}

TEST_CASE("What is wrong stands at the cell, which stays open until it is right")
{
    Fixture fixture(10);
    const Value before = fixture.stored(0, u"title"_s);
    REQUIRE(fixture.startEditing(0, u"title"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return fixture.editor() && fixture.editor()->hasIssues(); }));
    CHECK(fixture.stored(0, u"title"_s) == before);
    typeText(QApplication::focusWidget(), u"Juste"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    CHECK(QTest::qWaitFor([&] { return fixture.stored(0, u"title"_s) == Value(u"Juste"_s); }));
}

TEST_CASE("What a colleague wrote into the cell is read whole before a key may overwrite it")
{
    Fixture fixture(10);
    fixture.gateway.setColleague(fixture.data.users[2]);
    FieldEditor *editor = fixture.startEditing(0, u"title"_s);
    const int height = editor->height();
    typeText(QApplication::focusWidget(), u"Le mien"_s);
    const QString theirs =
        u"Chambre froide en panne depuis ce matin, le client demande un passage avant midi et rappelle à 14 h"_s;
    fixture.gateway.change(u"ticket"_s, fixture.data.tickets[0], {{u"title"_s, theirs}});
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); // the second comes before anything could be read
    const CellEditing &cells = *fixture.list.cells();
    REQUIRE(QTest::qWaitFor([&] { return cells.conflict() && cells.conflict()->isVisible(); }));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTest::qWait(100);
    CHECK(fixture.stored(0, u"title"_s) == Value(theirs));
    REQUIRE(fixture.editor() == editor);
    CHECK(editor->value() == Value(u"Le mien"_s));
    CHECK(editor->height() <= height + 2); // the text typed is not cut either

    const CellConflict &conflict = *cells.conflict();
    CHECK(conflict.sentence().contains(theirs));
    CHECK(fixture.view->viewport()->rect().contains(conflict.geometry()));
    CHECK_FALSE(conflict.geometry().intersects(editor->geometry()));
    for (const QLabel *label : conflict.findChildren<QLabel *>()) {
        INFO(label->text().toStdString());
        CHECK(label->height() >= label->heightForWidth(label->width()));
    }
    SECTION("then the key counts")
    {
        QTest::qWait(600);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        CHECK(QTest::qWaitFor([&] { return fixture.stored(0, u"title"_s) == Value(u"Le mien"_s); }));
        CHECK(QTest::qWaitFor([&] { return cells.conflict() == nullptr; }));
    }
    SECTION("and Escape leaves theirs")
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        CHECK(fixture.editor() == nullptr);
        QTest::qWait(50);
        CHECK(fixture.stored(0, u"title"_s) == Value(theirs));
    }
}

TEST_CASE("A cell typed on while it is saved keeps what came after, and saves it when asked to")
{
    Fixture fixture(10);
    FieldEditor *editor = fixture.startEditing(0, u"title"_s);
    fixture.gateway.setDelay(200);
    typeText(QApplication::focusWidget(), u"Un"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return fixture.gateway.requestCount(u"save"_s) == 1; }));
    typeText(QApplication::focusWidget(), u", deux"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    CHECK(QTest::qWaitFor([&] { return fixture.stored(0, u"title"_s) == Value(u"Un, deux"_s); }));
    CHECK(QTest::qWaitFor([&] { return fixture.editor() != editor; }));
}

TEST_CASE("Cells that may not be changed do not open")
{
    Fixture fixture(10);
    fixture.gateway.addRule({u"ticket"_s, u"deadline"_s, FieldAccess::ReadOnly});
    for (const auto &[path, next] : {std::pair(u"reference"_s, u"title"_s), {u"deadline"_s, u"estimated_hours"_s}}) {
        REQUIRE(fixture.startEditing(0, path)); // the next one at the right opens instead
        CHECK(toString(fixture.editor()->field().key) == next);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    }
    fixture.gateway.grant(u"ticket.update"_s, Scope::None);
    fixture.goTo(0, u"title"_s);
    QTest::keyClick(fixture.view, Qt::Key_F2);
    QTest::qWait(50);
    CHECK(fixture.editor() == nullptr);
}

TEST_CASE("Many records change at once: told before from what to what, and after which were refused")
{
    Fixture fixture(12);
    for (int row = 0; row < 5; ++row)
        fixture.list.model().setChecked(row, true);
    typeText(fixture.view, u"y"_s); // the priority
    auto *bulk = fixture.list.findChild<BulkEditor *>();
    REQUIRE(bulk);
    REQUIRE(bulk->editor());
    bulk->editor()->setValue(u"critical"_s);
    Q_EMIT bulk->editor()->edited();
    REQUIRE(QTest::qWaitFor([&] { return bulk->preview().contains(u"Critical"); }));
    CHECK(bulk->preview().contains(u"×"));
    CHECK(fixture.gateway.saves().empty()); // nothing before the word
    fixture.gateway.failNext(u"save"_s, Refusal{u"record.archived"_s, u"ticket"_s, {}, {}, {}, {}});
    bulk->apply();
    REQUIRE(QTest::qWaitFor([&] { return bulk->saving().done() == 5; }));
    CHECK(bulk->saving().changed() == 4);
    REQUIRE(bulk->refused()->count() == 1);
    CHECK(bulk->refused()->item(0)->text().contains(u"archived"));
    CHECK(bulk->refused()->item(0)->text().contains(u"TK-"));
    int critical = 0;
    for (std::size_t ticket = 0; ticket < 5; ++ticket)
        critical += fixture.stored(ticket, u"priority"_s) == Value(u"critical"_s) ? 1 : 0;
    CHECK(critical >= 4);
    bulk->close();
}

TEST_CASE("What many records hold is told of all of them, however many questions it takes")
{
    constexpr int many = Query::maxLimit + 120;
    Fixture fixture(many);
    fixture.list.model().checkAll();
    REQUIRE(QTest::qWaitFor([&] { return fixture.list.model().checked().size() == many; }, 20'000));
    typeText(fixture.view, u"y"_s); // the priority
    BulkEditor *bulk = nullptr;
    REQUIRE(QTest::qWaitFor([&] { return (bulk = fixture.list.findChild<BulkEditor *>()) != nullptr; }));
    const auto told = [&] {
        static const QRegularExpression counts(u"(\\d+) ×"_s);
        int sum = 0;
        for (auto match = counts.globalMatch(bulk->preview()); match.hasNext();)
            sum += match.next().captured(1).toInt();
        return sum;
    };
    CHECK(QTest::qWaitFor([&] { return told() == many; }));
    bulk->close();
}

TEST_CASE("The bar of checked rows says how many, however little room there is")
{
    Fixture fixture(12);
    fixture.list.model().setChecked(0, true);
    auto *bar = fixture.list.findChild<BulkBar *>();
    REQUIRE(bar != nullptr);
    for (const int width : {1600, 1000, 700, 480}) {
        fixture.list.resize(width, 600);
        QTest::qWait(10);
        INFO(width);
        REQUIRE(bar->isVisible());
        CHECK(bar->x() >= 0);
        CHECK(bar->geometry().right() < bar->parentWidget()->width());
        const QList<QLabel *> labels = bar->findChildren<QLabel *>();
        CHECK(std::ranges::any_of(labels, [](const QLabel *label) {
            return label->text() == u"1 selected"_s && label->width() >= label->sizeHint().width();
        }));
    }
}

TEST_CASE("Cells of a spreadsheet are pasted over rows and columns, after a word")
{
    Fixture fixture(10);
    fixture.goTo(2, u"title"_s);
    QGuiApplication::clipboard()->setText(u"Un\tHigh\nDeux\tCritical\nTrois\tnonsense\n"_s);
    QTest::keyClick(fixture.view, Qt::Key_V, Qt::ControlModifier);
    auto *bulk = fixture.list.findChild<BulkEditor *>();
    REQUIRE(bulk);
    CHECK(fixture.gateway.saves().empty());
    CHECK(bulk->preview().contains(u'5'));
    CHECK(bulk->preview().contains(u"nonsense"));
    bulk->apply();
    REQUIRE(QTest::qWaitFor([&] { return fixture.stored(4, u"title"_s) == Value(u"Trois"_s); }));
    CHECK(fixture.stored(2, u"title"_s) == Value(u"Un"_s));
    CHECK(fixture.stored(2, u"priority"_s) == Value(u"high"_s));
    CHECK(fixture.stored(3, u"priority"_s) == Value(u"critical"_s));
}

TEST_CASE("What was copied with its titles goes back to the rows it names, wherever one stands")
{
    Fixture fixture(10);
    fixture.goTo(2, u"title"_s);
    fixture.list.model().setChecked(fixture.list.model().rowOf(fixture.data.tickets[4]), true);
    fixture.list.model().setChecked(fixture.list.model().rowOf(fixture.data.tickets[6]), true);
    QTest::keyClick(fixture.view, Qt::Key_C, Qt::ControlModifier);
    QString table = QGuiApplication::clipboard()->text();
    REQUIRE(table.contains(u"TK-2026-00005"));
    const QString title = std::get<QString>(fixture.stored(6, u"title"_s));
    REQUIRE(table.count(title) == 1);
    fixture.list.model().uncheckAll();
    QGuiApplication::clipboard()->setText(table.replace(title, u"Autre titre"_s) + u"\nTK-1999-00001\tPerdu"_s);
    QTest::keyClick(fixture.view, Qt::Key_V, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor([&] { return fixture.list.findChild<BulkEditor *>() != nullptr; }));
    auto *bulk = fixture.list.findChild<BulkEditor *>();
    CAPTURE(bulk->preview());
    CHECK(bulk->preview().startsWith(u"1 "));
    CHECK(bulk->preview().contains(u"TK-2026-00007 · Title: %1 → Autre titre"_s.arg(title)));
    CHECK(bulk->preview().contains(u"“TK-1999-00001” is not among these rows."));
    CHECK_FALSE(bulk->preview().contains(u"cannot be changed")); // what stayed the same is no change
    bulk->apply();
    REQUIRE(QTest::qWaitFor([&] { return fixture.stored(6, u"title"_s) == Value(u"Autre titre"_s); }));
    CHECK(fixture.gateway.saves().size() == 1);
}

TEST_CASE("A change of many rows is made by keys alone: field, value, Enter")
{
    Fixture fixture(10);
    fixture.goTo(2, u"title"_s);
    fixture.list.model().setChecked(2, true);
    typeText(fixture.view, u"y"_s);
    auto *bulk = fixture.list.findChild<BulkEditor *>();
    REQUIRE(bulk);
    REQUIRE(QTest::qWaitForWindowExposed(bulk));
    QWidget *value = QApplication::focusWidget();
    REQUIRE(value);
    CHECK(bulk->editor()->isAncestorOf(value));
    typeText(value, u"c"_s); // Critical
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    REQUIRE(QApplication::focusWidget());
    CHECK(QApplication::focusWidget() != bulk->fields());
    CHECK_FALSE(bulk->editor()->isAncestorOf(QApplication::focusWidget()));
    bulk->editor()->focusField();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return fixture.stored(2, u"priority"_s) == Value(u"critical"_s); }));
}

TEST_CASE("Escape closes the list within the popup first")
{
    Fixture fixture(10);
    fixture.goTo(2, u"title"_s);
    fixture.list.model().setChecked(2, true);
    typeText(fixture.view, u"y"_s);
    auto *bulk = fixture.list.findChild<BulkEditor *>();
    REQUIRE(bulk);
    REQUIRE(QTest::qWaitForWindowExposed(bulk));
    bulk->fields()->showPopup();
    REQUIRE(QTest::qWaitFor([&] { return bulk->fields()->view()->isVisible(); }));
    QTest::keyClick(bulk->fields()->view()->window(), Qt::Key_Escape);
    CHECK(bulk->isVisible());
    CHECK(QTest::qWaitFor([&] { return !bulk->fields()->view()->isVisible(); }));
}

TEST_CASE("Escape within the popup calls off a list that is still being looked for")
{
    Fixture fixture(10);
    fixture.goTo(2, u"title"_s);
    fixture.list.model().setChecked(2, true);
    typeText(fixture.view, u"y"_s);
    QPointer<BulkEditor> bulk = fixture.list.findChild<BulkEditor *>();
    REQUIRE(bulk);
    REQUIRE(QTest::qWaitForWindowExposed(bulk));
    // As the system delivers it: to whatever has the keys of the popup in front.
    const auto escape = [] { QTest::keyClick(QApplication::activePopupWidget()->windowHandle(), Qt::Key_Escape); };
    const auto offer = [&] { return bulk->editor()->findChild<SuggestionPopup *>(); };

    bulk->chooseField(u"client_id"_s);
    typeText(bulk->editor()->inner(), u"mont"_s);
    REQUIRE(QTest::qWaitFor([&] { return offer() && offer()->isVisible(); }));
    escape();
    REQUIRE(bulk);
    CHECK(bulk->isVisible());
    CHECK_FALSE(offer()->isVisible());

    fixture.gateway.setDelay(100);
    typeText(bulk->editor()->inner(), u"f"_s);
    const bool isAsked = GENERATE(false, true);
    if (isAsked)
        QTest::qWait(200); // typing has paused, the answer is under way
    escape();
    REQUIRE(bulk);
    CHECK(bulk->isVisible());
    QTest::qWait(400);
    CHECK_FALSE(offer()->isVisible());

    escape(); // nothing lies over it any more
    CHECK(QTest::qWaitFor([&] { return !bulk; }));
}

TEST_CASE("Pasted cells name other records by label or reference, letter for letter")
{
    Fixture fixture(10);
    fixture.gateway.add(u"party"_s, {{u"name"_s, u"Homonyme"_s}, {u"kind"_s, u"company"_s}});
    fixture.gateway.add(u"party"_s, {{u"name"_s, u"Homonyme"_s}, {u"kind"_s, u"company"_s}});
    const QUuid other = fixture.gateway.add(u"party"_s, {{u"name"_s, u"Atelier Neuf"_s}, {u"kind"_s, u"company"_s}});
    ViewDefinition withClients;
    withClients.columns = {{u"reference"_s}, {u"client.name"_s}};
    withClients.sort = {{u"reference"_s}};
    fixture.list.arrange(withClients);
    REQUIRE(QTest::qWaitFor([&] { return fixture.list.model().state() == QueryModel::State::Ready; }));
    fixture.goTo(2, u"client.name"_s);
    QGuiApplication::clipboard()->setText(u"Atelier Neuf\nHomonyme\natelier neuf\n"_s);
    QTest::keyClick(fixture.view, Qt::Key_V, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor([&] { return fixture.list.findChild<BulkEditor *>() != nullptr; }));
    auto *bulk = fixture.list.findChild<BulkEditor *>();
    CHECK(bulk->preview().startsWith(u"1 "));
    CHECK(bulk->preview().contains(u"2 record"));
    CHECK(bulk->preview().contains(u"“atelier neuf”")); // case counts: nothing is guessed
    CHECK(bulk->preview().contains(u"TK-2026-00004 · Client"));
    bulk->apply();
    REQUIRE(QTest::qWaitFor([&] { return fixture.stored(2, u"client_id"_s) == Value(other); }));
    CHECK(fixture.gateway.saves().size() == 1);
}

TEST_CASE("Letters start the acts of the entity on the current row, and none while somebody types")
{
    Fixture fixture(10);
    QSignalSpy acts(&fixture.list, &RecordList::actRequested);
    fixture.goTo(3, u"title"_s);
    typeText(fixture.view, u"a"_s);
    REQUIRE(acts.size() == 1);
    CHECK(acts.front()[1].toUuid() == fixture.data.tickets[3]);
    CHECK(acts.front()[2].toString() == u"ticket.assign");
    REQUIRE(fixture.startEditing(0, u"title"_s));
    typeText(QApplication::focusWidget(), u"apsy"_s);
    CHECK(acts.size() == 1);
    CHECK(fixture.editor()->value() == Value(u"apsy"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
}

TEST_CASE("Letters act on all checked rows that their states let go this way, and name what was refused")
{
    Fixture fixture(6);
    const std::vector<QString> states{u"new"_s, u"new"_s, u"qualified"_s, u"new"_s, u"closed"_s};
    for (std::size_t ticket = 0; ticket < states.size(); ++ticket)
        fixture.gateway.change(u"ticket"_s, fixture.data.tickets[ticket], {{u"status"_s, states[ticket]}});
    REQUIRE(QTest::qWaitFor([&] {
        return fixture.list.rows().versionOf(fixture.data.tickets[4]) ==
               fixture.gateway.stored(u"ticket"_s, fixture.data.tickets[4]).version;
    }));
    for (int row = 0; row < 5; ++row)
        fixture.list.model().setChecked(row, true);
    typeText(fixture.view, u"s"_s);
    QPointer<BulkActs> acts = fixture.list.findChild<BulkActs *>();
    REQUIRE(acts);
    REQUIRE(QTest::qWaitFor([&] { return acts->isVisible(); }));
    REQUIRE(acts->act() != nullptr);
    CHECK(acts->act()->name == "ticket.qualify"); // usual for three, though four may be cancelled
    CHECK(acts->acts()->currentText() == u"Qualify (3)");
    CHECK(acts->acts()->findText(u"Cancel the ticket… (4)"_s) > 0);
    CHECK(acts->acts()->findText(u"Assign… (1)"_s) >= 0);
    CHECK(acts->note().startsWith(u"3 of them"));
    CHECK(fixture.stored(0, u"status"_s) == Value(u"new"_s)); // nothing before the word
    fixture.gateway.failNext(u"ticket.qualify"_s, Refusal{u"record.archived"_s, u"ticket"_s, {}, {}, {}, {}});
    QTest::keyClick(acts, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return acts->refused()->count() == 1; }));
    CHECK(acts->note() == u"2 done, 1 refused");
    CHECK(acts->refused()->item(0)->text().startsWith(u"TK-"));
    int qualified = 0;
    for (const std::size_t ticket : {0, 1, 3})
        qualified += fixture.stored(ticket, u"status"_s) == Value(u"qualified"_s) ? 1 : 0;
    CHECK(qualified == 2);
    CHECK(fixture.stored(2, u"status"_s) == Value(u"qualified"_s));
    CHECK(fixture.stored(4, u"status"_s) == Value(u"closed"_s));
    acts->close();
}

TEST_CASE("What an act asks for is asked once for all checked rows")
{
    Fixture fixture(4);
    QSignalSpy alone(&fixture.list, &RecordList::actRequested);
    for (std::size_t ticket = 0; ticket < 3; ++ticket)
        fixture.gateway.change(u"ticket"_s, fixture.data.tickets[ticket],
                               {{u"status"_s, u"qualified"_s}, {u"technician_id"_s, Value()}});
    REQUIRE(QTest::qWaitFor([&] {
        return fixture.list.rows().versionOf(fixture.data.tickets[2]) ==
               fixture.gateway.stored(u"ticket"_s, fixture.data.tickets[2]).version;
    }));
    for (int row = 0; row < 3; ++row)
        fixture.list.model().setChecked(row, true);
    typeText(fixture.view, u"a"_s);
    CHECK(alone.isEmpty());
    QPointer<BulkActs> acts = fixture.list.findChild<BulkActs *>();
    REQUIRE(acts);
    REQUIRE(QTest::qWaitFor([&] { return acts->isVisible(); }));
    REQUIRE(acts->editor(u"technician_id") != nullptr);
    acts->apply(); // nobody is chosen
    CHECK(acts->editor(u"technician_id")->hasIssues());
    acts->editor(u"technician_id")->setValue(fixture.data.users[1]);
    acts->apply();
    REQUIRE(QTest::qWaitFor([&] { return !acts || !acts->isVisible(); }));
    for (std::size_t ticket = 0; ticket < 3; ++ticket) {
        CHECK(fixture.stored(ticket, u"status"_s) == Value(u"assigned"_s));
        CHECK(fixture.stored(ticket, u"technician_id"_s) == Value(fixture.data.users[1]));
    }
}

TEST_CASE("The bar of checked rows offers the acts and fields that letters stand for, as far as rights go")
{
    Fixture fixture(4);
    fixture.list.model().setChecked(0, true);
    const auto shown = [&fixture] {
        QStringList texts;
        for (const Button *button : fixture.list.findChild<BulkBar *>()->findChildren<Button *>()) {
            if (button->isVisible() && !button->text().isEmpty())
                texts.append(button->text());
        }
        texts.sort();
        return texts;
    };
    CHECK(shown() == QStringList{u"Assign"_s, u"Clear"_s, u"Note"_s, u"Plan"_s, u"Priority"_s, u"Status"_s});
    fixture.gateway.grant(u"ticket.assign"_s, Scope::None);
    fixture.gateway.grant(u"ticket.update"_s, Scope::None);
    QEvent again(QEvent::LanguageChange);
    QApplication::sendEvent(&fixture.list, &again);
    CHECK_FALSE(shown().contains(u"Assign"_s));
    CHECK_FALSE(shown().contains(u"Priority"_s));
    CHECK(shown().contains(u"Status"_s));
}
