// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/Page.h"
#include "app/workspaces/Workspaces.h"

namespace regie {

class LiveCounts;
class QueryModel;
class RecordList;
class ViewTabs;

// A section of the workspace: the list of its entity under the tabs of its views, each with its count.
class ListPage final : public Page {
    Q_OBJECT

public:
    ListPage(Gateway &gateway, LiveCounts &counts, const WorkspaceSpec &workspace, const SectionSpec &section,
             const Place &place, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString glyph() const override { return toString(m_section.icon); }
    [[nodiscard]] QString entity() const override { return toString(m_section.entity); }
    bool perform(Command command) override;
    void takeFocus() override;
    [[nodiscard]] std::vector<QWidget *> panes() override;
    [[nodiscard]] bool isLoading() const override;
    [[nodiscard]] QString problem() const override;

    void showView(const QString &key);
    [[nodiscard]] RecordList &list() { return *m_list; }
    [[nodiscard]] const QueryModel &records() const;

private:
    void addViews(LiveCounts &counts);
    QWidget *tabRow();
    void chooseFirst();
    void applyView();
    void sayTexts();
    [[nodiscard]] const ViewSpec *view() const;

    Gateway &m_gateway;
    const WorkspaceSpec &m_workspace;
    const SectionSpec &m_section;
    std::vector<const ViewSpec *> m_views;
    RecordList *m_list;
    ViewTabs *m_tabs;
};

} // namespace regie
