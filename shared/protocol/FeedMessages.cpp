// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/FeedMessages.h"

#include "shared/protocol/Refusals.h"

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxKey = 100;
constexpr std::size_t maxFollowed = 200;
constexpr std::array<std::string_view, 3> changeNames{"insert", "update", "delete"};

ChangeType readChangeType(WireReader &wire)
{
    const QString name = wire.text(20);
    for (std::size_t index = 0; index < changeNames.size(); ++index) {
        if (name == toString(changeNames[index]))
            return static_cast<ChangeType>(index);
    }
    wire.fail(u"unknown type of a change"_s);
    return ChangeType::Update;
}

ChangedRecord readChangedRecord(WireReader &wire)
{
    ChangedRecord record;
    wire.readMap([&](const QString &key) {
        if (key == "entity"_L1)
            record.entity = wire.text(maxKey);
        else if (key == "id"_L1)
            record.id = wire.uuid();
        else if (key == "version"_L1)
            record.version = wire.integer();
        else if (key == "type"_L1)
            record.type = readChangeType(wire);
    });
    return record;
}

} // namespace

void Subscribe::write(WireWriter &wire) const
{
    wire.beginMap(1);
    wire.key("entities");
    wire.beginArray(static_cast<qsizetype>(entities.size()));
    for (const QString &entity : entities)
        wire.text(entity);
    wire.endArray();
    wire.endMap();
}

Subscribe Subscribe::read(WireReader &wire)
{
    Subscribe subscribe;
    wire.readMap([&](const QString &key) {
        if (key != "entities"_L1)
            return;
        wire.readArray([&] {
            if (subscribe.entities.size() >= maxFollowed)
                wire.fail(u"too many entities"_s);
            else
                subscribe.entities.push_back(wire.text(maxKey));
        });
    });
    return subscribe;
}

void Changed::write(WireWriter &wire) const
{
    wire.beginMap(1);
    wire.key("records");
    wire.beginArray(static_cast<qsizetype>(records.size()));
    for (const ChangedRecord &record : records) {
        wire.beginMap(4);
        wire.key("entity");
        wire.text(record.entity);
        wire.key("id");
        wire.uuid(record.id);
        wire.key("version");
        wire.integer(record.version);
        wire.key("type");
        wire.name(changeNames[static_cast<std::size_t>(record.type)]);
        wire.endMap();
    }
    wire.endArray();
    wire.endMap();
}

Changed Changed::read(WireReader &wire)
{
    Changed changed;
    wire.readMap([&](const QString &key) {
        if (key == "records"_L1)
            wire.readArray([&] { changed.records.push_back(readChangedRecord(wire)); });
    });
    return changed;
}

void Resync::write(WireWriter &wire) const
{
    wire.beginMap(0);
    wire.endMap();
}

Resync Resync::read(WireReader &wire)
{
    wire.readMap([](const QString &) {});
    return {};
}

void Closing::write(WireWriter &wire) const
{
    wire.beginMap(1);
    wire.key("refusal");
    writeRefusal(wire, refusal);
    wire.endMap();
}

Closing Closing::read(WireReader &wire)
{
    Closing closing;
    wire.readMap([&](const QString &key) {
        if (key == "refusal"_L1)
            closing.refusal = readRefusal(wire);
    });
    if (closing.refusal.code.isEmpty())
        wire.fail(u"a closing needs its refusal"_s);
    return closing;
}

} // namespace regie
