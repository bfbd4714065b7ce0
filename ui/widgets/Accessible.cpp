// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Accessible.h"

#include <QAccessibleWidget>
#include <QVariant>

namespace regie {

namespace {

constexpr const char *roleProperty = "regieAccessibleRole";

QAccessibleInterface *describe(const QString &, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    if (!widget)
        return nullptr;
    const QVariant role = widget->property(roleProperty);
    return role.isValid() ? new QAccessibleWidget(widget, static_cast<QAccessible::Role>(role.toInt())) : nullptr;
}

} // namespace

void setAccessible(QWidget *widget, QAccessible::Role role, const QString &name)
{
    static const bool installed = (QAccessible::installFactory(describe), true);
    Q_UNUSED(installed)
    widget->setProperty(roleProperty, static_cast<int>(role));
    if (!name.isNull())
        widget->setAccessibleName(name);
}

} // namespace regie
