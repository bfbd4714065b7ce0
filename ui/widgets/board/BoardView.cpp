// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/board/BoardView.h"

#include "shared/schema/CodeTexts.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/TextSpace.h"
#include "ui/widgets/Accessible.h"
#include "ui/widgets/board/BoardLane.h"
#include "ui/widgets/board/CardDelegate.h"
#include "ui/widgets/board/CardDrag.h"
#include "ui/widgets/board/CardList.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int narrowestLane = 274; // a reference and a late date beside each other
constexpr int widestLane = 340;
constexpr int foldedLane = 40;

} // namespace

BoardView::BoardView(QueryModel &source, Gateway &gateway, QWidget *parent)
    : RecordsView(parent)
    , m_source(source)
    , m_gateway(gateway)
    , m_model(source, gateway)
    , m_scroll(new QScrollArea(this))
    , m_ground(new QWidget)
    , m_row(new QHBoxLayout(m_ground))
    , m_drag(new CardDrag(m_model, gateway, *this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_scroll);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_ground->setBackgroundRole(QPalette::Base);
    m_row->setContentsMargins(metrics::panels, metrics::between, metrics::panels, metrics::between);
    m_row->setSpacing(metrics::between);
    m_scroll->setWidget(m_ground);
    setAccessible(this, QAccessible::Grouping);
    connect(m_drag, &CardDrag::refused, this, &RecordsView::refused);
    connect(m_drag, &CardDrag::dropped, this, [this](const QUuid &id, int lane) {
        m_awaited = id;
        m_awaitedLane = lane;
        findCurrent();
    });
    connect(m_drag, &CardDrag::ended, this, [this] {
        for (const BoardLane *lane : m_lanes)
            lane->cards()->setCarrying(false);
        if (m_currentLane >= 0 && !m_lanes.empty() && isVisible())
            m_lanes[static_cast<std::size_t>(m_currentLane)]->keys()->setFocus(Qt::OtherFocusReason);
    });
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        for (BoardLane *lane : std::exchange(m_lanes, {}))
            delete lane; // its cards' model goes now
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &BoardView::makeLanes);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, [this] {
        showHeads();
        fitLanes();
    });
    connect(&m_model, &BoardModel::questionCounted, this, &BoardView::showSomeCards);
    connect(&m_source, &QAbstractItemModel::modelReset, this, [this] {
        for (const BoardLane *lane : m_lanes)
            lane->cards()->delegate()->setParts({});
    });
}

void BoardView::makeLanes()
{
    for (int column = 0; column < m_model.rowCount(); ++column) {
        auto *lane = new BoardLane(m_model, column, m_ground);
        m_row->addWidget(lane);
        m_lanes.push_back(lane);
        connectLane(lane);
    }
    fitLanes();
    m_currentLane = m_lanes.empty() ? -1 : std::clamp(m_currentLane, 0, static_cast<int>(m_lanes.size()) - 1);
    setFocusProxy(m_lanes.empty() ? nullptr : m_lanes[static_cast<std::size_t>(m_currentLane)]->cards());
    for (std::size_t at = 1; at < m_lanes.size(); ++at)
        setTabOrder(m_lanes[at - 1]->cards(), m_lanes[at]->cards());
}

void BoardView::connectLane(BoardLane *lane)
{
    CardList *cards = lane->cards();
    const int at = lane->column();
    const auto fitParts = [this, cards] {
        cards->delegate()->setDensity(m_density);
        cards->delegate()->setParts(cardParts(m_model.schema(), cards->cards().columns(), m_model.field()->path));
        cards->doItemsLayout();
    };
    fitParts();
    connect(&cards->cards(), &QAbstractItemModel::modelReset, cards, fitParts);
    connect(cards, &CardList::currentRecordChanged, this, [this, at](const QUuid &id) { noteCurrent(at, id); });
    connect(&cards->cards(), &QueryModel::rowsLoaded, this, &BoardView::findCurrent);
    connect(cards, &CardList::leftSideways, this,
            [this, at](int by) { m_drag->isCarrying() ? carryBy(by) : goTo(at, by); });
    connect(cards, &CardList::openRequested, this, &RecordsView::openRequested);
    connect(cards, &CardList::nextActRequested, this, &RecordsView::nextActRequested);
    connect(cards, &CardList::filterRequested, this, &RecordsView::filterRequested);
    connectDrag(lane);
    connect(lane, &BoardLane::leftSideways, this, [this, at](int by) { goTo(at, by); });
    connect(lane, &BoardLane::foldChosen, this, [this, at](bool isFolded) { fold(at, isFolded); });
    connect(lane, &BoardLane::limitChosen, this, [this](const QString &key, int most) {
        m_model.setLimit(key, most);
        Q_EMIT arranged();
    });
    lane->show();
}

