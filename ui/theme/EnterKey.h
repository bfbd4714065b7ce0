// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace regie {

// Enter presses the button that has the focus, as it does in a dialog; Qt leaves that to Space elsewhere. Check
// boxes and radio buttons keep to Space.
class EnterKey final : public QObject {
    Q_OBJECT

public:
    explicit EnterKey(QObject *parent = nullptr); // watches the application
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace regie
