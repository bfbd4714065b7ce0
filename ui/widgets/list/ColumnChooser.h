// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/ListColumn.h"

#include <QFrame>

class QLineEdit;
class QListWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace regie {

// Which columns a list shows, and in what order: above those shown, to uncheck, drag, or move with Ctrl+Shift+↑↓; below
// every other field of the entity and of the records it refers to, found by typing.
class ColumnChooser final : public QFrame {
    Q_OBJECT

public:
    ColumnChooser(const Schema &schema, const ListColumns &shown, const Gateway &gateway, QWidget *parent);

    [[nodiscard]] QListWidget *list() const { return m_list; } // of those shown
    [[nodiscard]] QTreeWidget *tree() const { return m_tree; } // of the others
    [[nodiscard]] QLineEdit *search() const { return m_search; }

Q_SIGNALS:
    void chosen(const QStringList &paths); // at least one, in order
    void resetWanted();                    // to the usual ones

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void fillTree();
    void addGroup(QTreeWidgetItem *parent, const std::vector<ListColumn::Step> &steps);
    void addOther(QTreeWidgetItem *parent, const ListColumn &column);
    void addShown(const QString &title, const QString &path);
    void showMatching();
    [[nodiscard]] bool isShown(const QString &path) const;
    void take(QTreeWidgetItem *item);
    bool moveShown(int by);
    void tell();

    const Schema &m_schema;
    const Gateway &m_gateway;
    QListWidget *m_list;
    QLineEdit *m_search;
    QTreeWidget *m_tree;
};

} // namespace regie
