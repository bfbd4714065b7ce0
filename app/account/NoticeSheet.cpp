// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account/NoticeSheet.h"

#include "app/language/SayLive.h"
#include "shared/domain/communication/NotificationKinds.h"
#include "shared/domain/identity/Preference.h"
#include "shared/schema/CodeTexts.h"
#include "ui/models/OwnPreferences.h"
#include "ui/theme/Icons.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"

#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <utility>

namespace regie {

using namespace Qt::StringLiterals;

NoticeSheet::NoticeSheet(OwnPreferences &preferences, QWidget *window)
    : SettingsSheet(window)
    , m_preferences(preferences)
    , m_note(makeLabel({}, TextRole::Caption, Colour::Text3, content()))
    , m_problem(makeLabel({}, TextRole::Body, Colour::Text, content()))
{
    m_note->setWordWrap(true);
    m_problem->setWordWrap(true);
    m_problem->hide();
    body()->addWidget(m_note);
    m_lines = new QWidget(content());
    body()->addWidget(m_lines);
    body()->addWidget(m_problem);
    body()->addStretch(1);
    connect(&m_preferences, &OwnPreferences::changed, this, &NoticeSheet::showChoices);
    connect(&m_preferences, &OwnPreferences::refused, this, [this](const Refusal &refusal) {
        m_problem->setText(describe(refusal));
        m_problem->show();
        refit();
    });
    sayLive(this, [this] { sayTexts(); });
}

// Anew in each language, because the words are as wide as they are.
void NoticeSheet::fill()
{
    delete std::exchange(m_lines, new QWidget(content()));
    body()->insertWidget(2, m_lines);
    auto *grid = new QGridLayout(m_lines);
    grid->setContentsMargins(0, 6, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(10);
    grid->setColumnStretch(1, 1);
    m_ways.clear();
    for (const NotificationKind &kind : notificationKinds()) {
        const int line = static_cast<int>(m_ways.size());
        auto *glyph = new QLabel(m_lines);
        glyph->setPixmap(icon(toString(kind.icon)).pixmap(16, 16));
        grid->addWidget(glyph, line, 0);
        grid->addWidget(makeLabel(notificationText(kind), TextRole::Body, Colour::Text, m_lines), line, 1);
        auto *ways = new SegmentedControl(notificationText(kind), m_lines);
        for (const ChoiceRow &row : choicesOf(NoticeWay()).rows)
            ways->addSegment(choicesOf(NoticeWay()).label(toString(row.key)));
        connect(ways, &SegmentedControl::currentChanged, this,
                [this, line](int way) { choose(static_cast<std::size_t>(line), way); });
        grid->addWidget(ways, line, 2, Qt::AlignRight);
        m_ways.push_back(ways);
    }
    m_lines->show();
    showChoices();
}

void NoticeSheet::showChoices()
{
    const NoticeChoices choices = m_preferences.notices();
    for (std::size_t line = 0; line < m_ways.size(); ++line) {
        const QSignalBlocker blocker(m_ways[line]);
        m_ways[line]->setCurrent(static_cast<int>(choices.wayOf(notificationKinds()[line])));
    }
}

void NoticeSheet::choose(std::size_t line, int way)
{
    m_problem->hide();
    NoticeChoices choices = m_preferences.notices();
    choices.choose(notificationKinds()[line], static_cast<NoticeWay>(way));
    m_preferences.set(Preference::notices, choices.toJson());
}

SegmentedControl *NoticeSheet::choiceOf(QStringView kind) const
{
    const NotificationKind *found = findNotificationKind(kind);
    const auto line = found == nullptr ? m_ways.size() : static_cast<std::size_t>(found - notificationKinds().data());
    return line < m_ways.size() ? m_ways[line] : nullptr;
}

void NoticeSheet::sayTexts()
{
    setTitle(tr("Notifications"));
    m_note->setText(tr("Where you want to be told of each. On the desktop it shows while you work in another program. "
                       "Your choice follows you to every computer."));
    fill();
    refit();
}

void NoticeSheet::popUp()
{
    m_problem->hide();
    fill(); // the glyphs take the colours of the theme
    openAtFirst();
}

} // namespace regie
