// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace regie {

// What the computer's desktop can show of us beside our windows.
class DesktopNotifier : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void setPresent(bool isPresent) = 0; // somebody is in
    virtual void setUnread(qint64 count) = 0;
    virtual void show(const QString &title, const QString &text) = 0; // in the place of the one before

Q_SIGNALS:
    void iconClicked();
    void noticeClicked(); // the one that was shown last
};

} // namespace regie
