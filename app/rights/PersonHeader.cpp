// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/rights/PersonHeader.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/FittingLabels.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/SayLive.h"

#include <QHBoxLayout>
#include <QMenu>

#include <utility>

namespace regie {

using namespace Qt::StringLiterals;

PersonHeader::PersonHeader(const RightsBook &book, RightsDraft &draft, QWidget *parent)
    : QWidget(parent)
    , m_book(book)
    , m_draft(draft)
    , m_avatar(new Avatar({}, 36, this))
    , m_name(new ElidedLabel({}, TextRole::PanelTitle, Colour::Text, this))
    , m_detail(new ElidedLabel({}, TextRole::Secondary, Colour::Text2, this))
    , m_roles(nullptr)
    , m_add(new Button({}, ButtonKind::Outlined, this))
    , m_more(new IconButton(u"more"_s, {}, this))
{
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(m_name);
    words->addWidget(m_detail);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::pageMargin, 8, metrics::panels, 8);
    layout->setSpacing(metrics::panels);
    layout->addWidget(m_avatar);
    layout->addLayout(words, 1);
    layout->addSpacing(metrics::panels);
    layout->addWidget(m_add);
    layout->addWidget(m_more);
    m_add->setGlyph(u"plus"_s);
    connect(m_add, &QPushButton::clicked, this, &PersonHeader::showRoleMenu);
    connect(m_more, &QPushButton::clicked, this, &PersonHeader::showMore);
    connect(&book, &RightsBook::changed, this, &PersonHeader::showPerson);
    connect(&draft, &RightsDraft::changed, this, &PersonHeader::showRoles);
    sayLive(this, [this] {
        m_add->setText(tr("Role"));
        m_add->setToolTip(tr("Give one more role"));
        m_more->setName(tr("More of this account"));
        m_shown.clear();
        showPerson();
    });
}

void PersonHeader::setPerson(const QUuid &person)
{
    m_person = person;
    showPerson();
}

void PersonHeader::setChangeable(bool mayGive, bool mayTake)
{
    m_mayTake = mayTake;
    m_add->setVisible(mayGive);
    m_shown.clear();
    showRoles();
}

void PersonHeader::showPerson()
{
    const RightsBook::PersonLine *person = m_book.person(m_person);
    setVisible(person != nullptr);
    if (person == nullptr)
        return;
    m_avatar->setName(person->name);
    m_name->setText(person->name);
    QStringList parts{person->email};
    if (!person->jobTitle.isEmpty())
        parts.append(person->jobTitle);
    if (!person->createdAt.isNull())
        parts.append(tr("since %1").arg(formats::day(person->createdAt.toDateTime().toLocalTime().date())));
    m_detail->setText(parts.join(u" · "_s));
    showRoles();
}

// Made anew only when there are others: the focus stays on its chip otherwise.
void PersonHeader::showRoles()
{
    QString wanted = m_person.toString();
    for (const RightsBook::RoleLine &role : m_book.roles())
        wanted += m_draft.level(RightsCell::holder(role.id, m_person)) == Level::Held ? role.name + u'\n' : QString();
    if (wanted == std::exchange(m_shown, wanted))
        return;
    const bool hadFocus = m_roles != nullptr && m_roles->isAncestorOf(window()->focusWidget());
    if (m_roles != nullptr)
        m_roles->deleteLater(); // one of its chips may be the one that asked
    m_roles = new QWidget(this);
    auto *row = new QHBoxLayout(m_roles);
    row->setContentsMargins({});
    row->setSpacing(8);
    for (const RightsBook::RoleLine &role : m_book.roles()) {
        const RightsCell cell = RightsCell::holder(role.id, m_person);
        if (m_draft.level(cell) != Level::Held)
            continue;
        auto *chip = new FilterChip({}, role.name, m_roles);
        chip->setToolTip(m_mayTake ? tr("%1: Delete takes the role away").arg(role.name) : role.name);
        row->addWidget(chip);
        if (m_mayTake)
            connect(chip, &FilterChip::removed, this, [this, cell] { m_draft.set(cell, Level::None); });
    }
    static_cast<QHBoxLayout *>(layout())->insertWidget(3, m_roles);
    m_roles->show();
    if (hadFocus)
        m_add->setFocus(Qt::OtherFocusReason);
}

void PersonHeader::fillRoleMenu(QMenu &menu)
{
    for (const RightsBook::RoleLine &role : m_book.roles()) {
        const RightsCell cell = RightsCell::holder(role.id, m_person);
        if (m_draft.level(cell) != Level::Held)
            menu.addAction(icon(u"shield"), role.name, this, [this, cell] { m_draft.set(cell, Level::Held); });
    }
    if (menu.isEmpty())
        menu.addAction(tr("Holds every role already"))->setEnabled(false);
}

void PersonHeader::showRoleMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillRoleMenu(*menu);
    menu->popup(m_add->mapToGlobal(QPoint(0, m_add->height() + 4)));
}

void PersonHeader::showMore()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    Q_EMIT menuWanted(*menu, m_person);
    menu->popup(m_more->mapToGlobal(QPoint(m_more->width() - menu->sizeHint().width(), m_more->height() + 4)));
}

} // namespace regie
