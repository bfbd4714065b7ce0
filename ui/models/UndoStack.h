// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/Gateway.h"

#include <QTimer>

#include <deque>
#include <optional>

namespace regie {

// What this session had the server do, and how to take it back: each step the requests of one act of the person, named
// in words. The server decides what can be undone. A step that it refuses stays where it is and is tried again; when it
// is refused again, the person is asked before anything goes on to the step behind it. What was undone can be done
// again until something else is done.
class UndoStack final : public QObject {
    Q_OBJECT

public:
    enum class Way { Undo, Redo };
    // Tells how it went: empty when it is taken back, else why not. Whoever tells it in words of his own never calls
    // it.
    using TakenBack = std::function<void(const QString &problem)>;
    using TakeBack = std::function<void(const TakenBack &done)>;
    struct Step {
        QUuid group;
        std::vector<QUuid> requests;       // in the order they were done
        std::optional<StepReport> first{}; // what the server tells of them, once it has
        std::optional<StepReport> last{};
        // In the language of now; empty until it is known.
        [[nodiscard]] QString text() const;
        bool isOffered = true;            // false when nothing leads back from it
        std::function<QString()> words{}; // of a step with a way back of its own
        TakeBack takeBack{};              // that way; empty: request by request
        bool wasRefused = false;          // the last time, all of it
    };
    struct Refused {
        QString label;                   // what people call the record
        std::function<QString()> reason; // in the language of now
    };
    struct Outcome {
        Way way = Way::Undo;
        Step step = {};
        int done = 0; // of its requests
        std::vector<Refused> refused = {};
        // Refused once more: the next take() leaves it out and takes the step behind it, which is this.
        std::optional<Step> instead = {};
    };

    explicit UndoStack(Gateway &gateway, QObject *parent = nullptr);

    [[nodiscard]] const Step *next(Way way) const; // null when there is none
    [[nodiscard]] bool isBusy() const { return m_running.has_value(); }
    // One after the other, however fast they are asked for; after a refusal those are asked for no more.
    void take(Way way);
    // The person sees no more what an Outcome offered instead.
    void withdrawOffer() { m_offered.reset(); }

    // Something that is taken back as a whole, and not done again: an import, an arrangement. Both functions may be
    // called as long as the step stands here.
    void add(const QUuid &id, std::function<QString()> words, TakeBack takeBack);
    void drop(const QUuid &id); // it was taken back elsewhere

Q_SIGNALS:
    void changed();   // what comes next
    void stepAdded(); // the person did something, which is next(Way::Undo) now and has its text
    void finished(const regie::UndoStack::Outcome &outcome);

private:
    struct Running {
        Step step;
        Outcome outcome;
        QUuid group;
        std::size_t below = 0;        // how many steps lay under it
        std::vector<QUuid> toDo = {}; // the last is the next
        std::vector<QUuid> produced = {};
        int waiting = 0;
        bool mayWorkLater = false;
    };

    void note(const Written &written);
    void nameLater(const QUuid &request);
    void name(const QUuid &request);
    void setName(const QUuid &request, const StepReport &first, const StepReport &last);
    [[nodiscard]] Step *stepOf(const QUuid &firstRequest);
    void sendNext();
    void receive(const QUuid &request, const Result<Posted> &answer);
    void explain(const QUuid &request, const Refusal &refusal);
    void settled();
    void takeBack(Step step);
    void putBack(Running &running);
    [[nodiscard]] std::deque<Step> &stack(Way way) { return way == Way::Undo ? m_done : m_undone; }

    Gateway &m_gateway;
    std::deque<Step> m_done;
    std::deque<Step> m_undone;
    std::optional<Running> m_running;
    std::deque<Way> m_asked;      // while another one runs
    std::optional<Way> m_offered; // to leave out the step that is next that way
    QTimer m_groupTimer;
    QUuid m_growing; // first request of the group that is still being done
};

} // namespace regie
