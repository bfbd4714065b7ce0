// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/board/CardDrag.h"

#include "shared/schema/CodeTexts.h"
#include "ui/widgets/board/ActSheet.h"
#include "ui/widgets/board/BoardLane.h"
#include "ui/widgets/board/CardDelegate.h"
#include "ui/widgets/board/CardList.h"
#include "ui/widgets/board/DropNote.h"

#include <QCoreApplication>

namespace regie {

using namespace Qt::StringLiterals;

CardDrag::CardDrag(BoardModel &model, Gateway &gateway, QWidget &ground)
    : QObject(&ground)
    , m_model(model)
    , m_gateway(gateway)
    , m_ground(ground)
    , m_note(new DropNote(&ground))
{
    // Columns that go take the card back with them.
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_lanes.clear();
        end();
    });
}

ActSheet *CardDrag::sheet() const
{
    return m_sheet;
}

void CardDrag::take(const std::vector<BoardLane *> &lanes, int lane, int row)
{
    const CardModel &cards = *m_model.columns()[static_cast<std::size_t>(lane)].cards;
    m_lanes = lanes;
    m_record = cards.recordAt(row);
    m_version = cards.index(row, 1).data(QueryModel::VersionRole).toLongLong();
    m_title = cards.labelAt(row);
    m_source = lane;
    m_target = lane;
    m_move = {};
    if (!isCarrying())
        return;
    m_note->setCard(m_title);
    for (const BoardLane *one : m_lanes) {
        one->cards()->delegate()->setTaken(m_record);
        one->cards()->viewport()->update();
    }
    mark();
}

BoardMove CardDrag::moveTo(int lane) const
{
    const auto keyOf = [this](int column) { return m_model.columns()[static_cast<std::size_t>(column)].key; };
    return boardMove(m_model.schema(), *m_model.field(), keyOf(m_source), keyOf(lane), m_gateway);
}

void CardDrag::mark()
{
    for (BoardLane *lane : m_lanes) {
        const bool isPossible = isCarrying() && moveTo(lane->column()).way != BoardMove::Way::Denied;
        const bool isAimedAt = isCarrying() && lane->column() == m_target;
        lane->setDrop(!isCarrying() ? BoardLane::Drop::None
                      : isAimedAt && lane->column() != m_source
                          ? (isPossible ? BoardLane::Drop::Here : BoardLane::Drop::Denied)
                      : isPossible && lane->column() != m_source ? BoardLane::Drop::Possible
                                                                 : BoardLane::Drop::None);
    }
}

void CardDrag::aimAt(int lane, const QPoint &corner)
{
    if (!isCarrying())
        return;
    const bool isOther = std::exchange(m_target, lane) != lane;
    m_move = lane < 0 ? BoardMove() : moveTo(lane);
    if (isOther || m_note->isHidden()) {
        switch (m_move.way) {
        case BoardMove::Way::Stay:
            m_note->setVerdict(DropNote::Verdict::Nothing, {});
            break;
        case BoardMove::Way::Act:
            m_note->setVerdict(DropNote::Verdict::Possible,
                               QCoreApplication::translate(m_move.act->context, m_move.act->label) +
                                   (m_move.asksForMore() ? u"…"_s : QString()));
            break;
        case BoardMove::Way::Save:
            m_note->setVerdict(DropNote::Verdict::Possible,
                               m_model.titleOf(m_model.columns()[static_cast<std::size_t>(lane)]));
            break;
        case BoardMove::Way::Denied:
            m_note->setVerdict(DropNote::Verdict::Denied, m_move.reason);
            break;
        }
        mark();
    }
    m_note->placeAt(corner);
    m_note->show();
}

void CardDrag::drop()
{
    if (!isCarrying())
        return;
    const BoardMove move = m_move;
    const QUuid id = m_record;
    const int target = m_target;
    if (move.way == BoardMove::Way::Denied)
        Q_EMIT refused(move.reason);
    if (move.way == BoardMove::Way::Stay || move.way == BoardMove::Way::Denied) {
        end();
        return;
    }
    const auto finish = [this, id, target] { Q_EMIT dropped(id, target); };
    if (move.asksForMore()) {
        const QPoint corner = m_note->pos();
        end();
        m_sheet = new ActSheet(m_gateway, m_model.schema(), *move.act, id, &m_ground);
        m_sheet->move(corner);
        connect(m_sheet, &ActSheet::done, this, finish);
        connect(m_sheet, &ActSheet::refused, this, &CardDrag::refused);
        connect(m_sheet, &ActSheet::closed, this, &CardDrag::ended);
        return;
    }
    const QString key = m_model.columns()[static_cast<std::size_t>(target)].key;
    sendMove(m_gateway, m_model.schema(), *m_model.field(), move, id, m_version, key, this,
             [this, finish](const Result<Posted> &answer) {
                 if (answer)
                     finish();
                 else
                     Q_EMIT refused(describe(answer.error()));
             });
    end();
}

void CardDrag::putBack()
{
    if (isCarrying())
        end();
}

void CardDrag::end()
{
    m_record = {};
    m_target = -1;
    m_move = {};
    m_note->hide();
    for (const BoardLane *lane : m_lanes) {
        lane->cards()->delegate()->setTaken({});
        lane->cards()->viewport()->update();
    }
    mark();
    Q_EMIT ended();
}

} // namespace regie
