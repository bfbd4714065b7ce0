// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/ImportLists.h"

#include "shared/protocol/Refusals.h"

namespace regie {

using namespace Qt::StringLiterals;
using namespace flags;

namespace {

constexpr kinds::Integer faultCount{.min = 0, .max = std::numeric_limits<qint64>::max()};
constexpr kinds::Text entityWord{.max = 60};

} // namespace

void writeFault(WireWriter &wire, const ImportFault &fault)
{
    wire.beginMap(5);
    wire.key("number");
    wire.integer(fault.number);
    wire.key("line");
    wire.integer(fault.line);
    wire.key("column");
    wire.text(fault.column);
    wire.key("value");
    wire.text(fault.value);
    wire.key("refusal");
    writeRefusal(wire, fault.refusal);
    wire.endMap();
}

ImportFault readFault(WireReader &wire)
{
    ImportFault fault;
    wire.readMap([&](const QString &key) {
        if (key == "number"_L1)
            fault.number = wire.integer();
        else if (key == "line"_L1)
            fault.line = wire.integer();
        else if (key == "column"_L1)
            fault.column = wire.text();
        else if (key == "value"_L1)
            fault.value = wire.text();
        else if (key == "refusal"_L1)
            fault.refusal = readRefusal(wire);
    });
    if (!wire.hasFailed() && fault.refusal.code.isEmpty())
        wire.fail(u"a fault needs a refusal"_s);
    return fault;
}

void ImportFaults::write(WireWriter &wire) const
{
    wire.beginMap(1);
    wire.key("faults");
    wire.beginArray(static_cast<qsizetype>(faults.size()));
    for (const ImportFault &fault : faults)
        writeFault(wire, fault);
    wire.endArray();
    wire.endMap();
}

ImportFaults ImportFaults::read(WireReader &wire)
{
    ImportFaults page;
    wire.readMap([&](const QString &key) {
        if (key == "faults"_L1)
            wire.readArray([&] { page.faults.push_back(readFault(wire)); });
    });
    return page;
}

void ImportMappings::write(WireWriter &wire) const
{
    wire.beginMap(1);
    wire.key("mappings");
    wire.beginArray(static_cast<qsizetype>(mappings.size()));
    for (const ImportMapping &kept : mappings) {
        wire.beginMap(2);
        wire.key("name");
        wire.text(kept.name);
        wire.key("mapping");
        wire.text(kept.mapping);
        wire.endMap();
    }
    wire.endArray();
    wire.endMap();
}

ImportMappings ImportMappings::read(WireReader &wire)
{
    ImportMappings list;
    wire.readMap([&](const QString &key) {
        if (key != "mappings"_L1)
            return;
        wire.readArray([&] {
            ImportMapping &kept = list.mappings.emplace_back();
            wire.readMap([&](const QString &member) {
                if (member == "name"_L1)
                    kept.name = wire.text(200);
                else if (member == "mapping"_L1)
                    kept.mapping = wire.text();
            });
        });
    });
    return list;
}

Fields ListImportFaults::fields()
{
    static constexpr std::array table{field<&ListImportFaults::run>("run", "", kinds::Identity{}, Required),
                                      field<&ListImportFaults::after>("after", "", faultCount)};
    static_assert(table.size() == memberCount<ListImportFaults>());
    return table;
}

Fields ListImportMappings::fields()
{
    static constexpr std::array table{field<&ListImportMappings::entity>("entity", "", entityWord, Required)};
    static_assert(table.size() == memberCount<ListImportMappings>());
    return table;
}

Fields KeepImportMapping::fields()
{
    static constexpr std::array table{
        field<&KeepImportMapping::entity>("entity", "", entityWord, Required),
        field<&KeepImportMapping::mappingName>("name", "", kinds::Text{.max = 100}, Required),
        field<&KeepImportMapping::mapping>("mapping", "", kinds::Json{})};
    static_assert(table.size() == memberCount<KeepImportMapping>());
    return table;
}

} // namespace regie
