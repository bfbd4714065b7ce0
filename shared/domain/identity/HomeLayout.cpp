// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/identity/HomeLayout.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestPiece = 80;
constexpr std::array<QLatin1StringView, 3> shapeNames{"number"_L1, "list"_L1, "chart"_L1};
constexpr std::array steps{Period::Unit::Day, Period::Unit::Week, Period::Unit::Month};

QJsonObject toObject(const HomeTile &tile)
{
    QJsonObject object;
    if (tile.piece.isEmpty()) {
        object.insert(u"view"_s, tile.view.toString(QUuid::WithoutBraces));
        object.insert(u"shape"_s, QString(shapeNames[static_cast<std::size_t>(tile.shape)]));
    } else {
        object.insert(u"piece"_s, tile.piece);
    }
    if (tile.isWide)
        object.insert(u"wide"_s, true);
    if (tile.step)
        object.insert(u"step"_s, toString(unitName(*tile.step)));
    return object;
}

bool readView(const QJsonObject &object, HomeTile &tile)
{
    tile.view = QUuid::fromString(object.value(u"view"_s).toString());
    const auto name = std::find(shapeNames.begin(), shapeNames.end(), object.value(u"shape"_s).toString());
    tile.shape = static_cast<HomeTile::Shape>(name == shapeNames.end() ? 0 : name - shapeNames.begin());
    return !tile.view.isNull() && name != shapeNames.end();
}

std::optional<HomeTile> tileFrom(const QJsonValue &json)
{
    const QJsonObject object = json.toObject();
    HomeTile tile;
    tile.piece = object.value(u"piece"_s).toString();
    const bool isPiece = object.contains(u"piece"_s);
    if (isPiece == object.contains(u"view"_s) || tile.piece.size() > longestPiece || isPiece == tile.piece.isEmpty())
        return std::nullopt;
    if (!isPiece && !readView(object, tile))
        return std::nullopt;
    if (const QJsonValue wide = object.value(u"wide"_s); !wide.isUndefined() && !wide.isBool())
        return std::nullopt;
    tile.isWide = object.value(u"wide"_s).toBool();
    if (object.contains(u"step"_s)) {
        const auto step = std::find_if(steps.begin(), steps.end(), [&](Period::Unit unit) {
            return toString(unitName(unit)) == object.value(u"step"_s).toString();
        });
        if (step == steps.end())
            return std::nullopt;
        tile.step = *step;
    }
    return tile;
}

} // namespace

QString HomeLayout::toJson() const
{
    QJsonObject object;
    if (tiles) {
        QJsonArray list;
        for (const HomeTile &tile : *tiles)
            list.append(toObject(tile));
        object.insert(u"tiles"_s, list);
    }
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<HomeLayout> HomeLayout::fromJson(const QString &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    if (!document.isObject())
        return std::nullopt;
    const QJsonValue list = document.object().value(u"tiles"_s);
    if (list.isUndefined())
        return HomeLayout();
    if (!list.isArray() || list.toArray().size() > most)
        return std::nullopt;
    std::vector<HomeTile> tiles;
    for (const QJsonValue &one : list.toArray()) {
        const std::optional<HomeTile> tile = tileFrom(one);
        if (!tile ||
            std::any_of(tiles.begin(), tiles.end(), [&tile](const HomeTile &other) { return other.isSameAs(*tile); }))
            return std::nullopt;
        tiles.push_back(*tile);
    }
    return HomeLayout{std::move(tiles)};
}

} // namespace regie
