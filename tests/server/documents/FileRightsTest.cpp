// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/FileStore.h"
#include "shared/domain/Catalogue.h"
#include "tests/server/SampleWorld.h"
#include "tests/server/documents/Uploading.h"
#include "tests/server/net/TestServer.h"
#include "tests/server/storage/QueryOracle.h"

#include <QSet>

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

// One transaction of this caller's, undone; how it ended.
template <class Action>
QString tryOut(SampleWorld &world, const Caller &caller, Action action)
{
    return refusalOfAction([&] {
               Transaction transaction(world.connection(), {.user = caller.user});
               Store store(world.connection(), caller);
               FileStore files = store.files();
               action(files);
               transaction.rollback();
           })
        .code;
}

QString upload(SampleWorld &world, const Caller &caller, const QString &entity, const QUuid &subject,
               AttachmentVisibility visibility)
{
    return tryOut(world, caller, [&](FileStore &files) {
        BeginUpload begin = uploadOf("contenu", entity, subject);
        begin.visibility = visibility;
        static_cast<void>(files.begin(begin));
        static_cast<void>(files.append({begin.id, 0, "contenu"}));
        static_cast<void>(files.finish(begin.id));
    });
}

} // namespace

TEST_CASE("Every role gets the contents of exactly the files that it may see", "[files][rights][matrix]")
{
    SampleWorld world;
    int given = 0;
    int kept = 0;
    for (const QString &user : SampleWorld::users()) {
        const Caller caller = world.caller(user);
        const ScopeOracle scopes(world, user);
        const std::vector<QUuid> allowed =
            scopes.isGranted(u"attachment.read"_s)
                ? world.ids("select x.id from attachment x where " + scopes.condition(u"attachment.read"_s, "x"))
                : std::vector<QUuid>();
        const QSet<QUuid> reached(allowed.begin(), allowed.end());
        for (const QUuid &id : world.ids("select id from attachment order by id")) {
            INFO(user.toStdString() << " " << id.toString().toStdString());
            const bool isReached = reached.contains(id);
            for (const qint64 offset : {0, 3}) {
                const QString outcome = tryOut(world, caller, [&](FileStore &files) {
                    const FilePart part = files.read({.id = id, .offset = offset});
                    CHECK(part.content == QByteArray("content 1").left(8).append(part.content.back()).mid(offset));
                });
                CHECK(outcome == (isReached ? u"(done)"_s : u"record.unknown"_s));
            }
            ++(isReached ? given : kept);
        }
    }
    INFO(given << " given, " << kept << " kept");
    CHECK(given > 500);
    CHECK(kept > 500);
}

TEST_CASE("Every role adds files to exactly the records that it may see, if it may add any", "[files][rights][matrix]")
{
    SampleWorld world;
    int taken = 0;
    int refused = 0;
    for (const QString &user : SampleWorld::users()) {
        const Caller caller = world.caller(user);
        const ScopeOracle scopes(world, user);
        for (const QString &entity : {u"ticket"_s, u"party"_s, u"contact"_s, u"equipment"_s}) {
            const QByteArray readable = scopes.condition(entity + u".read"_s, "x");
            for (const bool isSeen : {true, false}) {
                const std::vector<QUuid> subjects =
                    world.ids("select x.id from " + entity.toUtf8() + " x where x.archived_at is null and coalesce(" +
                              readable + ", false) is " + (isSeen ? "true" : "false") + " order by x.id limit 2");
                for (const QUuid &subject : subjects) {
                    for (const auto visibility : {AttachmentVisibility::Public, AttachmentVisibility::Internal}) {
                        const bool isInternal = visibility == AttachmentVisibility::Internal;
                        INFO(user.toStdString() << " adds to " << entity.toStdString() << " internal " << isInternal);
                        QString wanted = u"(done)"_s;
                        if (!scopes.isGranted(u"attachment.create"_s))
                            wanted = u"permission.denied"_s;
                        else if (!isSeen)
                            wanted = u"record.unknown"_s;
                        else if (isInternal && !scopes.isGranted(u"attachment.read_internal"_s))
                            wanted = u"permission.denied"_s;
                        CHECK(upload(world, caller, entity, subject, visibility) == wanted);
                        ++(wanted == u"(done)"_s ? taken : refused);
                    }
                }
            }
        }
    }
    INFO(taken << " taken, " << refused << " refused");
    CHECK(taken > 50);
    CHECK(refused > 100);
}

