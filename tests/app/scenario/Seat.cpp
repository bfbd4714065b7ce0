// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/scenario/Seat.h"

#include "app/login/LoginPage.h"
#include "app/palette/Palette.h"
#include "app/palette/PaletteModel.h"
#include "app/shell/UndoDesk.h"
#include "tests/support/Typing.h"
#include "ui/widgets/Notices.h"
#include "ui/widgets/editors/NoteEditor.h"
#include "ui/widgets/record/RecordForm.h"
#include "ui/widgets/record/RecordPage.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

namespace regie::test {

using namespace Qt::StringLiterals;

namespace {

void demand(bool isSo, const char *what)
{
    if (!isSo)
        throw std::runtime_error(what);
}

QPushButton *visibleButton(const QWidget &window, const QString &text)
{
    for (QPushButton *button : window.findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == text)
            return button;
    }
    return nullptr;
}

QString textOf(const Toast &toast)
{
    const auto *label = toast.findChild<QLabel *>();
    return label ? label->text() : QString();
}

void save(Seat &seat, const Save &message)
{
    std::optional<Result<Posted>> answer;
    seat.connection().request(message, &seat.connection(), [&](const Result<Posted> &posted) { answer = posted; });
    demand(waitFor([&] { return answer.has_value(); }) && answer->has_value(), "a save is refused");
}

RowSet rowOf(Seat &seat, const QString &entity, const QUuid &id, const std::vector<QString> &columns)
{
    Query query;
    query.entity = entity;
    query.columns = columns;
    query.archived = Archived::With;
    query.filter = Filter::condition(u"id"_s, Operator::Is, {id});
    RowSet rows = seat.fetch(query);
    demand(rows.ids.size() == 1, "there is no such record");
    return rows;
}

} // namespace

Seat::Seat(quint16 port, const QString &folder, const QString &language, TokenVault *vault)
    : m_port(port)
{
    Application::Options options;
    options.server = ServerAddress{u"127.0.0.1"_s, port};
    options.language = language;
    options.folder = folder.isEmpty() ? m_own.path() : folder;
    options.vault = vault;
    m_application = std::make_unique<Application>(*qApp, options);
    m_application->start();
}

void Seat::activate()
{
    QWidget *window = m_application->window() != nullptr && m_application->window()->isVisible()
                          ? static_cast<QWidget *>(m_application->window())
                          : &m_application->loginPage();
    if (window->isActiveWindow() && qApp->focusWidget() != nullptr)
        return;
    window->activateWindow();
    demand(QTest::qWaitForWindowActive(window), "the window does not become active");
    if (!window->isActiveWindow()) // the platform has it in front, but Qt missed that behind a menu
        QApplication::setActiveWindow(window);
}

void Seat::trust()
{
    LoginPage &page = m_application->loginPage();
    const QString yes = u"They are the same: trust it"_s;
    demand(waitFor([&] { return visibleButton(page, yes) != nullptr || connection().isReachable(); }),
           "no server answers");
    if (QPushButton *button = visibleButton(page, yes))
        click(button);
    demand(waitFor([&] { return connection().state() == LinkState::LoginNeeded; }), "the server is not trusted");
}

void Seat::logIn(const QString &email)
{
    trust();
    activate();
    auto *address = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    demand(address != nullptr, "the login page waits for nothing to be typed");
    if (address->echoMode() == QLineEdit::Normal) { // the address is remembered from the last time
        press(QKeySequence(Qt::CTRL | Qt::Key_A));
        type(email);
        press(QKeySequence(Qt::Key_Tab));
    }
    type(RunningServer::password());
    press(QKeySequence(Qt::Key_Return));
    demand(waitFor([&] { return m_application->window() != nullptr && m_application->window()->isVisible(); }),
           "the login is refused");
    window().resize(1280, 640);
    demand(settle(), "the window does not come to rest");
}

void Seat::press(const QKeySequence &keys)
{
    activate();
    if (QWidget *popup = QApplication::activePopupWidget()) { // it has the keyboard, whatever has the focus
        QTest::keyClick(popup, keys[0].key(), keys[0].keyboardModifiers());
        return;
    }
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus != nullptr ? focus : QApplication::activeWindow(), keys[0].key(),
                    keys[0].keyboardModifiers());
}

void Seat::type(const QString &text)
{
    activate();
    for (const QChar character : text) {
        QWidget *focus = QApplication::focusWidget();
        typeText(focus != nullptr ? focus : QApplication::activeWindow(), QString(character));
    }
}

void Seat::click(QWidget *widget)
{
    activate();
    QWidget *target = widget;
    if (auto *scrolled = qobject_cast<QAbstractScrollArea *>(widget))
        target = scrolled->viewport();
    QTest::mouseClick(target, Qt::LeftButton, Qt::NoModifier, QPoint(target->width() / 2, target->height() / 2));
}

void Seat::clickButton(const QString &text)
{
    clickIn(window(), text);
}

void Seat::clickIn(QWidget &within, const QString &text)
{
    QPushButton *button = nullptr;
    demand(waitFor([&] { return (button = visibleButton(within, text)) != nullptr && button->isEnabled(); }),
           text.toUtf8().constData());
    click(button);
}

