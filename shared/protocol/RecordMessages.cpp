// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/RecordMessages.h"

#include "shared/domain/Catalogue.h"

namespace regie {

using namespace Qt::StringLiterals;
using namespace flags;

namespace {

constexpr qsizetype maxKey = 100;
constexpr qsizetype maxLabel = 1000;

RecordVersion readVersion(WireReader &wire)
{
    RecordVersion record;
    wire.readMap([&](const QString &key) {
        if (key == "entity"_L1)
            record.entity = wire.text(maxKey);
        else if (key == "id"_L1)
            record.id = wire.uuid();
        else if (key == "version"_L1)
            record.version = wire.integer();
    });
    return record;
}

// Hash tables have no order of their own; a message repeated must be the same bytes (see the request log).
template <class Content>
QStringList sortedKeys(const QHash<QString, Content> &table)
{
    QStringList keys = table.keys();
    keys.sort();
    return keys;
}

} // namespace

Fields Read::fields()
{
    static constexpr std::array table{field<&Read::entity>("entity", "", kinds::Text{.max = 60}, Required),
                                      field<&Read::id>("id", "", kinds::Subject{"entity"}, Required)};
    static_assert(table.size() == memberCount<Read>());
    return table;
}

void Posted::write(WireWriter &wire) const
{
    wire.beginMap(1);
    wire.key("records");
    wire.beginArray(static_cast<qsizetype>(records.size()));
    for (const RecordVersion &record : records) {
        wire.beginMap(3);
        wire.key("entity");
        wire.text(record.entity);
        wire.key("id");
        wire.uuid(record.id);
        wire.key("version");
        wire.integer(record.version);
        wire.endMap();
    }
    wire.endArray();
    wire.endMap();
}

Posted Posted::read(WireReader &wire)
{
    Posted posted;
    wire.readMap([&](const QString &key) {
        if (key == "records"_L1)
            wire.readArray([&] { posted.records.push_back(readVersion(wire)); });
    });
    return posted;
}

void Save::write(WireWriter &wire) const
{
    wire.beginMap(4);
    wire.key("entity");
    wire.text(entity);
    wire.key("id");
    wire.uuid(id);
    wire.key("version");
    wire.integer(version);
    wire.key("changes");
    wire.beginMap(changes.size());
    for (const QString &key : sortedKeys(changes)) {
        wire.text(key);
        wire.value(changes.value(key));
    }
    wire.endMap();
    wire.endMap();
}

Save Save::read(WireReader &wire)
{
    Save save;
    const Schema *schema = nullptr;
    wire.readMap([&](const QString &key) {
        if (key == "entity"_L1) {
            save.entity = wire.text(maxKey);
            schema = findSchema(save.entity);
            if (!schema)
                wire.fail(u"unknown entity"_s);
        } else if (key == "id"_L1) {
            save.id = wire.uuid();
        } else if (key == "version"_L1) {
            save.version = wire.integer();
        } else if (key == "changes"_L1) {
            if (!schema)
                return wire.fail(u"the entity must stand before the changes"_s);
            wire.readMap([&](const QString &name) {
                const Field *field = schema->find(name);
                if (!field)
                    return wire.fail(u"a change names an unknown field"_s);
                save.changes.insert(name, wire.value(field->kind));
            });
        }
    });
    if (!schema || save.id.isNull())
        wire.fail(u"a save needs an entity and an id"_s);
    return save;
}

Fields Archive::fields()
{
    static constexpr std::array table{field<&Archive::entity>("entity", "", kinds::Text{.max = 60}, Required),
                                      field<&Archive::id>("id", "", kinds::Subject{"entity"}, Required),
                                      field<&Archive::version>("version", "", kinds::Integer{.min = 1}, Required),
                                      field<&Archive::archived>("archived", "", kinds::Flag{})};
    static_assert(table.size() == memberCount<Archive>());
    return table;
}

void SaveAll::write(WireWriter &wire) const
{
    wire.beginMap(2);
    wire.key("saves");
    wire.beginArray(static_cast<qsizetype>(saves.size()));
    for (const Save &save : saves)
        save.write(wire);
    wire.endArray();
    wire.key("archives");
    wire.beginArray(static_cast<qsizetype>(archives.size()));
    for (const Archive &archive : archives)
        writeFields(wire, toRecord(archive, Archive::fields()));
    wire.endArray();
    wire.endMap();
}

SaveAll SaveAll::read(WireReader &wire)
{
    SaveAll all;
    const auto readUpTo = [&wire](auto &list, auto readOne) {
        wire.readArray([&] {
            if (list.size() >= static_cast<std::size_t>(most))
                return wire.fail(u"more records than one request may write"_s);
            list.push_back(readOne());
        });
    };
    wire.readMap([&](const QString &key) {
        if (key == "saves"_L1)
            readUpTo(all.saves, [&] { return Save::read(wire); });
        else if (key == "archives"_L1)
            readUpTo(all.archives, [&] {
                return fromRecord<Archive>(readFields(wire, toRecord(Archive{}, Archive::fields())));
            });
    });
    return all;
}

Fields History::fields()
{
    static constexpr std::array table{field<&History::entity>("entity", "", kinds::Text{.max = 60}, Required),
                                      field<&History::id>("id", "", kinds::Subject{"entity"}, Required),
                                      field<&History::limit>("limit", "", kinds::Integer{.min = 1, .max = 500}),
                                      field<&History::before>("before", "", kinds::Integer{.min = 0})};
    static_assert(table.size() == memberCount<History>());
    return table;
}

namespace {

void writeChange(WireWriter &wire, const HistoryEntry::Change &change)
{
    wire.beginMap(5);
    wire.key("field");
    wire.text(change.field);
    wire.key("before");
    wire.value(change.before);
    wire.key("after");
    wire.value(change.after);
    wire.key("before_label");
    wire.text(change.beforeLabel);
    wire.key("after_label");
    wire.text(change.afterLabel);
    wire.endMap();
}

// A field that exists no more has a name and no values.
HistoryEntry::Change readChange(WireReader &wire, const Schema &schema)
{
    HistoryEntry::Change change;
    const Field *field = nullptr;
    wire.readMap([&](const QString &key) {
        if (key == "field"_L1) {
            change.field = wire.text(maxKey);
            field = schema.find(change.field);
        } else if (key == "before"_L1 && field) {
            change.before = wire.value(field->kind);
        } else if (key == "after"_L1 && field) {
            change.after = wire.value(field->kind);
        } else if (key == "before_label"_L1) {
            change.beforeLabel = wire.text(maxLabel);
        } else if (key == "after_label"_L1) {
            change.afterLabel = wire.text(maxLabel);
        }
    });
    return change;
}

HistoryEntry readEntry(WireReader &wire, const Schema &schema)
{
    HistoryEntry entry;
    wire.readMap([&](const QString &key) {
        if (key == "at"_L1)
            entry.at = Moment::fromMicroseconds(wire.integer());
        else if (key == "user"_L1)
            entry.user = wire.text(maxLabel);
        else if (key == "act"_L1)
            entry.act = wire.text(maxKey);
        else if (key == "changes"_L1)
            wire.readArray([&] { entry.changes.push_back(readChange(wire, schema)); });
    });
    return entry;
}

} // namespace

void HistoryPage::write(WireWriter &wire) const
{
    wire.beginMap(3);
    wire.key("entity");
    wire.text(entity);
    wire.key("entries");
    wire.beginArray(static_cast<qsizetype>(entries.size()));
    for (const HistoryEntry &entry : entries) {
        wire.beginMap(4);
        wire.key("at");
        wire.integer(entry.at.microseconds());
        wire.key("user");
        wire.text(entry.user);
        wire.key("act");
        wire.text(entry.act);
        wire.key("changes");
        wire.beginArray(static_cast<qsizetype>(entry.changes.size()));
        for (const HistoryEntry::Change &change : entry.changes)
            writeChange(wire, change);
        wire.endArray();
        wire.endMap();
    }
    wire.endArray();
    wire.key("next");
    wire.integer(next);
    wire.endMap();
}

HistoryPage HistoryPage::read(WireReader &wire)
{
    HistoryPage page;
    const Schema *schema = nullptr;
    wire.readMap([&](const QString &key) {
        if (key == "entity"_L1) {
            page.entity = wire.text(maxKey);
            schema = findSchema(page.entity);
            if (!schema)
                wire.fail(u"unknown entity"_s);
        } else if (key == "entries"_L1) {
            if (!schema)
                return wire.fail(u"the entity must stand before the entries"_s);
            wire.readArray([&] { page.entries.push_back(readEntry(wire, *schema)); });
        } else if (key == "next"_L1) {
            page.next = wire.integer();
        }
    });
    if (!schema)
        wire.fail(u"a history needs an entity"_s);
    return page;
}

} // namespace regie
