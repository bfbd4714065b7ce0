// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace regie {

// Whose hand is on a field: a face and "Camille is typing…" over the field's right end, so that nothing moves: in its
// first line or its last, wherever the words end sooner. Only the face where they leave no room for more, and while one
// types there oneself.
class ColleagueTag final : public QWidget {
    Q_OBJECT

public:
    explicit ColleagueTag(QWidget *parent);

    void show(const QString &name, const QWidget &field);
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    bool m_isNarrow = false;
};

} // namespace regie
