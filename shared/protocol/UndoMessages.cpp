// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/UndoMessages.h"

namespace regie {

using namespace Qt::StringLiterals;
using namespace flags;

Fields Undo::fields()
{
    static constexpr std::array table{field<&Undo::request>("request", "", kinds::Identity{}, Required)};
    static_assert(table.size() == memberCount<Undo>());
    return table;
}

Fields Step::fields()
{
    static constexpr std::array table{field<&Step::request>("request", "", kinds::Identity{}, Required)};
    static_assert(table.size() == memberCount<Step>());
    return table;
}

namespace {

StepRecord readRecord(WireReader &wire)
{
    constexpr qsizetype maxLabel = 1000;
    StepRecord record;
    wire.readMap([&](const QString &key) {
        if (key == "id"_L1)
            record.id = wire.uuid();
        else if (key == "label"_L1)
            record.label = wire.text(maxLabel);
        else if (key == "history"_L1)
            record.history = HistoryPage::read(wire);
    });
    if (record.history.entity.isEmpty())
        wire.fail(u"a record of a step needs its history"_s);
    return record;
}

} // namespace

void StepReport::write(WireWriter &wire) const
{
    wire.beginMap(2);
    wire.key("records");
    wire.beginArray(static_cast<qsizetype>(records.size()));
    for (const StepRecord &record : records) {
        wire.beginMap(3);
        wire.key("id");
        wire.uuid(record.id);
        wire.key("label");
        wire.text(record.label);
        wire.key("history");
        record.history.write(wire);
        wire.endMap();
    }
    wire.endArray();
    wire.key("count");
    wire.integer(count);
    wire.endMap();
}

StepReport StepReport::read(WireReader &wire)
{
    StepReport report;
    wire.readMap([&](const QString &key) {
        if (key == "records"_L1)
            wire.readArray([&] { report.records.push_back(readRecord(wire)); });
        else if (key == "count"_L1)
            report.count = wire.integer();
    });
    return report;
}

} // namespace regie
