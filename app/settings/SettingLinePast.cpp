// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/SettingLine.h"
#include "shared/schema/CodeTexts.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/Labels.h"

#include <QLabel>
#include <QVBoxLayout>

#include <utility>

namespace regie {

using namespace Qt::StringLiterals;

void SettingLine::togglePast()
{
    m_pastLines.clear();
    if (m_pastArea != nullptr) {
        delete std::exchange(m_pastArea, nullptr);
        return;
    }
    m_pastArea = new QWidget(this);
    layout()->addWidget(m_pastArea);
    readPast();
}

void SettingLine::readPast()
{
    constexpr qint64 most = 50;
    const History question{.entity = u"setting"_s, .id = m_book.entry(m_row).id, .limit = most};
    m_gateway.request(question, m_pastArea, [this](const Result<HistoryPage> &page) {
        if (page)
            showPast(*page);
        else
            say(describe(page.error()));
    });
}

void SettingLine::showPast(const HistoryPage &page)
{
    layout()->removeWidget(m_pastArea);
    m_pastArea->deleteLater(); // its buttons may be what asked for this
    m_pastArea->hide();
    m_pastArea = new QWidget(this);
    layout()->addWidget(m_pastArea);
    auto *lines = new QVBoxLayout(m_pastArea);
    lines->setContentsMargins(metrics::panels, metrics::inside, 0, 0);
    lines->setSpacing(metrics::inside);
    m_pastLines.clear();
    for (const HistoryEntry &entry : page.entries) {
        for (const HistoryEntry::Change &change : entry.changes) {
            if (change.field == u"value"_s)
                addPast(entry, change);
        }
    }
    if (m_pastLines.isEmpty())
        lines->addWidget(makeLabel(tr("Nobody has changed it yet."), TextRole::Secondary, Colour::Text2, m_pastArea));
}

void SettingLine::addPast(const HistoryEntry &entry, const HistoryEntry::Change &change)
{
    const QString who = entry.user.isEmpty() ? tr("Régie", "author of what the program does") : entry.user;
    const QString line =
        tr("%1 · %2 · %3 → %4", "when, who, before, after")
            .arg(formats::moment(entry.at), who, wordsOfJson(change.before), wordsOfJson(change.after));
    m_pastLines.append(line);
    auto *words = makeLabel(line, TextRole::Secondary, Colour::Text2, m_pastArea);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *row = new QHBoxLayout;
    row->addWidget(words, 1);
    const auto *json = std::get_if<QString>(&change.before);
    const QString before = json ? *json : QString(unsetSetting);
    if (m_book.mayChange() && before != m_book.entry(m_row).json) {
        auto *back = new Button(tr("Take back"), ButtonKind::Flat, m_pastArea);
        back->setAccessibleName(tr("Set it to %1 again").arg(wordsOfJson(change.before)));
        connect(back, &QPushButton::clicked, this, [this, before] { m_book.set(m_row, before); });
        row->addWidget(back);
    }
    static_cast<QVBoxLayout *>(m_pastArea->layout())->addLayout(row);
}

} // namespace regie
