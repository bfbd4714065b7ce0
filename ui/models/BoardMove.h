// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/BoardModel.h"

namespace regie {

// What becomes of a card that is put into another column, known before it is let go: an act where the state moves, a
// plain save elsewhere, or a reason why not.
struct BoardMove {
    enum class Way { Stay, Act, Save, Denied };
    Way way = Way::Stay;
    const ActInfo *act = nullptr; // with Way::Act
    QString reason;               // with Way::Denied, a sentence

    [[nodiscard]] bool asksForMore() const; // the act has fields of its own
};

// From one value of the field to another, for this session, now.
[[nodiscard]] BoardMove boardMove(const Schema &schema, const ListColumn &field, const QString &from, const QString &to,
                                  const Gateway &gateway);

// The record as a save or an act carries it. The answer comes later; what the server refuses it says itself.
void sendMove(Gateway &gateway, const Schema &schema, const ListColumn &field, const BoardMove &move, const QUuid &id,
              qint64 version, const QString &to, QObject *context, std::function<void(const Result<Posted> &)> then);

} // namespace regie
