// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/activity/EventLine.h"

#include "ui/theme/Metrics.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/activity/HistoryView.h"

#include <QHBoxLayout>

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

bool isMove(const Schema &schema, const HistoryEntry::Change &change)
{
    const Field *field = schema.find(change.field);
    return field && std::holds_alternative<kinds::Choice>(field->kind) && !isEmpty(change.before);
}

// The glyph of the state it led to; a pencil where it led to none.
Glyph *glyphOf(const Schema &schema, const HistoryEntry &entry, QWidget *parent)
{
    for (const HistoryEntry::Change &change : entry.changes) {
        const auto *state = change.field == toString(schema.stateField) ? std::get_if<QString>(&change.after) : nullptr;
        const ChipLook look = state ? stateChip(schema, *state) : ChipLook();
        if (!look.glyph.isEmpty())
            return new Glyph(look.glyph, look.tone, metrics::iconCaption, parent);
    }
    return new Glyph(u"pencil"_s, Colour::Text3, metrics::iconCaption, parent);
}

} // namespace

bool EventLine::isWorthTelling(const Schema &schema, const HistoryEntry &entry)
{
    return entry.act != u"created" &&
           std::any_of(entry.changes.begin(), entry.changes.end(),
                       [&](const HistoryEntry::Change &change) { return isMove(schema, change); });
}

EventLine::EventLine(const Schema &schema, const HistoryEntry &entry, QWidget *parent)
    : QWidget(parent)
{
    QStringList moves;
    for (const HistoryEntry::Change &change : entry.changes) {
        if (isMove(schema, change))
            moves.append(HistoryView::changeWords(schema, change));
    }
    const QString what = u"%1 · %2"_s.arg(HistoryView::authorOf(entry), moves.join(u", "_s));
    const QString when = formats::time(entry.at.toDateTime().toLocalTime().time());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 0, 10, 0);
    row->setSpacing(metrics::between);
    row->addWidget(glyphOf(schema, entry, this));
    auto *words = makeLabel(what, TextRole::Secondary, Colour::Text2, this);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    row->addWidget(words, 1);
    auto *time = makeLabel(when, TextRole::Secondary, Colour::Text3, this);
    time->setToolTip(formats::momentWithDay(entry.at));
    row->addWidget(time);
    setAccessibleName(u"%1, %2"_s.arg(what, when));
}

} // namespace regie
