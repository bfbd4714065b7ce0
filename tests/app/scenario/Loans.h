// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/ListPage.h"
#include "tests/app/scenario/Seat.h"
#include "tests/support/declared/LoanCatalogue.h"

class QMenu;

namespace regie::test {

// A server and a program that know of loans by their declaration alone (tests/support/declared).
struct LoanOffice {
    tests::LoanCatalogue catalogue; // before the server's people, and after the last of them
    RunningServer server{30, QStringLiteral("regie-server-declared")};
    QStringList agents = emailsOf(server, QStringLiteral("support"));
};

// A loan that stands there already; the title says which.
QUuid lend(Seat &seat, const QString &title, const Changes &besides = {});
// What a colleague does behind the window.
void change(Seat &seat, const QUuid &loan, const Changes &changes);
// One field as the server has it.
[[nodiscard]] Value stored(Seat &seat, const QUuid &loan, const QString &key);
[[nodiscard]] std::vector<QUuid> loansCalled(Seat &seat, const QString &beginning);

// A list by the palette, as a person finds it.
ListPage &openList(Seat &seat, const QString &name);
ListPage &openLoans(Seat &seat);
// The record's page, by the palette.
RecordHost &openLoan(Seat &seat, const QUuid &loan);
// What stands there of this field, row by row.
[[nodiscard]] QStringList column(ListPage &page, const QString &path);
[[nodiscard]] int columnOf(ListPage &page, const QString &path);
// The title of a column, by the mouse.
void clickTitle(Seat &seat, ListPage &page, const QString &path, Qt::KeyboardModifiers modifiers = {});
// The button of this name, wherever within.
void pressButton(Seat &seat, QWidget &within, const QString &name);
void goTo(ListPage &page, const QUuid &loan, const QString &path);
// The entry of a menu that is open on the screen, by the mouse; submenus are opened on the way.
void choose(Seat &seat, const QStringList &entries);

} // namespace regie::test
