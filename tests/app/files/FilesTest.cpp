// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Files dropped, pasted, named, opened and seen by others, against the real server.
#include "tests/app/files/AtTicket.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/ViewTabs.h"
#include "ui/widgets/activity/Composer.h"
#include "ui/widgets/editors/NoteEditor.h"
#include "ui/widgets/files/FileNote.h"
#include "ui/widgets/files/FileRow.h"
#include "ui/widgets/files/FileViewer.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QDesktopServices>
#include <QLineEdit>
#include <QMenu>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

// A wide picture that its camera held upright (EXIF orientation 6: turn by a quarter).
QByteArray turnedPhoto()
{
    QByteArray jpeg;
    QBuffer buffer(&jpeg);
    buffer.open(QIODevice::WriteOnly);
    screenshot().save(&buffer, "JPEG");
    const QByteArray tiff = QByteArray::fromHex("4d4d002a00000008"
                                                "0001"
                                                "0112000300000001"
                                                "00060000"
                                                "00000000");
    const QByteArray exif = QByteArray("Exif\0\0", 6) + tiff;
    const auto length = static_cast<quint16>(exif.size() + 2);
    jpeg.insert(2,
                QByteArray::fromHex("ffe1") + static_cast<char>(length >> 8) + static_cast<char>(length & 0xff) + exif);
    return jpeg;
}

QByteArray twoPages()
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A5));
    QPainter painter(&writer);
    painter.fillRect(0, 0, 9000, 9000, Qt::red);
    writer.newPage();
    painter.fillRect(0, 0, 9000, 9000, Qt::blue);
    painter.end();
    return pdf;
}

// What would be handed to other programs.
class Opened : public QObject {
    Q_OBJECT

public:
    Opened() { QDesktopServices::setUrlHandler(u"file"_s, this, "open"); }
    ~Opened() override { QDesktopServices::unsetUrlHandler(u"file"_s); }
    QList<QUrl> urls;

public Q_SLOTS:
    void open(const QUrl &url) { urls.append(url); }
};

} // namespace

TEST_CASE("a dropped file goes up, shows at a colleague's by itself, and comes down as it was", "[files]")
{
    FileOffice office;
    AtTicket mine(office.server.port(), office.email, office.reference);
    AtTicket theirs(office.server.port(), office.colleague, office.reference);
    const QByteArray content = noise(1'000'000);
    const QString path = written(office.folder, u"Relevé d’août.bin"_s, content);
    REQUIRE(drop(mine.panel(), {path}));
    CHECK(mine.panel()->tabs()->tabText(mine.panel()->tabs()->currentIndex()) == u"Files"_s);
    REQUIRE(mine.waitForFiles(1));
    REQUIRE(theirs.waitForFiles(1)); // nobody read anything again
    const FileEntry file = theirs.files().feed().files().front();
    CHECK(file.name == u"Relevé d’août.bin"_s);
    CHECK(file.size == content.size());
    CHECK(file.isInternal);
    CHECK_FALSE(file.author.isEmpty());
    const QString copy = office.folder.filePath(u"copy.bin"_s);
    theirs.files().save(file, copy);
    REQUIRE(waitFor([&] { return QFileInfo::exists(copy); }));
    QFile saved(copy);
    REQUIRE(saved.open(QIODevice::ReadOnly));
    CHECK(saved.readAll() == content);
    // Folders and things of elsewhere are not taken.
    CHECK_FALSE(drop(mine.panel(), {office.folder.path()}));
}

