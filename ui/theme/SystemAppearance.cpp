// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/SystemAppearance.h"

#include <QGuiApplication>
#include <QPalette>

#ifdef REGIE_HAS_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFileInfo>
#endif
#ifdef Q_OS_WIN
#include <QSettings>
#endif

namespace regie {

using namespace Qt::StringLiterals;

SystemAppearance::SystemAppearance(QObject *parent)
    : QObject(parent)
{
    const QPalette palette = QGuiApplication::palette();
    m_dark = palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
#ifdef Q_OS_WIN
    const QSettings personalise(
        u"HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize"_s,
        QSettings::NativeFormat);
    m_dark = personalise.value("AppsUseLightTheme"_L1, 1).toInt() == 0;
    const QSettings accessibility(u"HKEY_CURRENT_USER\\Control Panel\\Accessibility\\HighContrast"_s,
                                  QSettings::NativeFormat);
    m_highContrast = (accessibility.value("Flags"_L1).toString().toInt() & 1) != 0;
#endif
#ifdef REGIE_HAS_DBUS
    askPortal();
#endif
}

void SystemAppearance::set(bool dark, bool highContrast)
{
    if (dark == m_dark && highContrast == m_highContrast)
        return;
    m_dark = dark;
    m_highContrast = highContrast;
    Q_EMIT changed();
}

#ifdef REGIE_HAS_DBUS

namespace {

const QString service = u"org.freedesktop.portal.Desktop"_s;
const QString path = u"/org/freedesktop/portal/desktop"_s;
const QString interface = u"org.freedesktop.portal.Settings"_s;
const QString appearanceGroup = u"org.freedesktop.appearance"_s;
const QString colourScheme = u"color-scheme"_s;
const QString contrastKey = u"contrast"_s;

// Asking for a bus that is not there would start one.
bool hasSessionBus()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") ||
           QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s);
}

} // namespace

void SystemAppearance::askPortal()
{
    if (QGuiApplication::platformName() == "offscreen"_L1 || !hasSessionBus())
        return;
    QDBusConnection::sessionBus().connect(service, path, interface, u"SettingChanged"_s, this,
                                          SLOT(readPortalSetting(QString, QString, QDBusVariant)));
    askPortalFor(colourScheme);
    askPortalFor(contrastKey);
}

void SystemAppearance::askPortalFor(const QString &key)
{
    QDBusMessage question = QDBusMessage::createMethodCall(service, path, interface, u"Read"_s);
    question << appearanceGroup << key;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, key](QDBusPendingCallWatcher *finished) {
        const QDBusPendingReply<QDBusVariant> reply = *finished;
        if (reply.isValid())
            readPortalSetting(appearanceGroup, key, reply.value());
        finished->deleteLater();
    });
}

void SystemAppearance::readPortalSetting(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group != appearanceGroup)
        return;
    QVariant inner = value.variant();
    if (inner.canConvert<QDBusVariant>()) // Read wraps twice, SettingChanged once
        inner = inner.value<QDBusVariant>().variant();
    const uint chosen = inner.toUInt();
    if (key == colourScheme)
        set(chosen == 1, m_highContrast); // 0: no preference, 2: light
    else if (key == contrastKey)
        set(m_dark, chosen == 1);
}

#endif

} // namespace regie
