// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/Catalogue.h"
#include "shared/protocol/Messages.h"
#include "shared/schema/CodeTexts.h"
#include "tests/support/StringMakers.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

using namespace regie;
using namespace Qt::StringLiterals;

namespace {

bool isSnakeCase(std::string_view name)
{
    static const QRegularExpression pattern(u"^[a-z][a-z0-9]*(_[a-z0-9]+)*$"_s);
    return pattern.match(toString(name)).hasMatch();
}

template <class Check>
void forEachField(Check check)
{
    for (const Schema *schema : catalogue()) {
        for (const Field &field : schema->fields) {
            INFO(schema->name().toStdString() << '.' << std::string(field.key));
            check(*schema, field);
        }
    }
}

// The language of a country, as POSIX and Qt write it: fr_FR.
bool isLocale(std::string_view name)
{
    static const QRegularExpression pattern(u"^[a-z]{2}_[A-Z]{2}$"_s);
    return pattern.match(toString(name)).hasMatch();
}

bool pointsTo(const Field *field, std::string_view entity)
{
    if (!field)
        return false;
    const auto *reference = std::get_if<kinds::Ref>(&field->kind);
    return (reference && reference->entity == entity) || std::holds_alternative<kinds::Subject>(field->kind);
}

bool makesSense(const Schema &schema, const ScopeRow &row)
{
    const Field *field = schema.find(toString(row.field));
    switch (row.who) {
    case ScopeRow::Who::User:
        return pointsTo(field, "user") || (schema.entity == "user" && row.field == "id");
    case ScopeRow::Who::Party:
        return pointsTo(field, "party") || (schema.entity == "party" && row.field == "id");
    case ScopeRow::Who::Roles:
        return field && std::holds_alternative<kinds::Tags>(field->kind);
    case ScopeRow::Who::Related: {
        const Schema *related = findSchema(toString(row.entity));
        return related && pointsTo(related->find(toString(row.field)), schema.entity);
    }
    case ScopeRow::Who::Holder:
        return findSchema(toString(row.entity)) && pointsTo(field, row.entity);
    case ScopeRow::Who::Subject:
        return field && std::holds_alternative<kinds::Subject>(field->kind);
    }
    return false;
}

// All files of that kind below a folder of the tree, one after the other.
QString contentsOf(const QString &folder, const QString &pattern)
{
    QString text;
    QDirIterator files(QStringLiteral(REGIE_SOURCE_DIR "/") + folder, {pattern}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        text += QString::fromUtf8(file.readAll());
    }
    return text;
}

bool isIcon(std::string_view name)
{
    return QFile::exists(QStringLiteral(REGIE_SOURCE_DIR "/resources/icons/") + toString(name) + ".svg"_L1);
}

} // namespace

TEST_CASE("Every entity is there once and found by its name")
{
    QSet<QString> names;
    for (const Schema *schema : catalogue()) {
        INFO(schema->name().toStdString());
        CHECK(isSnakeCase(schema->entity));
        CHECK(findSchema(schema->name()) == schema);
        names.insert(schema->name());
    }
    CHECK(names.size() == static_cast<qsizetype>(catalogue().size()));
    CHECK(names.contains(u"ticket"_s));
    CHECK_FALSE(findSchema(u"nobody"));
}

TEST_CASE("Every entity says what it is called")
{
    // The areas of the house, in the order of every folder.
    static const QStringList areas{u"identity"_s,  u"parties"_s,       u"support"_s,     u"planning"_s,
                                   u"sales"_s,     u"billing"_s,       u"projects"_s,    u"stock"_s,
                                   u"contracts"_s, u"events"_s,        u"orientation"_s, u"assessment"_s,
                                   u"documents"_s, u"communication"_s, u"quality"_s,     u"approvals"_s};
    for (const Schema *schema : catalogue()) {
        INFO(schema->name().toStdString());
        CHECK(areas.contains(toString(schema->area)));
        CHECK_FALSE(schema->singularLabel().isEmpty());
        CHECK_FALSE(schema->pluralLabel().isEmpty());
        CHECK_FALSE(schema->icon.empty());
    }
}

