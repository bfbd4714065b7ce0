// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace regie {

// One sentence under a field: what is wrong, who else writes here, what is expected.
class MessageLine : public QWidget {
    Q_OBJECT

public:
    enum class Weight { Issue, Remark };
    MessageLine(Weight weight, const QString &sentence, QWidget *parent);
    [[nodiscard]] QString sentence() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Weight m_weight;
    QLabel *m_label;
};

} // namespace regie
