// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/PresenceMessages.h"

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxKey = 100;
constexpr qsizetype maxLabel = 1000;

PresentPerson readPerson(WireReader &wire)
{
    PresentPerson person;
    wire.readMap([&](const QString &key) {
        if (key == "user"_L1)
            person.user = wire.uuid();
        else if (key == "name"_L1)
            person.name = wire.text(maxLabel);
        else if (key == "field"_L1)
            person.field = wire.text(maxKey);
        else if (key == "part"_L1)
            person.part = wire.text(maxKey);
        else if (key == "part_field"_L1)
            person.partField = wire.text(maxKey);
        else if (key == "part_record"_L1)
            person.partRecord = wire.uuid();
    });
    return person;
}

} // namespace

Fields Look::fields()
{
    static constexpr std::array table{regie::field<&Look::entity>("entity", "", kinds::Text{.max = 60}),
                                      regie::field<&Look::record>("record", "", kinds::Subject{"entity"}),
                                      regie::field<&Look::field>("field", "", kinds::Text{.max = 60}),
                                      regie::field<&Look::slot>("slot", "", kinds::Integer{0, Look::mostSlots - 1}),
                                      regie::field<&Look::part>("part", "", kinds::Text{.max = 60}),
                                      regie::field<&Look::partField>("part_field", "", kinds::Text{.max = 60}),
                                      regie::field<&Look::partRecord>("part_record", "", kinds::Subject{"part"}),
                                      regie::field<&Look::partPublic>("part_public", "", kinds::Flag{})};
    static_assert(table.size() == memberCount<Look>());
    return table;
}

void Present::write(WireWriter &wire) const
{
    wire.beginMap(record.isNull() ? 3 : 4);
    wire.key("entity");
    wire.text(entity);
    if (!record.isNull()) {
        wire.key("record");
        wire.uuid(record);
    }
    wire.key("people");
    wire.beginArray(static_cast<qsizetype>(people.size()));
    for (const PresentPerson &person : people) {
        wire.beginMap(2 + (person.field.isEmpty() ? 0 : 1) + (person.part.isEmpty() ? 0 : 2) +
                      (person.partRecord.isNull() ? 0 : 1));
        wire.key("user");
        wire.uuid(person.user);
        wire.key("name");
        wire.text(person.name);
        if (!person.field.isEmpty()) {
            wire.key("field");
            wire.text(person.field);
        }
        if (!person.part.isEmpty()) {
            wire.key("part");
            wire.text(person.part);
            wire.key("part_field");
            wire.text(person.partField);
        }
        if (!person.partRecord.isNull()) {
            wire.key("part_record");
            wire.uuid(person.partRecord);
        }
        wire.endMap();
    }
    wire.endArray();
    wire.key("count");
    wire.integer(count);
    wire.endMap();
}

Present Present::read(WireReader &wire)
{
    Present present;
    wire.readMap([&](const QString &key) {
        if (key == "entity"_L1) {
            present.entity = wire.text(maxKey);
        } else if (key == "record"_L1) {
            present.record = wire.uuid();
        } else if (key == "people"_L1) {
            wire.readArray([&] {
                if (present.people.size() >= mostPeople)
                    wire.fail(u"too many people"_s);
                else
                    present.people.push_back(readPerson(wire));
            });
        } else if (key == "count"_L1) {
            present.count = wire.integer();
        }
    });
    return present;
}

} // namespace regie