TEST_CASE("Keys are snake case, unique, and free of the words every record uses")
{
    for (const Schema *schema : catalogue()) {
        QSet<QString> keys;
        QSet<QString> labels;
        for (const Field &field : schema->fields) {
            INFO(schema->name().toStdString() << '.' << std::string(field.key));
            CHECK(isSnakeCase(field.key));
            CHECK_FALSE(keys.contains(toString(field.key)));
            CHECK_FALSE(labels.contains(schema->label(field)));
            CHECK_FALSE(findField(systemFields(), toString(field.key)));
            keys.insert(toString(field.key));
            labels.insert(schema->label(field));
            CHECK((field.key == "id") == schema->label(field).isEmpty());
        }
        REQUIRE_FALSE(schema->fields.empty());
        CHECK(schema->fields.front().key == "id");
    }
}

TEST_CASE("References name known entities and end in _id")
{
    forEachField([](const Schema &, const Field &field) {
        if (const auto *reference = std::get_if<kinds::Ref>(&field.kind)) {
            CHECK(findSchema(toString(reference->entity)));
            CHECK(field.key.ends_with("_id"));
        } else if (const auto *lines = std::get_if<kinds::Lines>(&field.kind)) {
            const Schema *target = findSchema(toString(lines->entity));
            REQUIRE(target);
            CHECK(target->find(toString(lines->field)));
        }
    });
}

TEST_CASE("A line has one owner that it must have, and a place among its lines")
{
    for (const Schema *schema : catalogue()) {
        INFO(schema->name().toStdString());
        const auto count = [schema](FieldFlag flag) {
            return std::ranges::count_if(schema->fields, [flag](const Field &field) { return field.is(flag); });
        };
        CHECK(count(FieldFlag::Owner) <= 1);
        CHECK(count(FieldFlag::Position) <= count(FieldFlag::Owner));
        if (const Field *owner = schema->marked(FieldFlag::Owner)) {
            CHECK(std::holds_alternative<kinds::Ref>(owner->kind));
            CHECK(owner->is(FieldFlag::Required));
            CHECK(owner->isWritable());
        }
        if (const Field *position = schema->marked(FieldFlag::Position)) {
            CHECK(std::holds_alternative<kinds::Integer>(position->kind));
            CHECK((position->is(FieldFlag::Required) && position->isWritable()));
        }
    }
    CHECK(findSchema(u"contact")->marked(FieldFlag::Owner)->key == "party_id");
    CHECK(findSchema(u"party_address")->marked(FieldFlag::Owner)->key == "party_id");
    CHECK_FALSE(findSchema(u"ticket")->marked(FieldFlag::Owner));
}

TEST_CASE("What has a deadline has states, of which some end it, and no other set of choices ends anything")
{
    for (const Schema *schema : catalogue()) {
        INFO(schema->name().toStdString());
        const auto isDeadline = [](const Field &field) { return field.is(FieldFlag::Deadline); };
        CHECK(std::ranges::count_if(schema->fields, isDeadline) <= 1);
        if (const Field *deadline = schema->marked(FieldFlag::Deadline)) {
            CHECK((isKind<kinds::Day>(*deadline) || isKind<kinds::Moment>(*deadline)));
            CHECK(deadline->isWritable());
            CHECK_FALSE(schema->states(Course::Goes).isEmpty());
            CHECK_FALSE(schema->states(Course::Ends).isEmpty());
        }
    }
    forEachField([](const Schema &schema, const Field &field) {
        const auto *choice = std::get_if<kinds::Choice>(&field.kind);
        const auto ends = [](const ChoiceRow &row) { return row.course == Course::Ends; };
        CHECK((!choice || field.key == schema.stateField || std::ranges::none_of(choice->choices->rows, ends)));
    });
    const Schema &ticket = *findSchema(u"ticket");
    CHECK(ticket.marked(FieldFlag::Deadline)->key == "deadline");
    CHECK(ticket.states(Course::Ends) == QStringList{u"resolved"_s, u"closed"_s, u"cancelled"_s});
    CHECK(ticket.states(Course::Goes).size() == 7);
    CHECK(findSchema(u"contact")->states(Course::Goes).isEmpty());
    CHECK_FALSE(ticket.state(u"elsewhere"));
}

