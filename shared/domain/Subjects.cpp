// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/Subjects.h"

#include "shared/domain/Catalogue.h"

namespace regie {

using namespace Qt::StringLiterals;

Issues checkSubject(const Record &record, const QString &code, Features needed)
{
    const QString entity = record.text(u"subject_entity");
    const bool isNamed = !record.uuid(u"subject_id").isNull();
    const Schema *schema = findSchema(entity);
    if (isNamed ? schema && (schema->features & needed) == needed : entity.isEmpty())
        return {};
    // Where one must be named, the row of the field says so already.
    const Field *subject = findField(record.fields(), u"subject_id");
    if (!isNamed && subject && subject->is(FieldFlag::Required))
        return {};
    return {{.code = code, .field = u"subject_id"_s, .args = {}}};
}

} // namespace regie
