// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/documents/MediaType.h"
#include "tests/support/StringMakers.h"

using namespace regie;
using namespace Qt::StringLiterals;

namespace {

QByteArray hex(const char *digits)
{
    return QByteArray::fromHex(digits) + QByteArray(40, 'x');
}

} // namespace

TEST_CASE("The content says what a file is, whatever it is called", "[files]")
{
    CHECK(media::typeOf("%PDF-1.7 …", u"photo.png"_s) == u"application/pdf"_s);
    CHECK(media::typeOf(hex("89504e470d0a1a0a"), u"devis.pdf"_s) == u"image/png"_s);
    CHECK(media::typeOf(hex("ffd8ffe0"), u"x"_s) == u"image/jpeg"_s);
    CHECK(media::typeOf("RIFFxxxxWEBPVP8 ", u"x"_s) == u"image/webp"_s);
    CHECK(media::typeOf("MZ\x90", u"photo.png"_s) == u"application/vnd.microsoft.portable-executable"_s);
    CHECK(media::typeOf(hex("7f454c46"), u"notes.txt"_s) == u"application/x-executable"_s);
    CHECK(media::typeOf("#!/bin/sh\nrm -rf ~\n", u"notes.txt"_s) == u"text/x-shellscript"_s);
    CHECK(media::typeOf("  <!DOCTYPE html><p>", u"notes.txt"_s) == u"text/html"_s);
    CHECK(media::typeOf("notes <SCRIPT>x</SCRIPT>", u"notes.txt"_s) == u"text/html"_s);
    CHECK(media::typeOf("<?xml version='1.0'?><svg>", u"logo.png"_s) == u"image/svg+xml"_s);
    CHECK(media::typeOf("Bonjour,\nà demain.\n", u"mot.txt"_s) == u"text/plain"_s);
    CHECK(media::typeOf(QByteArray("caf\xe9 cr\xe8me"), u"mot.txt"_s) == u"text/plain; charset=unknown"_s);
    CHECK(media::typeOf(QByteArray("\0\1\2\3", 4), u"x.bin"_s) == u"application/octet-stream"_s);
    CHECK(media::typeOf({}, u"vide.txt"_s) == u"application/x-empty"_s);
    // A character cut where the head ends is no mistake of the text.
    const QByteArray cut = QByteArray(media::headSize - 1, 'a') + "é";
    CHECK(media::typeOf(cut, u"long.txt"_s) == u"text/plain"_s);
}

TEST_CASE("The name only tells apart what is packed alike", "[files]")
{
    const QByteArray zip = "PK\x03\x04…";
    CHECK(media::typeOf(zip, u"archive.zip"_s) == u"application/zip"_s);
    CHECK(media::typeOf(zip, u"Lettre.DOCX"_s).endsWith(u"wordprocessingml.document"_s));
    CHECK(media::typeOf(zip, u"compte.xlsm"_s).contains(u"macroEnabled"_s));
    CHECK(media::typeOf("pas un zip", u"lettre.docx"_s) == u"text/plain"_s);
}

TEST_CASE("A click opens only what runs nothing, under the ending of what it is", "[files]")
{
    CHECK(media::opensByClick(u"application/pdf"_s, u"Devis.PDF"_s));
    CHECK(media::opensByClick(u"image/jpeg"_s, u"photo.jpeg"_s));
    CHECK(media::opensByClick(u"text/plain"_s, u"notes.csv"_s));
    CHECK_FALSE(media::opensByClick(u"image/png"_s, u"photo.exe"_s));
    CHECK_FALSE(media::opensByClick(u"application/pdf"_s, u"devis.pdf.scr"_s));
    CHECK_FALSE(media::opensByClick(u"application/pdf"_s, u"devis"_s));
    CHECK_FALSE(media::opensByClick(u"text/plain"_s, u"script.bat"_s));
    CHECK_FALSE(media::opensByClick(u"text/plain"_s, u"raccourci.desktop"_s));
    for (const QString &type : {u"text/html"_s, u"image/svg+xml"_s, u"application/x-executable"_s, u"application/zip"_s,
                                u"text/x-shellscript"_s, u"application/vnd.ms-excel.sheet.macroEnabled.12"_s,
                                u"application/octet-stream"_s, u"application/x-ms-shortcut"_s})
        for (const QString &name : {u"a.pdf"_s, u"a.html"_s, u"a.txt"_s, u"a.svg"_s, u"a.xlsm"_s, u"a.zip"_s})
            CHECK_FALSE(media::opensByClick(type, name));
}
