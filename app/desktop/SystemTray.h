// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/DesktopNotifier.h"

#include <QSystemTrayIcon>

#include <memory>

class QAction;
class QMenu;

namespace regie {

// Our icon in the tray of the system, with the number of unread notifications on it.
class SystemTray final : public DesktopNotifier {
    Q_OBJECT

public:
    // Null where the platform has no tray.
    [[nodiscard]] static std::unique_ptr<SystemTray> make();
    ~SystemTray() override;

    void setPresent(bool isPresent) override;
    void setUnread(qint64 count) override;
    void show(const QString &title, const QString &text) override;

    // The mark with a number at its corner; "99+" stands for all above. The plain mark for none.
    [[nodiscard]] static QIcon badged(qint64 count);

private:
    SystemTray();
    void sayTexts();

    QSystemTrayIcon m_icon;
    std::unique_ptr<QMenu> m_menu;
    QAction *m_open;
    qint64 m_unread = 0;
};

} // namespace regie
