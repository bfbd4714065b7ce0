// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace regie {

class Connection;

// Waits for a page to be still, takes its picture, and remembers what was wrong with it.
class Camera {
public:
    Camera(Connection &connection, QString folder);

    void setAlbum(const QString &name, bool isDark); // begins the name of each picture
    // `problem` says what is wrong with the page, if anything; `isLoading` whether to wait.
    void shoot(QWidget *window, const QString &name, const std::function<bool()> &isLoading,
               const std::function<QString()> &problem);
    void complain(const QString &sentence);

    [[nodiscard]] int pictures() const { return m_pictures; }
    [[nodiscard]] const QStringList &complaints() const { return m_complaints; }

private:
    Connection &m_connection;
    QString m_folder;
    QString m_album;
    bool m_isDark = false;
    int m_number = 0;
    int m_pictures = 0;
    QStringList m_complaints;
};

// Runs the event loop until the condition holds; false after so many milliseconds.
[[nodiscard]] bool runUntil(const std::function<bool()> &condition, int milliseconds);

} // namespace regie
