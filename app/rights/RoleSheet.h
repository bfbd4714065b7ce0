// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/rights/RightsBook.h"
#include "app/shell/SettingsSheet.h"

class QComboBox;
class QLineEdit;

namespace regie {

class Button;
class FieldNote;

// A new role: a name, and the role whose rights it begins with.
class RoleSheet final : public SettingsSheet {
    Q_OBJECT

public:
    RoleSheet(Gateway &gateway, const RightsBook &book, QWidget *window);

    void popUp(const QUuid &like); // the role that is offered as its beginning; null: none
    [[nodiscard]] QLineEdit &name() { return *m_name; }
    [[nodiscard]] QComboBox &like() { return *m_like; }

Q_SIGNALS:
    void made(const QUuid &role);

private:
    void make();

    Gateway &m_gateway;
    const RightsBook &m_book;
    QLabel *m_nameLabel;
    QLabel *m_likeLabel;
    QLineEdit *m_name;
    QComboBox *m_like;
    FieldNote *m_note;
    Button *m_make;
    bool m_isSending = false;
};

// The role and everything that the other one grants and restricts, to be saved at once.
[[nodiscard]] SaveAll newRole(const RightsBook &book, const QString &name, const QUuid &like);

} // namespace regie
