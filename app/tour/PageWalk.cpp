// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour/PageWalk.h"

#include "app/net/Connection.h"
#include "app/pages/ListPage.h"
#include "app/shell/MainWindow.h"
#include "app/shell/WindowOffers.h"
#include "app/workspaces/Screens.h"
#include "ui/models/QueryModel.h"
#include "ui/widgets/list/Presentations.h"
#include "ui/widgets/list/RecordList.h"

namespace regie {

using namespace Qt::StringLiterals;

PageWalk::PageWalk(MainWindow &window, Connection &connection, Wanted wanted, Stop stop)
    : m_window(window)
    , m_connection(connection)
    , m_wanted(std::move(wanted))
    , m_stop(std::move(stop))
{}

void PageWalk::visitAll()
{
    for (const SectionSpec *section : sectionsOf(m_window.workspace(), m_connection))
        visit(*section);
}

void PageWalk::visit(const SectionSpec &section)
{
    if (section.entity.empty()) {
        if (!m_wanted({}, u"home"_s))
            return;
        m_window.openPlace(Place::home(), OpenIn::SameTab);
        return m_stop(toString(section.key));
    }
    const QString entity = toString(section.entity);
    const bool isWanted = m_wanted(entity, u"table"_s);
    Page *page = m_window.pages().visit(Place::list(toString(section.key)));
    if (page != nullptr && screenOf(section) != Screen::List)
        return isWanted ? m_stop(toString(section.key)) : void();
    auto *list = qobject_cast<ListPage *>(page);
    if (list == nullptr) {
        m_missing.append(toString(section.key));
        return;
    }
    if (isWanted)
        m_stop(toString(section.key));
    if (m_wanted(entity, u"view"_s))
        visitViews(section, *list);
    visitPresentations(section, *list);
    visitRecord(*list);
}

void PageWalk::visitViews(const SectionSpec &section, ListPage &list)
{
    const auto views = viewsOf(section, m_connection);
    for (const ViewSpec *view : views) {
        if (view == views.front()) // it was shown at once
            continue;
        list.showView(toString(view->key));
        m_stop(toString(section.key) + u'-' + toString(view->key));
    }
}

void PageWalk::visitPresentations(const SectionSpec &section, ListPage &list)
{
    Presentations &shapes = *list.list().presentations();
    for (const Presentation shape : {Presentation::Kanban, Presentation::Calendar, Presentation::Chart}) {
        const QString name = toString(presentationName(shape));
        if (!shapes.isOffered(shape) || !m_wanted(list.entity(), name))
            continue;
        shapes.show(shape);
        m_stop(toString(section.key) + u'-' + name);
    }
    shapes.show(Presentation::Table);
}

void PageWalk::visitRecord(const ListPage &list)
{
    const QString entity = list.entity();
    const QUuid first = list.records().recordAt(0);
    if (!first.isNull() && m_wanted(entity, u"record"_s) &&
        m_window.pages().open(Place::record(entity, first), OpenIn::NewTab) != nullptr)
        m_stop(entity + u"-record"_s);
    for (const Schema *schema : creatableIn(m_window.workspace(), m_connection)) {
        if (schema->name() == entity && m_wanted(entity, u"new"_s) &&
            m_window.pages().open(Place::newRecord(entity, newUuid()), OpenIn::NewTab) != nullptr)
            m_stop(entity + u"-new"_s);
    }
}

} // namespace regie
