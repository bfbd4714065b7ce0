// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/authorization/ServedWorld.h"

#include <QCryptographicHash>

// What one person has begun and not ended is nobody else's, whatever the role: of it is said what is said of nothing.
using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

const QByteArray content = "name;kind\nAlpha;company\n";

QCborMap uploadBody(const QUuid &id)
{
    return {{u"id"_s, raw(id)},
            {u"subject_entity"_s, u"party"_s},
            {u"subject_id"_s, raw(SampleWorld::id(u"party 1"_s))},
            {u"name"_s, u"x.txt"_s},
            {u"size"_s, content.size()},
            {u"sha256"_s, QCryptographicHash::hash(content, QCryptographicHash::Sha256)},
            {u"visibility"_s, u"public"_s}};
}

QCborMap partBody(const QUuid &id)
{
    return {{u"id"_s, raw(id)}, {u"offset"_s, 0}, {u"content"_s, content}};
}

// A run that has come to its end.
void finishRun(RawClient &client, const QUuid &run)
{
    for (int look = 0; look < 600; ++look) {
        const QString stage =
            client.ask(u"import.progress"_s, {{u"run"_s, raw(run)}}).body.value(u"stage"_s).toString();
        if (stage != u"waiting"_s && stage != u"running"_s)
            return;
        QThread::msleep(50);
    }
    FAIL("the run does not end");
}

} // namespace

TEST_CASE("Of another's upload, import and run every role hears what it hears of none", "[rights][matrix]")
{
    ServedWorld served;
    RawClient &owner = served.client(u"admin"_s);
    const QUuid upload = newUuid();
    const QUuid import = newUuid();
    const QUuid run = newUuid();
    REQUIRE(owner.ask(u"upload.begin"_s, uploadBody(upload)).isDone());
    REQUIRE(owner
                .ask(u"import.begin"_s, {{u"id"_s, raw(import)},
                                         {u"entity"_s, u"party"_s},
                                         {u"name"_s, u"a.csv"_s},
                                         {u"size"_s, content.size()}})
                .isDone());
    REQUIRE(owner.ask(u"import.part"_s, partBody(import)).isDone());
    REQUIRE(owner.ask(u"import.preview"_s, {{u"id"_s, raw(import)}}).isDone());
    REQUIRE(owner.ask(u"import.run"_s, {{u"id"_s, raw(import)}, {u"run"_s, raw(run)}}).isDone());
    finishRun(owner, run);
    REQUIRE(owner
                .ask(u"import.keep_mapping"_s,
                     {{u"entity"_s, u"party"_s}, {u"name"_s, u"Mine"_s}, {u"mapping"_s, u"{\"columns\": {}}"_s}})
                .isDone());
    const auto state = [&] {
        return served.world().text("select concat((select json_agg(u order by id) from file_upload u), (select "
                                   "json_agg(p.* order by p.id) from party p where name = 'Alpha'))");
    };
    const QString before = state();
    CHECK(before.contains(u"Alpha"_s));

    int alike = 0;
    for (const QString &user : SampleWorld::users()) {
        if (user == u"admin"_s)
            continue;
        RawClient &client = served.client(user);
        const auto check = [&](const QString &type, auto bodyOf, const QUuid &others) {
            const RawClient::Answer answer = client.ask(type, bodyOf(others));
            const RawClient::Answer ofNone = client.ask(type, bodyOf(newUuid()));
            INFO(user.toStdString() << " " << type.toStdString());
            CHECK(answer.code == ofNone.code);
            CHECK((answer.body == ofNone.body));
            ++alike;
        };
        const auto byId = [](const QUuid &id) { return QCborMap{{u"id"_s, raw(id)}}; };
        const auto byRun = [](const QUuid &id) { return QCborMap{{u"run"_s, raw(id)}}; };
        check(u"upload.part"_s, partBody, upload);
        check(u"upload.finish"_s, byId, upload);
        check(u"upload.cancel"_s, byId, upload);
        check(u"import.part"_s, partBody, import);
        check(u"import.preview"_s, byId, import);
        check(u"import.forget"_s, byId, import);
        check(
            u"import.run"_s,
            [](const QUuid &id) {
                return QCborMap{{u"id"_s, raw(id)}, {u"run"_s, raw(newUuid())}};
            },
            import);
        check(u"import.progress"_s, byRun, run);
        check(u"import.errors"_s, byRun, run);
        check(u"import.cancel"_s, byRun, run);
        check(
            u"import.revert"_s,
            [](const QUuid &id) {
                return QCborMap{{u"run"_s, raw(newUuid())}, {u"import"_s, raw(id)}};
            },
            run);
        CHECK(client.ask(u"import.mappings"_s, {{u"entity"_s, u"party"_s}})
                  .body.value(u"mappings"_s)
                  .toArray()
                  .isEmpty());
        // Taking the place of another's is refused where it is not said to be none.
        const QString begun = client.ask(u"upload.begin"_s, uploadBody(upload)).code;
        CHECK((begun == u"record.exists"_s || begun == u"permission.denied"_s || begun == u"record.unknown"_s));
    }
    CHECK(alike == 11 * (SampleWorld::users().size() - 1));
    CHECK(state() == before);
    CHECK(owner.ask(u"import.preview"_s, {{u"id"_s, raw(import)}}).isDone());
    CHECK(owner.ask(u"upload.part"_s, partBody(upload)).isDone());
    CHECK(owner.ask(u"upload.finish"_s, {{u"id"_s, raw(upload)}}).isDone());
}

TEST_CASE("The description is the same for everybody, and an account is changed by its owner alone", "[rights][matrix]")
{
    ServedWorld served;
    const QByteArray described = served.client(u"admin"_s).ask(u"describe"_s, {}).bytes;
    CHECK(described.size() > 10'000);
    const QByteArray others =
        "select string_agg(concat(id, locale, theme), ',' order by id) from \"user\" where id <> $1";
    for (const QString &user : SampleWorld::users()) {
        INFO(user.toStdString());
        CHECK((served.client(user).ask(u"describe"_s, {}).bytes == described));
        const QString before = served.world().text(others, {SampleWorld::id(u"user "_s + user)});
        const RawClient::Answer answer = served.client(user).ask(
            u"account.change"_s, {{u"theme"_s, u"dark"_s}, {u"user"_s, raw(SampleWorld::id(u"user idle"_s))}});
        CHECK(answer.isDone());
        const QCborMap another{{u"id"_s, raw(SampleWorld::id(u"user idle"_s))}, {u"version"_s, 1'000'000}};
        CHECK(served.client(user).ask(u"user.reset_second_factor"_s, another).code ==
              (user == u"admin"_s ? u"conflict"_s : u"permission.denied"_s));
        CHECK(served.world().text(others, {SampleWorld::id(u"user "_s + user)}) == before);
        CHECK(served.world().text("select theme from \"user\" where id = $1", {SampleWorld::id(u"user "_s + user)}) ==
              u"dark"_s);
    }
}
