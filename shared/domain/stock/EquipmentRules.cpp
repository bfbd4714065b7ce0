// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/stock/Equipment.h"

namespace regie {

using namespace Qt::StringLiterals;

Issues checkEquipment(const Record &record)
{
    const auto equipment = fromRecord<Equipment>(record);
    if (equipment.purchaseDate.isNull() || equipment.warrantyEndDate.isNull() ||
        equipment.warrantyEndDate >= equipment.purchaseDate)
        return {};
    return {{.code = u"equipment.warranty_before_purchase"_s, .field = u"warranty_end_date"_s, .args = {}}};
}

} // namespace regie
