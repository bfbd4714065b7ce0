// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/scenario/Mouse.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QUrl>
#include <QWidget>

namespace regie::test {

void drag(QWidget *from, const QPoint &start, QWidget *to, const QPoint &there)
{
    const QPoint end = from->mapFromGlobal(to->mapToGlobal(there));
    const auto send = [&](QEvent::Type type, const QPoint &at, Qt::MouseButtons held) {
        QMouseEvent event(type, QPointF(at), QPointF(from->mapToGlobal(at)),
                          type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton, held, {});
        QApplication::sendEvent(from, &event);
    };
    send(QEvent::MouseButtonPress, start, Qt::LeftButton);
    for (const QPoint &at : {start + QPoint(24, 4), (start + end) / 2, end})
        send(QEvent::MouseMove, at, Qt::LeftButton);
    send(QEvent::MouseButtonRelease, end, Qt::NoButton);
}

bool drop(QWidget *target, const QStringList &paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls.append(QUrl::fromLocalFile(path));
    data.setUrls(urls);
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &drop);
    return drop.isAccepted();
}

} // namespace regie::test
