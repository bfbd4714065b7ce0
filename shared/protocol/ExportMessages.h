// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/Message.h"
#include "shared/protocol/Query.h"
#include "shared/protocol/RowSet.h"

#include <QJsonObject>

namespace regie {

enum class ExportFormat { Csv, Xlsx, Pdf };
[[nodiscard]] std::string_view formatName(ExportFormat format); // csv, xlsx, pdf

// How many records there are to export.
struct ExportOpened {
    qint64 rows = 0;

    [[nodiscard]] static Fields fields();
};

// Says that the rows of this query are to leave in a file. Needs `<entity>.export`, whose scope narrows that of
// reading; writes a line in the log of activity: who, which entity, how many rows, by which filter, with which columns.
// Errors: export.denied, and those of a fetch.
struct Export {
    static constexpr std::string_view name = "export";
    using Reply = ExportOpened;
    QUuid id; // made by the client: pages name it
    ExportFormat format = ExportFormat::Csv;
    Query query;

    void write(WireWriter &wire) const;
    [[nodiscard]] static Export read(WireReader &wire);
};

// One page of the rows of an export that this user opened less than a day ago: the same query, but for limit and after.
// Errors: export.unknown, and those of Export.
struct ExportPage {
    static constexpr std::string_view name = "export.page";
    using Reply = RowSet;
    QUuid id;
    Query query;

    void write(WireWriter &wire) const;
    [[nodiscard]] static ExportPage read(WireReader &wire);
};

using ExportMessages = MessageList<Export, ExportPage>;

// What the log keeps of the query of an export: all but its place in the pages.
[[nodiscard]] QJsonObject loggedQuery(const Query &query);

} // namespace regie
