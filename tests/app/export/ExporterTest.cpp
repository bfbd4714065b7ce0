// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/Exporter.h"
#include "app/export/ExportNotice.h"
#include "app/pages/ListPage.h"
#include "app/shell/Sidebar.h"
#include "tests/app/scenario/Desk.h"
#include "ui/models/ListRows.h"
#include "ui/models/QueryModel.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/list/FilterRow.h"
#include "ui/widgets/list/ListHeader.h"
#include "ui/widgets/list/ListView.h"
#include "ui/widgets/list/RecordList.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QFileDialog>
#include <QMenu>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

ListPage &openTickets(Desk &desk)
{
    auto *page = qobject_cast<ListPage *>(desk.window().pages().visit(Place::list(u"tickets"_s, u"all"_s)));
    if (page == nullptr || !desk.settle())
        throw std::runtime_error("the list of tickets does not open");
    return *page;
}

QStringList exported(Desk &desk, ListPage &page, const QString &path)
{
    const ExportNotice *notice =
        desk.window().exporter().start(exportOf(page.list(), page.title()), ExportFormat::Csv, path);
    REQUIRE(waitFor([&] { return !notice->openButton()->isHidden(); }));
    CHECK_FALSE(notice->openFolderButton()->isHidden());
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QStringList lines = QString::fromUtf8(file.readAll()).split(u"\r\n"_s);
    REQUIRE(lines.takeLast().isEmpty());
    return lines;
}

QStringList shownReferences(const ListPage &page, int column)
{
    QStringList references;
    for (int row = 0; row < page.records().loadedCount(); ++row)
        references.append(page.records().index(row, column).data().toString());
    return references;
}

int columnOf(const ListPage &page, const QString &path)
{
    const auto &columns = page.records().columns();
    const auto found =
        std::find_if(columns.begin(), columns.end(), [&](const ListColumn &column) { return column.path == path; });
    REQUIRE(found != columns.end());
    return 1 + static_cast<int>(found - columns.begin());
}

// "Heating;High" once for each record of that group of a group, from the top.
QStringList groupsOfRows(const ListRows &rows)
{
    QStringList groups;
    QString outer;
    for (int row = 0; row < rows.rowCount(); ++row) {
        const ListGroup *group = rows.groupAt(row);
        if (group != nullptr && group->level == 0)
            outer = rows.groupTitle(*group);
        for (qint64 record = 0; group != nullptr && group->level == 1 && record < group->count; ++record)
            groups.append(outer + u';' + rows.groupTitle(*group));
    }
    return groups;
}

bool offersExport(ListPage &page)
{
    const QList<QAction *> actions = page.makeViewMenu()->actions();
    return std::any_of(actions.begin(), actions.end(),
                       [](const QAction *action) { return action->text() == u"Export…"_s; });
}

} // namespace

TEST_CASE("What leaves is what is shown: columns, order, filter, checked rows")
{
    const RunningServer server(60);
    const QTemporaryDir folder;
    Desk desk(server, emailsOf(server, u"support"_s).value(0));
    ListPage &page = openTickets(desk);
    CHECK(offersExport(page));
    const int reference = columnOf(page, u"reference"_s);
    page.list().model().setSortKeys({SortKey{u"reference"_s, Qt::DescendingOrder}});
    REQUIRE(desk.settle());
    const QStringList shown = shownReferences(page, reference);
    REQUIRE(shown.size() == page.records().total());

    QStringList lines = exported(desk, page, folder.filePath(u"tous.csv"_s));
    const qsizetype at = page.list().view()->shownPaths().indexOf(u"reference"_s);
    CHECK(lines.takeFirst().count(u';') == page.list().view()->shownPaths().size() - 1);
    REQUIRE(lines.size() == shown.size());
    if (at == 0) {
        for (qsizetype row = 0; row < lines.size(); ++row)
            CHECK(lines[row].startsWith(shown[row] + u';'));
    }

    page.list().model().setChecked(3, true);
    page.list().model().setChecked(1, true);
    lines = exported(desk, page, folder.filePath(u"cochés.csv"_s));
    REQUIRE(lines.size() == 3);
    CHECK(lines[1].contains(shown[1]));
    CHECK(lines[2].contains(shown[3]));

    page.list().model().uncheckAll();
    page.list().model().checkAll();
    CHECK(exported(desk, page, folder.filePath(u"cochés.csv"_s)).size() == shown.size() + 1);
    page.list().model().uncheckAll();
    page.list().filterRow()->setFilter(Filter::condition(u"priority"_s, Operator::Is, {u"critical"_s}), {});
    page.list().model().setFilter(page.list().filterRow()->filter());
    REQUIRE(desk.settle());
    CHECK(exportOf(page.list(), page.title()).facts.filter.contains(u"critical"_s, Qt::CaseInsensitive));
    REQUIRE(page.records().total() < shown.size());
    CHECK(exported(desk, page, folder.filePath(u"critiques.csv"_s)).size() == page.records().total() + 1);
}

