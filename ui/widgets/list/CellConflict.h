// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QFrame>

class QLabel;
class QScrollArea;

namespace regie {

// Below a cell being typed into: what a colleague wrote there meanwhile, whole, and which key does what.
class CellConflict final : public QFrame {
    Q_OBJECT

public:
    explicit CellConflict(QWidget *viewport);

    // `who` may be empty when it is not known.
    void tell(const QString &who, const QString &theirs);
    [[nodiscard]] QString sentence() const; // as it is read aloud
    // Under the cell's editor, above it where there is no room.
    void placeAt(const QRect &editor);
    // Whether it has stood whole before their eyes long enough for a key to mean it.
    [[nodiscard]] bool isSeen() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_head;
    QLabel *m_theirs;
    QLabel *m_keys;
    QScrollArea *m_scroll; // of what they wrote, should it be long
    QString m_who;
    QString m_value;
    QElapsedTimer m_whole; // since when nothing of it is cut
};

} // namespace regie
