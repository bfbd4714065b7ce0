// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/documents/MediaType.h"

#include "shared/domain/documents/FileName.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <string_view>

namespace regie::media {

using namespace Qt::StringLiterals;

namespace {

struct Magic {
    qsizetype at;
    std::string_view bytes;
    std::string_view type;
};

using namespace std::string_view_literals;

constexpr std::array magics{
    Magic{0, "%PDF-"sv, "application/pdf"},
    Magic{0, "\x89PNG\r\n\x1a\n"sv, "image/png"},
    Magic{0, "\xff\xd8\xff"sv, "image/jpeg"},
    Magic{0, "GIF87a"sv, "image/gif"},
    Magic{0, "GIF89a"sv, "image/gif"},
    Magic{8, "WEBP"sv, "image/webp"},
    Magic{8, "WAVE"sv, "audio/wav"},
    Magic{8, "AVI "sv, "video/x-msvideo"},
    Magic{0, "BM"sv, "image/bmp"},
    Magic{0, "II*\0"sv, "image/tiff"},
    Magic{0, "MM\0*"sv, "image/tiff"},
    Magic{4, "ftypheic"sv, "image/heic"},
    Magic{4, "ftypmif1"sv, "image/heif"},
    Magic{4, "ftypavif"sv, "image/avif"},
    Magic{4, "ftypqt"sv, "video/quicktime"},
    Magic{4, "ftyp"sv, "video/mp4"},
    Magic{0, "ID3"sv, "audio/mpeg"},
    Magic{0, "OggS"sv, "audio/ogg"},
    Magic{0, "\x1a\x45\xdf\xa3"sv, "video/webm"},
    Magic{0, "MZ"sv, "application/vnd.microsoft.portable-executable"},
    Magic{0,
          "\x7f"
          "ELF"sv,
          "application/x-executable"},
    Magic{0, "\xcf\xfa\xed\xfe"sv, "application/x-mach-binary"},
    Magic{0, "\xca\xfe\xba\xbe"sv, "application/java-vm"},
    Magic{0, "L\0\0\0\x01\x14\x02\0"sv, "application/x-ms-shortcut"},
    Magic{0, "#!"sv, "text/x-shellscript"},
    Magic{0, "{\\rtf"sv, "application/rtf"},
    Magic{0, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"sv, "application/x-ole-storage"},
    Magic{0, "PK\x03\x04"sv, "application/zip"},
    Magic{0, "PK\x05\x06"sv, "application/zip"},
    Magic{0, "7z\xbc\xaf\x27\x1c"sv, "application/x-7z-compressed"},
    Magic{0, "Rar!\x1a\x07"sv, "application/vnd.rar"},
    Magic{0, "\x1f\x8b"sv, "application/gzip"},
    Magic{0, "BZh"sv, "application/x-bzip2"},
    Magic{0,
          "\xfd"
          "7zXZ"sv,
          "application/x-xz"},
};

// What is packed in a zip or in OLE storage, by the ending that its program gives it. With macros they are programs.
struct Packed {
    std::string_view container;
    std::string_view ending;
    std::string_view type;
};
constexpr std::array packed{
    Packed{"application/zip", "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    Packed{"application/zip", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    Packed{"application/zip", "pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"},
    Packed{"application/zip", "docm", "application/vnd.ms-word.document.macroEnabled.12"},
    Packed{"application/zip", "xlsm", "application/vnd.ms-excel.sheet.macroEnabled.12"},
    Packed{"application/zip", "pptm", "application/vnd.ms-powerpoint.presentation.macroEnabled.12"},
    Packed{"application/zip", "odt", "application/vnd.oasis.opendocument.text"},
    Packed{"application/zip", "ods", "application/vnd.oasis.opendocument.spreadsheet"},
    Packed{"application/zip", "odp", "application/vnd.oasis.opendocument.presentation"},
    Packed{"application/zip", "jar", "application/java-archive"},
    Packed{"application/zip", "apk", "application/vnd.android.package-archive"},
    Packed{"application/x-ole-storage", "doc", "application/msword"},
    Packed{"application/x-ole-storage", "xls", "application/vnd.ms-excel"},
    Packed{"application/x-ole-storage", "ppt", "application/vnd.ms-powerpoint"},
    Packed{"application/x-ole-storage", "msg", "application/vnd.ms-outlook"},
    Packed{"application/x-ole-storage", "msi", "application/x-msi"},
};

struct Opened {
    std::string_view type;
    std::string_view endings; // between spaces
};
constexpr std::array opened{
    Opened{"application/pdf", " pdf "},
    Opened{"image/png", " png "},
    Opened{"image/jpeg", " jpg jpeg jpe "},
    Opened{"image/gif", " gif "},
    Opened{"image/webp", " webp "},
    Opened{"image/bmp", " bmp "},
    Opened{"image/tiff", " tif tiff "},
    Opened{"image/heic", " heic heif "},
    Opened{"image/heif", " heic heif "},
    Opened{"image/avif", " avif "},
    Opened{"video/mp4", " mp4 m4v m4a "},
    Opened{"video/quicktime", " mov "},
    Opened{"video/webm", " webm mkv "},
    Opened{"audio/mpeg", " mp3 "},
    Opened{"audio/ogg", " ogg oga opus "},
    Opened{"audio/wav", " wav "},
    Opened{"text/plain", " txt csv log md "},
    Opened{"application/vnd.openxmlformats-officedocument.wordprocessingml.document", " docx "},
    Opened{"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", " xlsx "},
    Opened{"application/vnd.openxmlformats-officedocument.presentationml.presentation", " pptx "},
    Opened{"application/vnd.oasis.opendocument.text", " odt "},
    Opened{"application/vnd.oasis.opendocument.spreadsheet", " ods "},
    Opened{"application/vnd.oasis.opendocument.presentation", " odp "},
};

QString named(std::string_view name)
{
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

bool begins(QByteArrayView head, const Magic &magic)
{
    const auto length = static_cast<qsizetype>(magic.bytes.size());
    return head.size() >= magic.at + length &&
           head.sliced(magic.at, length) == QByteArrayView(magic.bytes.data(), length);
}

// What a browser would take for a page, wherever it begins.
bool looksLikeMarkup(const QByteArray &text, const char *const *words, std::size_t count)
{
    return std::any_of(words, words + count, [&](const char *word) { return text.contains(word); });
}

// UTF-8 without control characters, however the last character was cut.
QString textType(QByteArrayView head)
{
    constexpr qsizetype cut = 3;
    const bool isControlled = std::any_of(head.begin(), head.end(), [](char character) {
        const auto byte = static_cast<unsigned char>(character);
        return byte == 0x7f || (byte < 0x20 && byte != '\n' && byte != '\r' && byte != '\t' && byte != '\f');
    });
    if (isControlled)
        return {};
    const QByteArray lower = head.toByteArray().toLower();
    constexpr std::array pages{"<!doctype html", "<html", "<script", "<body", "<iframe"};
    if (looksLikeMarkup(lower, pages.data(), pages.size()))
        return u"text/html"_s;
    constexpr std::array drawings{"<svg"};
    if (looksLikeMarkup(lower, drawings.data(), drawings.size()))
        return u"image/svg+xml"_s;
    if (lower.trimmed().startsWith("<?xml"))
        return u"application/xml"_s;
    for (qsizetype left = 0; left <= std::min(cut, head.size()); ++left) {
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        static_cast<void>(QString(decoder(head.chopped(left))));
        if (!decoder.hasError())
            return u"text/plain"_s;
    }
    return u"text/plain; charset=unknown"_s;
}

} // namespace

QString typeOf(QByteArrayView content, const QString &fileName)
{
    const QByteArrayView head = content.first(std::min(content.size(), headSize));
    if (head.isEmpty())
        return u"application/x-empty"_s;
    const auto magic = std::find_if(magics.begin(), magics.end(), [&](const Magic &one) { return begins(head, one); });
    if (magic == magics.end()) {
        const QString text = textType(head);
        return text.isEmpty() ? u"application/octet-stream"_s : text;
    }
    const QString ending = fileName::ending(fileName);
    for (const Packed &one : packed) {
        if (one.container == magic->type && ending == named(one.ending))
            return named(one.type);
    }
    return named(magic->type);
}

Preview previewOf(const QString &type)
{
    constexpr std::array pictures{"image/png"sv, "image/jpeg"sv, "image/gif"sv, "image/bmp"sv, "image/webp"sv};
    if (type == "application/pdf"_L1)
        return Preview::Pdf;
    return std::any_of(pictures.begin(), pictures.end(),
                       [&](std::string_view picture) { return type == named(picture); })
               ? Preview::Picture
               : Preview::None;
}

bool opensByClick(const QString &type, const QString &fileName)
{
    const QString ending = u' ' + fileName::ending(fileName) + u' ';
    return std::any_of(opened.begin(), opened.end(), [&](const Opened &one) {
        return type == named(one.type) && named(one.endings).contains(ending);
    });
}

QString glyphOf(const QString &type)
{
    if (type.startsWith("image/"_L1))
        return u"camera"_s;
    if (type.startsWith("video/"_L1))
        return u"play"_s;
    if (type.contains("zip"_L1) || type.contains("rar"_L1) || type.contains("7z"_L1))
        return u"box"_s;
    if (type.contains("sheet"_L1) || type.contains("excel"_L1))
        return u"columns"_s;
    if (type.contains("executable"_L1) || type.contains("script"_L1) || type.contains("msi"_L1))
        return u"alert"_s;
    return u"doc"_s;
}

} // namespace regie::media
