// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The acts of the program on what is known of somebody; the command line has the same ones (server/commands/Person).
#include "server/privacy/Erasure.h"
#include "server/privacy/PersonExports.h"
#include "shared/domain/PersonalData.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

void setPersonLine(Act &act, const PersonFound &whom, const QJsonObject &detail)
{
    act.setLogLine({.entity = whom.schema->name(),
                    .record = whom.id,
                    .detail = QJsonDocument(detail).toJson(QJsonDocument::Compact)});
}

QJsonObject counted(const Erasure &erasure)
{
    QJsonObject detail;
    for (const ErasureLine &line : erasure.plan())
        detail[toString(nameOf(line.fate))] = erasure.count(line.fate);
    return detail;
}

} // namespace

template <>
ErasurePlan handle<PreviewErasure>(Act &act, const PreviewErasure &message)
{
    const PersonFound whom = demandPerson(act, message.recordEntity, message.record);
    const Erasure erasure(act.connection(), *whom.schema, whom.id);
    setPersonLine(act, whom, counted(erasure));
    return {erasure.plan()};
}

template <>
Done handle<ErasePerson>(Act &act, const ErasePerson &message)
{
    const PersonFound whom = demandPerson(act, message.recordEntity, message.record);
    if (!isNameTyped(message.typedName, whom.name))
        refuseInvalid(whom.schema->name(), {{.code = u"person.other_name"_s, .field = u"name"_s, .args = {}}});
    Erasure erasure(act.connection(), *whom.schema, whom.id);
    erasure.run();
    setPersonLine(act, whom, counted(erasure));
    return {};
}

template <>
PersonExport handle<ExportPerson>(Act &act, const ExportPerson &message)
{
    const PersonFound whom = demandPerson(act, message.recordEntity, message.record);
    const PersonExport made = PersonExports(act.connection(), act.caller()).make(message.id, whom);
    setPersonLine(act, whom, {{u"records"_s, made.records}, {u"files"_s, made.files}});
    return made;
}

// The right may have gone since the archive was made.
template <>
FilePart handle<ReadPersonExport>(Act &act, const ReadPersonExport &message)
{
    if (act.caller().rights->scopeOf(toString(ExportPerson::permission)) == Scope::None)
        refuse(u"permission.denied"_s);
    return PersonExports(act.connection(), act.caller()).read(message);
}

} // namespace regie
