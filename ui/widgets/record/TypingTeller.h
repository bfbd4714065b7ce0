// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/Presence.h"

namespace regie {

class Composer;
class LineGrid;

// Gathers what somebody types into on the page of a record, for colleagues to be told: a field, a cell of its lines, a
// comment. Only what has the focus and is not saved.
class TypingTeller final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    void setField(const QString &field); // empty: none
    void watch(LineGrid &lines);
    void watch(Composer &composer);
    void settle(); // everything typed so far is saved

Q_SIGNALS:
    void changed(const regie::Typing &typing);

private:
    void tell();

    QString m_field;
    Typing m_cell;
    Typing m_comment;
    Typing m_told;
};

} // namespace regie
