// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPersistentModelIndex>
#include <QPointer>
#include <QUuid>

class QKeyEvent;

namespace regie {

class FieldEditor;
class Gateway;
class LineModel;
class LineView;

// One cell of the lines being typed into, where it stands. What is typed belongs to the line at once, as in a form:
// leaving the cell never loses it. Tab and Enter walk on; Tab after the last cell adds a line.
class LineEditing final : public QObject {
    Q_OBJECT

public:
    LineEditing(LineView &view, LineModel &model, Gateway &gateway);

    [[nodiscard]] FieldEditor *editor() const; // null while nothing is edited
    void
    start(const QModelIndex &cell); // where typing is possible; its content is selected, so that typing replaces it
    void close();                   // what was typed stays
    void leave();                   // back to the rows; a new line that nobody touched goes
    // The cells that can be typed into, as they are read; invalid at the end.
    [[nodiscard]] QModelIndex next(const QModelIndex &from, int direction) const;
    // A further line, and its first cell; nothing when lines cannot be added.
    void addLine(int row);
    // To the next cell, as Tab does; false when there is none and nothing was added: the focus may go on.
    bool walk(int direction);

Q_SIGNALS:
    void commandPressed(QKeyEvent *key, bool &isTaken); // what concerns the line, not the text
    void typed(const QUuid &line, const QString &field);
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Next { Down, Right, Left };

    void place();
    [[nodiscard]] bool takeKey(QKeyEvent &key);
    void goOn(Next next);
    [[nodiscard]] bool dropUntouched(int row);

    LineView &m_view;
    LineModel &m_model;
    Gateway &m_gateway;
    QPointer<FieldEditor> m_editor;
    QPersistentModelIndex m_cell;
};

} // namespace regie
