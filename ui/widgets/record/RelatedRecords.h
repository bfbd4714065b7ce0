// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/OpenRecord.h"

#include <QWidget>

class QStackedWidget;

namespace regie {

class LineGrid;
class RecordList;
class ViewTabs;

// Under a record: its lines, to be typed into, and the lists of what else refers to it, found in the catalogue. A list
// is made when its tab is first shown; lines are there from the beginning, since they may hold a draft.
class RelatedRecords final : public QWidget {
    Q_OBJECT

public:
    struct Relation {
        const Schema *schema;
        const Field *field; // of `schema`, which points here

        [[nodiscard]] bool isLines() const { return field->is(FieldFlag::Owner); }
    };

    // All outlive it. Of a new record there are only the lines.
    RelatedRecords(Gateway &gateway, DraftStore &drafts, OpenRecord &record, QWidget *parent);

    // Every reference in the catalogue that points to `schema` and whose list this session may read, lines first.
    [[nodiscard]] static std::vector<Relation> relationsOf(const Schema &schema, const Gateway &gateway);
    [[nodiscard]] ViewTabs *tabs() const { return m_tabs; }
    [[nodiscard]] RecordList *shownList() const; // null where lines are shown
    [[nodiscard]] LineGrid *shownLines() const;  // null where a list is shown
    void showTab(int index);
    void enterTab(int index); // and gives it the keys
    // Once the record is there: what others may refer to.
    void showAll();
    // To the next cell of the lines that is wrong, on whatever tab; false when there is none.
    bool focusIssue(int direction);

Q_SIGNALS:
    void openRequested(const QString &entity, const QUuid &id);
    void createRequested(const QString &entity, const QString &field); // referring to this record by `field`
    void issuesChanged();
    void linesMade(regie::LineGrid *lines);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Tab {
        Relation relation;
        RecordList *list = nullptr;
        LineGrid *lines = nullptr;
    };
    [[nodiscard]] QString titleOf(const Relation &relation) const;
    void addTab(const Relation &relation);
    void makeLines(Tab &tab, int index);
    void makeList(Tab &tab, int index);
    void count(int index);

    Gateway &m_gateway;
    DraftStore &m_drafts;
    OpenRecord &m_record;
    const std::vector<Relation> m_relations;
    std::vector<Tab> m_shown;
    ViewTabs *m_tabs;
    QStackedWidget *m_stack;
};

} // namespace regie
