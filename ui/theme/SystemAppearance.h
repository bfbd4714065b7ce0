// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#ifdef REGIE_HAS_DBUS
#include <QDBusVariant>
#endif

namespace regie {

// What the desktop asks for. Qt 6.4 has no interface for it: the desktop portal is asked on Linux, the registry on
// Windows, and the palette the platform gave at start where neither answers.
class SystemAppearance final : public QObject {
    Q_OBJECT

public:
    explicit SystemAppearance(QObject *parent = nullptr);

    [[nodiscard]] bool dark() const { return m_dark; }
    [[nodiscard]] bool highContrast() const { return m_highContrast; }

Q_SIGNALS:
    void changed();

#ifdef REGIE_HAS_DBUS
private Q_SLOTS:
    void readPortalSetting(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void askPortal();
    void askPortalFor(const QString &key);
#endif

private:
    void set(bool dark, bool highContrast);

    bool m_dark = false;
    bool m_highContrast = false;
};

} // namespace regie
