// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/FocusRing.h"

#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QFocusEvent>
#include <QFocusFrame>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace regie {

namespace {

constexpr auto paneProperty = "regiePane";

bool isField(const QWidget *widget)
{
    if (isFieldFrame(widget) || qobject_cast<const QComboBox *>(widget) ||
        qobject_cast<const QAbstractSpinBox *>(widget))
        return true;
    if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
        return edit->hasFrame();
    const auto *area = qobject_cast<const QFrame *>(widget);
    return (qobject_cast<const QTextEdit *>(area) || qobject_cast<const QPlainTextEdit *>(area)) &&
           area->frameShape() != QFrame::NoFrame;
}

// The field that the focused widget is part of: a combo's line edit, the inner edit of a field with an icon.
QWidget *fieldAround(QWidget *focused)
{
    constexpr int depth = 4;
    QWidget *widget = focused;
    for (int i = 0; widget && !widget->isWindow() && i < depth; ++i, widget = widget->parentWidget())
        if (isField(widget))
            return widget;
    return nullptr;
}

bool isPane(const QWidget &widget)
{
    return qobject_cast<const QAbstractScrollArea *>(&widget) != nullptr || widget.property(paneProperty).toBool();
}

bool isByKeys(Qt::FocusReason reason)
{
    return reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
}

// Lists and other panes reach to the edges of theirs: what marks them lies inside.
class PaneMark final : public QWidget {
public:
    explicit PaneMark(QWidget *pane)
        : QWidget(pane)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        pane->installEventFilter(this);
        setGeometry(pane->rect());
        raise();
        show();
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Resize)
            setGeometry(parentWidget()->rect());
        return false;
    }
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintFocusRing(painter, rect(), metrics::radiusKey, themeOf(this));
    }
};

} // namespace

void showsFocusAsPane(QWidget *widget)
{
    widget->setProperty(paneProperty, true);
}

FocusRing::FocusRing(QObject *parent)
    : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

QWidget *FocusRing::target() const
{
    return m_frame ? m_frame->widget() : nullptr;
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type != QEvent::FocusIn && type != QEvent::FocusOut && type != QEvent::KeyPress)
        return false;
    auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget)
        return false;
    if (type == QEvent::FocusOut) {
        hide();
        return false;
    }
    const bool button = qobject_cast<QAbstractButton *>(widget) != nullptr;
    if (type == QEvent::KeyPress) {
        if (button && !target() && widget->hasFocus())
            show(widget);
        return false;
    }
    const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
    if (button) {
        if (reason != Qt::MouseFocusReason)
            show(widget);
    } else if (QWidget *field = fieldAround(widget)) {
        show(field);
    } else if (isPane(*widget) && isByKeys(reason)) {
        hide();
        m_paneMark = new PaneMark(widget);
    }
    return false;
}

void FocusRing::show(QWidget *target)
{
    hide();
    m_frame = new QFocusFrame(target->parentWidget());
    m_frame->setWidget(target);
    connect(target, &QObject::destroyed, m_frame, &QObject::deleteLater);
}

void FocusRing::hide()
{
    if (m_paneMark)
        m_paneMark->deleteLater();
    m_paneMark.clear();
    if (!m_frame)
        return;
    m_frame->hide();
    m_frame->deleteLater();
    m_frame.clear();
}

} // namespace regie
