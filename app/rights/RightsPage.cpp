// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/rights/RightsPage.h"

#include "app/language/SayLive.h"
#include "app/rights/AccountMenu.h"
#include "app/rights/InviteSheet.h"
#include "app/rights/PeoplePane.h"
#include "app/rights/PersonHeader.h"
#include "app/rights/RightsLegend.h"
#include "app/rights/RightsView.h"
#include "shared/schema/CodeTexts.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Style.h"
#include "ui/theme/TextSpace.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/FittingLabels.h"
#include "ui/widgets/Hairline.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Notices.h"
#include "ui/widgets/SearchBox.h"
#include "ui/widgets/States.h"
#include "ui/widgets/ViewTabs.h"

#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int peopleWidth = 300;

enum { MatrixTab, UsersTab, RolesTab };

} // namespace

RightsPage::RightsPage(Gateway &gateway, DraftStore &drafts, Place place, QWidget *parent)
    : Page(std::move(place), parent)
    , m_gateway(gateway)
    , m_book(gateway)
    , m_draft(m_book, drafts)
    , m_model(m_book, m_draft)
    , m_peopleModel(m_book, m_draft, gateway)
    , m_account(new AccountMenu(gateway, m_book, this))
    , m_title(makeLabel({}, TextRole::PageTitle, Colour::Text, this))
    , m_count(new ElidedLabel({}, TextRole::Body, Colour::Text2, this))
    , m_invite(new Button({}, ButtonKind::Outlined, this))
    , m_role(new Button({}, ButtonKind::Outlined, this))
    , m_applyButton(new Button({}, ButtonKind::Primary, this))
    , m_tabs(new ViewTabs({}, this))
    , m_stack(new QStackedWidget(this))
    , m_error(new ErrorPanel(m_stack))
    , m_panes(new QSplitter(Qt::Horizontal, m_stack))
    , m_people(new PeoplePane(m_peopleModel, m_panes))
    , m_person(nullptr)
    , m_contested(nullptr)
    , m_readOnly(nullptr)
    , m_view(nullptr)
    , m_legend(nullptr)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(makeHeader());
    auto *tabs = new QHBoxLayout;
    tabs->setContentsMargins(metrics::pageMargin - ViewTabs::halfGap, 0, metrics::pageMargin, 0);
    tabs->addWidget(m_tabs, 1);
    layout->addLayout(tabs);
    layout->addWidget(makeHairline(this));
    layout->addWidget(m_stack, 1);
    m_panes->addWidget(m_people);
    m_panes->addWidget(makeMatrix());
    m_panes->setChildrenCollapsible(false);
    m_panes->setHandleWidth(1);
    m_panes->setStretchFactor(1, 1);
    m_panes->setSizes({textSpace(peopleWidth), textSpace(3 * peopleWidth)});
    m_stack->addWidget(m_panes);
    m_stack->addWidget(m_error);
    for (int tab = MatrixTab; tab <= RolesTab; ++tab)
        m_tabs->addView({});
    connectParts();
    sayLive(this, [this] { sayTexts(); });
    showRights();
    showPerson(m_people->current());
}

QHBoxLayout *RightsPage::makeHeader()
{
    m_invite->setGlyph(u"userplus"_s);
    m_role->setGlyph(u"plus"_s);
    m_applyButton->setGlyph(u"check"_s);
    m_applyButton->setKeys(keysOf(Command::Save));
    auto *header = new QHBoxLayout;
    header->setContentsMargins(metrics::pageMargin, 11, metrics::panels, 6);
    header->setSpacing(metrics::between);
    header->addWidget(m_title);
    header->addWidget(m_count);
    header->addStretch(1);
    header->addWidget(m_invite);
    header->addWidget(m_role);
    header->addWidget(m_applyButton);
    return header;
}

