// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/SayLive.h"

#include <QEvent>
#include <QWidget>

namespace regie {

namespace {

class Speaker final : public QObject {
public:
    Speaker(QWidget *widget, std::function<void()> say)
        : QObject(widget)
        , m_say(std::move(say))
    {
        widget->installEventFilter(this);
        m_say();
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::LanguageChange)
            m_say();
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<void()> m_say;
};

} // namespace

void sayLive(QWidget *widget, std::function<void()> say)
{
    new Speaker(widget, std::move(say));
}

} // namespace regie
