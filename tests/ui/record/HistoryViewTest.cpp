// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/activity/HistoryView.h"
#include "shared/domain/Catalogue.h"

#include <catch2/catch.hpp>

#include <QLabel>
#include <QTest>

using namespace regie;
using namespace Qt::StringLiterals;

TEST_CASE("A history is written out for who looks at it, and again when it goes on")
{
    HistoryView view(*findSchema(u"ticket"), nullptr);
    const auto lines = [&view] {
        QStringList texts;
        for (const QLabel *label : view.widget() ? view.widget()->findChildren<QLabel *>() : QList<QLabel *>())
            texts.append(label->text());
        return texts;
    };
    HistoryEntry entry;
    entry.at = Moment::now();
    entry.user = u"Léa Fontaine"_s;
    entry.act = u"changed"_s;
    entry.changes = {{u"title"_s, u"Fuite"_s, u"Fuite d’eau"_s, {}, {}}};
    view.setEntries({entry});
    CHECK(lines().isEmpty());
    view.show();
    CHECK(lines().filter(u"Fuite d’eau"_s).size() == 1);
    view.hide();
    view.setEntries({entry, entry});
    CHECK(lines().filter(u"Fuite d’eau"_s).size() == 1);
    view.show();
    CHECK(lines().filter(u"Fuite d’eau"_s).size() == 2);
    view.setEntries({entry, entry, entry});
    CHECK(lines().filter(u"Fuite d’eau"_s).size() == 3);
}
