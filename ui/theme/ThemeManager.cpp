// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/ThemeManager.h"

#include "ui/theme/EnterKey.h"
#include "ui/theme/FocusRing.h"
#include "ui/theme/Style.h"
#include "ui/theme/SystemAppearance.h"
#include "ui/theme/Typography.h"

#include <QApplication>
#include <QPointer>
#include <QWidget>

#include <vector>

namespace regie {

namespace {

// Not every colour of ours has a place in QPalette: everything is painted again, and measured again where sizes
// changed.
void refreshWidgets(QEvent::Type told)
{
    std::vector<QPointer<QWidget>> widgets; // some make those in them anew when they are told
    for (QWidget *widget : QApplication::allWidgets())
        widgets.emplace_back(widget);
    for (const QPointer<QWidget> &widget : widgets) {
        QEvent event(told);
        if (widget)
            applyTextProperties(widget);
        if (widget)
            QCoreApplication::sendEvent(widget, &event);
        if (!widget)
            continue;
        widget->updateGeometry();
        widget->update();
    }
}

// As it is now: whoever dresses the application again takes the style before with him.
Style &styleOf(const QApplication &application)
{
    return *qobject_cast<Style *>(application.style());
}

} // namespace

ThemeManager::ThemeManager(QApplication &application, QObject *parent)
    : QObject(parent)
    , m_application(application)
    , m_system(new SystemAppearance(this)) // before our palette hides the platform's
    , m_style(new Style)
{
    loadFonts();
    m_style->setTheme(chosenTheme());
    m_application.setStyle(m_style);
    m_application.setPalette(paletteOf(m_style->theme()));
    m_application.setFont(applicationFont(m_textScale));
    new FocusRing(this);
    new EnterKey(this);
    connect(m_system, &SystemAppearance::changed, this, &ThemeManager::applyTheme);
}

ThemeManager::~ThemeManager() = default;

const Theme &ThemeManager::theme() const
{
    return styleOf(m_application).theme();
}

Density ThemeManager::density() const
{
    return styleOf(m_application).density();
}

const Theme &ThemeManager::chosenTheme() const
{
    const bool dark = m_appearance == Appearance::Dark || (m_appearance == Appearance::System && m_system->dark());
    const bool high = m_contrast == Contrast::High || (m_contrast == Contrast::System && m_system->highContrast());
    if (high)
        return highContrastTheme(dark);
    return dark ? darkTheme() : lightTheme();
}

void ThemeManager::setAppearance(Appearance appearance)
{
    m_appearance = appearance;
    applyTheme();
}

void ThemeManager::setContrast(Contrast contrast)
{
    m_contrast = contrast;
    applyTheme();
}

void ThemeManager::applyTheme()
{
    const Theme &chosen = chosenTheme();
    if (chosen.dark == theme().dark && chosen.highContrast == theme().highContrast)
        return;
    styleOf(m_application).setTheme(chosen);
    m_application.setPalette(paletteOf(chosen));
    refreshWidgets(QEvent::ApplicationPaletteChange);
    Q_EMIT themeChanged();
}

void ThemeManager::setDensity(Density density)
{
    if (density == styleOf(m_application).density())
        return;
    styleOf(m_application).setDensity(density);
    refreshWidgets(QEvent::StyleChange);
    Q_EMIT densityChanged();
}

void ThemeManager::setTextScale(double scale)
{
    m_textScale = std::clamp(scale, 0.8, 3.0);
    m_application.setFont(applicationFont(m_textScale));
    refreshWidgets(QEvent::StyleChange);
    Q_EMIT densityChanged();
}

} // namespace regie
