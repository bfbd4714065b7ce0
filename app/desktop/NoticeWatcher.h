// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/Place.h"
#include "ui/models/Gateway.h"

#include <QElapsedTimer>
#include <QTimer>

namespace regie {

class DesktopNotifier;
class OwnPreferences;

// New notifications become a notice on the desktop: those of the kinds that the person wants there, while nobody looks
// at the program. What was there before, and what the person did themselves, never does; what comes within a moment is
// put together.
class NoticeWatcher final : public QObject {
    Q_OBJECT

public:
    using IsLookedAt = std::function<bool()>;
    struct Parts {
        Gateway &gateway;
        OwnPreferences &preferences;
        DesktopNotifier &desktop;
        IsLookedAt isLookedAt;
        int settle = 700; // milliseconds: what comes within it is put together
    };

    explicit NoticeWatcher(const Parts &parts, QObject *parent = nullptr);

    [[nodiscard]] static bool isProgramActive(); // one of its windows has the keys

Q_SIGNALS:
    void openWanted(const regie::Place &place); // of the one that was clicked, which is then read
    void listWanted();                          // of several

private:
    struct Notice {
        QUuid id;
        qint64 version = 0;
        QString title;
        QString message;
        Place place;
    };
    void askSoon();
    void ask();
    void receive(const RowSet &rows);
    [[nodiscard]] std::optional<Notice> noticeAt(const RowSet &rows, std::size_t row) const;
    void show(std::vector<Notice> notices);
    void open();

    Parts m_parts;
    QTimer m_settle;
    QElapsedTimer m_waiting;
    QSet<QUuid> m_seen;
    Moment m_latest;
    std::vector<Notice> m_shown;
    int m_question = 0;
    bool m_knowsBefore = false;
};

} // namespace regie
