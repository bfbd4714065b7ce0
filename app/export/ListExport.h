// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/Query.h"
#include "ui/export/ExportJob.h"

namespace regie {

class Gateway;
class RecordList;

// What is to leave: the list as it is shown at this moment.
struct ListExport {
    static constexpr int mostChecked = 2'000; // beyond, a question to the server would be too long

    Query query;
    SheetFacts facts;                       // without company, person and instant
    std::vector<ExportOrder::Group> groups; // as facts.levels
    qsizetype checked = 0;                  // rows checked one by one; 0: all of the filter
};

// `title` is that of the list and its view.
[[nodiscard]] ListExport exportOf(RecordList &list, const QString &title);
[[nodiscard]] QString exportPermission(const QString &entity);
// "Tickets à risque 2026-11-18": nothing that a file system refuses.
[[nodiscard]] QString exportFileName(const QString &title, QDate day);

} // namespace regie
