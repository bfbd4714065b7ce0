// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/StringMakers.h"
#include "tests/ui/record/RecordFixture.h"
#include "ui/widgets/activity/ActivityPanel.h"
#include "ui/widgets/activity/CommentCard.h"
#include "ui/widgets/activity/EventLine.h"

#include <QScrollArea>
#include <QVBoxLayout>

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

// Comments by their words, events by who and what, as they stand one below the other.
QStringList exchangesOn(const RecordPage &page)
{
    QStringList said;
    for (const QScrollArea *area : page.activity()->findChildren<QScrollArea *>()) {
        if (!area->widget() || area->accessibleName() != u"Exchanges")
            continue;
        for (int at = 0; at < area->widget()->layout()->count(); ++at) {
            QWidget *piece = area->widget()->layout()->itemAt(at)->widget();
            if (const auto *card = qobject_cast<CommentCard *>(piece))
                said.append(card->comment().body);
            else if (const auto *event = qobject_cast<EventLine *>(piece))
                said.append(event->accessibleName().section(u',', 0, -2));
        }
    }
    return said;
}

void comment(Fixture &fixture, const QUuid &id, const QString &body)
{
    fixture.gateway.add(u"comment"_s, {{u"subject_entity"_s, u"ticket"_s},
                                       {u"subject_id"_s, id},
                                       {u"body"_s, body},
                                       {u"visibility"_s, u"internal"_s}});
    QTest::qWait(5); // the next one has another moment
}

} // namespace

TEST_CASE("Among what was said stands when a state or a priority moved, and no other change")
{
    Fixture fixture;
    const QUuid id = fixture.data.tickets[5];
    comment(fixture, id, u"Avant"_s);
    fixture.gateway.change(u"ticket"_s, id, {{u"status"_s, u"qualified"_s}}, u"Hugo Marchand"_s);
    fixture.gateway.change(u"ticket"_s, id, {{u"title"_s, u"Un autre titre"_s}}, u"Hugo Marchand"_s);
    QTest::qWait(5);
    comment(fixture, id, u"Après"_s);
    const auto page = fixture.open(id);
    const QStringList expected{u"Avant"_s, u"Hugo Marchand · Status: New → Qualified"_s, u"Après"_s};
    CHECK(QTest::qWaitFor([&] { return exchangesOn(*page) == expected; }));
    CAPTURE(exchangesOn(*page).join(u'|'));

    fixture.gateway.change(u"ticket"_s, id, {{u"priority"_s, u"critical"_s}}, u"Hugo Marchand"_s);
    CHECK(QTest::qWaitFor([&] { return exchangesOn(*page).size() == 4; }));
    CHECK(exchangesOn(*page).back().endsWith(u"→ Critical"_s));
}
