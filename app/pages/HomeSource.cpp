// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/HomeSource.h"

#include "shared/domain/Catalogue.h"
#include "ui/models/SavedViews.h"

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

std::optional<HomeSource> sourceOf(const HomeParts &parts, const ViewReference &reference)
{
    const SectionSpec *section =
        reference.section.empty() ? nullptr : parts.workspace.section(toString(reference.section));
    if (section == nullptr || !parts.gateway.may(toString(section->entity) + u".read"_s))
        return std::nullopt;
    const ViewSpec *view = findView(*section, toString(reference.view));
    HomeSource source;
    source.schema = findSchema(toString(section->entity));
    // The same question as the view's tab, under the same key.
    source.key = toString(parts.workspace.role) + u'/' + toString(section->key) + u'/' + toString(reference.view);
    source.filter = [&gateway = parts.gateway, section, view] { return filterOf(*section, view, gateway.session()); };
    source.sort = view == nullptr ? std::vector<SortKey>() : view->sort;
    source.place = Place::list(toString(reference.section), toString(reference.view));
    source.title = [section, view] {
        return view == nullptr ? sectionText(*section)
                               : u"%1 · %2"_s.arg(sectionText(*section), workspaceText(view->label));
    };
    source.glyph = toString(section->icon);
    return source;
}

std::optional<HomeSource> sourceOf(const HomeParts &parts, const QUuid &savedView)
{
    const SavedView *saved = parts.views.find(savedView);
    const std::optional<ViewDefinition> definition = saved ? parts.views.definitionOf(*saved) : std::nullopt;
    if (!definition || saved->isLayout)
        return std::nullopt;
    const SectionSpec *section = listOf(parts.workspace, parts.gateway, saved->entity);
    if (section == nullptr) // nowhere to go to from here
        return std::nullopt;
    const ViewSpec *base = definition->base.isEmpty() ? nullptr : findView(*section, definition->base);
    const QString id = savedView.toString(QUuid::WithoutBraces);
    HomeSource source;
    source.schema = findSchema(saved->entity);
    source.key = toString(parts.workspace.role) + u'/' + toString(section->key) + u'/' + id + u':' +
                 QString::number(qHash(saved->definition));
    source.filter = [&gateway = parts.gateway, section, base, own = definition->filter, schema = source.schema] {
        return Filter::all(
            {filterOf(*section, base, gateway.session()), resolved(*schema, own, gateway.filterClock())});
    };
    source.sort = !definition->sort.empty() || base == nullptr ? definition->sort : base->sort;
    source.place = Place::list(toString(section->key), id);
    source.title = [name = saved->name] { return name; };
    source.glyph = toString(section->icon);
    source.definition = *definition;
    return source;
}

PastCounts::Question pastOf(const HomeParts &parts, const HomeSource &source, const TileSpec &spec)
{
    const PastSpec &past = spec.past;
    const QString beginning = toString(past.beginning);
    const QString end = toString(past.end);
    const auto isHidden = [&](const QString &field) { return parts.gateway.isHidden(source.schema->name(), field); };
    const SectionSpec *section = parts.workspace.section(toString(spec.target.section));
    if (section == nullptr || beginning.isEmpty() || isHidden(beginning) || (!end.isEmpty() && isHidden(end)))
        return {};
    if (end.isEmpty())
        return {[now = source.filter, beginning](const Moment &at) {
                    return Filter::all({now(), Filter::condition(beginning, Operator::AtLeast, {at})});
                },
                source.filter};
    return {[&gateway = parts.gateway, now = source.filter, section, past, beginning, end](const Moment &at) {
                const SessionInfo &session = gateway.session();
                const Filter going = past.going != nullptr ? past.going(session) : now();
                std::vector<Filter> all{Filter::condition(beginning, Operator::Less, {at}),
                                        Filter::any({going, Filter::condition(end, Operator::AtLeast, {at})})};
                if (past.further != nullptr)
                    all.push_back(past.further(session, at));
                if (section->base != nullptr)
                    all.push_back(section->base(session));
                return Filter::all(std::move(all));
            },
            {}};
}

std::vector<QUuid> viewsForTiles(const HomeParts &parts)
{
    std::vector<QUuid> ids;
    for (const SectionSpec *section : listsOf(parts.workspace, parts.gateway)) {
        for (const SavedView &view : parts.views.viewsOf(toString(section->entity))) {
            if (std::find(ids.begin(), ids.end(), view.id) == ids.end())
                ids.push_back(view.id);
        }
    }
    return ids;
}

} // namespace regie
