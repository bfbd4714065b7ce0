// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/OpenRecord.h"

#include <QFrame>
#include <QScrollArea>

class QGridLayout;
class QVBoxLayout;

namespace regie {

class ConflictCell;

// The fields that two people changed: before, theirs, mine. Arrows choose, Ctrl+S keeps the choices. Whoever cannot say
// yet puts it off: what was typed stays a draft, the sentence stays, and nothing is saved over it unseen.
class ConflictTable final : public QFrame {
    Q_OBJECT

public:
    ConflictTable(OpenRecord &record, QWidget *parent);

    void focusFirst(); // of the choices, also of those that were put off
    void putOff(bool isPutOff);
    [[nodiscard]] bool isPutOff() const { return m_isPutOff; }

Q_SIGNALS:
    void keepRequested();
    void putOffChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void follow();
    void rebuild();
    void showMine(const std::vector<Disagreement> &all);
    void showChoices();
    void focusChosen();
    void addBanner(QVBoxLayout &rows);
    void addChoices(QVBoxLayout &rows);
    void addRow(QGridLayout &grid, const Disagreement &one);
    void addFoot(QVBoxLayout &rows);
    [[nodiscard]] QString other() const;

    struct Pair {
        std::function<void(bool mine)> choose;
        ConflictCell *theirs;
        ConflictCell *mine;
    };

    OpenRecord &m_record;
    QWidget *m_body = nullptr;
    std::vector<Disagreement> m_shown;
    std::vector<Pair> m_pairs; // none while it is put off
    bool m_isPutOff = false;
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
