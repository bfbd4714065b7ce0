// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/ImportMessages.h"

#include "shared/protocol/Refusals.h"

namespace regie {

using namespace Qt::StringLiterals;
using namespace flags;

namespace {

constexpr kinds::Integer filePlace{.min = 0, .max = imports::largest};
constexpr kinds::Integer rowCount{.min = 0, .max = std::numeric_limits<qint64>::max()};
constexpr kinds::Binary filePart{.max = files::chunk};
constexpr kinds::Text shortWord{.max = 60};
constexpr kinds::Json importMapping{};

constexpr std::array importStageRows{ChoiceRow{"waiting", ""}, ChoiceRow{"running", ""}, ChoiceRow{"done", ""},
                                     ChoiceRow{"failed", ""}, ChoiceRow{"cancelled", ""}};
constexpr ChoiceSet importStages{"Import", importStageRows};

void writeImportColumn(WireWriter &wire, const ImportColumn &column)
{
    wire.beginMap(3);
    wire.key("header");
    wire.text(column.header);
    wire.key("field");
    wire.text(column.field);
    wire.key("nearest");
    wire.text(column.nearest);
    wire.endMap();
}

ImportColumn readImportColumn(WireReader &wire)
{
    ImportColumn column;
    wire.readMap([&](const QString &key) {
        if (key == "header"_L1)
            column.header = wire.text();
        else if (key == "field"_L1)
            column.field = wire.text(200);
        else if (key == "nearest"_L1)
            column.nearest = wire.text(200);
    });
    return column;
}

void writeImportLine(WireWriter &wire, const ImportLine &line)
{
    wire.beginMap(2);
    wire.key("line");
    wire.integer(line.line);
    wire.key("cells");
    wire.beginArray(line.cells.size());
    for (const QString &cell : line.cells)
        wire.text(cell);
    wire.endArray();
    wire.endMap();
}

ImportLine readImportLine(WireReader &wire)
{
    ImportLine line;
    wire.readMap([&](const QString &key) {
        if (key == "line"_L1)
            line.line = wire.integer();
        else if (key == "cells"_L1)
            wire.readArray([&] { line.cells += wire.text(); });
    });
    return line;
}

template <class Item>
void writeImportItems(WireWriter &wire, std::string_view key, const std::vector<Item> &items,
                      void (*write)(WireWriter &, const Item &))
{
    wire.key(key);
    wire.beginArray(static_cast<qsizetype>(items.size()));
    for (const Item &item : items)
        write(wire, item);
    wire.endArray();
}

} // namespace

void ImportPreview::write(WireWriter &wire) const
{
    wire.beginMap(problem ? 5 : 4);
    wire.key("separator");
    wire.text(separator);
    wire.key("encoding");
    wire.text(encoding);
    writeImportItems(wire, "columns", columns, writeImportColumn);
    writeImportItems(wire, "lines", lines, writeImportLine);
    if (problem) {
        wire.key("problem");
        writeRefusal(wire, *problem);
    }
    wire.endMap();
}

ImportPreview ImportPreview::read(WireReader &wire)
{
    ImportPreview preview;
    wire.readMap([&](const QString &key) {
        if (key == "separator"_L1)
            preview.separator = wire.text(10);
        else if (key == "encoding"_L1)
            preview.encoding = wire.text(20);
        else if (key == "columns"_L1)
            wire.readArray([&] { preview.columns.push_back(readImportColumn(wire)); });
        else if (key == "lines"_L1)
            wire.readArray([&] { preview.lines.push_back(readImportLine(wire)); });
        else if (key == "problem"_L1)
            preview.problem = readRefusal(wire);
    });
    return preview;
}

const ChoiceSet &choicesOf(ImportStage)
{
    return importStages;
}

Fields BeginImport::fields()
{
    static constexpr std::array table{field<&BeginImport::id>("id", "", kinds::Identity{}, Required),
                                      field<&BeginImport::entity>("entity", "", shortWord, Required),
                                      field<&BeginImport::fileName>("name", "", kinds::Text{.max = 1000}, Required),
                                      field<&BeginImport::size>("size", "", filePlace, Required)};
    static_assert(table.size() == memberCount<BeginImport>());
    return table;
}

Fields ImportPart::fields()
{
    static constexpr std::array table{field<&ImportPart::id>("id", "", kinds::Identity{}, Required),
                                      field<&ImportPart::offset>("offset", "", filePlace, Required),
                                      field<&ImportPart::content>("content", "", filePart, Required)};
    static_assert(table.size() == memberCount<ImportPart>());
    return table;
}

Fields ForgetImport::fields()
{
    static constexpr std::array table{field<&ForgetImport::id>("id", "", kinds::Identity{}, Required)};
    static_assert(table.size() == memberCount<ForgetImport>());
    return table;
}

Fields PreviewImport::fields()
{
    static constexpr std::array table{field<&PreviewImport::id>("id", "", kinds::Identity{}, Required),
                                      field<&PreviewImport::separator>("separator", "", shortWord),
                                      field<&PreviewImport::encoding>("encoding", "", shortWord),
                                      field<&PreviewImport::mapping>("mapping", "", importMapping),
                                      field<&PreviewImport::key>("key", "", shortWord),
                                      field<&PreviewImport::line>("line", "", rowCount)};
    static_assert(table.size() == memberCount<PreviewImport>());
    return table;
}

Fields ImportProgress::fields()
{
    static constexpr std::array table{
        field<&ImportProgress::stage>("stage", "", kinds::Choice{&importStages}, Required),
        field<&ImportProgress::isDryRun>("dry_run", "", kinds::Flag{}, Required),
        field<&ImportProgress::bytes>("bytes", "", filePlace, Required),
        field<&ImportProgress::size>("size", "", filePlace, Required),
        field<&ImportProgress::rows>("rows", "", rowCount, Required),
        field<&ImportProgress::created>("created", "", rowCount, Required),
        field<&ImportProgress::updated>("updated", "", rowCount, Required),
        field<&ImportProgress::unchanged>("unchanged", "", rowCount, Required),
        field<&ImportProgress::faulty>("faulty", "", rowCount, Required),
        field<&ImportProgress::errors>("errors", "", rowCount, Required),
        field<&ImportProgress::isKept>("kept", "", kinds::Flag{}, Required),
        field<&ImportProgress::refusal>("refusal", "", kinds::Text{.max = 100})};
    static_assert(table.size() == memberCount<ImportProgress>());
    return table;
}

Fields RunImport::fields()
{
    static constexpr std::array table{field<&RunImport::id>("id", "", kinds::Identity{}, Required),
                                      field<&RunImport::run>("run", "", kinds::Identity{}, Required),
                                      field<&RunImport::separator>("separator", "", shortWord),
                                      field<&RunImport::encoding>("encoding", "", shortWord),
                                      field<&RunImport::mapping>("mapping", "", importMapping),
                                      field<&RunImport::key>("key", "", shortWord),
                                      field<&RunImport::isDryRun>("dry_run", "", kinds::Flag{}),
                                      field<&RunImport::isRowByRow>("row_by_row", "", kinds::Flag{})};
    static_assert(table.size() == memberCount<RunImport>());
    return table;
}

Fields RevertImport::fields()
{
    static constexpr std::array table{field<&RevertImport::run>("run", "", kinds::Identity{}, Required),
                                      field<&RevertImport::import>("import", "", kinds::Identity{}, Required),
                                      field<&RevertImport::isRowByRow>("row_by_row", "", kinds::Flag{})};
    static_assert(table.size() == memberCount<RevertImport>());
    return table;
}

Fields FollowImport::fields()
{
    static constexpr std::array table{field<&FollowImport::run>("run", "", kinds::Identity{}, Required)};
    static_assert(table.size() == memberCount<FollowImport>());
    return table;
}

Fields CancelImport::fields()
{
    static constexpr std::array table{field<&CancelImport::run>("run", "", kinds::Identity{}, Required)};
    static_assert(table.size() == memberCount<CancelImport>());
    return table;
}

} // namespace regie
