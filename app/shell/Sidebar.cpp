// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/Sidebar.h"

#include "app/language/SayLive.h"
#include "app/shell/NavItem.h"
#include "app/shell/Shortcuts.h"
#include "app/shell/SidebarButtons.h"
#include "app/workspaces/LiveCounts.h"
#include "app/workspaces/Workspaces.h"
#include "shared/domain/Catalogue.h"
#include "ui/models/SavedViews.h"
#include "ui/theme/Style.h"
#include "ui/theme/TextSpace.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include <utility>

namespace regie {

Sidebar::Sidebar(Gateway &gateway, LiveCounts &counts, SavedViews &views, const QString &company, QWidget *parent)
    : QWidget(parent)
    , m_gateway(gateway)
    , m_counts(counts)
    , m_views(views)
    , m_company(company.isEmpty() ? QStringLiteral("Régie") : company)
    , m_switcher(new WorkspaceButton(m_company, this))
    , m_search(new SearchButton(this))
    , m_nav(new QWidget(this))
    , m_navLayout(new QVBoxLayout(m_nav))
    , m_person(new PersonButton(this))
{
    build();
    connect(m_switcher, &QAbstractButton::clicked, this,
            [this] { Q_EMIT workspacesWanted(m_switcher->mapToGlobal(m_switcher->rect().bottomLeft())); });
    connect(m_search, &QAbstractButton::clicked, this, &Sidebar::searchWanted);
    connect(m_person, &QAbstractButton::clicked, this,
            [this] { Q_EMIT personMenuWanted(m_person->mapToGlobal(m_person->rect().topLeft())); });
    connect(&gateway, &Gateway::sessionChanged, this, [this] {
        if (m_workspace != nullptr)
            fill(); // rights may have taken a section away or given one
    });
    connect(&views, &SavedViews::changed, this, [this] {
        if (m_workspace != nullptr)
            fill();
    });
    parent->installEventFilter(this); // how wide the window is
    sayLive(this, [this] { sayTexts(); });
}

// The words go where they would take too much of the window from the page: large letters, small screens.
void Sidebar::fit()
{
    constexpr double leastShare = 4.6; // of the window to the sidebar
    const int wanted = textSpace(metrics::sidebar);
    m_isRail = parentWidget()->width() < leastShare * wanted;
    setFixedWidth(m_isRail ? metrics::rail : wanted);
    if (m_pinnedTitle != nullptr)
        m_pinnedTitle->setVisible(!m_isRail);
}

bool Sidebar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        fit();
    return QWidget::eventFilter(watched, event);
}

void Sidebar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        fit();
}

