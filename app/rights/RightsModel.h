// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/rights/RightsRows.h"

#include <QAbstractTableModel>

namespace regie {

// Rights down, roles across: what a role may do, and in the last column what the selected person may, by the code with
// which the server decides.
class RightsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        TypeRole = Qt::UserRole, // RightsRow::Type
        LevelRole,               // Level, of a role's cell
        PendingRole,
        ContestedRole,
        HeldRole,       // the selected person holds the column's role
        FoldedRole,     // of a row that folds
        RestrictedRole, // of a row of fields: how many the role may not see or change
        GiverRole,      // of the last column: which role gives it
    };

    RightsModel(const RightsBook &book, RightsDraft &draft, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void setPerson(const QUuid &person);
    [[nodiscard]] const QUuid &person() const { return m_person; }
    void setChangeable(bool isChangeable) { m_isChangeable = isChangeable; }
    void setOwn(RightsUnion own) { m_own = std::move(own); } // of who changes them: nobody gives more than that

    [[nodiscard]] int effectiveColumn() const { return columnCount() - 1; }
    [[nodiscard]] bool isRoleColumn(int column) const { return column > 0 && column < effectiveColumn(); }
    [[nodiscard]] const RightsRow &rowAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    [[nodiscard]] const RightsBook::RoleLine &roleAt(int column) const;
    [[nodiscard]] QModelIndex indexOf(const QString &rowKey,
                                      const QUuid &role) const; // where it shows; invalid elsewhere

    void step(const QModelIndex &cell, int by); // to the next level, or the one before
    void revert(const QModelIndex &cell);
    void setFolded(int row, bool isFolded);
    [[nodiscard]] bool isFolded(int row) const;
    void sayTexts(); // the language changed

Q_SIGNALS:
    void beyondOwn(); // the cell stays: every other level is more than one's own

private:
    void readAgain();
    void showRows();
    void refresh();
    [[nodiscard]] QString effectiveText(const RightsRow &row) const;
    [[nodiscard]] QString giverText(const RightsRow &row) const;
    [[nodiscard]] int restricted(const RightsRow &row, const RightsBook::RoleLine &role) const;
    [[nodiscard]] QString spoken(const QModelIndex &index) const;
    [[nodiscard]] QVariant cellData(const QModelIndex &index, int role) const;

    const RightsBook &m_book;
    RightsDraft &m_draft;
    QUuid m_person;
    bool m_isChangeable = true;
    std::vector<RightsRow> m_all;
    std::vector<RightsRow> m_rows; // those that show
    std::vector<RightsBook::RoleLine> m_roles;
    std::vector<RoleRights> m_held; // by the person, with what is pending
    RightsUnion m_united;
    RightsUnion m_own;
    QSet<QString> m_folded;
    QSet<QString> m_unfolded;
};

} // namespace regie
