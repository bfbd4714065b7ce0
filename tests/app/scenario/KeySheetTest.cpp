// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Presses every key that the sheet names for lists, records and while typing; those of the window are in ShortcutsTest.
#include "app/pages/ListPage.h"
#include "tests/app/scenario/Seat.h"
#include "ui/models/ListRows.h"
#include "ui/widgets/SearchBox.h"
#include "ui/widgets/activity/Composer.h"
#include "ui/widgets/editors/NoteEditor.h"
#include "ui/widgets/editors/SuggestionPopup.h"
#include "ui/widgets/list/BulkEditor.h"
#include "ui/widgets/list/CellEditing.h"
#include "ui/widgets/list/FilterRow.h"
#include "ui/widgets/list/ListHeader.h"
#include "ui/widgets/list/ListView.h"
#include "ui/widgets/list/Presentations.h"
#include "ui/widgets/list/PreviewPane.h"
#include "ui/widgets/list/RecordList.h"
#include "ui/widgets/record/RecordPage.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QCalendarWidget>
#include <QClipboard>
#include <QFileDialog>
#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

const QKeySequence save(Qt::CTRL | Qt::Key_S);

// One person with a list and a ticket, and what each line of the sheet must do there.
class Trial {
public:
    explicit Trial(Seat &seat)
        : m_seat(seat)
        , m_ticket(openTicket(seat))
    {}

    void tryRow(const ShortcutRow &row)
    {
        switch (row.zone) {
        case Zone::Lists:
            return tryList(row);
        case Zone::Records:
            return tryRecord(row);
        case Zone::Typing:
            return tryTyping(row);
        case Zone::Everywhere:
        case Zone::Home: // these in LineKeysTest
        case Zone::Lines:
        case Zone::Boards: // these in ShapeKeysTest
        case Zone::Calendars:
        case Zone::Charts:
        case Zone::Rights: // these in RightsTest
            return;
        }
    }

private:
    ListPage &list()
    {
        auto *page = qobject_cast<ListPage *>(m_seat.window().pages().visit(Place::list(u"tickets"_s, u"all"_s)));
        REQUIRE(page != nullptr);
        REQUIRE(m_seat.settle());
        page->list().clearFilters();
        page->list().model().uncheckAll();
        REQUIRE(m_seat.settle());
        page->takeFocus();
        return *page;
    }

    void openTheTicket()
    {
        m_seat.find(m_ticket.reference);
        m_seat.record().page().record().discardEdits();
    }

    void tryList(const ShortcutRow &row)
    {
        ListPage &page = list();
        QLineEdit *search = page.list().filterRow()->searchBox()->edit();
        if (row.command == Command::Filter) {
            m_seat.type(u"/"_s);
            CHECK(search->hasFocus());
        }
        for (const QKeySequence &keys : row.sequences()) {
            INFO(keys.toString().toStdString());
            list();
            tryListKey(page, row, keys);
        }
    }

