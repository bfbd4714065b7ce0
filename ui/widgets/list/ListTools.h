// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/ViewPresentation.h"
#include "ui/theme/Metrics.h"

#include <QWidget>

class QMenu;

namespace regie {

class Button;
class Gateway;
class IconButton;
class ListRows;
class ListView;

// The buttons beside a list's filters: groups, order, columns, row height. They show what is in force and offer the
// rest; the list does what was chosen.
class ListTools final : public QWidget {
    Q_OBJECT

public:
    // What they show outlives them.
    ListTools(Gateway &gateway, const ListRows &rows, const ListView &view, QWidget *parent);

    // Says what is in force now.
    void refresh();
    void offerFor(Presentation presentation); // each has use for some of them

Q_SIGNALS:
    void columnsChosen(const QStringList &paths);
    void usualColumnsWanted();
    void sortChosen(const std::vector<regie::SortKey> &sort); // empty: the usual one
    void groupsChosen(const std::vector<QString> &groups);
    void densityChosen(regie::Density density);

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QString columnTitle(const QString &path) const;
    void showColumnChooser();
    void showSortMenu();
    void addSortAction(QMenu *menu, const QString &title, const QString &path);
    void showGroupMenu();
    void addGroupActions(QMenu *menu, std::size_t level);
    void addGroupAction(QMenu *menu, std::size_t level, const QString &title, const QString &group);
    void chooseGroup(std::size_t level, const QString &group);
    void toggleDensity();
    void popUpBelow(QMenu *menu, const QWidget *button);

    Gateway &m_gateway;
    const ListRows &m_rows;
    const ListView &m_view;
    Button *m_groups;
    Button *m_sort;
    IconButton *m_columns;
    IconButton *m_density;
};

} // namespace regie
