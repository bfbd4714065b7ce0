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
    [[nodiscard]] bool isFilled() const { return m_count >= 0; }
    [[nodiscard]] int wordsWidth() const; // where nothing it says is cut
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void describeAll();
    void paintNote(QPainter &painter, const QRect &area, const QColor &ground) const;
    [[nodiscard]] bool hasGlyph() const; // before the sentence

    QString m_glyph;
    QString m_note;
    Tone m_tone = Tone::Neutral;
    qint64 m_count = -1;
};

} // namespace regie
