// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/FileMessages.h"

namespace regie {

// What people may ask for about themselves (RGPD, articles 15, 17 and 20): everything that is known of them, and that
// it goes. Of whoever has a name of his own (isPerson), and whose record the sender reads.

// What erasing somebody does to records of one kind.
struct ErasureLine {
    enum class Fate {
        Emptied,
        Redacted, // the name is taken out of their texts
        Destroyed,
        Kept
    };
    Fate fate = Fate::Emptied;
    QString entity;
    qint64 count = 0;
    QStringList fields = {}; // of what is kept: "party.name"; none when records stay as they are
    QString law = {};        // of what is kept
    QDate until = {};
    friend bool operator==(const ErasureLine &, const ErasureLine &) = default;
};
[[nodiscard]] std::string_view nameOf(ErasureLine::Fate fate); // "emptied", "redacted"…
// Which fields or records, as people read it: "Contacts (1)", "Name, Street, Town".
[[nodiscard]] QString erasureWords(const ErasureLine &line);

struct ErasurePlan {
    std::vector<ErasureLine> lines;

    void write(WireWriter &wire) const;
    [[nodiscard]] static ErasurePlan read(WireReader &wire);
};

// What person.erase would do. Stands in the log. Errors: permission.denied, query.unknown_entity, record.unknown,
// erasure.open_work, erasure.account_open.
struct PreviewErasure {
    static constexpr std::string_view name = "person.preview";
    static constexpr std::string_view permission = "person.erase";
    static constexpr std::string_view entity = {}; // any that stands for people
    using Reply = ErasurePlan;
    QString recordEntity;
    QUuid record;

    [[nodiscard]] static Fields fields();
};

// Cannot be taken back. Errors: those of the preview; invalid with person.other_name beside `name`.
struct ErasePerson {
    static constexpr std::string_view name = "person.erase";
    static constexpr std::string_view permission = name;
    static constexpr std::string_view entity = {};
    static constexpr bool needsProof = true;
    using Reply = Done;
    QString recordEntity;
    QUuid record;
    QString typedName; // as the record has it, typed by whoever confirms

    [[nodiscard]] static Fields fields();
};

// Makes the archive, which is read by person.part and goes within an hour. Errors: permission.denied,
// query.unknown_entity, record.unknown, record.exists.
struct PersonExport {
    qint64 size = 0; // bytes
    QByteArray sha256;
    qint64 records = 0;
    qint64 files = 0;

    [[nodiscard]] static Fields fields();
};
struct ExportPerson {
    static constexpr std::string_view name = "person.export";
    static constexpr std::string_view permission = name;
    static constexpr std::string_view entity = {};
    static constexpr bool needsProof = true;
    using Reply = PersonExport;
    QUuid id; // made by the client: parts name it
    QString recordEntity;
    QUuid record;

    [[nodiscard]] static Fields fields();
};

// A part of an archive that this user had made, as `file.read` gives parts of files. Errors: permission.denied,
// person.export_ended.
struct ReadPersonExport {
    static constexpr std::string_view name = "person.part";
    using Reply = FilePart;
    QUuid id;
    qint64 offset = 0;

    [[nodiscard]] static Fields fields();
};

} // namespace regie
