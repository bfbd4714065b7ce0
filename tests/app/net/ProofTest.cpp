// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What waits until the person has proved to be there: it keeps its id, and is done once.
#include "app/account/CodeField.h"
#include "app/account/ProofSheet.h"
#include "app/net/Connection.h"
#include "shared/protocol/AccountMessages.h"
#include "tests/app/net/TinyServer.h"
#include "ui/widgets/Buttons.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

// A server that has not seen a proof for a while.
struct Bench {
    QTemporaryDir folder;
    CertificatePins pins{folder.filePath(u"trust.ini"_s)};
    TinyServer server;
    Connection client{pins};
    QWidget window;
    ProofSheet sheet{client, &window};
    bool isProven = false;
    bool withCode = false;
    std::vector<Result<Posted>> answers;

    Bench()
    {
        server.refuse = [this](const Envelope &envelope) { return refusalOf(envelope); };
        server.answer = [](const Envelope &envelope) {
            return envelope.type == toString(Prove::name) ? encode(Proof{QByteArray(32, 'n')}) : encode(Posted{});
        };
        window.resize(900, 700);
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        const ServerAddress address{u"127.0.0.1"_s, server.serverPort()};
        pins.trust(address, QSslCertificate(oneIdentity.certificate, QSsl::Pem));
        client.open(address);
        REQUIRE(waitUntil([&] { return client.state() == LinkState::LoginNeeded; }));
        client.login(u"somebody@example.org"_s, u"right"_s);
        REQUIRE(waitUntil([&] { return client.state() == LinkState::Online; }));
    }
    std::optional<Refusal> refusalOf(const Envelope &envelope)
    {
        if (envelope.type == toString(Save::name))
            return isProven ? std::nullopt : std::optional(refused(u"proof.needed"_s, {{u"code"_s, withCode}}).value());
        if (envelope.type != toString(Prove::name))
            return {};
        const auto prove = decode<Prove>(envelope.body);
        const bool isKnown = prove->password == u"right"_s;
        isProven = isKnown && (!withCode || prove->code == u"123456"_s);
        if (isProven)
            return {};
        Refusal wrong = refused(u"invalid"_s).value();
        wrong.issues = {isKnown ? Issue{u"code.wrong"_s, u"code"_s, {}}
                                : Issue{u"password.wrong"_s, u"password"_s, {}}};
        return wrong;
    }
    void save()
    {
        client.request(Save{.entity = u"user"_s, .id = newUuid(), .changes = {{u"status"_s, u"blocked"_s}}}, &client,
                       [this](const Result<Posted> &posted) { answers.push_back(posted); });
    }
};

} // namespace

TEST_CASE("what wants a proof waits for it, and goes with its own id once it was right")
{
    Bench bench;
    bench.withCode = true;
    bench.save();
    bench.save(); // two wait for one proof
    REQUIRE(waitUntil([&] { return bench.sheet.isVisible() && bench.server.count("save") == 2; }));
    CHECK(QApplication::focusWidget() == bench.sheet.passwordField());
    CHECK(bench.sheet.codeField()->isVisible());
    QTest::keyClicks(bench.sheet.passwordField(), u"wrong"_s);
    QTest::keyClick(bench.sheet.passwordField(), Qt::Key_Return); // the code first
    CHECK(QApplication::focusWidget() == bench.sheet.codeField());
    QTest::keyClicks(bench.sheet.codeField(), u"123456"_s); // goes by itself
    REQUIRE(waitUntil([&] { return !bench.sheet.problem().isEmpty(); }));
    CHECK(QApplication::focusWidget() == bench.sheet.passwordField());
    QTest::keyClicks(bench.sheet.passwordField(), u"right"_s); // over what was selected
    QTest::keyClick(bench.sheet.passwordField(), Qt::Key_Return);
    REQUIRE(waitUntil([&] { return bench.answers.size() == 2; }));
    CHECK(bench.answers.front());
    CHECK(bench.answers.back());
    CHECK(bench.sheet.isHidden());
    CHECK(bench.sheet.passwordField()->text().isEmpty());
    CHECK(bench.client.session().token == QByteArray(32, 'n'));
    const std::vector<QUuid> ids = bench.server.idsOf("save");
    REQUIRE(ids.size() == 4);
    CHECK(ids[2] == ids[0]);
    CHECK(ids[3] == ids[1]);
}

TEST_CASE("what was to be proved and is not is refused, and nothing is sent again")
{
    Bench bench;
    bench.save();
    REQUIRE(waitUntil([&] { return bench.sheet.isVisible(); }));
    CHECK_FALSE(bench.sheet.codeField()->isVisible());
    QTest::keyClicks(bench.sheet.passwordField(), u"right"_s);
    QTest::keyClick(bench.sheet.passwordField(), Qt::Key_Escape);
    REQUIRE(bench.answers.size() == 1);
    REQUIRE_FALSE(bench.answers.front());
    CHECK(bench.answers.front().error().code == u"proof.needed"_s);
    CHECK(bench.sheet.isHidden());
    CHECK(bench.sheet.passwordField()->text().isEmpty());
    CHECK(bench.server.count("session.prove") == 0);
    bench.save(); // asked again, of the next one
    CHECK(waitUntil([&] { return bench.sheet.isVisible(); }));
    bench.client.logout();
    CHECK(waitUntil([&] { return bench.answers.size() == 2; }));
    CHECK(bench.sheet.isHidden());
}
