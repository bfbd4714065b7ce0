// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"

#include <QList>
#include <QWidget>

namespace regie {

// The states of a record in order: done, current, to come, each with who and when. Where there is no room for all
// words, those farthest from the current step fold: first who and when, then the word; glyph and tip stay.
class Stepper final : public QWidget {
    Q_OBJECT

public:
    enum class Progress { Done, Current, ToCome };
    struct Step {
        QString word;
        QString caption;
        QString glyph; // of the state, drawn where it is current
        Tone tone = Tone::Neutral;
        Progress progress = Progress::ToCome;
    };

    explicit Stepper(QWidget *parent = nullptr);

    void setSteps(const QList<Step> &steps);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QStringList shownWords() const; // of each step: its lines that are painted

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Place {
        Step step; // without the words that found no room
        double x = 0;
        double width = 0;
    };
    [[nodiscard]] QList<Step> fitting(int width) const;
    [[nodiscard]] QList<Place> places() const;

    QList<Step> m_steps;
};

} // namespace regie
