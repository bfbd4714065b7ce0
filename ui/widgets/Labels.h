// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Typography.h"
#include "ui/widgets/Painters.h"

#include <QLabel>
#include <QWidget>

namespace regie {

// A label that keeps its size and colour through changes of theme and text scale.
[[nodiscard]] QLabel *makeLabel(const QString &text, TextRole role = TextRole::Body, Colour ink = Colour::Text,
                                QWidget *parent = nullptr);
[[nodiscard]] QLabel *makeLabel(const QString &text, TextRole role, Tone ink, QWidget *parent = nullptr);

// One icon in the flow of a layout; it says nothing to assistive technology, the words beside it do.
class Glyph final : public QWidget {
    Q_OBJECT

public:
    Glyph(const QString &name, Colour ink, int size = 16, QWidget *parent = nullptr);
    Glyph(const QString &name, Tone ink, int size = 16, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    Colour m_ink = Colour::Text;
    Tone m_tone = Tone::Neutral;
    bool m_toned = false;
    int m_size;
};

class Chip final : public QWidget {
    Q_OBJECT

public:
    explicit Chip(const ChipLook &look = {}, QWidget *parent = nullptr);

    void setLook(const ChipLook &look);
    [[nodiscard]] const ChipLook &look() const { return m_look; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    ChipLook m_look;
};

class Avatar final : public QWidget {
    Q_OBJECT

public:
    explicit Avatar(const QString &name = {}, int size = 22, QWidget *parent = nullptr); // no name: nobody yet

    void setName(const QString &name);
    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] QSize sizeHint() const override { return {m_size, m_size}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    int m_size;
};

class KeyCap final : public QWidget {
    Q_OBJECT

public:
    explicit KeyCap(const QString &keys, QWidget *parent = nullptr);

    void setKeys(const QString &keys);
    [[nodiscard]] QString keys() const { return m_keys; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString m_keys;
};

// The glyph of a priority; the word beside it is the caller's, the accessible name is ours.
class PriorityGlyph final : public QWidget {
    Q_OBJECT

public:
    explicit PriorityGlyph(const ChipLook &look, QWidget *parent = nullptr);

    void setLook(const ChipLook &look);
    [[nodiscard]] QSize sizeHint() const override { return {16, 16}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ChipLook m_look;
};

} // namespace regie
