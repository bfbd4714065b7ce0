// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Draws pages into files to be looked at beside the mockups: REGIE_PICTURES=folder regie-tests-ui "[pictures]"
#include "tests/support/DemoData.h"
#include "tests/support/StringMakers.h"

#include "shared/domain/Catalogue.h"
#include "ui/models/QueryModel.h"
#include "ui/theme/ThemeManager.h"
#include "ui/widgets/activity/ActivityPanel.h"
#include "ui/widgets/activity/Composer.h"
#include "ui/widgets/list/ListView.h"
#include "ui/widgets/list/PreviewPane.h"
#include "ui/widgets/list/RecordList.h"
#include "ui/widgets/record/RecordForm.h"
#include "ui/widgets/record/RecordPage.h"

#include <QDir>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTest>

using namespace regie;
using namespace Qt::StringLiterals;

TEST_CASE("Pictures of a list", "[.][pictures]")
{
    const QDir folder(qEnvironmentVariable("REGIE_PICTURES", u"."_s));
    ThemeManager themes(*qobject_cast<QApplication *>(QCoreApplication::instance()));
    FakeGateway gateway;
    const DemoData data = fillWithDemoData(gateway, 84);
    for (const QString &body :
         {u"Bonjour Madame Montfort, notre technicien arrive vers 9 h 45."_s,
          u"Pressostat HP déclenché, condenseur encrassé. Nettoyage en cours, je contrôle la charge ensuite."_s})
        gateway.add(u"comment"_s, {{u"subject_entity"_s, u"ticket"_s},
                                   {u"subject_id"_s, data.tickets[5]},
                                   {u"body"_s, body},
                                   {u"visibility"_s, body.startsWith(u'B') ? u"public"_s : u"internal"_s}});
    const Schema &schema = *findSchema(u"ticket");
    NoDrafts drafts;
    for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
        themes.setAppearance(appearance);
        RecordList list(gateway, schema);
        list.offerComposer(drafts);
        list.resize(1232, 810);
        list.setConditions({{schema.find(u"status"), Operator::NoneOf, {u"closed"_s, u"cancelled"_s}, {}},
                            {schema.find(u"domain_id"),
                             Operator::AnyOf,
                             {data.domains[0], data.domains[1], data.domains[2]},
                             {u"Froid commercial"_s, u"Chauffage"_s, u"Électricité"_s}}});
        list.model().setSortKeys({SortKey{u"deadline"_s}});
        list.show();
        REQUIRE(QTest::qWaitFor([&] { return list.model().state() == QueryModel::State::Ready; }));
        QTest::qWait(100);
        list.view()->setFocus();
        list.view()->setCurrentRecord(list.model().recordAt(3));
        for (const int row : {4, 6, 11})
            list.model().setChecked(row, true);
        gateway.change(u"ticket"_s, list.model().recordAt(8), {{u"priority"_s, u"critical"_s}});
        QTest::qWait(500);
        list.grab().save(folder.filePath(appearance == Appearance::Light ? u"list.png"_s : u"list-dark.png"_s));
        list.resize(1712, 990);
        QTest::qWait(100);
        list.preview()->comment();
        QTest::qWait(100);
        list.grab().save(folder.filePath(appearance == Appearance::Light ? u"wide.png"_s : u"wide-dark.png"_s));
        list.resize(1232, 810);
        list.clearFilters();
        ViewDefinition grouped;
        grouped.groups = {u"status"_s};
        grouped.columns = {{u"reference"_s}, {u"title"_s},           {u"client.name"_s},
                           {u"priority"_s},  {u"estimated_hours"_s}, {u"technician.display_name"_s}};
        list.arrange(grouped);
        QTest::qWait(600);
        list.view()->verticalScrollBar()->setValue(40);
        QTest::qWait(200);
        list.grab().save(folder.filePath(appearance == Appearance::Light ? u"groups.png"_s : u"groups-dark.png"_s));
        ViewDefinition board;
        board.presentation.shown = Presentation::Kanban;
        board.presentation.kanban = {{}, u"estimated_hours"_s, {{u"planned"_s, 5}}, {}};
        list.arrange(board);
        QTest::qWait(600);
        list.grab().save(folder.filePath(appearance == Appearance::Light ? u"board.png"_s : u"board-dark.png"_s));
        const auto shoot = [&](const QString &name) {
            list.arrange(board);
            QTest::qWait(800);
            list.grab().save(folder.filePath(name + (appearance == Appearance::Light ? u".png"_s : u"-dark.png"_s)));
        };
        board.presentation.shown = Presentation::Calendar;
        for (const auto &[span, name] : {std::pair(CalendarSpan::Month, u"calendar-month"_s),
                                         {CalendarSpan::Week, u"calendar-week"_s},
                                         {CalendarSpan::Day, u"calendar-day"_s}}) {
            board.presentation.calendar.span = span;
            shoot(name);
        }
        board.presentation.shown = Presentation::Chart;
        for (const auto &[chart, name] :
             {std::pair(ChartOptions{}, u"chart-bar"_s),
              {ChartOptions{ChartKind::Line, u"deadline:day"_s, Measure::Count, {}}, u"chart-line"_s},
              {ChartOptions{ChartKind::Pie, u"client.name"_s, Measure::Sum, u"estimated_hours"_s}, u"chart-pie"_s}}) {
            board.presentation.chart = chart;
            shoot(name);
        }
        list.arrange({});
    }
}

