// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QGridLayout;

namespace regie {

// Panels two by two, the left side wider; one that is wide, or alone in its line, takes both.
class PanelGrid final : public QWidget {
    Q_OBJECT

public:
    struct Item {
        QWidget *panel;
        bool isWide = false;
        friend bool operator==(const Item &, const Item &) = default;
    };

    explicit PanelGrid(QWidget *parent);

    void setItems(std::vector<Item> items);

private:
    QGridLayout *m_grid;
    std::vector<Item> m_items;
    int m_lines = 0;
};

} // namespace regie
