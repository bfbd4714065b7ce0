// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/SearchCompiler.h"

#include "shared/domain/Catalogue.h"

#include <QCryptographicHash>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

QByteArray arrayOf(const QByteArrayList &tags)
{
    return "ARRAY[" + tags.join(',') + "]::text[]";
}

} // namespace

QByteArray searchTag(std::string_view field)
{
    const QByteArray name(field.data(), static_cast<qsizetype>(field.size()));
    return QCryptographicHash::hash(name, QCryptographicHash::Md5).toHex().left(3);
}

QByteArray likePattern(const QByteArray &typed)
{
    return "replace(replace(replace(search_fold(" + typed + R"(), '\', '\\'), '%', '\%'), '_', '\_'))";
}

QByteArray SearchCompiler::matching(MatchRank rank, const QByteArray &typed) const
{
    QByteArrayList tags;
    QByteArrayList phones;
    QByteArrayList references;
    for (const Field &field : m_schema.fields) {
        // How a long text begins or that it is just this says nothing.
        const auto *text = std::get_if<kinds::Text>(&field.kind);
        if (!field.is(FieldFlag::Searchable) || targetOf(field) || !m_paths.find(toString(field.key), Usage::Search) ||
            (rank != MatchRank::Word && text == nullptr))
            continue;
        const QByteArray tag = literal(searchTag(field.key).toStdString());
        tags += tag;
        if (text != nullptr && text->format == kinds::TextFormat::Phone)
            phones += tag;
        if (field.key == m_schema.referenceField)
            references += tag;
    }
    if (tags.isEmpty())
        return "false";
    return columnOf(m_paths.root(), "search_vector") + " @@ search_query(" + literal(matchRankName(rank)) + ", " +
           arrayOf(tags) + ", " + arrayOf(phones) + ", " + arrayOf(references) + ", " + typed + ')';
}

QByteArray SearchCompiler::words(const QByteArray &typed) const
{
    return matching(MatchRank::Word, typed);
}

QByteArray SearchCompiler::refersTo(const Field &reference, const QByteArray &typed) const
{
    const Schema &target = *targetOf(reference);
    const QByteArray alias = m_builder.nextAlias();
    const QByteArray isMeant =
        "search_fold(" + columnOf(alias, target.labelField) + ") LIKE '%' || " + likePattern(typed) + " || '%'";
    return columnOf(m_paths.root(), reference.key) + " = ANY (ARRAY(SELECT " + columnOf(alias, "id") + " FROM " +
           quotedName(target.entity) + " AS " + alias + " WHERE " + bothOf(isMeant, m_paths.readable(target, alias)) +
           "))";
}

// What the record is called, if the caller may know; empty otherwise. A label that is put together from searchable
// fields has no terms of its own.
QByteArray SearchCompiler::foldedLabel() const
{
    const Field *label = m_schema.find(toString(m_schema.labelField));
    if (label == nullptr || !std::holds_alternative<kinds::Text>(label->kind) ||
        !m_paths.find(toString(label->key), Usage::Search))
        return {};
    return "search_fold(" + columnOf(m_paths.root(), label->key) + ')';
}

QByteArray SearchCompiler::condition(MatchRank rank)
{
    const QByteArray typed = m_builder.parameter({.from = ParameterSource::From::Search});
    const QByteArray label = foldedLabel();
    if (rank == MatchRank::Fuzzy)
        return label.isEmpty() ? QByteArray("false") : "search_fold(" + typed + ") <% " + label;
    const QByteArray terms = matching(rank, typed);
    const bool isOwnTerm = label.isEmpty() || m_schema.find(toString(m_schema.labelField))->is(FieldFlag::Searchable);
    if (rank == MatchRank::Word || isOwnTerm)
        return terms;
    return anyOf({terms, rank == MatchRank::Exact ? label + " = search_fold(" + typed + ')'
                                                  : label + " LIKE " + likePattern(typed) + " || '%'"});
}

QByteArray SearchCompiler::closest()
{
    const QByteArray typed = m_builder.parameter({.from = ParameterSource::From::Search});
    const QByteArray label = foldedLabel();
    return label.isEmpty() ? QByteArray() : "word_similarity(search_fold(" + typed + "), " + label + ") DESC, ";
}

} // namespace regie
