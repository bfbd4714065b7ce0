// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/rights/PeopleModel.h"

#include <QWidget>

class QListView;

namespace regie {

class SearchBox;
class SegmentedControl;

// The people of the page of rights: one is selected, whose roles and rights the rest of it shows.
class PeoplePane final : public QWidget {
    Q_OBJECT

public:
    PeoplePane(PeopleModel &model, QWidget *parent = nullptr);

    [[nodiscard]] QUuid current() const; // null: nobody
    void select(const QUuid &person);
    [[nodiscard]] SearchBox &search() { return *m_search; }
    [[nodiscard]] QListView &list();

Q_SIGNALS:
    void currentChanged(const QUuid &person);
    void opened(const QUuid &person); // by Enter or a double click

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class List;
    void keepCurrent();
    void sayTexts();

    PeopleModel &m_model;
    SearchBox *m_search;
    SegmentedControl *m_states;
    List *m_list;
    QUuid m_current;
};

} // namespace regie
