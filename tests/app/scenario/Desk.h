// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Preferences.h"
#include "app/account/PersonalSettings.h"
#include "app/language/Language.h"
#include "app/net/Connection.h"
#include "app/shell/MainWindow.h"
#include "tests/support/RunningServer.h"

namespace regie::test {

// One person at one computer: a connection and a window on the real server.
class Desk {
public:
    Desk(const RunningServer &server, const QString &email)
        : Desk(server.port(), email)
    {}
    Desk(quint16 port, const QString &email);

    [[nodiscard]] Connection &connection() { return m_connection; }
    [[nodiscard]] MainWindow &window() { return *m_window; }
    // The first page of rows of a query, waited for.
    [[nodiscard]] RowSet fetch(const Query &query);
    // What all desks of the test have in common, as the windows of one program do.
    [[nodiscard]] static ThemeManager &themes();
    [[nodiscard]] static Language &language();
    // Waits until nothing is asked and nothing loads.
    [[nodiscard]] bool settle();

private:
    QTemporaryDir m_folder;
    Preferences m_preferences;
    CertificatePins m_pins;
    Connection m_connection;
    PersonalSettings m_settings;
    std::unique_ptr<MainWindow> m_window;
};

// The e-mail addresses of active people who have that role, in alphabetical order.
[[nodiscard]] QStringList emailsOf(const RunningServer &server, const QString &role);

[[nodiscard]] bool waitFor(const std::function<bool()> &condition, int milliseconds = 20'000);

} // namespace regie::test
