// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/WindowOffers.h"

#include "app/workspaces/Workspaces.h"
#include "shared/domain/Catalogue.h"

#include <QCoreApplication>

namespace regie {

using namespace Qt::StringLiterals;

std::vector<PaletteEntry> pageEntries(const WorkspaceSpec &workspace, const Gateway &gateway)
{
    std::vector<PaletteEntry> entries;
    int number = 0;
    for (const SectionSpec *section : sectionsOf(workspace, gateway)) {
        PaletteEntry entry;
        entry.glyph = toString(section->icon);
        entry.title = sectionText(*section);
        entry.place = section->entity.empty() ? Place::home() : Place::list(toString(section->key));
        entry.trailing = keysOf(static_cast<Command>(static_cast<int>(Command::Section1) + number++));
        entry.isKey = true;
        entries.push_back(entry);
    }
    for (const SectionSpec *section : sectionsOf(workspace, gateway)) {
        for (const ViewSpec *view : viewsOf(*section, gateway)) {
            if (toString(view->key) == "all"_L1)
                continue;
            PaletteEntry entry;
            entry.glyph = toString(view->icon.empty() ? section->icon : view->icon);
            entry.title = workspaceText(view->label);
            entry.detail = sectionText(*section);
            entry.place = Place::list(toString(section->key), toString(view->key));
            entries.push_back(entry);
        }
    }
    // What has no line in the sidebar.
    for (const SectionSpec *section : listsOf(workspace, gateway)) {
        if (workspace.section(toString(section->key)) == section)
            continue;
        PaletteEntry entry;
        entry.glyph = toString(section->icon);
        entry.title = sectionText(*section);
        entry.place = Place::list(toString(section->key));
        entries.push_back(entry);
    }
    return entries;
}

std::vector<const Schema *> creatableIn(const WorkspaceSpec &workspace, const Gateway &gateway)
{
    std::vector<const Schema *> schemas;
    const auto add = [&](const Schema *schema) {
        if (schema != nullptr && schema->has(Feature::Creatable) && !schema->has(Feature::Behind) &&
            gateway.may(schema->name() + u".create"_s) &&
            std::find(schemas.begin(), schemas.end(), schema) == schemas.end())
            schemas.push_back(schema);
    };
    for (const SectionSpec &section : workspace.sections)
        add(findSchema(toString(section.entity)));
    for (const Schema *schema : catalogue())
        add(schema);
    return schemas;
}

QString newRecordText(const Schema &schema)
{
    //: %1 is the kind of record, as a label: New · Ticket
    return QCoreApplication::translate("WindowOffers", "New: %1").arg(schema.singularLabel());
}

std::vector<PaletteEntry> createEntries(const WorkspaceSpec &workspace, const Gateway &gateway)
{
    std::vector<PaletteEntry> entries;
    for (const Schema *schema : creatableIn(workspace, gateway)) {
        PaletteEntry entry;
        entry.glyph = u"plus"_s;
        entry.title = newRecordText(*schema);
        entry.isAction = true;
        entry.place = Place::newRecord(schema->name(), newUuid());
        entries.push_back(entry);
    }
    return entries;
}

} // namespace regie
