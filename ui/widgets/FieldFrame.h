// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace regie {

// The frame of a field made of several pieces: icon, edit, buttons. Its ring is drawn when the edit has the focus.
class FieldFrame : public QFrame {
    Q_OBJECT

public:
    explicit FieldFrame(QWidget *parent = nullptr);

    [[nodiscard]] QHBoxLayout *row() const { return m_row; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {48, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QHBoxLayout *m_row;
};

} // namespace regie
