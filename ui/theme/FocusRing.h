// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QFocusFrame;
class QWidget;

namespace regie {

// Draws the ring outside of whichever control has the focus (interface.md §3): 1 px outside fields, with a gap of 1 px
// round buttons. A button reached with the mouse shows none until a key is pressed. Lists and other panes reached with
// the keyboard have it inside; tabs draw their own.
class FocusRing final : public QObject {
    Q_OBJECT

public:
    explicit FocusRing(QObject *parent = nullptr); // watches the application
    bool eventFilter(QObject *watched, QEvent *event) override;

    [[nodiscard]] QWidget *target() const; // what the ring stands round; null when there is none

private:
    void show(QWidget *target);
    void hide();

    QPointer<QFocusFrame> m_frame;
    QPointer<QWidget> m_paneMark;
};

// Has its ring inside, like a list.
void showsFocusAsPane(QWidget *widget);

} // namespace regie
