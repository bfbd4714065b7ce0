// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/StoredSettings.h"
#include "shared/domain/identity/Setting.h"
#include "tests/server/SampleWorld.h"

#include <catch2/catch.hpp>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::tests;

namespace {

QUuid idOf(SampleWorld &world, QLatin1StringView key)
{
    return world.ids("select id from setting where key = $1", {QString(key)}).front();
}

} // namespace

TEST_CASE("Each declared setting has its record, made once and without a trace", "[settings]")
{
    SampleWorld world;
    StoredSettings::complete(world.connection());
    CHECK(world.number("select count(*) from setting") == static_cast<qint64>(settingRows().size()));
    StoredSettings::complete(world.connection());
    CHECK(world.number("select count(*) from setting") == static_cast<qint64>(settingRows().size()));
    CHECK(world.number("select count(*) from record_history where entity = 'setting'") == 0);
    CHECK(world.text("select value::text from setting where key = 'company.name'") == u"\"Régie\""_s); // it had one
}

TEST_CASE("A setting holds what was saved, what is no value of it the usual one", "[settings]")
{
    SampleWorld world;
    StoredSettings::complete(world.connection());
    const StoredSettings first(world.connection());
    CHECK(first.text(settingkeys::companyName) == u"Régie"_s);
    CHECK(first.number(settingkeys::fileMegabytes) == 25);
    CHECK_FALSE(first.flag(settingkeys::anonymisesProspects));
    world.superuser().executeScript("update setting set value = '40' where key = 'files.max_megabytes';"
                                    "update setting set value = '900' where key = 'retention.logins'");
    const StoredSettings second(world.connection());
    CHECK(second.number(settingkeys::fileMegabytes) == 40);
    CHECK(second.number(settingkeys::keepLogins) == 12);
}

TEST_CASE("Settings are changed by those who may, within their range, and nobody makes or removes one", "[settings]")
{
    SampleWorld world;
    StoredSettings::complete(world.connection());
    const QUuid id = idOf(world, settingkeys::keepLogins);
    const auto save = [&](const QString &user, const QUuid &record, qint64 version, const Changes &changes) {
        const Caller caller = world.caller(user);
        return attempt(world, caller, [&](Store &store) {
            static_cast<void>(
                store.save({.entity = u"setting"_s, .id = record, .version = version, .changes = changes}));
        });
    };
    CHECK(save(u"admin"_s, id, 1, {{u"value"_s, u"6"_s}}) == u"(done)"_s);
    CHECK(save(u"admin"_s, id, 2, {{u"value"_s, u"60"_s}}) == u"invalid setting.value_malformed value"_s);
    CHECK(save(u"admin"_s, id, 2, {{u"key"_s, u"files.other"_s}}) != u"(done)"_s);
    CHECK(save(u"manager"_s, id, 2, {{u"value"_s, u"7"_s}}) == u"permission.denied"_s);
    CHECK(save(u"admin"_s, newUuid(), 0, {{u"key"_s, u"files.other"_s}, {u"value"_s, u"1"_s}}) ==
          u"permission.denied"_s);
    world.superuser().execute("insert into setting (key, value) values ('demo.seed', '1')");
    CHECK(save(u"admin"_s, idOf(world, QLatin1StringView("demo.seed")), 1, {{u"value"_s, u"2"_s}}) ==
          u"invalid setting.key_unknown key"_s);
    CHECK(world.text("select old_values ->> 'value' from record_history where record_id = $1", {id}) == u"{}"_s);
}
