// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/Backoff.h"
#include "app/net/CertificatePins.h"
#include "app/net/Requests.h"
#include "tests/app/net/TestCertificates.h"

#include <catch2/catch.hpp>

#include <QFileInfo>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace std::chrono_literals;

TEST_CASE("the wait doubles from half a second to half a minute, with a random half")
{
    Backoff longest;
    Backoff shortest;
    std::vector<Backoff::Duration> waits;
    for (int attempt = 0; attempt < 9; ++attempt) {
        waits.push_back(longest.next(1.0));
        CHECK(shortest.next(0.0) == waits.back() / 2);
    }
    CHECK(waits == std::vector<Backoff::Duration>{500ms, 1s, 2s, 4s, 8s, 16s, 30s, 30s, 30s});
    longest.reset();
    CHECK(longest.next(1.0) == 500ms);
}

TEST_CASE("server addresses as people type them")
{
    const auto parsed = [](QStringView text) {
        const auto address = ServerAddress::parse(text);
        return address ? address->key() : u"-"_s;
    };
    CHECK(parsed(u"regie.vauban.lan") == u"regie.vauban.lan:7443"_s);
    CHECK(parsed(u" Regie.Vauban.LAN:8000 ") == u"regie.vauban.lan:8000"_s);
    CHECK(parsed(u"127.0.0.1:1") == u"127.0.0.1:1"_s);
    CHECK(parsed(u"::1") == u"[::1]:7443"_s);
    CHECK(parsed(u"[::1]:65535") == u"[::1]:65535"_s);
    for (const QStringView wrong : {u"", u" ", u"host:", u"host:0", u"host:65536", u"host:x", u"https://host", u"a b",
                                    u"[::1", u"[::1]x", u"[host]:1", u"-host"})
        CHECK(parsed(wrong) == u"-"_s);
    CHECK(ServerAddress{u"host"_s, 7443}.display() == u"host"_s);
    CHECK(ServerAddress{u"host"_s, 1}.display() == u"host:1"_s);
}

TEST_CASE("a pin is kept for its server alone, in a file of its owner alone")
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"trust.ini"_s);
    const QSslCertificate one(test::oneIdentity.certificate);
    const QSslCertificate two(test::twoIdentity.certificate);
    const ServerAddress server{u"host"_s, 1};
    CertificatePins(file).trust(server, one);
    CHECK(CertificatePins(file).pin(server) == one);
    CHECK(CertificatePins(file).pin({u"host"_s, 2}).isNull());
    CHECK((QFileInfo(file).permissions() & (QFile::ReadGroup | QFile::ReadOther)) == QFile::Permissions());

    CertificatePins pins(file);
    CHECK_FALSE(pins.replace(server, two, CertificatePins::fingerprint(one)));
    CHECK_FALSE(pins.replace(server, two, u""));
    CHECK_FALSE(pins.replace(server, two, QString(CertificatePins::fingerprint(two)).chopped(1)));
    CHECK(pins.pin(server) == one);
    CHECK(pins.replace(server, two, u" "_s + CertificatePins::fingerprint(two).toLower().remove(u':') + u"\n"_s));
    CHECK(pins.pin(server) == two);
    pins.forget(server);
    CHECK(pins.pin(server).isNull());
}

TEST_CASE("what is not known to change nothing is repeated until it is answered")
{
    CHECK(Requests::roleOf("fetch") == Requests::Role::Read);
    CHECK(Requests::roleOf("ping") == Requests::Role::Session);
    CHECK(Requests::roleOf("save") == Requests::Role::Write);
    CHECK(Requests::roleOf("resolve_ticket") == Requests::Role::Write);
    CHECK(Requests::roleOf("anything_to_come") == Requests::Role::Write);
}

TEST_CASE("requests leave in order, session messages first, and reads that nobody awaits not at all")
{
    Requests requests;
    auto context = std::make_unique<QObject>();
    static_cast<void>(requests.add("fetch", {}, context.get(), {}));
    static_cast<void>(requests.add("save", {}, context.get(), {}));
    static_cast<void>(requests.add("resume", {}, nullptr, {}));
    CHECK(requests.nextToSend(false)->type == "resume");
    CHECK(requests.nextToSend(false) == nullptr);
    context.reset();
    CHECK(requests.nextToSend(true)->type == "save");
    CHECK(requests.nextToSend(true) == nullptr);
    requests.markUnsent();
    CHECK(requests.takeAll(Requests::Role::Session).size() == 1);
    CHECK(requests.nextToSend(true)->type == "save");
    CHECK(requests.count(Requests::Role::Write) == 1);
}

TEST_CASE("of the questions set aside a few are asked at a time, and what is asked for now passes them")
{
    Requests requests;
    auto page = std::make_unique<QObject>();
    for (int index = 0; index < Requests::maxAside + 3; ++index)
        static_cast<void>(requests.add("fetch", {}, page.get(), {}, {}, {}, true));
    static_cast<void>(requests.add("read", {}, nullptr, {}));
    static_cast<void>(requests.add("save", {}, nullptr, {}, {}, {}, true)); // never waits for figures
    std::vector<QUuid> asked;
    for (int index = 0; index < Requests::maxAside; ++index) {
        const Requests::Entry *aside = requests.nextToSend(true);
        REQUIRE(aside);
        CHECK(aside->isAside);
        asked.push_back(aside->id);
    }
    CHECK(requests.nextToSend(true)->type == "read");
    const Requests::Entry *save = requests.nextToSend(true);
    CHECK(save->type == "save");
    CHECK_FALSE(save->isAside);
    CHECK(requests.nextToSend(true) == nullptr);
    CHECK(requests.take(asked.front()));
    CHECK(requests.nextToSend(true)->isAside);
    CHECK(requests.nextToSend(true) == nullptr);
    page.reset(); // the page is left: what waits here is never asked
    CHECK(requests.take(asked.back()));
    CHECK(requests.nextToSend(true) == nullptr);
    CHECK(requests.count(Requests::Role::Read) == 2);
}
