// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/Page.h"
#include "app/workspaces/Workspaces.h"

namespace regie {

class Button;
class Glance;
class LiveCounts;
class Panel;
class Shares;

// The panels of a home page: what is most urgent, how the work is spread, what else waits, and what happened last. All
// of it from the workspace's table; what the session may not read is not there.
class HomePanels final : public QObject {
    Q_OBJECT

public:
    HomePanels(Gateway &gateway, LiveCounts &counts, const WorkspaceSpec &workspace, QWidget *page);

    [[nodiscard]] Panel *worklist() const { return m_worklist.panel; }
    [[nodiscard]] Panel *shares() const { return m_sharesPanel; } // null when there is none, like the others
    [[nodiscard]] Panel *second() const { return m_second.panel; }
    [[nodiscard]] Panel *latest() const { return m_latest.panel; }
    [[nodiscard]] bool isLoading() const;
    [[nodiscard]] QString problem() const;
    void reload();
    void sayTexts();

Q_SIGNALS:
    void openWanted(const regie::Place &place, regie::OpenIn where);

private:
    struct GlancePanel {
        Panel *panel = nullptr;
        Glance *glance = nullptr;
        Button *open = nullptr;
    };
    [[nodiscard]] const SectionSpec *readable(std::string_view section) const;
    void buildShares(QWidget *page);
    [[nodiscard]] GlancePanel buildList(const ViewReference &reference, int most, LiveCounts &counts, QWidget *page);
    void buildLatest(QWidget *page);
    [[nodiscard]] GlancePanel makeGlance(const SectionSpec &section, const ViewSpec *view,
                                         const std::vector<SortKey> &sort, const QString &when, int most,
                                         QWidget *page);

    Gateway &m_gateway;
    const WorkspaceSpec &m_workspace;
    Panel *m_sharesPanel = nullptr;
    Shares *m_shares = nullptr;
    GlancePanel m_worklist;
    GlancePanel m_second;
    GlancePanel m_latest;
};

} // namespace regie
