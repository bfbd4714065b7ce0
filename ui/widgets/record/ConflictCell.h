// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

class QTextLayout;

namespace regie {

// Where a text differs from the one it was before, by common beginning and end; of no length where it is the same or
// only shorter.
struct ChangedPart {
    qsizetype begin = 0;
    qsizetype length = 0;

    [[nodiscard]] static ChangedPart of(const QString &text, const QString &before);
};

// One of the two contents to choose between: whole, on as many lines as it takes, with what was changed underlined. Of
// a long text that stayed the same, only what stands around the change is shown.
class ConflictCell final : public QAbstractButton {
    Q_OBJECT

public:
    struct Content {
        QString text;
        QString before;
        QString name; // what assistive technology says beside the text
    };
    ConflictCell(const Content &content, QWidget *parent);

    void setContent(const Content &content);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    double lay(QTextLayout &layout, int width) const; // returns the height of the lines

    ChangedPart m_changed;
};

} // namespace regie
