// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an administrator watches and looks for: accounts without a second factor, lines of the journal.
#include "app/pages/ListPage.h"
#include "app/shell/NavItem.h"
#include "app/shell/Sidebar.h"
#include "tests/app/scenario/Seat.h"
#include "ui/models/QueryModel.h"
#include "ui/widgets/list/RecordList.h"

#include <catch2/catch.hpp>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

struct Office {
    RunningServer server{30};
    QString admin = emailsOf(server, u"admin"_s).first();
    QString agent = emailsOf(server, u"support"_s).first();
    QString technician = emailsOf(server, u"technician"_s).first();
};

void keepPicture(Seat &seat, const QString &name)
{
    const QString folder = qEnvironmentVariable("REGIE_PICTURES");
    if (!folder.isEmpty())
        seat.window().grab().save(folder + u'/' + name);
}

ListPage &openList(Seat &seat, const QString &section, const QString &view)
{
    auto *page = qobject_cast<ListPage *>(seat.window().pages().visit(Place::list(section, view)));
    REQUIRE(page != nullptr);
    REQUIRE(seat.settle());
    return *page;
}

// The texts of a row, one after the other.
QString rowText(const QueryModel &model, int row)
{
    QStringList texts;
    for (int column = 1; column < model.columnCount(); ++column)
        texts.append(model.index(row, column).data().toString());
    return texts.join(u" | "_s);
}

QUuid idOf(Seat &seat, const QString &email)
{
    Query query;
    query.entity = u"user"_s;
    query.columns = {u"display_name"_s};
    query.filter = Filter::condition(u"email"_s, Operator::Is, {email});
    query.limit = 1;
    const RowSet found = seat.fetch(query);
    REQUIRE(found.ids.size() == 1);
    return found.ids.front();
}

} // namespace

TEST_CASE("active accounts without a second factor stand in a view of their own, counted in the sidebar")
{
    Office office;
    Seat admin(office.server.port());
    admin.logIn(office.admin);
    QueryModel &model = openList(admin, u"users"_s, u"no_second_factor"_s).list().model();
    const int before = model.rowCount();
    REQUIRE(before > 1);
    const auto isCounted = [&](int count) {
        const QList<NavItem *> lines = admin.window().sidebar().findChildren<NavItem *>();
        return std::any_of(lines.begin(), lines.end(), [&](const NavItem *line) {
            return line->isVisible() && line->text() == u"Without second factor"_s &&
                   line->accessibleDescription() == QLocale().toString(count);
        });
    };
    CHECK(waitFor([&] { return isCounted(before); }));
    keepPicture(admin, u"no-second-factor.png"_s);
    change(admin, u"user"_s, idOf(admin, office.technician), {{u"status"_s, u"blocked"_s}});
    CHECK(waitFor([&] { return model.total() == before - 1; })); // the row itself stays, struck out
    CHECK(waitFor([&] { return isCounted(before - 1); }));
}

TEST_CASE("the journal is searched by what is read in it: a deed in words, a person, an address")
{
    Office office;
    Seat admin(office.server.port());
    admin.logIn(office.admin);
    make(admin, u"ticket_domain"_s, {{u"name"_s, u"Acoustique"_s}});
    Seat agent(office.server.port());
    agent.logIn(office.agent);
    ListPage &page = openList(admin, u"journal"_s, u"all"_s);
    QueryModel &model = page.list().model();
    page.takeFocus();
    admin.press(QKeySequence(Qt::Key_Slash));
    const auto isFound = [&](const QString &typed, const QString &everywhere, const QString &nowhere) {
        admin.press(QKeySequence(Qt::CTRL | Qt::Key_A));
        admin.type(typed);
        return waitFor([&] {
            for (int row = 0; row < model.rowCount(); ++row) {
                const QString text = rowText(model, row);
                if (!text.contains(everywhere) || text.contains(nowhere))
                    return false;
            }
            return model.rowCount() > 0;
        });
    };
    const QString name = agent.connection().session().displayName;
    CHECK(isFound(u"logi"_s, u"Login"_s, u"Save"_s));
    admin.press(QKeySequence(Qt::Key_Return));
    keepPicture(admin, u"journal-deed.png"_s);
    admin.press(QKeySequence(Qt::Key_Backspace)); // the chip becomes text again
    CHECK(isFound(u"save"_s, u"Save"_s, u"Login"_s));
    CHECK(isFound(name.section(u' ', 1), name, admin.connection().session().displayName));
    keepPicture(admin, u"journal-person.png"_s);
    CHECK(isFound(u"127.0.0.1 save"_s, u"Save"_s, u"Login"_s));
}
