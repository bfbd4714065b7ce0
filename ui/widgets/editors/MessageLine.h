// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace regie {

// One sentence under a field: what is wrong.
class MessageLine : public QWidget {
    Q_OBJECT

public:
    MessageLine(const QString &sentence, QWidget *parent);
    [[nodiscard]] QString sentence() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_label;
};

} // namespace regie
