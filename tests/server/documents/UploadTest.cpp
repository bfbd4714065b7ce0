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

QUuid addParty(ServedDatabase &served, const char *name = "Cave Montfort")
{
    return served.sql()
        .execute("insert into party (name, kind) values ($1, 'company') returning id", {Parameter::utf8(name)})
        .uuid(0, 0);
}

} // namespace

TEST_CASE("A file goes up in parts and comes down as it was", "[files]")
{
    ServedDatabase served;
    const QUuid party = addParty(served);
    const std::unique_ptr<WireClient> client = served.client();
    for (const qsizetype size : {qsizetype{0}, qsizetype{1}, qsizetype{files::chunk}, qsizetype{files::chunk + 1},
                                 qsizetype{3 * files::chunk - 1}}) {
        INFO(size);
        const QByteArray content = noise(size, static_cast<quint32>(size));
        const BeginUpload upload = uploadOf(content, u"party"_s, party);
        REQUIRE(sendAll(*client, upload, content) == done);
        CHECK(download(*client, upload.id) == content);
    }
    CHECK(served.number("select count(*) from file_upload") == 0);
    CHECK(served.number("select count(*) from attachment where media_type = 'application/x-empty' and size = 0") == 1);
    CHECK(served.number("select count(*) from record_history where entity = 'attachment' and action = 'created'") == 5);
    CHECK(served.number("select count(*) from activity_log where act = 'upload.finish'") == 5);
    CHECK(served.number("select count(*) from activity_log where act = 'upload.part'") == 0);
}

TEST_CASE("The type is found in the content and the name is kept in its one form", "[files]")
{
    ServedDatabase served;
    const QUuid party = addParty(served);
    const std::unique_ptr<WireClient> client = served.client();
    const QByteArray content = "%PDF-1.7\n";
    const BeginUpload upload = uploadOf(content, u"party"_s, party, u"../../photo\u202Egnp.exe"_s);
    REQUIRE(sendAll(*client, upload, content) == done);
    CHECK(served.text("select name || ' ' || media_type from attachment") == u"photognp.exe application/pdf"_s);
    // A name that is not kept so is refused when somebody gives it later, by the rule and by the database.
    const Save rename{u"attachment"_s, upload.id, 1, {{u"name"_s, u"a/b.pdf"_s}}};
    CHECK(client->outcome(rename) == u"invalid"_s);
    CHECK(client->outcome(Save{u"attachment"_s, upload.id, 1, {{u"name"_s, u"Devis.pdf"_s}}}) == done);
    CHECK(client->outcome(Save{u"attachment"_s, upload.id, 2, {{u"media_type"_s, u"image/png"_s}}}) == u"invalid"_s);
    CHECK_THROWS(served.sql().execute("update attachment set name = 'a\\b'"));
    CHECK_THROWS(served.sql().execute("update attachment set name = E'a\\u202eb'"));
    CHECK_THROWS(served.sql().execute("update attachment set size = 8"));
}

