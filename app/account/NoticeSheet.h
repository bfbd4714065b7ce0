// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/SettingsSheet.h"

#include <vector>

namespace regie {

class OwnPreferences;
class SegmentedControl;

// «Notifications…»: where one wants each kind of notification. One line per declared kind, in its own words; a choice
// holds at once, on every computer.
class NoticeSheet final : public SettingsSheet {
    Q_OBJECT

public:
    NoticeSheet(OwnPreferences &preferences, QWidget *window);

    void popUp();
    [[nodiscard]] SegmentedControl *choiceOf(QStringView kind) const; // null while there is none

private:
    void fill();
    void showChoices();
    void choose(std::size_t line, int way);
    void sayTexts();

    OwnPreferences &m_preferences;
    QLabel *m_note;
    QLabel *m_problem;
    QWidget *m_lines = nullptr;
    std::vector<SegmentedControl *> m_ways; // in the order of the kinds
};

} // namespace regie
