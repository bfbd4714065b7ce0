// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A language chosen while pages are open says all that a fresh start in it would say.
#include "app/account/AccountSheet.h"
#include "app/shell/KeySheet.h"
#include "app/shell/Sidebar.h"
#include "app/shell/StatusLine.h"
#include "app/shell/TabStrip.h"
#include "tests/app/scenario/Seat.h"

#include <catch2/catch.hpp>

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

// Times run and names of colleagues come and go: figures count as one another.
void note(QStringList &texts, const QWidget *widget, const char *what, const QString &text)
{
    static const QRegularExpression figures(u"\\d+"_s);
    const QString plain = QString(text).replace(figures, u"#"_s);
    if (!plain.trimmed().isEmpty())
        texts.append(
            u"%1.%2: %3"_s.arg(QLatin1StringView(widget->metaObject()->className()), QLatin1StringView(what), plain));
}

void noteItems(QStringList &texts, const QAbstractItemView &view)
{
    if (view.model() == nullptr)
        return;
    if (const auto *header = qobject_cast<const QHeaderView *>(&view)) {
        for (int section = 0; section < header->count(); ++section) {
            for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)})
                note(texts, header, "section",
                     header->model()->headerData(section, header->orientation(), role).toString());
        }
        return;
    }
    const int rows = std::min(view.model()->rowCount(view.rootIndex()), 12);
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < view.model()->columnCount(view.rootIndex()); ++column) {
            const QModelIndex index = view.model()->index(row, column, view.rootIndex());
            for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)})
                note(texts, &view, "item", index.data(role).toString());
        }
    }
}

QStringList textsOf(QWidget &root)
{
    QStringList texts;
    QList<QWidget *> widgets = root.findChildren<QWidget *>();
    widgets.append(&root);
    for (QWidget *widget : widgets) {
        if (!widget->isVisible())
            continue;
        note(texts, widget, "tip", widget->toolTip());
        note(texts, widget, "title", widget->isWindow() ? widget->windowTitle() : QString());
        for (const char *property : {"text", "placeholderText", "title"})
            note(texts, widget, property, widget->property(property).toString());
        if (QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget)) {
            note(texts, widget, "name", spoken->text(QAccessible::Name));
            note(texts, widget, "description", spoken->text(QAccessible::Description));
        }
        if (const auto *view = qobject_cast<QAbstractItemView *>(widget))
            noteItems(texts, *view);
        for (const QAction *action : widget->actions())
            note(texts, widget, "action", action->text());
    }
    texts.sort();
    return texts;
}

// What stands in one and not in the other, as often.
QStringList missing(const QStringList &wanted, QStringList said)
{
    QStringList lost;
    for (const QString &text : wanted) {
        if (!said.removeOne(text))
            lost.append(text);
    }
    return lost;
}

void compare(const QStringList &fresh, const QStringList &changed, const QString &page)
{
    QStringList faults;
    for (const QString &text : missing(changed, fresh))
        faults.append(u"said: "_s + text);
    for (const QString &text : missing(fresh, changed))
        faults.append(u"not said: "_s + text);
    INFO(page.toStdString() << ":\n" << faults.join(u'\n').toStdString());
    CHECK(faults.isEmpty());
}

// What is made once and stays, whatever page is shown.
QStringList frameOf(Seat &seat)
{
    MainWindow &window = seat.window();
    CHECK(seat.settle());
    QTest::qWait(60);
    QStringList texts = textsOf(window.sidebar()) + textsOf(*window.findChild<TabStrip *>()) +
                        textsOf(*window.findChild<StatusLine *>());
    window.keySheet().popUp();
    QTest::qWait(60);
    texts += textsOf(window.keySheet());
    window.keySheet().close();
    window.accountSheet().popUp();
    QTest::qWait(60);
    texts += textsOf(window.accountSheet());
    window.accountSheet().close();
    texts.sort();
    return texts;
}

} // namespace

TEST_CASE("what surrounds the pages changes its language with them", "[language]")
{
    const RunningServer server;
    const QTemporaryDir folder;
    const QString email = emailsOf(server, u"support"_s).value(0);
    QStringList changed;
    {
        Seat seat(server.port(), folder.path(), u"en"_s);
        seat.logIn(email);
        seat.application().language().use(u"fr"_s);
        changed = frameOf(seat);
    }
    Seat seat(server.port(), folder.path(), u"fr"_s);
    seat.logIn(email);
    compare(frameOf(seat), changed, u"frame"_s);
    seat.application().language().use(u"en"_s);
}

TEST_CASE("a ticket that is open changes its language with all it says", "[language]")
{
    const RunningServer server;
    const QTemporaryDir folder;
    Seat seat(server.port(), folder.path(), u"fr"_s);
    seat.application().language().use(u"en"_s); // servers are recognised in English
    seat.logIn(emailsOf(server, u"support"_s).value(0));
    seat.application().language().use(u"fr"_s);
    const KnownTicket known = openTicket(seat);
    const auto open = [&] {
        seat.window().pages().closeAll();
        static_cast<void>(seat.window().pages().open(Place::record(u"ticket"_s, known.id), OpenIn::NewTab));
        CHECK(seat.settle());
        QTest::qWait(300);
        CHECK(seat.settle());
    };
    open();
    seat.application().language().use(u"en"_s);
    CHECK(seat.settle());
    QTest::qWait(300);
    const QStringList changed = textsOf(*seat.window().pages().current());
    open();
    compare(textsOf(*seat.window().pages().current()), changed, u"ticket"_s);
    CHECK(changed.filter(u"Note interne"_s).isEmpty());
    CHECK_FALSE(changed.filter(u"Internal note"_s).isEmpty());
}
