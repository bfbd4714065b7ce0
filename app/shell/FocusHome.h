// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

#include <functional>
#include <vector>

namespace regie {

class Page;

// Where the keys of a window go when what had them is hidden, disabled or deleted: back to where they were before on
// the page that is shown, or on the sheet that lies over it; else to that page as a whole. Qt would give them to
// whatever comes first in the window.
class FocusHome final : public QObject {
    Q_OBJECT

public:
    FocusHome(QWidget &window, std::function<Page *()> page);

    // True when what has the keys of that window cannot keep them, and something else has them now.
    static bool rescue(QWidget &window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Stop {
        QPointer<QWidget> widget;
        QPointer<QWidget> part; // the page or the sheet it stands on
    };
    void note(QWidget *now);
    void rescueLost();
    bool goHome();
    bool goBackIn(QWidget &part);

    QWidget &m_window;
    std::function<Page *()> m_page;
    std::vector<Stop> m_trail; // the latest last
};

} // namespace regie
