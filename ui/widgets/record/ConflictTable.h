// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/OpenRecord.h"

#include <QFrame>

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
    void addRow(class QGridLayout &grid, const FieldConflict &conflict, const QString &other);

    struct Pair {
        QString field;
        ConflictCell *theirs;
        ConflictCell *mine;
    };

    OpenRecord &m_record;
    QWidget *m_body = nullptr;
    std::vector<Pair> m_pairs;
};

} // namespace regie
