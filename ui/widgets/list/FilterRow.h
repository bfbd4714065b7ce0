// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/list/FilterCondition.h"

#include <QTimer>
#include <QWidget>

class QHBoxLayout;

namespace regie {

class Button;
class FilterChip;
class FilterPopup;
class FlowLayout;
class Gateway;
class SearchBox;

// The row above a list: words to search for, a chip per condition, a button for one more.
class FilterRow final : public QWidget {
    Q_OBJECT

public:
    FilterRow(const Schema &schema, Gateway &gateway, QWidget *parent);

    [[nodiscard]] const std::vector<FilterCondition> &conditions() const { return m_conditions; }
    void setConditions(std::vector<FilterCondition> conditions);
    [[nodiscard]] Filter filter() const;
    [[nodiscard]] QString search() const;
    [[nodiscard]] bool isAnythingFiltered() const { return !m_conditions.empty() || !search().isEmpty(); }
    // The names of what hides rows: fields, and the search itself.
    [[nodiscard]] QStringList filteredNames() const;
    void clear();
    void focusSearch();
    void addCondition(); // opens the popup
    [[nodiscard]] SearchBox *searchBox() const { return m_search; }
    [[nodiscard]] FilterPopup *popup() const { return m_popup; }
    [[nodiscard]] QHBoxLayout *tools() const { return m_tools; } // at the right end

Q_SIGNALS:
    void filterChanged();
    void searchChanged();
    void leftDownwards(); // to the list

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void openPopup(std::size_t index, QWidget *anchor);
    void take(std::size_t index, const FilterCondition &condition);
    void showChips();
    void retranslate();

    const Schema &m_schema;
    Gateway &m_gateway;
    std::vector<FilterCondition> m_conditions;
    SearchBox *m_search;
    Button *m_add;
    FlowLayout *m_flow;
    QHBoxLayout *m_tools;
    std::vector<FilterChip *> m_chips;
    FilterPopup *m_popup = nullptr;
    QTimer m_searchTimer;
};

} // namespace regie
