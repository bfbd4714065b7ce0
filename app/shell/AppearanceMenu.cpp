// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/AppearanceMenu.h"

#include "app/Preferences.h"
#include "app/account/PersonalSettings.h"
#include "ui/theme/ThemeManager.h"
#include "ui/widgets/Formats.h"

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

void addTextSizes(QMenu *menu, const AppearanceParts &parts)
{
    QMenu *sizes = menu->addMenu(menuText(QT_TRANSLATE_NOOP("AppearanceMenu", "Size of letters")));
    for (const int percent : {100, 125, 150, 200}) {
        const double scale = percent / 100.0;
        addChoice(sizes, formats::percent(percent * 100), qFuzzyCompare(parts.themes.textScale(), scale),
                  [&preferences = parts.preferences, &themes = parts.themes, scale] {
                      preferences.setTextScale(scale);
                      themes.setTextScale(scale);
                  });
    }
}

} // namespace

QMenu *makeAppearanceMenu(const AppearanceParts &parts, QWidget *parent)
{
    auto *menu = new QMenu(menuText(QT_TRANSLATE_NOOP("AppearanceMenu", "Appearance")), parent);
    const auto fill = [menu, parts] {
        menu->clear();
        const auto addAppearance = [&](const char *label, Appearance appearance) {
            addChoice(menu, menuText(label), parts.settings.appearance() == appearance,
                      [&settings = parts.settings, appearance] { settings.setAppearance(appearance); });
        };
        addAppearance(QT_TRANSLATE_NOOP("AppearanceMenu", "Like the system"), Appearance::System);
        addAppearance(QT_TRANSLATE_NOOP("AppearanceMenu", "Light"), Appearance::Light);
        addAppearance(QT_TRANSLATE_NOOP("AppearanceMenu", "Dark"), Appearance::Dark);
        menu->addSeparator();
        const auto addDensity = [&](const char *label, Density density) {
            addChoice(menu, menuText(label), parts.themes.density() == density,
                      [choose = parts.chooseDensity, density] { choose(density); });
        };
        addDensity(QT_TRANSLATE_NOOP("AppearanceMenu", "Compact rows"), Density::Compact);
        addDensity(QT_TRANSLATE_NOOP("AppearanceMenu", "Comfortable rows"), Density::Comfortable);
        menu->addSeparator();
        addTextSizes(menu, parts);
    };
    fill();
    QObject::connect(menu, &QMenu::aboutToShow, menu, fill); // what is current may have changed elsewhere
    return menu;
}

} // namespace regie
