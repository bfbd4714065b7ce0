// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/LinkOpener.h"

#include "app/palette/Palette.h"
#include "app/shell/MainWindow.h"
#include "app/shell/Shortcuts.h"
#include "shared/domain/Catalogue.h"

namespace regie {

using namespace Qt::StringLiterals;

LinkOpener::LinkOpener(Gateway &gateway, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
{}

void LinkOpener::setWindow(MainWindow *window)
{
    m_window = window;
    if (m_window != nullptr && m_waiting)
        open(*std::exchange(m_waiting, {}));
}

void LinkOpener::open(const RecordLink &link)
{
    if (m_window == nullptr) {
        m_waiting = link;
        return;
    }
    m_window->comeForward();
    if (link.reference.isEmpty())
        m_window->openPlace(Place::record(link.entity, link.id), OpenIn::NewTab);
    else
        find(link);
}

void LinkOpener::find(const RecordLink &link)
{
    const Schema *schema = findSchema(link.entity);
    Query query;
    query.entity = link.entity;
    query.filter = Filter::condition(toString(schema->referenceField), Operator::Is, {link.reference});
    query.archived = Archived::With;
    query.limit = 1;
    m_gateway.request(Fetch{query}, this, [this, link](const Result<RowSet> &rows) {
        if (m_window == nullptr)
            return;
        if (rows && !rows->ids.empty()) {
            m_window->openPlace(Place::record(link.entity, rows->ids.front()), OpenIn::NewTab);
            return;
        }
        // The palette says that there is none, or why it can't be known, and takes another spelling.
        m_window->run(Command::Palette);
        m_window->palette().setQuestion(link.reference);
    });
}

} // namespace regie
