// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/identity/RightsUnion.h"
#include "ui/models/Gateway.h"

#include <QTimer>

namespace regie {

// People, roles and what is granted, as the server has them now: read whole, and again when somebody changes them.
class RightsBook final : public QObject {
    Q_OBJECT

public:
    struct Stored {
        QUuid id;
        qint64 version = 0;
    };
    struct PersonLine : Stored {
        QString name;
        QString email;
        QString jobTitle;
        QString status;
        Moment lastLogin;
        Moment createdAt;
        Moment secondFactorAt; // null: none
    };
    struct RoleLine : Stored {
        QString key;
        QString name;
        bool isBuiltIn = false;
        bool demandsSecondFactor = false;
        qint64 idleMinutes = 0; // 0: as everybody's
    };
    struct PermissionLine : Stored {
        QString key;
    };
    struct GrantLine : Stored {
        QUuid role;
        QUuid permission;
        Scope scope = Scope::None;
    };
    struct RuleLine : Stored {
        QUuid role;
        QString entity;
        QString field;
        FieldAccess access = FieldAccess::Hidden;
    };
    struct HoldingLine : Stored {
        QUuid user;
        QUuid role;
    };

    explicit RightsBook(Gateway &gateway, QObject *parent = nullptr);

    void read();                                           // all of it
    [[nodiscard]] bool isRead() const { return m_isRead; } // once at least
    [[nodiscard]] bool isReading() const { return m_left > 0 || m_soon.isActive(); }

    [[nodiscard]] const std::vector<PersonLine> &people() const { return m_people; }               // by name
    [[nodiscard]] const std::vector<RoleLine> &roles() const { return m_roles; }                   // as workspaces come
    [[nodiscard]] const std::vector<PermissionLine> &permissions() const { return m_permissions; } // by key
    [[nodiscard]] const std::vector<GrantLine> &grants() const { return m_grants; }
    [[nodiscard]] const std::vector<RuleLine> &rules() const { return m_rules; }
    [[nodiscard]] const std::vector<HoldingLine> &holdings() const { return m_holdings; }

    [[nodiscard]] const PersonLine *person(const QUuid &id) const; // null when there is none (any more)
    [[nodiscard]] const RoleLine *role(const QUuid &id) const;
    [[nodiscard]] const PermissionLine *permission(const QString &key) const;
    [[nodiscard]] const GrantLine *grant(const QUuid &role, const QString &permission) const;
    [[nodiscard]] const RuleLine *rule(const QUuid &role, const QString &entity, const QString &field) const;
    [[nodiscard]] const HoldingLine *holding(const QUuid &user, const QUuid &role) const;
    [[nodiscard]] std::vector<QUuid> rolesOf(const QUuid &user) const; // in the order of roles()

Q_SIGNALS:
    void changed();
    void failed(const regie::Refusal &refusal);

private:
    struct Table;
    void readTable(int table, const QByteArray &after, std::shared_ptr<std::vector<RowSet>> pages);
    void take(int table, const std::vector<RowSet> &pages);
    void finish();

    Gateway &m_gateway;
    QTimer m_soon;
    std::vector<bool> m_isStale;
    bool m_isRead = false;
    bool m_hasFailed = false;
    int m_left = 0; // tables that are being read
    std::vector<PersonLine> m_people;
    std::vector<RoleLine> m_roles;
    std::vector<PermissionLine> m_permissions;
    std::vector<GrantLine> m_grants;
    std::vector<RuleLine> m_rules;
    std::vector<HoldingLine> m_holdings;
    QHash<QString, QUuid> m_permissionIds;
    QHash<std::pair<QUuid, QUuid>, std::size_t> m_grantAt; // by role and permission
};

} // namespace regie
