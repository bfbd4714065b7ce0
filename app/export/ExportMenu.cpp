// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/ExportMenu.h"

#include "app/export/ListExport.h"
#include "app/pages/Page.h"
#include "ui/models/Gateway.h"
#include "ui/theme/Icons.h"

#include <QCoreApplication>
#include <QMenu>

namespace regie {

using namespace Qt::StringLiterals;

void addExport(QMenu &menu, const Gateway &gateway, Page &page)
{
    if (!gateway.may(exportPermission(page.entity())))
        return;
    QAction *action = menu.addAction(icon(u"download"), QCoreApplication::translate("ExportMenu", "Export…"), &page,
                                     [&page] { page.perform(Command::Export); });
    action->setShortcut(findShortcut(Command::Export)->sequences().value(0));
    menu.addSeparator();
}

} // namespace regie
