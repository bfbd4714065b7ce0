// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace regie {

// PostgreSQL's object ids of the types this program sends and reads; they are part of its catalogue and never change.
enum class SqlType : unsigned {
    Inferred = 0, // the server decides from where the parameter stands
    Flag = 16,
    Bytes = 17,
    Name = 19,
    Integer = 20, // int8
    SmallInteger = 21,
    MediumInteger = 23,
    Text = 25,
    Oid = 26,
    JsonText = 114,
    Texts = 1009,
    Integers = 1016,
    FixedText = 1042,
    VariableText = 1043,
    Day = 1082,
    TimeOfDay = 1083,
    Moment = 1184,
    Numeric = 1700,
    Uuid = 2950,
    Uuids = 2951,
    Json = 3802,          // jsonb
    TransactionId = 5069, // xid8
};

} // namespace regie
