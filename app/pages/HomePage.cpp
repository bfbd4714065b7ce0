// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/HomePage.h"

#include "app/language/SayLive.h"
#include "app/pages/HomeBoard.h"
#include "app/pages/TileGrid.h"
#include "shared/domain/identity/Preference.h"
#include "ui/models/OwnPreferences.h"
#include "ui/models/SavedViews.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Style.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Formats.h"

#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

HomePage::HomePage(const HomeParts &parts, OwnPreferences &preferences, QWidget *parent)
    : Page(Place::home(), parent)
    , m_parts(parts)
    , m_preferences(preferences)
    , m_greeting(new QLabel(this))
    , m_day(new QLabel(this))
    , m_arrange(new Button({}, ButtonKind::Flat, this))
    , m_scroll(new QScrollArea(this))
    , m_board(new HomeBoard(parts, m_scroll))
{
    m_arrange->setGlyph(u"sliders"_s);
    setTextRole(m_greeting, TextRole::PageTitle);
    setInk(m_day, Colour::Text2);
    auto *header = new QHBoxLayout;
    header->setContentsMargins(0, 0, metrics::pageMargin, 0);
    header->setSpacing(10);
    header->addWidget(m_greeting);
    header->addWidget(m_day);
    header->addStretch(1);
    header->addWidget(m_arrange);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::pageMargin, 14, 0, 0);
    layout->setSpacing(metrics::panels);
    layout->addLayout(header);
    layout->addWidget(m_scroll, 1);
    m_board->layout()->setContentsMargins(0, 0, metrics::pageMargin, metrics::panePadding);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setWidget(m_board);
    m_board->setAutoFillBackground(false);
    showTiles();
    connect(m_board, &HomeBoard::openWanted, this, &Page::openWanted);
    connect(m_board, &HomeBoard::arranged, this, &HomePage::keep);
    connect(m_arrange, &QPushButton::clicked, this, &HomePage::showArrangeMenu);
    connect(&m_preferences, &OwnPreferences::changed, this, &HomePage::showTiles);
    connect(&parts.views, &SavedViews::changed, this, &HomePage::showViews);
    connect(&parts.gateway, &Gateway::sessionChanged, this, &HomePage::showTiles); // rights may have changed
    connect(&parts.gateway.days(), &DayClock::dayChanged, this, [this] {
        m_board->reload();
        sayTexts();
    });
    setFocusPolicy(Qt::ClickFocus);
    sayLive(this, [this] { sayTexts(); });
}

QString HomePage::key() const
{
    return Preference::home + toString(m_parts.workspace.role);
}

void HomePage::showTiles()
{
    const std::optional<HomeLayout> layout = HomeLayout::fromJson(m_preferences.value(key()));
    m_board->setTiles(layout && layout->tiles ? *layout->tiles : usualTiles(m_parts));
    m_viewsShown = viewsNow();
}

QString HomePage::viewsNow() const
{
    QString all;
    for (const HomeTile &tile : m_board->tiles()) {
        const SavedView *view = tile.piece.isEmpty() ? m_parts.views.find(tile.view) : nullptr;
        if (view != nullptr)
            all += view->name + view->definition;
    }
    return all;
}

// A tile of a saved view shows the view as it is now.
void HomePage::showViews()
{
    if (viewsNow() == m_viewsShown)
        return;
    m_board->dropViews();
    showTiles();
}

void HomePage::keep(const std::vector<HomeTile> &tiles)
{
    HomeLayout layout{tiles};
    if (tiles == usualTiles(m_parts))
        layout.tiles = std::nullopt; // what the role's table becomes later holds here too
    const QString before = m_preferences.value(key());
    m_preferences.set(key(), layout.toJson());
    Q_EMIT arranged(key(), before.isEmpty() ? HomeLayout().toJson() : before);
}

void HomePage::add(const HomeTile &tile)
{
    std::vector<HomeTile> tiles = m_board->tiles();
    tiles.push_back(tile);
    m_board->setTiles(tiles);
    m_viewsShown = viewsNow();
    keep(tiles);
}

