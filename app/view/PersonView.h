// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Preferences.h"
#include "app/net/Connection.h"

#include <QTemporaryDir>

#include <memory>

namespace regie {

class CertificatePins;
class Language;
class MainWindow;
class PersonalSettings;

// The workspace as another person finds it, to be looked at only. Over when its window closes, when the session it is
// looked at in ends, or when the right to look is taken.
class PersonView final : public QObject {
    Q_OBJECT

public:
    struct Parts {
        const Connection &own; // of whoever looks
        CertificatePins &pins;
        Language &language;
        ThemeManager &themes;
        PersonalSettings &settings; // of whoever looks, too
    };
    PersonView(const Parts &parts, const QUuid &person, QObject *parent = nullptr);
    ~PersonView() override;

    [[nodiscard]] MainWindow *window() const { return m_window.get(); } // null until the server agreed
    [[nodiscard]] Connection &connection() { return m_connection; }

Q_SIGNALS:
    void opened();
    void over(const QString &sentence); // why, when nobody closed it

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void show();

    Parts m_parts;
    QTemporaryDir m_folder;
    Preferences m_preferences; // what a window remembers goes with it
    Connection m_connection;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace regie
