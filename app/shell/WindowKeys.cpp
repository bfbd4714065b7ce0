// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/WindowKeys.h"

#include <QApplication>
#include <QKeyEvent>
#include <QShortcut>
#include <QWidget>

namespace regie {

namespace {

// The pages' own keys belong to whatever has the focus first: an editor, a list. Only what they leave comes here.
bool isOfPages(Zone zone)
{
    return zone != Zone::Everywhere;
}

// The pane itself when it takes the focus, else the first thing in it that does.
bool focusInside(QWidget *pane)
{
    if (!pane->isVisible())
        return false;
    QWidget *target = pane->focusProxy() != nullptr ? pane->focusProxy() : pane;
    for (QWidget *widget : pane->findChildren<QWidget *>()) {
        if (target->focusPolicy() & Qt::TabFocus)
            break;
        if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus))
            target = widget;
    }
    if (!(target->focusPolicy() & Qt::TabFocus))
        return false;
    target->setFocus(Qt::TabFocusReason);
    return true;
}

} // namespace

void installWindowKeys(QWidget &window, const std::function<void(Command)> &run)
{
    for (const ShortcutRow &row : shortcuts()) {
        if (isOfPages(row.zone) || row.command == Command::Refresh)
            continue;
        for (const QKeySequence &keys : row.sequences()) {
            auto *shortcut = new QShortcut(keys, &window);
            QObject::connect(shortcut, &QShortcut::activated, &window, [run, command = row.command] { run(command); });
        }
    }
}

std::optional<Command> commandLeft(const QKeyEvent &event)
{
    const QKeySequence pressed(event.keyCombination());
    for (const ShortcutRow &row : shortcuts()) {
        if (row.command == Command::Focused)
            continue; // what had the focus did not want it
        const bool isText = event.modifiers().testFlag(Qt::ControlModifier) ? false : row.isTypedAs(event.text());
        const bool isKey =
            (isOfPages(row.zone) || row.command == Command::Refresh) && row.sequences().contains(pressed);
        if (isText || isKey)
            return row.command;
    }
    return std::nullopt;
}

bool isOfWindow(Command command)
{
    const ShortcutRow *row = findShortcut(command);
    return row != nullptr && row->zone == Zone::Everywhere && command != Command::Refresh;
}

void stepPane(const std::vector<QWidget *> &panes, int step)
{
    const QWidget *focus = QApplication::focusWidget();
    int at = -1;
    for (std::size_t index = 0; index < panes.size(); ++index) {
        if (focus != nullptr && (panes[index] == focus || panes[index]->isAncestorOf(focus)))
            at = static_cast<int>(index);
    }
    const int count = static_cast<int>(panes.size());
    for (int tried = 1; tried <= count; ++tried) {
        QWidget *pane = panes[static_cast<std::size_t>(((at + step * tried) % count + count) % count)];
        if (focusInside(pane))
            return;
    }
}

} // namespace regie
