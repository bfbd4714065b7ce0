// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Value.h"

#include <QHash>

#include <memory>

namespace regie {

struct LoadedRow {
    QUuid id;
    qint64 version = 0;
    std::vector<Value> values;     // by column, then the label
    std::vector<qint64> changedAt; // by column; empty when nothing changed lately
    bool isGone = false;
};

// Which rows of a long list have been read, and where they stand: stretches of neighbours, and between them gaps of
// places to be filled. Where the next row is not known, there is a gap, if of one place only.
class RowStretches {
public:
    struct Gap {
        int begin = 0;    // its first place
        int end = 0;      // behind its last
        QByteArray after; // leads on from the row before it; empty at the top
        [[nodiscard]] int size() const { return end - begin; }
    };
    // How rows that fill places of a gap stand to its neighbours.
    struct Joints {
        bool before = false; // they follow the row before the gap at once; at the top: they are the first
        bool after = false;  // nothing is between them and the row behind the gap; at the end: they are the last
        QByteArray next;     // leads on from the last of them
    };

    [[nodiscard]] int size() const { return m_size; }
    [[nodiscard]] int loadedCount() const { return m_loaded; }
    [[nodiscard]] bool isWhole() const { return m_loaded == m_size; }
    [[nodiscard]] const LoadedRow *at(int row) const; // null for a place
    [[nodiscard]] LoadedRow *at(int row);
    [[nodiscard]] int rowOf(const QUuid &id) const;     // -1 when not read
    [[nodiscard]] const LoadedRow *lastOfFirst() const; // of the rows read from the top on
    [[nodiscard]] std::optional<Gap> gapAt(int row) const;
    [[nodiscard]] std::optional<Gap> gapBehind(const QByteArray &after) const; // that this leads into
    [[nodiscard]] std::optional<Gap> lastGap() const;
    [[nodiscard]] int firstPlaceIn(int first, int last) const; // -1 when all of them are read
    [[nodiscard]] std::vector<QUuid> ids() const;              // from the top
    [[nodiscard]] std::vector<int> rows() const;               // that are read, from the top

    void clear();
    void resizeGap(const Gap &gap, int by); // at its end; of an empty list too
    void fill(int row, std::vector<LoadedRow> rows, const Joints &joints);
    void remove(int row); // one that is read
    // Rows farther up than `first` and stretches farther down than `last` are places again. The end of a stretch stays:
    // nothing else knows what follows it. No more than `most` at a time, which takes a while each. Says how many of
    // those forgotten were gone.
    int forgetOutside(int first, int last, int most);

private:
    struct Stretch {
        int first = 0;
        std::vector<LoadedRow> rows;
        QByteArray next;
        [[nodiscard]] int end() const { return first + static_cast<int>(rows.size()); }
    };
    struct Spot {
        Stretch *stretch = nullptr;
        int offset = 0;
    };
    using Stretches = std::vector<std::unique_ptr<Stretch>>;

    [[nodiscard]] std::size_t firstEndingBehind(int row) const;
    void append(Stretch &stretch, std::vector<LoadedRow> rows);
    void reindex(Stretch &stretch);

    Stretches m_stretches;
    QHash<QUuid, Spot> m_index;
    int m_size = 0;
    int m_loaded = 0;
};

} // namespace regie