bool HomePage::isThere(const HomeTile &tile) const
{
    const std::vector<HomeTile> &tiles = m_board->tiles();
    return std::any_of(tiles.begin(), tiles.end(), [&tile](const HomeTile &one) { return one.isSameAs(tile); });
}

void HomePage::fillArrangeMenu(QMenu &menu)
{
    const bool hasRoom = m_board->tiles().size() < static_cast<std::size_t>(HomeLayout::most);
    menu.addSection(tr("Add"));
    bool isAny = false;
    for (const HomeTile &tile : offeredTiles(m_parts)) {
        if (isThere(tile))
            continue;
        isAny = true;
        menu.addAction(icon(u"plus"), pieceTitle(tile, m_parts), this, [this, tile] { add(tile); })
            ->setEnabled(hasRoom);
    }
    const std::vector<QUuid> views = viewsForTiles(m_parts);
    for (const QUuid &view : views)
        addViewMenu(menu, view);
    if (!isAny && views.empty())
        menu.addAction(tr("All of it is there. Views that you save in a list can be added too."))->setEnabled(false);
    menu.addSeparator();
    const HomeLayout usual;
    const auto kept = HomeLayout::fromJson(m_preferences.value(key()));
    menu.addAction(icon(u"undo"), tr("As it was for this role"), this,
                   [this, usual] {
                       m_preferences.set(key(), usual.toJson());
                       showTiles();
                   })
        ->setEnabled(kept && kept->tiles);
}

void HomePage::addViewMenu(QMenu &menu, const QUuid &view)
{
    QMenu *shapes = menu.addMenu(icon(u"list"), pieceTitle({.piece = {}, .view = view}, m_parts));
    const auto offer = [&](HomeTile::Shape shape, const QString &glyph, const QString &name) {
        const HomeTile tile{.piece = {}, .view = view, .shape = shape};
        shapes->addAction(icon(glyph), name, this, [this, tile] { add(tile); })->setEnabled(!isThere(tile));
    };
    offer(HomeTile::Shape::Number, u"s-open"_s, tr("Number"));
    offer(HomeTile::Shape::List, u"list"_s, tr("List"));
    offer(HomeTile::Shape::Chart, u"chart"_s, tr("Chart"));
}

void HomePage::showArrangeMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillArrangeMenu(*menu);
    menu->popup(m_arrange->mapToGlobal(QPoint(m_arrange->width() - menu->sizeHint().width(), m_arrange->height() + 4)));
}

QString HomePage::title() const
{
    return workspaceText(QT_TRANSLATE_NOOP("Workspaces", "Home"));
}

// What Ctrl+N makes here: one more of what the worklist is about.
QString HomePage::entity() const
{
    const SectionSpec *section = m_parts.workspace.section(toString(m_parts.workspace.worklist.target.section));
    return section == nullptr ? QString() : toString(section->entity);
}

bool HomePage::perform(Command command)
{
    if (command != Command::Refresh)
        return false;
    m_board->reload();
    return true;
}

bool HomePage::isLoading() const
{
    return m_board->isLoading() || !m_preferences.isLoaded();
}

QString HomePage::problem() const
{
    return m_board->problem();
}

std::vector<QWidget *> HomePage::panes()
{
    std::vector<QWidget *> panes;
    for (const HomePiece *piece : m_board->pieces()) {
        if (!piece->isNumber())
            panes.push_back(piece->widget());
        else if (panes.empty())
            panes.push_back(m_board->numbers());
    }
    return panes;
}

void HomePage::sayTexts()
{
    const QString first = m_parts.gateway.session().displayName.section(u' ', 0, 0);
    m_greeting->setText(tr("Hello %1").arg(first));
    const QDate today = m_parts.gateway.days().today();
    m_day->setText(tr("%1 · week %2").arg(formats::longDay(today)).arg(today.weekNumber()));
    m_arrange->setText(tr("Customise"));
    m_arrange->setToolTip(tr("Arrange this page"));
    m_arrange->setAccessibleName(m_arrange->toolTip());
    m_board->sayTexts();
    Q_EMIT titleChanged();
}

void HomePage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeOf(this)[Colour::Alt]);
}

} // namespace regie
