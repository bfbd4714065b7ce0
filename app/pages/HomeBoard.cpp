// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/HomeBoard.h"

#include "app/pages/PanelGrid.h"
#include "app/pages/Tile.h"
#include "app/pages/TileDrag.h"
#include "app/pages/TileGrid.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/KeyNames.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

namespace regie {

namespace {

// At the right end of a menu's line.
QString keyHint(const QKeySequence &keys)
{
    return u'\t' + keyNames(keys);
}

} // namespace

HomeBoard::HomeBoard(const HomeParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_numbers(new TileGrid(this))
    , m_panels(new PanelGrid(this))
    , m_drag(new TileDrag(this, [this](QWidget *widget) {
        std::vector<QWidget *> widgets;
        for (const HomePiece *piece : beside(pieceOf(widget)))
            widgets.push_back(piece->widget());
        return widgets;
    }))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(metrics::panels);
    layout->addWidget(m_numbers);
    layout->addWidget(m_panels, 1);
    m_numbers->hide();
    connect(m_drag, &TileDrag::moved, this, [this](QWidget *widget, int to) { moveTo(pieceOf(widget), to); });
}

void HomeBoard::setTiles(const std::vector<HomeTile> &tiles)
{
    m_tiles = tiles;
    std::vector<HomePiece *> pieces;
    for (const HomeTile &tile : tiles) {
        const auto known = std::find_if(m_pieces.begin(), m_pieces.end(),
                                        [&tile](const HomePiece *piece) { return piece->tile().isSameAs(tile); });
        HomePiece *piece = known == m_pieces.end() ? make(tile) : *known;
        if (known != m_pieces.end()) {
            m_pieces.erase(known);
            if (piece->tile() != tile)
                piece->setTile(tile);
        }
        if (piece != nullptr)
            pieces.push_back(piece);
    }
    std::swap(m_pieces, pieces);
    place();
    for (HomePiece *gone : pieces) {
        gone->widget()->hide();
        gone->widget()->deleteLater();
    }
}

void HomeBoard::dropViews()
{
    const auto isOfView = [](const HomePiece *piece) { return piece->tile().piece.isEmpty(); };
    std::vector<HomePiece *> gone;
    std::copy_if(m_pieces.begin(), m_pieces.end(), std::back_inserter(gone), isOfView);
    std::erase_if(m_pieces, isOfView);
    place();
    for (HomePiece *piece : gone) {
        piece->widget()->hide();
        piece->widget()->deleteLater();
    }
}

HomePiece *HomeBoard::make(const HomeTile &tile)
{
    HomePiece *piece = makePiece(tile, m_parts, this);
    if (piece == nullptr)
        return nullptr;
    connect(piece, &HomePiece::openWanted, this, &HomeBoard::openWanted);
    connect(piece, &HomePiece::tileChosen, this, [this](const HomeTile &chosen) {
        std::vector<HomeTile> tiles = m_tiles;
        std::replace_if(
            tiles.begin(), tiles.end(), [&chosen](const HomeTile &one) { return one.isSameAs(chosen); }, chosen);
        tell(std::move(tiles));
    });
    piece->sayTexts();
    m_drag->add(piece->widget());
    piece->widget()->installEventFilter(this);
    // Keys reach the piece from whatever in it has the focus.
    for (QWidget *inner : piece->widget()->findChildren<QWidget *>()) {
        if (inner->focusPolicy() != Qt::NoFocus)
            inner->installEventFilter(this);
    }
    return piece;
}

void HomeBoard::place()
{
    std::vector<TileGrid::Item> numbers;
    std::vector<PanelGrid::Item> panels;
    QWidget *before = nullptr; // Tab goes in the order in which things stand
    for (HomePiece *piece : m_pieces) {
        QWidget *widget = piece->widget();
        if (piece->isNumber())
            numbers.push_back({static_cast<Tile *>(widget), piece->tile().isWide});
        else
            panels.push_back({widget, piece->tile().isWide});
    }
    m_numbers->setItems(std::move(numbers));
    m_panels->setItems(std::move(panels));
    for (const bool isNumber : {true, false}) {
        for (const HomePiece *piece : m_pieces) {
            if (piece->isNumber() != isNumber)
                continue;
            std::vector<QWidget *> stops{piece->widget()};
            if (!isNumber) {
                const QList<QWidget *> inner = piece->widget()->findChildren<QWidget *>();
                stops.insert(stops.end(), inner.begin(), inner.end());
            }
            for (QWidget *stop : stops) {
                if (!(stop->focusPolicy() & Qt::TabFocus))
                    continue;
                if (before != nullptr)
                    QWidget::setTabOrder(before, stop);
                before = stop;
            }
            piece->widget()->show();
        }
    }
}

HomePiece *HomeBoard::pieceOf(const QObject *widget) const
{
    for (const QObject *one = widget; one != nullptr && one != this; one = one->parent()) {
        const auto found = std::find_if(m_pieces.begin(), m_pieces.end(),
                                        [one](const HomePiece *piece) { return piece->widget() == one; });
        if (found != m_pieces.end())
            return *found;
    }
    return nullptr;
}

std::vector<HomePiece *> HomeBoard::beside(const HomePiece *piece) const
{
    std::vector<HomePiece *> found;
    std::copy_if(m_pieces.begin(), m_pieces.end(), std::back_inserter(found),
                 [piece](const HomePiece *one) { return piece != nullptr && one->isNumber() == piece->isNumber(); });
    return found;
}

void HomeBoard::shift(HomePiece *piece, int by)
{
    const std::vector<HomePiece *> all = beside(piece);
    const auto at = static_cast<int>(std::find(all.begin(), all.end(), piece) - all.begin());
    if (at + by >= 0 && at + by < static_cast<int>(all.size()))
        moveTo(piece, at + by);
}

// Tiles that this session cannot be shown keep their places among the others.
void HomeBoard::moveTo(HomePiece *piece, int place)
{
    std::vector<HomePiece *> all = beside(piece);
    const auto from = std::find(all.begin(), all.end(), piece);
    if (from == all.end() || place < 0 || place >= static_cast<int>(all.size()))
        return;
    const bool isForward = place > from - all.begin();
    const HomePiece *other = all[static_cast<std::size_t>(place)];
    const HomeTile tile = piece->tile();
    std::vector<HomeTile> tiles = m_tiles;
    std::erase_if(tiles, [&tile](const HomeTile &one) { return one.isSameAs(tile); });
    auto target =
        std::find_if(tiles.begin(), tiles.end(), [other](const HomeTile &one) { return one.isSameAs(other->tile()); });
    tiles.insert(target == tiles.end() || !isForward ? target : target + 1, tile);
    tell(std::move(tiles));
}

void HomeBoard::widen(HomePiece *piece, bool isWide)
{
    std::vector<HomeTile> tiles = m_tiles;
    for (HomeTile &one : tiles) {
        if (one.isSameAs(piece->tile()))
            one.isWide = isWide;
    }
    tell(std::move(tiles));
}

void HomeBoard::takeAway(HomePiece *piece)
{
    const std::vector<HomePiece *> all = beside(piece);
    const auto at = std::find(all.begin(), all.end(), piece);
    const QWidget *focus = window()->focusWidget();
    const bool hadFocus = focus != nullptr && pieceOf(focus) == piece;
    HomePiece *next = at + 1 < all.end() ? *(at + 1) : at > all.begin() ? *(at - 1) : nullptr;
    std::vector<HomeTile> tiles = m_tiles;
    std::erase_if(tiles, [piece](const HomeTile &one) { return one.isSameAs(piece->tile()); });
    tell(std::move(tiles));
    if (!hadFocus || next == nullptr)
        return;
    QWidget *stop = next->widget();
    for (QWidget *inner : stop->findChildren<QWidget *>()) {
        if (stop->focusPolicy() & Qt::TabFocus)
            break;
        stop = inner->focusPolicy() & Qt::TabFocus && inner->isVisible() ? inner : stop;
    }
    stop->setFocus(Qt::OtherFocusReason);
}

void HomeBoard::tell(std::vector<HomeTile> tiles)
{
    if (tiles == m_tiles)
        return;
    setTiles(tiles);
    Q_EMIT arranged(m_tiles);
}

void HomeBoard::fillMenu(QMenu &menu, HomePiece *piece)
{
    const std::vector<HomePiece *> all = beside(piece);
    const auto at = std::find(all.begin(), all.end(), piece);
    menu.addAction(icon(u"aleft"), tr("Move before") + keyHint(Qt::CTRL | Qt::SHIFT | Qt::Key_Left), this,
                   [this, piece] { shift(piece, -1); })
        ->setEnabled(at != all.begin());
    menu.addAction(icon(u"aright"), tr("Move behind") + keyHint(Qt::CTRL | Qt::SHIFT | Qt::Key_Right), this,
                   [this, piece] { shift(piece, 1); })
        ->setEnabled(at + 1 < all.end());
    QAction *wide =
        menu.addAction(tr("Two columns wide"), this, [this, piece] { widen(piece, !piece->tile().isWide); });
    wide->setCheckable(true);
    wide->setChecked(piece->tile().isWide);
    menu.addSeparator();
    menu.addAction(icon(u"eyeoff"),
                   tr("Take off this page") + (piece->isNumber() ? keyHint(Qt::Key_Delete) : QString()), this,
                   [this, piece] { takeAway(piece); });
}

bool HomeBoard::eventFilter(QObject *watched, QEvent *event)
{
    HomePiece *piece = nullptr;
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::ContextMenu)
        piece = pieceOf(watched);
    if (piece == nullptr)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::ContextMenu) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillMenu(*menu, piece);
        menu->popup(static_cast<QContextMenuEvent *>(event)->globalPos());
        return true;
    }
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isMove = key->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
    const bool isBack = key->key() == Qt::Key_Left || key->key() == Qt::Key_Up;
    if (isMove && (isBack || key->key() == Qt::Key_Right || key->key() == Qt::Key_Down)) {
        const QPointer<QWidget> focus = window()->focusWidget();
        shift(piece, isBack ? -1 : 1);
        if (focus)
            focus->setFocus(Qt::OtherFocusReason);
        return true;
    }
    // In a panel that key may be meant for a row.
    if (piece->isNumber() && key->key() == Qt::Key_Delete && key->modifiers() == Qt::NoModifier) {
        takeAway(piece);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void HomeBoard::sayTexts()
{
    for (HomePiece *piece : m_pieces)
        piece->sayTexts();
}

void HomeBoard::reload()
{
    for (HomePiece *piece : m_pieces)
        piece->reload();
}

bool HomeBoard::isLoading() const
{
    return std::any_of(m_pieces.begin(), m_pieces.end(), [](const HomePiece *piece) { return piece->isLoading(); });
}

QString HomeBoard::problem() const
{
    for (const HomePiece *piece : m_pieces) {
        if (!piece->problem().isEmpty())
            return piece->problem();
    }
    return {};
}

} // namespace regie
