// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/HomePage.h"

#include "app/language/SayLive.h"
#include "app/pages/HomePanels.h"
#include "app/pages/Tile.h"
#include "app/pages/TileGrid.h"
#include "app/workspaces/LiveCounts.h"
#include "ui/theme/Style.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/Panel.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace regie {

HomePage::HomePage(Gateway &gateway, LiveCounts &counts, const WorkspaceSpec &workspace, QWidget *parent)
    : Page(Place::home(), parent)
    , m_gateway(gateway)
    , m_workspace(workspace)
    , m_greeting(new QLabel(this))
    , m_day(new QLabel(this))
{
    setTextRole(m_greeting, TextRole::PageTitle);
    setInk(m_day, Colour::Text2);
    auto *header = new QHBoxLayout;
    header->setSpacing(10);
    header->addWidget(m_greeting);
    header->addWidget(m_day, 0, Qt::AlignBottom);
    header->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::pageMargin, 14, metrics::pageMargin, metrics::panePadding);
    layout->setSpacing(metrics::panels);
    layout->addLayout(header);
    layout->addWidget(buildTiles(counts));
    auto *grid = new QGridLayout;
    grid->setSpacing(metrics::panels);
    m_panels = new HomePanels(gateway, counts, workspace, this); // after the tiles: Tab goes in that order
    layPanels(*grid);
    layout->addLayout(grid, 1);
    connect(m_panels, &HomePanels::openWanted, this, &Page::openWanted);
    connect(&gateway.days(), &DayClock::dayChanged, this, [this] {
        m_panels->reload();
        sayTexts();
    });
    setFocusPolicy(Qt::ClickFocus);
    sayLive(this, [this] { sayTexts(); });
}

// Two by two, the left side wider; what is missing leaves its place to its neighbours.
void HomePage::layPanels(QGridLayout &grid) const
{
    const auto row = [&grid](int line, QWidget *left, QWidget *right) {
        if (left != nullptr)
            grid.addWidget(left, line, 0, 1, right == nullptr ? 2 : 1);
        if (right != nullptr)
            grid.addWidget(right, line, left == nullptr ? 0 : 1, 1, left == nullptr ? 2 : 1);
        if (left != nullptr || right != nullptr)
            grid.setRowStretch(line, 1);
    };
    row(0, m_panels->worklist(), m_panels->shares());
    row(1, m_panels->second(), m_panels->latest());
    grid.setColumnStretch(0, 8);
    grid.setColumnStretch(1, 6);
    if (grid.isEmpty())
        grid.setRowStretch(2, 1);
}

QWidget *HomePage::buildTiles(LiveCounts &counts)
{
    auto *grid = new TileGrid(this);
    for (const TileSpec &spec : m_workspace.tiles)
        addTile(counts, spec, grid);
    for (const TileLine &line : m_tiles)
        grid->add(line.tile);
    return grid;
}

void HomePage::addTile(LiveCounts &counts, const TileSpec &spec, QWidget *parent)
{
    const SectionSpec *section = m_workspace.section(toString(spec.target.section));
    if (section == nullptr || !m_gateway.may(toString(section->entity) + QStringLiteral(".read")))
        return;
    const ViewSpec *view = findView(*section, toString(spec.target.view));
    auto *tile = new Tile(toString(spec.icon), parent);
    m_tiles.push_back({tile, &spec});
    const std::size_t index = m_tiles.size() - 1;
    const QString key = toString(m_workspace.role) + u'/' + toString(section->key) + u'/' + toString(spec.target.view);
    // Questions are shared and may outlive this page.
    const auto filter = [&gateway = m_gateway, section, view] { return filterOf(*section, view, gateway.session()); };
    counts.watch(key, toString(section->entity), filter, tile, [tile](qint64 count) { tile->setCount(count); });
    counts.watch(
        key + u'/' + QString::fromLatin1(spec.note), toString(section->entity),
        [&gateway = m_gateway, filter, &spec] {
            const Filter whole = filter();
            const Filter note = spec.noteFilter(gateway.session());
            return whole.isEverything() ? note : Filter::all({whole, note});
        },
        tile,
        [this, index](qint64 count) {
            m_tiles[index].note = static_cast<int>(count);
            sayNote(m_tiles[index]);
        });
    connect(tile, &Tile::clicked, this, [this, &spec] {
        Q_EMIT openWanted(Place::list(toString(spec.target.section), toString(spec.target.view)), OpenIn::SameTab);
    });
}

QString HomePage::title() const
{
    return workspaceText(QT_TRANSLATE_NOOP("Workspaces", "Home"));
}

// What Ctrl+N makes here: one more of what the worklist is about.
QString HomePage::entity() const
{
    const SectionSpec *section = m_workspace.section(toString(m_workspace.worklist.section));
    return section == nullptr ? QString() : toString(section->entity);
}

bool HomePage::perform(Command command)
{
    if (command != Command::Refresh)
        return false;
    m_panels->reload();
    return true;
}

bool HomePage::isLoading() const
{
    const bool isEmpty = std::any_of(m_tiles.begin(), m_tiles.end(),
                                     [](const TileLine &line) { return !line.tile->isFilled() || line.note < 0; });
    return isEmpty || m_panels->isLoading();
}

QString HomePage::problem() const
{
    return m_panels->problem();
}

std::vector<QWidget *> HomePage::panes()
{
    std::vector<QWidget *> panes;
    if (!m_tiles.empty())
        panes.push_back(m_tiles.front().tile->parentWidget());
    for (Panel *panel : {m_panels->worklist(), m_panels->shares(), m_panels->second(), m_panels->latest()}) {
        if (panel != nullptr)
            panes.push_back(panel);
    }
    return panes;
}

void HomePage::sayNote(const TileLine &line) const
{
    if (line.note >= 0)
        line.tile->setNote(workspaceText(line.spec->note, line.note),
                           line.note > 0 ? line.spec->noteTone : Tone::Neutral);
}

void HomePage::sayTexts()
{
    const QString first = m_gateway.session().displayName.section(u' ', 0, 0);
    m_greeting->setText(tr("Hello %1").arg(first));
    const QDate today = m_gateway.days().today();
    m_day->setText(tr("%1 · week %2").arg(formats::longDay(today)).arg(today.weekNumber()));
    for (const TileLine &line : m_tiles) {
        line.tile->setLabel(workspaceText(line.spec->label));
        sayNote(line);
    }
    m_panels->sayTexts();
    Q_EMIT titleChanged();
}

void HomePage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeOf(this)[Colour::Alt]);
}

} // namespace regie
