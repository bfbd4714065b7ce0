// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/BoardMove.h"

#include <QPointer>

namespace regie {

class ActSheet;
class BoardLane;
class DropNote;

// One card on its way to another column, by mouse or by keys: what each column would do with it is known before it is
// let go.
class CardDrag final : public QObject {
    Q_OBJECT

public:
    // Everything outlives it; `ground` is what the note is drawn over.
    CardDrag(BoardModel &model, Gateway &gateway, QWidget &ground);

    [[nodiscard]] bool isCarrying() const { return !m_record.isNull(); }
    [[nodiscard]] const QUuid &record() const { return m_record; }
    [[nodiscard]] int target() const { return m_target; } // -1: no column
    [[nodiscard]] const BoardMove &move() const { return m_move; }
    [[nodiscard]] DropNote *note() const { return m_note; }
    [[nodiscard]] ActSheet *sheet() const; // null unless an act asks for something

    void take(const std::vector<BoardLane *> &lanes, int lane, int row);
    void aimAt(int lane, const QPoint &corner); // where the note stands
    void drop();
    void putBack();

Q_SIGNALS:
    void ended();
    void dropped(const QUuid &id, int lane); // the server did it
    void refused(const QString &sentence);

private:
    [[nodiscard]] BoardMove moveTo(int lane) const;
    void mark();
    void end();

    BoardModel &m_model;
    Gateway &m_gateway;
    QWidget &m_ground;
    DropNote *m_note;
    QPointer<ActSheet> m_sheet;
    std::vector<BoardLane *> m_lanes;
    BoardMove m_move;
    QUuid m_record;
    QString m_title;
    qint64 m_version = 0;
    int m_source = -1;
    int m_target = -1;
};

} // namespace regie
