// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privacy/ZipWriter.h"

#include "server/ServerText.h"
#include "server/storage/SetupError.h"

#include <QFile>

#include <zip.h>

#include <cstdlib>
#include <cstring>

namespace regie {

void ZipWriter::Discard::operator()(zip *archive) const
{
    zip_discard(archive);
}

ZipWriter::ZipWriter(const QString &path)
    : m_path(path)
{
    m_archive.reset(zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_EXCL, nullptr));
    if (!m_archive)
        throw SetupError(ServerText::tr("The file %1 can't be made. Is there one "
                                        "already, or may you not write there?")
                             .arg(path));
}

void ZipWriter::add(const QString &name, const QByteArray &content)
{
    // The archive reads it when it is written, and frees it then.
    auto *copy = static_cast<char *>(std::malloc(static_cast<std::size_t>(content.size()) + 1));
    if (copy == nullptr)
        fail();
    std::memcpy(copy, content.constData(), static_cast<std::size_t>(content.size()));
    zip_source_t *source = zip_source_buffer(m_archive.get(), copy, static_cast<zip_uint64_t>(content.size()), 1);
    if (source == nullptr) {
        std::free(copy);
        fail();
    }
    if (zip_file_add(m_archive.get(), name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8) < 0) {
        zip_source_free(source);
        fail();
    }
}

void ZipWriter::finish()
{
    if (zip_close(m_archive.get()) < 0)
        fail();
    static_cast<void>(m_archive.release());
    QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner);
}

void ZipWriter::fail()
{
    throw SetupError(ServerText::tr("The file %1 could not be written: %2")
                         .arg(m_path, QString::fromUtf8(zip_strerror(m_archive.get()))));
}

} // namespace regie
