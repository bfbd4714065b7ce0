// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ReadingOrder.h"

#include <QAbstractItemView>
#include <QScrollArea>

#include <algorithm>

namespace regie {

namespace {

constexpr auto columnsProperty = "regieColumns";

// Qt's own way takes a container with a focus proxy for a stop: it lands in the middle of the container, and nowhere
// when the proxy is hidden.
bool isStop(const QWidget &widget)
{
    return (widget.focusPolicy() & Qt::TabFocus) != 0 && widget.focusProxy() == nullptr && widget.isEnabled();
}

std::vector<QWidget *> shownChildren(const QWidget &parent)
{
    std::vector<QWidget *> children;
    for (QObject *child : parent.children()) {
        auto *widget = qobject_cast<QWidget *>(child);
        if (widget != nullptr && !widget->isWindow() && widget->isVisible() && !widget->size().isEmpty())
            children.push_back(widget);
    }
    return children;
}

bool isHigher(const QWidget *one, const QWidget *other)
{
    return one->y() < other->y();
}

bool isBefore(const QWidget *one, const QWidget *other)
{
    return one->x() < other->x();
}

// Lines of what stands side by side: whatever begins below the end of one of a line belongs to the next.
void sortByPlace(std::vector<QWidget *> &widgets)
{
    std::stable_sort(widgets.begin(), widgets.end(), isHigher);
    auto line = widgets.begin();
    while (line != widgets.end()) {
        int bottom = (*line)->geometry().bottom();
        auto end = line;
        while (end != widgets.end() && (*end)->y() + (*end)->height() / 2 <= bottom) {
            bottom = std::min(bottom, (*end)->geometry().bottom());
            ++end;
        }
        end = end == line ? line + 1 : end;
        std::stable_sort(line, end, isBefore);
        line = end;
    }
}

void collect(const QWidget &parent, std::vector<QWidget *> &stops)
{
    if (parent.property(columnsProperty).toBool()) {
        for (QWidget *widget = parent.nextInFocusChain(); widget != &parent; widget = widget->nextInFocusChain()) {
            if (parent.isAncestorOf(widget) && widget->isVisible() && isStop(*widget))
                stops.push_back(widget);
        }
        return;
    }
    std::vector<QWidget *> children = shownChildren(parent);
    sortByPlace(children);
    for (QWidget *child : children) {
        if (isStop(*child))
            stops.push_back(child);
        if (qobject_cast<QAbstractItemView *>(child) == nullptr) // which has keys of its own for what is in it
            collect(*child, stops);
    }
}

} // namespace

std::vector<QWidget *> readingOrder(const QWidget &root)
{
    std::vector<QWidget *> stops;
    collect(root, stops);
    return stops;
}

void markColumns(QWidget *widget)
{
    widget->setProperty(columnsProperty, true);
}

bool focusNextStop(QWidget &window, bool isForward)
{
    const std::vector<QWidget *> stops = readingOrder(window);
    if (stops.empty())
        return false;
    const auto at = std::find(stops.begin(), stops.end(), window.focusWidget());
    const std::size_t count = stops.size();
    std::size_t next = isForward ? 0 : count - 1;
    if (at != stops.end())
        next = (static_cast<std::size_t>(at - stops.begin()) + (isForward ? 1 : count - 1)) % count;
    QWidget *target = stops[next];
    for (QWidget *around = target->parentWidget(); around != nullptr; around = around->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(around)) // before its ring stands anywhere
            area->ensureWidgetVisible(target);
    }
    target->setFocus(isForward ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

} // namespace regie
