// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/PermissionWords.h"

#include "shared/domain/Catalogue.h"
#include "shared/protocol/Messages.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

using namespace regie;
using namespace Qt::StringLiterals;

TEST_CASE("Every permission that can be granted is said in words")
{
    CHECK(permissionWords(u"ticket.update"_s) == u"Tickets: change");
    CHECK(permissionWords(u"comment.read_internal"_s) == u"Comments: read internal ones");
    CHECK(permissionWords(u"nobody.knows"_s) == u"nobody.knows");
    QStringList keys;
    for (const Schema *schema : catalogue())
        keys.append(schema->permissions());
    for (const ActInfo &act : acts())
        keys.append(toString(act.permission));
    QSet<QString> said;
    for (const QString &key : keys) {
        INFO(key.toStdString());
        CHECK_FALSE(permissionWords(key).contains(u'.'));
        said.insert(permissionWords(key));
    }
    CHECK(said.size() == QSet<QString>(keys.cbegin(), keys.cend()).size()); // two rights never read alike
}
