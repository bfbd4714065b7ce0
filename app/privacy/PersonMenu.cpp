// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/privacy/PersonMenu.h"

#include "app/privacy/ErasureSheet.h"
#include "app/privacy/PersonExportSheet.h"
#include "shared/domain/PersonalData.h"
#include "shared/protocol/PersonMessages.h"
#include "ui/theme/Icons.h"

#include <QCoreApplication>
#include <QMenu>

namespace regie::personmenu {

void addTo(QMenu &menu, Gateway &gateway, QWidget *window, const PersonShown &person)
{
    if (!isPerson(*person.schema))
        return;
    if (gateway.may(toString(ExportPerson::permission)))
        menu.addAction(icon(u"download"), exportOffer(), window,
                       [&gateway, window, person] { PersonExportSheet::of(gateway, window).popUp(person); });
    if (gateway.may(toString(ErasePerson::permission)))
        menu.addAction(icon(u"trash"), erasureOffer(), window,
                       [&gateway, window, person] { ErasureSheet::of(gateway, window).popUp(person); });
}

QString exportOffer()
{
    return QCoreApplication::translate("PersonMenu", "Export the personal data…");
}

QString erasureOffer()
{
    return QCoreApplication::translate("PersonMenu", "Erase or anonymise…");
}

} // namespace regie::personmenu
