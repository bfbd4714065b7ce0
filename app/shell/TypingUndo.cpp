// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/TypingUndo.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QWidget>

namespace regie {

namespace {

bool mayUndo(const QLineEdit &line)
{
    return !line.isReadOnly() && line.isModified() && line.isUndoAvailable();
}

bool mayUndo(const QPlainTextEdit &text)
{
    return !text.isReadOnly() && text.document()->isModified() && text.document()->isUndoAvailable();
}

bool mayRedo(const QLineEdit &line)
{
    return !line.isReadOnly() && line.isRedoAvailable();
}

bool mayRedo(const QPlainTextEdit &text)
{
    return !text.isReadOnly() && text.document()->isRedoAvailable();
}

// Calls it with the text field that the widget is; false when it is none.
template <class Use>
bool withText(QWidget *widget, Use use)
{
    if (auto *line = qobject_cast<QLineEdit *>(widget))
        return use(*line);
    if (auto *text = qobject_cast<QPlainTextEdit *>(widget))
        return use(*text);
    return false;
}

bool isText(QWidget *widget)
{
    return withText(widget, [](const auto &) { return true; });
}

} // namespace

TypingUndo::TypingUndo(QWidget &window)
    : QObject(&window)
    , m_window(window)
{
    qApp->installEventFilter(this);
}

bool TypingUndo::undo()
{
    return withText(QApplication::focusWidget(), [](auto &field) {
        const bool may = mayUndo(field);
        if (may)
            field.undo();
        return may;
    });
}

bool TypingUndo::redo()
{
    return withText(QApplication::focusWidget(), [](auto &field) {
        const bool may = mayRedo(field);
        if (may)
            field.redo();
        return may;
    });
}

// A field claims its keys before any shortcut is looked at; what it has no use for it is not asked about, unless it is
// the end of what it takes back.
bool TypingUndo::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && watched == m_taking)
        m_taking = nullptr;
    if (event->type() != QEvent::ShortcutOverride)
        return false;
    auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget || widget->window() != &m_window || !isText(widget))
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isUndo = key->matches(QKeySequence::Undo);
    if (!isUndo && !key->matches(QKeySequence::Redo)) {
        const bool isModifier = key->key() == Qt::Key_Control || key->key() == Qt::Key_Shift;
        m_taking = isModifier ? m_taking : nullptr;
        return false;
    }
    if (withText(widget, [isUndo](const auto &field) { return isUndo ? mayUndo(field) : mayRedo(field); })) {
        m_taking = widget;
        return false;
    }
    event->setAccepted(widget == m_taking);
    return true;
}

} // namespace regie
