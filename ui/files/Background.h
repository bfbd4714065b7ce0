// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace regie {

// Runs `work` on another thread and hands what it gives to `then` on this one, unless the context has gone meanwhile.
template <class Work, class Then>
void inBackground(QObject *context, Work work, Then then)
{
    QThreadPool::globalInstance()->start([context = QPointer<QObject>(context), work = std::move(work),
                                          then = std::move(then), program = QPointer<QObject>(qApp)]() mutable {
        auto result = work();
        if (!program)
            return;
        QMetaObject::invokeMethod(
            program,
            [context, result = std::move(result), then = std::move(then)]() mutable {
                if (context)
                    then(std::move(result));
            },
            Qt::QueuedConnection);
    });
}

} // namespace regie
