// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/scenario/Loans.h"

#include "ui/models/ListRows.h"
#include "ui/models/QueryModel.h"
#include "ui/widgets/list/ListView.h"
#include "ui/widgets/list/RecordList.h"
#include "ui/widgets/record/RecordPage.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QMenu>
#include <QTest>

namespace regie::test {

using namespace Qt::StringLiterals;

namespace {

bool isDone(Seat &seat, const Save &message)
{
    std::optional<bool> done;
    seat.connection().request(message, &seat.connection(),
                              [&done](const Result<Posted> &answer) { done = answer.has_value(); });
    return waitFor([&] { return done.has_value(); }) && *done;
}

Query ofLoan(const QUuid &loan, const QStringList &columns, const QString &entity = u"test_loan"_s)
{
    Query query;
    query.entity = entity;
    query.columns = {columns.begin(), columns.end()};
    query.archived = Archived::With;
    query.filter = Filter::condition(u"id"_s, Operator::Is, {loan});
    return query;
}

} // namespace

QUuid lend(Seat &seat, const QString &title, const Changes &besides)
{
    Save message{.entity = u"test_loan"_s, .id = newUuid(), .version = 0, .changes = {{u"title"_s, title}}};
    message.changes.insert(besides);
    REQUIRE(isDone(seat, message));
    return message.id;
}

void change(Seat &seat, const QUuid &loan, const Changes &changes)
{
    const RowSet rows = seat.fetch(ofLoan(loan, {u"title"_s}));
    REQUIRE(rows.ids.size() == 1);
    REQUIRE(isDone(seat, {.entity = u"test_loan"_s, .id = loan, .version = rows.versions.front(), .changes = changes}));
}

Value stored(Seat &seat, const QUuid &loan, const QString &key, const QString &entity)
{
    const RowSet rows = seat.fetch(ofLoan(loan, {key}, entity));
    REQUIRE(rows.ids.size() == 1);
    return rows.columns.front().values.front();
}

std::vector<QUuid> loansCalled(Seat &seat, const QString &beginning)
{
    Query query;
    query.entity = u"test_loan"_s;
    query.filter = Filter::condition(u"title"_s, Operator::StartsWith, {beginning});
    query.limit = Query::maxLimit;
    return seat.fetch(query).ids;
}

ListPage &openLoans(Seat &seat)
{
    seat.press(QKeySequence(Qt::CTRL | Qt::Key_K));
    seat.type(u"Loans"_s);
    seat.press(QKeySequence(Qt::Key_Return));
    auto *page = qobject_cast<ListPage *>(seat.window().pages().current());
    REQUIRE(page != nullptr);
    REQUIRE(page->entity() == u"test_loan");
    REQUIRE(seat.settle());
    return *page;
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
