// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Field.h"

#include <QHash>

#include <vector>

namespace regie {

// The contents of a table of fields, erased: what generic code (codec, store, forms, import) works on.
class Record {
public:
    Record() = default;
    explicit Record(Fields fields)
        : m_fields(fields)
        , m_values(fields.size())
    {
    }

    [[nodiscard]] Fields fields() const { return m_fields; }
    [[nodiscard]] const Value &at(std::size_t index) const { return m_values[index]; }
    void setAt(std::size_t index, Value value) { m_values[index] = std::move(value); }

    // The key must be one of the table's: a programming error otherwise (Q_ASSERT), empty in release builds.
    [[nodiscard]] const Value &value(QStringView key) const;
    [[nodiscard]] QString text(QStringView key) const;  // empty when the field is, or holds no text
    [[nodiscard]] QUuid uuid(QStringView key) const;    // null when the field is empty, or holds no id
    // false when no row has that key.
    bool setValue(QStringView key, Value value);

    friend bool operator==(const Record &left, const Record &right)
    {
        return left.m_fields.data() == right.m_fields.data() && left.m_values == right.m_values;
    }

private:
    Fields m_fields;
    std::vector<Value> m_values;
};

// The fields that a save changes, by key.
using Changes = QHash<QString, Value>;

// A struct's members into a record of its table, and back. fromRecord refuses values of a wrong type by leaving the
// member at its default; checkFields tells which.
template <class Owner> [[nodiscard]] Record toRecord(const Owner &owner, Fields fields)
{
    Record record(fields);
    for (std::size_t index = 0; index < fields.size(); ++index)
        record.setAt(index, fields[index].get(&owner));
    return record;
}

template <class Owner> [[nodiscard]] Owner fromRecord(const Record &record)
{
    Owner owner{};
    for (std::size_t index = 0; index < record.fields().size(); ++index)
        record.fields()[index].set(&owner, record.at(index));
    return owner;
}

} // namespace regie
