// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/rights/RightsDraft.h"

#include <QWidget>

class QLabel;
class QMenu;

namespace regie {

class Avatar;
class Button;
class IconButton;

// Who is selected, with the roles he holds: a cross takes one away, the button gives one more.
class PersonHeader final : public QWidget {
    Q_OBJECT

public:
    PersonHeader(const RightsBook &book, RightsDraft &draft, QWidget *parent = nullptr);

    void setPerson(const QUuid &person);
    void setChangeable(bool mayGive, bool mayTake);
    [[nodiscard]] Button &addButton() { return *m_add; }
    void fillRoleMenu(QMenu &menu); // the roles he does not hold

    [[nodiscard]] IconButton &moreButton() { return *m_more; }

Q_SIGNALS:
    void menuWanted(QMenu &menu, const QUuid &person); // what else may be done with the account

private:
    void showPerson();
    void showRoles();
    void showRoleMenu();
    void showMore();

    const RightsBook &m_book;
    RightsDraft &m_draft;
    QUuid m_person;
    bool m_mayTake = true;
    Avatar *m_avatar;
    QLabel *m_name;
    QLabel *m_detail;
    QWidget *m_roles;
    Button *m_add;
    IconButton *m_more;
    QString m_shown; // what the chips were made of
};

} // namespace regie
