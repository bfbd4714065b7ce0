// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/BoardModel.h"
#include "ui/widgets/list/RecordsView.h"

class QHBoxLayout;
class QScrollArea;

namespace regie {

class BoardLane;
class CardDrag;

// The rows of a list as columns of cards (kanban), of any entity that has a choice.
class BoardView final : public RecordsView {
    Q_OBJECT

public:
    // Source and gateway outlive it.
    BoardView(QueryModel &source, Gateway &gateway, QWidget *parent = nullptr);

    void apply(const ViewPresentation &presentation) override;
    void keep(ViewPresentation &presentation) const override;
    void setActive(bool active) override;
    [[nodiscard]] QUuid currentRecord() const override { return m_current; }
    void setCurrentRecord(const QUuid &id) override;
    void setDensity(Density density) override;
    void fillOptions(QMenu &menu) override;
    [[nodiscard]] bool isLoading() const override;
    [[nodiscard]] QString problem() const override;

    [[nodiscard]] BoardModel &model() { return m_model; }
    [[nodiscard]] const std::vector<BoardLane *> &lanes() const { return m_lanes; }
    [[nodiscard]] CardDrag &drag() { return *m_drag; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void makeLanes();
    void connectLane(BoardLane *lane);
    void fitLanes();
    void showHeads();
    void noteCurrent(int lane, const QUuid &id);
    void goTo(int lane, int by);
    void fold(int lane, bool isFolded);
    void connectDrag(BoardLane *lane);
    void take(int lane, int row, bool byMouse);
    void carryTo(const QPoint &global);
    void carryBy(int by);
    [[nodiscard]] QPoint besideLane(int lane) const; // where the note of a card moved by keys stands
    void findCurrent();
    void showSomeCards();
    void choose(KanbanOptions options);

    QueryModel &m_source;
    Gateway &m_gateway;
    BoardModel m_model;
    QScrollArea *m_scroll;
    QWidget *m_ground;
    QHBoxLayout *m_row;
    std::vector<BoardLane *> m_lanes;
    CardDrag *m_drag;
    QUuid m_current;
    int m_currentLane = -1;
    Density m_density = Density::Compact;
    QUuid m_awaited; // dropped, and on its way to its new column
    int m_awaitedLane = -1;
};

} // namespace regie
