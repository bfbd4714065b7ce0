// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/Gateway.h"

#include <QObject>
#include <QPersistentModelIndex>
#include <QPointer>

#include <optional>

class QKeyEvent;

namespace regie {

class CellConflict;
class FieldEditor;
class ListRows;
class ListView;

// One cell being typed into, where it stands: Enter saves and goes down, Tab saves and goes right, Escape leaves the
// cell as it was. What is wrong stands under the cell, and the cell stays open until it is right or left.
class CellEditing final : public QObject {
    Q_OBJECT

public:
    CellEditing(ListView &view, ListRows &rows, Gateway &gateway);

    [[nodiscard]] bool isEditable(const QModelIndex &index) const;
    // What is stored is read first: the cell shows words, and perhaps not the newest ones.
    void start(const QModelIndex &index);
    [[nodiscard]] FieldEditor *editor() const; // null while nothing is edited
    // What a colleague wrote into the cell meanwhile; null while nobody did. A key that settles it counts once it has
    // been seen.
    [[nodiscard]] CellConflict *conflict() const;
    void leave(); // without saving

Q_SIGNALS:
    void refused(const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Next { Stay, Down, Right, Left };

    void open(const Snapshot &snapshot);
    void place();
    [[nodiscard]] bool takeKey(const QKeyEvent &key);
    void commit(Next next);
    void receive(const Value &sent, Next next, const Result<Posted> &answer);
    void lookAgain();
    void showConflict(const Snapshot &snapshot);
    [[nodiscard]] bool leadsToConflict();
    void goOn(Next next);
    [[nodiscard]] QModelIndex neighbour(Next next) const;
    void close();

    ListView &m_view;
    ListRows &m_rows;
    Gateway &m_gateway;
    QPointer<FieldEditor> m_editor;
    QPointer<CellConflict> m_conflict;
    QPersistentModelIndex m_index;
    QUuid m_id;
    qint64 m_version = 0;
    Value m_before;
    int m_question = 0;
    bool m_isSaving = false;
    std::optional<Next> m_asked; // while the save was under way
};

} // namespace regie
