// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QSet>

namespace regie {

// Who looks at which entity: the server announces changes of exactly those.
class Followers : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    // Until the follower dies.
    void add(const QString &entity, QObject *follower);
    [[nodiscard]] std::vector<QString> entities() const; // sorted

Q_SIGNALS:
    void entitiesChanged();

private:
    void remove(const QObject *follower);

    QHash<QString, QSet<const QObject *>> m_followers;
};

} // namespace regie
