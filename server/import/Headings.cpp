// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/import/Headings.h"

#include "server/storage/Spelling.h"
#include "shared/domain/Catalogue.h"
#include "shared/schema/FormatNames.h"

#include <algorithm>

namespace regie::importing {

namespace {

constexpr qsizetype longestHeading = 100; // folded; nothing longer is a slip of a label

} // namespace

Headings::Headings(const Schema &schema, const Labels &labels)
{
    for (const Field &field : schema.fields) {
        if (!field.isStored() || field.is(FieldFlag::Secret))
            continue;
        const QStringList names = labels.of(schema, field);
        for (const QString &name : names)
            add(name, field);
        addReference(field, names, labels);
    }
    // Last, so that no field loses its own name to what another one is usually called.
    for (const Field &field : schema.fields) {
        if (!field.isStored() || field.is(FieldFlag::Secret))
            continue;
        for (const QString &name : usualNames(field))
            add(folded(name), field);
    }
}

void Headings::add(const QString &word, const Field &field, const QString &by)
{
    m_entries.push_back({.word = word, .meaning = {.field = &field, .by = by}});
}

void Headings::addReference(const Field &field, const QStringList &names, const Labels &labels)
{
    const auto *reference = std::get_if<kinds::Ref>(&field.kind);
    const Schema *target = reference ? findSchema(toString(reference->entity)) : nullptr;
    if (!target)
        return;
    for (const QString &name : names) {
        for (const Field &other : target->fields) {
            if (other.is(FieldFlag::Secret))
                continue;
            QStringList others = labels.of(*target, other);
            for (const QString &usual : usualNames(other))
                others += folded(usual);
            for (const QString &by : others) {
                add(name + by, field, toString(other.key));
                add(by + name, field, toString(other.key));
            }
        }
    }
}

Meaning Headings::meaning(const QString &header) const
{
    const QString word = folded(header);
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [&word](const Entry &entry) { return entry.word == word; });
    return found == m_entries.end() ? Meaning() : found->meaning;
}

const Field *Headings::nearest(const QString &header, const std::function<bool(const Field &)> &isMeant) const
{
    const QString word = folded(header);
    if (word.size() > longestHeading)
        return nullptr;
    int best = allowedSlips(word) + 1;
    const Field *field = nullptr;
    for (const Entry &entry : m_entries) {
        if (std::abs(entry.word.size() - word.size()) >= best || !isMeant(*entry.meaning.field))
            continue;
        if (const int count = slips(word, entry.word); count < best) {
            best = count;
            field = entry.meaning.field;
        }
    }
    return field;
}

} // namespace regie::importing
