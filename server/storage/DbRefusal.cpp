// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/DbRefusal.h"

#include "server/storage/SchemaVersion.h"
#include "shared/domain/Catalogue.h"

#include <algorithm>
#include <array>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

Refusal plain(const QString &code, const QString &entity = {})
{
    return {.code = code, .entity = entity, .field = {}, .args = {}, .issues = {}, .conflicts = {}};
}

Refusal invalid(const Schema &schema, const QString &code, const QString &field)
{
    Refusal refusal = plain(u"invalid"_s, schema.name());
    refusal.issues.push_back({.code = code, .field = field, .args = {}});
    return refusal;
}

// "<entity>.<field>_<rule>" → the field it is about, or nothing when the rule is about the whole record.
QString fieldOf(const Schema &schema, QStringView rule)
{
    for (const auto suffix : {"_length"_L1, "_choice"_L1, "_range"_L1, "_format"_L1, "_unknown"_L1, "_taken"_L1,
                              "_required"_L1, "_role"_L1}) {
        if (!rule.endsWith(suffix))
            continue;
        const QString name = rule.chopped(suffix.size()).toString();
        const auto found = std::find_if(schema.fields.begin(), schema.fields.end(), [&](const Field &field) {
            const QString key = toString(field.key);
            return key == name || key == name + "_id"_L1 || key.startsWith(name + u'_');
        });
        return found == schema.fields.end() ? QString() : toString(found->key);
    }
    return {};
}

bool refusesTheAct(QStringView constraint)
{
    return constraint.endsWith("_refused"_L1) || constraint.endsWith(".append_only"_L1);
}

Refusal ofConstraint(const DbError &error)
{
    const QString &constraint = error.constraint();
    const qsizetype dot = constraint.indexOf(u'.');
    const Schema *schema = findSchema(dot > 0 ? QStringView(constraint).left(dot) : QStringView(error.table()));
    if (!schema)
        return plain(u"internal"_s);
    if (constraint == schema->name() + "_pkey"_L1)
        return plain(u"record.exists"_s, schema->name());
    if (dot < 0)
        return plain(u"internal"_s, schema->name());
    if (refusesTheAct(constraint))
        return plain(constraint, schema->name());
    const bool namesField = schema->find(error.column()) != nullptr;
    const QString field = namesField ? error.column() : fieldOf(*schema, QStringView(constraint).mid(dot + 1));
    return invalid(*schema, constraint, field);
}

// Whether the failure lies in the moment rather than in what was asked; its code, or nothing.
QString passingTrouble(const DbError &error)
{
    const QByteArray &state = error.sqlState();
    if (error.isRetryable())
        return u"database.conflict"_s;
    if (state == "53100")
        return u"database.full"_s;
    if (state == "57014" || state == "55P03" || state == "25P03")
        return u"database.timeout"_s;
    // No memory, disk or connections left; stopped; read-only.
    static const std::array classes{"53", "57", "55", "08", "40"};
    const bool isUnavailable =
        error.connectionLost() || state.isEmpty() || state == "25006" ||
        std::any_of(classes.begin(), classes.end(), [&](const char *start) { return state.startsWith(start); });
    return isUnavailable ? u"database.unavailable"_s : QString();
}

} // namespace

Refusal refusalFor(const DbError &error)
{
    if (const auto *versions = dynamic_cast<const VersionError *>(&error)) {
        Refusal refusal = plain(u"database.version"_s);
        refusal.args = {{u"database"_s, qint64{versions->database()}}, {u"needed"_s, qint64{versions->program()}}};
        return refusal;
    }
    if (const QString code = passingTrouble(error); !code.isEmpty())
        return plain(code);
    if (error.sqlState() == "23502") {
        const Schema *schema = findSchema(error.table());
        if (schema && schema->find(error.column()))
            return invalid(*schema, u"required"_s, error.column());
        return plain(u"internal"_s);
    }
    if (error.sqlState().startsWith("23") || error.sqlState() == "42501")
        return ofConstraint(error);
    // A value that the shared checks let pass and a column refused: too large, or not to be cast.
    if (error.sqlState().startsWith("22")) {
        Refusal refusal = plain(u"invalid"_s);
        refusal.issues.push_back({.code = u"wrong_type"_s, .field = {}, .args = {}});
        return refusal;
    }
    return plain(u"internal"_s);
}

} // namespace regie
