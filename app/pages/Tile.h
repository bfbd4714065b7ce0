// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"

#include <QAbstractButton>

namespace regie {

// A number that says how things stand, with a sentence that puts it into proportion; a click opens its list.
class Tile final : public QAbstractButton {
    Q_OBJECT

public:
    explicit Tile(const QString &glyph, QWidget *parent = nullptr);

    void setLabel(const QString &label);
    void setCount(qint64 count);
    void setNote(const QString &note, Tone tone);
    // The numbers of the days before, the oldest first, as a line that ends in the number of now.
    void setPast(std::vector<qint64> past, Tone tone);
    [[nodiscard]] std::vector<qint64> line() const; // what is drawn; empty where there is nothing to draw
    // How the number compares with an earlier one, and as briefly as can be: "+3 since yesterday", "+3"; without brief
    // words it is left out where the note needs the room.
    void setComparison(const QString &words, const QString &brief);
    [[nodiscard]] const QString &comparison() const { return m_comparison; }
    [[nodiscard]] bool isFilled() const { return m_count >= 0; }
    [[nodiscard]] int wordsWidth() const; // where nothing it says is cut
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void describeAll();
    [[nodiscard]] QString fittingComparison(int room) const;
    [[nodiscard]] int noteWidth() const;
    [[nodiscard]] bool hasGlyph() const; // before the note
    void paintNumber(QPainter &painter, const QRect &area, const Theme &theme) const;
    void paintSentence(QPainter &painter, const QRect &area, const QColor &ground) const;

    QString m_glyph;
    QString m_note;
    Tone m_tone = Tone::Neutral;
    qint64 m_count = -1;
    std::vector<qint64> m_past;
    Tone m_pastTone = Tone::Neutral;
    QString m_comparison;
    QString m_brief;
};

} // namespace regie
