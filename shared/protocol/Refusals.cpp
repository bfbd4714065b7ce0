// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/Refusals.h"

#include "shared/schema/Field.h"

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxKey = 100;

// A kind that carries each alternative; which one of several (a quantity or a sum) the field says, not the value.
struct KindOf {
    std::string_view operator()(std::monostate) const { return "text"; }
    std::string_view operator()(bool) const { return "flag"; }
    std::string_view operator()(qint64) const { return "integer"; }
    std::string_view operator()(const QString &) const { return "text"; }
    std::string_view operator()(const QUuid &) const { return "ref"; }
    std::string_view operator()(QDate) const { return "day"; }
    std::string_view operator()(QTime) const { return "time"; }
    std::string_view operator()(Moment) const { return "moment"; }
    std::string_view operator()(const QStringList &) const { return "tags"; }
    std::string_view operator()(const QByteArray &) const { return "binary"; }
};

void writeTyped(WireWriter &wire, const Value &value)
{
    wire.beginMap(2);
    wire.key("kind");
    wire.name(std::visit(KindOf{}, value));
    wire.key("value");
    wire.value(value);
    wire.endMap();
}

Value readTyped(WireReader &wire)
{
    Value value;
    std::optional<Kind> kind;
    wire.readMap([&](const QString &key) {
        if (key == "kind"_L1) {
            kind = kindNamed(wire.text(20));
        } else if (key == "value"_L1) {
            if (!kind)
                return wire.fail(u"a value has an unknown kind, or stands before its kind"_s);
            value = wire.value(*kind);
        }
    });
    return value;
}

void writeArguments(WireWriter &wire, const Arguments &args)
{
    wire.key("args");
    wire.beginMap(args.size());
    for (auto argument = args.cbegin(); argument != args.cend(); ++argument) {
        wire.text(argument.key());
        writeTyped(wire, argument.value());
    }
    wire.endMap();
}

Arguments readArguments(WireReader &wire)
{
    Arguments args;
    wire.readMap([&](const QString &name) { args.insert(name, readTyped(wire)); });
    return args;
}

void writeIssue(WireWriter &wire, const Issue &issue)
{
    wire.beginMap(3);
    wire.key("code");
    wire.text(issue.code);
    wire.key("field");
    wire.text(issue.field);
    writeArguments(wire, issue.args);
    wire.endMap();
}

Issue readIssue(WireReader &wire)
{
    Issue issue;
    wire.readMap([&](const QString &key) {
        if (key == "code"_L1)
            issue.code = wire.text(maxKey);
        else if (key == "field"_L1)
            issue.field = wire.text(maxKey);
        else if (key == "args"_L1)
            issue.args = readArguments(wire);
    });
    return issue;
}

void writeConflict(WireWriter &wire, const FieldConflict &conflict)
{
    wire.beginMap(4);
    wire.key("field");
    wire.text(conflict.field);
    wire.key("base");
    writeTyped(wire, conflict.base);
    wire.key("theirs");
    writeTyped(wire, conflict.theirs);
    wire.key("mine");
    writeTyped(wire, conflict.mine);
    wire.endMap();
}

FieldConflict readConflict(WireReader &wire)
{
    FieldConflict conflict;
    wire.readMap([&](const QString &key) {
        if (key == "field"_L1)
            conflict.field = wire.text(maxKey);
        else if (key == "base"_L1)
            conflict.base = readTyped(wire);
        else if (key == "theirs"_L1)
            conflict.theirs = readTyped(wire);
        else if (key == "mine"_L1)
            conflict.mine = readTyped(wire);
    });
    return conflict;
}

template <class Item>
void writeItems(WireWriter &wire, std::string_view key, const std::vector<Item> &items,
                void (*write)(WireWriter &, const Item &))
{
    wire.key(key);
    wire.beginArray(static_cast<qsizetype>(items.size()));
    for (const Item &item : items)
        write(wire, item);
    wire.endArray();
}

} // namespace

void writeRefusal(WireWriter &wire, const Refusal &refusal)
{
    const bool isPart = !refusal.record.isNull();
    wire.beginMap(6 + (isPart ? 1 : 0) + (refusal.parts.empty() ? 0 : 1));
    wire.key("code");
    wire.text(refusal.code);
    wire.key("entity");
    wire.text(refusal.entity);
    wire.key("field");
    wire.text(refusal.field);
    writeArguments(wire, refusal.args);
    writeItems(wire, "issues", refusal.issues, writeIssue);
    writeItems(wire, "conflicts", refusal.conflicts, writeConflict);
    if (isPart) {
        wire.key("record");
        wire.uuid(refusal.record);
    }
    if (!refusal.parts.empty())
        writeItems(wire, "parts", refusal.parts, writeRefusal);
    wire.endMap();
}

Refusal readRefusal(WireReader &wire)
{
    Refusal refusal;
    wire.readMap([&](const QString &key) {
        if (key == "code"_L1)
            refusal.code = wire.text(maxKey);
        else if (key == "entity"_L1)
            refusal.entity = wire.text(maxKey);
        else if (key == "field"_L1)
            refusal.field = wire.text(maxKey);
        else if (key == "args"_L1)
            refusal.args = readArguments(wire);
        else if (key == "issues"_L1)
            wire.readArray([&] { refusal.issues.push_back(readIssue(wire)); });
        else if (key == "conflicts"_L1)
            wire.readArray([&] { refusal.conflicts.push_back(readConflict(wire)); });
        else if (key == "record"_L1)
            refusal.record = wire.uuid();
        else if (key == "parts"_L1)
            wire.readArray([&] { refusal.parts.push_back(readRefusal(wire)); });
    });
    if (!wire.hasFailed() && refusal.code.isEmpty())
        wire.fail(u"a refusal needs a code"_s);
    return refusal;
}

} // namespace regie
