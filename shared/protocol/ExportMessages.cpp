// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/ExportMessages.h"

#include "shared/protocol/ViewDefinition.h"

#include <QJsonDocument>

#include <array>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::string_view, 3> formatNames{"csv", "xlsx", "pdf"};

ExportFormat readFormat(WireReader &wire)
{
    const QString name = wire.text(20);
    for (std::size_t index = 0; index < formatNames.size(); ++index) {
        if (name == toString(formatNames[index]))
            return static_cast<ExportFormat>(index);
    }
    wire.fail(u"unknown format of an export"_s);
    return {};
}

void check(WireReader &wire, const QUuid &id, const Query &query)
{
    if (id.isNull() || query.entity.isEmpty())
        wire.fail(u"an export needs an id and a query"_s);
    else if (!query.aggregates.empty() || !query.groupBy.empty())
        wire.fail(u"an export is of rows"_s);
}

} // namespace

std::string_view formatName(ExportFormat format)
{
    return formatNames[static_cast<std::size_t>(format)];
}

Fields ExportOpened::fields()
{
    static constexpr std::array table{
        field<&ExportOpened::rows>("rows", "", kinds::Integer{.min = 0, .max = std::numeric_limits<qint64>::max()})};
    static_assert(table.size() == memberCount<ExportOpened>());
    return table;
}

void Export::write(WireWriter &wire) const
{
    wire.beginMap(3);
    wire.key("id");
    wire.uuid(id);
    wire.key("format");
    wire.name(formatName(format));
    wire.key("query");
    writeQuery(wire, query);
    wire.endMap();
}

Export Export::read(WireReader &wire)
{
    Export message;
    wire.readMap([&](const QString &key) {
        if (key == "id"_L1)
            message.id = wire.uuid();
        else if (key == "format"_L1)
            message.format = readFormat(wire);
        else if (key == "query"_L1)
            message.query = readQuery(wire);
    });
    check(wire, message.id, message.query);
    return message;
}

void ExportPage::write(WireWriter &wire) const
{
    wire.beginMap(2);
    wire.key("id");
    wire.uuid(id);
    wire.key("query");
    writeQuery(wire, query);
    wire.endMap();
}

ExportPage ExportPage::read(WireReader &wire)
{
    ExportPage message;
    wire.readMap([&](const QString &key) {
        if (key == "id"_L1)
            message.id = wire.uuid();
        else if (key == "query"_L1)
            message.query = readQuery(wire);
    });
    check(wire, message.id, message.query);
    return message;
}

QJsonObject loggedQuery(const Query &query)
{
    ViewDefinition definition;
    definition.filter = query.filter;
    definition.search = query.search;
    definition.sort = query.sort;
    for (const QString &path : query.columns)
        definition.columns.push_back({path, 0});
    QJsonObject logged = QJsonDocument::fromJson(toJson(definition).toUtf8()).object();
    if (query.archived != Archived::Without)
        logged.insert(u"archived"_s, query.archived == Archived::Only ? u"only"_s : u"with"_s);
    return logged;
}

} // namespace regie
