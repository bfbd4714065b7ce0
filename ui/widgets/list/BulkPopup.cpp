// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/list/BulkPopup.h"

#include "ui/models/BulkRun.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/TextSpace.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace regie {

using namespace Qt::StringLiterals;

BulkPopup::BulkPopup(QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_rows(new QVBoxLayout(this))
    , m_words(makeLabel({}, TextRole::Secondary, Colour::Text2, this))
    , m_refused(new QListWidget(this))
    , m_apply(new Button({}, ButtonKind::Primary, this))
{
    constexpr int width = 340;
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setFixedWidth(textSpace(width));
    m_rows->setContentsMargins(12, 12, 12, 12);
    m_rows->setSpacing(metrics::between);
    m_words->setWordWrap(true);
    m_refused->setAccessibleName(tr("Refused"));
    m_refused->setWordWrap(true);
    m_refused->hide();
    for (QWidget *piece : std::initializer_list<QWidget *>{m_words, m_refused, m_apply})
        m_rows->addWidget(piece);
    connect(m_apply, &QPushButton::clicked, this, &BulkPopup::apply);
}

void BulkPopup::popUpAbove(QWidget *bar)
{
    constexpr int gap = 6;
    popUp(bar->mapToGlobal(QPoint(0, -gap)));
}

void BulkPopup::popUpWithin(QWidget *view)
{
    constexpr int gap = 24;
    popUp(view->mapToGlobal(QPoint((view->width() - width()) / 2, view->height() - gap)));
}

void BulkPopup::popUp(const QPoint &bottomLeft)
{
    m_bottomLeft = bottomLeft;
    fit();
    show();
    takeFocus();
}

// As high as its texts are.
void BulkPopup::fit()
{
    m_rows->activate();
    resize(width(), m_rows->hasHeightForWidth() ? m_rows->totalHeightForWidth(width()) : m_rows->sizeHint().height());
    const QRect room = (parentWidget() ? parentWidget()->screen() : screen())->availableGeometry();
    const QPoint wanted = m_bottomLeft - QPoint(0, height());
    move(std::clamp(wanted.x(), room.left(), std::max(room.left(), room.right() - width())),
         std::clamp(wanted.y(), room.top(), std::max(room.top(), room.bottom() - height())));
}

void BulkPopup::tabThrough(const std::vector<QWidget *> &widgets)
{
    QWidget *before = nullptr;
    const auto add = [&before](QWidget *widget) {
        if ((widget->focusPolicy() & Qt::TabFocus) == 0 || widget->focusProxy())
            return;
        if (QWidget *first = std::exchange(before, widget))
            setTabOrder(first, widget);
    };
    for (QWidget *widget : widgets) {
        add(widget);
        for (QWidget *part : widget->findChildren<QWidget *>())
            add(part);
    }
    add(m_apply);
}

void BulkPopup::follow(BulkRun &run)
{
    connect(&run, &BulkRun::progressed, this,
            [this, &run] { m_words->setText(tr("%1 of %2").arg(run.done()).arg(run.total())); });
    connect(&run, &BulkRun::finished, this, [this, &run] { showOutcome(run); });
}

void BulkPopup::showOutcome(const BulkRun &run)
{
    const auto refused = static_cast<int>(run.refused().size());
    QString text = outcome(run.changed());
    if (refused > 0)
        text += u", "_s + tr("%Ln refused", nullptr, refused);
    m_words->setText(text);
    for (const BulkRun::Refused &one : run.refused())
        m_refused->addItem(one.label + u" · "_s + one.reason);
    m_refused->setVisible(refused > 0);
    m_apply->hide();
    fit();
    Q_EMIT applied();
    if (refused == 0)
        close();
}

// As in a dialog; a text of several lines keeps Enter for itself, and Ctrl+Enter is the word there.
void BulkPopup::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        apply();
    else
        QFrame::keyPressEvent(event);
}

} // namespace regie
