// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/Gateway.h"

class QMenu;

namespace regie {

// Somebody, as a page shows them.
struct PersonShown {
    const Schema *schema;
    QUuid id;
    QString name;
};

namespace personmenu {

// What this session may do with what is known of them; nothing for records that stand for nobody.
void addTo(QMenu &menu, Gateway &gateway, QWidget *window, const PersonShown &person);
[[nodiscard]] QString exportOffer();
[[nodiscard]] QString erasureOffer();

} // namespace personmenu

} // namespace regie
