// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/PathCompiler.h"

#include "server/Refuse.h"
#include "shared/domain/Catalogue.h"

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxReferences = 3;
// What a wide list of people needs three times over; fifty would keep the planner busy for a second.
constexpr std::size_t maxJoins = 24;

} // namespace

PathCompiler::PathCompiler(SqlBuilder &builder, const Schema &schema, const Caller &caller, Audience audience)
    : m_builder(builder)
    , m_schema(schema)
    , m_caller(caller)
    , m_audience(audience)
    , m_root(builder.nextAlias())
{}

bool PathCompiler::mayUse(const Schema &schema, const Field &field, Usage usage) const
{
    return field.isStored() && (m_audience == Audience::Handler || m_caller.rights->mayUse(schema, field, usage));
}

const Field *PathCompiler::reference(const Schema &schema, QStringView name, Usage usage) const
{
    const Field *field = schema.find(name.toString() + "_id"_L1);
    if (!field) // created_by and updated_by name their user without a suffix
        field = schema.find(name);
    return field && targetOf(*field) && mayUse(schema, *field, usage) ? field : nullptr;
}

const Field *PathCompiler::find(QStringView path, Usage usage) const
{
    const Schema *schema = &m_schema;
    const QList<QStringView> names = path.split(u'.');
    if (names.size() > maxReferences + 1)
        return nullptr;
    for (qsizetype index = 0; index + 1 < names.size(); ++index) {
        const Field *step = reference(*schema, names[index], usage);
        if (!step)
            return nullptr;
        schema = targetOf(*step);
    }
    const Field *field = schema->find(names.back());
    return field && mayUse(*schema, *field, usage) ? field : nullptr;
}

PathColumn PathCompiler::column(const QString &path, Usage usage)
{
    const Field *field = find(path, usage);
    if (!field)
        refuse(u"query.unknown_path"_s, m_schema.name(), {}, {{u"path"_s, path}});
    const Schema *schema = &m_schema;
    QByteArray alias = m_root;
    const QList<QStringView> names = QStringView(path).split(u'.');
    for (qsizetype index = 0; index + 1 < names.size(); ++index) {
        const Field *step = reference(*schema, names[index], usage);
        schema = targetOf(*step);
        alias = join(alias, *step, *schema);
    }
    const bool isNeverNull = field->is(FieldFlag::Required) || field->key == "id";
    return {field, columnOf(alias, field->key), names.size() > 1 || !isNeverNull};
}

QByteArray PathCompiler::readable(const Schema &schema, const QByteArray &alias) const
{
    return m_audience == Audience::Handler ? QByteArray("true")
                                           : ScopeCompiler(m_builder, m_caller).condition(schema, alias);
}

QByteArray PathCompiler::join(const QByteArray &from, const Field &field, const Schema &target)
{
    const QByteArray source = columnOf(from, field.key);
    const auto known = m_aliases.find(source);
    if (known != m_aliases.end())
        return known->second;
    if (m_aliases.size() >= maxJoins)
        refuse(u"query.too_many_joins"_s, m_schema.name(), {}, {{u"max"_s, qint64{maxJoins}}});
    const QByteArray alias = m_builder.nextAlias();
    m_joins += " LEFT JOIN " + quotedName(target.entity) + " AS " + alias + " ON " +
               bothOf(columnOf(alias, "id") + " = " + source, readable(target, alias));
    m_aliases.emplace(source, alias);
    return alias;
}

QString labelPath(const Field &reference)
{
    const Schema *target = targetOf(reference);
    if (!target || target->labelField.empty())
        return {};
    QString name = toString(reference.key);
    if (name.endsWith("_id"_L1))
        name.chop(3);
    return name + u'.' + toString(target->labelField);
}

} // namespace regie
