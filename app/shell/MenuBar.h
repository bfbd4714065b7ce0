// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/Shortcuts.h"

#include <QMenuBar>
#include <QPointer>

#include <functional>

namespace regie {

class Page;

// Tells when Alt was pressed and let go with nothing else, while the window is the active one.
class AltAlone final : public QObject {
    Q_OBJECT

public:
    AltAlone(QWidget &window, QObject *parent);
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void pressed();

private:
    QWidget &m_window;
    bool m_isAlone = false;
};

// Everything that can be done here, in menus: hidden until F10 or Alt alone asks for it, and gone again with the focus.
// Its lines are made when a menu opens: from the table of keys, and from what the window and the page add.
class MenuBar final : public QMenuBar {
    Q_OBJECT

public:
    struct Sources {
        std::function<Page *()> page; // the one in front; null when there is none
        std::function<void(Command)> run;
        std::function<void(QMenu &)> fillFile = {}; // of the whole program; a window of one page has none
        std::function<void(QMenu &)> fillGo = {};
    };
    MenuBar(Sources sources, QWidget *window);

    void enter(); // opens its first menu; or leaves, when it is shown already

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QMenu *addFilled(const std::function<void(QMenu &)> &fill);
    void sayTexts();
    void leave();
    void leaveUnlessUsed();
    void addCommands(QMenu &menu, std::initializer_list<Command> commands);
    void addCommand(QMenu &menu, const ShortcutRow &row);
    void fillPage(QMenu &menu);
    void press(const ShortcutRow &row);

    Sources m_sources;
    QWidget *m_window;
    QMenu *m_file = nullptr;
    QMenu *m_edit;
    QMenu *m_go;
    QMenu *m_page;
    QMenu *m_help;
    QPointer<QWidget> m_before; // had the focus
};

} // namespace regie
