// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/AppearanceMenu.h"

#include "app/Preferences.h"
#include "app/account/PersonalSettings.h"

#include <QCoreApplication>
#include <QMenu>

namespace regie {

namespace {

QString menuText(const char *source)
{
    return QCoreApplication::translate("AppearanceMenu", source);
}

template <class Choose>
void addChoice(QMenu *menu, const QString &label, bool isCurrent, Choose choose)
{
    QAction *action = menu->addAction(label, menu, choose);
    action->setCheckable(true);
    action->setChecked(isCurrent);
}

} // namespace

QMenu *makeAppearanceMenu(PersonalSettings &settings, Preferences &preferences, ThemeManager &themes, QWidget *parent)
{
    auto *menu = new QMenu(menuText(QT_TRANSLATE_NOOP("AppearanceMenu", "Appearance")), parent);
    const auto fill = [menu, &settings, &preferences, &themes] {
        menu->clear();
        const auto addAppearance = [&](const char *label, Appearance appearance) {
            addChoice(menu, menuText(label), themes.appearance() == appearance,
                      [&settings, appearance] { settings.setAppearance(appearance); });
        };
        addAppearance(QT_TRANSLATE_NOOP("AppearanceMenu", "Like the system"), Appearance::System);
        addAppearance(QT_TRANSLATE_NOOP("AppearanceMenu", "Light"), Appearance::Light);
        addAppearance(QT_TRANSLATE_NOOP("AppearanceMenu", "Dark"), Appearance::Dark);
        menu->addSeparator();
        const auto addDensity = [&](const char *label, Density density) {
            addChoice(menu, menuText(label), themes.density() == density, [&preferences, &themes, density] {
                preferences.setDensity(density);
                themes.setDensity(density);
            });
        };
        addDensity(QT_TRANSLATE_NOOP("AppearanceMenu", "Compact rows"), Density::Compact);
        addDensity(QT_TRANSLATE_NOOP("AppearanceMenu", "Comfortable rows"), Density::Comfortable);
    };
    fill();
    QObject::connect(menu, &QMenu::aboutToShow, menu, fill); // what is current may have changed elsewhere
    return menu;
}

} // namespace regie
