// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/FilePictures.h"

#include <QCoreApplication>

#include <cstring>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int widestPicture = 10'000;

struct Drawn {
    QImage image;
    int pages = 0;
};

// Nothing is believed of what another program says: neither sizes nor that all of it is there.
Drawn readDrawn(const QByteArray &said)
{
    const qsizetype end = said.left(100).indexOf('\n');
    const QByteArrayList numbers = said.left(std::max<qsizetype>(end, 0)).split(' ');
    if (numbers.size() != 3)
        return {};
    const int pages = numbers[0].toInt();
    const int width = numbers[1].toInt();
    const int height = numbers[2].toInt();
    const qsizetype line = qsizetype{width} * 4;
    if (pages < 1 || width < 1 || height < 1 || width > widestPicture || height > widestPicture ||
        said.size() - end - 1 != line * height)
        return {};
    QImage image(width, height, QImage::Format_ARGB32_Premultiplied);
    for (int row = 0; row < height && !image.isNull(); ++row)
        std::memcpy(image.scanLine(row), said.constData() + end + 1 + line * row, static_cast<std::size_t>(line));
    return {image, pages};
}

} // namespace

FilePictures::FilePictures(QObject *parent)
    : QObject(parent)
{
    constexpr int patience = 15'000; // milliseconds
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        stop();
        Q_EMIT failed();
    });
}

FilePictures::~FilePictures()
{
    stop();
}

// It has nothing to lose, and nobody waits for its end.
void FilePictures::stop()
{
    m_patience.stop();
    if (!m_process)
        return;
    m_process->disconnect(this);
    connect(m_process, &QProcess::finished, m_process, &QObject::deleteLater);
    m_process->setParent(nullptr);
    if (m_process->state() == QProcess::NotRunning)
        m_process->deleteLater();
    m_process->kill();
    m_process = nullptr;
}

void FilePictures::draw(const QString &path, media::Preview kind, int page, int width)
{
    stop();
    m_page = page;
    m_process = new QProcess(this);
    m_process->setStandardErrorFile(QProcess::nullDevice());
    connect(m_process, &QProcess::finished, this,
            [this](int code, QProcess::ExitStatus status) { finish(code == 0 && status == QProcess::NormalExit); });
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            finish(false);
    });
    m_process->start(
        QCoreApplication::applicationDirPath() + u"/regie-preview"_s,
        {kind == media::Preview::Pdf ? u"pdf"_s : u"picture"_s, path, QString::number(page), QString::number(width)});
    m_patience.start();
}

void FilePictures::finish(bool isWhole)
{
    const Drawn drawn = isWhole ? readDrawn(m_process->readAllStandardOutput()) : Drawn();
    stop();
    if (drawn.image.isNull())
        Q_EMIT failed();
    else
        Q_EMIT this->drawn(drawn.image, m_page, drawn.pages);
}

} // namespace regie
