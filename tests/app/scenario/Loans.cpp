// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/scenario/Loans.h"

#include "ui/models/ListRows.h"
#include "ui/models/QueryModel.h"
#include "ui/widgets/list/ListHeader.h"
#include "ui/widgets/list/ListView.h"
#include "ui/widgets/list/RecordList.h"
#include "ui/widgets/record/RecordPage.h"

#include <catch2/catch.hpp>

#include <QAbstractButton>
#include <QApplication>
#include <QMenu>
#include <QTest>

namespace regie::test {

using namespace Qt::StringLiterals;

QUuid lend(Seat &seat, const QString &title, const Changes &besides)
{
    Changes changes{{u"title"_s, title}};
    changes.insert(besides);
    return make(seat, u"test_loan"_s, changes);
}

void change(Seat &seat, const QUuid &loan, const Changes &changes)
{
    change(seat, u"test_loan"_s, loan, changes);
}

Value stored(Seat &seat, const QUuid &loan, const QString &key)
{
    return stored(seat, u"test_loan"_s, loan, key);
}

std::vector<QUuid> loansCalled(Seat &seat, const QString &beginning)
{
    Query query;
    query.entity = u"test_loan"_s;
    query.filter = Filter::condition(u"title"_s, Operator::StartsWith, {beginning});
    query.limit = Query::maxLimit;
    return seat.fetch(query).ids;
}

ListPage &openList(Seat &seat, const QString &name)
{
    seat.press(QKeySequence(Qt::CTRL | Qt::Key_K));
    seat.type(name);
    seat.press(QKeySequence(Qt::Key_Return));
    auto *page = qobject_cast<ListPage *>(seat.window().pages().current());
    REQUIRE(page != nullptr);
    REQUIRE(page->title().startsWith(name)); // and its view, where there are several
    REQUIRE(seat.settle());
    return *page;
}

ListPage &openLoans(Seat &seat)
{
    ListPage &page = openList(seat, u"Loans"_s);
    REQUIRE(page.entity() == u"test_loan");
    return page;
}

RecordHost &openLoan(Seat &seat, const QUuid &loan)
{
    seat.window().openPlace(Place::record(u"test_loan"_s, loan), OpenIn::NewTab);
    REQUIRE(seat.settle());
    REQUIRE(waitFor([&] { return seat.record().page().record().state() == OpenRecord::State::Ready; }));
    return seat.record();
}

int columnOf(ListPage &page, const QString &path)
{
    const std::vector<ListColumn> &columns = page.records().columns();
    const auto found =
        std::find_if(columns.begin(), columns.end(), [&](const ListColumn &one) { return one.path == path; });
    REQUIRE(found != columns.end());
    return static_cast<int>(found - columns.begin()) + 1;
}

QStringList column(ListPage &page, const QString &path)
{
    QStringList contents;
    const int at = columnOf(page, path);
    const ListRows &rows = page.list().rows();
    for (int row = 0; row < rows.rowCount(); ++row) {
        if (!rows.recordAt(row).isNull())
            contents.append(rows.index(row, at).data().toString());
    }
    return contents;
}

void clickTitle(Seat &seat, ListPage &page, const QString &path, Qt::KeyboardModifiers modifiers)
{
    ListHeader *header = page.list().view()->header();
    const int section = columnOf(page, path);
    const QPoint at(header->sectionViewportPosition(section) + 12, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, modifiers, at);
    REQUIRE(seat.settle());
}

void pressButton(Seat &seat, QWidget &within, const QString &name)
{
    for (auto *button : within.findChildren<QAbstractButton *>()) {
        if (button->isVisible() && (button->text() == name || button->accessibleName() == name))
            return seat.click(button);
    }
    FAIL("no button says " << name.toStdString());
}

void goTo(ListPage &page, const QUuid &loan, const QString &path)
{
    const ListRows &rows = page.list().rows();
    REQUIRE(waitFor([&] { return rows.rowOf(loan) >= 0; }));
    page.list().view()->setFocus();
    page.list().view()->setCurrentIndex(rows.index(rows.rowOf(loan), columnOf(page, path)));
}

void choose(Seat &seat, const QStringList &entries)
{
    Q_UNUSED(seat)
    for (qsizetype step = 0; step < entries.size(); ++step) {
        QMenu *menu = nullptr;
        REQUIRE(waitFor([&] { return (menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())) != nullptr; }));
        QAction *wanted = nullptr;
        for (QAction *action : menu->actions()) {
            if (action->text().remove(u'&') == entries[step])
                wanted = action;
        }
        INFO(entries[step].toStdString());
        REQUIRE(wanted != nullptr);
        REQUIRE(wanted->isEnabled());
        if (wanted->menu() != nullptr && step + 1 < entries.size()) {
            menu->setActiveAction(wanted);
            wanted->menu()->popup(menu->mapToGlobal(menu->actionGeometry(wanted).topRight()));
            REQUIRE(waitFor([&] { return QApplication::activePopupWidget() == wanted->menu(); }));
            continue;
        }
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(wanted).center());
    }
}

} // namespace regie::test
