// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/documents/Uploading.h"
#include "tests/server/net/TestServer.h"
#include "tests/support/StringMakers.h"

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

const QString done = u"(done)"_s;

// A file of Claire's, and its newer versions.
class Versions {
public:
    Versions()
        : claire((served.addUser(u"claire"_s, {u"support"_s}), served.client(u"claire"_s)))
        , admin(served.client())
    {
        const BeginUpload upload = uploadOf("un", u"party"_s, party, u"plan.txt"_s);
        REQUIRE(sendAll(*claire, upload, "un") == done);
        first = upload.id;
    }

    // The request that made it, which is also its id.
    QUuid replace(WireClient &client, const QUuid &older, const QByteArray &content)
    {
        BeginUpload upload = uploadOf(content, u"party"_s, party, u"plan.txt"_s);
        upload.replaces = AttachmentId(older);
        REQUIRE(client.outcome(upload) == done);
        REQUIRE(client.outcome(partAt(upload, content, 0)) == done);
        REQUIRE(client.outcome(FinishUpload{upload.id}, upload.id) == done);
        return upload.id;
    }
    // The contents, from the oldest: which one takes its place, and whether it is put away.
    [[nodiscard]] QString all()
    {
        return served.text(
            "select string_agg(a.revision || case when a.archived_at is null then '' else ' away' end || "
            "coalesce(' -> ' || (select n.revision from attachment n where n.id = a.replaced_by_id), "
            "''), ', ' order by a.created_at) from attachment a");
    }

    ServedDatabase served;
    const QUuid party =
        served.sql().execute("insert into party (name, kind) values ('Cave', 'company') returning id").uuid(0, 0);
    std::unique_ptr<WireClient> claire, admin;
    QUuid first;
};

} // namespace

TEST_CASE("A new version of a file is taken back in one step, and made again", "[files][undo]")
{
    Versions files;
    const QUuid second = files.replace(*files.claire, files.first, "deux");
    REQUIRE(files.all() == u"1 -> 2, 2"_s);

    QUuid last = second;
    for (const QString &wanted : {u"1, 2 away"_s, u"1 -> 2, 2"_s, u"1, 2 away"_s}) {
        const QUuid next = newUuid();
        const auto reply = files.claire->request(Undo{last}, next);
        REQUIRE(reply);
        CHECK(reply->records.size() == 2);
        CHECK(files.all() == wanted);
        last = next;
    }
    // The next version is made of what counts now.
    files.replace(*files.claire, files.first, "trois");
    CHECK(files.all() == u"1 -> 2, 2 away, 2"_s);
    CHECK(files.claire->outcome(Undo{last}) == u"undo.changed_since"_s);
    CHECK(files.all() == u"1 -> 2, 2 away, 2"_s);
}

TEST_CASE("A version that has a newer one is not taken back from under it", "[files][undo]")
{
    Versions files;
    const QUuid second = files.replace(*files.claire, files.first, "deux");
    files.replace(*files.admin, second, "trois");
    CHECK(files.claire->outcome(Undo{second}) == u"undo.changed_since"_s);
    CHECK(files.all() == u"1 -> 2, 2 -> 3, 3"_s);
}

TEST_CASE("Taking a version back asks for what making one asks for", "[files][undo][rights]")
{
    Versions files;
    const QUuid second = files.replace(*files.claire, files.first, "deux");
    SECTION("a record that is not archived")
    {
        files.served.sql().execute("update party set archived_at = now()");
        CHECK(files.claire->outcome(Undo{second}) == u"record.archived"_s);
    }
    SECTION("an older version that is not archived")
    {
        files.served.sql().execute("update attachment set archived_at = now() where id = $1", {files.first});
        CHECK(files.claire->outcome(Undo{second}) == u"record.archived"_s);
    }
    SECTION("the right to add files")
    {
        files.served.sql().execute(
            "delete from role_permission using permission p, role r where p.id = permission_id and r.id = role_id and "
            "r.key = 'support' and p.key = 'attachment.create'");
        QString outcome;
        for (int tries = 0; tries < 100 && outcome != u"permission.denied"_s; ++tries) {
            QThread::msleep(50);
            outcome = files.claire->outcome(uploadOf("x", u"party"_s, files.party));
        }
        REQUIRE(outcome == u"permission.denied"_s);
        CHECK(files.claire->outcome(Undo{second}) == u"permission.denied"_s);
    }
    SECTION("having made it")
    {
        CHECK(files.admin->outcome(Undo{second}) == u"undo.unknown"_s);
    }
    CHECK(files.served.number("select count(*) from attachment where replaced_by_id is not null") == 1);
    CHECK(files.served.number("select count(*) from attachment where revision = 2 and archived_at is null") == 1);
}

TEST_CASE("What no hand writes is not written by way of an undo of something else", "[files][undo][rights]")
{
    Versions files;
    CHECK(files.admin->outcome(Save{u"attachment"_s, files.first, 1, {{u"replaced_by_id"_s, newUuid()}}}) ==
          u"invalid"_s);
    const QUuid second = files.replace(*files.admin, files.first, "deux");
    // As if another request had made the version that the field names.
    files.served.sql().execute("delete from record_history where record_id = $1", {second});
    const auto answer = files.admin->request(Undo{second});
    REQUIRE_FALSE(answer);
    REQUIRE(answer.error().issues.size() == 1);
    CHECK(answer.error().issues.front().code == u"field.read_only"_s);
    CHECK(files.all() == u"1 -> 2, 2"_s);
}
