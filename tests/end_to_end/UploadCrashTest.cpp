// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/Connection.h"
#include "tests/end_to_end/ServerProcess.h"
#include "tests/server/documents/Uploading.h"
#include "tests/support/StringMakers.h"

#include <QThread>

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

const QString email = u"depot@example.org"_s;
const QByteArray password = "quatre vis et un tournevis";

std::unique_ptr<WireClient> connected(quint16 port)
{
    auto client = std::make_unique<WireClient>(port);
    REQUIRE(client->login(email, QString::fromUtf8(password)));
    return client;
}

} // namespace

TEST_CASE("An upload outlives the server's being killed, and no acknowledged part is sent twice", "[crash][files]")
{
    ServerProcess server;
    server.start();
    REQUIRE(server.run({u"user"_s, u"add"_s, u"--email"_s, email, u"--role"_s, u"admin"_s}, password + '\n') == 0);
    const QUuid party = Connection(server.database())
                            .execute("insert into party (name, kind) values ('Cave', 'company') returning id")
                            .uuid(0, 0);
    const QByteArray content = noise(12 * files::chunk + 3);
    const BeginUpload upload = uploadOf(content, u"party"_s, party);
    qint64 acknowledged = 0;
    for (int kill = 0; kill < 4; ++kill) {
        const std::unique_ptr<WireClient> client = connected(server.port());
        const auto state = client->request(upload);
        REQUIRE(state);
        CHECK(state->received >= acknowledged);
        acknowledged = state->received;
        for (int part = 0; part < 2; ++part) {
            const auto taken = client->request(partAt(upload, content, acknowledged));
            REQUIRE(taken);
            acknowledged = taken->received;
        }
        client->send(UploadPart::name, encode(partAt(upload, content, acknowledged)));
        server.kill();
        server.start();
    }
    const std::unique_ptr<WireClient> client = connected(server.port());
    // Killed while it makes the file of the parts: all of it or nothing.
    REQUIRE(client->request(upload));
    for (qint64 offset = client->request(upload)->received; offset < content.size(); offset += files::chunk)
        REQUIRE(client->outcome(partAt(upload, content, offset)) == u"(done)"_s);
    client->send(FinishUpload::name, encode(FinishUpload{upload.id}));
    server.kill();
    server.start();
    const std::unique_ptr<WireClient> last = connected(server.port());
    CHECK(sendAll(*last, upload, content) == u"(done)"_s);
    CHECK(download(*last, upload.id) == content);
    Connection sql(server.database());
    CHECK(sql.execute("select count(*) from attachment").integer(0, 0) == 1);
    CHECK(sql.execute("select count(*) from file_upload").integer(0, 0) == 0);
    CHECK(sql.execute("select count(*) from file_chunk").integer(0, 0) == 13);
    CHECK(server.terminate() == 0);
}
