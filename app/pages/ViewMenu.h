// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/SavedViews.h"

#include <QFrame>

class QLineEdit;
class QMenu;

namespace regie {

// Asks for the name of a view, beside what asked for it. Enter takes it, Escape leaves everything as it was.
class NamePopup final : public QFrame {
    Q_OBJECT

public:
    NamePopup(const QString &question, const QString &name, QWidget *parent);

    void showBelow(QWidget *anchor);
    [[nodiscard]] QLineEdit *edit() const { return m_edit; }

Q_SIGNALS:
    void named(const QString &name);

private:
    QLineEdit *m_edit;
};

// The roles a view may be shared with, by what people call them; asked for once, while the menu is open.
class ShareMenu final : public QObject {
    Q_OBJECT

public:
    ShareMenu(Gateway &gateway, const QStringList &shared, QMenu *menu);

Q_SIGNALS:
    void chosen(const QStringList &roles);

private:
    void add(const QString &key, const QString &name);
    [[nodiscard]] QString nameOf(const QString &key) const;

    Gateway &m_gateway;
    QStringList m_shared;
    QMenu *m_menu;
};

} // namespace regie
