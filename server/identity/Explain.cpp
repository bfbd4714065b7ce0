// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/Act.h"
#include "server/access/RightsLoader.h"
#include "server/records/Records.h"
#include "server/storage/ScopeCompiler.h"
#include "shared/domain/identity/User.h"
#include "shared/protocol/AdministrationMessages.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

// Asks the store itself, as the person, and as he would be with other rights: there is no second account of the rules.
class Inquiry {
public:
    Inquiry(Act &act, const Schema &schema, const QUuid &record, const StoredRecord &person)
        : m_act(act)
        , m_schema(schema)
        , m_record(record)
        , m_person(person)
        , m_roles(loadRoles(act.connection(), person.id))
    {}

    [[nodiscard]] Explanation answer()
    {
        Explanation told;
        told.status = m_person.record.text(u"status");
        const RightsUnion united = unionOf(m_roles);
        const QString reading = m_schema.name() + ".read"_L1;
        told.scope = united.scopeOf(reading);
        told.roles = rolesGiving(m_roles, reading);
        told.reading = readingOf(told);
        if (told.reading != Explanation::Reading::Reads)
            findWays(told);
        else
            tellChanging(told, united);
        for (const FieldRule &rule : united.fieldRules) {
            if (rule.entity == m_schema.name())
                told.kept.push_back({.field = rule.field, .access = rule.access, .roles = keepersOf(rule)});
        }
        return told;
    }

private:
    [[nodiscard]] Caller callerWith(const std::vector<RoleRights> &roles) const
    {
        return {.user = m_person.id,
                .session = {},
                .party = m_person.record.uuid(u"party_id"_s),
                .address = {},
                .rights = std::make_shared<const Rights>(uniteRoles(roles))};
    }
    [[nodiscard]] bool sees(const std::vector<RoleRights> &roles)
    {
        const Caller caller = callerWith(roles);
        return !Store(m_act.connection(), caller).readable(m_schema, std::array{m_record}).empty();
    }
    [[nodiscard]] std::vector<RoleRights> rolesAnd(RoleRights more) const
    {
        std::vector<RoleRights> roles = m_roles;
        roles.push_back(std::move(more));
        return roles;
    }
    [[nodiscard]] RoleRights granting(const QString &permission, Scope scope) const
    {
        return {.key = {}, .grants = {{permission, scope}}, .fieldRules = {}};
    }

    [[nodiscard]] Explanation::Reading readingOf(const Explanation &told)
    {
        if (told.status != "active"_L1 || !m_person.archivedAt.isNull())
            return Explanation::Reading::Account;
        if (told.scope == Scope::None)
            return Explanation::Reading::NoRight;
        if (sees(m_roles))
            return Explanation::Reading::Reads;
        const Secrecy *secrecy = secrecyOf(m_schema);
        const bool isSecret = secrecy && sees(rolesAnd(granting(secrecy->permission.toString(), Scope::All)));
        return isSecret ? Explanation::Reading::Secret : Explanation::Reading::OutOfReach;
    }

    // What it would take: the least reach that would do, and the roles that would.
    void findWays(Explanation &told)
    {
        const QString reading = m_schema.name() + ".read"_L1;
        for (const Scope scope : grantLevels(reading)) {
            if (scope > told.scope && told.needed == Scope::None && sees(rolesAnd(granting(reading, scope))))
                told.needed = scope;
        }
        for (const RoleRights &role : loadAllRoles(m_act.connection())) {
            const bool isHeld = std::any_of(m_roles.begin(), m_roles.end(),
                                            [&role](const RoleRights &held) { return held.key == role.key; });
            if (!isHeld && sees(rolesAnd(role)))
                told.showing.push_back(role.key);
        }
    }

    void tellChanging(Explanation &told, const RightsUnion &united)
    {
        const QString update = m_schema.name() + ".update"_L1;
        told.changing = united.scopeOf(update);
        told.changers = rolesGiving(m_roles, update);
        if (told.changing == Scope::None)
            return;
        try {
            const Caller caller = callerWith(m_roles);
            static_cast<void>(Store(m_act.connection(), caller).load(m_schema, m_record, Lock::None, update));
            told.changes = true;
        } catch (const RefusalError &) {
            told.changes = false;
        }
    }

    [[nodiscard]] std::vector<QString> keepersOf(const FieldRule &rule) const
    {
        std::vector<QString> keepers;
        for (const RoleRights &role : m_roles) {
            const bool keeps = std::any_of(role.fieldRules.begin(), role.fieldRules.end(), [&rule](const auto &one) {
                return one.entity == rule.entity && one.field == rule.field;
            });
            if (keeps)
                keepers.push_back(role.key);
        }
        return keepers;
    }

    Act &m_act;
    const Schema &m_schema;
    QUuid m_record;
    const StoredRecord &m_person;
    std::vector<RoleRights> m_roles;
};

} // namespace

template <>
Explanation handle<Explain>(Act &act, const Explain &message)
{
    const Schema &schema = knownSchema(message.recordEntity);
    // Of what the asker may not see himself he learns nothing this way either.
    const StoredRecord person = act.store().load(schemaOf<User>(), message.user.uuid(), Lock::None);
    const StoredRecord record = act.store().load(schema, message.record, Lock::None);
    const QJsonObject detail{{u"user"_s, person.id.toString(QUuid::WithoutBraces)}};
    act.setLogLine(
        {.entity = schema.name(), .record = record.id, .detail = QJsonDocument(detail).toJson(QJsonDocument::Compact)});
    Explanation told = Inquiry(act, schema, record.id, person).answer();
    told.isArchived = !record.archivedAt.isNull();
    return told;
}

} // namespace regie