TEST_CASE("What is computed is what the database generates, and nothing else")
{
    for (const Schema *schema : catalogue()) {
        if (!schema->compute)
            continue;
        INFO(schema->name().toStdString());
        Record record = schema->blank();
        schema->compute(record);
        const Record blank = schema->blank();
        for (std::size_t index = 0; index < schema->fields.size(); ++index)
            CHECK((record.at(index) == blank.at(index) || schema->fields[index].is(FieldFlag::Generated)));
    }
    Record contact = findSchema(u"contact")->blank();
    contact.setValue(u"last_name"_s, u"Lovelace"_s);
    findSchema(u"contact")->compute(contact);
    CHECK(contact.text(u"full_name"_s) == u"Lovelace");
    contact.setValue(u"first_name"_s, u"Ada"_s);
    findSchema(u"contact")->compute(contact);
    CHECK(contact.text(u"full_name"_s) == u"Ada Lovelace");
}

TEST_CASE("A subject's entity stands in a text beside it")
{
    forEachField([](const Schema &schema, const Field &field) {
        const auto *subject = std::get_if<kinds::Subject>(&field.kind);
        if (!subject)
            return;
        const Field *entity = schema.find(toString(subject->entityField));
        REQUIRE(entity);
        CHECK(std::holds_alternative<kinds::Text>(entity->kind));
        CHECK(entity->is(FieldFlag::Required) == field.is(FieldFlag::Required));
    });
}

TEST_CASE("Flags of a field do not contradict each other")
{
    forEachField([](const Schema &, const Field &field) {
        const bool isText =
            std::holds_alternative<kinds::Text>(field.kind) || std::holds_alternative<kinds::Note>(field.kind);
        CHECK((!field.is(FieldFlag::Searchable) || isText || targetOf(field)));
        CHECK_FALSE((field.is(FieldFlag::Secret) && (field.is(FieldFlag::Listed) || field.is(FieldFlag::Searchable))));
        CHECK_FALSE((field.is(FieldFlag::Secret) && field.isWritable()));
        CHECK_FALSE((field.is(FieldFlag::Immutable) && !field.isWritable()));
        CHECK((!std::holds_alternative<kinds::Binary>(field.kind) || field.is(FieldFlag::Secret)));
        // A flag is never empty, and the database says so.
        CHECK((!std::holds_alternative<kinds::Flag>(field.kind) || field.is(FieldFlag::Required)));
    });
}

TEST_CASE("The fields an entity is known by exist, and a reference shows a text")
{
    QSet<QString> referenced;
    forEachField([&](const Schema &, const Field &field) {
        if (const auto *reference = std::get_if<kinds::Ref>(&field.kind))
            referenced.insert(toString(reference->entity));
    });
    for (const Schema *schema : catalogue()) {
        INFO(schema->name().toStdString());
        const Field *label = schema->find(toString(schema->labelField));
        REQUIRE(label);
        CHECK_FALSE(label->is(FieldFlag::Secret));
        CHECK((!referenced.contains(schema->name()) || std::holds_alternative<kinds::Text>(label->kind)));
        if (!schema->referenceField.empty()) {
            REQUIRE(schema->find(toString(schema->referenceField)));
            CHECK(schema->find(toString(schema->referenceField))->is(FieldFlag::Generated));
        }
        CHECK(std::any_of(schema->fields.begin(), schema->fields.end(),
                          [](const Field &field) { return field.is(FieldFlag::Listed); }));
    }
}

