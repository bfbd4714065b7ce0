// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/PresenceRow.h"

#include "ui/models/Presence.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/Accessible.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/Labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

namespace regie {

PresenceRow::PresenceRow(Gateway &gateway, const QString &entity, QWidget *parent)
    : QWidget(parent)
    , m_gateway(gateway)
    , m_entity(entity)
    , m_label(makeLabel({}, TextRole::Secondary, Colour::Text2, this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, metrics::inside, 0);
    layout->setSpacing(metrics::inside);
    for (Avatar *&avatar : m_faces) {
        constexpr int face = 24;
        avatar = new Avatar({}, face, this);
        avatar->hide();
        layout->addWidget(avatar);
    }
    layout->addWidget(m_label);
    hide();
    connect(&gateway, &Gateway::peoplePresent, this, &PresenceRow::showPeople);
    showPeople(gateway.present(entity, {}));
}

void PresenceRow::setRecord(const QUuid &record)
{
    if (m_record == record)
        return;
    m_record = record;
    showPeople(m_gateway.present(m_entity, record));
}

QString PresenceRow::text() const
{
    return isHidden() ? QString() : m_label->text();
}

void PresenceRow::showPeople(const Present &present)
{
    const bool isHere = present.entity == m_entity && present.record == m_record;
    if (!isHere || (present.people == m_present.people && present.count == m_present.count))
        return;
    m_present = present;
    rebuild();
}

void PresenceRow::rebuild()
{
    for (std::size_t index = 0; index < m_faces.size(); ++index) {
        const bool isShown = index < m_present.people.size();
        if (isShown)
            m_faces[index]->setName(m_present.people[index].name);
        m_faces[index]->setVisible(isShown);
    }
    m_label->setText(words());
    QStringList names = namesOf(m_present);
    const auto others = static_cast<int>(m_present.count) - static_cast<int>(names.size());
    if (others > 0)
        names.append(tr("%Ln others", nullptr, others));
    setToolTip(names.join(u'\n'));
    //: who is here, and what they do
    setAccessible(this, QAccessible::StaticText, tr("%1. %2").arg(formats::list(names), m_label->text()));
    setVisible(!m_present.people.empty());
}

QString PresenceRow::words() const
{
    if (m_present.people.empty())
        return {};
    const auto count = static_cast<int>(m_present.count);
    const auto isTyping = [](const PresentPerson &person) { return !typingOf(person).field.isEmpty(); };
    const auto typing = std::count_if(m_present.people.begin(), m_present.people.end(), isTyping);
    if (typing > 0) {
        const auto first = std::find_if(m_present.people.begin(), m_present.people.end(), isTyping);
        const QString name = first->name.section(u' ', 0, 0);
        const bool isComment = first->part == u"comment";
        return typing == 1 ? (isComment ? tr("%1 is writing a comment") : tr("%1 is typing")).arg(name)
                           : tr("%Ln colleagues are typing", nullptr, static_cast<int>(typing));
    }
    if (count == 1) {
        const QString name = m_present.people.front().name.section(u' ', 0, 0);
        return m_record.isNull() ? tr("%1 is on this list").arg(name) : tr("%1 is here").arg(name);
    }
    return m_record.isNull() ? tr("%Ln colleagues on this list", nullptr, count)
                             : tr("%Ln colleagues here", nullptr, count);
}

void PresenceRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && !m_present.people.empty())
        rebuild();
}

} // namespace regie
