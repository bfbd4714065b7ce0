// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/schema/JsonSyntax.h"
#include "tests/server/SampleWorld.h"

#include <QRandomGenerator>

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

QString pick(const QStringList &parts)
{
    return parts.at(QRandomGenerator::global()->bounded(static_cast<int>(parts.size())));
}

// Mostly JSON, with something odd in it.
QString randomJson(int depth)
{
    static const QStringList leaves{u"null"_s,
                                    u"0"_s,
                                    u"-12.5e2"_s,
                                    u"1e300"_s,
                                    u"1e-300"_s,
                                    u"\"é\""_s,
                                    u"\"\\n\""_s,
                                    u"\"\\x\""_s,
                                    u"\"\\u0000\""_s,
                                    u"\"\\u00e9\""_s,
                                    u"\"\\ud800\""_s,
                                    u"\"\\ud83d\\ude00\""_s,
                                    u"\"\\udE00x\""_s,
                                    u"01"_s,
                                    u"1."_s,
                                    u"\"\t\""_s,
                                    u"1e400"_s,
                                    u"1e1000"_s,
                                    u"-"_s,
                                    u"tru"_s,
                                    QString(999, u'9'),
                                    u"0.000000000000000000000000000000000000000001"_s};
    switch (QRandomGenerator::global()->bounded(depth > 0 ? 5 : 2)) {
    case 0:
    case 1:
        return pick(leaves);
    case 2:
        return u'[' + randomJson(depth - 1) + pick({u","_s, u", "_s, u" "_s}) + randomJson(depth - 1) + u']';
    case 3:
        return u"{\"k\": "_s + randomJson(depth - 1) + pick({u""_s, u","_s, u",\"k\":1"_s}) + u'}';
    default:
        return u" [ "_s + randomJson(depth - 1) + u"\n]"_s;
    }
}

} // namespace

TEST_CASE("What is taken for JSON, the database takes, and little else", "[json]")
{
    SampleWorld world;
    int taken = 0;
    int refusedByBoth = 0;
    for (int round = 0; round < 3'000; ++round) {
        const QString text = randomJson(3);
        INFO(text.toStdString());
        bool isKept = true;
        try {
            world.superuser().execute("select $1::text::jsonb", {text});
        } catch (const DbError &) {
            isKept = false;
        }
        CHECK(isJson(text) == isKept);
        (isKept ? taken : refusedByBoth) += 1;
    }
    CHECK(taken > 300);
    CHECK(refusedByBoth > 300);
}

TEST_CASE("A JSON value that no column holds is refused beside its field", "[json]")
{
    SampleWorld world;
    const Caller admin = world.caller(u"admin"_s);
    const auto saved = [&](const QString &json) {
        return attempt(world, admin, [&](Store &store) {
            const QUuid id = SampleWorld::id(u"profile admin@example.com"_s);
            static_cast<void>(
                store.save({.entity = u"user_profile"_s,
                            .id = id,
                            .version = world.number("select version from user_profile where id = $1", {id}),
                            .changes = {{u"notification_preferences"_s, json}}}));
        });
    };
    for (const QString &json : {u"\"\\x\""_s, u"\"\\u0000\""_s, u"\"\\ud800\""_s, u"1e999999"_s}) {
        INFO(json.toStdString());
        CHECK(saved(json) == u"invalid invalid_json notification_preferences"_s);
    }
    CHECK(saved(u"\"\\u00c9clair \\ud83d\\ude00\""_s) == u"(done)"_s);
}

TEST_CASE("More tags than fit are refused beside their field, as they come from the wire", "[json]")
{
    SampleWorld world;
    const Caller admin = world.caller(u"admin"_s);
    const auto saved = [&](const QStringList &roles) {
        const Save save{.entity = u"saved_view"_s,
                        .id = newUuid(),
                        .version = 0,
                        .changes = {{u"user_id"_s, admin.user},
                                    {u"entity"_s, u"ticket"_s},
                                    {u"name"_s, u"Vue"_s},
                                    {u"kind"_s, u"view"_s},
                                    {u"shared_roles"_s, roles},
                                    {u"definition"_s, u"{}"_s}}};
        const Result<Save> read = decode<Save>(encode(save));
        REQUIRE(read);
        return attempt(world, admin, [&](Store &store) { static_cast<void>(store.save(*read)); });
    };
    CHECK(saved(QStringList(31, u"admin"_s)) == u"invalid too_many shared_roles"_s);
    CHECK(saved({QString(61, u'x')}) == u"invalid too_long shared_roles"_s);
    CHECK(saved({u"admin"_s}) == u"(done)"_s);
}
