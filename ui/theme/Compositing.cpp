// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Compositing.h"

#include <QGuiApplication>
#include <QLibrary>
#include <QWidget>

namespace regie {

namespace {

#if QT_CONFIG(xcb)
// Whoever composes owns the selection _NET_WM_CM_S0 (Extended Window Manager Hints). Xlib is there already when Qt
// speaks to an X server; it is not linked, so that the program runs without it elsewhere.
bool hasCompositingManager(Display *display)
{
    using InternAtom = unsigned long (*)(Display *, const char *, int);
    using SelectionOwner = unsigned long (*)(Display *, unsigned long);
    QLibrary xlib(QStringLiteral("X11"), 6);
    const auto internAtom = reinterpret_cast<InternAtom>(xlib.resolve("XInternAtom"));
    const auto selectionOwner = reinterpret_cast<SelectionOwner>(xlib.resolve("XGetSelectionOwner"));
    return !internAtom || !selectionOwner || selectionOwner(display, internAtom(display, "_NET_WM_CM_S0", 0)) != 0;
}
#endif

} // namespace

bool isComposited()
{
#if QT_CONFIG(xcb)
    // Off screen there may be such an interface, to no server.
    const auto *x11 = qGuiApp->nativeInterface<QNativeInterface::QX11Application>();
    if (x11 && x11->display())
        return hasCompositingManager(x11->display());
#endif
    return true;
}

double popupRadius(const QWidget *popup, double wanted)
{
    return popup && popup->isWindow() && !popup->testAttribute(Qt::WA_TranslucentBackground) ? 0 : wanted;
}

} // namespace regie
