// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Schema.h"

namespace regie {

class Gateway;

// Without accents and case, everything else than letters, digits and points as a hyphen: how names are compared.
[[nodiscard]] QString foldedName(QStringView text);
// The same with its accents, as names are written: "Temps estimé" → "temps-estimé".
[[nodiscard]] QString writtenName(QStringView text);
// How many letters must change to make one of the other.
[[nodiscard]] int distanceBetween(QStringView left, QStringView right);

// May a condition be built on it?
[[nodiscard]] bool isFilterable(const Field &field);

// What people call the fields of an entity in a typed filter: their labels in the language of the moment, with or
// without accents, or their keys; fields of related records after a point: "client.ville".
class FilterNames {
public:
    // Both outlive it.
    FilterNames(const Schema &schema, const Gateway &gateway)
        : m_schema(schema)
        , m_gateway(gateway)
    {}

    struct Named {
        const Schema *schema = nullptr; // of `field`
        const Field *field = nullptr;
        QString path; // of the field itself: "client_id", "client.city"
    };
    [[nodiscard]] std::optional<Named> find(QStringView typed) const;
    // The path of a field, or of the label of the record that a reference points to, as it is written; empty when this
    // session may not use it.
    [[nodiscard]] QString nameOf(const QString &path) const;
    // The reference whose label the path is ("client.name" → client_id), or the field at the end of the path.
    [[nodiscard]] std::optional<Named> meant(const QString &path) const;

    // Names that go on from what is typed, the own fields first; behind a point those of the related record.
    struct Offer {
        QString name;
        QString label;
        bool leadsOn = false; // a reference
    };
    [[nodiscard]] std::vector<Offer> startingWith(QStringView typed) const;
    [[nodiscard]] QString nearestTo(QStringView typed) const; // empty when nothing is near

private:
    [[nodiscard]] std::vector<const Field *> fieldsOf(const Schema &schema) const;
    [[nodiscard]] const Field *named(const Schema &schema, QStringView typed) const;
    [[nodiscard]] QString nameIn(const Schema &schema, const Field &field) const;

    const Schema &m_schema;
    const Gateway &m_gateway;
};

} // namespace regie
