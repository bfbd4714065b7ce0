// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/SystemAppearance.h"

#include <QGuiApplication>
#include <QPalette>

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
}

void SystemAppearance::set(bool dark, bool highContrast)
{
    if (dark == m_dark && highContrast == m_highContrast)
        return;
    m_dark = dark;
    m_highContrast = highContrast;
    Q_EMIT changed();
}

} // namespace regie
