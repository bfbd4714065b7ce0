// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/SearchMessages.h"

namespace regie {

using namespace Qt::StringLiterals;
using namespace flags;

namespace {

constexpr qsizetype maxKey = 100;
constexpr std::array rankNames{std::string_view("exact"), std::string_view("prefix"), std::string_view("word"),
                               std::string_view("fuzzy")};

MatchRank readRank(WireReader &wire)
{
    const QString name = wire.text(maxKey);
    for (std::size_t index = 0; index < rankNames.size(); ++index)
        if (name == toString(rankNames[index]))
            return static_cast<MatchRank>(index);
    wire.fail(u"unknown rank"_s);
    return MatchRank::Fuzzy;
}

void writeHit(WireWriter &wire, const SearchHit &hit)
{
    wire.beginMap(8);
    wire.key("id");
    wire.uuid(hit.id);
    wire.key("rank");
    wire.name(matchRankName(hit.rank));
    const std::pair<std::string_view, const QString &> texts[] = {{"label", hit.label}, {"reference", hit.reference},
                                                                  {"state", hit.state}, {"detail", hit.detail},
                                                                  {"field", hit.field}, {"snippet", hit.snippet}};
    for (const auto &[key, text] : texts) {
        wire.key(key);
        wire.text(text);
    }
    wire.endMap();
}

SearchHit readHit(WireReader &wire)
{
    SearchHit hit;
    wire.readMap([&](const QString &key) {
        if (key == "id"_L1)
            hit.id = wire.uuid();
        else if (key == "rank"_L1)
            hit.rank = readRank(wire);
        else if (key == "label"_L1)
            hit.label = wire.text();
        else if (key == "reference"_L1)
            hit.reference = wire.text();
        else if (key == "state"_L1)
            hit.state = wire.text();
        else if (key == "detail"_L1)
            hit.detail = wire.text();
        else if (key == "field"_L1)
            hit.field = wire.text(maxKey);
        else if (key == "snippet"_L1)
            hit.snippet = wire.text();
    });
    return hit;
}

} // namespace

std::string_view matchRankName(MatchRank rank)
{
    return rankNames.at(static_cast<std::size_t>(rank));
}

void SearchResults::write(WireWriter &wire) const
{
    wire.beginMap(1);
    wire.key("groups");
    wire.beginArray(static_cast<qsizetype>(groups.size()));
    for (const SearchGroup &group : groups) {
        wire.beginMap(3);
        wire.key("entity");
        wire.text(group.entity);
        wire.key("hits");
        wire.beginArray(static_cast<qsizetype>(group.hits.size()));
        for (const SearchHit &hit : group.hits)
            writeHit(wire, hit);
        wire.endArray();
        wire.key("partial");
        wire.boolean(group.partial);
        wire.endMap();
    }
    wire.endArray();
    wire.endMap();
}

SearchResults SearchResults::read(WireReader &wire)
{
    SearchResults results;
    const auto readGroup = [&] {
        SearchGroup group;
        wire.readMap([&](const QString &key) {
            if (key == "entity"_L1)
                group.entity = wire.text(maxKey);
            else if (key == "hits"_L1)
                wire.readArray([&] { group.hits.push_back(readHit(wire)); });
            else if (key == "partial"_L1)
                group.partial = wire.boolean();
        });
        results.groups.push_back(std::move(group));
    };
    wire.readMap([&](const QString &key) {
        if (key == "groups"_L1)
            wire.readArray(readGroup);
    });
    return results;
}

Fields Search::fields()
{
    static constexpr std::array table{field<&Search::text>("text", "", kinds::Text{.max = 200}, Required),
                                      field<&Search::entities>("entities", "", kinds::Tags{.max = 100, .length = 60}),
                                      field<&Search::limit>("limit", "", kinds::Integer{.min = 1, .max = 50})};
    static_assert(table.size() == memberCount<Search>());
    return table;
}

} // namespace regie