TEST_CASE("Pictures of a record", "[.][pictures]")
{
    const QDir folder(qEnvironmentVariable("REGIE_PICTURES", u"."_s));
    ThemeManager themes(*qobject_cast<QApplication *>(QCoreApplication::instance()));
    FakeGateway gateway;
    const DemoData data = fillWithDemoData(gateway, 84);
    gateway.setUser(data.users[0]);
    const QUuid id = data.tickets[5];
    for (const QString &body :
         {u"Bonjour Madame Montfort, notre technicien arrive vers 9 h 45. Pensez à ouvrir la cour."_s,
          u"Pressostat HP déclenché, condenseur encrassé. Nettoyage en cours, je contrôle la charge ensuite."_s})
        gateway.add(u"comment"_s, {{u"subject_entity"_s, u"ticket"_s},
                                   {u"subject_id"_s, id},
                                   {u"body"_s, body},
                                   {u"visibility"_s, body.startsWith(u'B') ? u"public"_s : u"internal"_s}});
    for (const QString &state : {u"qualified"_s, u"assigned"_s, u"planned"_s, u"in_progress"_s})
        gateway.change(u"ticket"_s, id, {{u"status"_s, state}, {u"technician_id"_s, data.users[1]}});
    NoDrafts drafts;
    for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
        themes.setAppearance(appearance);
        const QString suffix = appearance == Appearance::Light ? u".png"_s : u"-dark.png"_s;
        RecordPage page(gateway, drafts, *findSchema(u"ticket"));
        page.resize(1232, 810);
        page.setPlace(3, 84, data.tickets[4], data.tickets[6]);
        page.open(id);
        page.show();
        REQUIRE(QTest::qWaitFor([&] { return page.form() != nullptr; }));
        page.activity()->composer()->text()->setPlainText(
            u"Ventilateur 2 : référence VE-450-3, délai fournisseur 48 h."_s);
        QTest::qWait(500);
        page.grab().save(folder.filePath(u"record"_s + suffix));
        page.startNextAct();
        page.record().setIssues({{u"required"_s, u"solution"_s, {}}, {u"required"_s, u"title"_s, {}}});
        QTest::qWait(100);
        page.grab().save(folder.filePath(u"record-act"_s + suffix));

        RecordPage party(gateway, drafts, *findSchema(u"party"));
        party.resize(1232, 810);
        party.open(data.parties[0]);
        party.show();
        REQUIRE(QTest::qWaitFor([&] { return party.form() != nullptr; }));
        QTest::qWait(400);
        party.grab().save(folder.filePath(u"party"_s + suffix));
        party.record().edit(u"name"_s, u"Cave de Montfort"_s);
        party.record().edit(u"industry"_s, u"Vin"_s);
        gateway.change(u"party"_s, data.parties[0],
                       {{u"name"_s, u"Caves Montfort & fils"_s}, {u"industry"_s, u"Négoce"_s}});
        QTest::qWait(300);
        party.grab().save(folder.filePath(u"conflict"_s + suffix));
        gateway.change(u"party"_s, data.parties[0], {{u"name"_s, u"Cave Montfort"_s}, {u"industry"_s, Value()}});
    }
}
