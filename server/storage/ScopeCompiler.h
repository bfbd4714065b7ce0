// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/access/Rights.h"
#include "server/storage/SqlBuilder.h"

namespace regie {

enum class Reach {
    Reading,
    // Who may change only what is his own needs to be named in the record itself: seeing a ticket doesn't make its
    // comments his. Entities whose rows name nobody go by their holder.
    Changing,
};

// Turns scopes into conditions on rows. "true" and "false" stand for themselves, so that callers can leave them out.
class ScopeCompiler {
public:
    ScopeCompiler(SqlBuilder &builder, const Caller &caller)
        : m_builder(builder)
        , m_caller(caller)
    {}
    // The rows of `alias` within the scope of this permission; of reading when it is empty.
    [[nodiscard]] QByteArray condition(const Schema &schema, const QByteArray &alias, QStringView permission = {},
                                       Reach reach = Reach::Reading);

private:
    [[nodiscard]] QByteArray scoped(const Schema &schema, const QByteArray &alias, Scope scope, Reach reach,
                                    bool isForReading);
    [[nodiscard]] QByteArray rowCondition(const Schema &schema, const QByteArray &alias, const ScopeRow &row);
    [[nodiscard]] QByteArray holderCondition(const Schema &schema, const QByteArray &alias, const ScopeRow &row);
    [[nodiscard]] QByteArray subjectCondition(const Schema &schema, const QByteArray &alias, const ScopeRow &row);
    [[nodiscard]] QByteArray secrecyCondition(const Schema &schema, const QByteArray &alias);

    SqlBuilder &m_builder;
    const Caller &m_caller;
    std::vector<const Schema *> m_entered;
};

// Records that one permission more is needed for, on top of every scope and on every path: those of `entity` whose
// `field` holds `secretValue`.
struct Secrecy {
    std::string_view entity;
    std::string_view field;
    std::string_view secretValue;
    QStringView permission;
};
[[nodiscard]] const Secrecy *secrecyOf(const Schema &schema); // nullptr when there is none

// Whether this caller may read every record of the entity, so that none need be asked for.
[[nodiscard]] bool readsAll(const Schema &schema, const Caller &caller);

// «and», «or» that know "true" and "false".
[[nodiscard]] QByteArray bothOf(const QByteArray &left, const QByteArray &right);
[[nodiscard]] QByteArray anyOf(const QByteArrayList &conditions);

} // namespace regie