void Sidebar::build()
{
    fit();
    m_search->setFocusPolicy(Qt::TabFocus);
    m_person->setFocusPolicy(Qt::TabFocus);
    m_navLayout->setContentsMargins(8, 0, 8, 8);
    m_navLayout->setSpacing(1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    m_nav->setAutoFillBackground(false);
    scroll->setWidget(m_nav);

    auto *top = new QVBoxLayout;
    top->setContentsMargins(6, 6, 6, 6);
    top->setSpacing(4);
    top->addWidget(m_switcher);
    auto *searchRow = new QHBoxLayout;
    searchRow->setContentsMargins(4, 0, 4, 4);
    searchRow->addWidget(m_search);
    top->addLayout(searchRow);
    auto *bottom = new QHBoxLayout;
    bottom->setContentsMargins(6, 1, 6, 0);
    bottom->addWidget(m_person);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 1, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(scroll, 1);
    layout->addLayout(bottom);
}

void Sidebar::setWorkspace(const WorkspaceSpec &workspace, bool hasOthers)
{
    m_workspace = &workspace;
    m_switcher->setHasOthers(hasOthers);
    fill();
}

// What fill() would make lines of.
QString Sidebar::content() const
{
    QStringList parts{toString(m_workspace->role)};
    for (const SectionSpec *section : sectionsOf(*m_workspace, m_gateway))
        parts.append(QStringLiteral("%1 %2").arg(toString(section->key)).arg(viewsOf(*section, m_gateway).size()));
    for (const SavedView &view : m_views.pinned())
        parts.append(view.id.toString() + view.name + view.definition);
    return parts.join(u'\n');
}

void Sidebar::fill()
{
    if (const QString now = content(); now != std::exchange(m_content, now))
        makeLines();
    setCurrent(m_current);
}

void Sidebar::makeLines()
{
    m_nav->setUpdatesEnabled(false);
    const std::optional<Place> focused = placeOf(QApplication::focusWidget());
    m_sections.clear();
    m_pinned.clear();
    m_pinnedTitle = nullptr;
    while (const std::unique_ptr<QLayoutItem> item{m_navLayout->takeAt(0)}) { // the layout gave it up
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
    }
    for (const SectionSpec *section : sectionsOf(*m_workspace, m_gateway))
        addSection(*section);
    for (const ViewReference &reference : m_workspace->pinned)
        addPinned(reference);
    for (const SavedView &view : m_views.pinned())
        addSaved(view);
    m_navLayout->addStretch(1);
    sayTexts();
    showAtOnce(focused);
}

std::optional<Place> Sidebar::placeOf(const QWidget *item) const
{
    for (const std::vector<Line> *lines : {&m_sections, &m_pinned}) {
        for (const Line &line : *lines) {
            if (line.item == item)
                return line.place;
        }
    }
    return {};
}

// A layout shows what it was given some time later, and an empty edge would be seen meanwhile.
void Sidebar::showAtOnce(const std::optional<Place> &focused)
{
    for (const std::vector<Line> *lines : {&m_sections, &m_pinned}) {
        for (const Line &line : *lines) {
            line.item->show();
            if (focused == line.place)
                line.item->setFocus(Qt::OtherFocusReason);
        }
    }
    if (m_pinnedTitle != nullptr)
        m_pinnedTitle->setVisible(!m_isRail);
    m_navLayout->activate();
    m_nav->setUpdatesEnabled(true);
}

Sidebar::Line Sidebar::addLine(const QString &glyph, const Place &place, const char *label)
{
    auto *item = new NavItem(glyph, m_nav);
    connect(item, &NavItem::clicked, this, [this, place] { Q_EMIT openWanted(place, OpenIn::SameTab); });
    connect(item, &NavItem::openedElsewhere, this, [this, place] { Q_EMIT openWanted(place, OpenIn::NewTab); });
    m_navLayout->addWidget(item);
    return {item, place, label, {}};
}

void Sidebar::addSection(const SectionSpec &section)
{
    const bool isHome = section.entity.empty();
    const Place place = isHome ? Place::home() : Place::list(toString(section.key));
    m_sections.push_back(addLine(toString(section.icon), place, section.label));
    const auto views = viewsOf(section, m_gateway);
    if (!isHome && !views.empty())
        watch(m_sections.back().item, section, toString(views.front()->key));
}

void Sidebar::addPinned(const ViewReference &reference)
{
    const SectionSpec *section = m_workspace->section(toString(reference.section));
    if (section == nullptr || !m_gateway.may(toString(section->entity) + QStringLiteral(".read")))
        return;
    const auto views = viewsOf(*section, m_gateway);
    const auto view = std::find_if(views.begin(), views.end(),
                                   [&](const ViewSpec *candidate) { return candidate->key == reference.view; });
    if (view == views.end())
        return;
    needPinnedTitle();
    const QString glyph = toString((*view)->icon.empty() ? section->icon : (*view)->icon);
    const Place place = Place::list(toString(section->key), toString((*view)->key));
    m_pinned.push_back(addLine(glyph, place, (*view)->label));
    watch(m_pinned.back().item, *section, toString((*view)->key));
}

void Sidebar::needPinnedTitle()
{
    if (m_pinnedTitle != nullptr)
        return;
    m_pinnedTitle = new QLabel(m_nav);
    setTextRole(m_pinnedTitle, TextRole::SecondaryStrong);
    setInk(m_pinnedTitle, Colour::Text3);
    m_pinnedTitle->setContentsMargins(8, 12, 0, 6);
    m_pinnedTitle->setVisible(!m_isRail);
    m_navLayout->addWidget(m_pinnedTitle);
}

// In the first list of its entity.
void Sidebar::addSaved(const SavedView &view)
{
    const SectionSpec *found = listOf(*m_workspace, m_gateway, view.entity);
    const std::optional<ViewDefinition> definition = m_views.definitionOf(view);
    if (found == nullptr || !definition)
        return;
    needPinnedTitle();
    const SectionSpec &section = *found;
    const QString key = view.id.toString(QUuid::WithoutBraces);
    m_pinned.push_back(addLine(toString(section.icon), Place::list(toString(section.key), key), nullptr));
    m_pinned.back().name = view.name;
    NavItem *item = m_pinned.back().item;
    const ViewSpec *base = definition->base.isEmpty() ? nullptr : findView(section, definition->base);
    m_counts.watch(
        toString(m_workspace->role) + u'/' + toString(section.key) + u'/' + key + u':' +
            QString::number(qHash(view.definition)),
        view.entity,
        [&gateway = m_gateway, &section, base, filter = definition->filter, schema = findSchema(view.entity)] {
            return Filter::all(
                {filterOf(section, base, gateway.session()), resolved(*schema, filter, gateway.filterClock())});
        },
        item, [item](qint64 count) { item->setCount(count); });
}

void Sidebar::watch(NavItem *item, const SectionSpec &section, const QString &viewKey)
{
    const ViewSpec *view = findView(section, viewKey);
    const Tone tone = view == nullptr ? Tone::Neutral : view->tone;
    m_counts.watch(
        toString(m_workspace->role) + u'/' + toString(section.key) + u'/' + viewKey, toString(section.entity),
        [&gateway = m_gateway, &section, view] { return filterOf(section, view, gateway.session()); }, item,
        [item, tone](qint64 count) { item->setCount(count, tone); });
}

void Sidebar::setCurrent(const Place &place)
{
    m_current = place;
    const bool isPinned = this->isPinned(place);
    for (const Line &line : m_pinned)
        line.item->setCurrent(line.place == place);
    for (const Line &line : m_sections) {
        const bool isSame = place.type == Place::Type::Home ? line.place == place
                                                            : line.place.type == Place::Type::List && !isPinned &&
                                                                  line.place.section == place.section;
        line.item->setCurrent(isSame);
    }
}

bool Sidebar::isPinned(const Place &place) const
{
    return std::any_of(m_pinned.begin(), m_pinned.end(), [&place](const Line &line) { return line.place == place; });
}

Place Sidebar::sectionPlace(int index) const
{
    return index >= 0 && index < sectionCount() ? m_sections[static_cast<std::size_t>(index)].place : Place::home();
}

void Sidebar::sayTexts()
{
    m_search->setText(tr("Search…"));
    m_search->setAccessibleName(tr("Search and run anything"));
    m_person->setAccessibleDescription(tr("Appearance, language, log out"));
    const QString workspace = m_workspace == nullptr ? QString() : workspaceText(m_workspace->label);
    m_switcher->setText(workspace);
    m_switcher->setAccessibleName(QStringLiteral("%1, %2").arg(m_company, workspace));
    m_person->setPerson(m_gateway.session().displayName, workspace);
    if (m_pinnedTitle != nullptr)
        m_pinnedTitle->setText(tr("Pinned views"));
    int number = 0;
    for (const Line &line : m_sections) {
        line.item->setText(workspaceText(line.label));
        const auto command = static_cast<Command>(static_cast<int>(Command::Section1) + number++);
        line.item->setToolTip(QStringLiteral("%1 (%2)").arg(line.item->text(), keysOf(command)));
    }
    for (const Line &line : m_pinned) {
        line.item->setText(line.label == nullptr ? line.name : workspaceText(line.label));
        line.item->setToolTip(line.item->text());
    }
}

void Sidebar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    painter.fillRect(rect(), theme[Colour::Window]);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), theme[Colour::Line]);
    painter.fillRect(QRect(0, m_person->y() - 1, width() - 1, 1), theme[Colour::Line]);
}

} // namespace regie
