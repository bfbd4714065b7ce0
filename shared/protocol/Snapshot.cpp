// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/Catalogue.h"
#include "shared/protocol/RecordMessages.h"

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxKey = 100;
constexpr qsizetype maxLabel = 1000;

// The id stands beside the fields, not among them. Secret and hidden contents do not pass even when the server's own
// reading forgot to leave them empty.
bool isShown(const Snapshot &snapshot, std::size_t index)
{
    const Field &field = snapshot.stored.record.fields()[index];
    return index > 0 && !isEmpty(snapshot.stored.record.at(index)) && field.isStored() &&
           !field.is(FieldFlag::Secret) &&
           std::find(snapshot.hidden.begin(), snapshot.hidden.end(), toString(field.key)) == snapshot.hidden.end();
}

void writeContents(WireWriter &wire, const Snapshot &snapshot)
{
    const Record &record = snapshot.stored.record;
    qsizetype shown = 0;
    for (std::size_t index = 0; index < record.fields().size(); ++index)
        shown += isShown(snapshot, index) ? 1 : 0;
    wire.beginMap(shown);
    for (std::size_t index = 0; index < record.fields().size(); ++index) {
        if (!isShown(snapshot, index))
            continue;
        wire.key(record.fields()[index].key);
        wire.value(record.at(index));
    }
    wire.endMap();
}

void writeMoment(WireWriter &wire, std::string_view key, Moment moment)
{
    wire.key(key);
    if (moment.isNull())
        wire.null();
    else
        wire.integer(moment.microseconds());
}

Moment readMoment(WireReader &wire)
{
    const Value value = wire.value(kinds::Moment{});
    return isEmpty(value) ? Moment() : std::get<Moment>(value);
}

// Fields this client does not know come from a later server and are ignored.
void readContents(WireReader &wire, Record &record)
{
    wire.readMap([&](const QString &name) {
        if (const Field *field = findField(record.fields(), name))
            record.setAt(static_cast<std::size_t>(field - record.fields().data()), wire.value(field->kind));
    });
}

bool readSystemField(WireReader &wire, const QString &key, StoredRecord &stored)
{
    if (key == "id"_L1)
        stored.id = wire.uuid();
    else if (key == "version"_L1)
        stored.version = wire.integer();
    else if (key == "created_at"_L1)
        stored.createdAt = readMoment(wire);
    else if (key == "created_by"_L1)
        stored.createdBy = wire.uuid();
    else if (key == "updated_at"_L1)
        stored.updatedAt = readMoment(wire);
    else if (key == "updated_by"_L1)
        stored.updatedBy = wire.uuid();
    else if (key == "archived_at"_L1)
        stored.archivedAt = readMoment(wire);
    else
        return false;
    return true;
}

} // namespace

void Snapshot::write(WireWriter &wire) const
{
    wire.beginMap(11);
    wire.key("entity");
    wire.text(entity);
    wire.key("id");
    wire.uuid(stored.id);
    wire.key("version");
    wire.integer(stored.version);
    writeMoment(wire, "created_at", stored.createdAt);
    wire.key("created_by");
    wire.uuid(stored.createdBy);
    writeMoment(wire, "updated_at", stored.updatedAt);
    wire.key("updated_by");
    wire.uuid(stored.updatedBy);
    writeMoment(wire, "archived_at", stored.archivedAt);
    wire.key("fields");
    writeContents(wire, *this);
    wire.key("labels");
    wire.beginMap(labels.size());
    QStringList labelled = labels.keys();
    labelled.sort();
    for (const QString &field : labelled) {
        wire.text(field);
        wire.text(labels.value(field));
    }
    wire.endMap();
    wire.key("hidden");
    wire.beginArray(static_cast<qsizetype>(hidden.size()));
    for (const QString &name : hidden)
        wire.text(name);
    wire.endArray();
    wire.endMap();
}

Snapshot Snapshot::read(WireReader &wire)
{
    Snapshot snapshot;
    wire.readMap([&](const QString &key) {
        if (readSystemField(wire, key, snapshot.stored))
            return;
        if (key == "entity"_L1) {
            snapshot.entity = wire.text(maxKey);
            const Schema *schema = findSchema(snapshot.entity);
            if (!schema)
                return wire.fail(u"unknown entity"_s);
            snapshot.stored.record = Record(schema->fields);
        } else if (key == "fields"_L1) {
            if (snapshot.stored.record.fields().empty())
                return wire.fail(u"the entity must stand before the fields"_s);
            readContents(wire, snapshot.stored.record);
        } else if (key == "labels"_L1) {
            wire.readMap([&](const QString &name) { snapshot.labels.insert(name, wire.text(maxLabel)); });
        } else if (key == "hidden"_L1) {
            wire.readArray([&] { snapshot.hidden.push_back(wire.text(maxKey)); });
        }
    });
    if (snapshot.stored.record.fields().empty())
        wire.fail(u"a snapshot needs an entity"_s);
    else if (!snapshot.stored.id.isNull())
        snapshot.stored.record.setAt(0, snapshot.stored.id);
    return snapshot;
}

} // namespace regie
