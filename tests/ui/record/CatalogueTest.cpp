// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every entity of the catalogue, declared today or later, can be listed and filled in.
#include "tests/support/DemoData.h"
#include "tests/support/StringMakers.h"

#include "shared/domain/Catalogue.h"
#include "ui/models/QueryModel.h"
#include "ui/widgets/editors/EditorFactory.h"
#include "ui/widgets/list/ListView.h"
#include "ui/widgets/list/RecordList.h"
#include "ui/widgets/record/RecordForm.h"
#include "ui/widgets/record/RecordPage.h"

#include <QTest>

using namespace regie;
using namespace Qt::StringLiterals;

TEST_CASE("Every entity can be listed")
{
    FakeGateway gateway;
    static_cast<void>(fillWithDemoData(gateway, 5));
    for (const Schema *schema : catalogue()) {
        INFO(schema->name().toStdString());
        RecordList list(gateway, *schema);
        list.resize(1000, 600);
        list.show();
        CHECK(QTest::qWaitFor([&] {
            return list.model().state() == QueryModel::State::Ready || list.model().state() == QueryModel::State::Empty;
        }));
        CHECK(list.model().loadedCount() == gateway.count(schema->name()));
        CHECK_FALSE(list.view()->accessibleName().isEmpty());
        CHECK_FALSE(list.model().columns().empty());
        for (const ListColumn &column : list.model().columns())
            CHECK_FALSE(column.title().isEmpty());
        CHECK_FALSE(list.grab().isNull());
    }
}

TEST_CASE("Every entity can be filled in: named editors, in an order that Tab follows")
{
    FakeGateway gateway;
    NoDrafts drafts;
    for (const Schema *schema : catalogue()) {
        INFO(schema->name().toStdString());
        RecordPage page(gateway, drafts, *schema);
        page.resize(1200, 800);
        page.create();
        page.show();
        REQUIRE(page.form());
        std::vector<const QWidget *> stops;
        for (const Field &field : schema->fields) {
            const bool isInHeader = field.key == schema->referenceField ||
                                    (field.key == schema->stateField && !schema->transitions.empty());
            CHECK((page.form()->editor(toString(field.key)) != nullptr) == (hasEditor(field) && !isInHeader));
        }
        for (const FieldEditor *editor : page.form()->editors()) {
            INFO(std::string(editor->field().key));
            CHECK_FALSE(editor->inner()->accessibleName().isEmpty());
            CHECK(editor->inner()->accessibleName() == schema->label(editor->field()));
            if (editor->isReadOnly())
                CHECK((editor->inner()->focusPolicy() & Qt::TabFocus) == 0);
            else
                stops.push_back(editor->inner());
        }
        // Along the chain the stops come in the order in which they are read.
        std::size_t reached = 0;
        const QWidget *widget = &page;
        for (int step = 0; step < 2'000 && reached < stops.size(); ++step) {
            widget = widget->nextInFocusChain();
            if (widget == stops[reached])
                ++reached;
        }
        CHECK(reached == stops.size());
        CHECK_FALSE(page.grab().isNull());
    }
}
