// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace regie {

// A line of text that ends in «…» where it has more words than room, as long as nobody types in it.
class FittingLine final : public QLineEdit {
    Q_OBJECT

public:
    explicit FittingLine(QWidget *parent);

    [[nodiscard]] QString shownText() const; // as it is painted without the focus

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QRect room() const; // of its words, beside its glyphs
};

} // namespace regie
