// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/DemoData.h"
#include "tests/support/StringMakers.h"

#include "shared/domain/Catalogue.h"
#include "ui/models/QueryModel.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/list/Presentations.h"
#include "ui/widgets/list/RecordList.h"

#include <QPushButton>
#include <QTest>

#include <algorithm>

using namespace regie;
using namespace Qt::StringLiterals;

namespace {

class FrenchNumbers {
public:
    FrenchNumbers() { QLocale::setDefault(QLocale(QLocale::French)); }
    ~FrenchNumbers() { QLocale::setDefault(before); }
    Q_DISABLE_COPY_MOVE(FrenchNumbers)

private:
    const QLocale before;
};

bool isTold(const RecordList &list, const QString &words)
{
    const QList<QPushButton *> buttons = list.findChildren<QPushButton *>();
    return std::any_of(buttons.begin(), buttons.end(), [&](const QPushButton *button) {
        return button->isVisible() && button->text().contains(words);
    });
}

} // namespace

TEST_CASE("How many records are new is written as every number is")
{
    const FrenchNumbers french;
    FakeGateway gateway;
    const DemoData data = fillWithDemoData(gateway, 3);
    RecordList list(gateway, *findSchema(u"ticket"));
    list.resize(1200, 700);
    list.show();
    REQUIRE(QTest::qWaitFor([&] { return list.model().loadedCount() == 3; }));
    for (int number = 0; number < 1'200; ++number)
        gateway.announce(u"ticket"_s, gateway.add(u"ticket"_s, {{u"title"_s, u"Neuf"_s}}), ChangeType::Insert);
    const QString wanted = formats::scaled(1'200, 0) + u" new, show"_s;
    REQUIRE(wanted.contains(formats::narrowNoBreak));
    CHECK(QTest::qWaitFor([&] { return isTold(list, wanted); }, 10'000));
}

TEST_CASE("New records are offered over the table alone: a calendar shows them by itself")
{
    FakeGateway gateway;
    const DemoData data = fillWithDemoData(gateway, 3);
    RecordList list(gateway, *findSchema(u"ticket"));
    list.resize(1200, 700);
    list.show();
    REQUIRE(QTest::qWaitFor([&] { return list.model().loadedCount() == 3; }));
    gateway.announce(u"ticket"_s, gateway.add(u"ticket"_s, {{u"title"_s, u"Neuf"_s}}), ChangeType::Insert);
    REQUIRE(QTest::qWaitFor([&] { return isTold(list, u"1 new, show"_s); }));
    list.presentations()->show(Presentation::Calendar);
    CHECK_FALSE(isTold(list, u"1 new, show"_s));
    gateway.announce(u"ticket"_s, gateway.add(u"ticket"_s, {{u"title"_s, u"Encore"_s}}), ChangeType::Insert);
    REQUIRE(QTest::qWaitFor([&] { return list.model().pendingCount() == 2; }));
    CHECK_FALSE(isTold(list, u"2 new, show"_s));
    list.presentations()->show(Presentation::Table);
    CHECK(isTold(list, u"new, show"_s) == (list.model().pendingCount() > 0));
}