TEST_CASE("a picture pasted into what is being written becomes a file, and text stays text", "[files]")
{
    FileOffice office;
    AtTicket place(office.server.port(), office.email, office.reference);
    GrowingText *text = place.panel()->composer()->text();
    QApplication::clipboard()->setText(u"collé"_s);
    place.seat.click(text);
    place.seat.press(QKeySequence(u"Ctrl+V"_s));
    CHECK(text->toPlainText() == u"collé"_s);
    QApplication::clipboard()->setImage(screenshot());
    place.seat.press(QKeySequence(u"Ctrl+V"_s));
    REQUIRE(place.waitForFiles(1));
    CHECK(text->toPlainText() == u"collé"_s);
    const FileEntry &file = place.files().feed().files().front();
    CHECK(file.name.startsWith(u"Screenshot 20"_s));
    CHECK(file.name.endsWith(u".png"_s));
    CHECK(file.mediaType == u"image/png"_s);
    // In the panel itself too.
    place.seat.click(&place.files());
    place.seat.press(QKeySequence(u"Ctrl+V"_s));
    CHECK(place.waitForFiles(2));
    QApplication::clipboard()->clear();
}

TEST_CASE("a file of the same name asks: a newer version, or a second file", "[files]")
{
    FileOffice office;
    AtTicket place(office.server.port(), office.email, office.reference);
    auto *question = place.files().findChild<FileQuestion *>();
    const auto dropPlan = [&](const QByteArray &content) {
        REQUIRE(drop(&place.files(), {written(office.folder, u"Plan.txt"_s, content)}));
    };
    dropPlan("un");
    REQUIRE(place.waitForFiles(1));
    dropPlan("deux");
    CHECK(question->text().contains(u"Plan.txt"_s));
    place.seat.click(question->versionButton());
    REQUIRE(waitFor([&] {
        return place.files().feed().files().size() == 1 && place.files().feed().files().front().revision == 2;
    }));
    const FileEntry newest = place.files().feed().files().front();
    REQUIRE(place.files().feed().olderVersions(newest.id).size() == 1);
    CHECK(place.files().feed().olderVersions(newest.id).front().size == 2);
    CHECK(question->text().isEmpty());
    dropPlan("trois");
    place.seat.click(question->secondButton());
    REQUIRE(place.waitForFiles(2));
    dropPlan("quatre");
    place.seat.click(question->dropButton());
    REQUIRE(place.seat.settle());
    CHECK(place.files().feed().files().size() == 2);
}

