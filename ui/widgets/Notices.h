// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"

#include <QFrame>

#include <functional>

class QHBoxLayout;
class QLabel;
class QTimer;

namespace regie {

class Button;
class Glyph;

// A band across a page or panel: offline, conflict, read-only, fields to correct. Says the cause, then the way out.
class Banner final : public QFrame {
    Q_OBJECT

public:
    enum class Shape { Band, Card };

    Banner(Tone tone, const QString &glyph, Shape shape = Shape::Band, QWidget *parent = nullptr);

    void setText(const QString &strong, const QString &plain = {}); // plain text both
    Button *addAction(const QString &text);
    [[nodiscard]] QHBoxLayout *row() const { return m_row; } // for a hint or link of its own at the right end

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showText();

    Tone m_tone;
    Shape m_shape;
    QString m_strong;
    QString m_plain;
    QHBoxLayout *m_row;
    QLabel *m_text;
};

// What was just done and how to undo it, on inverse ground at the foot of its parent. Goes after its seconds, not while
// the pointer or the focus is on it. Says its words again in the language of now.
class Toast final : public QFrame {
    Q_OBJECT

public:
    using Words = std::function<QString()>;
    Toast(Words text, Words action, QWidget *parent); // an empty action: none

    static constexpr int usualSeconds = 10;
    void start(int seconds = usualSeconds);
    [[nodiscard]] int secondsLeft() const { return m_secondsLeft; }

Q_SIGNALS:
    void acted();
    void expired();
    void reworded(); // and of another size

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void say(const Words &text, const Words &action);
    void keepRoomForCountdown();
    void tick();

    QLabel *m_text;
    QLabel *m_countdown;
    Button *m_action;
    QTimer *m_timer;
    int m_secondsLeft = 0;
};

// The sentence under a field: what is wrong, or what will be asked.
class FieldNote final : public QWidget {
    Q_OBJECT

public:
    explicit FieldNote(QWidget *parent = nullptr);

    void showError(const QString &text);
    void showHint(const QString &text);
    void clear();
    [[nodiscard]] QString text() const;

private:
    Glyph *m_glyph;
    QLabel *m_text;
};

} // namespace regie