TEST_CASE("Nobody touches the uploads of others, and learns nothing of them", "[files][rights]")
{
    ServedDatabase served;
    served.addUser(u"eve"_s, {u"admin"_s});
    const QUuid party =
        served.sql().execute("insert into party (name, kind) values ('Cave', 'company') returning id").uuid(0, 0);
    const std::unique_ptr<WireClient> owner = served.client();
    const std::unique_ptr<WireClient> eve = served.client(u"eve"_s);
    const QByteArray content = noise(files::chunk + 1);
    const BeginUpload upload = uploadOf(content, u"party"_s, party);
    REQUIRE(owner->outcome(upload) == u"(done)"_s);
    CHECK(eve->outcome(upload) == u"record.exists"_s);
    CHECK(eve->outcome(partAt(upload, content, 0)) == u"upload.unknown"_s);
    CHECK(eve->outcome(FinishUpload{upload.id}) == u"upload.unknown"_s);
    CHECK(eve->outcome(CancelUpload{upload.id}) == u"(done)"_s); // of something unknown: nothing happens
    CHECK(eve->outcome(ReadFile{upload.id, 0}) == u"record.unknown"_s);
    REQUIRE(sendAll(*owner, upload, content) == u"(done)"_s);
    CHECK(eve->outcome(upload) == u"record.exists"_s);
    // Knowing a checksum gives nobody the bytes.
    BeginUpload guess = upload;
    guess.id = newUuid();
    const auto state = eve->request(guess);
    REQUIRE(state);
    CHECK(state->received == 0);
    CHECK(eve->outcome(FinishUpload{guess.id}) == u"upload.incomplete"_s);
    CHECK(eve->outcome(ReadFile{guess.id, 0}) == u"record.unknown"_s);
}

TEST_CASE("Internal files don't exist for a partner, and a file that becomes internal ends for him at once",
          "[files][rights]")
{
    SampleWorld world;
    const Caller support = world.caller(u"support"_s);
    const Caller partner = world.caller(u"partner"_s);
    const QUuid ticket = world.ids("select id from ticket where partner_id = $1 and archived_at is null limit 1",
                                   {SampleWorld::id(u"party 8"_s)})[0];
    const auto add = [&](AttachmentVisibility visibility) {
        BeginUpload begin = uploadOf("contenu", u"ticket"_s, ticket);
        begin.visibility = visibility;
        CHECK(attempt(world, support, [&](Store &store) {
                  static_cast<void>(store.files().begin(begin));
                  static_cast<void>(store.files().append({begin.id, 0, "contenu"}));
                  static_cast<void>(store.files().finish(begin.id));
              }) == u"(done)"_s);
        return begin.id;
    };
    const auto outcome = [&](const QUuid &id) {
        return tryOut(world, partner, [&](FileStore &files) { static_cast<void>(files.read({id, 0})); });
    };
    const QUuid open = add(AttachmentVisibility::Public);
    const QUuid internal = add(AttachmentVisibility::Internal);
    CHECK(outcome(open) == u"(done)"_s);
    CHECK(outcome(internal) == u"record.unknown"_s);
    Query query;
    query.entity = u"attachment"_s;
    query.filter = Filter::condition(u"subject_id"_s, Operator::Is, {ticket});
    Store theirs(world.connection(), partner);
    const RowSet listed = theirs.rows(query);
    CHECK(std::find(listed.ids.begin(), listed.ids.end(), open) != listed.ids.end());
    CHECK(std::find(listed.ids.begin(), listed.ids.end(), internal) == listed.ids.end());
    CHECK(attempt(world, support, [&](Store &store) {
              static_cast<void>(store.save({u"attachment"_s, open, 1, {{u"visibility"_s, u"internal"_s}}}));
          }) == u"(done)"_s);
    CHECK(outcome(open) == u"record.unknown"_s);
}

TEST_CASE("Whoever puts a file in another one's place may change that one", "[files][rights]")
{
    ServedDatabase served;
    served.addUser(u"claire"_s, {u"support"_s}); // who changes her own files alone
    const QUuid party =
        served.sql().execute("insert into party (name, kind) values ('Cave', 'company') returning id").uuid(0, 0);
    const std::unique_ptr<WireClient> admin = served.client();
    const std::unique_ptr<WireClient> claire = served.client(u"claire"_s);
    const auto add = [&](WireClient &client, const QUuid &older) {
        BeginUpload begin = uploadOf("contenu", u"party"_s, party);
        begin.replaces = AttachmentId(older);
        return std::pair{begin.id, sendAll(client, begin, "contenu")};
    };
    const auto [house, made] = add(*admin, {});
    REQUIRE(made == u"(done)"_s);
    CHECK(add(*claire, house).second == u"permission.denied"_s);
    const auto [own, brought] = add(*claire, {});
    REQUIRE(brought == u"(done)"_s);
    CHECK(add(*claire, own).second == u"(done)"_s);
    // What would give way is the newest version: once the house's is that one, it stays.
    CHECK(add(*admin, own).second == u"(done)"_s);
    CHECK(add(*claire, own).second == u"permission.denied"_s);
    CHECK(served.number("select count(*) from attachment where replaced_by_id is not null") == 2);
}
