// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour/Camera.h"

#include "app/net/Connection.h"
#include "app/tour/Faults.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QPixmap>
#include <QThread>
#include <QWidget>

#include <cstdio>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int picturePatience = 15'000; // milliseconds until a page counts as stuck
constexpr int stillness = 120;          // without a request under way

} // namespace

bool runUntil(const std::function<bool()> &condition, int milliseconds)
{
    QElapsedTimer watch;
    watch.start();
    while (!condition()) {
        if (watch.elapsed() > milliseconds)
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QThread::msleep(2);
    }
    return true;
}

Camera::Camera(Connection &connection, QString folder)
    : m_connection(connection)
    , m_folder(std::move(folder))
{}

void Camera::setAlbum(const QString &name, bool isDark)
{
    m_album = name;
    m_isDark = isDark;
    m_number = 0;
}

void Camera::shoot(QWidget *window, const QString &name, const std::function<bool()> &isLoading,
                   const std::function<QString()> &problem)
{
    QElapsedTimer quiet;
    quiet.start();
    const bool isStill = runUntil(
        [&] {
            if (m_connection.pendingRequests() > 0 || isLoading())
                quiet.restart();
            return quiet.elapsed() > stillness;
        },
        picturePatience);
    const QString title = u"%1-%2-%3%4"_s.arg(m_album)
                              .arg(++m_number, 2, 10, QLatin1Char('0'))
                              .arg(name, m_isDark ? u"-dark"_s : QString());
    if (!isStill)
        complain(title + u": still loading"_s);
    if (const QString sentence = problem(); !sentence.isEmpty())
        complain(title + u": "_s + sentence);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest); // what came last has its place
    for (const QString &fault : layoutFaults(window))
        complain(title + u": "_s + fault);
    if (!window->grab().save(u"%1/%2.png"_s.arg(m_folder, title)))
        complain(title + u": the picture could not be written"_s);
    ++m_pictures;
}

void Camera::complain(const QString &sentence)
{
    m_complaints.append(sentence);
    std::fprintf(stderr, "%s\n", qUtf8Printable(sentence));
}

} // namespace regie