void BoardView::connectDrag(BoardLane *lane)
{
    CardList *cards = lane->cards();
    connect(cards, &CardList::taken, this,
            [this, at = lane->column()](int row, bool byMouse) { take(at, row, byMouse); });
    connect(cards, &CardList::carriedTo, this, &BoardView::carryTo);
    connect(cards, &CardList::letGo, m_drag, &CardDrag::drop);
    connect(cards, &CardList::putBack, m_drag, &CardDrag::putBack);
}

void BoardView::take(int lane, int row, bool byMouse)
{
    m_drag->take(m_lanes, lane, row);
    m_lanes[static_cast<std::size_t>(lane)]->cards()->setCarrying(m_drag->isCarrying());
    if (!byMouse)
        m_drag->aimAt(lane, besideLane(lane));
}

void BoardView::carryTo(const QPoint &global)
{
    constexpr int edge = 40;
    constexpr int step = 24;
    const QPoint here = mapFromGlobal(global);
    QScrollBar *bar = m_scroll->horizontalScrollBar();
    if (here.x() > width() - edge)
        bar->setValue(bar->value() + step);
    else if (here.x() < edge)
        bar->setValue(bar->value() - step);
    const auto over = std::find_if(m_lanes.begin(), m_lanes.end(), [&](const BoardLane *lane) {
        return lane->rect().contains(lane->mapFromGlobal(global));
    });
    m_drag->aimAt(over == m_lanes.end() ? -1 : (*over)->column(), here + QPoint(14, 10));
}

void BoardView::carryBy(int by)
{
    const int lane = std::clamp(m_drag->target() + by, 0, static_cast<int>(m_lanes.size()) - 1);
    m_scroll->ensureWidgetVisible(m_lanes[static_cast<std::size_t>(lane)], metrics::panels, 0);
    m_drag->aimAt(lane, besideLane(lane));
}

QPoint BoardView::besideLane(int lane) const
{
    const BoardLane *one = m_lanes[static_cast<std::size_t>(lane)];
    const int head = one->isFolded() ? 0 : one->cards()->y();
    return mapFromGlobal(one->mapToGlobal(QPoint(metrics::between, head + metrics::between)));
}

void BoardView::fitLanes()
{
    if (m_lanes.empty())
        return;
    const int count = static_cast<int>(m_lanes.size());
    const auto folded = static_cast<int>(
        std::count_if(m_lanes.begin(), m_lanes.end(), [](const BoardLane *lane) { return lane->isFolded(); }));
    const int room = width() - 2 * metrics::panels - (count - 1) * metrics::between - folded * foldedLane;
    const int wanted = std::clamp(room / std::max(count - folded, 1), textSpace(narrowestLane), textSpace(widestLane));
    for (BoardLane *lane : m_lanes)
        lane->setFixedWidth(lane->isFolded() ? foldedLane : wanted);
    m_row->setAlignment(Qt::AlignLeft);
}

void BoardView::showHeads()
{
    for (BoardLane *lane : m_lanes)
        lane->showHead();
}

void BoardView::noteCurrent(int lane, const QUuid &id)
{
    m_currentLane = lane;
    for (const BoardLane *one : m_lanes)
        one->cards()->setIsCurrent(one->column() == lane);
    setFocusProxy(m_lanes[static_cast<std::size_t>(lane)]->cards());
    if (std::exchange(m_current, id) != id)
        Q_EMIT currentRecordChanged(id);
}

void BoardView::fold(int lane, bool isFolded)
{
    BoardLane *one = m_lanes[static_cast<std::size_t>(lane)];
    const bool hadFocus = one->keys()->hasFocus();
    m_model.setFolded(m_model.columns()[static_cast<std::size_t>(lane)].key, isFolded);
    if (hadFocus)
        one->keys()->setFocus(Qt::OtherFocusReason);
    Q_EMIT arranged();
}

// To the card beside, or to a folded column; columns without cards are passed over.
void BoardView::goTo(int lane, int by)
{
    m_awaited = {}; // the filter may keep it from ever coming
    const int row = m_lanes[static_cast<std::size_t>(lane)]->cards()->currentIndex().row();
    for (int next = lane + by; next >= 0 && next < static_cast<int>(m_lanes.size()); next += by) {
        BoardLane *beside = m_lanes[static_cast<std::size_t>(next)];
        if (!beside->isFolded() && beside->cards()->cards().loadedCount() == 0)
            continue;
        beside->keys()->setFocus(Qt::OtherFocusReason);
        if (!beside->isFolded())
            beside->cards()->setCurrentRow(std::max(row, 0));
        m_scroll->ensureWidgetVisible(beside, metrics::panels, 0);
        return;
    }
}