    void tryListKey(ListPage &page, const ShortcutRow &row, const QKeySequence &keys)
    {
        ListView *view = page.list().view();
        QueryModel &model = page.list().model();
        QLineEdit *search = page.list().filterRow()->searchBox()->edit();
        view->setCurrentRecord(model.recordAt(20));
        const QUuid before = view->currentRecord();
        const std::size_t tabs = m_seat.window().pages().shownPages().size();
        if (keys == QKeySequence(u"Ctrl+Shift+Left"_s)) // the first column has nowhere to go but right
            m_seat.press(QKeySequence(u"Ctrl+Shift+Right"_s));
        QList<int> order;
        for (int column = 0; column < view->header()->count(); ++column)
            order.append(view->header()->visualIndex(column));
        if (row.command == Command::ClearFilters)
            m_seat.type(u"/pompe"_s);
        QApplication::clipboard()->clear();
        if (tryActKey(page, row, keys))
            return;
        m_seat.press(keys);
        if (row.command == Command::Filter) {
            CHECK(search->hasFocus());
        } else if (row.command == Command::ClearFilters) {
            CHECK(waitFor([&] { return search->text().isEmpty(); }));
        } else if (row.keys == "Up Down PgUp PgDown Home End") {
            CHECK(view->currentRecord() != before);
        } else if (row.keys == "Return" || row.keys == "Shift+Return") {
            REQUIRE(m_seat.settle());
            CHECK(m_seat.record().place() == Place::record(u"ticket"_s, before));
            CHECK(m_seat.window().pages().shownPages().size() == tabs + (row.keys == "Return" ? 0 : 1));
            m_seat.press(row.keys == "Return" ? QKeySequence(u"Alt+Left"_s) : QKeySequence(u"Ctrl+W"_s));
        } else if (row.keys == "Space") {
            CHECK(model.checked() == QSet<QUuid>{before});
        } else if (row.keys == "Shift+Up Shift+Down") {
            CHECK(model.checked().contains(before));
            CHECK(view->currentRecord() != before);
        } else if (row.keys == "Ctrl+A") {
            CHECK(waitFor([&] { return model.checked().size() == model.total(); }));
        } else if (row.keys == "Ctrl+C") {
            CHECK_FALSE(QApplication::clipboard()->text().isEmpty());
        } else if (row.keys == "Ctrl+Shift+Left Ctrl+Shift+Right") {
            QList<int> after;
            for (int column = 0; column < view->header()->count(); ++column)
                after.append(view->header()->visualIndex(column));
            CHECK(after != order);
        } else if (row.command == Command::NextPresentation || row.command == Command::PreviousPresentation) {
            CHECK(page.list().presentations()->shown() != Presentation::Table);
            REQUIRE(m_seat.settle());
            page.list().presentations()->show(Presentation::Table);
        } else if (row.command == Command::Export) {
            auto *dialog = m_seat.window().findChild<QFileDialog *>();
            REQUIRE(dialog != nullptr);
            CHECK(dialog->isVisible());
            dialog->reject();
            CHECK(waitFor([this] { return m_seat.window().findChild<QFileDialog *>() == nullptr; }));
        } else {
            FAIL("no test presses this key of lists");
        }
    }

    // Keys that change something of the current row; false when it is none of them.
    bool tryActKey(ListPage &page, const ShortcutRow &row, const QKeySequence &keys)
    {
        if (row.keys == "A" || row.keys == "P" || row.keys == "S Ctrl+Return") {
            goToOpenTicket(page);
            const QUuid id = page.list().view()->currentRecord();
            const QString before = storedText(m_seat, id, u"status"_s);
            m_seat.press(keys);
            const bool asks = row.keys != "S Ctrl+Return"; // who, or when: on the ticket's page
            CHECK(waitFor([&] { return isOpen(id) || (!asks && storedText(m_seat, id, u"status"_s) != before); }));
            if (isOpen(id))
                m_seat.press(QKeySequence(u"Alt+Left"_s));
        } else if (row.keys == "Y") {
            m_seat.press(keys);
            closeEditor(page);
        } else if (row.keys == "E") { // tickets have no tags; clients speak languages
            auto *clients = qobject_cast<ListPage *>(m_seat.window().pages().visit(Place::list(u"parties"_s)));
            REQUIRE(clients != nullptr);
            REQUIRE(m_seat.settle());
            clients->takeFocus();
            clients->list().view()->setCurrentRecord(clients->records().recordAt(0));
            m_seat.press(keys);
            closeEditor(*clients);
        } else if (row.keys == "C") {
            const QUuid id = page.list().view()->currentRecord();
            m_seat.press(keys);
            CHECK(page.list().preview()->shown() == id);
            REQUIRE(waitFor([&] { return page.list().preview()->composer()->text()->hasFocus(); }));
            m_seat.press(QKeySequence(Qt::Key_Escape));
            CHECK(page.list().view()->hasFocus());
        } else if (row.keys == "F2") {
            m_seat.press(keys);
            CHECK(waitFor([&] { return page.list().cells()->editor() != nullptr; }));
            m_seat.press(QKeySequence(Qt::Key_Escape));
        } else if (row.keys == "Ctrl+V") {
            QApplication::clipboard()->setText(u"Titre collé"_s);
            page.list().view()->setCurrentIndex(page.list().rows().index(20, titleColumn(page)));
            m_seat.press(keys);
            closeEditor(page);
        } else if (row.keys == "Del") {
            const QUuid id = page.list().view()->currentRecord();
            m_seat.press(keys);
            CHECK(waitFor([&] { return isArchived(id); }));
        } else if (row.keys == "Left Right") {
            ViewDefinition grouped;
            grouped.groups = {u"status"_s};
            page.list().arrange(grouped);
            REQUIRE(waitFor([&] { return page.list().rows().groupAt(0) != nullptr; }));
            page.list().view()->setCurrentIndex(page.list().rows().index(0, 1));
            const bool unfolds = keys == QKeySequence(Qt::Key_Right);
            page.list().rows().setOpen(0, !unfolds);
            m_seat.press(keys);
            CHECK(page.list().rows().groupAt(0)->isOpen == unfolds);
            page.list().arrange({});
        } else {
            return false;
        }
        return true;
    }

