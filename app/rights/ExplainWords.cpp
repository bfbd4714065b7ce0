// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/rights/ExplainWords.h"

#include "app/rights/RightsRows.h"
#include "shared/domain/Catalogue.h"
#include "shared/domain/identity/User.h"
#include "ui/widgets/Formats.h"

#include <QCoreApplication>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

struct ExplainTexts {
    Q_DECLARE_TR_FUNCTIONS(ExplainWords)
};

QString reachWords(Scope scope)
{
    return levelWords(static_cast<Level>(scope));
}

QString labelOf(const Schema &schema, std::string_view key)
{
    const Field *field = schema.find(toString(key));
    return field == nullptr || *field->label == '\0' ? schema.singularLabel() : schema.label(*field);
}

QString pluralOf(std::string_view entity)
{
    const Schema *schema = findSchema(toString(entity));
    return schema == nullptr ? QString() : schema->pluralLabel();
}

// Which records one row of a reach holds, as the entity declares it.
QString rowWords(const Schema &schema, const ScopeRow &row)
{
    switch (row.who) {
    case ScopeRow::Who::User:
        return ExplainTexts::tr("those that name the person (%1)").arg(labelOf(schema, row.field));
    case ScopeRow::Who::Party:
        return ExplainTexts::tr("those of the person’s company (%1)").arg(labelOf(schema, row.field));
    case ScopeRow::Who::Related:
        return ExplainTexts::tr("those to which another record leads that the person sees (%1)")
            .arg(pluralOf(row.entity));
    case ScopeRow::Who::Holder:
        return ExplainTexts::tr("those of a record that the person sees (%1)").arg(labelOf(schema, row.field));
    case ScopeRow::Who::Subject:
        return ExplainTexts::tr("those that hang on a record which the person sees");
    case ScopeRow::Who::Roles:
        break;
    }
    return ExplainTexts::tr("those shared with one of the person’s roles");
}

QString reachDetail(const Schema &schema, Scope scope)
{
    QStringList rows;
    for (const ScopeRow &row : schema.scopes) {
        if (row.scope <= scope)
            rows.append(rowWords(schema, row));
    }
    rows.removeDuplicates();
    return ExplainTexts::tr("This reach holds %1.").arg(formats::list(rows));
}

class Telling {
public:
    Telling(const Explanation &told, const Schema &schema, const QString &person, const QHash<QString, QString> &names)
        : m_told(told)
        , m_schema(schema)
        , m_person(person)
        , m_names(names)
    {}

    [[nodiscard]] ExplainWords words()
    {
        const bool reads = m_told.reading == Explanation::Reading::Reads;
        ExplainWords words;
        words.answer = reads ? ExplainTexts::tr("%1 sees this record.").arg(m_person)
                             : ExplainTexts::tr("%1 does not see this record.").arg(m_person);
        words.reasons.append(reason());
        if (m_told.scope != Scope::None && m_told.scope != Scope::All &&
            m_told.reading != Explanation::Reading::Account)
            words.reasons.append(reachDetail(m_schema, m_told.scope));
        words.reasons += reads ? changing() : ways();
        if (m_told.isArchived)
            words.reasons.append(ExplainTexts::tr("It is archived: lists show it among what is archived alone."));
        for (const Explanation::Kept &kept : m_told.kept)
            words.reasons.append(keptWords(kept));
        return words;
    }

private:
    [[nodiscard]] QString rolesNamed(const std::vector<QString> &keys) const
    {
        QStringList names;
        for (const QString &key : keys)
            names.append(m_names.value(key, key));
        return formats::list(names);
    }

    [[nodiscard]] QString reason() const
    {
        const QString kind = m_schema.pluralLabel();
        switch (m_told.reading) {
        case Explanation::Reading::Reads:
            //: %1 roles, %2 reach
            return ExplainTexts::tr("By the role %1, whose reach is “%2”.")
                .arg(rolesNamed(m_told.roles), reachWords(m_told.scope));
        case Explanation::Reading::Account:
            return ExplainTexts::tr("The account cannot be used: it is “%1”.")
                .arg(choicesOf(UserStatus()).label(m_told.status));
        case Explanation::Reading::NoRight:
            return ExplainTexts::tr("No role of this person gives the right to read such records (%1).").arg(kind);
        case Explanation::Reading::OutOfReach:
            //: %1 roles, %2 reach
            return ExplainTexts::tr("The role %1 shows such records as far as “%2”, and this is none of them.")
                .arg(rolesNamed(m_told.roles), reachWords(m_told.scope));
        case Explanation::Reading::Secret:
            break;
        }
        return ExplainTexts::tr("It is internal, and no role of this person shows what is internal.");
    }

    [[nodiscard]] QStringList ways() const
    {
        QStringList lines;
        if (m_told.needed != Scope::None)
            lines.append(ExplainTexts::tr("A reach of “%1” would show it.").arg(reachWords(m_told.needed)));
        if (!m_told.showing.empty())
            lines.append(ExplainTexts::tr("So would each of these roles: %1.").arg(rolesNamed(m_told.showing)));
        return lines;
    }

    [[nodiscard]] QStringList changing() const
    {
        if (!m_schema.isChangeable())
            return {ExplainTexts::tr("Nobody changes it: the program alone writes it.")};
        if (m_told.changing == Scope::None)
            return {ExplainTexts::tr("May not change it: no role of this person gives the right to.")};
        const QString role = rolesNamed(m_told.changers);
        const QString reach = reachWords(m_told.changing);
        //: %1 roles, %2 reach
        return {m_told.changes ? ExplainTexts::tr("May change it, by the role %1 (%2).").arg(role, reach)
                               : ExplainTexts::tr("May not change it: the role %1 lets change as far as “%2”, and "
                                                  "this is beyond.")
                                     .arg(role, reach)};
    }

    [[nodiscard]] QString keptWords(const Explanation::Kept &kept) const
    {
        const Field *field = m_schema.find(kept.field);
        const QString label = field == nullptr ? kept.field : m_schema.label(*field);
        //: %1 field, %2 roles
        return (kept.access == FieldAccess::Hidden ? ExplainTexts::tr("The field “%1” is hidden by %2.")
                                                   : ExplainTexts::tr("The field “%1” is read-only by %2."))
            .arg(label, rolesNamed(kept.roles));
    }

    const Explanation &m_told;
    const Schema &m_schema;
    const QString &m_person;
    const QHash<QString, QString> &m_names;
};

} // namespace

ExplainWords explainWords(const Explanation &told, const Schema &schema, const QString &person,
                          const QHash<QString, QString> &roleNames)
{
    return Telling(told, schema, person, roleNames).words();
}

} // namespace regie
