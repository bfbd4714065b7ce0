// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour/Faults.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLayout>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QStackedLayout>
#include <QTextDocument>
#include <QTextDocumentFragment>
#include <QWidget>

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int tolerance = 2;                            // frames and focus rings may touch
const QRegularExpression breaks(u"[\\s\\x{200B}-]+"_s); // where a line may end

QString nameOf(const QWidget *widget)
{
    QString text;
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        text = label->text();
    else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        text = button->text();
    return u"%1(%2)"_s.arg(QString::fromLatin1(widget->metaObject()->className()), text.left(40));
}

QString plainText(const QLabel &label)
{
    const bool isRich =
        label.textFormat() == Qt::RichText || (label.textFormat() == Qt::AutoText && Qt::mightBeRichText(label.text()));
    return isRich ? QTextDocumentFragment::fromHtml(label.text()).toPlainText() : label.text();
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

int longestWord(const QLabel &label)
{
    int width = 0;
    for (const QString &word : plainText(label).split(breaks, Qt::SkipEmptyParts))
        width = std::max(width, label.fontMetrics().horizontalAdvance(word));
    return width;
}

// A text that wraps, without the room for its longest word or for all its lines.
bool isWrappedTextCut(const QLabel &label)
{
    const QRect room = label.contentsRect();
    return room.width() + tolerance < longestWord(label) ||
           label.height() + tolerance < label.heightForWidth(label.width());
}

// A label or a button narrower than what it says. Labels that give way say all of it in their tip.
bool isCut(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget)) {
        if (label->text().isEmpty())
            return false;
        if (label->wordWrap())
            return isWrappedTextCut(*label);
        const bool isElided = label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored ||
                              label->minimumSizeHint().width() < label->sizeHint().width();
        return !isElided && label->width() + tolerance < label->sizeHint().width();
    }
    if (const auto *area = qobject_cast<const QScrollArea *>(widget)) // and nothing brings the rest into sight
        return area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff && area->widget() != nullptr &&
               area->widget()->width() > area->viewport()->width() + tolerance;
    const auto *button = qobject_cast<const QPushButton *>(widget);
    return button != nullptr && !button->text().isEmpty() && button->width() + tolerance < button->sizeHint().width();
}

// What a layout put where its parent ends; the content of a scroll area is larger than its window by nature.
bool isOutside(const QWidget *widget)
{
    const QWidget *parent = widget->parentWidget();
    if (parent == nullptr || parent->layout() == nullptr || parent->layout()->indexOf(widget) < 0)
        return false;
    const QRect room = parent->rect().adjusted(-tolerance, -tolerance, tolerance, tolerance);
    return !widget->size().isEmpty() && !room.contains(widget->geometry());
}

} // namespace

QStringList layoutFaults(const QWidget *root)
{
    QStringList faults;
    if (const QSize least = root->minimumSizeHint(); least.width() > root->width() || least.height() > root->height())
        faults.append(u"needs %1 × %2"_s.arg(least.width()).arg(least.height()));
    findOverlaps(root, faults);
    for (const QWidget *widget : root->findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->isWindow())
            continue;
        findOverlaps(widget, faults);
        if (isCut(widget))
            faults.append(u"%1 is cut"_s.arg(nameOf(widget)));
        if (isOutside(widget))
            faults.append(u"%1 stands outside"_s.arg(nameOf(widget)));
    }
    return faults;
}

} // namespace regie
