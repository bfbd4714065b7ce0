// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/rights/RightsDraft.h"

#include <QDateTime>

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

Level levelOf(Scope scope)
{
    return static_cast<Level>(scope);
}

QString accessName(Level level)
{
    return level == Level::Hidden ? u"hidden"_s : u"read_only"_s;
}

// What the record of a cell says of its level; nothing where no record says so: no right, an open field, not held.
std::optional<Changes> contentOf(Level level)
{
    switch (level) {
    case Level::None:
    case Level::Open:
        return std::nullopt;
    case Level::ReadOnly:
    case Level::Hidden:
        return Changes{{u"access"_s, accessName(level)}};
    case Level::Held:
        return Changes{};
    default:
        return Changes{{u"scope"_s, toString(scopeName(static_cast<Scope>(level)))}};
    }
}

// "0 role key", as a draft keeps a cell.
QString nameOf(const RightsCell &cell)
{
    return QString::number(static_cast<int>(cell.kind)) + u' ' + cell.role.toString(QUuid::WithoutBraces) + u' ' +
           cell.key;
}

std::optional<RightsCell> cellOf(const QString &name)
{
    const QStringList parts = name.split(u' ');
    const int kind = parts.size() == 3 ? parts[0].toInt() : -1;
    if (kind < 0 || kind > static_cast<int>(RightsCell::Kind::Holder))
        return std::nullopt;
    return RightsCell{static_cast<RightsCell::Kind>(kind), QUuid(parts[1]), parts[2]};
}

// A draft is a file that anything may have happened to.
std::optional<Level> levelIn(const Changes &changes, const QString &name)
{
    const Value value = changes.value(name);
    const auto *level = std::get_if<qint64>(&value);
    if (level == nullptr || *level < 0 || *level > static_cast<qint64>(Level::Held))
        return std::nullopt;
    return static_cast<Level>(*level);
}

} // namespace

const QString RightsDraft::draftKey = u"rights/matrix"_s;

RightsCell RightsCell::right(const QUuid &role, const QString &permission)
{
    return {Kind::Right, role, permission};
}

RightsCell RightsCell::field(const QUuid &role, const QString &entity, const QString &field)
{
    return {Kind::Field, role, entity + u'#' + field};
}

RightsCell RightsCell::holder(const QUuid &role, const QUuid &user)
{
    return {Kind::Holder, role, user.toString(QUuid::WithoutBraces)};
}

QString RightsCell::recordEntity() const
{
    return kind == Kind::Right ? u"role_permission"_s : kind == Kind::Field ? u"role_field_rule"_s : u"user_role"_s;
}

RightsDraft::RightsDraft(const RightsBook &book, DraftStore &store, QObject *parent)
    : QObject(parent)
    , m_book(book)
    , m_store(store)
{
    connect(&book, &RightsBook::changed, this, &RightsDraft::lookAgain);
    connect(this, &RightsDraft::changed, this, &RightsDraft::keep);
}

RightsDraft::~RightsDraft()
{
    if (m_isKeeper)
        m_store.release(draftKey);
}

// Each as a change of what stood there when it was made: what became something else since is contested. The first page
// that has read what to compare it with keeps it; when that one is closed, the next that reads.
void RightsDraft::takeKept()
{
    if (m_isKeeper || !m_book.isRead() || m_store.isClaimed(draftKey))
        return;
    m_isKeeper = true;
    m_store.claim(draftKey);
    const Draft draft = m_store.find(draftKey);
    for (auto change = draft.changes.cbegin(); change != draft.changes.cend(); ++change) {
        const std::optional<RightsCell> cell = cellOf(change.key());
        const std::optional<Level> wanted = levelIn(draft.changes, change.key());
        const std::optional<Level> base = levelIn(draft.base, change.key());
        if (cell && wanted && base)
            m_pending.try_emplace(*cell, Pending{*wanted, {*base, {}}});
    }
}

void RightsDraft::keep()
{
    if (!m_isKeeper)
        return;
    Draft draft;
    for (const auto &[cell, pending] : m_pending) {
        draft.changes.insert(nameOf(cell), static_cast<qint64>(pending.wanted));
        draft.base.insert(nameOf(cell), static_cast<qint64>(pending.base.level));
    }
    draft.at = Moment::fromDateTime(QDateTime::currentDateTimeUtc());
    if (draft.isEmpty())
        m_store.forget(draftKey);
    else
        m_store.keep(draftKey, draft);
}

RightsDraft::Standing RightsDraft::standing(const RightsCell &cell) const
{
    switch (cell.kind) {
    case RightsCell::Kind::Right:
        if (const auto *line = m_book.grant(cell.role, cell.key))
            return {levelOf(line->scope), *line};
        return {Level::None, {}};
    case RightsCell::Kind::Field:
        if (const auto *line = m_book.rule(cell.role, cell.entity(), cell.fieldKey()))
            return {line->access == FieldAccess::Hidden ? Level::Hidden : Level::ReadOnly, *line};
        return {Level::Open, {}};
    case RightsCell::Kind::Holder:
        break;
    }
    if (const auto *line = m_book.holding(cell.user(), cell.role))
        return {Level::Held, *line};
    return {Level::None, {}};
}

Level RightsDraft::stored(const RightsCell &cell) const
{
    return standing(cell).level;
}

Level RightsDraft::level(const RightsCell &cell) const
{
    const auto pending = m_pending.find(cell);
    return pending != m_pending.end() ? pending->second.wanted : stored(cell);
}

bool RightsDraft::isContested(const RightsCell &cell) const
{
    const auto pending = m_pending.find(cell);
    return pending != m_pending.end() && pending->second.base.level != stored(cell);
}

