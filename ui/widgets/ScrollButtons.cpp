// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ScrollButtons.h"

#include "ui/widgets/SayLive.h"

#include <QTabBar>
#include <QToolButton>

namespace regie {

using namespace Qt::StringLiterals;

void nameScrollButtons(QTabBar *tabs)
{
    struct Arrow {
        QString object; // as Qt calls it
        const char *words;
    };
    sayLive(tabs, [tabs] {
        for (const Arrow &arrow :
             {Arrow{u"ScrollLeftButton"_s, "Scroll Left"}, {u"ScrollRightButton"_s, "Scroll Right"}}) {
            if (auto *button = tabs->findChild<QToolButton *>(arrow.object, Qt::FindDirectChildrenOnly))
                button->setAccessibleName(QTabBar::tr(arrow.words));
        }
    });
}

} // namespace regie
