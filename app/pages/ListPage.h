// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/Page.h"
#include "app/pages/Steps.h"
#include "app/workspaces/Workspaces.h"
#include "shared/protocol/ViewDefinition.h"
#include "ui/widgets/Notices.h"

#include <QHash>

class QLabel;
class QMenu;

namespace regie {

class Button;
class DraftStore;
class IconButton;
class LiveCounts;
class QueryModel;
class RecordList;
class SavedViews;
class ViewTabs;
struct SavedView;

// A section of the workspace: the list of its entity under the tabs of its views, each with its count. First those of
// the workspace, whose columns and order are kept as each person leaves them; then those that people saved.
class ListPage final : public Page, public Steps {
    Q_OBJECT

public:
    ListPage(Gateway &gateway, DraftStore &drafts, LiveCounts &counts, SavedViews &saved,
             const WorkspaceSpec &workspace, const SectionSpec &section, const Place &place, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString glyph() const override { return toString(m_section.icon); }
    [[nodiscard]] QString entity() const override { return toString(m_section.entity); }
    bool perform(Command command) override;
    void takeFocus() override;
    [[nodiscard]] bool canStep(int by) const override { return !(by < 0 ? m_before : m_after).empty(); }
    void step(int by) override;
    [[nodiscard]] std::vector<QWidget *> panes() override;
    void fillMenu(QMenu &menu) override;
    [[nodiscard]] std::vector<Zone> zones() const override;
    [[nodiscard]] bool isLoading() const override;
    [[nodiscard]] QString problem() const override;

    void showView(const QString &key);      // of the workspace, or the id of a saved one
    void showUsualView();                   // with which the list opens
    [[nodiscard]] QString viewName() const; // empty where there is only one
    [[nodiscard]] Place viewPlace() const;
    [[nodiscard]] RecordList &list() { return *m_list; }
    [[nodiscard]] const RecordList &list() const { return *m_list; }
    [[nodiscard]] const QueryModel &records() const;
    [[nodiscard]] ViewTabs &tabs() { return *m_tabs; }

    // Is what is shown another than the view that the tab is named after?
    [[nodiscard]] bool isModified() const;
    void saveView();
    void saveViewAs(const QString &name);
    void renameView(const QString &name);
    void deleteView();
    void resetView();
    [[nodiscard]] QMenu *makeViewMenu(); // of the current view; belongs to the page

Q_SIGNALS:
    void createWanted(); // a record of the list
    void exportWanted();
    void importWanted(const QString &path); // of a file; empty: not chosen yet
    void tableImportWanted(const QString &table);

private:
    struct View {
        QString key;
        const ViewSpec *spec = nullptr; // of the workspace
        QUuid saved;                    // otherwise
    };

    QWidget *tabRow();
    void fillTabs();
    void addTab(const View &view);
    void watchCount(const View &view);
    void chooseFirst();
    void narrow();
    void followNarrowing();
    void applyView();
    void followClock();
    void noteArranged();
    void noteFigure(const ViewDefinition &now);
    void showModified();
    void askForName(const QString &question, const QString &name, void (ListPage::*then)(const QString &));
    void say(Toast::Words text, Toast::Words action = {}, std::function<void()> then = {});
    void sayTexts();
    [[nodiscard]] const View *view() const;
    [[nodiscard]] const SavedView *savedView() const; // null when the tab is one of the workspace
    [[nodiscard]] static QString keyOf(const QUuid &saved);
    [[nodiscard]] int tabOf(const QString &key) const;
    [[nodiscard]] QString labelOf(const View &view) const;
    // The saved view, or how the person left the workspace's.
    [[nodiscard]] ViewDefinition keptDefinition() const;
    [[nodiscard]] ViewDefinition shownDefinition() const;
    [[nodiscard]] const ViewSpec *baseOf(const ViewDefinition &definition) const;

    Gateway &m_gateway;
    LiveCounts &m_counts;
    SavedViews &m_saved;
    const WorkspaceSpec &m_workspace;
    const SectionSpec &m_section;
    std::vector<View> m_views;
    ViewDefinition m_last;                         // how the view was shown last
    std::vector<ViewDefinition> m_before, m_after; // how the view was shown, around the rows of figures
    QHash<QString, ViewDefinition> m_unsaved;      // of views left while they were modified
    Filter m_narrowed;                             // by what led here
    QObject *m_countOwner = nullptr;               // of the tabs as they are now
    bool m_isChosen;                               // by the person, or by the place
    bool m_isFilling = false;
    bool m_knowsSaved = false;
    RecordList *m_list;
    ViewTabs *m_tabs;
    QWidget *m_tabRow = nullptr;
    QWidget *m_modified = nullptr;
    QLabel *m_modifiedLabel = nullptr;
    Button *m_save = nullptr;
    Button *m_export;
    IconButton *m_more = nullptr;
};

} // namespace regie