TEST_CASE("Choices have keys, words and at least two rows")
{
    forEachField([](const Schema &, const Field &field) {
        const auto *choice = std::get_if<kinds::Choice>(&field.kind);
        if (!choice)
            return;
        REQUIRE(choice->choices);
        CHECK(choice->choices->rows.size() >= 2);
        QSet<QString> keys;
        for (const ChoiceRow &row : choice->choices->rows) {
            CHECK((isSnakeCase(row.key) || isLocale(row.key)));
            CHECK_FALSE(keys.contains(toString(row.key)));
            keys.insert(toString(row.key));
            CHECK_FALSE(choice->choices->label(toString(row.key)).isEmpty());
            CHECK((row.tone == Tone::Neutral || !row.glyph.empty())); // never the tone alone
        }
    });
}

TEST_CASE("Transitions lead from choice to choice by acts on that entity")
{
    QSet<QString> used;
    for (const Schema *schema : catalogue()) {
        INFO(schema->name().toStdString());
        CHECK(schema->stateField.empty() == schema->transitions.empty());
        if (schema->stateField.empty())
            continue;
        const Field *state = schema->find(toString(schema->stateField));
        REQUIRE(state);
        CHECK_FALSE(state->isWritable()); // only acts move a state
        const auto *choice = std::get_if<kinds::Choice>(&state->kind);
        REQUIRE(choice);
        for (const Transition &transition : schema->transitions) {
            INFO(std::string(transition.from) << " → " << std::string(transition.to));
            CHECK(choice->choices->find(toString(transition.from)));
            CHECK(choice->choices->find(toString(transition.to)));
            const ActInfo *act = findAct(toString(transition.act));
            REQUIRE(act);
            CHECK(act->entity == schema->entity);
            used.insert(toString(transition.act));
        }
    }
    for (const ActInfo &act : acts()) {
        INFO(std::string(act.name));
        CHECK(used.contains(toString(act.name)));
    }
}

TEST_CASE("Every state is reached from that of a new record")
{
    for (const Schema *schema : catalogue()) {
        if (schema->stateField.empty())
            continue;
        QStringList reached{schema->blank().text(toString(schema->stateField))};
        for (qsizetype index = 0; index < reached.size(); ++index) {
            for (const Transition &transition : schema->transitions) {
                if (reached[index] == toString(transition.from) && !reached.contains(toString(transition.to)))
                    reached.append(toString(transition.to));
            }
        }
        const Field *state = schema->find(toString(schema->stateField));
        INFO(schema->name().toStdString());
        CHECK(reached.size() == static_cast<qsizetype>(std::get<kinds::Choice>(state->kind).choices->rows.size()));
    }
}

TEST_CASE("Every act has a permission, a button and inputs that make sense")
{
    for (const ActInfo &act : acts()) {
        INFO(std::string(act.name));
        CHECK(act.permission == act.name);
        CHECK(act.name.starts_with(std::string(act.entity) + '.'));
        CHECK(findSchema(toString(act.entity)));
        CHECK(*act.label != '\0');
        CHECK_FALSE(act.icon.empty());
        for (const Field &field : act.fields) {
            CHECK(isSnakeCase(field.key));
            CHECK(*field.label != '\0');
            if (const auto *reference = std::get_if<kinds::Ref>(&field.kind))
                CHECK(findSchema(toString(reference->entity)));
        }
    }
}

TEST_CASE("Scopes point where they say")
{
    for (const Schema *schema : catalogue()) {
        for (const ScopeRow &row : schema->scopes) {
            INFO(schema->name().toStdString() << ' ' << std::string(row.field));
            CHECK(makesSense(*schema, row));
            CHECK(row.scope != Scope::None);
            CHECK(row.scope != Scope::All);
        }
    }
}

