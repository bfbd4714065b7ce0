// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/rights/RightsBook.h"

#include "app/workspaces/Workspaces.h"

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int changesTogether = 60; // milliseconds: one act changes many lines

enum { People, Roles, Permissions, Grants, Rules, Holdings };

struct TableSpec {
    std::string_view entity;
    std::vector<std::string_view> columns;
    std::string_view sort;
};

const std::vector<TableSpec> &tables()
{
    static const std::vector<TableSpec> all{
        {"user",
         {"display_name", "email", "job_title", "status", "last_login_at", "created_at", "second_factor_at"},
         "display_name"},
        {"role", {"key", "name", "built_in", "second_factor", "idle_minutes"}, "name"},
        {"permission", {"key"}, "key"},
        {"role_permission", {"role_id", "permission_id", "scope"}, "id"},
        {"role_field_rule", {"role_id", "entity", "field", "access"}, "id"},
        {"user_role", {"user_id", "role_id"}, "id"}};
    return all;
}

// A row of a page, by the path of its columns; empty where this session may not see the column.
class Line {
public:
    Line(const RowSet &rows, std::size_t row)
        : m_rows(rows)
        , m_row(row)
    {}
    [[nodiscard]] RightsBook::Stored stored() const { return {m_rows.ids[m_row], m_rows.versions[m_row]}; }
    template <class Type>
    [[nodiscard]] Type as(QStringView path) const
    {
        const int column = m_rows.columnOf(path);
        const auto *value =
            column < 0 ? nullptr : std::get_if<Type>(&m_rows.columns[static_cast<std::size_t>(column)].values[m_row]);
        return value != nullptr ? *value : Type{};
    }
    [[nodiscard]] QString text(QStringView path) const { return as<QString>(path); }

private:
    const RowSet &m_rows;
    std::size_t m_row;
};

template <class Entry, class Make>
std::vector<Entry> linesOf(const std::vector<RowSet> &pages, Make make)
{
    std::vector<Entry> lines;
    for (const RowSet &rows : pages) {
        for (std::size_t row = 0; row < rows.ids.size(); ++row) {
            const Line line(rows, row);
            Entry entry = make(line);
            static_cast<RightsBook::Stored &>(entry) = line.stored();
            lines.push_back(std::move(entry));
        }
    }
    return lines;
}

// Roles that come with a workspace in the order of these, then those made here.
std::size_t rankOf(const RightsBook::RoleLine &role)
{
    const auto &all = workspaces();
    const auto place = std::find_if(
        all.begin(), all.end(), [&](const WorkspaceSpec &workspace) { return toString(workspace.role) == role.key; });
    return static_cast<std::size_t>(place - all.begin());
}

template <class Entry>
const Entry *byId(const std::vector<Entry> &lines, const QUuid &id)
{
    const auto found = std::find_if(lines.begin(), lines.end(), [&](const Entry &line) { return line.id == id; });
    return found == lines.end() ? nullptr : &*found;
}

} // namespace

RightsBook::RightsBook(Gateway &gateway, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
    , m_isStale(tables().size(), false)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(changesTogether);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        if (m_left > 0)
            return m_soon.start(); // one reading after the other
        for (std::size_t table = 0; table < m_isStale.size(); ++table) {
            if (!m_isStale[table])
                continue;
            m_isStale[table] = false;
            ++m_left;
            readTable(static_cast<int>(table), {}, std::make_shared<std::vector<RowSet>>());
        }
    });
    for (const TableSpec &table : tables())
        gateway.follow(toString(table.entity), this);
    connect(&gateway, &Gateway::recordsChanged, this, [this](const std::vector<ChangedRecord> &records) {
        for (const ChangedRecord &record : records) {
            for (std::size_t table = 0; table < m_isStale.size(); ++table) {
                if (toString(tables()[table].entity) == record.entity) {
                    m_isStale[table] = true;
                    m_soon.start();
                }
            }
        }
    });
    connect(&gateway, &Gateway::resyncNeeded, this, &RightsBook::read);
    connect(&gateway, &Gateway::sessionChanged, this, &RightsBook::read);
    read();
}

void RightsBook::read()
{
    m_isStale.assign(m_isStale.size(), true);
    m_soon.start(m_isRead ? changesTogether : 0);
    m_soon.setInterval(changesTogether);
}

void RightsBook::readTable(int table, const QByteArray &after, std::shared_ptr<std::vector<RowSet>> pages)
{
    const TableSpec &spec = tables()[static_cast<std::size_t>(table)];
    Query query;
    query.entity = toString(spec.entity);
    for (const std::string_view column : spec.columns) {
        if (!m_gateway.isHidden(query.entity, toString(column)))
            query.columns.push_back(toString(column));
    }
    if (spec.sort != "id")
        query.sort = {{toString(spec.sort), Qt::AscendingOrder}};
    query.limit = Query::maxLimit;
    query.after = after;
    m_gateway.request(Fetch{query}, this, [this, table, pages](Result<RowSet> rows) {
        if (!rows) {
            m_hasFailed = true;
            Q_EMIT failed(rows.error());
            return finish();
        }
        const QByteArray next = rows->next;
        pages->push_back(std::move(*rows));
        if (!next.isEmpty())
            return readTable(table, next, pages);
        take(table, *pages);
        finish();
    });
}

