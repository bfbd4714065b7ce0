// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/SettingsSheet.h"

#include "ui/theme/TextSpace.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"

#include <QAbstractButton>
#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>

#include <algorithm>
#include <utility>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int boxWidth = 500;
constexpr int sheetMargin = 24;

} // namespace

SettingsSheet::SettingsSheet(QWidget *window)
    : Veil(window)
    , m_scroll(new QScrollArea(box()))
    , m_body(nullptr)
    , m_title(nullptr)
    , m_close(nullptr)
{
    auto *inside = new QWidget(m_scroll);
    m_title = makeLabel({}, TextRole::PageTitle, Colour::Text, inside);
    m_title->setWordWrap(true); // a name in it may be long
    m_close = new IconButton(u"x"_s, {}, inside);
    m_body = new QVBoxLayout(inside);
    m_body->setContentsMargins(sheetMargin, 18, sheetMargin, sheetMargin);
    m_body->setSpacing(10);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_close, 0, Qt::AlignTop);
    m_body->addLayout(head);

    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setWidget(inside);
    inside->setAutoFillBackground(false);
    auto *outer = new QVBoxLayout(box());
    outer->setContentsMargins(2, 2, 2, 2);
    outer->addWidget(m_scroll);
    setFocusPolicy(Qt::StrongFocus);
    connect(m_close, &QPushButton::clicked, this, &SettingsSheet::close);
}

QWidget *SettingsSheet::content() const
{
    return m_scroll->widget();
}

void SettingsSheet::setTitle(const QString &title)
{
    m_title->setText(title);
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(m_close->toolTip());
}

void SettingsSheet::openAtFirst()
{
    open();
    m_close->setFocus(Qt::PopupFocusReason);
    focusNextPrevChild(true);
}

void SettingsSheet::refit()
{
    if (!isHidden())
        fit();
}

void SettingsSheet::fit()
{
    QLayout *layout = content()->layout();
    const int wide = qMin(textSpace(boxWidth), width() - 32);
    layout->activate();
    const int wanted =
        layout->hasHeightForWidth() ? layout->totalHeightForWidth(wide - 4) : content()->sizeHint().height();
    const int high = qMin(wanted + 4, height() - 48);
    box()->setGeometry((width() - wide) / 2, qMax(24, (height() - high) / 3), wide, high);
}

// In the order in which it is read, whatever was made first; of several segments, the one that is chosen.
std::vector<QWidget *> SettingsSheet::stops() const
{
    std::vector<QWidget *> found;
    for (QWidget *widget : box()->findChildren<QWidget *>()) {
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        const bool isOther = button != nullptr && button->autoExclusive() && !button->isChecked();
        if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) && !isOther)
            found.push_back(widget);
    }
    const auto place = [this](const QWidget *widget) { return widget->mapTo(box(), QPoint()); };
    std::sort(found.begin(), found.end(), [&](const QWidget *left, const QWidget *right) {
        return std::pair(place(left).y(), place(left).x()) < std::pair(place(right).y(), place(right).x());
    });
    return found;
}

bool SettingsSheet::focusNextPrevChild(bool isNext)
{
    const std::vector<QWidget *> all = stops();
    if (all.empty()) // it is being put away
        return Veil::focusNextPrevChild(isNext);
    const auto at = std::find(all.begin(), all.end(), QApplication::focusWidget());
    const std::size_t count = all.size();
    std::size_t next = isNext ? 0 : count - 1;
    if (at != all.end())
        next = (static_cast<std::size_t>(at - all.begin()) + (isNext ? 1 : count - 1)) % count;
    all[next]->setFocus(isNext ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    m_scroll->ensureWidgetVisible(all[next]);
    return true;
}

} // namespace regie