    // The first loaded ticket that has a next step, shown in the preview as well.
    void goToOpenTicket(ListPage &page)
    {
        Query query;
        query.entity = u"ticket"_s;
        query.filter = Filter::condition(u"status"_s, Operator::AnyOf,
                                         {u"qualified"_s, u"assigned"_s, u"planned"_s, u"in_progress"_s});
        query.limit = Query::maxLimit;
        QUuid found;
        for (const QUuid &id : m_seat.fetch(query).ids) {
            if (found.isNull() && page.records().rowOf(id) >= 0)
                found = id;
        }
        REQUIRE_FALSE(found.isNull());
        page.list().view()->setCurrentRecord(found);
        REQUIRE(waitFor([&] { return page.list().preview()->shown() == found; }));
        REQUIRE(m_seat.settle());
    }

    static int titleColumn(const ListPage &page)
    {
        const std::vector<ListColumn> &columns = page.records().columns();
        const auto title = std::find_if(columns.begin(), columns.end(),
                                        [](const ListColumn &column) { return column.path == u"title"; });
        REQUIRE(title != columns.end());
        return static_cast<int>(title - columns.begin()) + 1;
    }

    [[nodiscard]] bool isOpen(const QUuid &ticket) const
    {
        const Page *page = m_seat.window().pages().current();
        return page != nullptr && page->place() == Place::record(u"ticket"_s, ticket);
    }

    [[nodiscard]] bool isArchived(const QUuid &id) const
    {
        Query query;
        query.entity = u"ticket"_s;
        query.archived = Archived::Only;
        query.filter = Filter::condition(u"id"_s, Operator::Is, {id});
        return m_seat.fetch(query).ids.size() == 1;
    }

    static void closeEditor(ListPage &page)
    {
        const auto editor = [&page] { return page.list().findChild<BulkEditor *>(); };
        REQUIRE(waitFor([&] { return editor() != nullptr; }));
        editor()->close();
        CHECK(waitFor([&] { return editor() == nullptr; }));
    }

    void tryRecord(const ShortcutRow &row)
    {
        for (const QKeySequence &keys : row.sequences()) {
            INFO(keys.toString().toStdString());
            if (row.command == Command::PreviousRecord || row.command == Command::NextRecord) {
                tryNeighbour(keys);
                continue;
            }
            openTheTicket();
            tryRecordKey(row, keys);
            m_seat.record().page().record().discardEdits();
        }
    }

    void tryNeighbour(const QKeySequence &keys)
    {
        ListPage &page = list();
        page.list().view()->setCurrentRecord(page.list().model().recordAt(3));
        m_seat.press(QKeySequence(Qt::Key_Return));
        REQUIRE(m_seat.settle());
        const Place before = m_seat.record().place();
        m_seat.press(keys);
        REQUIRE(m_seat.settle());
        CHECK(m_seat.record().place() != before);
        m_seat.press(QKeySequence(u"Alt+Left"_s));
    }

