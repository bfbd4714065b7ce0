// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/FileDownload.h"

#include "shared/schema/CodeTexts.h"
#include "ui/files/Background.h"

#include <QCryptographicHash>
#include <QDir>
#include <QSaveFile>

namespace regie {

using namespace Qt::StringLiterals;

struct FileDownload::Place {
    explicit Place(const QString &path)
        : file(path)
    {}
    QSaveFile file;
    QCryptographicHash hash{QCryptographicHash::Sha256};
};

FileDownload::FileDownload(Gateway &gateway, const FileEntry &file, const QString &path, QObject *parent, Ask askPart)
    : QObject(parent)
    , m_gateway(gateway)
    , m_file(file)
    , m_path(path)
    , m_askPart(std::move(askPart))
    , m_place(std::make_shared<Place>(path))
{
    constexpr int patience = 1500; // milliseconds
    m_again.setSingleShot(true);
    m_again.setInterval(patience);
    const auto goOn = [this] {
        if (m_isWaiting && m_gateway.state() == LinkState::Online)
            ask();
    };
    connect(&m_again, &QTimer::timeout, this, goOn);
    connect(&m_gateway, &Gateway::stateChanged, this, goOn);
}

FileDownload::~FileDownload() = default;

QString FileDownload::unwritable() const
{
    return tr("The file %1 could not be written. Is it open in another program, or the disk full?")
        .arg(QDir::toNativeSeparators(m_path));
}

void FileDownload::start()
{
    inBackground(
        this, [place = m_place] { return place->file.open(QIODevice::WriteOnly); },
        [this](bool isOpen) { isOpen ? ask() : Q_EMIT failed(unwritable()); });
}

void FileDownload::ask()
{
    m_isWaiting = false;
    m_again.stop();
    m_askPart(m_gateway, m_file.id, m_received, this, [this](const Result<FilePart> &part) {
        if (part)
            return part->content.isEmpty() ? close() : write(part->content);
        if (part.error().code != "connection.lost"_L1 && part.error().code != "server.busy"_L1) {
            Q_EMIT failed(describe(part.error()));
            return;
        }
        m_isWaiting = true;
        m_again.start();
    });
}

void FileDownload::write(const QByteArray &content)
{
    m_received += content.size();
    Q_EMIT progressed();
    inBackground(
        this,
        [place = m_place, content] {
            place->hash.addData(content);
            return place->file.write(content) == content.size();
        },
        [this](bool isWritten) {
            if (!isWritten)
                Q_EMIT failed(unwritable());
            else
                m_received < m_file.size ? ask() : close();
        });
}

void FileDownload::close()
{
    enum class End { Done, Broken, Unwritable };
    inBackground(
        this,
        [place = m_place, expected = m_file.sha256.toLatin1()] {
            if (place->hash.result().toHex() != expected)
                return End::Broken;
            return place->file.commit() ? End::Done : End::Unwritable;
        },
        [this](End end) {
            if (end == End::Done)
                Q_EMIT finished(m_path);
            else
                Q_EMIT failed(end == End::Broken ? describe(refused(u"upload.checksum"_s).value()) : unwritable());
        });
}

} // namespace regie