TEST_CASE("a file is named anew where it stands, by F2 or its menu, and the colleague sees it", "[files]")
{
    FileOffice office;
    AtTicket claire(office.server.port(), office.email, office.reference);
    AtTicket hugo(office.server.port(), office.colleague, office.reference);
    claire.files().addFiles({written(office.folder, u"Scan0001.pdf"_s, "abc")});
    REQUIRE(claire.waitForFiles(1));
    claire.panel()->tabs()->setCurrentIndex(1);
    const auto edit = [&]() -> QLineEdit * {
        const auto rows = claire.rows<FileRow>();
        return rows.empty() ? nullptr : rows.front()->findChild<QLineEdit *>();
    };
    const auto nameAt = [](AtTicket &one) {
        const auto &files = one.files().feed().files();
        return files.empty() ? QString() : files.front().name;
    };
    REQUIRE(waitFor([&] { return !claire.rows<FileRow>().empty() && claire.rows<FileRow>().front()->isVisible(); }));
    claire.rows<FileRow>().front()->setFocus();

    SECTION("by F2: the ending is not selected, Enter takes it")
    {
        claire.seat.press(QKeySequence(Qt::Key_F2));
        REQUIRE(edit() != nullptr);
        CHECK(edit()->selectedText() == u"Scan0001");
        claire.seat.type(u"Devis signé"_s);
        claire.seat.press(QKeySequence(Qt::Key_Return));
        CHECK(waitFor([&] { return nameAt(claire) == u"Devis signé.pdf"; }));
        CHECK(waitFor([&] { return nameAt(hugo) == u"Devis signé.pdf"; }));
        CHECK(claire.files().viewer()->isHidden());
    }
    SECTION("by its menu; what is typed survives what others do meanwhile, Escape drops it")
    {
        for (QAction *action : claire.rows<FileRow>().front()->menu()->actions())
            action->text() == u"Rename" ? action->trigger() : void();
        REQUIRE(edit() != nullptr);
        claire.seat.type(u"À moitié"_s);
        hugo.files().addFiles({written(office.folder, u"autre.txt"_s, "def")});
        REQUIRE(waitFor([&] { return claire.files().feed().files().size() == 2; }, 60'000));
        REQUIRE(edit() != nullptr);
        CHECK(edit()->text() == u"À moitié.pdf");
        claire.seat.press(QKeySequence(Qt::Key_Escape));
        CHECK(waitFor([&] { return claire.rows<FileRow>().size() == 2; }));
        CHECK(waitFor([&] { return hugo.files().feed().named(u"Scan0001.pdf"_s) != nullptr; }));
    }
}

TEST_CASE("a click opens what is harmless and saves nothing dangerous unseen", "[files]")
{
    FileOffice office;
    AtTicket place(office.server.port(), office.email, office.reference);
    Opened opened;
    REQUIRE(drop(&place.files(), {written(office.folder, u"notes.txt"_s, "bonjour\n")}));
    REQUIRE(place.waitForFiles(1));
    place.seat.click(place.rows<FileRow>().front());
    REQUIRE(waitFor([&] { return opened.urls.size() == 1; }));
    QFile file(opened.urls.front().toLocalFile());
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == "bonjour\n");
    REQUIRE(drop(&place.files(), {written(office.folder, u"photo.png.bat"_s, "del *.*\n")}));
    REQUIRE(place.waitForFiles(2));
    place.seat.click(place.rows<FileRow>().front());
    auto *note = place.files().findChild<FileNote *>();
    REQUIRE(waitFor([&] { return !note->text().isEmpty(); }));
    CHECK(note->action()->text() == u"Save as…"_s);
    QTest::qWait(200);
    CHECK(opened.urls.size() == 1);
}

TEST_CASE("pictures and pages are shown beside the record, and a broken file does no harm", "[files]")
{
    FileOffice office;
    AtTicket place(office.server.port(), office.email, office.reference);
    FileViewer &viewer = *place.files().viewer();
    const auto shown = [&](const QString &name, const QByteArray &content, std::size_t count) {
        REQUIRE(drop(&place.files(), {written(office.folder, name, content)}));
        REQUIRE(place.waitForFiles(count));
        place.seat.click(place.rows<FileRow>().front());
        REQUIRE(waitFor([&] { return viewer.isVisible() && (!viewer.image().isNull() || viewer.hasFailed()); }));
    };
    shown(u"photo.jpg"_s, turnedPhoto(), 1);
    REQUIRE_FALSE(viewer.hasFailed());
    CHECK(viewer.image().height() > viewer.image().width()); // upright, as the camera was held
    CHECK(viewer.image().width() <= viewer.width());
    place.seat.press(QKeySequence(Qt::Key_Escape));
    CHECK_FALSE(viewer.isVisible());

    shown(u"devis.pdf"_s, twoPages(), 2);
    REQUIRE_FALSE(viewer.hasFailed());
    CHECK(viewer.pages() == 2);
    const auto ink = [&] { return viewer.image().pixelColor(viewer.image().width() / 4, viewer.image().height() / 4); };
    CHECK((ink().red() > 200 && ink().blue() < 60));
    place.seat.press(QKeySequence(Qt::Key_PageDown));
    REQUIRE(waitFor([&] { return ink().blue() > 200 && ink().red() < 60; }));
    CHECK(viewer.page() == 1);
    place.seat.press(QKeySequence(Qt::Key_Escape));

    shown(u"faux.pdf"_s, QByteArray("%PDF-1.7\n") + noise(5000), 3);
    CHECK(viewer.hasFailed());
    place.seat.press(QKeySequence(Qt::Key_Escape));
    // A header that promises ten thousand million pixels.
    QByteArray flood = QByteArray::fromHex("89504e470d0a1a0a0000000d49484452000186a0000186a008020000000000000000");
    shown(u"enorme.png"_s, flood + noise(100), 4);
    CHECK(viewer.hasFailed());
}

#include "FilesTest.moc"
