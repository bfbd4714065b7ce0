// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/Place.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace regie {

class Gateway;
class LiveCounts;
class NavItem;
class PersonButton;
class SavedViews;
class SearchButton;
class WorkspaceButton;
struct SavedView;
struct SectionSpec;
struct ViewReference;
struct WorkspaceSpec;

// The left edge: workspace, search, sections, pinned views, the person.
class Sidebar final : public QWidget {
    Q_OBJECT

public:
    Sidebar(Gateway &gateway, LiveCounts &counts, SavedViews &views, const QString &company, QWidget *parent = nullptr);

    void setWorkspace(const WorkspaceSpec &workspace, bool hasOthers);
    void setCurrent(const Place &place);
    [[nodiscard]] bool isPinned(const Place &place) const; // has it a line beside that of its section?
    [[nodiscard]] Place sectionPlace(int index) const; // home when there is none
    [[nodiscard]] int sectionCount() const { return static_cast<int>(m_sections.size()); }

Q_SIGNALS:
    void openWanted(const regie::Place &place, regie::OpenIn where);
    void searchWanted();
    void workspacesWanted(const QPoint &position);
    void personMenuWanted(const QPoint &position);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Line {
        NavItem *item = nullptr;
        Place place;
        const char *label = nullptr;
        QString name; // of a saved view, instead
    };

    void build();
    void fit();
    void fill();
    void makeLines();
    [[nodiscard]] QString content() const;
    void addSection(const SectionSpec &section);
    void addPinned(const ViewReference &reference);
    void addSaved(const SavedView &view);
    void needPinnedTitle();
    Line addLine(const QString &glyph, const Place &place, const char *label);
    void watch(NavItem *item, const SectionSpec &section, const QString &viewKey);
    void sayTexts();
    [[nodiscard]] std::optional<Place> placeOf(const QWidget *item) const;
    void showAtOnce(const std::optional<Place> &focused);

    Gateway &m_gateway;
    LiveCounts &m_counts;
    SavedViews &m_views;
    QString m_company;
    const WorkspaceSpec *m_workspace = nullptr;
    WorkspaceButton *m_switcher;
    SearchButton *m_search;
    QWidget *m_nav;
    QVBoxLayout *m_navLayout;
    QLabel *m_pinnedTitle = nullptr;
    bool m_isRail = false; // glyphs alone
    PersonButton *m_person;
    QString m_content; // of which the lines were made
    Place m_current;
    std::vector<Line> m_sections;
    std::vector<Line> m_pinned;
};

} // namespace regie
