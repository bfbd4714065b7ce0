// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/SqlBuilder.h"

#include <algorithm>
#include <stdexcept>

namespace regie {

namespace {

// Capitals stand in the keys of choices that a norm spells so (fr_FR, EUR), never in a name.
QByteArray enclosed(std::string_view name, char quote, bool mayHaveCapitals)
{
    const bool isPlain = !name.empty() && std::all_of(name.begin(), name.end(), [mayHaveCapitals](char character) {
        return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9') || character == '_' ||
               (mayHaveCapitals && character >= 'A' && character <= 'Z');
    });
    if (!isPlain)
        throw std::logic_error("Not a name of the catalogue");
    return quote + QByteArray(name.data(), static_cast<qsizetype>(name.size())) + quote;
}

} // namespace

QByteArray quotedName(std::string_view name)
{
    return enclosed(name, '"', false);
}

QByteArray literal(std::string_view name)
{
    return enclosed(name, '\'', true);
}

QByteArray columnOf(const QByteArray &alias, std::string_view name)
{
    return alias + '.' + quotedName(name);
}

QByteArray joined(const QByteArrayList &parts, const QByteArray &separator, const QByteArray &whenEmpty)
{
    if (parts.isEmpty())
        return whenEmpty;
    return parts.size() == 1 ? parts.front() : '(' + parts.join(separator) + ')';
}

QByteArray SqlBuilder::parameter(const ParameterSource &source)
{
    using From = ParameterSource::From;
    const bool isOfAll = source.from == From::CallerUser || source.from == From::CallerParty ||
                         source.from == From::CallerRoles || source.from == From::Search || source.from == From::Zone ||
                         source.from == From::Now;
    if (isOfAll) {
        const auto known = std::find_if(m_parameters.begin(), m_parameters.end(),
                                        [&](const ParameterSource &other) { return other.from == source.from; });
        if (known != m_parameters.end())
            return '$' + QByteArray::number(known - m_parameters.begin() + 1);
    }
    m_parameters.push_back(source);
    return '$' + QByteArray::number(m_parameters.size());
}

} // namespace regie
