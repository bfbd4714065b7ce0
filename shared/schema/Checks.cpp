// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/schema/Checks.h"

#include "shared/schema/JsonSyntax.h"
#include "shared/schema/Normal.h"
#include "shared/schema/TextFormats.h"

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

Issue issue(const Field &field, const QString &code, Arguments args = {})
{
    return {.code = code, .field = toString(field.key), .args = std::move(args)};
}

Issues range(const Field &field, qint64 value, qint64 min, qint64 max)
{
    if (value < min)
        return {issue(field, u"below_minimum"_s, {{u"min"_s, min}})};
    if (value > max)
        return {issue(field, u"above_maximum"_s, {{u"max"_s, max}})};
    return {};
}

Issues length(const Field &field, const QString &text, int max)
{
    if (text.size() > max)
        return {issue(field, u"too_long"_s, {{u"max"_s, qint64{max}}})};
    return {};
}

// What can't be seen has no place in a text: it breaks lists, files and logs. A note has line breaks and tabs.
bool isUnseen(QChar character, bool isNote)
{
    switch (character.category()) {
    case QChar::Other_Control:
        return !isNote || (character != u'\n' && character != u'\t');
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return !isNote;
    default:
        return false;
    }
}

Issues seen(const Field &field, const QString &text)
{
    const bool isNote = std::holds_alternative<kinds::Note>(field.kind);
    const bool isSeen =
        std::none_of(text.begin(), text.end(), [isNote](QChar character) { return isUnseen(character, isNote); });
    return isSeen ? Issues{} : Issues{issue(field, u"control_character"_s)};
}

// A choice that is none may be anything, of any length.
constexpr qsizetype longestEcho = 60;

// numeric(14, decimals): fourteen digits in all.
constexpr qint64 largestNumeric = 99'999'999'999'999;

struct Check {
    const Field &field;
    const Value &value;

    template <class Stored>
    const Stored *content() const
    {
        return std::get_if<Stored>(&value);
    }
    Issues wrongType() const { return {issue(field, u"wrong_type"_s)}; }
    template <class Stored>
    Issues onlyType() const
    {
        return content<Stored>() ? Issues{} : wrongType();
    }

    Issues operator()(const kinds::Text &kind) const
    {
        const auto *text = content<QString>();
        if (!text)
            return wrongType();
        if (Issues issues = length(field, *text, kind.max); !issues.empty())
            return issues;
        if (Issues issues = seen(field, *text); !issues.empty())
            return issues;
        const QString code = checkFormat(kind.format, *text);
        return code.isEmpty() ? Issues{} : Issues{issue(field, code)};
    }
    Issues operator()(const kinds::Note &kind) const
    {
        const auto *text = content<QString>();
        if (!text)
            return wrongType();
        Issues issues = length(field, *text, kind.max);
        return issues.empty() ? seen(field, *text) : issues;
    }
    Issues operator()(const kinds::Integer &kind) const
    {
        const auto *number = content<qint64>();
        return number ? range(field, *number, kind.min, kind.max) : wrongType();
    }
    Issues scaled(bool negative, qint64 max = largestNumeric) const
    {
        const auto *units = content<qint64>();
        return units ? range(field, *units, negative ? -max : 0, max) : wrongType();
    }
    Issues operator()(const kinds::Quantity &kind) const { return scaled(kind.negative); }
    Issues operator()(const kinds::Money &kind) const { return scaled(kind.negative); }
    Issues operator()(const kinds::Percent &kind) const { return scaled(false, kind.max); }
    Issues operator()(const kinds::Day &) const { return onlyType<QDate>(); }
    Issues operator()(const kinds::TimeOfDay &) const { return onlyType<QTime>(); }
    Issues operator()(const kinds::Moment &) const { return onlyType<Moment>(); }
    Issues operator()(const kinds::Flag &) const { return onlyType<bool>(); }
    Issues operator()(const kinds::Choice &kind) const
    {
        const auto *key = content<QString>();
        if (!key)
            return wrongType();
        if (kind.choices->find(*key))
            return {};
        return {issue(field, u"unknown_choice"_s, {{u"value"_s, key->left(longestEcho)}})};
    }
    Issues operator()(const kinds::Ref &) const { return onlyType<QUuid>(); }
    Issues operator()(const kinds::Identity &) const { return onlyType<QUuid>(); }
    Issues operator()(const kinds::Subject &) const { return onlyType<QUuid>(); }
    Issues operator()(const kinds::Lines &) const { return wrongType(); }
    Issues operator()(const kinds::Tags &kind) const
    {
        const auto *tags = content<QStringList>();
        if (!tags)
            return wrongType();
        if (tags->size() > kind.max)
            return {issue(field, u"too_many"_s, {{u"max"_s, qint64{kind.max}}})};
        for (const QString &tag : *tags) {
            if (Issues issues = length(field, tag, kind.length); !issues.empty())
                return issues;
            if (Issues issues = seen(field, tag); !issues.empty())
                return issues;
        }
        return {};
    }
    Issues operator()(const kinds::Json &kind) const
    {
        const auto *text = content<QString>();
        if (!text)
            return wrongType();
        if (!isJson(*text))
            return {issue(field, u"invalid_json"_s)};
        return length(field, *text, kind.max);
    }
    Issues operator()(const kinds::Binary &kind) const
    {
        const auto *bytes = content<QByteArray>();
        if (!bytes)
            return wrongType();
        return bytes->size() <= kind.max ? Issues{}
                                         : Issues{issue(field, u"too_long"_s, {{u"max"_s, qint64{kind.max}}})};
    }
};

} // namespace

Issues checkField(const Field &field, const Value &value)
{
    const Value kept = normalised(field.kind, value);
    if (isEmpty(kept))
        return field.is(FieldFlag::Required) ? Issues{issue(field, u"required"_s)} : Issues{};
    return std::visit(Check{field, kept}, field.kind);
}

Issues checkFields(const Record &record)
{
    Issues issues;
    for (std::size_t index = 0; index < record.fields().size(); ++index) {
        const Field &field = record.fields()[index];
        if (field.is(FieldFlag::Generated) || !field.isStored())
            continue;
        Issues found = checkField(field, record.at(index));
        issues.insert(issues.end(), found.begin(), found.end());
    }
    return issues;
}

Issues checkRecord(const Schema &schema, const Record &record)
{
    Issues issues = checkFields(record);
    if (schema.check) {
        Issues found = schema.check(record);
        issues.insert(issues.end(), found.begin(), found.end());
    }
    return issues;
}

} // namespace regie
