// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/Workspaces.h"

#include "app/workspaces/Filters.h"
#include "shared/domain/Catalogue.h"

#include <QCoreApplication>

#include <map>

namespace regie {

namespace {

bool mentionsHidden(const Filter &filter, const Schema &schema, const Gateway &gateway)
{
    if (filter.type == Filter::Type::Condition)
        return gateway.isHidden(schema.name(), filter.path);
    return std::any_of(filter.children.begin(), filter.children.end(),
                       [&](const Filter &child) { return mentionsHidden(child, schema, gateway); });
}

// Made once, since lists and counters hold on to them.
const SectionSpec &declaredSection(const Schema &schema)
{
    static std::map<const Schema *, SectionSpec> sections;
    const SectionSpec section{.key = schema.entity,
                              .icon = schema.icon,
                              .label = schema.plural,
                              .entity = schema.entity,
                              .views = {{"all", QT_TRANSLATE_NOOP("Workspaces", "All of them"), filters::everything}},
                              .context = schema.context};
    return sections.emplace(&schema, section).first->second;
}

} // namespace

const SectionSpec *WorkspaceSpec::section(QStringView wanted) const
{
    const auto found = std::find_if(sections.begin(), sections.end(),
                                    [wanted](const SectionSpec &section) { return toString(section.key) == wanted; });
    return found == sections.end() ? nullptr : &*found;
}

std::vector<const WorkspaceSpec *> workspacesOf(const SessionInfo &session)
{
    std::vector<const WorkspaceSpec *> own;
    for (const WorkspaceSpec &workspace : workspaces()) {
        if (std::find(session.roles.begin(), session.roles.end(), toString(workspace.role)) != session.roles.end())
            own.push_back(&workspace);
    }
    if (own.empty())
        own.push_back(&workspaces().at(1)); // management sees the most, and rights narrow it
    return own;
}

std::vector<const SectionSpec *> sectionsOf(const WorkspaceSpec &workspace, const Gateway &gateway)
{
    std::vector<const SectionSpec *> readable;
    for (const SectionSpec &section : workspace.sections) {
        if (section.entity.empty() || gateway.may(toString(section.entity) + QStringLiteral(".read")))
            readable.push_back(&section);
    }
    return readable;
}

std::vector<const SectionSpec *> listsOf(const WorkspaceSpec &workspace, const Gateway &gateway)
{
    std::vector<const SectionSpec *> lists = sectionsOf(workspace, gateway);
    std::erase_if(lists, [](const SectionSpec *section) { return section->entity.empty(); });
    const auto isListed = [&workspace](const Schema *schema) {
        return std::any_of(workspace.sections.begin(), workspace.sections.end(),
                           [schema](const SectionSpec &section) { return section.entity == schema->entity; });
    };
    for (const Schema *schema : catalogue()) {
        if (!schema->has(Feature::Behind) && gateway.may(schema->name() + QStringLiteral(".read")) && !isListed(schema))
            lists.push_back(&declaredSection(*schema));
    }
    return lists;
}

const SectionSpec *listOf(const WorkspaceSpec &workspace, const Gateway &gateway, QStringView entity)
{
    const std::vector<const SectionSpec *> lists = listsOf(workspace, gateway);
    const auto found = std::find_if(lists.begin(), lists.end(), [entity](const SectionSpec *section) {
        return toString(section->entity) == entity;
    });
    return found == lists.end() ? nullptr : *found;
}

std::vector<const ViewSpec *> viewsOf(const SectionSpec &section, const Gateway &gateway)
{
    const Schema *schema = findSchema(toString(section.entity));
    std::vector<const ViewSpec *> readable;
    for (const ViewSpec &view : section.views) {
        if (schema != nullptr && !mentionsHidden(view.filter(gateway.session()), *schema, gateway))
            readable.push_back(&view);
    }
    return readable;
}

const ViewSpec *findView(const SectionSpec &section, QStringView key)
{
    const auto found = std::find_if(section.views.begin(), section.views.end(),
                                    [key](const ViewSpec &view) { return toString(view.key) == key; });
    return found == section.views.end() ? nullptr : &*found;
}

Filter filterOf(const SectionSpec &section, const ViewSpec *view, const SessionInfo &session)
{
    std::vector<Filter> parts;
    if (section.base != nullptr)
        parts.push_back(section.base(session));
    if (view != nullptr)
        parts.push_back(view->filter(session));
    std::erase_if(parts, [](const Filter &part) { return part.isEverything(); });
    if (parts.empty())
        return {};
    return parts.size() == 1 ? parts.front() : Filter::all(std::move(parts));
}

QString workspaceText(const char *text, int count)
{
    return QCoreApplication::translate("Workspaces", text, nullptr, count);
}

QString sectionText(const SectionSpec &section)
{
    return QCoreApplication::translate(section.context, section.label);
}

} // namespace regie
