// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/record/StateSteps.h"

#include "ui/widgets/Formats.h"

#include <QCoreApplication>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

QString nextState(const Schema &schema, const QString &state)
{
    for (const Transition &transition : schema.transitions) {
        if (state == toString(transition.from))
            return toString(transition.to);
    }
    return {};
}

QStringList usualWay(const Schema &schema)
{
    QStringList way;
    QString state =
        schema.blank ? schema.blank().text(toString(schema.stateField)) : toString(schema.transitions.front().from);
    while (!state.isEmpty() && !way.contains(state)) {
        way.append(state);
        state = nextState(schema, state);
    }
    return way;
}

struct Move {
    QString to;
    QString from;
    QString user;
    Moment at;
};

// Oldest first.
std::vector<Move> movesIn(const std::vector<HistoryEntry> &history, const QString &stateField)
{
    std::vector<Move> moves;
    for (auto entry = history.rbegin(); entry != history.rend(); ++entry) {
        for (const HistoryEntry::Change &change : entry->changes) {
            const auto *to = std::get_if<QString>(&change.after);
            const auto *from = std::get_if<QString>(&change.before);
            if (change.field == stateField && to)
                moves.push_back({*to, from ? *from : QString(), entry->user, entry->at});
        }
    }
    return moves;
}

QString caption(const Move &move, bool isCurrent)
{
    const QString when = formats::brief(move.at, Moment::now());
    if (isCurrent)
        return QCoreApplication::translate("StateSteps", "since %1").arg(when);
    return move.user.isEmpty() ? when : when + u" · "_s + move.user.section(u' ', 0, 0);
}

} // namespace

QList<Stepper::Step> stateSteps(const Schema &schema, const QString &state, const std::vector<HistoryEntry> &history)
{
    const Field *field = schema.find(toString(schema.stateField));
    const auto *choice = field ? std::get_if<kinds::Choice>(&field->kind) : nullptr;
    if (!choice || schema.transitions.empty())
        return {};
    const std::vector<Move> moves = movesIn(history, toString(schema.stateField));
    QStringList way = usualWay(schema);
    if (!way.contains(state)) {
        const qsizetype before = moves.empty() ? way.size() - 1 : way.indexOf(moves.back().from);
        way.insert(before + 1, state);
    }
    const qsizetype current = way.indexOf(state);
    QList<Stepper::Step> steps;
    for (qsizetype at = 0; at < way.size(); ++at) {
        const ChoiceRow *row = choice->choices->find(way[at]);
        Stepper::Step step{choice->choices->label(way[at]),
                           {},
                           row ? toString(row->glyph) : QString(),
                           row ? row->tone : Tone::Neutral,
                           at < current    ? Stepper::Progress::Done
                           : at == current ? Stepper::Progress::Current
                                           : Stepper::Progress::ToCome};
        const auto move =
            std::find_if(moves.rbegin(), moves.rend(), [&](const Move &one) { return one.to == way[at]; });
        if (move != moves.rend() && at <= current)
            step.caption = caption(*move, at == current);
        steps.append(step);
    }
    return steps;
}

} // namespace regie
