// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/PastedCells.h"

#include <QObject>

namespace regie {

class LineModel;

// A spreadsheet's cells over the lines, from one cell on: as many lines are added as it needs. What is not understood
// stands in its cell as it was pasted, with the reason; nothing is lost, and all of it is one step to take back.
class PastedLines final : public QObject {
    Q_OBJECT

public:
    PastedLines(LineModel &model, Gateway &gateway, QObject *parent);

    // `from` may be invalid: then new lines are added below the others.
    void paste(const QString &table, const QModelIndex &from);

Q_SIGNALS:
    void pasted(int cells, int faults, int leftOut); // leftOut: cells for which there was no column

private:
    void takeCell(const QModelIndex &cell, const QString &text);
    void findReferences();
    void takeReferences(const PastedCells &found, const std::vector<PastedCells::Reference> &asked);

    LineModel &m_model;
    Gateway &m_gateway;
    PastedCells m_references; // one item per line, whose cells name other records
    int m_cells = 0;
    int m_faults = 0;
};

} // namespace regie
