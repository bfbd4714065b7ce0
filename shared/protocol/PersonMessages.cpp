// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/PersonMessages.h"

#include "shared/domain/Catalogue.h"

#include <algorithm>
#include <array>

namespace regie {

using namespace flags;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::string_view, 4> fates{"emptied", "redacted", "destroyed", "kept"};
constexpr qsizetype longestName = 100;
constexpr qsizetype longestLaw = 500;
constexpr kinds::Text entityName{.max = 60};
constexpr kinds::Integer count{.min = 0, .max = std::numeric_limits<qint64>::max()};

void writeLine(WireWriter &wire, const ErasureLine &line)
{
    const bool isKept = line.fate == ErasureLine::Fate::Kept;
    wire.beginMap(isKept ? 6 : 3);
    wire.key("fate");
    wire.name(nameOf(line.fate));
    wire.key("entity");
    wire.text(line.entity);
    wire.key("count");
    wire.integer(line.count);
    if (isKept) {
        wire.key("fields");
        wire.value(Value(line.fields));
        wire.key("law");
        wire.text(line.law);
        wire.key("until");
        wire.value(Value(line.until));
    }
    wire.endMap();
}

ErasureLine::Fate readFate(WireReader &wire)
{
    const QString name = wire.text(longestName);
    const auto known = std::ranges::find_if(fates, [&name](std::string_view one) { return name == toString(one); });
    if (known == fates.end())
        wire.fail(u"unknown fate of records"_s);
    return static_cast<ErasureLine::Fate>(known - fates.begin());
}

QDate readDay(WireReader &wire)
{
    const Value value = wire.value(kinds::Day{});
    const auto *day = std::get_if<QDate>(&value);
    return day != nullptr ? *day : QDate();
}

ErasureLine readLine(WireReader &wire)
{
    constexpr qsizetype mostFields = 1'000;
    ErasureLine line;
    wire.readMap([&](const QString &key) {
        if (key == "fate"_L1)
            line.fate = readFate(wire);
        else if (key == "entity"_L1)
            line.entity = wire.text(longestName);
        else if (key == "count"_L1)
            line.count = wire.integer();
        else if (key == "fields"_L1)
            line.fields = wire.textList(mostFields, longestName);
        else if (key == "law"_L1)
            line.law = wire.text(longestLaw);
        else if (key == "until"_L1)
            line.until = readDay(wire);
    });
    return line;
}

} // namespace

std::string_view nameOf(ErasureLine::Fate fate)
{
    return fates[static_cast<std::size_t>(fate)];
}

QString erasureWords(const ErasureLine &line)
{
    QStringList labels;
    for (const QString &key : line.fields) {
        const Schema *schema = findSchema(key.section(u'.', 0, 0));
        const Field *field = schema != nullptr ? schema->find(key.section(u'.', 1)) : nullptr;
        labels.append(field != nullptr ? schema->label(*field) : key);
    }
    labels.removeDuplicates();
    if (!labels.isEmpty())
        return labels.join(u", "_s);
    const Schema *schema = findSchema(line.entity);
    return u"%1 (%2)"_s.arg(schema != nullptr ? schema->pluralLabel() : line.entity).arg(line.count);
}

void ErasurePlan::write(WireWriter &wire) const
{
    wire.beginMap(1);
    wire.key("lines");
    wire.beginArray(static_cast<qsizetype>(lines.size()));
    for (const ErasureLine &line : lines)
        writeLine(wire, line);
    wire.endArray();
    wire.endMap();
}

ErasurePlan ErasurePlan::read(WireReader &wire)
{
    ErasurePlan plan;
    wire.readMap([&](const QString &key) {
        if (key == "lines"_L1)
            wire.readArray([&] { plan.lines.push_back(readLine(wire)); });
    });
    return plan;
}

Fields PreviewErasure::fields()
{
    static constexpr std::array table{
        field<&PreviewErasure::recordEntity>("entity", "", entityName, Required),
        field<&PreviewErasure::record>("record_id", "", kinds::Subject{"entity"}, Required)};
    static_assert(table.size() == memberCount<PreviewErasure>());
    return table;
}

Fields ErasePerson::fields()
{
    static constexpr std::array table{field<&ErasePerson::recordEntity>("entity", "", entityName, Required),
                                      field<&ErasePerson::record>("record_id", "", kinds::Subject{"entity"}, Required),
                                      field<&ErasePerson::typedName>("name", "", kinds::Text{.max = 1000}, Required)};
    static_assert(table.size() == memberCount<ErasePerson>());
    return table;
}

Fields PersonExport::fields()
{
    static constexpr std::array table{
        field<&PersonExport::size>("size", "", count),
        field<&PersonExport::sha256>("sha256", "", kinds::Binary{.max = files::digest}, Required),
        field<&PersonExport::records>("records", "", count), field<&PersonExport::files>("files", "", count)};
    static_assert(table.size() == memberCount<PersonExport>());
    return table;
}

Fields ExportPerson::fields()
{
    static constexpr std::array table{
        field<&ExportPerson::id>("id", "", kinds::Identity{}, Required),
        field<&ExportPerson::recordEntity>("entity", "", entityName, Required),
        field<&ExportPerson::record>("record_id", "", kinds::Subject{"entity"}, Required)};
    static_assert(table.size() == memberCount<ExportPerson>());
    return table;
}

Fields ReadPersonExport::fields()
{
    static constexpr std::array table{field<&ReadPersonExport::id>("id", "", kinds::Identity{}, Required),
                                      field<&ReadPersonExport::offset>("offset", "", count, Required)};
    static_assert(table.size() == memberCount<ReadPersonExport>());
    return table;
}

} // namespace regie