TEST_CASE("Hostile names are cleaned or refused, and the server lives on", "[files]")
{
    ServedDatabase served;
    const QUuid party = addParty(served);
    const std::unique_ptr<WireClient> client = served.client();
    const QStringList hostile{u"../../../etc/passwd"_s,
                              u"..\\..\\boot.ini"_s,
                              u"CON"_s,
                              u"nul.txt"_s,
                              u"."_s,
                              u"…"_s,
                              u"a:b"_s,
                              u"<x>.html"_s,
                              QString(900, u'x') + u".pdf"_s,
                              QString(4'096, u'x'),
                              u" "_s,
                              u"a\nb"_s,
                              u"a\u202Eb.txt"_s,
                              QString(QChar(0xd800)),
                              u"%00.txt"_s,
                              u"'; drop table--"_s};
    for (const QString &name : hostile) {
        INFO(name.left(60).toStdString());
        const QByteArray content = name.toUtf8();
        const QString outcome = sendAll(*client, uploadOf(content, u"party"_s, party, name), content);
        CHECK((outcome == done || outcome == u"invalid"_s || outcome == u"wire.malformed"_s));
    }
    CHECK(served.number("select count(*) from attachment") >= 10);
    CHECK(served.number("select count(*) from attachment where name ~ '[/\\\\<>:]' or char_length(name) > 180") == 0);
}

TEST_CASE("What is not what was announced does not become a file", "[files]")
{
    ServedDatabase served;
    const QUuid party = addParty(served);
    const std::unique_ptr<WireClient> client = served.client();
    const QByteArray content = noise(2 * files::chunk + 10);

    BeginUpload wrongHash = uploadOf(content, u"party"_s, party);
    wrongHash.sha256[0] = static_cast<char>(wrongHash.sha256[0] ^ 1);
    CHECK(sendAll(*client, wrongHash, content) == u"upload.checksum"_s);

    BeginUpload shortHash = uploadOf(content, u"party"_s, party);
    shortHash.sha256.chop(1);
    CHECK(client->outcome(shortHash) == u"upload.checksum"_s);

    // Larger than announced: nothing is taken beyond; smaller: it is not finished.
    BeginUpload tooSmall = uploadOf(content, u"party"_s, party);
    tooSmall.size = files::chunk + 5;
    CHECK(sendAll(*client, tooSmall, content) == u"upload.part_length"_s);
    BeginUpload tooLarge = uploadOf(content, u"party"_s, party);
    tooLarge.size += 1;
    CHECK(sendAll(*client, tooLarge, content) == u"upload.part_length"_s);

    const BeginUpload half = uploadOf(content, u"party"_s, party);
    REQUIRE(client->outcome(half) == done);
    CHECK(client->outcome(FinishUpload{half.id}) == u"upload.incomplete"_s);
    CHECK(client->outcome(partAt(half, content, files::chunk)) == u"upload.gap"_s);
    CHECK(client->outcome(UploadPart{half.id, 0, content.left(files::chunk - 1)}) == u"upload.part_length"_s);
    CHECK(client->outcome(UploadPart{half.id, 0, {}}) == u"invalid"_s);
    CHECK(client->outcome(UploadPart{half.id, 0, content.left(files::chunk + 1)}) == u"invalid"_s);
    CHECK(client->outcome(UploadPart{half.id, -1, content.left(files::chunk)}) == u"invalid"_s);
    CHECK(client->outcome(UploadPart{newUuid(), 0, content.left(files::chunk)}) == u"upload.unknown"_s);
    // The same part twice is one part; after it the end, and only then the file.
    REQUIRE(client->outcome(partAt(half, content, 0)) == done);
    const auto again = client->request(partAt(half, content, 0));
    REQUIRE(again);
    CHECK(again->received == files::chunk);
    CHECK(client->outcome(UploadPart{half.id, 100, content.mid(100, files::chunk)}) == u"upload.gap"_s);
    CHECK(sendAll(*client, half, content) == done);
    CHECK(download(*client, half.id) == content);
    CHECK(served.number("select count(*) from attachment") == 1);
}

TEST_CASE("Finishing twice makes one file, also under another request", "[files]")
{
    ServedDatabase served;
    const QUuid party = addParty(served);
    const std::unique_ptr<WireClient> client = served.client();
    const QByteArray content = noise(1000);
    const BeginUpload upload = uploadOf(content, u"party"_s, party);
    REQUIRE(sendAll(*client, upload, content) == done);
    const auto again = client->request(FinishUpload{upload.id});
    REQUIRE(again);
    CHECK(again->records.front().id == upload.id);
    const auto state = client->request(upload);
    REQUIRE(state);
    CHECK(state->isFinished);
    CHECK(state->received == content.size());
    CHECK(served.number("select count(*) from attachment") == 1);
}

TEST_CASE("Equal contents are kept once, and stay whole whoever brought them", "[files]")
{
    ServedDatabase served;
    const QUuid party = addParty(served);
    const std::unique_ptr<WireClient> client = served.client();
    const QByteArray content = noise(files::chunk + 1);
    const BeginUpload one = uploadOf(content, u"party"_s, party, u"a.bin"_s);
    const BeginUpload two = uploadOf(content, u"party"_s, party, u"b.bin"_s);
    REQUIRE(sendAll(*client, one, content) == done);
    REQUIRE(sendAll(*client, two, content) == done);
    CHECK(served.number("select count(*) from file_chunk") == 2);
    CHECK(served.number("select count(*) from file_content") == 1);
    CHECK(download(*client, two.id) == content);
    // What is whole can't be changed or taken away, by whomever.
    CHECK_THROWS(served.sql().execute("update file_chunk set bytes = 'x' where number = 0"));
    CHECK_THROWS(served.sql().execute("delete from file_chunk"));
    CHECK_THROWS(served.sql().execute("delete from file_content"));
}

TEST_CASE("An upload goes on where it was after a lost line, and ends when it is given up", "[files]")
{
    ServedDatabase served;
    const QUuid party = addParty(served);
    const QByteArray content = noise(3 * files::chunk + 7);
    const BeginUpload upload = uploadOf(content, u"party"_s, party);
    {
        const std::unique_ptr<WireClient> client = served.client();
        REQUIRE(client->outcome(upload) == done);
        REQUIRE(client->outcome(partAt(upload, content, 0)) == done);
        client->send(UploadPart::name, encode(partAt(upload, content, files::chunk)));
        client->socket().abort();
    }
    const std::unique_ptr<WireClient> client = served.client();
    const auto state = client->request(upload);
    REQUIRE(state);
    CHECK(state->received >= files::chunk);
    CHECK(state->received <= 2 * files::chunk);
    REQUIRE(sendAll(*client, upload, content) == done);
    CHECK(download(*client, upload.id) == content);

    const BeginUpload givenUp = uploadOf(noise(files::chunk * 2, 7), u"party"_s, party);
    REQUIRE(client->outcome(givenUp) == done);
    REQUIRE(client->outcome(partAt(givenUp, noise(files::chunk * 2, 7), 0)) == done);
    CHECK(client->outcome(CancelUpload{givenUp.id}) == done);
    CHECK(client->outcome(CancelUpload{givenUp.id}) == done);
    CHECK(client->outcome(FinishUpload{givenUp.id}) == u"upload.unknown"_s);
    CHECK(served.number("select count(*) from file_chunk where content_id not in (select id from file_content)") == 0);
}

TEST_CASE("Abandoned uploads are swept away, and those that go on are not", "[files]")
{
    ServedDatabase served;
    const QUuid party = addParty(served);
    const std::unique_ptr<WireClient> client = served.client();
    const QByteArray content = noise(files::chunk + 1);
    const BeginUpload old = uploadOf(content, u"party"_s, party);
    const BeginUpload young = uploadOf(content, u"party"_s, party);
    for (const BeginUpload &upload : {old, young}) {
        REQUIRE(client->outcome(upload) == done);
        REQUIRE(client->outcome(partAt(upload, content, 0)) == done);
    }
    served.sql().execute("update file_upload set touched_at = now() - interval '25 hours' where id = $1", {old.id});
    served.sql().execute("select prune_uploads()");
    CHECK(served.number("select count(*) from file_chunk") == 1);
    CHECK(client->outcome(partAt(old, content, files::chunk)) == u"upload.unknown"_s);
    CHECK(sendAll(*client, young, content) == done);
}

TEST_CASE("Sizes, room and the number of uploads have limits in words", "[files]")
{
    ServedDatabase served;
    const QUuid party = addParty(served);
    const std::unique_ptr<WireClient> client = served.client();
    BeginUpload upload = uploadOf("x", u"party"_s, party);
    upload.size = 25 * 1024 * 1024 + 1;
    const auto refusal = client->request(upload);
    REQUIRE_FALSE(refusal);
    CHECK(refusal.error().code == u"upload.too_large"_s);
    CHECK(refusal.error().args.value(u"max"_s) == Value(qint64{25}));
    served.sql().execute("update setting set value = '100' where key = 'files.max_megabytes'");
    upload.size = files::largest;
    CHECK(client->outcome(upload) == done);
    upload.id = newUuid();
    upload.size = files::largest + 1;
    CHECK(client->outcome(upload) == u"invalid"_s);
    served.sql().execute("update setting set value = '\"nonsense\"' where key = 'files.max_megabytes'");
    upload.size = 26 * 1024 * 1024;
    CHECK(client->outcome(upload) == u"upload.too_large"_s);

    served.sql().execute("update setting set value = '1' where key = 'files.quota_megabytes'");
    const QByteArray content = noise(700 * 1024);
    REQUIRE(sendAll(*client, uploadOf(content, u"party"_s, party), content) == done);
    CHECK(client->outcome(uploadOf(content, u"party"_s, party)) == u"upload.quota"_s);
    for (int number = 0; number < 49; ++number)
        REQUIRE(client->outcome(uploadOf("y", u"party"_s, party)) == done);
    CHECK(client->outcome(uploadOf("y", u"party"_s, party)) == u"upload.too_many"_s);
}

TEST_CASE("A new version takes the place of the old one, which stays", "[files]")
{
    ServedDatabase served;
    const QUuid party = addParty(served);
    const std::unique_ptr<WireClient> client = served.client();
    const BeginUpload first = uploadOf("un", u"party"_s, party, u"plan.txt"_s);
    REQUIRE(sendAll(*client, first, "un") == done);
    std::vector<QUuid> versions{first.id};
    for (const QByteArray &content : {QByteArray("deux"), QByteArray("trois")}) {
        BeginUpload next = uploadOf(content, u"party"_s, party, u"plan.txt"_s);
        next.replaces = AttachmentId(first.id); // as somebody who has not seen the one between
        REQUIRE(sendAll(*client, next, content) == done);
        versions.push_back(next.id);
    }
    CHECK(served.text("select string_agg(revision || ':' || coalesce((select n.revision from attachment n "
                      "where n.id = a.replaced_by_id)::text, '-'), ' ' order by revision) from attachment a") ==
          u"1:2 2:3 3:-"_s);
    CHECK(download(*client, versions[0]) == "un");
    CHECK(download(*client, versions[2]) == "trois");
    // Not of another record's file.
    BeginUpload elsewhere = uploadOf("x", u"party"_s, addParty(served, "Autre"), u"plan.txt"_s);
    elsewhere.replaces = AttachmentId(first.id);
    CHECK(client->outcome(elsewhere) == u"record.unknown"_s);
}

TEST_CASE("Files hang on records of entities that have them, and on no archived ones", "[files]")
{
    ServedDatabase served;
    const QUuid party = addParty(served);
    const std::unique_ptr<WireClient> client = served.client();
    CHECK(client->outcome(uploadOf("x", u"ticket_domain"_s, newUuid())) == u"query.unknown_entity"_s);
    CHECK(client->outcome(uploadOf("x", u"nonsense"_s, newUuid())) == u"query.unknown_entity"_s);
    CHECK(client->outcome(uploadOf("x", u"party"_s, newUuid())) == u"record.unknown"_s);
    served.sql().execute("update party set archived_at = now()");
    CHECK(client->outcome(uploadOf("x", u"party"_s, party)) == u"record.archived"_s);
    CHECK(client->outcome(Save{u"attachment"_s, newUuid(), 0, {{u"name"_s, u"x.txt"_s}}}) == u"permission.denied"_s);
}
