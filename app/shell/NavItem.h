// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"

#include <QAbstractButton>

namespace regie {

// A line of the sidebar: icon, words, and how many records wait behind it.
class NavItem final : public QAbstractButton {
    Q_OBJECT

public:
    NavItem(const QString &glyph, QWidget *parent = nullptr);

    void setCount(qint64 count, Tone tone = Tone::Neutral); // -1: none shown
    void setCurrent(bool isCurrent);
    [[nodiscard]] bool isCurrent() const { return m_isCurrent; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void openedElsewhere(); // middle button, or Ctrl

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QString m_glyph;
    qint64 m_count = -1;
    Tone m_tone = Tone::Neutral;
    bool m_isCurrent = false;
};

} // namespace regie
