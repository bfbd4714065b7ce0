// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/CalendarMove.h"

#include "ui/models/BulkSave.h"
#include "ui/widgets/Formats.h"

#include <QCoreApplication>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

struct MoveTexts {
    Q_DECLARE_TR_FUNCTIONS(CalendarMove)
};

// By the clock on the wall: a day later it is the same hour, also where the clocks were changed between.
Value movedBy(const Value &value, int minutes)
{
    constexpr int minutesOfDay = 24 * 60;
    if (const auto *day = std::get_if<QDate>(&value))
        return day->addDays(minutes / minutesOfDay);
    const auto *moment = std::get_if<Moment>(&value);
    if (!moment)
        return value;
    const QDateTime local = moment->toDateTime().toLocalTime();
    const QDateTime wall = QDateTime(local.date(), local.time(), Qt::UTC).addSecs(qint64{60} * minutes);
    return Moment::fromDateTime(QDateTime(wall.date(), wall.time()));
}

QString objection(const CalendarModel &model, const ListColumn &column)
{
    if (!column.isOwn())
        return MoveTexts::tr("%1 belongs to another record: change it there").arg(column.title());
    if (!column.field->isWritable() || column.field->is(FieldFlag::Immutable))
        return MoveTexts::tr("%1 is not set by hand").arg(column.title());
    if (!isEditable(model.schema(), *column.field, model.gateway()))
        return MoveTexts::tr("You may not change %1").arg(column.title());
    return {};
}

} // namespace

CalendarMove calendarMove(const CalendarModel &model, const CalendarEntry &entry, int minutes)
{
    if (minutes == 0)
        return {};
    if (model.gateway().state() != LinkState::Online)
        return {CalendarMove::Way::Denied, MoveTexts::tr("Needs the server, which is out of reach"), {}};
    CalendarMove move{CalendarMove::Way::Save, {}, {}};
    QStringList parts;
    for (const std::optional<ListColumn> &column : {model.start(), model.end()}) {
        const Value before = column ? model.valueOf(entry, column->path) : Value();
        if (isEmpty(before))
            continue;
        if (const QString reason = objection(model, *column); !reason.isEmpty())
            return {CalendarMove::Way::Denied, reason, {}};
        const Value after = movedBy(before, minutes);
        move.changes.insert(toString(column->field->key), after);
        //: field, day
        parts.append(MoveTexts::tr("%1: %2").arg(column->title(), formats::value(column->kind, after)));
    }
    move.sentence = parts.join(u'\n');
    return move;
}

CalendarMove calendarResize(const CalendarModel &model, const CalendarEntry &entry, int minutes)
{
    if (minutes == entry.minutes)
        return {};
    if (!model.end() || !entry.at.isValid())
        return {CalendarMove::Way::Denied, MoveTexts::tr("No field says when this ends"), {}};
    if (model.gateway().state() != LinkState::Online)
        return {CalendarMove::Way::Denied, MoveTexts::tr("Needs the server, which is out of reach"), {}};
    if (const QString reason = objection(model, *model.end()); !reason.isEmpty())
        return {CalendarMove::Way::Denied, reason, {}};
    const Value after = movedBy(model.valueOf(entry, model.start()->path), minutes);
    return {CalendarMove::Way::Save,
            MoveTexts::tr("%1: %2").arg(model.end()->title(), formats::value(model.end()->kind, after)),
            {{toString(model.end()->field->key), after}}};
}

bool hasMovableEnd(const CalendarModel &model, const CalendarEntry &entry)
{
    return model.hasHours() && model.end() && entry.isTimed() && objection(model, *model.end()).isEmpty();
}

} // namespace regie
