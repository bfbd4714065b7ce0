// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Presses every key that the sheet names for lists, records and while typing; those of the window are in ShortcutsTest.
#include "app/pages/ListPage.h"
#include "tests/app/scenario/Seat.h"
#include "ui/models/QueryModel.h"
#include "ui/widgets/SearchBox.h"
#include "ui/widgets/editors/SuggestionPopup.h"
#include "ui/widgets/list/FilterRow.h"
#include "ui/widgets/list/ListHeader.h"
#include "ui/widgets/list/ListView.h"
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
