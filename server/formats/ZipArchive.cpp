// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/formats/ZipArchive.h"

#include "server/formats/CsvFormat.h"

#include <zip.h>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr zip_int64_t mostParts = 10'000;

struct Close {
    void operator()(zip_file *file) const { zip_fclose(file); }
};

} // namespace

void ZipArchive::Discard::operator()(zip *archive) const
{
    zip_discard(archive);
}

ZipArchive::ZipArchive(QByteArray content, qint64 mostBytes)
    : m_content(std::move(content))
    , m_left(mostBytes)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source =
        zip_source_buffer_create(m_content.constData(), static_cast<zip_uint64_t>(m_content.size()), 0, &error);
    if (source != nullptr)
        m_archive.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
    if (source != nullptr && !m_archive)
        zip_source_free(source);
    zip_error_fini(&error);
    if (!m_archive || zip_get_num_entries(m_archive.get(), 0) > mostParts)
        throw CsvError(u"workbook.unreadable"_s, 0);
}

bool ZipArchive::read(const QByteArray &name, const std::function<bool(const QByteArray &)> &take)
{
    const std::unique_ptr<zip_file, Close> file(zip_fopen(m_archive.get(), name.constData(), 0));
    if (!file)
        return false;
    QByteArray piece(64 * 1024, Qt::Uninitialized);
    while (true) {
        const zip_int64_t length = zip_fread(file.get(), piece.data(), static_cast<zip_uint64_t>(piece.size()));
        if (length < 0)
            throw CsvError(u"workbook.unreadable"_s, 0);
        if (length == 0)
            return true;
        m_left -= length;
        if (m_left < 0)
            throw CsvError(u"workbook.too_large"_s, 0);
        if (!take(piece.left(length)))
            return true;
    }
}

QByteArray ZipArchive::whole(const QByteArray &name)
{
    QByteArray content;
    read(name, [&content](const QByteArray &piece) {
        content += piece;
        return true;
    });
    return content;
}

} // namespace regie
