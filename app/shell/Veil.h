// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

namespace regie {

// A flat veil over the whole window with one box on it. Escape and a click beside the box close it, and the focus
// returns to where it was.
class Veil : public QWidget {
    Q_OBJECT

public:
    explicit Veil(QWidget *window);

    void open();
    void close();
    [[nodiscard]] QWidget *box() const { return m_box; }

Q_SIGNALS:
    void closed();

protected:
    virtual void fit() = 0; // gives the box its place
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_box;
    QPointer<QWidget> m_focusBefore;
};

} // namespace regie
