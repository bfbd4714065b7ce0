// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace regie {

// How many notifications are unread.
class NotificationBell final : public QAbstractButton {
    Q_OBJECT

public:
    explicit NotificationBell(QWidget *parent = nullptr);
    void setCount(qint64 count);
    [[nodiscard]] qint64 count() const { return m_count; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void sayTexts();

    qint64 m_count = 0;
};

} // namespace regie
