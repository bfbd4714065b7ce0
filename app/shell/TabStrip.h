// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace regie {

class Button;
class IconButton;
class NotificationBell;
class TabBar;

// The row above the page: back, forward, the open pages, new, notifications, help.
class TabStrip final : public QWidget {
    Q_OBJECT

public:
    explicit TabStrip(NotificationBell *bell, QWidget *parent = nullptr);

    [[nodiscard]] TabBar &tabs() { return *m_tabs; }
    [[nodiscard]] int currentTab() const;
    void setHistory(bool canGoBack, bool canGoForward);
    void setCanCreate(bool canCreate);
    [[nodiscard]] QPoint newMenuPosition() const;

Q_SIGNALS:
    void backWanted();
    void forwardWanted();
    void newWanted();
    void helpWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void sayTexts();

    IconButton *m_back;
    IconButton *m_forward;
    TabBar *m_tabs;
    Button *m_new;
    IconButton *m_help;
};

} // namespace regie
