// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/ListColumn.h"

#include <QFrame>

class QListWidget;

namespace regie {

// Which columns a list shows, and in what order: check, drag, or Ctrl+Shift+↑↓.
class ColumnChooser final : public QFrame {
    Q_OBJECT

public:
    ColumnChooser(const std::vector<ListColumn> &available, const std::vector<ListColumn> &shown, QWidget *parent);

    [[nodiscard]] QListWidget *list() const { return m_list; }

Q_SIGNALS:
    void chosen(const QStringList &keys); // at least one, in order

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void tell();

    QListWidget *m_list;
};

} // namespace regie
