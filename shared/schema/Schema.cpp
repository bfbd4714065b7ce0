// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/schema/Schema.h"

#include <QCoreApplication>

namespace regie {

namespace {

// Only a place for the system fields' types; nothing is ever stored in one.
struct SystemColumns {
    qint64 version = 1;
    Moment createdAt;
    QUuid createdBy;
    Moment updatedAt;
    QUuid updatedBy;
    Moment archivedAt;
};

constexpr auto systemContext = "Record";

constexpr std::array systemTable{
    field<&SystemColumns::version>("version", QT_TRANSLATE_NOOP("Record", "Version"), kinds::Integer{.min = 1},
                                   FieldFlag::Required | FieldFlag::Generated),
    field<&SystemColumns::createdAt>("created_at", QT_TRANSLATE_NOOP("Record", "Created"), kinds::Moment{},
                                     FieldFlag::Required | FieldFlag::Generated),
    field<&SystemColumns::createdBy>("created_by", QT_TRANSLATE_NOOP("Record", "Created by"), kinds::Ref{"user"},
                                     FieldFlag::Generated),
    field<&SystemColumns::updatedAt>("updated_at", QT_TRANSLATE_NOOP("Record", "Changed"), kinds::Moment{},
                                     FieldFlag::Required | FieldFlag::Generated),
    field<&SystemColumns::updatedBy>("updated_by", QT_TRANSLATE_NOOP("Record", "Changed by"), kinds::Ref{"user"},
                                     FieldFlag::Generated),
    field<&SystemColumns::archivedAt>("archived_at", QT_TRANSLATE_NOOP("Record", "Archived"), kinds::Moment{},
                                      FieldFlag::Generated)};

constexpr std::array<std::string_view, 5> scopeNames{"none", "own", "team", "partner", "all"};

const ChoiceSet *statesOf(const Schema &schema)
{
    const Field *field = schema.stateField.empty() ? nullptr : schema.find(toString(schema.stateField));
    const auto *choice = field ? std::get_if<kinds::Choice>(&field->kind) : nullptr;
    return choice ? choice->choices : nullptr;
}

} // namespace

std::string_view scopeName(Scope scope)
{
    return scopeNames[static_cast<std::size_t>(scope)];
}

Scope scopeNamed(QStringView name)
{
    for (std::size_t index = 0; index < scopeNames.size(); ++index) {
        if (name == toString(scopeNames[index]))
            return static_cast<Scope>(index);
    }
    return Scope::None;
}

Fields systemFields()
{
    return systemTable;
}

const Field *Schema::find(QStringView key) const
{
    const Field *own = findField(fields, key);
    return own ? own : findField(systemFields(), key);
}

const Field *Schema::marked(FieldFlag flag) const
{
    const auto found = std::ranges::find_if(fields, [flag](const Field &field) { return field.is(flag); });
    return found == fields.end() ? nullptr : &*found;
}

const ChoiceRow *Schema::state(QStringView key) const
{
    const ChoiceSet *all = statesOf(*this);
    return all ? all->find(key) : nullptr;
}

QStringList Schema::states(Course course) const
{
    const ChoiceSet *all = statesOf(*this);
    QStringList keys;
    for (const ChoiceRow &row : all ? all->rows : std::span<const ChoiceRow>()) {
        if (row.course == course)
            keys += toString(row.key);
    }
    return keys;
}

QStringList Schema::permissions() const
{
    std::vector<std::string_view> words{"read", "export"};
    if (has(Feature::Creatable))
        words.insert(words.end(), {"create", "import"});
    if (isChangeable())
        words.push_back("update");
    if (has(Feature::Archivable))
        words.push_back("archive");
    words.insert(words.end(), furtherRights.begin(), furtherRights.end());
    QStringList keys;
    for (const std::string_view word : words)
        keys.append(name() + u'.' + toString(word));
    return keys;
}

QString Schema::label(const Field &field) const
{
    const bool isOwn = &field >= fields.data() && &field < fields.data() + fields.size();
    return QCoreApplication::translate(isOwn ? context : systemContext, field.label);
}

QString Schema::singularLabel() const
{
    return QCoreApplication::translate(context, singular);
}

QString Schema::pluralLabel() const
{
    return QCoreApplication::translate(context, plural);
}

} // namespace regie
