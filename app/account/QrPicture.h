// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace regie {

// A text as a picture for the camera of a phone: black on white in every theme, each square a whole number of the
// screen's points, with the margin that readers need.
class QrPicture final : public QWidget {
    Q_OBJECT

public:
    explicit QrPicture(QWidget *parent = nullptr);

    void setContent(const QString &content);
    // One point per square, without the margin; null when there is nothing to show.
    [[nodiscard]] const QImage &squares() const { return m_squares; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_squares;
};

} // namespace regie
