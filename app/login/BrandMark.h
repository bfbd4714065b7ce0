// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace regie {

// Three faders on a square of the accent colour.
class BrandMark final : public QWidget {
    Q_OBJECT

public:
    explicit BrandMark(int size, QWidget *parent = nullptr);
    [[nodiscard]] static QIcon windowIcon();

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace regie
