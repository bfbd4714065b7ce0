// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Application.h"
#include "app/pages/RecordHost.h"
#include "app/shell/MainWindow.h"
#include "tests/app/scenario/Desk.h"
#include "tests/support/StringMakers.h"

namespace regie::test {

// The whole program at one computer, used as a person does: everything goes through keys and the mouse.
class Seat {
public:
    // A folder of its own unless one is given: what the computer remembers. Servers are recognised in English.
    explicit Seat(quint16 port, const QString &folder = {}, const QString &language = QStringLiteral("en"),
                  TokenVault *vault = nullptr);

    void trust();                     // the server, with the mouse if asked; then the login waits
    void logIn(const QString &email); // trusts, then types
    [[nodiscard]] MainWindow &window() const { return *m_application->window(); }
    [[nodiscard]] Connection &connection() { return m_application->connection(); }
    [[nodiscard]] Application &application() { return *m_application; }

    void press(const QKeySequence &keys);
    void type(const QString &text); // at whatever has the focus
    void click(QWidget *widget);
    void clickButton(const QString &text); // the visible button that says so
    void clickIn(QWidget &within, const QString &text);

    [[nodiscard]] RecordHost &record();                // the page that is shown
    [[nodiscard]] QWidget *field(QStringView key);     // of that record
    [[nodiscard]] QString textOf(QStringView key);     // what stands in the field
    void retype(QStringView key, const QString &text); // clicks, selects everything, types
    void find(const QString &words);                   // Ctrl+K, the words, Enter
    [[nodiscard]] bool settle();

    [[nodiscard]] RowSet fetch(const Query &query);

private:
    void activate();

    QTemporaryDir m_own;
    quint16 m_port;
    std::unique_ptr<Application> m_application;
};

// What the window says of the last step, in its toast; empty when there is none.
[[nodiscard]] QString toastText(const Seat &seat);
// What every toast says that is seen, of the window or of a page.
[[nodiscard]] QString saidBy(const Seat &seat);

// What this person does behind the window, as a board, a list or another program does. The first makes a record.
QUuid make(Seat &seat, const QString &entity, const Changes &changes);
void change(Seat &seat, const QString &entity, const QUuid &id, const Changes &changes);
// One field of a record as the server has it.
[[nodiscard]] Value stored(Seat &seat, const QString &entity, const QUuid &id, const QString &key);

// A text of a ticket as the server has it.
[[nodiscard]] QString storedText(Seat &seat, const QUuid &ticket, const QString &key);
// How many comments say exactly this about it.
[[nodiscard]] qint64 countComments(Seat &seat, const QUuid &ticket, const QString &body);
// How often its history says that the field became this text.
[[nodiscard]] int countChanges(Seat &seat, const QUuid &ticket, const QString &field, const QString &text);
// An open ticket that one act without inputs brings into work.
struct KnownTicket {
    QUuid id;
    QString reference;
    QString title;
    QString act; // what the button of that act says
};
[[nodiscard]] KnownTicket openTicket(Seat &seat);

} // namespace regie::test