QWidget *RightsPage::makeMatrix()
{
    auto *right = new QWidget(m_panes);
    m_person = new PersonHeader(m_book, m_draft, right);
    m_contested = new Banner(Tone::Red, u"alert"_s, Banner::Shape::Band, right);
    m_refused = new Banner(Tone::Red, u"alert"_s, Banner::Shape::Band, right);
    m_readOnly = new Banner(Tone::Neutral, u"lock"_s, Banner::Shape::Band, right);
    m_view = new RightsView(m_model, right);
    m_legend = new RightsLegend(right);
    auto *layout = new QVBoxLayout(right);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_person, m_refused, m_contested, m_readOnly, makeHairline(right)})
        layout->addWidget(widget);
    layout->addWidget(m_view, 1);
    layout->addWidget(makeHairline(right));
    layout->addWidget(m_legend);
    m_keepMine = m_contested->addAction({});
    m_takeTheirs = m_contested->addAction({});
    connect(m_keepMine, &QPushButton::clicked, &m_draft, &RightsDraft::keepMine);
    connect(m_takeTheirs, &QPushButton::clicked, &m_draft, &RightsDraft::takeTheirs);
    m_closeRefusal = m_refused->addAction({});
    connect(m_closeRefusal, &QPushButton::clicked, m_refused, &QWidget::hide);
    m_refused->hide();
    m_contested->hide();
    m_readOnly->hide();
    return right;
}

void RightsPage::connectParts()
{
    connect(m_invite, &QPushButton::clicked, this, [this] { inviteSheet().popUp(); });
    connect(m_role, &QPushButton::clicked, this, &RightsPage::beginRole);
    connect(m_applyButton, &QPushButton::clicked, this, &RightsPage::beginApply);
    connect(m_tabs, &QTabBar::currentChanged, this, &RightsPage::openTab);
    connect(m_people, &PeoplePane::currentChanged, this, &RightsPage::showPerson);
    connect(m_people, &PeoplePane::opened, this,
            [this](const QUuid &person) { Q_EMIT openWanted(Place::record(u"user"_s, person), OpenIn::NewTab); });
    connect(m_person, &PersonHeader::menuWanted, m_account, &AccountMenu::fill);
    connect(m_account, &AccountMenu::leaveWanted, this, &RightsPage::beginLeave);
    connect(m_account, &AccountMenu::codeWanted, this, &RightsPage::beginCode);
    connect(m_account, &AccountMenu::viewWanted, this, &RightsPage::viewWanted);
    connect(m_account, &AccountMenu::explanationWanted, this, &RightsPage::explain);
    connect(m_account, &AccountMenu::openWanted, m_people, &PeoplePane::opened);
    connect(m_account, &AccountMenu::refused, this, [this](const QString &sentence) {
        m_refused->setText(sentence);
        m_refused->show();
    });
    connect(&m_model, &RightsModel::beyondOwn, this, [this] {
        Refusal refusal;
        refusal.code = u"rights.beyond_own"_s;
        Q_EMIT m_account->refused(describe(refusal));
    });
    connect(&m_draft, &RightsDraft::changed, this, &RightsPage::showPending);
    connect(&m_book, &RightsBook::changed, this, [this] {
        m_stack->setCurrentWidget(m_panes);
        showCounts();
        showPending();
    });
    connect(&m_book, &RightsBook::failed, this, [this](const Refusal &refusal) {
        if (m_book.isRead())
            return; // what was read stays; the next change or F5 reads again
        m_error->setError(tr("People and rights could not be read."), describe(refusal), refusal.code);
        m_stack->setCurrentWidget(m_error);
    });
    connect(m_error, &ErrorPanel::retried, &m_book, &RightsBook::read);
    connect(&m_gateway, &Gateway::sessionChanged, this, &RightsPage::showRights);
}

void RightsPage::showRights()
{
    const bool mayGrant = m_gateway.may(u"role_permission.create") && m_gateway.may(u"role_permission.update") &&
                          m_gateway.may(u"role_permission.archive");
    m_model.setChangeable(mayGrant);
    const SessionInfo &session = m_gateway.session();
    m_model.setOwn({.roles = session.roles, .grants = session.grants, .fieldRules = session.fieldRules});
    m_person->setChangeable(m_gateway.may(u"user_role.create"), m_gateway.may(u"user_role.archive"));
    m_invite->setVisible(m_gateway.may(u"user.invite") && m_gateway.may(u"user.create"));
    m_role->setVisible(mayGrant && m_gateway.may(u"role.create"));
    m_readOnly->setVisible(!mayGrant);
}

void RightsPage::showPerson(const QUuid &person)
{
    m_refused->hide();
    m_model.setPerson(person);
    m_person->setPerson(person);
    m_view->showHeld();
}