TEST_CASE("Grouped rows leave in the order of the groups on the screen, also by a record they refer to")
{
    const RunningServer server(60);
    const QTemporaryDir folder;
    Desk desk(server, emailsOf(server, u"support"_s).value(0));
    ListPage &page = openTickets(desk);
    ViewDefinition grouped = page.list().arrangement();
    grouped.columns = {{u"reference"_s}, {u"domain.name"_s}, {u"priority"_s}};
    grouped.groups = {u"domain.name"_s, u"priority"_s};
    const bool isUpwards = GENERATE(true, false);
    grouped.sort = {{isUpwards ? u"created_at"_s : u"domain.name"_s, Qt::DescendingOrder}};
    page.list().arrange(grouped);
    QStringList shown;
    REQUIRE(waitFor([&] {
        shown = groupsOfRows(page.list().rows());
        return !shown.isEmpty() && shown.size() == page.records().total();
    }));
    REQUIRE(QSet<QString>(shown.begin(), shown.end()).size() > 3);

    QStringList lines = exported(desk, page, folder.filePath(u"groupes.csv"_s));
    lines.removeFirst();
    QStringList left;
    for (const QString &line : lines)
        left.append(line.section(u';', 1));
    CHECK(left == shown);
    const ListExport wanted = exportOf(page.list(), page.title());
    CHECK(wanted.facts.columns.front().isWhole);
    CHECK(wanted.facts.levels == 2);
    REQUIRE(wanted.groups.size() == 2);
    CHECK(wanted.groups[1].title(u"critical"_s) == u"Critical");
}

TEST_CASE("Who may not export finds no entry, and is told why when a key asks")
{
    const RunningServer server(60);
    Desk desk(server, emailsOf(server, u"technician"_s).value(0));
    PageArea &pages = desk.window().pages();
    ListPage *list = nullptr;
    for (int section = 0; section < desk.window().sidebar().sectionCount() && list == nullptr; ++section) {
        list = qobject_cast<ListPage *>(pages.visit(desk.window().sidebar().sectionPlace(section)));
    }
    REQUIRE(list != nullptr);
    REQUIRE(desk.settle());
    CHECK_FALSE(offersExport(*list));
    desk.window().run(Command::Export);
    CHECK(desk.window().findChild<QFileDialog *>() == nullptr);
    REQUIRE(desk.window().exporter().notices().size() == 1);
    CHECK(desk.window().exporter().notices().front()->text().startsWith(u"You are not allowed to export this list."_s));
}

TEST_CASE("A file is named after its list, and its name decides its format")
{
    CHECK(exportFileName(u"Tickets – À risque: 1/2"_s, QDate(2026, 11, 18)) == u"Tickets – À risque 1 2 2026-11-18"_s);
    CHECK(Exporter::formatOf(u"/tmp/a.PDF"_s, ExportFormat::Csv) == ExportFormat::Pdf);
    CHECK(Exporter::formatOf(u"/tmp/a.b"_s, ExportFormat::Csv) == ExportFormat::Csv);
}

TEST_CASE("The folder of the last export is where the next one begins")
{
    const QTemporaryDir folder;
    const QTemporaryDir documents;
    {
        Preferences preferences(folder.path());
        preferences.setExportFolder(documents.path());
    }
    CHECK(Preferences(folder.path()).exportFolder() == documents.path());
    Preferences(folder.path()).setExportFolder(u"/nowhere/at/all"_s);
    CHECK(Preferences(folder.path()).exportFolder() ==
          QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
}