// The current record may have gone to another column, or is only read now.
void BoardView::findCurrent()
{
    if (!m_awaited.isNull() && m_awaitedLane < static_cast<int>(m_lanes.size())) {
        BoardLane *awaited = m_lanes[static_cast<std::size_t>(m_awaitedLane)];
        CardList *cards = awaited->cards();
        const int row = awaited->isFolded() ? -1 : cards->cards().rowOf(m_awaited);
        if (row >= 0) {
            m_awaited = {};
            cards->setFocus(Qt::OtherFocusReason);
            cards->setCurrentRow(row);
            return;
        }
    }
    const int lane = m_current.isNull() ? -1 : m_model.columnOfRecord(m_current);
    if (lane < 0 || m_lanes[static_cast<std::size_t>(lane)]->isFolded())
        return;
    CardList *cards = m_lanes[static_cast<std::size_t>(lane)]->cards();
    if (cards->currentRecord() == m_current)
        return;
    const bool hadFocus = m_currentLane >= 0 && m_lanes[static_cast<std::size_t>(m_currentLane)]->cards()->hasFocus();
    cards->setCurrentRow(cards->cards().rowOf(m_current));
    if (hadFocus)
        cards->setFocus(Qt::OtherFocusReason);
}

// Another question may have its cards in columns that are out of sight.
void BoardView::showSomeCards()
{
    const std::vector<BoardColumn> &columns = m_model.columns();
    const auto hasCards = [&columns](const BoardLane *lane) {
        return columns[static_cast<std::size_t>(lane->column())].count > 0;
    };
    const auto isSeen = [](const BoardLane *lane) { return !lane->visibleRegion().isEmpty(); };
    const auto first = std::find_if(m_lanes.begin(), m_lanes.end(), hasCards);
    const bool isSomeSeen = std::any_of(m_lanes.begin(), m_lanes.end(),
                                        [&](const BoardLane *lane) { return hasCards(lane) && isSeen(lane); });
    if (first == m_lanes.end() || isSomeSeen)
        return;
    m_ground->layout()->activate();
    m_scroll->ensureWidgetVisible(*first, metrics::panels, 0);
}

void BoardView::setCurrentRecord(const QUuid &id)
{
    m_current = id;
    findCurrent();
}

void BoardView::setDensity(Density density)
{
    m_density = density;
    for (const BoardLane *lane : m_lanes) {
        lane->cards()->delegate()->setDensity(density);
        lane->cards()->doItemsLayout();
    }
}

void BoardView::apply(const ViewPresentation &presentation)
{
    m_model.setOptions(presentation.kanban);
}

void BoardView::keep(ViewPresentation &presentation) const
{
    presentation.kanban = m_model.options();
}

void BoardView::setActive(bool active)
{
    m_model.setActive(active);
}

void BoardView::choose(KanbanOptions options)
{
    m_model.setOptions(options);
    Q_EMIT arranged();
}

void BoardView::fillOptions(QMenu &menu)
{
    const KanbanOptions now = m_model.options();
    const auto add = [&](QMenu *to, const QString &title, bool isChosen, const KanbanOptions &options) {
        QAction *action = to->addAction(title, this, [this, options] { choose(options); });
        action->setCheckable(true);
        action->setChecked(isChosen);
    };
    QMenu *fields = menu.addMenu(tr("Columns by"));
    for (const ListColumn &column : boardFields(m_model.schema(), m_gateway)) {
        KanbanOptions options = now;
        options.field = column.path;
        options.limits.clear();
        options.folded.clear();
        const bool isChosen = m_model.field() && m_model.field()->path == column.path;
        add(fields, column.title(), isChosen, isChosen ? now : options);
    }
    QMenu *totals = menu.addMenu(tr("Add up"));
    KanbanOptions none = now;
    none.total.clear();
    add(totals, tr("Nothing"), now.total.isEmpty(), none);
    for (const ListColumn &column : summableFields(m_model.schema(), m_gateway)) {
        KanbanOptions options = now;
        options.total = column.path;
        add(totals, column.title(), now.total == column.path, options);
    }
}

bool BoardView::isLoading() const
{
    return std::any_of(m_lanes.begin(), m_lanes.end(), [](const BoardLane *lane) {
        return !lane->isFolded() && lane->cards()->cards().state() == QueryModel::State::Loading;
    });
}

QString BoardView::problem() const
{
    for (const BoardLane *lane : m_lanes) {
        if (!lane->isFolded() && lane->cards()->cards().state() == QueryModel::State::Failed)
            return describe(lane->cards()->cards().failure());
    }
    return {};
}

void BoardView::resizeEvent(QResizeEvent *event)
{
    RecordsView::resizeEvent(event);
    fitLanes();
}

void BoardView::changeEvent(QEvent *event)
{
    RecordsView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showHeads();
}

} // namespace regie
