// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/Catalogue.h"
#include "shared/protocol/Messages.h"
#include "shared/schema/FieldFacts.h"

#include <algorithm>

namespace regie {

namespace {

constexpr std::array<std::string_view, 7> toneNames{"neutral", "cyan", "blue", "violet", "amber", "green", "red"};

void writeWord(WireWriter &wire, std::string_view key, std::string_view word)
{
    wire.key(key);
    wire.name(word);
}

template <class List, class Write>
void writeList(WireWriter &wire, std::string_view key, const List &list, Write write)
{
    wire.key(key);
    wire.beginArray(static_cast<qsizetype>(list.size()));
    for (const auto &item : list)
        write(item);
    wire.endArray();
}

void writeChoice(WireWriter &wire, const ChoiceRow &row)
{
    wire.beginMap(5);
    writeWord(wire, "key", row.key);
    writeWord(wire, "label", row.label);
    writeWord(wire, "tone", toneNames[static_cast<std::size_t>(row.tone)]);
    writeWord(wire, "glyph", row.glyph);
    wire.key("ends");
    wire.boolean(row.course == Course::Ends);
    wire.endMap();
}

void writeField(WireWriter &wire, const Field &field, const Value &byDefault)
{
    const auto *choice = std::get_if<kinds::Choice>(&field.kind);
    const std::vector<FieldFact> limits = kindLimits(field.kind);
    wire.beginMap(4 + static_cast<qsizetype>(limits.size()) + (choice ? 1 : 0) + (isEmpty(byDefault) ? 0 : 1));
    writeWord(wire, "key", field.key);
    writeWord(wire, "label", field.label);
    writeWord(wire, "kind", kindName(field.kind));
    writeList(wire, "flags", flagNames(field.flags), [&](std::string_view flag) { wire.name(flag); });
    for (const FieldFact &limit : limits) {
        wire.key(limit.name);
        wire.value(limit.value);
    }
    if (!isEmpty(byDefault)) {
        wire.key("default");
        wire.value(byDefault);
    }
    if (choice)
        writeList(wire, "choices", choice->choices->rows, [&](const ChoiceRow &row) { writeChoice(wire, row); });
    wire.endMap();
}

void writeTable(WireWriter &wire, std::string_view key, Fields fields, const Record &blank = Record())
{
    std::vector<std::size_t> published;
    for (std::size_t index = 0; index < fields.size(); ++index) {
        if (!fields[index].is(FieldFlag::Secret))
            published.push_back(index);
    }
    writeList(wire, key, published, [&](std::size_t index) {
        writeField(wire, fields[index], index < blank.fields().size() ? blank.at(index) : Value());
    });
}

std::vector<std::string_view> featureNames(Features features)
{
    constexpr std::array<std::pair<Feature, std::string_view>, 5> all{{{Feature::Comments, "comments"},
                                                                       {Feature::Files, "files"},
                                                                       {Feature::History, "history"},
                                                                       {Feature::Creatable, "creatable"},
                                                                       {Feature::Archivable, "archivable"}}};
    std::vector<std::string_view> names;
    for (const auto &[feature, name] : all) {
        if (features.testFlag(feature))
            names.push_back(name);
    }
    return names;
}

void writeTransition(WireWriter &wire, const Transition &transition)
{
    wire.beginMap(3);
    writeWord(wire, "from", transition.from);
    writeWord(wire, "to", transition.to);
    writeWord(wire, "act", transition.act);
    wire.endMap();
}

void writeEntity(WireWriter &wire, const Schema &schema)
{
    wire.beginMap(11);
    writeWord(wire, "entity", schema.entity);
    writeWord(wire, "area", schema.area);
    writeWord(wire, "singular", schema.singular);
    writeWord(wire, "plural", schema.plural);
    writeWord(wire, "icon", schema.icon);
    writeWord(wire, "label_field", schema.labelField);
    writeWord(wire, "reference_field", schema.referenceField);
    writeWord(wire, "state_field", schema.stateField);
    writeList(wire, "features", featureNames(schema.features), [&](std::string_view name) { wire.name(name); });
    writeTable(wire, "fields", schema.fields, schema.blank());
    writeList(wire, "transitions", schema.transitions,
              [&](const Transition &transition) { writeTransition(wire, transition); });
    wire.endMap();
}

void writeAct(WireWriter &wire, const ActInfo &act)
{
    wire.beginMap(5);
    writeWord(wire, "name", act.name);
    writeWord(wire, "permission", act.permission);
    writeWord(wire, "entity", act.entity);
    writeWord(wire, "label", act.label);
    writeTable(wire, "fields", act.fields);
    wire.endMap();
}

} // namespace

Fields Describe::fields()
{
    return {};
}

void Description::write(WireWriter &wire) const
{
    wire.beginMap(5);
    wire.key("major");
    wire.integer(protocol::major);
    wire.key("minor");
    wire.integer(protocol::minor);
    writeTable(wire, "system_fields", systemFields());
    writeList(wire, "entities", catalogue(), [&](const Schema *schema) { writeEntity(wire, *schema); });
    writeList(wire, "acts", acts(), [&](const ActInfo &act) { writeAct(wire, act); });
    wire.endMap();
}

Description Description::read(WireReader &wire)
{
    wire.skip();
    return {};
}

} // namespace regie
