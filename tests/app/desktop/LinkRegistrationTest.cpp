// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/LinkRegistration.h"
#include "app/login/BrandMark.h"
#include "tests/app/scenario/Desk.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

#include <QCoreApplication>
#include <QFile>
#include <QIcon>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

QString textOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// How far two pictures are apart, per channel and pixel: 0 to 255.
double distance(const QImage &left, const QImage &right)
{
    const QImage one = left.convertToFormat(QImage::Format_ARGB32);
    const QImage other = right.convertToFormat(QImage::Format_ARGB32);
    if (one.size() != other.size() || one.isNull())
        return 255;
    double sum = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            const QRgb a = one.pixel(x, y);
            const QRgb b = other.pixel(x, y);
            for (const int part : {qAlpha(a) - qAlpha(b), (qRed(a) * qAlpha(a) - qRed(b) * qAlpha(b)) / 255})
                sum += std::abs(part);
        }
    }
    return sum / 2 / one.width() / one.height();
}

} // namespace

TEST_CASE("the program registers its links for one account, wherever it stands")
{
    const QTemporaryDir home;
    QProcess program;
    program.setProgram(QCoreApplication::applicationDirPath() + u"/regie"_s);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_DATA_HOME"_s, home.path());
    environment.insert(u"XDG_CONFIG_HOME"_s, home.path() + u"/config"_s);
    environment.insert(u"HOME"_s, home.path());
    program.setProcessEnvironment(environment);
    program.setArguments({u"--register-links"_s});
    for (int time = 0; time < 2; ++time) { // again is as before
        program.start();
        REQUIRE(program.waitForFinished());
        CHECK(program.exitCode() == 0);
        const QString entry = home.path() + u"/applications/regie.desktop"_s;
        CHECK(QString::fromUtf8(program.readAllStandardOutput()).contains(entry));
        const QStringList lines = textOf(entry).split(u'\n');
        CHECK(lines.contains(u"Exec=\"%1\" %u"_s.arg(program.program())));
        CHECK(lines.contains(u"MimeType=x-scheme-handler/regie;"_s));
        CHECK(lines.contains(u"Icon=regie"_s));
        CHECK(lines.filter(u"Exec="_s).size() == 1);
        CHECK(QSvgRenderer(home.path() + u"/icons/hicolor/scalable/apps/regie.svg"_s).isValid());
    }
    // Where nothing can be written it says so.
    QFile wall(home.path() + u"/wall"_s);
    REQUIRE(wall.open(QIODevice::WriteOnly));
    environment.insert(u"XDG_DATA_HOME"_s, wall.fileName());
    program.setProcessEnvironment(environment);
    program.start();
    REQUIRE(program.waitForFinished());
    CHECK(program.exitCode() == 1);
    CHECK(QString::fromUtf8(program.readAllStandardError()).contains(u"could not be written"_s));
}

TEST_CASE("a program in a folder of any name is started as the specification of desktop entries wants it")
{
    CHECK(execLine(u"/opt/régie/bin/regie"_s) == u"Exec=\"/opt/régie/bin/regie\" %u"_s);
    CHECK(execLine(u"/home/a b/regie"_s) == u"Exec=\"/home/a b/regie\" %u"_s);
    CHECK(execLine(u"/home/50%/regie"_s) == u"Exec=\"/home/50%%/regie\" %u"_s);
    CHECK(execLine(u"/home/\"a\"/$b/regie"_s) == u"Exec=\"/home/\\\\\"a\\\\\"/\\\\$b/regie\" %u"_s);
}

TEST_CASE("the icons of an installation are the program's own mark")
{
    const QIcon mark = BrandMark::windowIcon();
    const QString pictures = qEnvironmentVariable("REGIE_PICTURES");
    const QString folder = QStringLiteral(REGIE_SOURCE_DIR "/resources/hicolor");
    QSvgRenderer drawing(folder + u"/scalable/apps/regie.svg"_s);
    REQUIRE(drawing.isValid());
    for (const int size : {16, 22, 24, 32, 48, 64, 128, 256}) {
        INFO(size);
        const QImage own = mark.pixmap(size, size).toImage();
        if (!pictures.isEmpty())
            own.save(u"%1/regie-%2.png"_s.arg(pictures).arg(size));
        CHECK(distance(own, QImage(u"%1/%2x%2/apps/regie.png"_s.arg(folder).arg(size))) < 1);
        QImage drawn(size, size, QImage::Format_ARGB32_Premultiplied);
        drawn.fill(Qt::transparent);
        QPainter painter(&drawn);
        drawing.render(&painter);
        painter.end();
        CHECK(distance(own, drawn) < 6);
    }
}