int RightsDraft::contestedCount() const
{
    return static_cast<int>(
        std::count_if(m_pending.begin(), m_pending.end(), [this](const auto &one) { return isContested(one.first); }));
}

void RightsDraft::put(const RightsCell &cell, Level level)
{
    const auto pending = m_pending.find(cell);
    const Standing base = pending != m_pending.end() ? pending->second.base : standing(cell);
    if (level == base.level && base.level == stored(cell))
        m_pending.erase(cell);
    else
        m_pending.insert_or_assign(cell, Pending{level, base});
}

void RightsDraft::set(const RightsCell &cell, Level level)
{
    if (level == this->level(cell))
        return;
    const auto pending = m_pending.find(cell);
    m_steps.push_back({cell, pending == m_pending.end() ? std::nullopt : std::optional<Level>(pending->second.wanted)});
    put(cell, level);
    Q_EMIT changed();
}

bool RightsDraft::undo()
{
    if (m_steps.empty())
        return false;
    const Step step = m_steps.back();
    m_steps.pop_back();
    if (step.before)
        put(step.cell, *step.before);
    else
        m_pending.erase(step.cell);
    Q_EMIT changed();
    return true;
}

void RightsDraft::dropAll()
{
    m_pending.clear();
    m_steps.clear();
    Q_EMIT changed();
}

void RightsDraft::keepMine()
{
    for (auto &[cell, pending] : m_pending)
        pending.base = standing(cell);
    lookAgain();
}

void RightsDraft::takeTheirs()
{
    std::erase_if(m_pending, [this](const auto &one) { return isContested(one.first); });
    lookAgain();
}

// What somebody else did meanwhile: the same, so that nothing is left to do; nothing to this cell, or again what it
// was, so that only its version moved; or something else, and it is contested.
void RightsDraft::lookAgain()
{
    takeKept();
    std::erase_if(m_pending, [this](const auto &one) {
        const bool isRoleThere = m_book.role(one.first.role) != nullptr;
        return !isRoleThere || one.second.wanted == stored(one.first);
    });
    for (auto &[cell, pending] : m_pending) {
        if (const Standing now = standing(cell); now.level == pending.base.level)
            pending.base = now;
    }
    std::erase_if(m_steps, [this](const Step &step) { return !m_pending.contains(step.cell); });
    Q_EMIT changed();
}

std::vector<RightsDraft::Change> RightsDraft::changes() const
{
    std::vector<Change> all;
    for (const auto &[cell, pending] : m_pending)
        all.push_back({cell, pending.base.level, pending.wanted});
    return all;
}

// Each by the version it is a change of, so that the server refuses what somebody changed in the same moment.
SaveAll RightsDraft::message() const
{
    SaveAll message;
    for (const auto &[cell, pending] : m_pending) {
        const QString entity = cell.recordEntity();
        std::optional<Changes> content = contentOf(pending.wanted);
        const RightsBook::Stored &line = pending.base.line;
        if (!content) {
            message.archives.push_back({entity, line.id, line.version, true});
            continue;
        }
        if (!line.id.isNull()) {
            message.saves.push_back({entity, line.id, line.version, *content});
            continue;
        }
        content->insert(u"role_id"_s, cell.role);
        if (cell.kind == RightsCell::Kind::Right) {
            const auto *permission = m_book.permission(cell.key);
            content->insert(u"permission_id"_s, permission != nullptr ? permission->id : QUuid());
        } else if (cell.kind == RightsCell::Kind::Field) {
            content->insert(u"entity"_s, cell.entity());
            content->insert(u"field"_s, cell.fieldKey());
        } else {
            content->insert(u"user_id"_s, cell.user());
        }
        message.saves.push_back({entity, newUuid(), 0, *content});
    }
    return message;
}

RoleRights RightsDraft::rightsOf(const RightsBook::RoleLine &role, As as) const
{
    RoleRights rights{.key = role.key, .grants = {}, .fieldRules = {}};
    const auto levelNow = [&](const RightsCell &cell) { return as == As::Drafted ? level(cell) : stored(cell); };
    for (const RightsBook::PermissionLine &permission : m_book.permissions()) {
        const Level level = levelNow(RightsCell::right(role.id, permission.key));
        if (level != Level::None)
            rights.grants.push_back({permission.key, static_cast<Scope>(level)});
    }
    const auto addRule = [&](const RightsCell &cell) {
        const Level level = levelNow(cell);
        if (level != Level::Open)
            rights.fieldRules.push_back(
                {cell.entity(), cell.fieldKey(), level == Level::Hidden ? FieldAccess::Hidden : FieldAccess::ReadOnly});
    };
    for (const RightsBook::RuleLine &rule : m_book.rules()) {
        if (rule.role == role.id)
            addRule(RightsCell::field(role.id, rule.entity, rule.field));
    }
    for (const auto &[cell, pending] : m_pending) {
        const bool isNew = pending.base.line.id.isNull() && stored(cell) == Level::Open;
        if (as == As::Drafted && cell.kind == RightsCell::Kind::Field && cell.role == role.id && isNew)
            addRule(cell);
    }
    return rights;
}

std::vector<RoleRights> RightsDraft::rolesOf(const QUuid &user, As as) const
{
    std::vector<RoleRights> held;
    for (const RightsBook::RoleLine &role : m_book.roles()) {
        const RightsCell cell = RightsCell::holder(role.id, user);
        if ((as == As::Drafted ? level(cell) : stored(cell)) == Level::Held)
            held.push_back(rightsOf(role, as));
    }
    return held;
}

} // namespace regie
