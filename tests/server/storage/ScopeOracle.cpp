// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/storage/QueryOracle.h"

namespace regie::tests {

using namespace Qt::StringLiterals;

namespace {

QByteArray uuidLiteral(const QUuid &id)
{
    return id.isNull() ? QByteArray("null::uuid") : '\'' + id.toByteArray(QUuid::WithoutBraces) + "'::uuid";
}

} // namespace

ScopeOracle::ScopeOracle(SampleWorld &world, const QString &user)
    : m_me(uuidLiteral(SampleWorld::id(u"user "_s + user)))
{
    m_party = uuidLiteral(world.superuser().execute("select party_id from \"user\" where id = " + m_me).uuid(0, 0));
    const Rows grants = world.superuser().execute(
        "select p.key, (array_agg(g.scope order by array_position(array['own','team','partner','all'], g.scope) "
        "desc))[1] "
        "from user_role u join role_permission g using (role_id) join permission p on p.id = g.permission_id "
        "where u.user_id = " +
        m_me + " group by p.key");
    for (int row = 0; row < grants.size(); ++row)
        m_scopes.insert(grants.text(row, 0), grants.text(row, 1));
    // The users of the sample hold one role each.
    const Rows hidden = world.superuser().execute(
        "select r.entity || '.' || r.field, r.access = 'hidden' from user_role u join role_field_rule r "
        "using (role_id) where u.user_id = " +
        m_me);
    for (int row = 0; row < hidden.size(); ++row) {
        m_restricted.insert(hidden.text(row, 0));
        if (hidden.flag(row, 1))
            m_hidden.insert(hidden.text(row, 0));
    }
}

bool ScopeOracle::isHidden(const QString &entity, const QString &field) const
{
    return m_hidden.contains(entity + u'.' + field);
}

bool ScopeOracle::isRestricted(const QString &entity, const QString &field) const
{
    return m_restricted.contains(entity + u'.' + field);
}

bool ScopeOracle::knows(const QString &entity)
{
    static const QSet<QString> all{u"ticket"_s,        u"party"_s,        u"party_address"_s, u"contact"_s,
                                   u"equipment"_s,     u"comment"_s,      u"attachment"_s,    u"user"_s,
                                   u"saved_view"_s,    u"user_profile"_s, u"user_role"_s,     u"user_session"_s,
                                   u"login_attempt"_s, u"notification"_s, u"activity_log"_s,  u"preference"_s};
    return all.contains(entity);
}

QByteArray ScopeOracle::condition(const QString &permission, const QByteArray &alias) const
{
    const QString entity = permission.section(u'.', 0, 0);
    const QString verb = permission.section(u'.', 1);
    const QString scope = m_scopes.value(permission);
    QByteArray reached = "false";
    if (scope == u"all"_s)
        reached = "true";
    else if (!scope.isEmpty())
        reached = own(entity, verb, alias, scope == u"partner"_s);
    if ((entity == u"comment"_s || entity == u"attachment"_s) && verb != u"read_internal"_s)
        reached = '(' + reached + " and (" + alias + ".visibility = 'public' or " +
                  condition(entity + u".read_internal"_s, alias) + "))";
    return reached;
}

QByteArray ScopeOracle::own(const QString &entity, const QString &verb, const QByteArray &alias, bool partner) const
{
    const bool reads = verb == u"read"_s || verb == u"read_internal"_s;
    const auto readable = [this](const QString &other, const QByteArray &name) {
        return condition(other + u".read"_s, name);
    };
    if (entity == u"ticket"_s)
        return '(' + alias + ".technician_id = " + m_me + (partner ? " or " + alias + ".partner_id = " + m_party : "") +
               ')';
    const QByteArray tickets = "(select * from ticket t where " + readable(u"ticket"_s, "t") + ") rt";
    if (entity == u"party"_s) {
        QByteArray mine = alias + ".sales_contact_id = " + m_me;
        if (partner)
            mine += " or " + alias + ".id = " + m_party;
        if (reads)
            mine += " or exists (select from " + tickets + " where " + alias + ".id in (rt.client_id, rt.partner_id))";
        return '(' + mine + ')';
    }
    if (entity == u"party_address"_s || entity == u"contact"_s)
        return alias + ".party_id in (select p.id from party p where " + readable(u"party"_s, "p") + ')';
    if (entity == u"equipment"_s)
        return "(exists (select from " + tickets + " where rt.equipment_id = " + alias + ".id) or " + alias +
               ".client_id in (select p.id from party p where " + readable(u"party"_s, "p") + "))";
    if (entity == u"comment"_s)
        return '(' + alias + ".created_by = " + m_me +
               (reads || verb == u"create"_s ? " or (" + alias + ".subject_entity = 'ticket' and " + alias +
                                                   ".subject_id in (select rt.id from " + tickets + "))"
                                             : QByteArray()) +
               ')';
    if (entity == u"attachment"_s) {
        QByteArray mine = alias + ".created_by = " + m_me;
        for (const QString &held : {u"ticket"_s, u"party"_s, u"contact"_s, u"equipment"_s}) {
            if (reads || verb == u"create"_s)
                mine += " or (" + alias + ".subject_entity = '" + held.toUtf8() + "' and " + alias +
                        ".subject_id in (select h.id from " + held.toUtf8() + " h where " + readable(held, "h") + "))";
        }
        return '(' + mine + ')';
    }
    if (entity == u"user"_s)
        return '(' + alias + ".id = " + m_me + (partner ? " or " + alias + ".party_id = " + m_party : "") + ')';
    if (entity == u"saved_view"_s)
        return '(' + alias + ".user_id = " + m_me +
               (verb == u"read"_s ? " or " + alias +
                                        ".shared_roles && array(select r.key from user_role u join role r on r.id = "
                                        "u.role_id where u.user_id = " +
                                        m_me + ')'
                                  : QByteArray()) +
               ')';
    for (const auto &personal : {u"user_profile"_s, u"user_role"_s, u"user_session"_s, u"login_attempt"_s,
                                 u"notification"_s, u"activity_log"_s, u"preference"_s})
        if (entity == personal)
            return alias + ".user_id = " + m_me;
    return "false";
}

} // namespace regie::tests
