// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/ExportMessages.h"

#include <QDateTime>

#include <atomic>
#include <memory>

namespace regie {

struct SheetColumn {
    QString title;
    Kind kind;
    bool isWhole = false; // never cut where room is short: a text that is quoted, such as a reference
};

// What a sheet says of itself.
struct SheetFacts {
    QString title; // the list and its view
    QString company;
    QString person; // who exported
    QString filter; // in words; empty: everything
    QDateTime at;
    std::vector<SheetColumn> columns;
};

// A file in the making. Used by one thread, which need not be the one that made it; false when the file does not take
// what is written. A sheet that goes before finish() leaves a file of no use.
class Sheet {
public:
    Sheet() = default;
    virtual ~Sheet() = default;
    Q_DISABLE_COPY_MOVE(Sheet)

    [[nodiscard]] virtual bool begin(const QString &path, const SheetFacts &facts) = 0;
    [[nodiscard]] virtual bool add(const std::vector<Value> &row) = 0; // a value per column
    [[nodiscard]] virtual bool finish() = 0;

    // From any thread: a long finish() may end early, and fail.
    void interrupt() { m_isInterrupted = true; }

protected:
    [[nodiscard]] bool isInterrupted() const { return m_isInterrupted; }

private:
    std::atomic<bool> m_isInterrupted = false;
};

[[nodiscard]] std::unique_ptr<Sheet> makeSheet(ExportFormat format);
// How many rows a file of this format can hold.
[[nodiscard]] qint64 mostRows(ExportFormat format);

} // namespace regie