void RightsPage::showCounts()
{
    const int people = static_cast<int>(m_book.people().size());
    const int roles = static_cast<int>(m_book.roles().size());
    m_count->setText(tr("%Ln people", nullptr, people) + u", "_s + tr("%Ln roles", nullptr, roles));
    m_tabs->setCounter(UsersTab, {QString::number(people)});
    m_tabs->setCounter(RolesTab, {QString::number(roles)});
}

void RightsPage::showPending()
{
    const int count = m_draft.count();
    const int contested = m_draft.contestedCount();
    m_applyButton->setText(count == 0 ? tr("Nothing to apply") : tr("Apply %Ln change(s)…", nullptr, count));
    m_applyButton->setEnabled(count > 0 && contested == 0);
    m_applyButton->setToolTip(contested > 0 ? tr("Decide first what holds where somebody else changed the same.")
                                            : QString());
    m_contested->setText(tr("%Ln of your changes: somebody else has just changed the same.", nullptr, contested),
                         tr("Theirs holds already; yours would take its place."));
    m_contested->setVisible(contested > 0);
    Q_EMIT savingChanged();
    Q_EMIT titleChanged();
}

void RightsPage::openTab(int tab)
{
    if (tab == MatrixTab)
        return;
    m_tabs->setCurrentIndex(MatrixTab);
    Q_EMIT entityWanted(tab == UsersTab ? u"user"_s : u"role"_s);
}

QString RightsPage::title() const
{
    return tr("Roles and rights");
}

QString RightsPage::savingText() const
{
    return m_draft.count() == 0 ? QString() : tr("%Ln right(s) changed, not applied", nullptr, m_draft.count());
}

QIcon RightsPage::savingGlyph() const
{
    return m_draft.count() == 0 ? QIcon() : icon(u"pencil");
}

QString RightsPage::problem() const
{
    return m_stack->currentWidget() == m_error ? m_error->details() : QString();
}

bool RightsPage::perform(Command command)
{
    switch (command) {
    case Command::Save:
        beginApply();
        return true;
    case Command::Filter:
        m_people->search().edit()->setFocus(Qt::ShortcutFocusReason);
        m_people->search().edit()->selectAll();
        return true;
    case Command::ClearFilters:
        m_people->search().setText({});
        return true;
    case Command::Refresh:
        m_book.read();
        return true;
    case Command::Undo: // of what waits; what was applied is the window's to take back
        return m_draft.undo();
    default:
        return false;
    }
}

void RightsPage::fillMenu(QMenu &menu)
{
    menu.addAction(icon(u"check"), m_applyButton->text(), this, &RightsPage::beginApply)
        ->setEnabled(m_applyButton->isEnabled());
    menu.addAction(icon(u"undo"), tr("Drop the changes that wait"), &m_draft, &RightsDraft::dropAll)
        ->setEnabled(m_draft.count() > 0);
    if (!m_invite->isHidden())
        menu.addAction(icon(u"userplus"), m_invite->text(), m_invite, &QPushButton::click);
    if (!m_role->isHidden())
        menu.addAction(icon(u"plus"), m_role->text(), this, &RightsPage::beginRole);
}

void RightsPage::takeFocus()
{
    m_people->setFocus(Qt::OtherFocusReason);
}

std::vector<QWidget *> RightsPage::panes()
{
    return {&m_people->list(), m_view->cells()};
}

void RightsPage::sayTexts()
{
    m_title->setText(tr("People and roles"));
    m_invite->setText(tr("Invite…"));
    m_role->setText(tr("New role…"));
    m_tabs->setAccessibleName(m_title->text());
    m_tabs->setTabText(MatrixTab, tr("Matrix of rights"));
    m_tabs->setTabText(UsersTab, tr("Users"));
    m_tabs->setTabText(RolesTab, tr("Roles"));
    m_keepMine->setText(tr("Keep mine"));
    m_takeTheirs->setText(tr("Take theirs"));
    m_closeRefusal->setText(tr("Close"));
    m_view->cells()->setAccessibleName(tr("Rights of roles"));
    m_readOnly->setText(tr("To look at only."),
                        tr("Changing rights takes the right to create, change and archive them; whoever administers "
                           "can give it."));
    m_model.sayTexts();
    showCounts();
    showPending();
    Q_EMIT titleChanged();
}

void RightsPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeOf(this)[Colour::Surface]);
}

} // namespace regie
