// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Files on their way up: given up, gone on with past a killed server or program, against the real server.
#include "tests/app/files/AtTicket.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/files/UploadRow.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QClipboard>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

constexpr qsizetype fullSize = 25 * 1024 * 1024; // what the settings allow to one file

// The longest that the event loop did not come round.
class Standstill {
public:
    Standstill()
    {
        m_clock.start();
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer,
                         [this] { m_longest = std::max(m_longest, m_clock.restart()); });
        m_timer.start(1);
    }
    // What the test itself has waited for does not count.
    void skip() { m_clock.restart(); }
    [[nodiscard]] qint64 longest() const { return m_longest; }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_longest = 0;
};

} // namespace

TEST_CASE("an upload that is given up leaves nothing, and the window goes on meanwhile", "[files]")
{
    FileOffice office;
    AtTicket place(office.server.port(), office.email, office.reference);
    const QString path = written(office.folder, u"long.bin"_s, noise(20'000'000));
    const Standstill heart;
    REQUIRE(drop(&place.files(), {path}));
    REQUIRE(waitFor([&] {
        const auto rows = place.rows<UploadRow>();
        return !rows.empty() && rows.front()->upload()->acknowledged() > 0;
    }));
    UploadRow *row = place.rows<UploadRow>().front();
    CHECK_FALSE(row->stateText().isEmpty());
    place.seat.click(row->cancelButton());
    REQUIRE(waitFor([&] { return place.files().transfers().uploads().empty(); }));
    REQUIRE(place.seat.settle());
    CHECK(place.files().feed().files().empty());
    // The same again, to its end.
    REQUIRE(drop(&place.files(), {path}));
    REQUIRE(place.waitForFiles(1));
    WARN("longest standstill of the window while 20 MB went up: " << heart.longest() << " ms");
}

TEST_CASE("the largest file goes up past a server that is killed, and comes down byte for byte", "[files]")
{
    FileOffice office;
    AtTicket place(office.server.port(), office.email, office.reference);
    const QByteArray content = noise(fullSize);
    const QString path = written(office.folder, u"long.bin"_s, content);
    Standstill heart;
    REQUIRE(drop(&place.files(), {path}));
    const auto upload = [&]() -> FileUpload * {
        const auto &uploads = place.files().transfers().uploads();
        return uploads.empty() ? nullptr : uploads.front();
    };
    const auto told = [&] {
        const auto rows = place.rows<UploadRow>();
        return rows.empty() ? QString() : rows.front()->stateText();
    };
    REQUIRE(waitFor([&] { return upload() && upload()->acknowledged() > 0; }));
    const QString early = told();
    CHECK(early.contains(u" of "_s));
    REQUIRE(waitFor([&] { return upload() && upload()->acknowledged() > content.size() / 3; }));
    CHECK(told() != early);
    const qint64 before = upload()->acknowledged();
    REQUIRE(before < content.size());
    office.server.kill();
    heart.skip();
    REQUIRE(waitFor([&] { return upload() && upload()->state() == FileUpload::State::Waiting; }));
    CHECK_FALSE(told().contains(u" of "_s));
    office.server.start();
    heart.skip();
    REQUIRE(waitFor([&] { return place.seat.connection().state() == LinkState::Online; }, 60'000));
    REQUIRE(waitFor([&] { return upload() && upload()->state() == FileUpload::State::Sending; }, 60'000));
    REQUIRE(waitFor([&] { return !upload() || upload()->acknowledged() > 0; }));
    CHECK((!upload() || upload()->acknowledged() >= before)); // nothing that the server had is sent again
    REQUIRE(place.waitForFiles(1));
    const QString copy = office.folder.filePath(u"copy.bin"_s);
    place.files().save(place.files().feed().files().front(), copy);
    REQUIRE(waitFor([&] { return QFileInfo::exists(copy); }, 60'000));
    QFile saved(copy);
    REQUIRE(saved.open(QIODevice::ReadOnly));
    CHECK(saved.readAll() == content);
    WARN("longest standstill of the window while 25 MB went up past a kill and came down: " << heart.longest()
                                                                                            << " ms");
}

TEST_CASE("the program's next life goes on with the uploads of the one before", "[files]")
{
    FileOffice office;
    const QTemporaryDir home;
    const QByteArray content = noise(600'000);
    const QString path = written(office.folder, u"garde.bin"_s, content);
    {
        AtTicket place(office.server.port(), office.email, office.reference, home.path());
        office.server.kill(); // so that it cannot end
        REQUIRE(waitFor([&] { return place.seat.connection().state() == LinkState::Offline; }));
        REQUIRE(drop(&place.files(), {path}));
        QApplication::clipboard()->setImage(screenshot());
        place.seat.click(&place.files());
        place.seat.press(QKeySequence(u"Ctrl+V"_s));
        QApplication::clipboard()->clear();
        QTest::qWait(1'000);
        CHECK(place.files().transfers().uploads().size() == 2);
    }
    office.server.start();
    AtTicket place(office.server.port(), office.email, office.reference, home.path());
    CHECK(place.waitForFiles(2));
    QStringList left;
    QDirIterator kept(home.path(), {u"upload*"_s, u"*.png"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (kept.hasNext())
        left.append(kept.next());
    CHECK(left == QStringList());
}
