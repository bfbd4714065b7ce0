// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which pieces a home page can have, and how each is made.
#include "app/pages/FlowPiece.h"
#include "app/pages/NumberPiece.h"
#include "app/pages/PanelPieces.h"
#include "app/pages/Tile.h"
#include "ui/widgets/Panel.h"

#include <QWidget>

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int worklistRows = 40;
constexpr int fewRows = 12;

const QString worklistPiece = u"worklist"_s;
const QString sharesPiece = u"shares"_s;
const QString secondPiece = u"second"_s;
const QString trendPiece = u"trend"_s;
const QString latestPiece = u"latest"_s;

QString keyOf(const TileSpec &spec)
{
    return toString(spec.target.section) + u'/' + toString(spec.target.view);
}

const TileSpec *tileSpec(const WorkspaceSpec &workspace, const QString &key)
{
    const auto found = std::find_if(workspace.tiles.begin(), workspace.tiles.end(),
                                    [&key](const TileSpec &spec) { return keyOf(spec) == key; });
    return found == workspace.tiles.end() ? nullptr : &*found;
}

const Field *sharedField(const HomeParts &parts, const HomeSource &source)
{
    const Field *field = source.schema->find(toString(parts.workspace.shares.field));
    const bool isHidden = field == nullptr || parts.gateway.isHidden(source.schema->name(), toString(field->key));
    return isHidden ? nullptr : field;
}

std::optional<HomeSource> workSource(const HomeParts &parts, const WorklistSpec &work)
{
    std::optional<HomeSource> source = sourceOf(parts, work.target);
    const Field *deadline = source ? source->schema->marked(FieldFlag::Deadline) : nullptr;
    if (deadline && !work.beginning.empty())
        source->sort = {{toString(deadline->key), Qt::AscendingOrder}}; // those that are late first
    return source;
}

// A piece of the table is about these records; nullopt when there is no such piece for this session.
std::optional<HomeSource> sourceOfPiece(const HomeParts &parts, const QString &piece)
{
    const WorkspaceSpec &workspace = parts.workspace;
    if (const TileSpec *spec = tileSpec(workspace, piece))
        return sourceOf(parts, spec->target);
    if (piece == worklistPiece)
        return workSource(parts, workspace.worklist);
    if (piece == secondPiece)
        return workSource(parts, workspace.second);
    if (piece == trendPiece)
        return sourceOf(parts, workspace.trend.target);
    if (piece == sharesPiece) {
        std::optional<HomeSource> source = sourceOf(parts, workspace.shares.target);
        return source && sharedField(parts, *source) ? source : std::nullopt;
    }
    if (piece != latestPiece)
        return std::nullopt;
    std::optional<HomeSource> source = sourceOf(parts, {workspace.latest.section, {}});
    if (source)
        source->sort = {{toString(workspace.latest.moment), Qt::DescendingOrder}};
    return source;
}

HomePiece *makeOfView(const HomeTile &tile, const HomeParts &parts, QWidget *page)
{
    const std::optional<HomeSource> source = sourceOf(parts, tile.view);
    if (!source)
        return nullptr;
    if (tile.shape == HomeTile::Shape::Number)
        return new NumberPiece(tile, parts, *source, nullptr, new Tile(source->glyph, page));
    auto *panel = new Panel({}, Panel::Header::Ruled, page);
    if (tile.shape == HomeTile::Shape::List)
        return new GlancePiece(tile, parts, *source, {.most = worklistRows}, panel);
    return new ChartPiece(tile, parts, *source, panel);
}

} // namespace

HomePiece *makePiece(const HomeTile &tile, const HomeParts &parts, QWidget *page)
{
    if (tile.piece.isEmpty())
        return makeOfView(tile, parts, page);
    const std::optional<HomeSource> source = sourceOfPiece(parts, tile.piece);
    if (!source)
        return nullptr;
    const WorkspaceSpec &workspace = parts.workspace;
    if (const TileSpec *spec = tileSpec(workspace, tile.piece))
        return new NumberPiece(tile, parts, *source, spec, new Tile(toString(spec->icon), page));
    auto *panel = new Panel({}, Panel::Header::Ruled, page);
    if (tile.piece == sharesPiece)
        return new SharesPiece(tile, parts, *source, *sharedField(parts, *source), workspace.shares.label, panel);
    if (tile.piece == trendPiece)
        return new FlowPiece(tile, parts, *source, workspace.trend, panel);
    if (tile.piece == latestPiece)
        return new GlancePiece(tile, parts, *source,
                               {.most = fewRows, .label = workspace.latest.label, .deeds = workspace.latest.deeds},
                               panel);
    const bool isSecond = tile.piece == secondPiece;
    return new GlancePiece(
        tile, parts, *source,
        {.most = isSecond ? fewRows : worklistRows, .work = isSecond ? &workspace.second : &workspace.worklist}, panel);
}

QString pieceTitle(const HomeTile &tile, const HomeParts &parts)
{
    const std::optional<HomeSource> source =
        tile.piece.isEmpty() ? sourceOf(parts, tile.view) : sourceOfPiece(parts, tile.piece);
    if (!source)
        return {};
    if (const TileSpec *spec = tileSpec(parts.workspace, tile.piece))
        return workspaceText(spec->label);
    if (tile.piece == sharesPiece)
        return workspaceText(parts.workspace.shares.label);
    if (tile.piece == trendPiece)
        return workspaceText(parts.workspace.trend.label);
    return tile.piece == latestPiece ? workspaceText(parts.workspace.latest.label) : source->title();
}

std::vector<HomeTile> offeredTiles(const HomeParts &parts)
{
    std::vector<HomeTile> tiles;
    for (const TileSpec &spec : parts.workspace.tiles)
        tiles.push_back({.piece = keyOf(spec)});
    for (const QString &panel : {worklistPiece, sharesPiece, secondPiece, trendPiece, latestPiece})
        tiles.push_back({.piece = panel});
    std::erase_if(tiles, [&parts](const HomeTile &tile) { return !sourceOfPiece(parts, tile.piece); });
    return tiles;
}

std::vector<HomeTile> usualTiles(const HomeParts &parts)
{
    std::vector<HomeTile> tiles = offeredTiles(parts);
    const bool hasTrend =
        parts.workspace.trend.replacesSecond &&
        std::any_of(tiles.begin(), tiles.end(), [](const HomeTile &tile) { return tile.piece == trendPiece; });
    std::erase_if(tiles,
                  [hasTrend](const HomeTile &tile) { return tile.piece == (hasTrend ? secondPiece : trendPiece); });
    return tiles;
}

} // namespace regie
