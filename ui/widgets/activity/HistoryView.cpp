// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/activity/HistoryView.h"

#include "ui/theme/Metrics.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/Labels.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

HistoryView::HistoryView(const Schema &schema, QWidget *parent)
    : QScrollArea(parent)
    , m_schema(schema)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    setAccessibleName(tr("History"));
}

void HistoryView::setEntries(const std::vector<HistoryEntry> &entries)
{
    m_entries = entries;
    rebuildSoon();
}

// A long history is hundreds of labels: they are made for who looks at them.
void HistoryView::rebuildSoon()
{
    m_isStale = true;
    if (isVisible())
        rebuild();
}

void HistoryView::showEvent(QShowEvent *event)
{
    if (m_isStale)
        rebuild();
    QScrollArea::showEvent(event);
}

void HistoryView::rebuild()
{
    m_isStale = false;
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(metrics::panels, metrics::panels, metrics::panels, metrics::panels);
    layout->setSpacing(metrics::panels);
    QString day;
    for (const HistoryEntry &entry : m_entries) {
        const QString entryDay = formats::longDay(entry.at.toDateTime().toLocalTime().date());
        if (std::exchange(day, entryDay) != entryDay) {
            QLabel *head = makeLabel(day, TextRole::Caption, Colour::Text3, page);
            head->setAlignment(Qt::AlignHCenter);
            head->setWordWrap(true);
            layout->addWidget(head);
        }
        addEntry(page, *layout, entry);
    }
    if (m_entries.empty())
        layout->addWidget(makeLabel(tr("Nothing happened yet"), TextRole::Body, Colour::Text2, page));
    layout->addStretch();
    setWidget(page);
    page->setAutoFillBackground(false);
}

void HistoryView::addEntry(QWidget *page, QVBoxLayout &layout, const HistoryEntry &entry) const
{
    constexpr int avatarSize = 20;
    auto *head = new QHBoxLayout;
    head->setSpacing(6);
    const QString who = authorOf(entry);
    head->addWidget(new Avatar(who, avatarSize, page));
    head->addWidget(makeLabel(who, TextRole::Medium, Colour::Text, page));
    QLabel *what = makeLabel(actWords(entry), TextRole::Body, Colour::Text2, page);
    what->setWordWrap(true);
    head->addWidget(what, 1);
    QLabel *when =
        makeLabel(formats::time(entry.at.toDateTime().toLocalTime().time()), TextRole::Secondary, Colour::Text3, page);
    when->setToolTip(formats::momentWithDay(entry.at));
    head->addWidget(when);
    auto *block = new QVBoxLayout;
    block->setSpacing(2);
    block->addLayout(head);
    for (const HistoryEntry::Change &change : entry.changes) {
        QLabel *line = makeLabel(changeWords(m_schema, change), TextRole::Secondary, Colour::Text2, page);
        line->setTextFormat(Qt::PlainText);
        line->setWordWrap(true);
        line->setContentsMargins(avatarSize + 6, 0, 0, 0);
        line->setTextInteractionFlags(Qt::TextSelectableByMouse);
        block->addWidget(line);
    }
    layout.addLayout(block);
}

QString HistoryView::actWords(const HistoryEntry &entry) const
{
    if (const ActInfo *act = findAct(entry.act))
        return QCoreApplication::translate(act->context, act->label);
    if (entry.act == u"created")
        return tr("created it");
    if (entry.act == u"archived")
        return tr("archived it");
    if (entry.act == u"restored")
        return tr("took it back");
    if (entry.act == u"undo")
        return tr("undid a change of %Ln fields", nullptr, static_cast<int>(entry.changes.size()));
    return tr("changed %Ln fields", nullptr, static_cast<int>(entry.changes.size()));
}

QString HistoryView::authorOf(const HistoryEntry &entry)
{
    return entry.user.isEmpty() ? tr("Régie", "author of what the program does") : entry.user;
}

QString HistoryView::changeWords(const Schema &schema, const HistoryEntry::Change &change)
{
    constexpr qsizetype longest = 160;
    const Field *field = schema.find(change.field);
    const QString label = field ? schema.label(*field) : change.field;
    const auto words = [&](const Value &value, const QString &valueLabel) {
        QString text = field ? formats::value(field->kind, value, valueLabel) : printValue(value);
        if (text.size() > longest)
            text = text.left(longest) + u'…';
        return text.isEmpty() ? tr("empty") : text;
    };
    if (isEmpty(change.before))
        return tr("%1: %2", "field, content").arg(label, words(change.after, change.afterLabel));
    return tr("%1: %2 → %3", "field, before, after")
        .arg(label, words(change.before, change.beforeLabel), words(change.after, change.afterLabel));
}

void HistoryView::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    setAccessibleName(tr("History"));
    rebuildSoon();
}

} // namespace regie
