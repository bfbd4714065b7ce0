// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/ImportLists.h"

#include <QWidget>

class QLabel;
class QTableWidget;

namespace regie {

class Button;
class KeyCap;

// What is wrong with which cell, or which record stays and why: to be gone to, copied, or saved as a table.
class ImportFaultList final : public QWidget {
    Q_OBJECT

public:
    explicit ImportFaultList(QWidget *parent = nullptr);

    enum class Subject { Cells, Records };
    void display(const std::vector<ImportFault> &faults, Subject subject);
    void step(int by); // to the next one, or the one before, and round
    // Tab-separated, as spreadsheets take it from the clipboard.
    [[nodiscard]] QString text() const;
    [[nodiscard]] bool save(const QString &path) const; // as CSV
    [[nodiscard]] QTableWidget *table() const { return m_table; }

Q_SIGNALS:
    void wanted(qint64 line, const QString &column);
    void saveWanted();

private:
    void fill();
    void want(int row);
    [[nodiscard]] std::vector<QString> cellsOf(const ImportFault &fault) const;
    [[nodiscard]] std::vector<QString> headings() const;

    std::vector<ImportFault> m_faults;
    Subject m_subject = Subject::Cells;
    QLabel *m_title;
    KeyCap *m_keys;
    Button *m_copy;
    Button *m_save;
    QTableWidget *m_table;
};

} // namespace regie
