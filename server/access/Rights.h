// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/SessionMessages.h"

#include <memory>

namespace regie {

// What a field is wanted for. A hidden field may be used for none of these: ordering or counting by it tells its
// content as surely as showing it.
enum class Usage { Read, Filter, Sort, Group, Aggregate, Search, Write };

// The union of a user's roles, read from the database and never changed afterwards: one is shared by all the requests
// of a session until its rights change.
class Rights {
public:
    Rights() = default; // may nothing
    Rights(std::vector<QString> roles, std::vector<Grant> grants, std::vector<FieldRule> fieldRules);
    // For what no person asked: imports, demonstration data. Secret fields stay out of reach even so.
    [[nodiscard]] static Rights ofSystem();

    [[nodiscard]] Scope scopeOf(QStringView permission) const; // None when not granted
    [[nodiscard]] Scope readScope(const Schema &schema) const; // of "<entity>.read"
    // Secret fields may be used by nobody. A field is hidden (read-only) when every role that grants reading (writing)
    // its entity hides it (makes it read-only).
    [[nodiscard]] bool mayUse(const Schema &schema, const Field &field, Usage usage) const;

    [[nodiscard]] const std::vector<QString> &roles() const { return m_roles; }
    [[nodiscard]] const std::vector<Grant> &grants() const { return m_grants; }
    [[nodiscard]] const std::vector<FieldRule> &fieldRules() const { return m_fieldRules; } // already merged over roles
    // Equal for rights that allow the same things, whoever holds them.
    [[nodiscard]] const QByteArray &fingerprint() const { return m_fingerprint; }

private:
    void seal();

    std::vector<QString> m_roles;
    std::vector<Grant> m_grants;
    std::vector<FieldRule> m_fieldRules;
    QHash<QString, Scope> m_scopes;
    QHash<QString, FieldAccess> m_access; // by "entity.field"
    QByteArray m_fingerprint;
    bool m_isSystem = false;
};

// On whose behalf something is done.
struct Caller {
    QUuid user;
    QUuid session;
    QUuid party;     // of external users; null for staff
    QString address; // where the request came from
    std::shared_ptr<const Rights> rights = std::make_shared<Rights>();
};

[[nodiscard]] Caller systemCaller();

} // namespace regie
