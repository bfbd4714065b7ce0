// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/ServerAddress.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace regie {

class Connection;

// Which server, whether it answers, how fast and how well protected; and the way to another one, typed in place.
class ServerCard final : public QFrame {
    Q_OBJECT

public:
    explicit ServerCard(Connection &connection, QWidget *parent = nullptr);
    void startEditing() { edit(true); }
    // A connection to another server, or a new one, begins.
    void showConnecting();

Q_SIGNALS:
    void serverChosen(const regie::ServerAddress &server);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    enum class Standing { Connecting, Reachable, Unreachable, Unrecognised };

    void sayTexts();
    [[nodiscard]] QString facts() const;
    void refresh();
    void edit(bool isEditing);
    void accept();

    Connection &m_connection;
    QLabel *m_glyph;
    QLabel *m_name;
    QLabel *m_facts;
    QPushButton *m_change;
    QLineEdit *m_address;
    QPushButton *m_accept;
    QStackedWidget *m_faces;
    QString m_reason; // why it cannot be reached
    Standing m_standing = Standing::Connecting;
};

} // namespace regie
