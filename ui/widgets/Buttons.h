// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Style.h"

#include <QAbstractButton>
#include <QPushButton>

class QButtonGroup;

namespace regie {

// Primary: filled, one per page at most, the next step. Outlined: the others. Flat: in bars and headers.
class Button final : public QPushButton {
    Q_OBJECT

public:
    explicit Button(const QString &text, ButtonKind kind = ButtonKind::Outlined, QWidget *parent = nullptr);

    void setGlyph(const QString &name); // an icon of resources/icons in the ink of the button
    void setKeys(const QString &keys);  // shown beside the text where the key would act
};

// A flat button of one icon. Its name is its tooltip and what assistive technology reads.
class IconButton final : public QPushButton {
    Q_OBJECT

public:
    IconButton(const QString &glyph, const QString &name, QWidget *parent = nullptr);

    void setName(const QString &name); // said by the tip and read aloud
};

class Switch final : public QAbstractButton {
    Q_OBJECT

public:
    explicit Switch(const QString &text = {}, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool hitButton(const QPoint &position) const override { return rect().contains(position); }
};

// One of a few: arrows move the choice, Tab leaves.
class SegmentedControl final : public QWidget {
    Q_OBJECT

public:
    explicit SegmentedControl(const QString &name, QWidget *parent = nullptr);

    void addSegment(const QString &text, const QString &glyph = {});
    void setText(int index, const QString &text);
    void setCurrent(int index);
    [[nodiscard]] int current() const; // -1 before the first segment

Q_SIGNALS:
    void currentChanged(int index);

private:
    QButtonGroup *m_group;
};

// A filter in force: «Status **open** ×». The whole opens its editor, the cross takes it away; Delete too.
class FilterChip final : public QAbstractButton {
    Q_OBJECT

public:
    FilterChip(const QString &field, const QString &value, QWidget *parent = nullptr);

    void setValue(const QString &value);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void removed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QRect cross() const;

    QString m_field;
    QString m_value;
    bool m_overCross = false;
    bool m_crossPressed = false;
};

} // namespace regie
