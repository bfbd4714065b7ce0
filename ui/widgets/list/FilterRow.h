// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/list/FilterCondition.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace regie {

class Button;
class FilterChip;
class FilterField;
class FilterPopup;
class FlowLayout;
class Gateway;
class SearchBox;

// The row above a list: a line to type a filter into, a chip per part of it, a button for one more. Line and chips edit
// one filter: Enter makes chips of what is typed, Backspace in the empty line takes the last chip back as text.
class FilterRow final : public QWidget {
    Q_OBJECT

public:
    FilterRow(const Schema &schema, Gateway &gateway, QWidget *parent);

    [[nodiscard]] const std::vector<Filter> &parts() const { return m_parts; } // all of them hold
    [[nodiscard]] std::vector<FilterCondition> conditions() const;             // the parts that have an editor
    void setConditions(std::vector<FilterCondition> conditions);
    // What is typed counts as soon as it is understood; setting it makes chips of it, and nobody is told.
    [[nodiscard]] Filter filter() const;
    [[nodiscard]] QString search() const;
    void setFilter(const Filter &filter, const QString &search);
    [[nodiscard]] bool isAnythingFiltered() const { return !filter().isEverything() || !search().isEmpty(); }
    // The names of what hides rows: fields, and the search itself.
    [[nodiscard]] QStringList filteredNames() const;
    void clear();
    void focusSearch();
    void addCondition(); // opens the popup
    [[nodiscard]] FilterLanguage &language() { return m_language; }
    [[nodiscard]] FilterField *field() const { return m_field; }
    [[nodiscard]] SearchBox *searchBox() const;
    [[nodiscard]] QLabel *issueLine() const { return m_issueLine; }
    [[nodiscard]] FilterPopup *popup() const { return m_popup; }
    [[nodiscard]] QHBoxLayout *tools() const { return m_tools; } // at the right end

Q_SIGNALS:
    void filterChanged();
    void searchChanged();
    void leftDownwards(); // to the list

protected:
    void changeEvent(QEvent *event) override;

private:
    void openPopup(std::size_t index, QWidget *anchor);
    void editPart(std::size_t index, QWidget *anchor);
    void editAsText(std::size_t index);
    void take(std::size_t index, const FilterCondition &condition);
    void remove(std::size_t index);
    void makeChips(); // of what is typed
    void addChip(std::size_t index);
    void noteNames(const FilterCondition &condition);
    void askForNames();
    void showChips();
    void showIssue();
    void tellTyped();
    void retranslate();

    const Schema &m_schema;
    Gateway &m_gateway;
    FilterLanguage m_language;
    std::vector<Filter> m_parts;
    FilterField *m_field;
    QLabel *m_issueLine;
    Button *m_add;
    FlowLayout *m_flow;
    QHBoxLayout *m_tools;
    std::vector<FilterChip *> m_chips;
    FilterPopup *m_popup = nullptr;
    TypedFilter m_told; // of what is typed
};

} // namespace regie
