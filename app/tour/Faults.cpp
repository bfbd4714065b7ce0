// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour/Faults.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLayout>
#include <QPushButton>
#include <QStackedLayout>
#include <QWidget>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int tolerance = 2; // frames and focus rings may touch

QString nameOf(const QWidget *widget)
{
    QString text;
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        text = label->text();
    else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        text = button->text();
    return u"%1(%2)"_s.arg(QString::fromLatin1(widget->metaObject()->className()), text.left(40));
}

// What a layout placed beside each other; bars that float over a page are in none.
std::vector<const QWidget *> placed(const QLayout *layout)
{
    std::vector<const QWidget *> widgets;
    for (int index = 0; index < layout->count(); ++index) {
        const QLayoutItem *item = layout->itemAt(index);
        if (const QWidget *widget = const_cast<QLayoutItem *>(item)->widget()) {
            if (widget->isVisible())
                widgets.push_back(widget);
        } else if (const QLayout *inner = const_cast<QLayoutItem *>(item)->layout()) {
            const auto more = placed(inner);
            widgets.insert(widgets.end(), more.begin(), more.end());
        }
    }
    return widgets;
}

void findOverlaps(const QWidget *parent, QStringList &faults)
{
    if (parent->layout() == nullptr || qobject_cast<const QStackedLayout *>(parent->layout()) != nullptr)
        return;
    const auto widgets = placed(parent->layout());
    for (std::size_t one = 0; one < widgets.size(); ++one) {
        for (std::size_t other = one + 1; other < widgets.size(); ++other) {
            const QRect common = widgets[one]->geometry() & widgets[other]->geometry();
            if (common.width() > tolerance && common.height() > tolerance)
                faults.append(u"%1 lies on %2"_s.arg(nameOf(widgets[one]), nameOf(widgets[other])));
        }
    }
}

// A label that cannot wrap, or a button, narrower than what it says.
bool isCut(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget)) {
        const bool isElided = label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored;
        return !label->wordWrap() && !isElided && !label->text().isEmpty() &&
               label->width() + tolerance < label->sizeHint().width();
    }
    const auto *button = qobject_cast<const QPushButton *>(widget);
    return button != nullptr && !button->text().isEmpty() && button->width() + tolerance < button->sizeHint().width();
}

} // namespace

QStringList layoutFaults(const QWidget *root)
{
    QStringList faults;
    findOverlaps(root, faults);
    for (const QWidget *widget : root->findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->isWindow())
            continue;
        findOverlaps(widget, faults);
        if (isCut(widget))
            faults.append(u"%1 is cut"_s.arg(nameOf(widget)));
    }
    return faults;
}

} // namespace regie
