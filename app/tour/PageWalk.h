// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <functional>

namespace regie {

class Connection;
class ListPage;
class MainWindow;
struct SectionSpec;

// Opens every page of a window's workspace, one after the other.
class PageWalk {
public:
    // Which ones: not every walk needs them all. Of a section, its entity (empty for a home page) and what is shown of
    // it: "table", "view", "kanban", "calendar", "chart", "record", "new", "home".
    using Wanted = std::function<bool(const QString &entity, const QString &what)>;
    // Is called at each page with a name for it, and returns when it has finished loading.
    using Stop = std::function<void(const QString &name)>;

    PageWalk(MainWindow &window, Connection &connection, Wanted wanted, Stop stop);

    void visitAll();
    [[nodiscard]] const QStringList &missing() const { return m_missing; } // sections without a page

private:
    void visit(const SectionSpec &section);
    void visitViews(const SectionSpec &section, ListPage &list);
    void visitPresentations(const SectionSpec &section, ListPage &list);
    void visitRecord(const ListPage &list);

    MainWindow &m_window;
    Connection &m_connection;
    Wanted m_wanted;
    Stop m_stop;
    QStringList m_missing;
};

} // namespace regie