TEST_CASE("An entity's texts are its own, said once")
{
    for (const Schema *schema : catalogue()) {
        QSet<QString> codes;
        for (const CodeText &text : schema->texts) {
            INFO(std::string(text.code));
            CHECK(toString(text.code).startsWith(schema->name() + u'.'));
            CHECK_FALSE(codes.contains(toString(text.code)));
            codes.insert(toString(text.code));
            CHECK(QString::fromUtf8(text.text).endsWith(u'.'));
        }
    }
}

TEST_CASE("Every code the database may answer has a sentence")
{
    // Names of constraints and unique indices, and the codes that triggers refuse with.
    static const QRegularExpression pattern(
        u"(?:constraint|index) \"([a-z_0-9]+\\.[a-z_0-9]+)\"|refuse\\('([a-z_0-9]+\\.[a-z_0-9]+)'"_s);
    const QString sql = contentsOf(u"sql"_s, u"*.up.sql"_s);
    int found = 0;
    for (auto match = pattern.globalMatch(sql); match.hasNext();) {
        const QRegularExpressionMatch hit = match.next();
        const QString code = hit.captured(1) + hit.captured(2);
        if (!findSchema(code.left(code.indexOf(u'.'))))
            continue; // of a table that no client ever writes
        if (code == u"setting.description_length"_s)
            continue; // of a column that a later migration drops
        INFO(code.toStdString());
        CHECK(findText(code).text);
        ++found;
    }
    CHECK(found > 100);
    for (const Schema *schema : catalogue()) {
        INFO(schema->name().toStdString());
        CHECK((schema->stateField.empty() || findText(schema->name() + ".transition_refused"_L1).text));
    }
}

TEST_CASE("Every code that the programs refuse with has a sentence")
{
    static const QRegularExpression pattern(
        u"(?:[rR]efuse|[rR]efused|plain|issue|end)\\(\\s*u\"([a-z_]+(?:\\.[a-z_]+)*)\"_s|\\.code = u\"([a-z_.]+)\"_s|return u\"([a-z_]+\\.[a-z_.]+)\"_s"_s);
    int found = 0;
    for (const QString &floor : {u"server"_s, u"app"_s, u"shared"_s}) {
        for (auto match = pattern.globalMatch(contentsOf(floor, u"*.cpp"_s)); match.hasNext();) {
            const QRegularExpressionMatch hit = match.next();
            const QString code = hit.captured(1) + hit.captured(2) + hit.captured(3);
            INFO(code.toStdString());
            CHECK(findText(code).text);
            ++found;
        }
    }
    CHECK(found > 40);
}

TEST_CASE("Every icon named is one of the house")
{
    for (const Schema *schema : catalogue()) {
        INFO(schema->name().toStdString());
        CHECK(isIcon(schema->icon));
    }
    for (const ActInfo &act : acts()) {
        INFO(std::string(act.name));
        CHECK(isIcon(act.icon));
    }
    forEachField([](const Schema &, const Field &field) {
        const auto *choice = std::get_if<kinds::Choice>(&field.kind);
        if (!choice)
            return;
        for (const ChoiceRow &row : choice->choices->rows) {
            INFO(std::string(row.key));
            CHECK((row.glyph.empty() || isIcon(row.glyph)));
        }
    });
}

TEST_CASE("Blank records fail only for what a person must fill in")
{
    for (const Schema *schema : catalogue()) {
        const Record blank = schema->blank();
        CHECK(blank.fields().data() == schema->fields.data());
        for (const Field &field : schema->fields) {
            INFO(schema->name().toStdString() << '.' << std::string(field.key));
            const bool hasDefault =
                std::holds_alternative<kinds::Choice>(field.kind) || std::holds_alternative<kinds::Flag>(field.kind);
            CHECK((!hasDefault || !isEmpty(blank.value(toString(field.key)))));
        }
    }
}
