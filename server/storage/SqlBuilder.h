// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/CompiledQuery.h"

namespace regie {

// As SQL writes it, in quotes. Only names that were compiled in: fields and entities of the catalogue, our own aliases.
[[nodiscard]] QByteArray quotedName(std::string_view name);
// The same names as texts: 'name'.
[[nodiscard]] QByteArray literal(std::string_view name);
// alias."name"
[[nodiscard]] QByteArray columnOf(const QByteArray &alias, std::string_view name);
[[nodiscard]] QByteArray joined(const QByteArrayList &parts, const QByteArray &separator, const QByteArray &whenEmpty);

// Numbers the parameters of a statement and the aliases of its tables.
class SqlBuilder {
public:
    // "$n"; the caller's own ids and a whole search are sent once however often they are wanted.
    [[nodiscard]] QByteArray parameter(const ParameterSource &source);
    [[nodiscard]] QByteArray nextAlias() { return 't' + QByteArray::number(m_aliases++); }
    [[nodiscard]] std::vector<ParameterSource> takeParameters() { return std::move(m_parameters); }

private:
    std::vector<ParameterSource> m_parameters;
    int m_aliases = 0;
};

} // namespace regie
