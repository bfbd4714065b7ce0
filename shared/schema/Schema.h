// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Outcome.h"
#include "shared/schema/Record.h"

#include <algorithm>

namespace regie {

// One allowed move between states. The act is a message of that name, and the message declares the permission; the
// database holds the same rows in state_transition. When several acts leave a state, the first is the usual next one.
struct Transition {
    std::string_view from;
    std::string_view to;
    std::string_view act;
};

// How far a role's permission reaches. Ordered: each includes the ones before it.
enum class Scope { None, Own, Team, Partner, All };
[[nodiscard]] std::string_view scopeName(Scope scope); // "none", "own"…, as on the wire and in role_permission.scope
[[nodiscard]] Scope scopeNamed(QStringView name);      // None when there is no such scope

// Which records of an entity a narrower scope reaches; several rows of one scope are joined by "or".
struct ScopeRow {
    enum class Who {
        User,    // `field` holds the caller's user
        Party,   // `field` holds the party the caller belongs to
        Related, // a record of `entity` that the caller may read points here through its `field`
        Holder,  // the record that `field` points to (of `entity`) is one the caller may read
        Subject, // the record that `field` points to, of any entity with Feature::Files, is one the caller may read
        Roles,   // `field`, tags, names a role of the caller: for reading alone
    };
    Scope scope;
    Who who;
    std::string_view field;
    std::string_view entity = {};
};

// The English text of an error code; placeholders are {named}.
struct CodeText {
    std::string_view code;
    const char *text;
};

enum class Feature : unsigned {
    Comments = 1 << 0,  // has a panel of comments
    History = 1 << 1,   // old and new values of each change are kept and shown
    Creatable = 1 << 2, // people make records of it with a form
    Archivable = 1 << 3,
    Behind = 1 << 4, // made by screens of their own: no menu offers to make one
    Files = 1 << 5,  // may have files (documents/Attachment.h)
};
Q_DECLARE_FLAGS(Features, Feature)
Q_DECLARE_OPERATORS_FOR_FLAGS(Features)

// Everything generic code knows of an entity. Declared once, in shared/domain/<area>/<Entity>.cpp.
struct Schema {
    std::string_view entity; // also the table's name
    std::string_view area;   // identity, parties, support… (see architecture)
    const char *context;     // translation context of labels and texts
    const char *singular;
    const char *plural;
    std::string_view icon;
    std::string_view labelField;          // what a reference to it shows
    std::string_view referenceField = {}; // the people's number (TK-2026-00042), when it has one
    Fields fields;                        // the first is the id
    Features features = {};
    std::string_view stateField = {};
    std::span<const Transition> transitions = {};
    std::span<const ScopeRow> scopes = {};
    std::span<const CodeText> texts = {};
    // What may be granted beyond the generic operations: the last word of each permission, "read_internal".
    std::span<const std::string_view> furtherRights = {};
    // Rules over one whole record that no single field can say; run by the form and by the server.
    Issues (*check)(const Record &record) = nullptr;
    // Sets what the database will make of the record's other fields, so that forms and lines show it while one types:
    // line totals, full names. Only generated fields.
    void (*compute)(Record &record) = nullptr;
    // A new record with its defaults: what a form starts from, and what the server lays a creation's changes upon.
    Record (*blank)() = nullptr;

    // Looks among the entity's own fields, then the system fields.
    [[nodiscard]] const Field *find(QStringView key) const;
    // The reference to the record whose lines these are, the field of their order, the deadline; nullptr when there is
    // none.
    [[nodiscard]] const Field *marked(FieldFlag flag) const;
    // What is declared of a state; nullptr when there is none of that key.
    [[nodiscard]] const ChoiceRow *state(QStringView key) const;
    // The states in which records wait for something, or those that end them; empty without states.
    [[nodiscard]] QStringList states(Course course) const;
    [[nodiscard]] bool has(Feature feature) const { return features.testFlag(feature); }
    // Is there anything a save could carry? What only the program writes has nothing.
    [[nodiscard]] bool isChangeable() const { return std::ranges::any_of(fields, &Field::isWritable); }
    [[nodiscard]] QString name() const { return toString(entity); }
    // Every permission about the entity but those of acts: of the generic operations that it has, and the further ones.
    [[nodiscard]] QStringList permissions() const;
    [[nodiscard]] QString label(const Field &field) const; // translated
    [[nodiscard]] QString singularLabel() const;
    [[nodiscard]] QString pluralLabel() const;
};

// What every stored record carries besides its own fields: version, created_at, created_by, updated_at, updated_by,
// archived_at. All set by the database.
[[nodiscard]] Fields systemFields();

// The schema of an entity's struct; specialised in the entity's own file.
template <class Entity>
[[nodiscard]] const Schema &schemaOf();

// A record as stored, with what the system knows of it.
struct StoredRecord {
    QUuid id;
    qint64 version = 0;
    Record record; // the entity's own fields
    Moment createdAt;
    QUuid createdBy;
    Moment updatedAt;
    QUuid updatedBy;
    Moment archivedAt; // null while in use
};

// For Schema::blank.
template <class Entity>
[[nodiscard]] Record blankRecord()
{
    return toRecord(Entity{}, schemaOf<Entity>().fields);
}

// The row of an entity's id: the first of its table.
template <auto Member>
[[nodiscard]] constexpr Field identity()
{
    return field<Member>("id", "", kinds::Identity{}, FieldFlag::ReadOnly);
}

} // namespace regie
