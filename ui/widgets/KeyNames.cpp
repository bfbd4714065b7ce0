// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/KeyNames.h"

#include <QCoreApplication>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

struct Named {
    Qt::Key key;
    const char *name;
};

constexpr std::array named{Named{Qt::Key_Escape, QT_TRANSLATE_NOOP("KeyNames", "Esc")},
                           Named{Qt::Key_Return, QT_TRANSLATE_NOOP("KeyNames", "Enter")},
                           Named{Qt::Key_Enter, QT_TRANSLATE_NOOP("KeyNames", "Enter")},
                           Named{Qt::Key_Space, QT_TRANSLATE_NOOP("KeyNames", "Space")},
                           Named{Qt::Key_Delete, QT_TRANSLATE_NOOP("KeyNames", "Del")},
                           Named{Qt::Key_Insert, QT_TRANSLATE_NOOP("KeyNames", "Ins")},
                           Named{Qt::Key_Home, QT_TRANSLATE_NOOP("KeyNames", "Home")},
                           Named{Qt::Key_End, QT_TRANSLATE_NOOP("KeyNames", "End")},
                           Named{Qt::Key_PageUp, QT_TRANSLATE_NOOP("KeyNames", "PgUp")},
                           Named{Qt::Key_PageDown, QT_TRANSLATE_NOOP("KeyNames", "PgDn")},
                           Named{Qt::Key_Tab, QT_TRANSLATE_NOOP("KeyNames", "Tab")},
                           Named{Qt::Key_Menu, QT_TRANSLATE_NOOP("KeyNames", "Menu")}};

QString nameOf(Qt::Key key)
{
    switch (key) {
    case Qt::Key_Left:
        return u"←"_s;
    case Qt::Key_Right:
        return u"→"_s;
    case Qt::Key_Up:
        return u"↑"_s;
    case Qt::Key_Down:
        return u"↓"_s;
    default:
        break;
    }
    for (const Named &one : named) {
        if (one.key == key)
            return QCoreApplication::translate("KeyNames", one.name);
    }
    return QKeySequence(key).toString(QKeySequence::PortableText);
}

} // namespace

QString keyNames(const QKeySequence &keys)
{
    if (keys.isEmpty())
        return {};
    const QKeyCombination pressed = keys[0];
    QStringList names;
    if (pressed.keyboardModifiers().testFlag(Qt::ControlModifier))
        names.append(QCoreApplication::translate("KeyNames", "Ctrl"));
    if (pressed.keyboardModifiers().testFlag(Qt::AltModifier))
        names.append(QCoreApplication::translate("KeyNames", "Alt"));
    if (pressed.keyboardModifiers().testFlag(Qt::ShiftModifier))
        names.append(QCoreApplication::translate("KeyNames", "Shift"));
    names.append(nameOf(pressed.key()));
    return names.join(u' ');
}

} // namespace regie
