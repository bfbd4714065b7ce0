// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/OpenRecord.h"

#include <QFrame>
#include <QScrollArea>

namespace regie {

class ConflictCell;

// The fields that two people changed: before, theirs, mine. Arrows choose, Ctrl+S keeps the choices.
class ConflictTable final : public QFrame {
    Q_OBJECT

public:
    ConflictTable(OpenRecord &record, QWidget *parent);

    void focusFirst();

Q_SIGNALS:
    void keepRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void rebuild();
    void showChoices();
    void addRow(class QGridLayout &grid, const Disagreement &one, const QString &other);

    struct Pair {
        std::function<void(bool mine)> choose;
        ConflictCell *theirs;
        ConflictCell *mine;
    };

    OpenRecord &m_record;
    QWidget *m_body = nullptr;
    std::vector<Pair> m_pairs;
};

// Holds the table at the foot of the fields, as high as it must be: what is typed above stays where it is.
class ConflictPane final : public QScrollArea {
    Q_OBJECT

public:
    ConflictPane(OpenRecord &record, QWidget *parent);

    [[nodiscard]] ConflictTable *table() const { return m_table; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    ConflictTable *m_table;
};

} // namespace regie
