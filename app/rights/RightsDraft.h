// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/rights/RightsBook.h"
#include "ui/models/DraftStore.h"

#include <map>
#include <optional>
#include <tuple>

namespace regie {

// What one role may do with one thing. The first five in the order of Scope.
enum class Level { None, Own, Team, Partner, All, Open, ReadOnly, Hidden, Held };

// One place where rights change: a role's right, a field for a role, or a person who holds a role.
struct RightsCell {
    enum class Kind { Right, Field, Holder };
    Kind kind = Kind::Right;
    QUuid role;
    QString key; // "ticket.read"; "ticket#title"; a user's id

    [[nodiscard]] static RightsCell right(const QUuid &role, const QString &permission);
    [[nodiscard]] static RightsCell field(const QUuid &role, const QString &entity, const QString &field);
    [[nodiscard]] static RightsCell holder(const QUuid &role, const QUuid &user);
    [[nodiscard]] QString entity() const { return key.section(u'#', 0, 0); } // of a field
    [[nodiscard]] QString fieldKey() const { return key.section(u'#', 1); }
    [[nodiscard]] QUuid user() const { return QUuid(key); } // of a holder
    // Of its record, and the right to change it.
    [[nodiscard]] QString recordEntity() const;
    friend bool operator==(const RightsCell &, const RightsCell &) = default;
    friend auto operator<(const RightsCell &left, const RightsCell &right)
    {
        return std::tie(left.kind, left.role, left.key) < std::tie(right.kind, right.role, right.key);
    }
};

// Changes of rights that wait until they are applied, all in one transaction. What another administrator changes
// meanwhile is contested until this one decides. They are kept as a draft, which the next page of rights finds; of two
// pages open at once the first one keeps them.
class RightsDraft final : public QObject {
    Q_OBJECT

public:
    RightsDraft(const RightsBook &book, DraftStore &store, QObject *parent = nullptr);
    ~RightsDraft() override;
    Q_DISABLE_COPY_MOVE(RightsDraft)

    static const QString draftKey;

    [[nodiscard]] Level stored(const RightsCell &cell) const;
    [[nodiscard]] Level level(const RightsCell &cell) const; // as it will be
    [[nodiscard]] bool isPending(const RightsCell &cell) const { return m_pending.contains(cell); }
    [[nodiscard]] bool isContested(const RightsCell &cell) const;
    void set(const RightsCell &cell, Level level);

    [[nodiscard]] int count() const { return static_cast<int>(m_pending.size()); }
    [[nodiscard]] int contestedCount() const;
    bool undo(); // the last change of a cell; false when there is none
    void dropAll();
    void keepMine(); // over what others made of the contested ones
    void takeTheirs();

    struct Change {
        RightsCell cell;
        Level from;
        Level to;
    };
    [[nodiscard]] std::vector<Change> changes() const;
    [[nodiscard]] SaveAll message() const;

    // What the person's roles give; with the pending changes, or as it stands.
    enum class As { Stored, Drafted };
    [[nodiscard]] std::vector<RoleRights> rolesOf(const QUuid &user, As as) const;

Q_SIGNALS:
    void changed();

private:
    struct Standing {
        Level level;
        RightsBook::Stored line; // null id: no record says so
    };
    struct Pending {
        Level wanted;
        Standing base; // what it is a change of
    };
    struct Step {
        RightsCell cell;
        std::optional<Level> before; // pending then; nothing when it was as stored
    };
    [[nodiscard]] Standing standing(const RightsCell &cell) const;
    [[nodiscard]] RoleRights rightsOf(const RightsBook::RoleLine &role, As as) const;
    void put(const RightsCell &cell, Level level);
    void lookAgain();
    void takeKept();
    void keep();

    const RightsBook &m_book;
    DraftStore &m_store;
    bool m_isKeeper = false;
    std::map<RightsCell, Pending> m_pending;
    std::vector<Step> m_steps;
};

} // namespace regie
