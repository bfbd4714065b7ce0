// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/Place.h"

#include <QFrame>

class QLabel;
class QListView;

namespace regie {

class Button;
class Gateway;
class IconButton;
class NotificationModel;

// The list under the bell.
class NotificationPopup final : public QFrame {
    Q_OBJECT

public:
    NotificationPopup(Gateway &gateway, QWidget *parent);

    void popUp(const QPoint &topRight);
    [[nodiscard]] NotificationModel &model() { return *m_model; }
    // As though the person had chosen that line: it is read, and its record opens.
    void choose(int row);

    [[nodiscard]] QWidget *choicesButton() const;

Q_SIGNALS:
    void openWanted(const regie::Place &place, regie::OpenIn where);
    void choicesWanted(); // what to be told of

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void sayTexts();
    void showState();

    NotificationModel *m_model;
    QLabel *m_title;
    Button *m_allRead;
    IconButton *m_choices;
    QListView *m_list;
    QLabel *m_empty;
};

} // namespace regie
