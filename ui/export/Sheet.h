// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/ExportMessages.h"

#include <QDateTime>
#include <QStringList>

#include <atomic>
#include <memory>
#include <optional>

namespace regie {

struct SheetColumn {
    QString title;
    Kind kind;
    bool isWhole = false;  // never cut where room is short: a text that is quoted, such as a reference
    bool isSummed = false; // where rows stand in groups: what makes a sum there
};

// What a sheet says of itself.
struct SheetFacts {
    QString title; // the list and its view
    QString company;
    QString person; // who exported
    QString filter; // in words; empty: everything
    QDateTime at;
    std::vector<SheetColumn> columns;
    int levels = 0; // of groups that rows stand in
};

// What the rows of a group make together; or all of them.
struct SheetTotal {
    QString title;
    qint64 count = 0;
    std::vector<std::optional<qint64>> sums; // per column, in its units; none where nothing is summed
};

// Counts rows into the groups they stand in, which come one after the other.
class SheetTally {
public:
    explicit SheetTally(const SheetFacts &facts = {});

    // The first level whose group is another than that of the row before; the number of levels when none is.
    [[nodiscard]] int firstChange(const QStringList &groups) const;
    void begin(int level, const QString &title); // and those within it have ended
    void add(const std::vector<Value> &row);
    [[nodiscard]] bool isBegun() const { return m_all.count > 0; }
    [[nodiscard]] const SheetTotal &at(int level) const { return m_groups[static_cast<std::size_t>(level)]; }
    [[nodiscard]] const SheetTotal &all() const { return m_all; }

private:
    [[nodiscard]] SheetTotal empty(const QString &title) const;

    std::vector<bool> m_isSummed;
    std::vector<SheetTotal> m_groups;
    SheetTotal m_all;
};

// A file in the making. Used by one thread, which need not be the one that made it; false when the file does not take
// what is written. A sheet that goes before finish() leaves a file of no use.
class Sheet {
public:
    Sheet() = default;
    virtual ~Sheet() = default;
    Q_DISABLE_COPY_MOVE(Sheet)

    [[nodiscard]] virtual bool begin(const QString &path, const SheetFacts &facts) = 0;
    // A value per column, and the titles of the groups that the row stands in, the outermost first.
    [[nodiscard]] virtual bool add(const std::vector<Value> &row, const QStringList &groups) = 0;
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