RecordHost &Seat::record()
{
    auto *host = qobject_cast<RecordHost *>(window().pages().current());
    demand(host != nullptr, "the page shown is no record");
    demand(waitFor([&] { return host->page().form() != nullptr; }), "the record is not read");
    return *host;
}

QWidget *Seat::field(QStringView key)
{
    FieldEditor *editor = record().page().form()->editor(key);
    demand(editor != nullptr, "the record has no such field");
    return editor->inner();
}

QString Seat::textOf(QStringView key)
{
    QWidget *inner = field(key);
    if (const auto *line = qobject_cast<QLineEdit *>(inner))
        return line->text();
    return qobject_cast<GrowingText *>(inner)->content();
}

void Seat::retype(QStringView key, const QString &text)
{
    click(field(key));
    press(QKeySequence(Qt::CTRL | Qt::Key_A));
    type(text);
}

void Seat::find(const QString &words)
{
    press(QKeySequence(Qt::CTRL | Qt::Key_K));
    type(words);
    Palette &palette = window().palette();
    demand(waitFor([&] { return !palette.isSearching() && palette.model().resultCount() > 0; }), "nothing is found");
    press(QKeySequence(Qt::Key_Return));
    demand(settle(), "what was found does not open");
}

bool Seat::settle()
{
    return waitFor([this] {
        const Page *page = window().pages().current();
        return connection().pendingRequests() == 0 && (page == nullptr || !page->isLoading());
    });
}

RowSet Seat::fetch(const Query &query)
{
    std::optional<Result<RowSet>> answer;
    connection().request(Fetch{query}, &connection(), [&](const Result<RowSet> &rows) { answer = rows; });
    demand(waitFor([&] { return answer.has_value(); }) && answer->has_value(), "a fetch is not answered");
    return **answer;
}

QString toastText(const Seat &seat)
{
    const Toast *toast = seat.window().undoDesk().toast();
    return toast ? textOf(*toast) : QString();
}

QString saidBy(const Seat &seat)
{
    QStringList said;
    for (const Toast *toast : seat.window().findChildren<Toast *>()) {
        if (toast->isVisible())
            said.append(textOf(*toast));
    }
    return said.join(u'\n');
}

QUuid make(Seat &seat, const QString &entity, const Changes &changes)
{
    const QUuid id = newUuid();
    save(seat, {.entity = entity, .id = id, .version = 0, .changes = changes});
    return id;
}

void change(Seat &seat, const QString &entity, const QUuid &id, const Changes &changes)
{
    const RowSet rows = rowOf(seat, entity, id, {});
    save(seat, {.entity = entity, .id = id, .version = rows.versions.front(), .changes = changes});
}

Value stored(Seat &seat, const QString &entity, const QUuid &id, const QString &key)
{
    return rowOf(seat, entity, id, {key}).columns.front().values.front();
}

QString storedText(Seat &seat, const QUuid &ticket, const QString &key)
{
    const Value value = stored(seat, u"ticket"_s, ticket, key);
    const auto *text = std::get_if<QString>(&value);
    return text == nullptr ? QString() : *text;
}

qint64 countComments(Seat &seat, const QUuid &ticket, const QString &body)
{
    Query query;
    query.entity = u"comment"_s;
    query.columns = {u"body"_s};
    query.filter = Filter::all({Filter::condition(u"subject_id"_s, Operator::Is, {ticket}),
                                Filter::condition(u"body"_s, Operator::Is, {body})});
    return static_cast<qint64>(seat.fetch(query).ids.size());
}

int countChanges(Seat &seat, const QUuid &ticket, const QString &field, const QString &text)
{
    std::optional<Result<HistoryPage>> answer;
    seat.connection().request(History{.entity = u"ticket"_s, .id = ticket}, &seat.connection(),
                              [&](const Result<HistoryPage> &page) { answer = page; });
    demand(waitFor([&] { return answer.has_value(); }) && answer->has_value(), "the history is not read");
    int found = 0;
    for (const HistoryEntry &entry : (*answer)->entries) {
        for (const HistoryEntry::Change &change : entry.changes)
            found += change.field == field && change.after == Value(text) ? 1 : 0;
    }
    return found;
}

KnownTicket openTicket(Seat &seat)
{
    Query query;
    query.entity = u"ticket"_s;
    query.columns = {u"reference"_s, u"title"_s, u"status"_s};
    query.filter = Filter::condition(u"status"_s, Operator::AnyOf,
                                     {u"assigned"_s, u"planned"_s, u"waiting_client"_s, u"waiting_parts"_s});
    query.sort = {{u"reference"_s, Qt::DescendingOrder}};
    const RowSet rows = seat.fetch(query);
    demand(!rows.ids.empty(), "no ticket is open");
    const auto text = [&rows](std::size_t column) { return std::get<QString>(rows.columns[column].values.front()); };
    return {rows.ids.front(), text(0), text(1), text(2).startsWith("waiting"_L1) ? u"Resume"_s : u"Start"_s};
}

} // namespace regie::test
