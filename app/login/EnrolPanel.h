// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace regie {

class Connection;
class EnrolForm;

// Between login and work, where a role demands a second factor that is not set up yet.
class EnrolPanel final : public QWidget {
    Q_OBJECT

public:
    explicit EnrolPanel(Connection &connection, QWidget *parent = nullptr);

    void begin();
    [[nodiscard]] EnrolForm &form() { return *m_form; }

Q_SIGNALS:
    void enrolled();

private:
    void sayTexts();

    QLabel *m_title;
    QLabel *m_subtitle;
    EnrolForm *m_form;
    QPushButton *m_logout;
};

} // namespace regie
