// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFocusFrame>
#include <QStyleOption>

namespace regie {

// A control held in one state, to be looked at: hovered, pressed, focused without being so.
template <typename Control, typename Option>
class Posed final : public Control {
public:
    template <typename... Arguments>
    explicit Posed(QStyle::State pose, Arguments &&...arguments)
        : Control(std::forward<Arguments>(arguments)...)
        , m_pose(pose)
    {
        this->setSizePolicy(this->sizePolicy().horizontalPolicy(), QSizePolicy::Fixed);
    }

protected:
    void initStyleOption(Option *option) const override
    {
        Control::initStyleOption(option);
        option->state |= m_pose;
        if (m_pose.testFlag(QStyle::State_Sunken))
            option->state &= ~QStyle::State_Raised;
    }

private:
    QStyle::State m_pose;
};

// The ring that FocusRing would draw, on a control that has no focus.
inline void poseFocus(QWidget *control)
{
    auto *frame = new QFocusFrame(control->parentWidget());
    frame->setWidget(control);
}

} // namespace regie
