// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/Gateway.h"

#include <QWidget>

class QStackedWidget;

namespace regie {

class RecordList;
class ViewTabs;

// Under a record: the lists of what refers to it, found in the catalogue. A list is made when its tab is first shown.
class RelatedRecords final : public QWidget {
    Q_OBJECT

public:
    struct Relation {
        const Schema *schema;
        const Field *field; // of `schema`, which points here
    };

    RelatedRecords(Gateway &gateway, const Schema &schema, const QUuid &id, QWidget *parent);

    // Every reference in the catalogue that points to `schema` and whose list this session may read.
    [[nodiscard]] static std::vector<Relation> relationsOf(const Schema &schema, const Gateway &gateway);
    [[nodiscard]] ViewTabs *tabs() const { return m_tabs; }
    [[nodiscard]] RecordList *shownList() const;
    void showTab(int index);

Q_SIGNALS:
    void openRequested(const QString &entity, const QUuid &id);
    void createRequested(const QString &entity, const QString &field); // referring to this record by `field`

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString titleOf(const Relation &relation) const;
    void count(int index);

    Gateway &m_gateway;
    const Schema &m_schema;
    QUuid m_id;
    std::vector<Relation> m_relations;
    std::vector<RecordList *> m_lists;
    ViewTabs *m_tabs;
    QStackedWidget *m_stack;
};

} // namespace regie
