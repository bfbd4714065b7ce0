// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Staying logged in on a computer, on the real server, with a keychain in memory.
#include "app/login/LoginForm.h"
#include "app/login/LoginPage.h"
#include "app/vault/TokenVault.h"
#include "tests/app/scenario/Seat.h"

#include <catch2/catch.hpp>

#include <QCheckBox>
#include <QDirIterator>
#include <QFile>
#include <QHash>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

// Answers later, as that of a desktop does.
class FakeVault final : public TokenVault {
public:
    [[nodiscard]] bool isAvailable() const override { return m_isAvailable; }
    void read(const QString &name, QObject *context, std::function<void(const QByteArray &)> then) override
    {
        QMetaObject::invokeMethod(
            context, [then = std::move(then), token = tokens.value(name)] { then(token); }, Qt::QueuedConnection);
    }
    void write(const QString &name, const QByteArray &token) override { tokens.insert(name, token); }
    void remove(const QString &name) override { tokens.remove(name); }

    void lock()
    {
        m_isAvailable = false;
        Q_EMIT availabilityChanged();
    }

    QHash<QString, QByteArray> tokens;

private:
    bool m_isAvailable = true;
};

struct Office {
    RunningServer server{30};
    QString agent = emailsOf(server, u"support"_s).first();
    QTemporaryDir folder; // of the one computer
    FakeVault vault;

    [[nodiscard]] QByteArray token() const { return vault.tokens.isEmpty() ? QByteArray() : *vault.tokens.begin(); }
};

QCheckBox &box(Seat &seat)
{
    return *seat.application().loginPage().form().findChild<QCheckBox *>();
}

bool isIn(Seat &seat)
{
    return waitFor([&] { return seat.application().window() != nullptr && seat.application().window()->isVisible(); });
}

bool standsInAFile(const QString &folder, const QByteArray &token)
{
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        if (content.contains(token) || content.contains(token.toHex()) || content.contains(token.toBase64()))
            return true;
    }
    return false;
}

} // namespace

TEST_CASE("who stays logged in on a computer begins the next day without a password")
{
    Office office;
    QByteArray first;
    {
        Seat seat(office.server.port(), office.folder.path(), u"en"_s, &office.vault);
        REQUIRE(waitFor([&] { return !box(seat).isHidden(); }));
        box(seat).setChecked(true);
        seat.logIn(office.agent);
        first = office.token();
        REQUIRE(first.size() == 48);
        CHECK(seat.connection().session().keptToken.isEmpty());
    }
    QByteArray second;
    {
        Seat seat(office.server.port(), office.folder.path(), u"en"_s, &office.vault);
        REQUIRE(isIn(seat));
        CHECK(seat.connection().session().email == office.agent);
        second = office.token();
        CHECK(second.size() == 48);
        CHECK(second != first);
        CHECK_FALSE(standsInAFile(office.folder.path(), second));
        // What ends while the program runs wants the password.
        QTemporaryDir elsewhere;
        CertificatePins pins(elsewhere.filePath(u"trust.ini"_s));
        Connection thief(pins); // who copied the token of yesterday
        QObject::connect(&thief, &Connection::certificateUnknown, &thief, &Connection::trust, Qt::QueuedConnection);
        thief.open({u"127.0.0.1"_s, office.server.port()});
        REQUIRE(waitFor([&] { return thief.state() == LinkState::LoginNeeded; }));
        bool isRefused = false;
        QObject::connect(&thief, &Connection::recallRefused, &thief, [&] { isRefused = true; });
        thief.recall(first);
        CHECK(waitFor([&] { return isRefused; }));
        CHECK(waitFor([&] { return seat.connection().state() == LinkState::LoginNeeded; }));
        CHECK(seat.application().loginPage().isVisible());
    }
}

TEST_CASE("logging out forgets the computer, and without a keychain none is offered to stay")
{
    Office office;
    {
        Seat seat(office.server.port(), office.folder.path(), u"en"_s, &office.vault);
        REQUIRE(waitFor([&] { return !box(seat).isHidden(); }));
        box(seat).setChecked(true);
        seat.logIn(office.agent);
        REQUIRE_FALSE(office.token().isEmpty());
        seat.connection().logout();
        CHECK(waitFor([&] { return seat.connection().state() == LinkState::LoginNeeded; }));
        CHECK(office.vault.tokens.isEmpty());
    }
    Seat seat(office.server.port(), office.folder.path(), u"en"_s, &office.vault);
    REQUIRE(waitFor([&] { return seat.connection().state() == LinkState::LoginNeeded; }));
    CHECK_FALSE(box(seat).isHidden());
    office.vault.lock();
    CHECK(box(seat).isHidden());
    seat.logIn(office.agent);
    CHECK(office.vault.tokens.isEmpty());
    Seat bare(office.server.port(), office.folder.path());
    CHECK(box(bare).isHidden());
}
