// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/Catalogue.h"
#include "shared/domain/identity/RoleFieldRule.h"

namespace regie {

using namespace Qt::StringLiterals;

// A rule about a field that is not there would hide nothing and reassure somebody.
Issues checkRoleFieldRule(const Record &record)
{
    const auto rule = fromRecord<RoleFieldRule>(record);
    if (rule.entity.isEmpty() || rule.field.isEmpty())
        return {};
    const Schema *schema = findSchema(rule.entity);
    if (!schema)
        return {{.code = u"role_field_rule.entity_unknown"_s, .field = u"entity"_s, .args = {}}};
    if (!schema->find(rule.field))
        return {{.code = u"role_field_rule.field_unknown"_s, .field = u"field"_s, .args = {}}};
    return {};
}

} // namespace regie
