// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/HomePage.h"

#include "app/language/SayLive.h"
#include "app/pages/Tile.h"
#include "app/workspaces/LiveCounts.h"
#include "shared/domain/Catalogue.h"
#include "shared/schema/CodeTexts.h"
#include "ui/models/QueryModel.h"
#include "ui/theme/Style.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/Panel.h"
#include "ui/widgets/list/RecordList.h"

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
    if (QWidget *worklist = buildWorklist())
        layout->addWidget(worklist, 1);
    else
        layout->addStretch(1);
    setFocusPolicy(Qt::ClickFocus);
    sayLive(this, [this] { sayTexts(); });
}

QWidget *HomePage::buildTiles(LiveCounts &counts)
{
    auto *holder = new QWidget(this);
    auto *grid = new QGridLayout(holder);
    grid->setContentsMargins({});
    grid->setSpacing(metrics::panels);
    for (const TileSpec &spec : m_workspace.tiles)
        addTile(counts, spec, holder);
    for (std::size_t index = 0; index < m_tiles.size(); ++index)
        grid->addWidget(m_tiles[index].tile, static_cast<int>(index) / 6, static_cast<int>(index) % 6);
    return holder;
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

QWidget *HomePage::buildWorklist()
{
    m_section = m_workspace.section(toString(m_workspace.worklist.section));
    if (m_section == nullptr || !m_gateway.may(toString(m_section->entity) + QStringLiteral(".read")))
        return nullptr;
    m_view = findView(*m_section, toString(m_workspace.worklist.view));
    m_panel = new Panel({}, Panel::Header::Ruled, this);
    m_openList = new Button({}, ButtonKind::Flat, m_panel);
    m_openList->setGlyph(QStringLiteral("aright"));
    m_openList->setLayoutDirection(Qt::RightToLeft); // the arrow stands after the words
    m_panel->header()->addWidget(m_openList);
    m_list = new RecordList(m_gateway, *findSchema(toString(m_section->entity)), RecordList::Dress::Embedded, m_panel);
    m_panel->body()->setContentsMargins(1, 0, 1, 1);
    m_panel->body()->addWidget(m_list);
    const auto openList = [this] {
        Q_EMIT openWanted(Place::list(toString(m_section->key), toString(m_workspace.worklist.view)), OpenIn::SameTab);
    };
    connect(m_openList, &QPushButton::clicked, this, openList);
    connect(m_list, &RecordList::openRequested, this, [this](const QString &entity, const QUuid &id) {
        Q_EMIT openWanted(Place::record(entity, id), OpenIn::SameTab);
    });
    connect(m_list, &RecordList::openInNewTabRequested, this, [this](const QString &entity, const QUuid &id) {
        Q_EMIT openWanted(Place::record(entity, id), OpenIn::NewTab);
    });
    connect(m_list, &RecordList::countChanged, this,
            [this](qint64 total) { m_panel->setNote(total < 0 ? QString() : QLocale().toString(total)); });
    applyWorklist();
    return m_panel;
}

void HomePage::applyWorklist()
{
    m_list->setFixedFilter(filterOf(*m_section, m_view, m_gateway.session()));
    if (m_view != nullptr && !m_view->sort.empty())
        m_list->model().setSortKeys(m_view->sort);
}

QString HomePage::title() const
{
    return workspaceText(QT_TRANSLATE_NOOP("Workspaces", "Home"));
}

QString HomePage::entity() const
{
    return m_section == nullptr ? QString() : toString(m_section->entity);
}

bool HomePage::perform(Command command)
{
    if (command != Command::Refresh)
        return false;
    if (m_list != nullptr) {
        applyWorklist();
        m_list->model().reload();
    }
    return true;
}

bool HomePage::isLoading() const
{
    const bool isEmpty = std::any_of(m_tiles.begin(), m_tiles.end(),
                                     [](const TileLine &line) { return !line.tile->isFilled() || line.note < 0; });
    return isEmpty || (m_list != nullptr && m_list->model().state() == QueryModel::State::Loading);
}

QString HomePage::problem() const
{
    const bool hasFailed = m_list != nullptr && m_list->model().state() == QueryModel::State::Failed;
    return hasFailed ? describe(m_list->model().failure()) : QString();
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
    const QDate today = QDate::currentDate();
    m_day->setText(tr("%1 · week %2").arg(formats::longDay(today)).arg(today.weekNumber()));
    for (const TileLine &line : m_tiles) {
        line.tile->setLabel(workspaceText(line.spec->label));
        sayNote(line);
    }
    if (m_panel != nullptr) {
        const QString section = workspaceText(m_section->label);
        m_panel->setTitle(m_view == nullptr ? section
                                            : QStringLiteral("%1 · %2").arg(section, workspaceText(m_view->label)));
        m_openList->setText(tr("Open the list"));
    }
    Q_EMIT titleChanged();
}

void HomePage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeOf(this)[Colour::Alt]);
}

} // namespace regie