    void tryRecordKey(const ShortcutRow &row, const QKeySequence &keys)
    {
        RecordPage &page = m_seat.record().page();
        switch (row.command) {
        case Command::Save:
            m_seat.retype(u"title", u"Touche essayée"_s);
            m_seat.press(keys);
            CHECK(waitFor([&] { return storedText(m_seat, m_ticket.id, u"title"_s) == u"Touche essayée"; }));
            break;
        case Command::PrimaryAct: {
            const QString status = page.record().stored().record.text(u"status");
            m_seat.press(keys);
            CHECK(waitFor(
                [&] { return page.actPanel() != nullptr || page.record().stored().record.text(u"status") != status; }));
            break;
        }
        case Command::NextError:
        case Command::PreviousError: {
            m_seat.retype(u"title", u" "_s);
            m_seat.retype(u"client_id", u"nulle part"_s);
            m_seat.press(save);
            const QWidget *first = QApplication::focusWidget();
            m_seat.press(keys);
            CHECK(QApplication::focusWidget() != first);
            break;
        }
        case Command::CopyLink:
            QApplication::clipboard()->clear();
            m_seat.press(keys);
            CHECK(QApplication::clipboard()->text().contains(m_ticket.reference));
            break;
        default:
            FAIL("no test presses this key of records");
        }
    }

    void tryTyping(const ShortcutRow &row)
    {
        openTheTicket();
        if (row.keys == "T + -" || row.keys == "S M" || row.keys == ";") {
            m_seat.click(m_seat.field(u"deadline"));
            const QString keys = QString::fromUtf8(row.keys.data(), static_cast<qsizetype>(row.keys.size()));
            for (const QString &key : keys.toLower().split(u' ')) {
                INFO(key.toStdString());
                const QString before = m_seat.textOf(u"deadline");
                m_seat.type(key);
                CHECK(m_seat.textOf(u"deadline") != before);
                if (key == u"t")
                    CHECK(m_seat.textOf(u"deadline").contains(QDate::currentDate().toString(u"dd/MM/yyyy"_s)));
            }
            m_seat.record().page().record().discardEdits();
            return;
        }
        for (const QKeySequence &keys : row.sequences()) {
            INFO(keys.toString().toStdString());
            openTheTicket();
            tryTypingKey(row, keys);
            if (auto *host = qobject_cast<RecordHost *>(m_seat.window().pages().current()))
                host->page().record().discardEdits();
        }
    }

    void tryTypingKey(const ShortcutRow &row, const QKeySequence &keys)
    {
        if (row.keys == "Alt+Down F4") {
            m_seat.click(m_seat.field(u"client_id"));
            m_seat.press(keys);
            const auto isOffered = [] {
                for (const QWidget *widget : QApplication::allWidgets()) {
                    if (qobject_cast<const SuggestionPopup *>(widget) != nullptr && widget->isVisible())
                        return true;
                }
                return false;
            };
            CHECK(waitFor(isOffered));
            m_seat.press(QKeySequence(Qt::Key_Escape));
            m_seat.click(m_seat.field(u"deadline"));
            m_seat.press(keys);
            REQUIRE(QApplication::activePopupWidget() != nullptr);
            CHECK(QApplication::activePopupWidget()->findChild<QCalendarWidget *>() != nullptr);
            QApplication::activePopupWidget()->close();
        } else if (row.keys == "Ctrl+Shift+Return") {
            m_seat.click(m_seat.field(u"client_id"));
            m_seat.press(keys);
            REQUIRE(m_seat.settle());
            CHECK(m_seat.record().place().entity == u"party"_s);
            m_seat.press(QKeySequence(u"Alt+Left"_s));
        } else {
            FAIL("no test presses this key of fields");
        }
    }

    Seat &m_seat;
    KnownTicket m_ticket;
};

} // namespace

TEST_CASE("every key that the sheet names for lists, records and fields does what it says")
{
    const RunningServer server(120);
    Seat seat(server.port());
    seat.logIn(emailsOf(server, u"support"_s).value(0));
    Trial trial(seat);
    for (const ShortcutRow &row : shortcuts()) {
        INFO(row.keys << ": " << row.text);
        trial.tryRow(row);
    }
}
