// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Typography.h"

#include <QLabel>

namespace regie {

// One line that gives way: what doesn't fit ends in «…», and the tip says all.
class ElidedLabel final : public QLabel {
    Q_OBJECT

public:
    ElidedLabel(const QString &text, TextRole role, Colour ink, QWidget *parent);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
};

// Plain text on as many lines as it needs, to be selected and copied. Words that no narrow pane has room for (addresses
// of mail and web) break anywhere; QLabel would grow with them instead.
class WrappedLabel final : public QLabel {
    Q_OBJECT

public:
    WrappedLabel(const QString &text, TextRole role, Colour ink, QWidget *parent);

    [[nodiscard]] QString words() const { return m_words; } // as they were given
    [[nodiscard]] QString selectedWords() const;

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void showWords();
    void copy() const;

    QString m_words;
};

} // namespace regie
