// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

namespace regie {

// Where the desktop keeps secrets of this person: nothing of it is ever in a file of ours. It answers later.
class TokenVault : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual bool isAvailable() const = 0; // known once availabilityChanged() came
    // Empty when there is none. `then` is not called any more once the context is gone.
    virtual void read(const QString &name, QObject *context, std::function<void(const QByteArray &token)> then) = 0;
    virtual void write(const QString &name, const QByteArray &token) = 0;
    virtual void remove(const QString &name) = 0;

Q_SIGNALS:
    void availabilityChanged();
};

} // namespace regie
