// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/RowSet.h"

#include "shared/schema/Field.h"

namespace regie {

using namespace Qt::StringLiterals;

namespace {

RowSet::Column readColumn(WireReader &wire)
{
    RowSet::Column column{{}, kinds::Text{}, {}};
    int decimals = 0;
    QString kindText;
    wire.readMap([&](const QString &key) {
        if (key == "path"_L1) {
            column.path = wire.text(120);
        } else if (key == "kind"_L1) {
            kindText = wire.text(20);
        } else if (key == "decimals"_L1) {
            decimals = static_cast<int>(std::clamp<qint64>(wire.integer(), 0, 9));
        } else if (key == "values"_L1) {
            const std::optional<Kind> kind = kindNamed(kindText, decimals);
            if (!kind)
                return wire.fail(u"a column has an unknown kind, or its values stand before its kind"_s);
            column.kind = *kind;
            wire.readArray([&] { column.values.push_back(wire.value(column.kind)); });
        }
    });
    return column;
}

} // namespace

void RowSet::write(WireWriter &wire) const
{
    writeRowSet(wire, *this);
}

RowSet RowSet::read(WireReader &wire)
{
    return readRowSet(wire);
}

int RowSet::columnOf(QStringView path) const
{
    for (std::size_t index = 0; index < columns.size(); ++index) {
        if (columns[index].path == path)
            return static_cast<int>(index);
    }
    return -1;
}

void writeRowSet(WireWriter &wire, const RowSet &rows)
{
    wire.beginMap(4);
    wire.key("ids");
    wire.beginArray(static_cast<qsizetype>(rows.ids.size()));
    for (const QUuid &id : rows.ids)
        wire.uuid(id);
    wire.endArray();
    wire.key("versions");
    wire.beginArray(static_cast<qsizetype>(rows.versions.size()));
    for (const qint64 version : rows.versions)
        wire.integer(version);
    wire.endArray();
    wire.key("columns");
    wire.beginArray(static_cast<qsizetype>(rows.columns.size()));
    for (const RowSet::Column &column : rows.columns) {
        wire.beginMap(4);
        wire.key("path");
        wire.text(column.path);
        wire.key("kind");
        const std::string_view name = kindName(column.kind);
        wire.utf8(name.data(), static_cast<qsizetype>(name.size()));
        wire.key("decimals");
        wire.integer(kindDecimals(column.kind));
        wire.key("values");
        wire.beginArray(static_cast<qsizetype>(column.values.size()));
        for (const Value &value : column.values)
            wire.value(value);
        wire.endArray();
        wire.endMap();
    }
    wire.endArray();
    wire.key("next");
    wire.bytes(rows.next);
    wire.endMap();
}

RowSet readRowSet(WireReader &wire)
{
    RowSet rows;
    wire.readMap([&](const QString &key) {
        if (key == "ids"_L1)
            wire.readArray([&] { rows.ids.push_back(wire.uuid()); });
        else if (key == "versions"_L1)
            wire.readArray([&] { rows.versions.push_back(wire.integer()); });
        else if (key == "columns"_L1)
            wire.readArray([&] { rows.columns.push_back(readColumn(wire)); });
        else if (key == "next"_L1)
            rows.next = wire.bytes(4000);
    });
    for (const RowSet::Column &column : rows.columns) {
        if (column.values.size() != rows.columns.front().values.size() ||
            (!rows.ids.empty() && column.values.size() != rows.ids.size()))
            wire.fail(u"the columns of a row set differ in length"_s);
    }
    return rows;
}

} // namespace regie