void RightsBook::take(int table, const std::vector<RowSet> &pages)
{
    switch (table) {
    case People:
        m_people = linesOf<PersonLine>(pages, [](const Line &line) {
            return PersonLine{{},
                              line.text(u"display_name"),
                              line.text(u"email"),
                              line.text(u"job_title"),
                              line.text(u"status"),
                              line.as<Moment>(u"last_login_at"),
                              line.as<Moment>(u"created_at"),
                              line.as<Moment>(u"second_factor_at")};
        });
        break;
    case Roles:
        m_roles = linesOf<RoleLine>(pages, [](const Line &line) {
            return RoleLine{{},
                            line.text(u"key"),
                            line.text(u"name"),
                            line.as<bool>(u"built_in"),
                            line.as<bool>(u"second_factor"),
                            line.as<qint64>(u"idle_minutes")};
        });
        std::stable_sort(m_roles.begin(), m_roles.end(),
                         [](const RoleLine &left, const RoleLine &right) { return rankOf(left) < rankOf(right); });
        break;
    case Permissions:
        m_permissions = linesOf<PermissionLine>(pages, [](const Line &line) {
            return PermissionLine{{}, line.text(u"key")};
        });
        m_permissionIds.clear();
        for (const PermissionLine &line : m_permissions)
            m_permissionIds.insert(line.key, line.id);
        break;
    case Grants:
        m_grants = linesOf<GrantLine>(pages, [](const Line &line) {
            return GrantLine{
                {}, line.as<QUuid>(u"role_id"), line.as<QUuid>(u"permission_id"), scopeNamed(line.text(u"scope"))};
        });
        m_grantAt.clear();
        for (std::size_t at = 0; at < m_grants.size(); ++at)
            m_grantAt.insert({m_grants[at].role, m_grants[at].permission}, at);
        break;
    case Rules:
        m_rules = linesOf<RuleLine>(pages, [](const Line &line) {
            return RuleLine{{},
                            line.as<QUuid>(u"role_id"),
                            line.text(u"entity"),
                            line.text(u"field"),
                            line.text(u"access") == "hidden"_L1 ? FieldAccess::Hidden : FieldAccess::ReadOnly};
        });
        break;
    case Holdings:
        m_holdings = linesOf<HoldingLine>(pages, [](const Line &line) {
            return HoldingLine{{}, line.as<QUuid>(u"user_id"), line.as<QUuid>(u"role_id")};
        });
        break;
    default:
        break;
    }
}

void RightsBook::finish()
{
    if (--m_left > 0)
        return;
    if (std::exchange(m_hasFailed, false))
        return; // the error panel says so; what was read before stays
    m_isRead = true;
    Q_EMIT changed();
}

const RightsBook::PersonLine *RightsBook::person(const QUuid &id) const
{
    return byId(m_people, id);
}

const RightsBook::RoleLine *RightsBook::role(const QUuid &id) const
{
    return byId(m_roles, id);
}

const RightsBook::PermissionLine *RightsBook::permission(const QString &key) const
{
    return byId(m_permissions, m_permissionIds.value(key));
}

const RightsBook::GrantLine *RightsBook::grant(const QUuid &role, const QString &permission) const
{
    const auto at = m_grantAt.constFind({role, m_permissionIds.value(permission)});
    return at == m_grantAt.constEnd() ? nullptr : &m_grants[*at];
}

const RightsBook::RuleLine *RightsBook::rule(const QUuid &role, const QString &entity, const QString &field) const
{
    const auto found = std::find_if(m_rules.begin(), m_rules.end(), [&](const RuleLine &line) {
        return line.role == role && line.field == field && line.entity == entity;
    });
    return found == m_rules.end() ? nullptr : &*found;
}

const RightsBook::HoldingLine *RightsBook::holding(const QUuid &user, const QUuid &role) const
{
    const auto found = std::find_if(m_holdings.begin(), m_holdings.end(),
                                    [&](const HoldingLine &line) { return line.user == user && line.role == role; });
    return found == m_holdings.end() ? nullptr : &*found;
}

std::vector<QUuid> RightsBook::rolesOf(const QUuid &user) const
{
    std::vector<QUuid> held;
    for (const RoleLine &line : m_roles) {
        if (holding(user, line.id) != nullptr)
            held.push_back(line.id);
    }
    return held;
}

} // namespace regie
