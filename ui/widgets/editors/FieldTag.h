// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace regie {

// What is to be known of a field beside its content: whose hand is on it, a face and "Camille is typing…", or that its
// content is still to be sent. Lies over the field's right end, so that nothing moves: in its first line or its last,
// wherever the words end sooner. Only the face or the glyph where they leave no room for more, and while one types
// there oneself.
class FieldTag final : public QWidget {
    Q_OBJECT

public:
    explicit FieldTag(QWidget *parent);

    void showColleague(const QString &name, const QWidget &field);
    void showToSend(const QWidget &field);
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void placeOver(const QWidget &field);

    QString m_colleague; // empty: it is to be sent
    bool m_isNarrow = false;
};

} // namespace regie
