// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/Page.h"
#include "app/rights/PeopleModel.h"
#include "app/rights/RightsModel.h"

#include <QPointer>

class QHBoxLayout;
class QLabel;
class QSplitter;
class QStackedWidget;

namespace regie {

class AccessCodeSheet;
class AccountMenu;
class ApplySheet;
class Banner;
class Button;
class ErrorPanel;
class InviteSheet;
class LeaveSheet;
class PeoplePane;
class PersonHeader;
class RightsLegend;
class RightsView;
class RoleSheet;
class ViewTabs;

// People and roles: who holds which, what each role may do, and what that comes to for whoever is selected. Changes
// wait until they are applied, all at once.
class RightsPage final : public Page {
    Q_OBJECT

public:
    RightsPage(Gateway &gateway, DraftStore &drafts, Place place, QWidget *parent = nullptr);
    ~RightsPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString glyph() const override { return QStringLiteral("shield"); }
    [[nodiscard]] QString entity() const override { return QStringLiteral("user"); }
    [[nodiscard]] bool hasDraft() const override { return m_draft.count() > 0; }
    [[nodiscard]] QString savingText() const override;
    [[nodiscard]] QIcon savingGlyph() const override;
    bool perform(Command command) override;
    void fillMenu(QMenu &menu) override;
    [[nodiscard]] std::vector<Zone> zones() const override { return {Zone::Rights}; }
    void takeFocus() override;
    [[nodiscard]] std::vector<QWidget *> panes() override;
    [[nodiscard]] bool isLoading() const override { return !m_book.isRead() || m_book.isReading(); }
    [[nodiscard]] QString problem() const override;

    [[nodiscard]] RightsBook &book() { return m_book; }
    [[nodiscard]] RightsDraft &draft() { return m_draft; }
    [[nodiscard]] RightsModel &model() { return m_model; }
    [[nodiscard]] RightsView &view() { return *m_view; }
    [[nodiscard]] PeoplePane &people() { return *m_people; }
    [[nodiscard]] PersonHeader &person() { return *m_person; }
    [[nodiscard]] ApplySheet &applySheet(); // on the window that shows the page now
    [[nodiscard]] RoleSheet &roleSheet();
    [[nodiscard]] LeaveSheet &leaveSheet();
    [[nodiscard]] InviteSheet &inviteSheet();
    [[nodiscard]] AccessCodeSheet &codeSheet();
    [[nodiscard]] AccountMenu &accountMenu() { return *m_account; }

Q_SIGNALS:
    void viewWanted(const QUuid &person);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QHBoxLayout *makeHeader();
    [[nodiscard]] QWidget *makeMatrix();
    void connectParts();
    void showRights(); // what this session may change
    void showCounts();
    void showPending();
    void showPerson(const QUuid &person);
    void beginApply();
    void beginRole();
    void beginLeave(const QUuid &person);
    void beginCode(const QUuid &person);
    void explain(const QUuid &person);
    void openTab(int tab);
    void sayTexts();

    Gateway &m_gateway;
    RightsBook m_book;
    RightsDraft m_draft;
    RightsModel m_model;
    PeopleModel m_peopleModel;
    AccountMenu *m_account;
    QLabel *m_title;
    QLabel *m_count;
    Button *m_invite;
    Button *m_role;
    Button *m_applyButton;
    ViewTabs *m_tabs;
    QStackedWidget *m_stack;
    ErrorPanel *m_error;
    QSplitter *m_panes;
    PeoplePane *m_people;
    PersonHeader *m_person;
    Banner *m_contested;
    Banner *m_refused = nullptr; // what was not done to an account, and why
    Banner *m_readOnly;
    RightsView *m_view;
    RightsLegend *m_legend;
    Button *m_keepMine = nullptr;
    Button *m_takeTheirs = nullptr;
    Button *m_closeRefusal = nullptr;
    QPointer<ApplySheet> m_apply;
    QPointer<RoleSheet> m_newRole;
    QPointer<LeaveSheet> m_leave;
    QPointer<InviteSheet> m_newPerson;
    QPointer<AccessCodeSheet> m_code;
};

} // namespace regie
