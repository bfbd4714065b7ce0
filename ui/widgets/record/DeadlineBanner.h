// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/OpenRecord.h"

#include <QFrame>

class QLabel;

namespace regie {

class Glyph;
class TimeTrack;

// How much of a record's time is left, where it is short or over; nothing while there is enough. A band across its
// page, or a card where it is looked at beside a list.
class DeadlineBanner final : public QFrame {
    Q_OBJECT

public:
    enum class Shape { Band, Card };
    DeadlineBanner(Shape shape, QWidget *parent);

    void tell(const OpenRecord &record, const QDateTime &now); // hidden where there is nothing to say
    [[nodiscard]] Tone tone() const { return m_tone; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Shape m_shape;
    Tone m_tone = Tone::Amber;
    Glyph *m_soon;
    Glyph *m_late;
    QLabel *m_words;
    QLabel *m_when;
    TimeTrack *m_track;
};

} // namespace regie
