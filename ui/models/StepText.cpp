// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/StepText.h"

#include "shared/domain/Catalogue.h"
#include "ui/widgets/Formats.h"

#include <QCoreApplication>

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

struct StepTexts {
    Q_DECLARE_TR_FUNCTIONS(StepText)
};

const HistoryEntry *entryOf(const StepReport &report)
{
    const bool isTold = !report.records.empty() && !report.records.front().history.entries.empty();
    return isTold ? &report.records.front().history.entries.front() : nullptr;
}

constexpr qsizetype longest = 40;

QString shortened(const QString &text)
{
    const QString line = text.simplified();
    return line.size() > longest ? line.left(longest - 1) + u'…' : line;
}

QString valueText(const Field &field, const Value &value, const QString &label)
{
    return isEmpty(value) ? StepTexts::tr("empty") : formats::value(field.kind, value, label);
}

// Two long texts that begin alike are told from shortly before they part.
void fromWhereTheyPart(QString &before, QString &after)
{
    constexpr qsizetype lead = 12; // letters that both show
    before = before.simplified();
    after = after.simplified();
    if (std::max(before.size(), after.size()) <= longest)
        return;
    const auto parted = std::mismatch(before.cbegin(), before.cend(), after.cbegin(), after.cend());
    const qsizetype alike = parted.first - before.cbegin();
    if (alike <= lead)
        return;
    const qsizetype word = before.lastIndexOf(u' ', alike - lead) + 1;
    const qsizetype from = alike - word > 2 * lead ? alike - lead : word; // a word alone may be long
    if (from == 0)
        return;
    before = u'…' + before.mid(from);
    after = u'…' + after.mid(from);
}

// A text of several lines is no name: what it is stands before its beginning.
QString nameOf(const Schema &schema, const QString &label)
{
    const Field *field = schema.find(toString(schema.labelField));
    if (label.isEmpty())
        return schema.singularLabel();
    if (schema.referenceField.empty() && field && isKind<kinds::Note>(*field))
        //: kind of record, beginning of its text
        return StepTexts::tr("%1 “%2”").arg(schema.singularLabel().toLower(), shortened(label));
    return shortened(label);
}

// Of one field: what it became, unless that is too long to be read in passing.
QString changeText(const Schema &schema, const HistoryEntry::Change &change, const QString &record)
{
    const Field *field = schema.find(change.field);
    const QString label = field ? schema.label(*field) : change.field;
    const bool isLong =
        !field || std::holds_alternative<kinds::Note>(field->kind) || std::holds_alternative<kinds::Json>(field->kind);
    if (isLong) //: field, record
        return StepTexts::tr("%1 of %2").arg(label, record);
    QString before = valueText(*field, change.before, change.beforeLabel);
    QString after = valueText(*field, change.after, change.afterLabel);
    fromWhereTheyPart(before, after);
    //: field, record, before, after
    return StepTexts::tr("%1 of %2: %3 → %4").arg(label, record, shortened(before), shortened(after));
}

// The same field of many, that became the same; nothing otherwise.
QString commonText(const Schema &schema, const HistoryEntry &first, const HistoryEntry *last, const QString &records)
{
    if (!last || first.changes.size() != 1 || last->changes.size() != 1 ||
        first.changes.front().field != last->changes.front().field)
        return {};
    const HistoryEntry::Change &change = first.changes.front();
    const Field *field = schema.find(change.field);
    if (!field)
        return {};
    if (change.after != last->changes.front().after)
        return StepTexts::tr("%1 of %2").arg(schema.label(*field), records);
    //: field, records, after
    return StepTexts::tr("%1 of %2: %3")
        .arg(schema.label(*field), records, shortened(valueText(*field, change.after, change.afterLabel)));
}

} // namespace

QString stepText(const StepReport &first, const StepReport &last, int requests)
{
    const HistoryEntry *entry = entryOf(first);
    const Schema *schema = entry ? findSchema(first.records.front().history.entity) : nullptr;
    if (!schema)
        return StepTexts::tr("A change");
    const bool isOne = requests == 1;
    QString what = nameOf(*schema, first.records.front().label);
    if (!isOne)
        what = u"%1 %2"_s.arg(formats::scaled(requests, 0), schema->pluralLabel().toLower());
    if (const ActInfo *act = findAct(entry->act))
        //: act, record
        return StepTexts::tr("%1: %2").arg(QCoreApplication::translate(act->context, act->label), what);
    if (entry->act == "created"_L1)
        return StepTexts::tr("Creation of %1").arg(what);
    if (entry->act == "archived"_L1)
        return StepTexts::tr("Archiving of %1").arg(what);
    if (entry->act == "restored"_L1)
        return StepTexts::tr("Taking back of %1").arg(what);
    if (isOne && entry->changes.size() == 1)
        return changeText(*schema, entry->changes.front(), what);
    if (isOne)
        return StepTexts::tr("%Ln fields of %1", nullptr, static_cast<int>(entry->changes.size())).arg(what);
    const QString common = commonText(*schema, *entry, entryOf(last), what);
    return common.isEmpty() ? StepTexts::tr("Change of %1").arg(what) : common;
}

bool hasWayBack(const StepReport &report, const Gateway &gateway)
{
    const HistoryEntry *entry = entryOf(report);
    const Schema *schema = entry ? findSchema(report.records.front().history.entity) : nullptr;
    if (!schema)
        return false;
    if (entry->act == "created"_L1 || entry->act == "archived"_L1 || entry->act == "restored"_L1)
        return schema->has(Feature::Archivable) &&
               (gateway.may(schema->name() + u".archive"_s) || gateway.may(schema->name() + u".create"_s));
    bool needsUpdate = false;
    for (const HistoryEntry::Change &change : entry->changes) {
        const Field *field = schema->find(change.field);
        if (change.field != toString(schema->stateField)) {
            needsUpdate = needsUpdate || !field || !field->is(FieldFlag::Generated);
            continue;
        }
        const bool leadsBack =
            std::any_of(schema->transitions.begin(), schema->transitions.end(), [&](const Transition &transition) {
                const ActInfo *act = findAct(toString(transition.act));
                return change.after == Value(toString(transition.from)) &&
                       change.before == Value(toString(transition.to)) && act && gateway.may(toString(act->permission));
            });
        if (!leadsBack)
            return false;
    }
    return !needsUpdate || gateway.may(schema->name() + u".update"_s);
}

} // namespace regie
